import ForumKit
import Testing

@testable import forumctl

@Suite("stats --over-time")
struct OverTimeCommandTests {
  private let exempel = "\(Workspaces.fixtures)/exempel"

  @Test(
    "What changes from period to period is as it has been looked at",
    arguments: ["table", "json", "md", "html"])
  func goldens(format: String) throws {
    let result = CommandRun.run("stats", "--over-time", "--format", format, in: exempel)
    #expect(result.exitCode == .done)
    #expect(result.err == "")
    try expectGolden(result.out, "stats/over-time.\(format == "table" ? "txt" : format)")
    guard format == "html" else { return }
    let pictures = try SVGFile.all(in: result.out)
    #expect(pictures.count == 3)
    #expect(pictures.allSatisfy { $0.texts.contains("INTERN – får inte spridas") })
  }

  @Test("One tag or one organisation alone, by quarter")
  func parts() throws {
    let tag = CommandRun.run(
      "stats", "--over-time", "--by", "quarter", "--tag", "OROSVAGAR", in: exempel)
    #expect(
      tag.out == """
        Tags over time
        TAG        2024 Q4  2025 Q2  2025 Q4  TOTAL
        orosvagar        2        4        1      7

        """)
    // A department's coming is shown with its authority's.
    let organisation = CommandRun.run("stats", "--over-time", "--organisation", "MPF", in: exempel)
    #expect(
      organisation.out == """
        Organisations over time
        ORGANISATION                      2024  2025  TOTAL
        Myndigheten för Påhittade Frågor     1     2      3
        MPF, enheten för dialog              0     1      1

        """)
    let none = CommandRun.run("stats", "--over-time", "--tag", "xylofon", in: exempel)
    #expect(none.exitCode == .done)
    #expect(none.out == "")
    #expect(none.err == "no theme and no input of these forums bears \"xylofon\"\n")
  }

  @Test(
    "Options of it mean nothing without it",
    arguments: [["--by", "month"], ["--tag", "x"], ["--organisation", "mpf"]])
  func needsIt(options: [String]) {
    let result = CommandRun.run(["stats"] + options, in: exempel)
    #expect(result.exitCode == .usage)
    #expect(result.err.contains("\"stats\" needs --over-time"))
  }

  /// A forum with participants: each is an organisation, whether it came, and perhaps with whom it shared its seat.
  private func write(
    _ id: String, _ date: String, _ seats: [(String, String, [String])], to workspace: String
  ) throws {
    let records = seats.map { organisation, attendance, with in
      let shared = with.isEmpty ? "" : ", \"with\": [\(with.map { "\"\($0)\"" }.joined(separator: ", "))]"
      return "{\"attendance\": \"\(attendance)\", \"organisation\": \"\(organisation)\"\(shared)}"
    }
    #expect(
      CommandRun.run("forum", "add", id, "--id", id, "--date", date, in: workspace).exitCode == .done)
    try Workspaces.write(
      "{\"participants\": [\(records.joined(separator: ", "))]}\n", to: "forums/\(id)/participants.json",
      in: workspace)
  }

  @Test("An earlier forum makes a returner, a shared seat counts, and the future does not")
  func turnover() throws {
    let workspace = try Workspaces.empty()
    for (name, sector) in [
      ("a", "public"), ("b", "civil-society"), ("c", "civil-society"), ("d", "civil-society"),
    ] {
      #expect(
        CommandRun.run("organisation", "add", name, "--sector", sector, in: workspace).exitCode == .done)
    }
    try write("forsta", "2024-02-01", [("a", "attended", [])], to: workspace)
    try write("andra", "2025-02-01", [("a", "attended", ["b"]), ("c", "absent", [])], to: workspace)
    try write("tredje", "2027-02-01", [("d", "attended", [])], to: workspace)
    let overTime = OverTime(
      of: try Workspaces.records(in: workspace), in: ForumSelection(from: PartialDate("2025")), by: .month,
      on: try #require(CalendarDate("2026-06-15")))
    let period = try #require(overTime.periods.first)
    #expect(overTime.periods.map(\.description) == ["2025-02"])
    #expect(overTime.newcomers(in: period).map(\.id.text) == ["b"])
    #expect(overTime.returners(in: period).map(\.id.text) == ["a"])
    #expect(overTime.neverCame.map(\.id.text) == ["c"])
    #expect(overTime.balance.map(\.civilSocietyShare) == [50])
  }

  @Test(
    "A period follows another without a gap",
    arguments: [
      (TimeStep.month, "2025-12-31", "2025-12", "2026-01", "2025-12-01"),
      (.quarter, "2025-12-31", "2025 Q4", "2026 Q1", "2025-10-01"),
      (.quarter, "2025-03-31", "2025 Q1", "2025 Q2", "2025-01-01"),
      (.year, "2025-06-01", "2025", "2026", "2025-01-01"),
    ])
  func periods(step: TimeStep, day: String, name: String, next: String, first: String) throws {
    let period = step.period(of: try #require(CalendarDate(day)))
    #expect(period.description == name)
    #expect(period.next.description == next)
    #expect(period.firstDay.description == first)
    #expect(period < period.next)
  }
}
