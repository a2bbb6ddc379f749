import Foundation
import ForumKit
import Testing

@testable import forumctl

@Suite("git install and the merge driver")
struct GitCommandTests {
  private let attributes = """
    /forumctl.json merge=forumctl
    /organisations.json merge=forumctl
    /measures.json merge=forumctl
    /tags.json merge=forumctl
    /erasures.json merge=forumctl
    /forums/*/forum.json merge=forumctl
    /forums/*/participants.json merge=forumctl
    /forums/*/themes.json merge=forumctl
    /forums/*/inputs.json merge=forumctl
    /declarations/*/declaration.json merge=forumctl
    /declarations/*/signatories.json merge=forumctl
    /councils/*.json merge=forumctl

    """

  private func repository(_ workspace: String) throws {
    _ = try ShellSession.run(["git init -q ."], in: workspace)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  @Test("Attributes and configuration are written once, and what stood there is kept")
  func install() throws {
    let workspace = try Workspaces.copy("exempel")
    try repository(workspace)
    try Data("*.docx binary\r\n/forumctl.json merge=forumctl\r\n# slut".utf8)
      .write(to: URL(filePath: "\(workspace)/.gitattributes"))
    let first = CommandRun.run("git", "install", in: workspace)
    #expect(first.exitCode == .done)
    #expect(first.out == "")
    #expect(
      first.err == """
        added 11 lines to .gitattributes
        set merge.forumctl.name for this clone
        set merge.forumctl.driver for this clone
        next: git add .gitattributes, and commit it
        every other clone runs forumctl git install too: git takes no program from a repository

        """)
    let expected =
      "*.docx binary\r\n/forumctl.json merge=forumctl\r\n# slut\n"
      + attributes.components(separatedBy: "\n").dropFirst().joined(separator: "\n")
    #expect(try text("\(workspace)/.gitattributes") == expected)
    #expect(try text("\(workspace)/.gitignore").contains(".forumctl/\n"))
    let config = try text("\(workspace)/.git/config")
    #expect(config.contains("[merge \"forumctl\"]") && config.contains("merge-driver -- %O %A %B %P"))
    let second = CommandRun.run("git", "install", in: workspace)
    #expect(second.exitCode == .done)
    #expect(second.err == "nothing to do: git merges the records of this clone with forumctl already\n")
    #expect(try text("\(workspace)/.gitattributes") == expected)
    #expect(try text("\(workspace)/.git/config") == config)
  }

