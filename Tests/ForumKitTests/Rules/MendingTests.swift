import Foundation
import Testing

@testable import ForumKit

/// Mending is a change like all others, though the records of a file may stay as they are.
@Suite struct MendingTests {
  private static let today = Made.day("2026-06-15")

  /// A workspace with a file in another form, one that is empty, and one whose entries stand in disorder.
  private func untidy() throws -> StoredFiles {
    try StoredFiles(
      RuleCase.sound.merging([
        "forums/f/themes.json": "{\"themes\": [{\"id\": \"t\", \"title\": \"Tema\", \"okänd\": 1.50}]}",
        "forums/f/inputs.json": "{\n  \"inputs\": []\n}\n",
        "declarations/d/signatories.json": RuleCase.signatories(
          #"{"date":"2026-01-11","status":"signed","version":1},{"date":"2026-01-10","status":"invited"}"#),
      ]) { $1 })
  }

  private func mend(_ files: StoredFiles, on fileSystem: any FileSystem) throws -> Mending {
    let workspace = try Workspace(at: files.path, on: fileSystem, patience: 10)
    return try workspace.change("check", at: TickingClock.start) { change in
      try Mending(of: Check(of: workspace.records, on: Self.today).findings, in: &change)
    }.result
  }

  @Test func whatIsMendedKeepsItsRecords() throws {
    let files = try untidy()
    let mending = try mend(files, on: DiskFileSystem())
    #expect(
      mending.mended == ["declarations/d/signatories.json", "forums/f/inputs.json", "forums/f/themes.json"])
    #expect(mending.left == [])
    #expect(
      try files.compact("forums/f/themes.json")
        == #"{"themes":[{"id":"t","okänd":1.50,"title":"Tema"}]}"#)
    #expect(try Check(of: files.workspace().records, on: Self.today).findings == [])
    // What is in form already is not written again.
    let lines = try files.journalLines()
    #expect(try mend(files, on: DiskFileSystem()).mended == [])
    #expect(try files.journalLines() == lines)
  }

  @Test func whatIsCutOffIsCarriedThrough() throws {
    let files = try untidy()
    let old = try files.all()
    _ = try mend(files, on: DiskFileSystem())
    let new = try files.all()
    var place = 1
    while true {
      let files = try untidy()
      let fileSystem = FaultingFileSystem(.death, at: place)
      do { _ = try mend(files, on: fileSystem) } catch {}
      guard fileSystem.hasFailed else { break }
      _ = try files.change { try $0.edit(.workspace) { $0.publisher = "Efteråt" } }
      var records = try files.all()
      records["forumctl.json"] = old["forumctl.json"]
      #expect(records == old || records == new, "operation \(place)")
      _ = try mend(files, on: DiskFileSystem())
      #expect(try Check(of: files.workspace().records, on: Self.today).findings == [], "operation \(place)")
      place += 1
    }
    #expect(place > 20)
  }

  @Test func aFileThatCannotBeReadAnyMoreStopsTheWholeChange() throws {
    let files = try untidy()
    let findings = try Check(of: files.workspace().records, on: Self.today).findings
    try files.write("{", to: "forums/f/themes.json")
    let before = try files.all()
    #expect(throws: StoreError.self) { try files.change { try Mending(of: findings, in: &$0) } }
    #expect(try files.all() == before)
  }
}
