import ForumKit
import Testing

@testable import forumctl

@Suite("Searching from the command line")
struct SearchCommandTests {
  @Test("Hits stand under their forum, the newest first, in the order of the files")
  func page() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run("search", "helg", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.err == "")
    try expectGolden(result.out, "search/helg.txt")
  }

  @Test("On a terminal the hits are marked, and the text is fitted to it")
  func terminal() throws {
    var terminal = Console.Terminal()
    terminal.outputIsTerminal = true
    terminal.width = 50
    let result = CommandRun.run(
      "search", "öppna", "dörr", in: try Workspaces.copy("exempel"),
      environment: ["TERM": "xterm"], terminal: terminal)
    #expect(
      result.out == """
        \u{1b}[1m2025-05-14  Verkstad om trygg fritid\u{1b}[0m
          \u{1b}[36mforums/verkstad-2025-05/forum.json: forra-gangen: body\u{1b}[0m
            … deltagarna \u{1b}[31möppna\u{1b}[0m \u{1b}[31mdörrar\u{1b}[0m på helger, stöd …

        \u{1b}[1m2024-10-09  Dialog om trygg fritid\u{1b}[0m
          \u{1b}[36mforums/dialog-2024-10/inputs.json: 63p8ex28z6: text\u{1b}[0m
            … är längst. Då behövs \u{1b}[31möppna\u{1b}[0m \u{1b}[31mdörrar\u{1b}[0m.

        """)
  }

  @Test(
    "A search has one outcome, in every form",
    arguments: [
      TypedLine(
        "search", "\"öppna dörrar\"", "--in", "inputs", "--format", "json",
        out: """
          [
            {
              "date": "2024-10-09",
              "forum": "dialog-2024-10",
              "forumTitle": "Dialog om trygg fritid",
              "noun": "input",
              "path": "forums/dialog-2024-10/inputs.json",
              "place": "text",
              "record": "63p8ex28z6",
              "snippet": "Helgerna är längst. Då behövs öppna dörrar."
            }
          ]

          """),
      TypedLine(
        "search", "bemanning", "--forum", "2025-11-12", "--format", "md",
        out: """
          | date | forum | place | text |
          | --- | --- | --- | --- |
          | 2025-11-12 | Samverkansforum om trygg fritid | forums/forum-2025-11/themes.json: kontaktvagen: summary\\[0\\] | Bemanning på helger. |

          """),
      TypedLine(
        "search", "helg", "--in", "sections", "--in", "themes", "--limit", "1",
        out: """
          2026-02-18  Möte i Exempelstads samverkansråd
            forums/radsmote-2026-02/forum.json: slutsatser: body
              Rådet följer upp helgkalendern i maj.

          """, err: "showed 1 of 9 hits"),
      TypedLine(
        "search", "fryshuset", exits: .failed, err: "nothing was found for \"fryshuset\""),
      TypedLine("search", "fryshuset", "--quiet", "--format", "json", exits: .failed, out: "[]\n"),
      TypedLine("search", "oppna", "--quiet", exits: .failed),
      TypedLine(
        "search", "oppna kok", "--fold",
        out: """
          2025-05-14  Verkstad om trygg fritid
            forums/verkstad-2025-05/inputs.json: fgf72kzn1k: text
              Öppna köket på torsdagar: laga, äta, prata läxor.

          """),
      TypedLine(
        "search", "\"öppna", exits: .usage,
        err: """
          forumctl: error: QUERY "\\"öppna" is not a query: a quotation mark opens a phrase and none closes it
          hint: see "forumctl search --help"
          usage: forumctl search QUERY... [options]
          """),
      TypedLine(
        "search", "...", exits: .usage,
        err: """
          forumctl: error: QUERY "..." is not something to look for: it has neither letters nor digits
          hint: see "forumctl search --help"
          usage: forumctl search QUERY... [options]
          """),
      TypedLine(
        "search", "x", "--forum", "nope", exits: .failed,
        err: """
          forumctl: error: there is no forum "nope"
          hint: list them: forumctl forum list
          """),
    ])
  func outcomes(line: TypedLine) throws {
    line.check(in: try Workspaces.copy("exempel"))
  }

  @Test("A damaged file leaves the rest, with a warning and exit code 4, also when nothing is found")
  func damage() throws {
    let workspace = try Workspaces.copy("broken/truncated")
    let warning = """
      warning: forums/trasig-2025/inputs.json:16:24: the file ends where a closing quotation mark belongs
              "text": "En lokal
                               ^
      """
    TypedLine(
      "search", "lördag", exits: .unreadable,
      out: """
        2025-09-10  Friskt forum
          forums/frisk-2025/inputs.json: 3n56fpk01c: text
            En lokal med öppet på lördagar.

        """, err: warning
    ).check(in: workspace)
    TypedLine(
      "search", "brandkår", exits: .unreadable,
      err: "nothing was found for \"brandkår\"\n" + warning
    ).check(in: workspace)
  }

  @Test("A forum whose own file is damaged is named by its id")
  func damagedForum() throws {
    TypedLine(
      "search", "lördag", "--forum", "trasig-2025", exits: .unreadable,
      out: """
        trasig-2025
          forums/trasig-2025/inputs.json: 2h6d37sr9s: text
            En lokal med öppet på lördagar.

        """,
      err: """
        warning: forums/trasig-2025/forum.json:2:11: date: "2026-02-30" is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)
            "date": "2026-02-30",
                    ^
        """
    ).check(in: try Workspaces.copy("broken/bad-date"))
  }
}
