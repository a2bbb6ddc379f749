import ForumKit

extension Document {
  /// A documentation with every kind of block, as a secretariat would publish it. All people and bodies are
  /// invented, except those of general renown.
  static let sample = Document(
    language: .sv,
    title: "Samverkansforum för att motverka rekrytering av barn och unga till kriminella miljöer",
    subtitle: ["Dokumentation från det tredje forumet", "3 juni 2026, Stockholm"],
    markings: ["Utkast"], publisher: "Nationella samrådet (exempel)",
    contact: "Sekretariatet, samrad@example.org",
    contentsDepth: 2, blocks: opening + discussion + closing)

  private static let opening: [Block] =
    [
      .facts([
        Fact("Datum", "3 juni 2026"), Fact("Plats", "Medborgarplatsen 1, Stockholm"),
        Fact("Arrangörer", "Nationella samrådet och Polisen"), Fact("Deltagande organisationer", "14"),
      ]),
      .heading(level: 1, [.text("Deltagare")]),
      .names(
        [
          "Brobyggarna i Ådalen", "Fritidsrådet", "Föreningen Öppen dörr", "Idrott för alla",
          "Kvarterets mammor",
          "Läxhjälpen Ekorren", "Nattugglorna", "Polisen", "Riksförbundet Trygg sommar",
          "Scouterna i Äppelbo",
          "Stiftelsen Nya vägar", "Studieförbundet Lärkan", "Ungdomens hus", "Vuxna på stan",
        ].map { [.text($0)] }),
      .heading(level: 1, [.text("Inledning & bakgrund")]),
    ]
    + MarkdownText.blocks(
      """
      Forumet hölls för **tredje gången**.[^1] Avsikten är ett samtal som håller i längden mellan Polisen och
      civilsamhället om hur färre unga ska dras in i brott. Det tar vid där vi slutade
      i februari, se [dokumentationen](https://example.org/forum/2026-02) och
      https://example.org/avsiktsforklaring.

      Dagen hade tre delar:

      1. Polisens lägesbild
      2. Gruppsamtal i fyra grupper
         - vad ser ni just nu?
         - vad behövs för att samverka *lokalt*?
      3. Utkastet till avsiktsförklaring

      > Det är de närvarande vuxna som gör skillnad.[^vuxna]

      [^1]: De två tidigare: se <https://example.org/forum>.
      [^vuxna]: *Vuxna på stan*, årsberättelse 2025,
          sidan 4.
      """, headingLevel: 2)

  private static let discussion: [Block] =
    [.heading(level: 1, [.text("Sammanställning av gruppsamtalen")])]
    + MarkdownText.blocks(
      """
      # Fråga 1: Civilsamhällets lägesbild

      Stödet till föräldrar växer hos flera organisationer, som ser hur osäkra många är i sin roll.[^1]

      ## Extra sårbara barn och unga

      Unga med en intellektuell funktionsnedsättning får fler förfrågningar än andra.

      # Fråga 2: Lokal samverkan

      - Relationerna är personberoende, vilket skapar problem vid byten.
      - Det offentliga behöver bjuda in *tidigt* och på lika villkor.[^2]

      [^1]: Enkät till elva organisationer.

      [^2]: De två tidigare: se <https://example.org/forum>.
      """, headingLevel: 2) + [
      .table(
        Table(
          caption: [.text("Post-it per fråga och grupp")],
          columns: [
            .init("Fråga"), .init("Grupp A", alignment: .trailing), .init("Grupp B", alignment: .trailing),
            .init("Mest nämnt"),
          ],
          rows: [
            [[.text("Lägesbild")], [.text("12")], [.text("9")], [.text("Föräldrarnas roll | skolans roll")]],
            [
              [.text("Lokal samverkan")], [.text("7")], [.text("15")],
              [.text("Kontaktpersoner"), .lineBreak, .text("som stannar")],
            ],
          ])),
      .figure(
        .bars(
          "Post-it per tavla",
          [.init("Det här fungerar", 3), .init("Det här saknas", 12), .init("Medskick till Polisen", 2)],
          head: "Tavla", in: .sv)),
      .heading(level: 1, [.text("Post-it från tavlorna")]),
      .board(
        Board([
          Board.Column(
            "Det här fungerar",
            notes: [
              "Nattvandring tillsammans med områdespolisen", "Läxhjälp varje tisdag – samma vuxna, samma rum",
              "Fika!",
            ]),
          Board.Column(
            "Det här saknas",
            notes: ["Medel längre än ett år", "En väg in till kommunen\noavsett vem som är i tjänst"]),
          Board.Column(
            "Medskick till Polisen",
            notes: ["Berätta vad som händer efter ett tips", "Kom även när det är lugnt"]),
        ])),
    ]

  private static let closing: [Block] = [
    .rule,
    .heading(level: 1, [.text("Efter mötet")]),
    .paragraph([
      .text("Sekretariatet tar emot rättelser till och med "), .strong([.text("17 juni 2026")]),
      .text(". Filen heter "),
      .code("forum-2026-06.md"), .text(" och kontrolleras så här:"),
    ]),
    .preformatted("forumctl check\nforumctl report latest --format html"),
    .pageBreak,
    .heading(level: 1, [.text("Bilaga: programmet")]),
    .table(
      Table(
        columns: [.init("Tid"), .init("Punkt")],
        rows: [
          [[.text("09.00")], [.text("Inledning")]], [[.text("09.30")], [.text("Polisens lägesbild")]],
          [[.text("10.30")], [.text("Gruppsamtal")]], [[.text("13.00")], [.text("Om avsiktsförklaringen")]],
        ])),
  ]
}
