import Foundation
import Testing

@testable import forumctl

/// A folder whose own file is gone: what is left in it must not vanish from sight.
@Suite struct MissingFileTests {
  @Test func aForumWhoseOwnFileIsMissingIsToldAndNotWorkedOn() throws {
    let workspace = try Workspaces.copy("exempel")
    try FileManager.default.removeItem(atPath: "\(workspace)/forums/forum-2025-11/forum.json")
    try FileManager.default.createDirectory(
      atPath: "\(workspace)/forums/tom", withIntermediateDirectories: false)
    let before = try Workspaces.files(in: workspace)
    let missing = "forums/forum-2025-11/forum.json is missing"
    let hint = "take it back from a copy or from git; if nothing in its folder is wanted, remove the folder"
    for line in [
      "forum show forum-2025-11", "forum set forum-2025-11 --place Rådhuset", "input add forum-2025-11 Nytt",
      "participant list forum-2025-11", "report forum-2025-11", "theme list forum-2025",
    ] {
      let result = CommandRun.run(line.components(separatedBy: " "), in: workspace)
      #expect(result.err == "forumctl: error: \(missing)\nhint: \(hint)\n")
      #expect(result.exitCode == .unreadable)
    }
    // An empty folder is nobody's loss.
    for line in [["forum", "list"], ["status"], ["stats"]] {
      let result = CommandRun.run(line, in: workspace)
      #expect(result.err == "warning: \(missing)\n")
      #expect(!result.out.isEmpty)
      #expect(result.exitCode == .unreadable)
    }
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func aDeclarationWhoseOwnFileIsMissingIsToldAndItsSignatoriesAreNotPassedOver() throws {
    let workspace = try Workspaces.copy("exempel")
    let missing = "declarations/avsiktsforklaring-trygg-fritid/declaration.json is missing"
    try FileManager.default.removeItem(
      atPath: "\(workspace)/declarations/avsiktsforklaring-trygg-fritid/declaration.json")
    let before = try Workspaces.files(in: workspace)
    for line in [
      "declaration list", "status", "stats", "due",
      "signatory nudge avsiktsforklaring-trygg-fritid --audience house",
      "declaration show avsikts", "signatory set avsikts mpf --status signed",
      "trace mpf --kind organisation",
      "export signatories avsikts", "export ndjson --table signatories", "organisation show mpf", "summary",
    ] {
      let result = CommandRun.run(line.components(separatedBy: " "), in: workspace)
      #expect(result.err.contains(missing), "\(line): \(result.err)")
      #expect(result.exitCode == .unreadable, "\(line)")
    }
    #expect(try Workspaces.files(in: workspace) == before)
  }
}
