import Foundation
import ForumKit
import Testing

@testable import forumctl

@Suite("What a shell is offered of a workspace")
struct WorkspaceCandidatesTests {
  /// The words offered for a kind when some words stand on the line.
  private func offered(
    _ kind: String, on line: [String] = [], in workspace: String?
  ) -> (words: [String], lines: [String]) {
    let words = line.flatMap { ["--word", $0] }
    let result = CommandRun.run(
      ["completion", "--candidates", kind] + words, from: workspace ?? "/", today: nil)
    #expect(result.exitCode == .done)
    #expect(result.err == "")
    let lines = result.out.split(separator: "\n").map(String.init)
    return (lines.map { String($0.prefix { $0 != "\t" }) }, lines)
  }

  @Test("Forums are offered with their dates and titles, the newest first")
  func forums() throws {
    let offered = offered("forums", in: try Workspaces.copy("exempel"))
    #expect(
      offered.words == [
        "forum-2026-09", "analys-2026", "radsmote-2026-02", "forum-2025-11", "lackage-2025",
        "verkstad-2025-05", "dialog-2024-10", "latest",
      ])
    #expect(offered.lines[3] == "forum-2025-11\t2025-11-12  Samverkansforum om trygg fritid")
  }

  @Test("A workspace that stands before the request is asked, and one on the line rather")
  func workspace() throws {
    let (exempel, umea) = (try Workspaces.copy("exempel"), try Workspaces.copy("umea"))
    func first(_ words: String...) -> Substring? {
      CommandRun.run(["-C", exempel, "completion", "--candidates", "forums"] + words, from: "/", today: nil)
        .out
        .split(separator: "\t").first
    }
    #expect(first() == "forum-2026-09")
    #expect(first("--word", "-C", "--word", umea) != "forum-2026-09")
  }

  @Test("What can be followed is what a thread goes by")
  func threads() throws {
    let words = offered("threads", in: try Workspaces.copy("exempel")).words
    #expect(Set(["orosvagar", "mpf", "kvallsoppet-i-hallen"]).isSubset(of: words))
    #expect(Set(words).count == words.count)
  }

  @Test(
    "Themes and inputs are those of the forum that stands on the line",
    arguments: [
      (
        "themes", ["theme", "show", "forum-2025-11"],
        ["uppfoljning", "helgkalendern", "kontaktvagen", "om-avsiktsforklaringen"]
      ),
      (
        "themes", ["theme", "move", "2025-11-12", "kontaktvagen", "--before"],
        ["uppfoljning", "helgkalendern", "kontaktvagen", "om-avsiktsforklaringen"]
      ),
      (
        "themes", ["input", "move", "4aam", "--theme"],
        ["uppfoljning", "helgkalendern", "kontaktvagen", "om-avsiktsforklaringen"]
      ),
      ("themes", ["theme", "show", "nope"], []),
      (
        "inputs", ["theme", "add", "forum-2025-11", "Ny", "--from"],
        ["4aamae0ety", "4hsxv3j3qt", "es04jjwxsa", "sh1e6tqvf5"]
      ),
      ("inputs", ["input", "move", "es04"], ["4aamae0ety", "4hsxv3j3qt", "es04jjwxsa", "sh1e6tqvf5"]),
      (
        "tags", ["input", "list", "forum-2025-11", "--tag"],
        ["idrott", "motesplatser", "orosvagar", "samverkan", "helger", "trosklar", "undertecknande"]
      ),
      ("declarations", [], ["avsiktsforklaring-trygg-fritid"]),
      ("councils", [], ["exempelstads-samverkansrad"]),
      ("measures", [], ["kvallsoppet-i-hallen", "lista-over-kontakter"]),
    ])
  func ofTheForum(kind: String, line: [String], words: [String]) throws {
    #expect(offered(kind, on: line, in: try Workspaces.copy("exempel")).words == words)
  }

  @Test("Without a forum on the line, the inputs of the newest forums come first")
  func newestInputs() throws {
    let offered = offered("inputs", on: ["input", "show"], in: try Workspaces.copy("exempel"))
    #expect(offered.words.count == 53)
    #expect(offered.words.first == "81j1tfryfs")
  }

  @Test("Organisations are offered by id, short name and name")
  func organisations() throws {
    let offered = offered("organisations", in: try Workspaces.copy("exempel"))
    #expect(offered.words.prefix(3) == ["sekretariatet", "SED", "Sekretariatet för Exempeldialog"])
    #expect(offered.lines[1] == "SED\tSekretariatet för Exempeldialog")
    #expect(Set(offered.words).count == offered.words.count)
  }

  @Test("What goes wrong gives no candidates, and not a word", arguments: CandidateSource.allCases)
  func silence(source: CandidateSource) throws {
    guard source != .commands else { return }
    #expect(offered(source.rawValue, in: nil).lines == [])
    #expect(offered(source.rawValue, on: ["-C", "/nonexistent"], in: nil).lines == [])
  }

  @Test("A damaged forum is offered by its id, and the others with what they say")
  func damage() throws {
    let workspace = try Workspaces.copy("broken/bad-date")
    #expect(
      offered("forums", in: workspace).lines == [
        "frisk-2025\t2025-09-10  Friskt forum", "trasig-2025\t",
        "latest\tthe newest forum that is not planned",
      ])
    #expect(
      offered(
        "themes", on: ["-C", try Workspaces.copy("broken/duplicate-id"), "theme", "show", "trasig-2025"],
        in: nil
      )
      .lines == [])
  }

  @Test("For forums no other file than their own is opened")
  func forumsAlone() throws {
    let workspace = try Workspaces.copy("exempel")
    for file in ["participants", "themes", "inputs"] {
      try Workspaces.write("{", to: "forums/forum-2025-11/\(file).json", in: workspace)
    }
    #expect(offered("forums", in: workspace).words.count == 8)
  }

  @Test(
    "The forums of a country are offered by their ids, those of the newest month first, and none is opened")
  func forumsOfACountry() throws {
    let workspace = try Workspaces.copy("exempel")
    for number in 1...1_994 {
      let folder = "forums/ort-\(number)-2031-04"
      try FileManager.default.createDirectory(
        atPath: "\(workspace)/\(folder)", withIntermediateDirectories: true)
      try Workspaces.write("{", to: "\(folder)/forum.json", in: workspace)
    }
    let offered = offered("forums", in: workspace)
    #expect(offered.words.count == 2_002)
    #expect(offered.words.prefix(1_994).allSatisfy { $0.hasSuffix("-2031-04") })
    #expect(offered.words.dropFirst(1_994).first == "forum-2026-09")
    #expect(Array(offered.words.suffix(2)) == ["lackage-2025", "latest"])
    #expect(offered.lines.dropLast().allSatisfy { $0.hasSuffix("\t") || !$0.contains("\t") })
  }
}
