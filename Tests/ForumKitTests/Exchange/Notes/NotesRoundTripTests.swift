import Testing

@testable import ForumKit

/// Notes go out and come back.
@Suite struct NotesRoundTripTests {
  /// A folder with a workspace that has one forum.
  private static func workspace(_ records: ForumRecords, _ organisations: [Organisation]) throws -> Workspace
  {
    let folder = try Workspaces.empty()
    let workspace = try Workspace(at: folder, on: DiskFileSystem())
    let forum = try #require(records.forum)
    _ = try workspace.change("test", at: TickingClock.start) { change in
      try change.edit(.organisations) { $0 = organisations }
      try change.put(forum, in: .forum(forum.id))
      try change.edit(.participants(of: forum.id)) { $0 = records.participants }
      try change.edit(.themes(of: forum.id)) { $0 = records.themes }
      try change.edit(.inputs(of: forum.id)) { $0 = records.inputs }
      try change.edit(.measures) { $0 = records.measures }
    }
    return try Workspace(at: folder, on: DiskFileSystem())
  }

  private static func organisations() throws -> [Organisation] {
    try ["Alfa", "Beta; och, co", "Gamma [deltog]", "Delta {#x}", "\"Epsilon\""].enumerated().map {
      place, name in
      var organisation = Organisation()
      organisation.id = try #require(ID("org-\(place)"))
      organisation.name = name
      return organisation
    }
  }

  /// Compares texts and tells where they part.
  private static func expectSame(_ found: String, _ wanted: String) {
    let found = found.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
    let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
    let place =
      zip(found, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(found.count, wanted.count)
    let lines = max(0, place - 3)..<(place + 3)
    #expect(
      found.elementsEqual(wanted),
      "line \(place): \(found[clamped: lines]) instead of \(wanted[clamped: lines])")
  }

  private static func edits(_ text: String, in workspace: Workspace) throws -> [RecordEdit] {
    try workspace.change("test", at: TickingClock.start, dryRun: true) {
      try NotesImport(text).apply(to: &$0)
    }.edits
  }

  @Test(arguments: Workspaces.whole)
  func theNotesOfEveryFixtureChangeNothing(_ fixture: String) throws {
    let workspace = try Workspace(at: "\(Workspaces.fixtures)/\(fixture)", on: DiskFileSystem())
    let records = workspace.records
    for id in try records.forumIDs() {
      let forum = try ForumRecords(of: id, in: records)
      for (language, isPersonal) in [(OutputLanguage.sv, false), (.en, true)] {
        let text = NotesWriter.text(
          of: forum, organisations: try records.list(.organisations), in: language, isPersonal: isPersonal)
        #expect(try Self.edits(text, in: workspace).isEmpty, "\(id)")
      }
    }
  }

  @Test(arguments: 0..<30)
  func theNotesOfARandomForumChangeNothing(_ seed: Int) throws {
    var random = RandomForum(seed: UInt64(seed))
    let organisations = try Self.organisations()
    let records = random.records(organisations: organisations)
    let workspace = try Self.workspace(records, organisations)
    for isPersonal in [false, true] {
      let text = NotesWriter.text(of: records, organisations: organisations, in: .sv, isPersonal: isPersonal)
      #expect(try Self.edits(text, in: workspace).isEmpty, "\(text)")
      let windows = text.replacing("\n", with: "\r\n")
      #expect(try Self.edits(windows, in: workspace).isEmpty, "with CRLF: \(text)")
    }
  }

  @Test(arguments: 0..<30)
  func aForumThatNotesMakeAnewHasTheSameNotes(_ seed: Int) throws {
    var random = RandomForum(seed: UInt64(1000 + seed))
    let organisations = try Self.organisations()
    let text = NotesWriter.text(
      of: random.records(organisations: organisations), organisations: organisations, in: .en,
      isPersonal: true)
    let workspace = try Workspace(at: try Workspaces.empty(), on: DiskFileSystem())
    let made = try workspace.change("test", at: TickingClock.start) { change in
      try change.edit(.organisations) { $0 = organisations }
      return try NotesImport(text).apply(to: &change)
    }.result
    #expect(made.isNew)
    let again = NotesWriter.text(
      of: try ForumRecords(of: made.forum, in: workspace.records), organisations: organisations, in: .en,
      isPersonal: true)
    Self.expectSame(again, text)
    #expect(try Self.edits(text, in: Workspace(at: workspace.root, on: DiskFileSystem())).isEmpty)
  }