  @Test("A dry run tells what it would write, and writes nothing")
  func dryRun() throws {
    let workspace = try Workspaces.copy("exempel")
    try repository(workspace)
    let config = try text("\(workspace)/.git/config")
    let result = CommandRun.run("git", "install", "--dry-run", in: workspace)
    #expect(result.exitCode == .done)
    let lines = attributes.split(separator: "\n").map { "  \($0)\n" }.joined()
    #expect(
      result.err
        == "would add to .gitattributes:\n\(lines)would set merge.forumctl.name for this clone\nwould set merge.forumctl.driver for this clone\n"
    )
    #expect(!FileManager.default.fileExists(atPath: "\(workspace)/.gitattributes"))
    #expect(try text("\(workspace)/.git/config") == config)
  }

  @Test("A line of somebody else's that keeps git from it is told of")
  func overridden() throws {
    let workspace = try Workspaces.copy("exempel")
    try repository(workspace)
    try Data((attributes + "*.json merge=binary\n").utf8)
      .write(to: URL(filePath: "\(workspace)/.gitattributes"))
    let result = CommandRun.run("git", "install", "-q", in: workspace)
    #expect(result.exitCode == .done)
    #expect(
      result.err
        == "warning: another line of .gitattributes keeps git from it; see: git check-attr merge organisations.json\n"
    )
  }

  @Test("In a worktree the configuration is that of the repository")
  func worktree() throws {
    let repository = try GitRepository()
    try repository.git("config", "--unset", "merge.forumctl.driver")
    let tree = "\(try TemporaryFolder.make())/träd"
    try repository.git("worktree", "add", "-q", tree, "-b", "gren")
    #expect(CommandRun.run("git", "install", "-q", in: tree).exitCode == .done)
    #expect(try repository.git("config", "--get", "merge.forumctl.driver").text.contains("merge-driver"))
  }

  @Test("Without a repository or without git nothing is written")
  func refused() throws {
    let workspace = try Workspaces.copy("exempel")
    let outside = CommandRun.run(
      "git", "install", in: workspace,
      environment: ["GIT_CEILING_DIRECTORIES": FilePath.parent(of: workspace)])
    #expect(outside.exitCode == .failed)
    #expect(
      outside.err == """
        forumctl: error: the workspace is in no git repository
        hint: make one first: git -C "\(workspace)" init

        """)
    let missing = CommandRun.run("git", "install", in: workspace, environment: ["PATH": "/nowhere"])
    #expect(missing.exitCode == .failed)
    #expect(
      missing.err == "forumctl: error: git was not found\nhint: install git, or put it on the PATH\n")
    #expect(!FileManager.default.fileExists(atPath: "\(workspace)/.gitattributes"))
  }

  @Test("The line for git takes the program's path as one word, whatever is in it")
  func line() {
    #expect(DriverLine.text(program: "/a b/c'd/50%").hasPrefix("f='/a b/c'\\''d/50%%'; [ -x "))
    #expect(DriverLine.text(program: nil).hasPrefix("f=forumctl; \"$f\" merge-driver -- %O %A %B %P; "))
  }

  /// A folder with three versions of a file of inputs.
  private func versions(_ ours: String = "ours", _ theirs: String = "theirs") throws -> String {
    let folder = try TemporaryFolder.make()
    for name in ["base", "ours", "theirs"] {
      try FileManager.default.copyItem(
        atPath: "\(Workspaces.fixtures)/texts/\(name).json", toPath: "\(folder)/\(name).json")
    }
    return folder
  }

  @Test("Three versions become one in the file of ours")
  func merge() throws {
    let folder = try versions()
    let result = CommandRun.run(
      "merge-driver", "base.json", "ours.json", "theirs.json", "a/forums/x/inputs.json", from: folder)
    #expect(result == CommandRun.Result(exitCode: .done, outBytes: [], errBytes: []))
    let inputs = try #require(
      try JSONReader.read(Array(try text("\(folder)/ours.json").utf8)).object?["inputs"]?.array)
    #expect(
      inputs.map { $0.object?["id"]?.string } == ["a1b2c3d4e5", "b2c3d4e5f6", "c3d4e5f6g7"])
  }

  @Test(
    "What cannot be merged ends with 1 and both sides between markers, wrong usage too",
    arguments: [
      (["base.json", "ours.json", "theirs.json", "annat.json"], "annat.json: this is no file of records"),
      (["base.json", "ours.json", "theirs.json"], "ours.json: this is no file of records"),
      (["base.json", "ours.json", "theirs.json", "a", "b"], "ours.json: this is no file of records"),
      (
        ["ingen.json", "ours.json", "theirs.json", "forums/x/inputs.json"],
        "forums/x/inputs.json: what both sides come from cannot be read: No such file or directory"
      ),
      (
        ["base.json", "ours.json", "theirs.json", "forums/x/themes.json"], nil
      ),
    ] as [([String], String?)])
  func whole(operands: [String], words: String?) throws {
    let folder = try versions()
    let (ours, theirs) = (try text("\(folder)/ours.json"), try text("\(folder)/theirs.json"))
    let result = CommandRun.run(["merge-driver"] + operands, from: folder)
    guard let words else {
      // Unknown keys of a root object are merged like any others.
      #expect(result.exitCode == .done)
      return
    }
    #expect(result.exitCode == .failed)
    #expect(result.err == "warning: \(words); both sides stand whole between markers\n")
    #expect(
      try text("\(folder)/ours.json") == "<<<<<<< ours\n\(ours)=======\n\(theirs)>>>>>>> theirs\n")
  }

  @Test("A newer format around the file is not merged by what this version knows")
  func newerFormat() throws {
    let folder = try versions()
    try Data(#"{"format": 7, "id": "x", "name": "X"}"#.utf8).write(
      to: URL(filePath: "\(folder)/forumctl.json"))
    let result = CommandRun.run(
      "merge-driver", "base.json", "ours.json", "theirs.json", "forums/x/inputs.json", from: folder)
    #expect(result.exitCode == .failed)
    #expect(
      result.err
        == "warning: forums/x/inputs.json: the workspace has format 7, and this version knows formats up to 1; both sides stand whole between markers\n"
    )
  }

  @Test("Where nothing can be written, the exit code is that of a conflict, and ours is untouched")
  func unwritable() throws {
    let folder = try versions()
    let ours = try text("\(folder)/ours.json")
    let answers = try ShellSession.run(
      [
        "forumctl merge-driver base.json ours.json ingen.json forums/x/inputs.json",
        "forumctl merge-driver base.json ours.json",
        "mkdir full && cp *.json full && cd full",
        "(ulimit -f 0; forumctl merge-driver base.json ours.json theirs.json forums/x/inputs.json 2>/dev/null)",
        "forumctl merge-driver base.json ours.json theirs.json forums/x/inputs.json 2>&-",
      ], in: folder)
    #expect(answers.map(\.exitCode) == [1, 2, 0, 1, 0])
    #expect(answers[0].output.contains("ingen.json\" cannot be read: No such file or directory"))
    #expect(try text("\(folder)/ours.json") == ours)
    #expect(try text("\(folder)/full/ours.json") != ours)
  }

  @Test("A conflict is told with the record and its keys, and never with what stands in them")
  func words() throws {
    let folder = try versions()
    for (name, word) in [("ours", "hemligt"), ("theirs", "dolt")] {
      let changed = try text("\(folder)/base.json").replacing("fredagar", with: word)
      try Data(changed.utf8).write(to: URL(filePath: "\(folder)/\(name).json"))
    }
    let result = CommandRun.run(
      "merge-driver", "base.json", "ours.json", "theirs.json", "forums/x/inputs.json", from: folder)
    #expect(result.exitCode == .failed)
    #expect(
      result.err
        == "warning: forums/x/inputs.json: input \"a1b2c3d4e5\": both sides have changed it, each to something else (text)\n"
    )
  }
}
