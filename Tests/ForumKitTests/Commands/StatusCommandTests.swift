import ForumKit
import Testing

@testable import forumctl

@Suite("status")
struct StatusCommandTests {
  private func run(_ fixture: String, _ options: String..., width: Int? = nil) throws -> CommandRun.Result {
    CommandRun.run(
      ["status", "--color", "never"] + options, in: try Workspaces.copy(fixture),
      terminal: .init(outputIsTerminal: width != nil, width: width))
  }

  @Test("The state of a workspace is as it has been looked at", arguments: ["exempel", "nod"])
  func text(fixture: String) throws {
    let result = try run(fixture)
    #expect(result.exitCode == .done)
    #expect(result.err == "")
    try expectGolden(result.out, "status/\(fixture).txt")
  }

  @Test("On a terminal sentences are wrapped, and commands stand whole on their lines")
  func wrapped() throws {
    let result = try run("exempel", width: 80)
    try expectGolden(result.out, "status/exempel-80.txt")
    let lines = result.out.split(separator: "\n").map(String.init)
    #expect(lines.filter { DisplayWidth.of($0) > 80 }.allSatisfy { $0.contains("forumctl ") })
    let wide = try run("exempel").out.split(separator: "\n").map(String.init)
    func commands(_ lines: [String]) -> [String] { lines.filter { $0.contains("forumctl ") } }
    #expect(commands(lines) == commands(wide))
    #expect(commands(lines).count == 11)
  }

  @Test("A page for the house is marked")
  func page() throws {
    let result = try run("exempel", "--format", "md")
    try expectGolden(result.out, "status/exempel.md")
    #expect(result.out.hasPrefix("**INTERNAL – not for distribution**\n"))
  }

  @Test("For programs each finding names its records, its date and its command")
  func json() throws {
    let result = try run("exempel", "--format", "json")
    try expectGolden(result.out, "status/exempel.json")
    let root = try #require(try JSONReader.read(result.outBytes).object)
    let unfinished = (root["unfinished"]?.array ?? []).compactMap(\.object)
    #expect(unfinished.count == 11)
    #expect(unfinished.filter { $0["urgency"] == .string("overdue") }.allSatisfy { $0["due"] != nil })
    #expect(unfinished.filter { $0["urgency"] != .string("overdue") }.allSatisfy { $0["since"] != nil })
  }

  @Test("An empty workspace has nothing unfinished, and says so")
  func empty() throws {
    let workspace = try Workspaces.empty()
    let result = CommandRun.run("status", in: workspace)
    #expect(result.exitCode == .done)
    #expect(
      result.out == """
        Testsekretariatet (test), 2026-06-15

        Forums         0
        Organisations  0
        Declarations   0

        Nothing is unfinished or due.

        """)
    let json = CommandRun.run("status", "--format", "json", in: workspace)
    #expect(try JSONReader.read(json.outBytes).object?["unfinished"] == .array([]))
  }

  @Test("A damaged neighbour is told of with its place, the rest is shown, and the exit code is 4")
  func damaged() throws {
    let result = try run("broken/bad-date")
    #expect(result.exitCode == .unreadable)
    #expect(result.err.hasPrefix("warning: forums/trasig-2025/forum.json:2:11: date: \"2026-02-30\" is not"))
    #expect(result.out.contains("Forums         1 (1 held)\n"))
    #expect(result.out.contains("forum frisk-2025: it was held, and has no summary\n"))
  }

  @Test("Organisations that cannot be read are not counted as none")
  func damagedOrganisations() throws {
    let workspace = try Workspaces.copy("nod")
    try AtomicWriter(DiskFileSystem()).write(Array("{".utf8), to: "\(workspace)/organisations.json")
    let text = CommandRun.run("status", in: workspace)
    #expect(text.exitCode == .unreadable)
    #expect(text.out.contains("Organisations  cannot be read\n"))
    let json = CommandRun.run("status", "--format", "json", in: workspace)
    #expect(try JSONReader.read(json.outBytes).object?["organisations"] == .null)
  }
}

