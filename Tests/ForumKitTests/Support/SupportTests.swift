import Foundation
import ForumKit
import Testing

@testable import forumctl

@Suite("The tools of the tests")
struct SupportTests {
  @Test("The program in memory and the built program say the same")
  func sameInMemory() throws {
    let workspace = try Workspaces.copy("exempel")
    let inMemory = CommandRun.run("organisation", "list", "--format", "json", in: workspace)
    let built = try BuiltBinary.run("organisation", "list", "--format", "json", in: workspace)
    #expect(inMemory.exitCode == .done)
    #expect(built.end == .exit(0))
    #expect(inMemory.err == "")
    #expect(built.err == "")
    #expect(inMemory.outBytes.count > 1_000)
    #expect(inMemory.outBytes == built.outBytes)
  }

  @Test("An unknown command is wrong usage in memory and in a process of its own")
  func wrongUsage() throws {
    let folder = try TemporaryFolder.make()
    let inMemory = CommandRun.run("nonsense", from: folder)
    let built = try BuiltBinary.run("nonsense", in: folder)
    #expect(inMemory.exitCode == .usage)
    #expect(built.end == .exit(2))
    #expect(inMemory.out == "")
    #expect(inMemory.err == built.err)
    #expect(built.err.hasPrefix("forumctl: error: "))
  }

  @Test("The clock of a workspace starts at eight o'clock and grows")
  func clock() throws {
    #expect(TickingClock.start.description == "2026-06-15T08:00:00.000Z")
    let clock = TickingClock.of(workspace: try TemporaryFolder.make())
    #expect(clock.now().description == "2026-06-15T08:00:00.000Z")
    #expect(clock.now().description == "2026-06-15T08:00:00.001Z")
  }

  @Test("An empty workspace can be opened and has no records")
  func empty() throws {
    let path = try Workspaces.empty()
    let workspace = try Workspace(at: path, on: DiskFileSystem())
    #expect(workspace.card.title == "Testsekretariatet")
    #expect(try workspace.records.list(.organisations) == [])
    #expect(try Workspaces.recordFiles(in: path) == ["forumctl.json"])
  }
}
