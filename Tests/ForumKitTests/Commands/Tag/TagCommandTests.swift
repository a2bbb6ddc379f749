import ForumKit
import Testing

@testable import forumctl

@Suite("The vocabulary of tags")
struct TagCommandTests {
  private func tags(_ workspace: String) throws -> [ForumKit.Tag] {
    try Workspaces.records(in: workspace).list(.tags)
  }

  /// How many records bear a tag, however they write it.
  private func uses(_ word: String, _ workspace: String) throws -> Int {
    try TagUses(in: Workspaces.records(in: workspace))[word]?.total ?? 0
  }

  @Test func theListTellsHowOftenEachIsUsedAndWhere() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run("tag", "list", in: workspace)
    #expect(result.exitCode == .done)
    try expectGolden(result.out, "tags/exempel.txt")
    let rows = try CommandRun.run("tag", "list", "--format", "json", in: workspace).objects
    let concern = try #require(rows.first { $0["word"]?.string == "orosvagar" })
    #expect(concern.texts("sv", "uses", "vocabulary") == ["Orosvägar", "7", "yes"])
    #expect(concern["usedIn"]?.array?.map { CellText.of($0) } == ["6 input", "1 theme"])
    let unknown = try CommandRun.run("tag", "list", "--unknown", "--format", "json", in: workspace).objects
    #expect(unknown.count == rows.count - 4)
    #expect(unknown.allSatisfy { $0["vocabulary"] == .bool(false) })
  }

  @Test func aWordIsAddedOnceInWhateverCase() throws {
    let workspace = try Workspaces.copy("exempel")
    let added = CommandRun.run("tag", "add", "skola", "--sv", "Skola", "--en", "School", in: workspace)
    #expect(added.out == "skola\n")
    #expect(added.err == "added tags.json: skola\n")
    #expect(try tags(workspace).last?.en == "School")
    let again = CommandRun.run("tag", "add", "SKOLA", in: workspace)
    #expect(again.exitCode == .failed)
    #expect(
      again.err == """
        forumctl: error: "skola" is in the vocabulary already
        hint: change what it is called: forumctl tag set "skola" --sv LABEL

        """)
  }

  @Test func labelsAreChangedAndEmptiedAndWordsTakenOut() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(
      CommandRun.run("tag", "set", "IDROTT", "--sv", "", "--en", "Sport", in: workspace).exitCode == .done)
    #expect(try tags(workspace).first.map { [$0.word, $0.sv, $0.en] } == ["idrott", "", "Sport"])
    let borne = try uses("idrott", workspace)
    #expect(CommandRun.run("tag", "remove", "idrott", in: workspace).exitCode == .done)
    #expect(try tags(workspace).map(\.word) == ["motesplatser", "orosvagar", "samverkan"])
    #expect(try uses("idrott", workspace) == borne)
    let wrong = CommandRun.run("tag", "remove", "samverka", in: workspace)
    #expect(wrong.exitCode == .failed)
    #expect(wrong.err.contains("did you mean \"samverkan\"?"))
  }

  @Test func renamingReachesEveryRecordAndIsTakenBackInOneStep() throws {
    let workspace = try Workspaces.copy("exempel")
    // A tag deep in a record, and one in another case, are the same tag.
    #expect(
      CommandRun.run(
        "council", "set", "exempelstads", "--tag", "OROSVAGAR", in: workspace
      ).exitCode == .done)
    let before = try Workspaces.files(in: workspace)
    #expect(try uses("orosvagar", workspace) == 8)
    let dry = CommandRun.run("tag", "rename", "orosvagar", "oro", "--dry-run", in: workspace)
    #expect(dry.err.contains("would change tags.json") || dry.err.contains("would add tags.json"))
    #expect(try Workspaces.files(in: workspace) == before)
    #expect(CommandRun.run("tag", "rename", "orosvagar", "oro", in: workspace).exitCode == .done)
    #expect(try uses("orosvagar", workspace) == 0)
    #expect(try uses("oro", workspace) == 8)
    #expect(try tags(workspace).map(\.word) == ["idrott", "motesplatser", "oro", "samverkan"])
    #expect(try tags(workspace)[2].sv == "Orosvägar")
    #expect(CommandRun.run("undo", in: workspace).exitCode == .done)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func anotherSpellingIsNoSlipWhileTheVocabularyIsBeingRenamed() throws {
    let workspace = try Workspaces.copy("exempel")
    for options in [["--dry-run"], []] {
      let result = CommandRun.run(["tag", "rename", "motesplatser", "mötesplatser"] + options, in: workspace)
      #expect(result.exitCode == .done)
      #expect(!result.err.contains("warning"))
    }
  }

  @Test func renamingChangesTheCaseAndRefusesATagThatIsThere() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(CommandRun.run("tag", "rename", "skola", "Skola", in: workspace).exitCode == .done)
    #expect(try TagUses(in: Workspaces.records(in: workspace))["skola"]?.spellings == ["Skola"])
    let refused = CommandRun.run("tag", "rename", "helger", "idrott", in: workspace)
    #expect(
      refused.err == """
        forumctl: error: there is a tag "idrott" already
        hint: make one of both: forumctl tag merge "helger" "idrott"

        """)
    let unknown = CommandRun.run("tag", "rename", "helg", "veckoslut", in: workspace)
    #expect(unknown.exitCode == .failed)
    #expect(unknown.err.contains("there is no tag \"helg\""))
  }

  @Test func mergingLeavesOneTagOnceInEachRecord() throws {
    let workspace = try Workspaces.copy("exempel")
    // This input bears both.
    let both = try Workspaces.inputs(of: "verkstad-2025-05", in: workspace)
      .filter { Set($0.annotations.tags).isSuperset(of: ["idrott", "helger"]) }
    #expect(!both.isEmpty)
    let sum = try uses("idrott", workspace) + uses("helger", workspace) - both.count
    #expect(CommandRun.run("tag", "merge", "helger", "Idrott", in: workspace).exitCode == .done)
    #expect(try uses("helger", workspace) == 0)
    #expect(try uses("idrott", workspace) == sum)
    let merged = try Workspaces.inputs(of: "verkstad-2025-05", in: workspace).first { $0.id == both[0].id }
    #expect(merged?.annotations.tags == ["idrott"])
    #expect(CommandRun.run("tag", "merge", "orosvagar", "samverkan", in: workspace).exitCode == .done)
    #expect(try tags(workspace).map(\.word) == ["idrott", "motesplatser", "samverkan"])
    #expect(
      CommandRun.run("check", in: workspace).exitCode
        == CommandRun.run("check", in: "\(Workspaces.fixtures)/exempel").exitCode)
  }

  @Test func whoeverGivesATagTheLabelsOfAnotherIsTold() throws {
    let workspace = try Workspaces.copy("exempel")
    _ = CommandRun.run("input", "add", "forum-2025-11", "Tider", "--tag", "fritid", in: workspace)
    let result = CommandRun.run("tag", "merge", "idrott", "fritid", in: workspace)
    #expect(result.err.contains("all that is tagged \"fritid\" is shown as \"Idrott\" (sv)"))
    let other = CommandRun.run("tag", "merge", "fritid", "samverkan", in: workspace)
    #expect(other.exitCode == .done && !other.err.contains("\"Idrott\""))
  }

  @Test func nothingIsReplacedWhereAFileCannotBeRead() throws {
    let workspace = try Workspaces.copy("exempel")
    try Workspaces.write("{\"inputs\": [{\"tags\": [", to: "forums/dialog-2024-10/inputs.json", in: workspace)
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run("tag", "rename", "orosvagar", "oro", in: workspace)
    #expect(result.exitCode == .unreadable)
    #expect(result.err.contains("forums/dialog-2024-10/inputs.json"))
    #expect(try Workspaces.files(in: workspace) == before)
    #expect(CommandRun.run("tag", "list", in: workspace).exitCode == .unreadable)
  }

  @Test(
    "Whoever gives a tag that is nearly a word of the vocabulary is told, and it is given all the same",
    arguments: [
      (["input", "add", "forum-2025-11", "Ny", "--tag", "idrot"], "idrot", "idrott"),
      (
        ["theme", "set", "forum-2025-11", "helgkalendern", "--tag", "Mötesplatser"], "Mötesplatser",
        "motesplatser"
      ),
      (["measure", "set", "kvalls", "--tag", "samverka"], "samverka", "samverkan"),
    ])
  func nearMiss(line: [String], word: String, meant: String) throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(line, in: workspace)
    #expect(result.exitCode == .done)
    #expect(
      result.err.contains(
        "warning: the tag \"\(word)\" is not in the vocabulary; did you mean \"\(meant)\"?\n"))
    #expect(try uses(word, workspace) == 1)
  }

  @Test func theRightWordAStrangeOneAndAWorkspaceWithoutVocabularyWarnOfNothing() throws {
    let workspace = try Workspaces.copy("exempel")
    for word in ["IDROTT", "xylofon"] {
      let result = CommandRun.run("input", "add", "forum-2025-11", "Ny", "--tag", word, in: workspace)
      #expect(!result.err.contains("warning"), "\(result.err)")
    }
    let without = try Workspaces.copy("nod")
    let forum = try #require(try Workspaces.records(in: without).forumIDs().first)
    for word in ["idrott", "idrot"] {
      let result = CommandRun.run("input", "add", forum.text, "Ny", "--tag", word, in: without)
      #expect(result.exitCode == .done)
      #expect(!result.err.contains("warning"))
    }
  }

  @Test func aTagIsCalledByItsLabelWhereItLeavesTheHouse() throws {
    let workspace = try Workspaces.copy("exempel")
    let swedish = CommandRun.run("export", "inputs", "verkstad-2025-05", in: workspace).out
    #expect(swedish.contains(",Orosvägar,"))
    #expect(!swedish.contains("orosvagar"))
    let english = CommandRun.run("export", "inputs", "verkstad-2025-05", "--lang", "en", in: workspace).out
    #expect(english.contains("Ways to raise concern"))
    // A label is a text like others: what may not leave is found in it.
    #expect(
      CommandRun.run("tag", "set", "orosvagar", "--sv", "ring 070-123 45 67", in: workspace).exitCode == .done
    )
    let refused = CommandRun.run("export", "inputs", "verkstad-2025-05", in: workspace)
    #expect(refused.exitCode == .findings)
    #expect(refused.err.contains("tags.json"))
  }
}
