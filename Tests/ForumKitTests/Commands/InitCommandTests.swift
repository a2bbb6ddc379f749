import Foundation
import ForumKit
import Testing

@testable import forumctl

@Suite("init")
struct InitCommandTests {
  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  @Test("A workspace is made in a new folder, with its card, and its id is printed alone")
  func make() throws {
    let folder = try TemporaryFolder.make()
    let result = CommandRun.run(
      "init", "ny/mapp", "--name", "Trygg fritid på Öland", "--publisher", "Sekretariatet", "--contact",
      "dialog@example.org", "--language", "en", "--time-zone", "Europe/Helsinki", from: folder)
    #expect(result.exitCode == .done)
    #expect(result.out == "trygg-fritid-pa-oland\n")
    #expect(
      result.err == """
        made a workspace in "ny/mapp"
        go there first: cd "ny/mapp"
        next: forumctl organisation add NAME, then forumctl forum add TITLE --date DATE

        """)
    #expect(
      try text("\(folder)/ny/mapp/forumctl.json") == """
        {
          "contact": "dialog@example.org",
          "format": 1,
          "id": "trygg-fritid-pa-oland",
          "language": "en",
          "name": "Trygg fritid på Öland",
          "publisher": "Sekretariatet",
          "timeZone": "Europe/Helsinki"
        }

        """)
    #expect(try text("\(folder)/ny/mapp/.gitignore") == ".forumctl/\n")
  }

  @Test("Without a folder it is the current one, Swedish and in Stockholm")
  func defaults() throws {
    let folder = try TemporaryFolder.make()
    let result = CommandRun.run("init", "--name", "Prov", "--id", "mitt", "-q", from: folder)
    #expect(result == CommandRun.Result(exitCode: .done, outBytes: Array("mitt\n".utf8), errBytes: []))
    let card = try Workspace(at: folder, on: DiskFileSystem()).card
    #expect(card.language == .sv)
    #expect(card.timeZone == "Europe/Stockholm")
    let here = CommandRun.run("init", ".", "--name", "Prov", from: try TemporaryFolder.make())
    #expect(!here.err.contains("cd "))
  }

  @Test("A .gitignore that is there is kept, and gets the line")
  func gitignore() throws {
    let folder = try TemporaryFolder.make()
    try Data("*.docx".utf8).write(to: URL(filePath: "\(folder)/.gitignore"))
    #expect(CommandRun.run("init", "--name", "Prov", from: folder).exitCode == .done)
    #expect(try text("\(folder)/.gitignore") == "*.docx\n.forumctl/\n")
  }

  @Test("In a workspace, and inside one, no other is made", arguments: [".", "forums/ny", "./a/../b"])
  func refused(folder: String) throws {
    let workspace = try Workspaces.copy("exempel")
    let files = try Workspaces.recordFiles(in: workspace)
    for options in [[], ["--dry-run"]] {
      let result = CommandRun.run(["init", folder, "--name", "Prov"] + options, from: workspace)
      #expect(result.exitCode == .failed)
      #expect(result.out == "")
      #expect(
        result.err == """
          forumctl: error: there is a workspace in "\(workspace)" already
          hint: a workspace cannot stand in another; choose a folder outside it

          """)
    }
    #expect(try Workspaces.recordFiles(in: workspace) == files)
    #expect(!FileManager.default.fileExists(atPath: "\(workspace)/forums/ny"))
  }

  @Test("Beside the workspace that one stands in, another can be made")
  func sibling() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(CommandRun.run("init", "../annan", "--name", "Prov", from: workspace).exitCode == .done)
    #expect(
      try Workspace(at: "\(FilePath.parent(of: workspace))/annan", on: DiskFileSystem()).card.title == "Prov")
  }

  @Test("A dry run writes nothing")
  func dryRun() throws {
    let folder = try TemporaryFolder.make()
    let result = CommandRun.run("init", "ny", "--name", "Prov", "-n", from: folder)
    #expect(result.exitCode == .done)
    #expect(result.out == "prov\n")
    #expect(result.err == "would make a workspace in \"ny\"\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test(
    "What does not parse is wrong usage, and nothing is made",
    arguments: [
      (["--time-zone", "Mars"], "--time-zone \"Mars\" is not a time zone"),
      (["--time-zone", ""], "--time-zone \"\" is not a time zone"),
      (["--language", "de"], "--language \"de\" is not"),
      (["--id", "latest"], "--id \"latest\" is not an id"),
    ])
  func wrongUsage(options: [String], message: String) throws {
    let folder = try TemporaryFolder.make()
    let result = CommandRun.run(["init", "--name", "Prov"] + options, from: folder)
    #expect(result.exitCode == .usage)
    #expect(result.err.hasPrefix("forumctl: error: \(message)"), "\(result.err)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test("A name is needed, and one that no id can be made from needs an id")
  func names() throws {
    let folder = try TemporaryFolder.make()
    #expect(CommandRun.run("init", from: folder).exitCode == .usage)
    let result = CommandRun.run("init", "--name", "!!", from: folder)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == "forumctl: error: no id can be made from \"!!\"\nhint: give one with --id\n")
    #expect(CommandRun.run("init", "--name", "2026", "-q", from: folder).out == "2026-2\n")
  }
}
