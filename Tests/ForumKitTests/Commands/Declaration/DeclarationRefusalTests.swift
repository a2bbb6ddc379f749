import Testing

@testable import forumctl

/// What a hurried secretary types, and the whole answer.
@Suite struct DeclarationRefusalTests {
  private static let id = "avsiktsforklaring-trygg-fritid"
  private static let set = "usage: forumctl declaration set D [options]"

  static let cases: [TypedLine] = [
    TypedLine(
      "declaration", "add", "Trygga resor", "--id", id, exits: .failed,
      err: """
        forumctl: error: there is a declaration \(id) already
        hint: change that one: forumctl declaration set \(id)
        """),
    TypedLine(
      "declaration", "add", "Trygga resor", "--id", "latest", exits: .usage,
      err: """
        forumctl: error: --id "latest" is not an id: small letters a-z, digits and dashes, at most 64, and not a word of its own such as latest
        hint: see "forumctl declaration add --help"
        usage: forumctl declaration add TITLE [options]
        """),
    TypedLine(
      "declaration", "show", "fritid", exits: .failed,
      err: """
        forumctl: error: there is no declaration "fritid"
        hint: list them: forumctl declaration list
        """),
    TypedLine(
      "declaration", "show", "avs", "--version", "8", exits: .failed,
      err: """
        forumctl: error: \(id) has no version 8
        hint: it has 1 (superseded), 2 (adopted), 3 (adopted) and 4 (draft)
        """),
    TypedLine(
      "declaration", "set", "avs", "--title", "Ny", exits: .failed,
      err: """
        forumctl: error: "avs" is too short for a command that writes
        hint: give at least 4 characters of the id
        """),
    TypedLine(
      "declaration", "set", id, "--status", "adopted", exits: .usage,
      err: """
        forumctl: error: --status "adopted" is not of any use without --version
        hint: see "forumctl declaration set --help"
        \(set)
        """),
    TypedLine(
      "declaration", "set", id, "--presented-at", "latest", exits: .usage,
      err: """
        forumctl: error: --presented-at "latest" is not of any use without --version
        hint: see "forumctl declaration set --help"
        \(set)
        """),
    TypedLine(
      "declaration", "set", id, "--version", "4", "--status", "antagen", exits: .usage,
      err: """
        forumctl: error: --status "antagen" is not one of its choices
        hint: the choices are draft, adopted, superseded
        \(set)
        """),
    TypedLine(
      "declaration", "set", id, "--version", "4", "--on", "2026-02-30", exits: .usage,
      err: """
        forumctl: error: --on "2026-02-30" is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)
        hint: see "forumctl declaration set --help"
        \(set)
        """),
    TypedLine(
      "declaration", "set", id, "--version", "3", "--status", "draft", exits: .failed,
      err: """
        forumctl: error: version 3 of \(id) has been signed by stiftelsen-exempellyktan, stodjouren-hamnlyktan, riksforbundet-exempelvanner, exempelvanner-exempelstad and fritidsforvaltningen
        hint: what has been signed stays; where it is no longer in force: --status superseded
        """),
    TypedLine(
      "declaration", "set", id, "--clear", "versions=1", exits: .failed,
      err: """
        forumctl: error: version 1 of \(id) has been signed by foreningen-manskenet and if-exemplet
        hint: what has been signed stays; where it is no longer in force: --status superseded
        """),
    TypedLine(
      "declaration", "set", id, "--clear", "versions", exits: .usage,
      err: """
        forumctl: error: --clear "versions" is not one entry of a history: write --clear versions=N
        hint: see "forumctl declaration set --help"
        \(set)
        """),
    TypedLine(
      "declaration", "revise", id, exits: .usage,
      err: """
        forumctl: error: "declaration revise" needs --file FILE
        hint: see "forumctl declaration revise --help"
        usage: forumctl declaration revise D --file FILE [options]
        """),
    TypedLine(
      "declaration", "revise", id, "--file", "-", exits: .failed,
      err: "forumctl: error: standard input: there is no text"),
    TypedLine(
      "declaration", "remove", id, exits: .failed,
      err: """
        forumctl: error: \(id) has signatories: mpf, exempelstads-kommun, polisomrade-exempel, foreningen-manskenet, stiftelsen-exempellyktan and 10 more
        hint: see what would go with it: forumctl declaration remove \(id) --cascade --dry-run
        """),
  ]

  @Test(arguments: cases) func whatCannotBeDoneIsRefusedWithTheWayOut(_ refusal: TypedLine) throws {
    try refusal.checkWritesNothing()
  }

  @Test func aTextThatIsNotUTF8IsRefusedWithItsLine() throws {
    let result = CommandRun.run(
      ["declaration", "revise", Self.id, "--file", "-"], in: try Workspaces.copy("exempel"),
      input: Array("Vi vill\nha r".utf8) + [0xe5, 0x64])
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        forumctl: error: standard input, line 2: the text is not in UTF-8
        hint: save the file as UTF-8 and try again; nothing has been written

        """)
  }
}