@Suite("What is unfinished in words")
struct UnfinishedWordsTests {
  private static let forum: ID<Forum> = Made.id("f")
  private static let declaration: ID<Declaration> = Made.id("d")
  private static let organisations: [ID<Organisation>] = ["a", "b", "c", "e"].map { Made.id($0) }

  private static let all: [(Unfinished.Matter, text: String, command: String)] = [
    (
      .forumNotHeld(forum, .draft), "the day has passed, and it is still a draft", "forum set f --status held"
    ),
    (
      .forumNotHeld(forum, .planned), "the day has passed, and it is still planned",
      "forum set f --status held"
    ),
    (.answersDue(forum), "the time for answers is over, and it has not been published", "forum publish f"),
    (
      .signatureDue(declaration, organisations[0], .invited),
      "a signature was expected by now, and it is still invited", "signatory set d a --expected DATE"
    ),
    (
      .correctionUndecided(forum, number: 2), "nothing has been decided of correction 2",
      "correction decide f 2"
    ),
    (
      .correctionUndecided(forum, number: 2, by: organisations[0]),
      "nothing has been decided of correction 2, which a asked for", "correction decide f 2"
    ),
    (
      .answersMissing(forum, [organisations[0]]), "the time for answers is over, and nothing has come from a",
      "correction none f a"
    ),
    (
      .answersAwaited(forum, [organisations[0]]), "the draft is with a for answers", "correction none f a"
    ),
    (
      .listingUndecided(declaration, organisations[0]),
      "it has signed, and not said whether it may be named", "signatory set d a --listing CHOICE"
    ),
    (
      .signaturesOutdated(declaration, version: 2, Array(organisations.prefix(2))),
      "the text has changed in substance since a and b signed it",
      "signatory set d a b --version 2 --on DATE"
    ),
    (
      .declarationNotAdopted(declaration, draft: 3), "no version is adopted, so nobody can sign it",
      "declaration set d --version 3 --status adopted --on DATE"
    ),
    (
      .declarationNotAdopted(declaration, draft: nil), "no version is adopted, so nobody can sign it",
      "declaration revise d --file FILE --adopted --on DATE"
    ),
    (.summaryMissing(forum), "it was held, and has no summary", "forum set f --section summary --file FILE"),
    (
      .participantsMissing(forum), "it was held, and has no participants",
      "participant add f ORG... --attendance attended"
    ),
    (
      .attendanceOpen(forum, Array(organisations.prefix(3))),
      "it was held, and does not show whether a, b and c came",
      "participant set f a b c --attendance ATTENDANCE"
    ),
    (
      .attendanceOpen(forum, organisations), "it was held, and does not show whether a, b and 2 more came",
      "participant set f ORG... --attendance ATTENDANCE"
    ),
    (
      .themeEmpty(forum, Made.id("t")), "nothing is written of it, and no inputs hang on it",
      "input add f - --theme t"
    ),
    (
      .inputsUnplaced(forum, [Made.id("i1")]), "1 input hangs on no theme", "input move i1 --theme THEME"
    ),
    (
      .inputsUnplaced(forum, ["i1", "i2", "i3", "i4"].map { Made.id($0) }), "4 inputs hang on no theme",
      "input move ID... --theme THEME"
    ),
  ]

  @Test("Each matter has its sentence and its command", arguments: all.indices)
  func words(index: Int) {
    let (matter, text, command) = Self.all[index]
    let words = UnfinishedWords(matter)
    #expect(words.text == text)
    #expect(words.command == command)
  }

  @Test("The place is the noun and the id")
  func places() {
    #expect(UnfinishedWords(.answersDue(Self.forum)).place == "forum f")
    #expect(UnfinishedWords(.themeEmpty(Self.forum, Made.id("t"))).place == "theme f/t")
    #expect(
      UnfinishedWords(.listingUndecided(Self.declaration, Made.id("a"))).place == "signatory d/a")
    #expect(UnfinishedWords(.declarationNotAdopted(Self.declaration, draft: 1)).place == "declaration d")
  }
}
