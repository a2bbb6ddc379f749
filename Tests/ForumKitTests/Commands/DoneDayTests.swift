import ForumKit
import Testing

@testable import forumctl

@Suite("Days of what has been done")
struct DoneDayTests {
  private static let declaration = "avsiktsforklaring-trygg-fritid"
  private static let council = "exempelstads-samverkansrad"

  /// Lines that tell of something done; each is given a day.
  static let lines: [[String]] = [
    ["signatory", "add", declaration, "sekretariatet"],
    ["signatory", "set", declaration, "exempelbolaget", "--status", "signed"],
    ["signatory", "set", declaration, "mpf", "--status", "withdrawn"],
    ["signatory", "set", declaration, "if-exemplet", "--version", "3"],
    ["signatory", "set", declaration, "mpf", "--anchoring", "Föredraget."],
    ["signatory", "set", declaration, "mpf", "--communication", "Gemensam artikel."],
    ["council", "report", "delivered", council, "1"], ["council", "deadline", "met", council, "1"],
    ["forum", "circulate", "forum-2025-11", "--until", "2099-12-31"], ["forum", "publish", "forum-2025-11"],
    ["correction", "add", "forum-2025-11", "MPF", "Fel år."],
    ["measure", "follow", "kvallsoppet-i-hallen", "Klart", "--status", "done"],
    ["declaration", "set", declaration, "--version", "4", "--status", "adopted"],
  ]

  @Test(
    "A day that has not come is refused, and nothing is written", arguments: lines,
    ["2026-06-16", "2099-01-01"])
  func ahead(_ line: [String], _ day: String) throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run(line + ["--on", day], in: workspace)
    #expect(result.exitCode == .usage)
    let lines = result.err.split(separator: "\n").map(String.init)
    #expect(
      lines.first == "forumctl: error: --on \"\(day)\" is not a day that has come: today is 2026-06-15")
    #expect(lines.dropFirst().first?.hasPrefix("hint: ") == true)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test("Today, and a month that has begun, are no day ahead", arguments: lines)
  func today(_ line: [String]) throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(CommandRun.run(line + ["--on", "2026-06-15"], in: workspace).exitCode == .done)
  }

  @Test(
    "A month that has begun may be told of, and one that has not may not",
    arguments: [("2026-06", ExitCode.done), ("2026", .done), ("2026-07", .usage), ("2027", .usage)])
  func month(_ day: String, _ exitCode: ExitCode) throws {
    let workspace = try Workspaces.copy("exempel")
    let line = ["signatory", "set", Self.declaration, "exempelbolaget", "--status", "signed", "--on", day]
    #expect(CommandRun.run(line, in: workspace).exitCode == exitCode)
    let met = ["council", "deadline", "met", Self.council, "1", "--on", day]
    #expect(CommandRun.run(met, in: workspace).exitCode == exitCode)
  }

  @Test("The way out of a signature that lies ahead is to expect it")
  func expected() throws {
    let workspace = try Workspaces.copy("exempel")
    let line = ["signatory", "set", Self.declaration, "exempelbolaget"]
    let refused = CommandRun.run(line + ["--status", "signed", "--on", "2027-02-20"], in: workspace)
    #expect(
      refused.err.contains(
        "hint: record it when it has happened; when a signature is expected: --expected 2027-02-20\n"))
    #expect(CommandRun.run(line + ["--expected", "2027-02-20"], in: workspace).exitCode == .done)
  }

  @Test("A choice may hold from a later day, and a seat may end on one")
  func mayLieAhead() throws {
    let workspace = try Workspaces.copy("exempel")
    for line in [
      ["signatory", "set", Self.declaration, "mpf", "--listing", "unlisted", "--on", "2026-09-01"],
      ["council", "member", "end", Self.council, "polisomrade-exempel", "--on", "2026-12-31"],
    ] { #expect(CommandRun.run(line, in: workspace).exitCode == .done) }
  }
}