  /// One alteration of the records, told by notes, comes to the same alteration of them.
  @Test(arguments: 0..<80)
  func whatIsAlteredInTheNotesIsAlteredAndNothingElse(_ seed: Int) throws {
    var random = RandomForum(seed: UInt64(2000 + seed))
    let organisations = try Self.organisations()
    let records = random.records(organisations: organisations)
    let workspace = try Self.workspace(records, organisations)
    let text = NotesWriter.text(of: records, organisations: organisations, in: .sv)
    var altered = records
    Self.alter(&altered, seed, &random)
    let notes = NotesWriter.text(of: altered, organisations: organisations, in: .sv)
    let stamp = try #require(NotesImport(text).stamp)
    var lines = notes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[lines.count - 2] = stamp.line
    let outcome = try workspace.change("test", at: TickingClock.start, dryRun: true) {
      try NotesImport(lines.joined(separator: "\n")).apply(to: &$0)
    }
    let result = outcome.result.after
    let again = NotesWriter.text(of: result, organisations: organisations, in: .sv)
    Self.expectSame(again, notes)
    // What the alteration does not touch is the same to the byte, though notes tell it in part or trimmed.
    for theme in result.themes where altered.themes.contains(where: { $0.id == theme.id }) {
      let before = try #require(records.themes.first { $0.id == theme.id })
      let wanted = try #require(altered.themes.first { $0.id == theme.id })
      if before == wanted { #expect(theme == before) }
    }
    for input in result.inputs {
      let before = records.inputs.first { $0.id == input.id }
      if let before, altered.inputs.first(where: { $0.id == input.id }) == before { #expect(input == before) }
    }
    #expect(result.measures == altered.measures)
    #expect(result.participants == altered.participants)
    #expect(result.forum?.programme == altered.forum?.programme)
    #expect(result.forum?.annotations == altered.forum?.annotations)
  }

  private static func alter(_ records: inout ForumRecords, _ seed: Int, _ random: inout RandomForum) {
    switch seed % 10 {
    case 0:
      if !records.inputs.isEmpty {
        records.inputs[0].text = "nytt \(random.said())".replacing("\r", with: "")
      }
    case 1: records.inputs = Array(records.inputs.dropFirst())
    case 2: if !records.inputs.isEmpty { records.inputs[0].theme = records.themes.last?.id }
    case 3: if !records.themes.isEmpty { records.themes[0].body = "Ny text.\n\n\(random.prose())" }
    case 4: records.participants = Array(records.participants.dropLast())
    case 5:
      if let last = records.themes.indices.last, records.themes[last].parent == nil, last > 0 {
        records.themes.swapAt(last, records.themes.firstIndex { $0.parent == nil } ?? last)
        // Both at the top, so that siblings change places.
        records.themes[last].number = nil
      }
    case 8:
      if !records.measures.isEmpty {
        records.measures[0].status = records.measures[0].status == .done ? .running : .done
        records.measures[0].title = "Ny åtgärd \(random.line())"
      }
    case 9:
      if !records.measures.isEmpty { records.measures[0].due = Made.date("2027-01") }
      if !records.inputs.isEmpty { records.inputs[0].annotations.tags = ["nytt"] }
      if !records.themes.isEmpty { records.themes[0].annotations.tags += ["till"] }
    case 6: records.forum?.title = "Ny titel"
    default: if records.forum?.sections.isEmpty == false { records.forum?.sections[0].body = "Kort." }
    }
  }
}

extension ArraySlice {
  fileprivate subscript(clamped range: Range<Int>) -> [Element] {
    Array(self[range.clamped(to: startIndex..<endIndex)])
  }
}
