import Testing

@testable import forumctl

@Suite struct ParserTests {
  typealias Sample = SampleProgram

  static let addForum = ["forum", "add", "Höstforum", "--date", "2026-10-14"]

  @Test(arguments: [
    ["forum", "add", "Höstforum", "--date", "2026-10-14", "--kind", "dialogue", "-n"],
    ["forum", "add", "--date=2026-10-14", "--kind=dialogue", "Höstforum", "--dry-run"],
    ["forum", "add", "-d", "2026-10-14", "-k", "dialogue", "-n", "Höstforum"],
    ["forum", "add", "-d2026-10-14", "-kdialogue", "-n", "Höstforum"],
    ["forum", "add", "-d=2026-10-14", "-nk=dialogue", "Höstforum"],
    ["forum", "add", "-nd2026-10-14", "-nkdialogue", "--", "Höstforum"],
    ["-n", "forum", "-d", "2026-10-14", "add", "--kind", "dialogue", "Höstforum"],
    ["--date", "2026-10-14", "-kdialogue", "-n", "forum", "add", "Höstforum"],
  ])
  func optionsAreReadInEveryFormAndPlace(arguments: [String]) throws {
    let values = try Sample.values(arguments)
    #expect(values.path == ["forum", "add"])
    #expect(values[Sample.title] == "Höstforum")
    #expect(values[Sample.date] == "2026-10-14")
    #expect(values[Sample.kind] == .dialogue)
    #expect(values[GlobalOptions.dryRun])
    #expect(values[GlobalOptions.quiet] == false)
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let values = try Sample.values(Self.addForum)
    #expect(values[Sample.kind] == .forum)
    #expect(values[Sample.tags] == [])
    #expect(values[Sample.series] == nil)
    #expect(values[Sample.carry] == false)
    #expect(values[GlobalOptions.color] == .auto)
    #expect(values[GlobalOptions.workspace] == nil)
  }

  @Test func anOptionTakesTheNextTokenWhateverItLooksLike() throws {
    #expect(try Sample.values(Self.addForum + ["--series", "--date"])[Sample.series] == "--date")
    #expect(try Sample.values(Self.addForum + ["--series", "--"])[Sample.series] == "--")
    #expect(try Sample.values(Self.addForum + ["--series", "-h"])[Sample.series] == "-h")
    #expect(try Sample.values(Self.addForum + ["--series=-5"])[Sample.series] == "-5")
    #expect(try Sample.values(Self.addForum + ["--series="])[Sample.series] == "")
    #expect(try Sample.values(Self.addForum + ["--series=a=b"])[Sample.series] == "a=b")
  }

  @Test func listsKeepEveryValueInOrder() throws {
    let values = try Sample.values(["--tag", "c"] + Self.addForum + ["--tag=a", "--tag", "c"])
    #expect(values[Sample.tags] == ["c", "a", "c"])
    #expect(
      try Sample.values(["forum", "ls", "--fields", "title,id"])[Sample.fields] == ["title", "id"])
  }

  @Test(arguments: [
    (
      ["-", "- fler vuxna", "-5 grader", "--", "--tag", "-x"],
      ["-", "- fler vuxna", "-5 grader", "--tag", "-x"]
    ),
    (["--", "--", "-"], ["--", "-"]),
    (["– tankstreck", "—"], ["– tankstreck", "—"]),
    (["", " "], ["", " "]),
  ])
  func whatLooksLikeATextIsAnOperand(arguments: [String], texts: [String]) throws {
    #expect(try Sample.values(["input", "add", "latest"] + arguments)[Sample.texts] == texts)
  }

  @Test func operandsAreHandedOutFromTheLeft() throws {
    let one = try Sample.values(["diff", "avsikt"])
    #expect(one[Sample.first] == nil)
    let two = try Sample.values(["diff", "avsikt", "1"])
    #expect(two[Sample.first] == 1)
    #expect(two[Sample.second] == nil)
    let three = try Sample.values(["diff", "avsikt", "1", "3"])
    #expect(three[Sample.second] == 3)
  }

  @Test func aListOfOperandsLeavesTheLastForWhatFollows() throws {
    let from = Parameter.operands("FROM", .text, help: "Old tags")
    let into = Parameter.operand("INTO", .text, help: "The tag that stays")
    let program = Program(
      Command(
        "tags", summary: "Test",
        action: .group([
          Command("merge", summary: "Merge", parameters: [from, into], action: .house { _, _ in .done })
        ])), version: "1")
    guard case .run(_, let values) = try Parser.parse(["merge", "a", "b", "c"], with: program) else {
      Issue.record("no command")
      return
    }
    #expect(values[from] == ["a", "b"])
    #expect(values[into] == "c")
  }

  @Test func anAliasIsTheCommandItself() throws {
    #expect(try Sample.values(["org", "show", "NOD"]).path == ["organisation", "show"])
  }

  @Test(
    arguments: [
      (["-h"], []), (["forum", "--help"], ["forum"]), (["forum", "ad", "-h"], ["forum"]),
      (["forum", "add", "--unknown", "-nh"], ["forum", "add"]),
      (["-h", "org", "show"], ["organisation", "show"]),
      (["forum", "add", "--help", "--version", "--date"], ["forum", "add"]),
    ] as [([String], [String])])
  func helpWinsOverEveryFault(arguments: [String], path: [String]) throws {
    guard case .help(let found) = try Parser.parse(arguments, with: Sample.program) else {
      Issue.record("no help for \(arguments)")
      return
    }
    #expect(found == path)
  }

  @Test(arguments: [["--version"], ["--nonsense", "--version"], ["forum", "add", "--version"]])
  func theVersionWinsOverFaultsToo(arguments: [String]) throws {
    guard case .version = try Parser.parse(arguments, with: Sample.program) else {
      Issue.record("no version for \(arguments)")
      return
    }
  }

  @Test func aHelpAfterTheEndOfOptionsIsAnOperand() throws {
    #expect(try Sample.values(["input", "add", "latest", "--", "-h"])[Sample.texts] == ["-h"])
  }

  @Test func readingWhatIsNotDeclaredIsAFaultOfTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = try SampleProgram.values(["forum", "list"])[SampleProgram.series]
    }
  }

  @Test func theReachOfACommandStandsInTheTree() throws {
    var reach: [String: Command.Reach] = [:]
    Sample.program.walk { path, command in reach[path.joined(separator: " ")] = command.reach }
    #expect(reach["report"] == .outward)
    #expect(reach["forum add"] == .house)
    #expect(reach["help"] == .independent)
    #expect(reach["forum"] == nil)
  }
}
