import ForumKit
import Testing

@testable import forumctl

/// The forum `lackage-2025`, whose texts hold one thing of each kind that must not be seen.
@Suite struct LeakRefusalTests {
  static let exempel = "\(Workspaces.fixtures)/exempel"

  /// The commands whose product is about one forum.
  static let lines = [
    ["report", "lackage-2025"], ["report", "lackage-2025", "--format", "html"],
    ["report", "lackage-2025", "--part", "post-its"], ["summary", "lackage-2025"],
    ["export", "participants", "lackage-2025"], ["export", "inputs", "lackage-2025", "--format", "json"],
  ]

  static let refusal = """
    forumctl: error: this may not leave the house as it is:
      forums/lackage-2025/forum.json: namn: body: the name of an organisation that may not be named here
      forums/lackage-2025/forum.json: epost: body: an e-mail address
      forums/lackage-2025/themes.json: spridning: summary[1]: the name of a person
      forums/lackage-2025/themes.json: ovrigt: body: a personal identity number
      forums/lackage-2025/inputs.json: be0hn3q4h3: text: a phone number
      forums/lackage-2025/inputs.json: gkqqp44xxn: text: the name of an organisation that may not be named here
    hint: change the texts, mark them as internal, or give --allow REASON

    """

  @Test(arguments: lines, ["public", "parties"])
  func eachOfTheSixPlacesIsNamedAndNoValue(line: [String], audience: String) {
    let result = CommandRun.run(line + ["--audience", audience], in: Self.exempel)
    #expect(result.exitCode == .findings)
    #expect(result.out.isEmpty)
    #expect(result.err == Self.refusal)
  }

  @Test(arguments: lines)
  func aReasonLetsTheTextsPassWithAWarning(line: [String]) {
    let result = CommandRun.run(line + ["--allow", "prövat av jurist"], in: Self.exempel)
    #expect(result.exitCode == .done)
    #expect(!result.out.isEmpty)
    #expect(result.err == "warning: texts are not looked through: prövat av jurist\n")
  }

  @Test func aReasonLetsNoOrganisationBeNamedByItsLink() {
    let line = ["export", "participants", "lackage-2025", "--allow", "prövat av jurist"]
    #expect(!CommandRun.run(line, in: Self.exempel).out.contains("Exempelvägen"))
  }

  @Test(arguments: lines)
  func theHouseSeesItAll(line: [String]) {
    let result = CommandRun.run(line + ["--audience", "house"], in: Self.exempel)
    #expect(result.exitCode == .done)
    #expect(result.err.isEmpty)
  }

  @Test func aRefusedReportLeavesTheFileThatWasThere() throws {
    let workspace = try Workspaces.copy("exempel")
    let line = ["report", "lackage-2025", "-o", "ut.md"]
    #expect(CommandRun.run(line, in: workspace).exitCode == .findings)
    #expect(CommandRun.run(["report", "ut.md"], in: workspace).exitCode == .failed)
    #expect(try DiskFileSystem().status(of: "\(workspace)/ut.md") == nil)
    let clean = CommandRun.run(["report", "verkstad", "-o", "ut.md"], in: workspace)
    #expect(clean.exitCode == .done)
    #expect(clean.out.isEmpty)
    #expect(clean.err == "wrote \"ut.md\"\n")
    let printed = CommandRun.run(["report", "verkstad"], in: workspace).outBytes
    #expect(try DiskFileSystem().read("\(workspace)/ut.md") == printed)
  }

  @Test(arguments: ["organisations.json", "forums/../forums/verkstad-2025-05/inputs.json"])
  func noProductTakesThePlaceOfARecord(file: String) throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try DiskFileSystem().read("\(workspace)/\(file)")
    let result = CommandRun.run(
      ["export", "inputs", "verkstad", "--format", "json", "-o", file], in: workspace)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        forumctl: error: "\(file)" is a file of the workspace's records
        hint: choose another file

        """)
    #expect(try DiskFileSystem().read("\(workspace)/\(file)") == before)
  }

  @Test func theWorkspaceIsSummarisedWithoutTheTextsOfItsForums() {
    let result = CommandRun.run(["summary"], in: Self.exempel)
    #expect(result.exitCode == .done)
    #expect(result.out.contains("Prov av spärrar"))
  }

  @Test(arguments: [["report", "frisk-2025"], ["summary"], ["export", "inputs", "frisk-2025"]])
  func aDamagedListOfParticipantsRefusesWhatLeavesTheHouse(line: [String]) {
    let workspace = "\(Workspaces.fixtures)/broken/conflict-markers"
    let result = CommandRun.run(line, in: workspace)
    #expect(result.exitCode == .unreadable)
    #expect(result.out.isEmpty)
    #expect(result.err.contains("forums/trasig-2025/participants.json:"))
  }
}
