import ForumKit
import Testing

@testable import ForumKit

@Suite("The numbers of a workspace")
struct StatisticsTests {
  private let today = Made.day("2026-06-15")

  private func statistics(
    _ fixture: String, _ selection: ForumSelection = ForumSelection(), on today: CalendarDate? = nil
  ) throws -> Statistics {
    let workspace = try Workspace(at: "\(Workspaces.fixtures)/\(fixture)", on: DiskFileSystem())
    return Statistics(of: workspace.records, in: selection, on: today ?? self.today)
  }

  @Test("Exempel has the forums, seats, inputs and signatories that stand in its files")
  func exempel() throws {
    let statistics = try statistics("exempel")
    #expect(statistics.forums.years.map(\.year) == [2024, 2025, 2026])
    #expect(statistics.forums.years.map(\.forums.statuses.total) == [1, 3, 3])
    #expect(Forum.Kind.casesAndNone.map { statistics.forums.all.kinds[$0] } == [2, 2, 1, 1, 1, 0])
    #expect(Forum.Status.allCases.map { statistics.forums.all.statuses[$0] } == [2, 1, 1, 1, 2])
    #expect(
      Participant.Attendance.casesAndNone.map { statistics.participation.all[$0] } == [5, 5, 37, 2, 2, 0])
    #expect(statistics.participation.sectors.map(\.sector) == [.civilSociety, .public, .business])
    #expect(statistics.participation.sectors.map(\.seats.total) == [27, 22, 2])
    #expect(statistics.inputs.total == 53)
    #expect(statistics.inputs.unplaced == 1)
    #expect(statistics.inputs.sources[.postIt] == 34)
    #expect(statistics.inputs.top.first?.title == "Det skaver")
    #expect(statistics.inputs.top.map(\.inputs) == [7, 6, 6, 5, 5, 3, 3, 3, 2, 2])
    #expect(statistics.declarations.map(\.id.text) == ["avsiktsforklaring-trygg-fritid"])
    let statuses = try #require(statistics.declarations.first?.statuses)
    #expect(Signatory.Status.casesAndNone.map { statuses[$0] } == [2, 2, 9, 1, 1, 0])
    #expect(statistics.faults.isEmpty)
  }

  @Test("A declaration without a file of signatories has none")
  func nod() throws {
    let statistics = try statistics("nod")
    #expect(statistics.declarations.map(\.statuses.total) == [0])
    #expect(statistics.participation.kinds.map(\.seats.total) == [3, 27, 9, 6, 1, 7, 6])
    #expect(statistics.inputs.total == 77)
  }

  @Test("A signature counts from its day on, and a withdrawal from its own")
  func signatoriesOnADay() throws {
    let before = try statistics("exempel", on: Made.day("2024-12-04")).declarations.first?.statuses
    #expect(before?[.signed] == 1)
    #expect(before?[.invited] == 1)
    #expect(before?[nil] == 13)
    let after = try statistics("exempel", on: Made.day("2027-02-01")).declarations.first?.statuses
    #expect(after?[.signed] == 10)
  }

  @Test("A selection leaves out all that belongs to other forums, and nothing of the declarations")
  func selection() throws {
    let selection = ForumSelection(from: Made.date("2025"), to: Made.date("2025"), series: "trygg-fritid")
    let statistics = try statistics("exempel", selection)
    #expect(statistics.forums.all.statuses.total == 2)
    #expect(statistics.forums.all.kinds[.workshop] == 1)
    #expect(statistics.inputs.total == 42)
    #expect(statistics.participation.all.total == 25)
    #expect(statistics.declarations.first?.statuses.total == 15)
  }

  @Test("A forum that is left out is not read beyond its first file")
  func leftOutIsNotRead() throws {
    let selection = ForumSelection(from: Made.date("2025-09-01"), to: Made.date("2025-09-30"))
    let statistics = try statistics("broken/truncated", selection)
    #expect(statistics.forums.all.statuses.total == 1)
    #expect(statistics.faults.isEmpty)
  }

  @Test(
    "A damaged file is left out, its place is told, and the rest is counted",
    arguments: [
      ("truncated", "forums/trasig-2025/inputs.json", 2, 6, 2),
      ("conflict-markers", "forums/trasig-2025/participants.json", 2, 3, 4),
      ("bad-date", "forums/trasig-2025/forum.json", 1, 3, 2),
    ])
  func damaged(fixture: String, path: String, forums: Int, seats: Int, inputs: Int) throws {
    let statistics = try statistics("broken/\(fixture)")
    #expect(statistics.forums.all.statuses.total == forums)
    #expect(statistics.participation.all.total == seats)
    #expect(statistics.inputs.total == inputs)
    #expect(statistics.faults.map(Self.path) == [path])
  }

  private static func path(of error: StoreError) -> String? {
    switch error {
    case .damaged(let place, _), .unmerged(let place), .invalid(let place, _):
      place.position == nil ? nil : place.path
    default: nil
    }
  }

  @Test("The seat of an organisation that is not there, or says nothing of itself, is not stated")
  func notStated() {
    var participation = ParticipationStatistics()
    participation.add(Made.participant("borta", .attended), nil)
    participation.add(Made.participant("tyst", nil), Organisation())
    #expect(participation.kinds.map(\.kind) == [nil])
    #expect(participation.sectors.map(\.sector) == [nil])
    #expect(participation.all[.attended] == 1)
    #expect(participation.all[nil] == 1)
  }

  @Test("The themes with the most inputs are the same as if all had been kept")
  func top() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      var inputs = InputStatistics()
      var all: [(forum: String, theme: String, inputs: Int)] = []
      for forum in 0..<Int.random(in: 0...8, using: &random) {
        var list: [Alike<Input>] = []
        for theme in 0..<Int.random(in: 0...6, using: &random) {
          let count = Int.random(in: 1...5, using: &random)
          all.append(("f\(forum)", "t\(theme)", count))
          // Some of them made once for all that say the same.
          let single = Int.random(in: 0...count, using: &random)
          list += (0..<single).map { Alike(record: Made.input("i\($0)", on: "t\(theme)"), count: 1) }
          if count > single {
            list.append(Alike(record: Made.input("rest", on: "t\(theme)"), count: count - single))
          }
        }
        inputs.add(list.shuffled(using: &random), of: Made.id("f\(forum)"))
      }
      let expected = all.sorted { ($1.inputs, $0.forum, $0.theme) < ($0.inputs, $1.forum, $1.theme) }
        .prefix(InputStatistics.topLimit)
      #expect(
        inputs.top.map { "\($0.forum)/\($0.theme) \($0.inputs)" }
          == expected.map { "\($0.forum)/\($0.theme) \($0.inputs)" })
    }
  }

  @Test("The titles of themes are read from the forums that are named alone, each once")
  func titles() {
    var inputs = InputStatistics()
    inputs.add(
      ["t1", "t2"].map { Alike(record: Made.input("a", on: $0), count: 1) }, of: Made.id("f1"))
    inputs.add([Alike(record: Made.input("c", on: nil), count: 1)], of: Made.id("f2"))
    var read: [String] = []
    inputs.nameThemes { forum in
      read.append(forum.text)
      return [Made.theme("t1", .board)]
    }
    #expect(read == ["f1"])
    #expect(inputs.top.map(\.title) == ["Tema t1", ""])
  }

  @Test("An empty workspace gives nothing")
  func empty() throws {
    let workspace = try Workspace(at: try Workspaces.empty(), on: DiskFileSystem())
    let statistics = Statistics(of: workspace.records, in: ForumSelection(), on: today)
    #expect(statistics.forums.years.isEmpty)
    #expect(statistics.participation.kinds.isEmpty)
    #expect(statistics.inputs.total == 0)
    #expect(statistics.declarations.isEmpty)
    #expect(statistics.faults.isEmpty)
  }
}
