import Foundation
import ForumKit
import Testing

@testable import forumctl

/// The errors of outward commands end in logs that anybody reads: nothing of the records stands in them.
@Suite struct OutwardErrorTests {
  /// A copy of `exempel` in which the first piece of a file that reads so is another.
  private func workspace(_ file: String, _ old: String, _ new: String) throws -> String {
    let path = try Workspaces.copy("exempel")
    let url = URL(filePath: "\(path)/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    let range = try #require(text.range(of: old))
    try text.replacingCharacters(in: range, with: new).write(to: url, atomically: false, encoding: .utf8)
    return path
  }

  private static let participants = "forums/verkstad-2025-05/participants.json"

  @Test(arguments: [
    ("\"organisation\": \"stodjouren-hamnlyktan\"", "\"organisation\": \"stodjouren-hamnlyktan\",,"),
    ("\"organisation\": \"stodjouren-hamnlyktan\"", "\"organisation\": \"Hamnlyktan\""),
    ("\"roles\": [", "\"roles\": [\"Hamnlyktan\","),
    ("\"organisation\": \"stodjouren-hamnlyktan\"", "\"Hamnlyktan\": 1, \"Hamnlyktan\": 2"),
    ("\"organisation\": \"stodjouren-hamnlyktan\"", "\"organisation\": Hamnlyktan"),
  ])
  func aDamagedFileIsNamedAndNotQuoted(old: String, new: String) throws {
    let path = try workspace(Self.participants, old, new)
    for line in [["summary"], ["report", "verkstad"], ["report", "forum-2025-11", "--audience", "parties"]] {
      let result = CommandRun.run(line, in: path)
      #expect(result.exitCode == .unreadable)
      #expect(result.out.isEmpty)
      #expect(result.err.contains("forums/verkstad-2025-05/participants.json:"))
      #expect(!result.err.lowercased().contains("hamnlyktan"))
    }
    let house = CommandRun.run("report", "verkstad", "--audience", "house", in: path)
    #expect(house.exitCode == .unreadable)
    #expect(house.err.lowercased().contains("hamnlyktan"))
  }

  /// A workspace with two forums whose ids name an organisation that is unlisted, and one that is neutral.
  private func workspaceWithTellingIDs() throws -> String {
    let path = try Workspaces.copy("exempel")
    for id in ["mote-hamnlyktan-1", "mote-hamnlyktan-2", "mote-skolan"] {
      let line = ["forum", "add", "Möte", "--id", id, "--date", "2026-05-01"]
      #expect(CommandRun.run(line, in: path).exitCode == .done)
    }
    return path
  }

  @Test func noIDThatNamesSomebodyIsSuggested() throws {
    let path = try workspaceWithTellingIDs()
    func err(_ text: String, _ audience: String = "public") -> String {
      let result = CommandRun.run("report", text, "--audience", audience, in: path)
      #expect(result.exitCode == .failed)
      return result.err
    }
    #expect(
      err("mote") == """
        forumctl: error: "mote" can mean more than one forum: mote-skolan
        hint: give one of these ids

        """)
    #expect(!err("2026-05").contains("hamnlyktan"))
    #expect(
      err("mote-hamnlyktan") == """
        forumctl: error: there is no forum "mote-hamnlyktan"
        hint: list them: forumctl forum list

        """)
    #expect(err("mote", "house").contains("mote-hamnlyktan-1, mote-hamnlyktan-2"))
  }

  @Test(arguments: ["rads", "radsmote", "radsmote-2026-03"])
  func aForumThatIsInternalIsNotFoundByLessThanItsID(text: String) {
    let result = CommandRun.run("report", text, in: "\(Workspaces.fixtures)/exempel")
    #expect(result.exitCode == .failed)
    #expect(!result.err.contains("radsmote-2026-02"))
    let exact = CommandRun.run("report", "radsmote-2026-02", in: "\(Workspaces.fixtures)/exempel")
    #expect(exact.err.contains("\"radsmote-2026-02\" is a meeting of a local council, which is internal"))
  }
}
