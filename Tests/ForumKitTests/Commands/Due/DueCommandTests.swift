import ForumKit
import Testing

@testable import forumctl

@Suite("due")
struct DueCommandTests {
  private func places(_ arguments: String..., in workspace: String) throws -> [String] {
    try CommandRun.run(["due", "--format", "json"] + arguments, in: workspace).objects.map {
      $0.texts("due", "what", "where").joined(separator: " ")
    }
  }

  @Test("What is overdue stands first, and all that lies ahead follows")
  func all() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(
      try places(in: workspace) == [
        "2025-08-27 forum lackage-2025", "2025-12-09 correction forum-2025-11 1",
        "2026-01-23 answers forum-2025-11",
        "2026-03-31 signature avsiktsforklaring-trygg-fritid/exempelstads-kommun",
        "2026-03-31 deadline exempelstads-samverkansrad 1", "2026-04 forum analys-2026",
        "2026-04 measure lista-over-kontakter", "2026-09-01 measure kvallsoppet-i-hallen",
        "2026-09-23 forum forum-2026-09",
        "2026-09-30 signature avsiktsforklaring-trygg-fritid/exempelbolaget",
        "2027-03-31 report exempelstads-samverkansrad 1",
      ])
  }

  @Test(
    "A span ends what is asked for, its last day included",
    arguments: [("0d", 7), ("77d", 7), ("78d", 8), ("11w", 7), ("2m", 7), ("3m", 8), ("4m", 10), ("10m", 11)])
  func within(span: String, count: Int) throws {
    #expect(try places("--within", span, in: try Workspaces.copy("exempel")).count == count)
  }

  @Test("What is no span is told so", arguments: ["30", "d", "-1d", "1y", "1.5w", ""])
  func malformed(span: String) throws {
    let result = CommandRun.run("due", "--within", span, in: try Workspaces.copy("exempel"))
    #expect(result.exitCode == .usage)
    #expect(result.err.contains("a span of time (30d, 6w or 3m)"))
  }

  @Test("A month ends on the same day of the month, or on its last")
  func months() throws {
    let day = try #require(CalendarDate("2026-01-31"))
    #expect(TimeSpan(count: 1, unit: .month).last(from: day).description == "2026-02-28")
    #expect(TimeSpan(count: 12, unit: .month).last(from: day).description == "2027-01-31")
    #expect(TimeSpan(count: 0, unit: .month).last(from: day) == day)
    #expect(TimeSpan(count: 9_999, unit: .month).last(from: day).description == "2859-04-30")
  }

  @Test("The table and the calendar are as they have been looked at", arguments: ["table", "md", "ics"])
  func golden(format: String) throws {
    let result = CommandRun.run("due", "--format", format, in: try Workspaces.copy("exempel"))
    #expect(result.exitCode == .done)
    try expectGolden(result.out, "due/exempel.\(format == "table" ? "txt" : format)")
  }

  @Test(
    "A calendar knows a duty by itself, whatever comes or goes before it, and both calendars know it as one")
  func identity() throws {
    let workspace = try Workspaces.copy("exempel")
    let council = "exempelstads-samverkansrad"
    func uids(_ arguments: String...) -> [Substring] {
      CommandRun.run(arguments, in: workspace).out.replacing("\r\n ", with: "").split(separator: "\r\n")
        .filter { $0.hasPrefix("UID:") }
    }
    _ = CommandRun.run("council", "set", council, "--level", "national", in: workspace)
    _ = CommandRun.run("council", "deadline", "add", council, "Andra", "--due", "2026-12-31", in: workspace)
    _ = CommandRun.run(
      "correction", "add", "forum-2025-11", "mpf", "Nytt", "--on", "2026-06-01", in: workspace)
    let duties = uids("due", "--format", "ics").filter { $0.contains(council) }
    #expect(duties == uids("export", "calendar").filter { $0.contains(council) })
    #expect(Set(duties).count == 3 && duties.contains("UID:deadline-\(council)-andra@exempel.forumctl"))
    let corrections = uids("due", "--format", "ics").filter { $0.contains("correction") }
    _ = CommandRun.run(
      "correction", "add", "forum-2025-11", "mpf", "Äldre", "--on", "2025-12-01", in: workspace)
    let first = try #require(Workspaces.records(in: workspace).council(council).deadlines.first)
    _ = CommandRun.run("council", "set", council, "--clear", "deadlines=\(first.title)", in: workspace)
    #expect(
      uids("due", "--format", "ics").filter { $0.contains(council) }
        == duties.filter { !$0.hasPrefix("UID:deadline-\(council)-\(Slug.make(from: first.title) ?? "")@") })
    #expect(Set(corrections).isSubset(of: uids("due", "--format", "ics")))
  }

  @Test("Duties of one title are told apart by their days, and those of one day by a number")
  func keys() throws {
    let year = try #require(PartialDate("2026"))
    #expect(
      DutyKeys.keys(of: [
        ("Årlig rapport", year), ("Plan", nil), ("Årlig rapport", nil), ("arlig rapport", nil), ("–", nil),
      ])
        == ["arlig-rapport-2026", "plan", "arlig-rapport", "arlig-rapport-2", ""])
  }

  @Test("What is done is no longer due")
  func settled() throws {
    let workspace = try Workspaces.copy("exempel")
    _ = CommandRun.run("council", "deadline", "met", "exem", "1", in: workspace)
    _ = CommandRun.run("council", "report", "delivered", "exem", "1", in: workspace)
    _ = CommandRun.run(
      "measure", "set", "kvallsoppet-i-hallen", "lista-over-kontakter", "--status", "dropped", in: workspace)
    _ = CommandRun.run("correction", "decide", "forum-2025-11", "1", "Rättat", in: workspace)
    _ = CommandRun.run("forum", "publish", "forum-2025-11", in: workspace)
    #expect(
      try places(in: workspace) == [
        "2025-08-27 forum lackage-2025",
        "2026-03-31 signature avsiktsforklaring-trygg-fritid/exempelstads-kommun",
        "2026-04 forum analys-2026", "2026-09-23 forum forum-2026-09",
        "2026-09-30 signature avsiktsforklaring-trygg-fritid/exempelbolaget",
      ])
  }

  @Test("A damaged file is told of, and does not hide the rest")
  func damaged() throws {
    let workspace = try Workspaces.copy("exempel")
    try Workspaces.write("{", to: "measures.json", in: workspace)
    let result = CommandRun.run("due", "--format", "json", in: workspace)
    #expect(result.exitCode == .unreadable)
    #expect(try result.objects.count == 9)
    #expect(result.err.contains("measures.json:1:2"))
  }

  @Test("Nothing due is said, and no table stands empty")
  func nothing() throws {
    let result = CommandRun.run("due", in: try Workspaces.empty())
    #expect(
      result == CommandRun.Result(exitCode: .done, outBytes: [], errBytes: Array("nothing is due\n".utf8)))
  }
}
