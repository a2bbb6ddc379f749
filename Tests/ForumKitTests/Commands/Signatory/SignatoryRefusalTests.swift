import Testing

@testable import forumctl

/// What a hurried secretary types, and the whole answer.
@Suite struct SignatoryRefusalTests {
  private static let id = "avsiktsforklaring-trygg-fritid"
  private static let set = "usage: forumctl signatory set D ORG [options]"
  private static let see = "hint: see \"forumctl signatory set --help\""

  static let cases: [TypedLine] = [
    TypedLine(
      "signatory", "add", id, "mpf-dialogenheten", "mpf", exits: .failed,
      err: """
        forumctl: error: mpf is a signatory of \(id) already; nothing has been written
        hint: change it: forumctl signatory set \(id) mpf
        """),
    TypedLine(
      "signatory", "add", id, "if-exemplet", "mpf", exits: .failed,
      err: """
        forumctl: error: if-exemplet and mpf are signatories of \(id) already; nothing has been written
        hint: change them one by one: forumctl signatory set \(id) ORG
        """),
    TypedLine(
      "signatory", "add", id, "sekretariatet", "mpf-dialogenheten", "--contact", "Låtsa Exempelson",
      exits: .usage,
      err: """
        forumctl: error: --contact and more than one ORG exclude each other
        hint: give one of them
        usage: forumctl signatory add D ORG... [options]
        """),
    TypedLine(
      "signatory", "add", id, "sekretariatet", "mpf-dialogenheten", "--signed-by", "Låtsa Exempelson",
      exits: .usage,
      err: """
        forumctl: error: --signed-by and more than one ORG exclude each other
        hint: give one of them
        usage: forumctl signatory add D ORG... [options]
        """),
    TypedLine(
      "signatory", "set", id, "sekretariatet", "--listing", "public", exits: .failed,
      err: """
        forumctl: error: sekretariatet is no signatory of \(id)
        hint: add it: forumctl signatory add \(id) sekretariatet
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--status", "undertecknat", exits: .usage,
      err: """
        forumctl: error: --status "undertecknat" is not one of its choices
        hint: the choices are invited, preparing, signed, declined, withdrawn
        \(set)
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--status", "signed", "--version", "4", exits: .failed,
      err: """
        forumctl: error: version 4 of \(id) is a draft, and only what has been adopted can be signed
        hint: adopt it first: forumctl declaration set \(id) --version 4 --status adopted --on DATE
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--status", "preparing", "--version", "9", exits: .failed,
      err: """
        forumctl: error: \(id) has no version 9
        hint: it has 1 (superseded), 2 (adopted), 3 (adopted) and 4 (draft)
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--status", "signed", "--on", "2024-01-01", exits: .failed,
      err: """
        forumctl: error: no version of \(id) had been adopted by 2024-01-01; version 1 was on 2024-11-20
        hint: give the day of the signature with --on, or what was signed with --version
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--version", "2", exits: .failed,
      err: """
        forumctl: error: mpf signed version 2 of \(id) on 2025-06-16
        hint: correct who signed: forumctl signatory set \(id) mpf --signed-by NAME --title TITLE
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--version", "4", exits: .failed,
      err: """
        forumctl: error: version 4 of \(id) is a draft, and only what has been adopted can be signed
        hint: adopt it first: forumctl declaration set \(id) --version 4 --status adopted --on DATE
        """),
    TypedLine(
      "signatory", "set", id, "exempelbolaget", "--version", "3", exits: .failed,
      err: """
        forumctl: error: exempelbolaget had not signed \(id) by 2026-06-15, and there is nothing to renew
        hint: record that it has signed: forumctl signatory set \(id) exempelbolaget --status signed --version N
        """),
    TypedLine(
      "signatory", "set", id, "sekretariatet", "--version", "3", exits: .failed,
      err: """
        forumctl: error: sekretariatet is no signatory of \(id)
        hint: add it: forumctl signatory add \(id) sekretariatet
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--version", "tre", "--status", "signed", exits: .usage,
      err: """
        forumctl: error: --version "tre" is not a whole number
        \(see)
        \(set)
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--on", "2026-06-01", exits: .usage,
      err: """
        forumctl: error: --on "2026-06-01" is not of any use without --status, --listing, --anchoring or --communication
        \(see)
        \(set)
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--on", "2026-06", "--status", "signed", "--listing", "public",
      exits: .usage,
      err: """
        forumctl: error: --on "2026-06" is not a whole day (YYYY-MM-DD), which --listing needs
        \(see)
        \(set)
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--on", "2026", "--anchoring", "Klart", exits: .usage,
      err: """
        forumctl: error: --on "2026" is not a whole day (YYYY-MM-DD), which --anchoring needs
        \(see)
        \(set)
        """),
    TypedLine(
      "signatory", "set", id, "exempelbolaget", "--title", "Chef", exits: .usage,
      err: """
        forumctl: error: --title "Chef" is not of any use without --signed-by
        \(see)
        \(set)
        """),
    TypedLine(
      "signatory", "set", id, "mpf", "--clear", "events", exits: .usage,
      err: """
        forumctl: error: --clear "events" is not one entry of a history: write --clear events=DATE
        \(see)
        \(set)
        """),
    TypedLine(
      "signatory", "show", id, "sekretariatet", exits: .failed,
      err: """
        forumctl: error: sekretariatet is no signatory of \(id)
        hint: see who is: forumctl signatory list \(id)
        """),
    TypedLine(
      "signatory", "list", id, "--as-of", "2026-02-30", exits: .usage,
      err: """
        forumctl: error: --as-of "2026-02-30" is not a date that exists (YYYY-MM-DD)
        hint: see "forumctl signatory list --help"
        usage: forumctl signatory list D [options]
        """),
    TypedLine(
      "signatory", "list", id, "--fields", "namn", exits: .usage,
      err: """
        forumctl: error: --fields "namn" is not a key of a signatory
        hint: did you mean name? the choices are anchoring, communication, contact, events, expected, listing, mandate, note, organisation, proof, signedBy, sources, tags, via, name, status, since, version, listed, mayKnow
        usage: forumctl signatory list D [options]
        """),
  ]

  @Test(arguments: cases) func whatCannotBeDoneIsRefusedWithTheWayOut(_ refusal: TypedLine) throws {
    try refusal.checkWritesNothing()
  }

  @Test func nothingCanBeSignedWhileNothingIsAdopted() throws {
    let workspace = try Workspaces.copy("exempel")
    func sign() -> String {
      CommandRun.run("signatory", "set", "resor", "mpf", "--status", "signed", in: workspace).err
    }
    #expect(CommandRun.run("declaration", "add", "Resor", in: workspace).out == "resor\n")
    #expect(
      sign() == """
        forumctl: error: no version of resor has been adopted, and only what has been adopted can be signed
        hint: give it a text: forumctl declaration revise resor --file FILE --adopted

        """)
    let revised = CommandRun.run("declaration", "revise", "resor", "--file", "-", in: workspace, input: "Vi")
    #expect(revised.out == "1\n")
    #expect(
      sign() == """
        forumctl: error: no version of resor has been adopted, and only what has been adopted can be signed
        hint: adopt it first: forumctl declaration set resor --version 1 --status adopted --on DATE

        """)
  }
}
