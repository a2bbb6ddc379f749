import Foundation
import Testing

@testable import ForumKit

/// Made-up workspaces of any size are sound, and follow from their seed.
@Suite struct NationTests {
  private func made(_ nation: Nation) throws -> String {
    let folder = "\(try TemporaryFolder.make())/land"
    try DemoWorkspace(in: folder, on: DiskFileSystem()).write(.nation(nation))
    return folder
  }

  private func findings(in folder: String, _ rules: Set<Rule>) throws -> [String] {
    let today = try #require(CalendarDate("2026-06-15"))
    let workspace = try Workspace(at: folder, on: DiskFileSystem())
    return try Check(of: workspace.records, on: today, rules: rules).findings.map {
      "\($0.place.path): \($0.rule): \($0.matter)"
    }
  }

  @Test(
    "Whatever the number of forums and the seed, all are there, and no rule but that for the unfinished has a finding",
    arguments: [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (8, 6), (9, UInt64.max), (60, 7), (157, 8)])
  func sound(count: Int, seed: UInt64) throws {
    let folder = try made(Nation(forums: count, seed: seed))
    #expect(try Workspaces.records(in: folder).forumIDs().count == count)
    #expect(try findings(in: folder, Rule.strict.subtracting([.unfinished])) == [])
  }

  @Test("Files are written in the one form, and those that can hold personal data for their owner alone")
  func form() throws {
    let folder = try made(Nation(forums: 12))
    let disk = DiskFileSystem()
    for (path, bytes) in try Workspaces.files(in: folder) {
      #expect(JSONWriter.canonical(try JSONReader.read(bytes)) == bytes, "\(path)")
      let holdsPeople = ["organisations.json", "participants.json", "signatories.json"].contains {
        path.hasSuffix($0)
      }
      let mode = try #require(try disk.status(of: "\(folder)/\(path)")).mode
      #expect((mode & 0o077 == 0) == holdsPeople, "\(path)")
    }
    #expect(try disk.read("\(folder)/.gitignore") == Array(".forumctl/\n".utf8))
  }

  @Test("The same number and seed give the same bytes, here as on other machines")
  func sameBytes() throws {
    let files = try Workspaces.files(in: try made(Nation(forums: 12)))
    let list = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { path, bytes in
      "\(Digest.text(of: bytes)) \(bytes.count) \(path)\n"
    }
    try expectGolden(list.joined(), "demo/nation-of-12.txt")
    #expect(try Workspaces.files(in: try made(Nation(forums: 12))) == files)
    #expect(try Workspaces.files(in: try made(Nation(forums: 12, seed: 1))) != files)
  }

  @Test("No key for personal data is in it")
  func nobody() throws {
    let keys = ["representatives", "contacts", "contact", "signedBy", "email", "phone"]
    for (path, bytes) in try Workspaces.files(in: try made(Nation(forums: 40))) {
      let text = String(decoding: bytes, as: UTF8.self)
      for key in keys { #expect(!text.contains("\"\(key)\":"), "\(path)") }
    }
  }

  @Test("The two words for searching stand where they are said to stand")
  func words() throws {
    let nation = Nation(forums: 120)
    let texts = (0..<nation.forumCount).flatMap { nation.inputs(of: nation.calendar.slot($0)) }.map(\.text)
    func share(_ word: String) -> Int { texts.count { $0.localizedCaseInsensitiveContains(word) } }
    #expect(share(Nation.rareWord) == 1)
    let common = share(Nation.commonWord)
    #expect((texts.count / 150...texts.count / 67).contains(common), "\(common) of \(texts.count)")
    for count in 1...12 {
      let small = Nation(forums: count)
      let first = small.inputs(of: small.calendar.slot(0))
      #expect(first.contains { $0.text.lowercased().contains(Nation.rareWord) }, "\(count)")
    }
  }

  @Test("Most inputs are short, a few are long, and no input is empty")
  func lengths() throws {
    let nation = Nation(forums: 120)
    let lengths = (0..<nation.forumCount).flatMap { nation.inputs(of: nation.calendar.slot($0)) }
      .map(\.text.utf8.count).sorted()
    let (median, mean) = (lengths[lengths.count / 2], lengths.reduce(0, +) / lengths.count)
    #expect(lengths[0] > 10)
    #expect((40...90).contains(median), "\(median)")
    #expect(mean > median * 5 / 4, "\(mean)")
    #expect(lengths[lengths.count - 1] > 1_000)
  }

  @Test("A national workspace has its forums once each, in series of quarters, and ten of them are long")
  func calendar() throws {
    let calendar = Nation(forums: 12_000).calendar
    let slots = (0..<calendar.count).map(calendar.slot)
    #expect(Set(slots.map(\.id)).count == 12_000)
    #expect(slots.count { $0.inputCount == 10_000 } == 10)
    for slot in slots {
      guard let previous = slot.previous else {
        #expect(slot.occasion == 1)
        continue
      }
      let earlier = slots[previous]
      #expect(earlier.area == slot.area && earlier.occasion + 1 == slot.occasion && earlier.date < slot.date)
      #expect(earlier.isHeld)
    }
    let inputs = slots.map(\.inputCount).reduce(0, +)
    #expect((1_700_000...1_900_000).contains(inputs), "\(inputs)")
    #expect(slots.allSatisfy { !$0.isHeld || $0.date < ForumCalendar.today })
  }

  @Test("Beyond ten years of every area, areas have several series")
  func largest() throws {
    let calendar = Nation(forums: Nation.possibleCounts.upperBound).calendar
    let slots = stride(from: 0, to: calendar.count, by: 7).map(calendar.slot)
    #expect(Set(slots.map(\.id)).count == slots.count)
    #expect(slots.allSatisfy { (2016...2026).contains($0.date.year) })
  }

  @Test("No two areas have one slug, and no area is before the one that it lies in")
  func areas() {
    #expect(NationArea.all.count == 1 + 21 + 287)
    #expect(Set(NationArea.all.map(\.slug)).count == NationArea.all.count)
    for (place, area) in NationArea.all.enumerated() { #expect((area.parent ?? -1) < place) }
  }
}
