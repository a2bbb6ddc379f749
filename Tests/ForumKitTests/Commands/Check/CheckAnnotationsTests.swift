import Foundation
import ForumKit
import Testing

@testable import forumctl

@Suite("check --format github")
struct CheckAnnotationsTests {
  private func lines(_ workspace: String, _ environment: [String: String] = [:], _ more: String...)
    -> [String]
  {
    let run = CommandRun.run(["check", "--format", "github"] + more, in: workspace, environment: environment)
    #expect(run.exitCode == .findings)
    return run.out.split(separator: "\n").map(String.init)
  }

  @Test("Each finding is one line, with its place from where the runner has the repository")
  func places() throws {
    let workspace = try Workspaces.copy("broken/bad-date")
    let file = "forums/trasig-2025/forum.json"
    let rest =
      ",line=2,col=11,title=bad-date::date: \"…\" is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)%0Ahint: mend the line in a text editor"
    #expect(lines(workspace) == ["::error file=\(file)\(rest)"])
    let above = FilePath.parent(of: workspace)
    #expect(lines(workspace, ["GITHUB_WORKSPACE": above]) == ["::error file=workspace/\(file)\(rest)"])
    #expect(
      lines(workspace, ["GITHUB_WORKSPACE": "\(above)/./x/.."]) == ["::error file=workspace/\(file)\(rest)"])
    // A runner that has another repository, and no runner but a repository around the workspace.
    #expect(lines(workspace, ["GITHUB_WORKSPACE": "\(above)/work"]) == ["::error file=\(file)\(rest)"])
    try Data("gitdir: elsewhere\n".utf8).write(to: URL(filePath: "\(above)/.git"))
    #expect(lines(workspace) == ["::error file=workspace/\(file)\(rest)"])
  }

  @Test("Nothing in a path or a value can end a line or a property")
  func escaping() throws {
    let workspace = try Workspaces.copy("exempel")
    let folder = "\(workspace)/forums/50%,a:b\nc"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let found = lines(workspace)
    let line = try #require(found.first { $0.contains("50%25") })
    #expect(line.hasPrefix("::warning file=forums/50%25%2Ca%3Ab"))
    #expect(found.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") })
  }

  @Test("Values of people stay masked")
  func privacy() throws {
    let workspace = try Workspaces.copy("exempel")
    let run = CommandRun.run("input", "add", "verkstad-2025-05", "Ring mig på 070-174 06 05", in: workspace)
    #expect(run.exitCode == .done)
    let found = lines(workspace, [:], "--privacy").joined(separator: "\n")
    #expect(found.contains("inputs.json"))
    #expect(!found.contains("174 06 05"))
  }

  @Test("No organisation is named in a log, by its name or its id, whatever is found of it")
  func names() throws {
    let workspace = try Workspaces.copy("exempel")
    let organisations: [Organisation] = try Workspaces.records(in: workspace).list(.organisations)
    let name = try #require(organisations.first { $0.name.count > 15 }).name
    _ = CommandRun.run("organisation", "add", "\(name)s", in: workspace)
    _ = CommandRun.run(
      "council", "member", "end", "exempelstads-samverkansrad", "polisomrade-exempel", in: workspace)
    let council = "councils/exempelstads-samverkansrad.json"
    let text = try StoredFiles(at: workspace).text(of: council)
    try Workspaces.write(
      text.replacing(
        #""members": ["#,
        with:
          #""members": [{"organisation": "polisomrade-exempel", "role": "member"}, {"organisation": "finns-inte", "role": "member"},"#
      ),
      to: council, in: workspace)
    let signatories = "declarations/avsiktsforklaring-trygg-fritid/signatories.json"
    try Workspaces.write(
      StoredFiles(at: workspace).text(of: signatories).replacing(#""version": 2"#, with: #""version": 9"#),
      to: signatories, in: workspace)
    let found = lines(workspace, [:], "--strict")
    for rule in [
      "similar-organisations", "overlapping-seats", "dangling-reference", "signature", "unfinished",
    ] {
      #expect(found.contains { $0.contains("title=\(rule)::") }, "\(rule)")
    }
    for line in found {
      let message = line.split(separator: "::").dropFirst().joined()
      for organisation in organisations {
        for name in [organisation.id.text, organisation.name] + organisation.aliases {
          #expect(!message.contains(name), "\(name): \(line)")
        }
      }
      #expect(!message.contains("finns-inte"))
    }
  }
}
