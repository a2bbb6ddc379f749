import Foundation
import Testing

@testable import ForumKit

@Suite("The journal")
struct JournalTests {
  private let root: String
  private let path: String
  private let journal: Journal

  init() throws {
    root = try TemporaryFolder.make()
    try FileManager.default.createDirectory(atPath: "\(root)/.forumctl", withIntermediateDirectories: true)
    path = "\(root)/\(Layout.journal)"
    journal = Journal(fileSystem: DiskFileSystem(), root: root)
  }

  private func entry(_ id: String, textOf size: Int = 3) -> Journal.Entry {
    let record = JSONObject([.init(key: "id", value: .string(String(repeating: "x", count: size)))])
    return Journal.Entry(
      id: id, instant: TickingClock.start, command: "input add",
      files: [.init(path: "forums/f/inputs.json", old: nil, new: "0123456789abcdef")],
      edits: [
        RecordEdit(path: "forums/f/inputs.json", record: "a", before: nil, after: record, from: nil, to: 0),
        RecordEdit(path: "forums/f/inputs.json", record: "b", before: record, after: nil, from: 7, to: nil),
      ])
  }

  private func text() throws -> String {
    String(decoding: try DiskFileSystem().read(path), as: UTF8.self)
  }

  private func add(_ text: String) throws {
    let file = try DiskFileSystem().openForAppending(path, mode: nil)
    try DiskFileSystem().write(Array(text.utf8), to: file)
    try DiskFileSystem().close(file)
  }

  @Test("Without a journal nothing is unfinished")
  func none() throws {
    #expect(try journal.unfinished() == nil)
  }

  @Test("A change is unfinished until it is said to be in place, and comes back whole")
  func unfinished() throws {
    let entry = entry("a")
    #expect(try journal.record(entry) == 0)
    #expect(try journal.unfinished() == entry)
    try journal.end(entry, .done)
    #expect(try journal.unfinished() == nil)
    #expect(try journal.record(self.entry("b")) == (try text()).utf8.count - (try lastLine()).utf8.count)
  }

  private func lastLine() throws -> String {
    let lines = try text().split(separator: "\n")
    return "\(try #require(lines.last))\n"
  }

  @Test("A line is one line, with the command's name and the day, and what stood before and stands after")
  func form() throws {
    _ = try journal.record(entry("a"))
    #expect(
      try text() == #"{"at":"2026-06-15T08:00:00.000Z","change":"a","command":"input add","edits":["#
        + #"{"after":{"id":"xxx"},"path":"forums/f/inputs.json","record":"a","to":0},"#
        + #"{"before":{"id":"xxx"},"from":7,"path":"forums/f/inputs.json","record":"b"}],"#
        + #""files":[{"new":"0123456789abcdef","path":"forums/f/inputs.json"}]}"# + "\n")
  }

  @Test("A change that is forgotten has not been, and what stood before it stays")
  func forget() throws {
    let first = entry("a")
    _ = try journal.record(first)
    try journal.end(first, .done)
    let before = try text()
    let mark = try journal.record(entry("b"))
    try journal.forget(backTo: mark)
    #expect(try text() == before)
    #expect(try journal.unfinished() == nil)
  }

  /// What can stand after the last whole line.
  struct Tail: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ text: String, times: Int = 1) {
      let visible = text.replacingOccurrences(of: "\n", with: "⏎")
      testDescription = times == 1 ? visible : "\(times) × \(visible)"
      self.text = String(repeating: text, count: times)
    }
  }

  static let tails = [
    Tail(#"{"done":"#), Tail(#"{"done":"a"}"#), Tail(#"{"at":"2026"#), Tail("~"), Tail("~\n"), Tail("{\n"),
    Tail("~\n{\n~\n~\n{\n"), Tail("\n\n"), Tail("null\n"), Tail("[]\n"), Tail("~\n{\n", times: 40_000),
    Tail("\n", times: 200_000),
  ]

  @Test("Lines that were cut off are passed over, however many there are", arguments: tails)
  func torn(_ tail: Tail) throws {
    let unfinished = entry("a")
    _ = try journal.record(unfinished)
    try add(tail.text)
    #expect(try journal.unfinished() == unfinished)
    try journal.end(unfinished, .done)
    #expect(try journal.unfinished() == nil)
    // What is torn never runs into the next line.
    let next = entry("b")
    _ = try journal.record(next)
    #expect(try journal.unfinished() == next)
  }

  @Test("A change whose own line was cut off never began", arguments: [1, 60, 200, 2_000])
  func tornEntry(_ kept: Int) throws {
    let first = entry("a")
    _ = try journal.record(first)
    try journal.end(first, .done)
    let before = try text()
    _ = try journal.record(entry("b", textOf: 1_000))
    let whole = try text()
    let torn = String(decoding: Array(whole.utf8).prefix(before.utf8.count + kept), as: UTF8.self)
    #expect(torn.utf8.count < whole.utf8.count)
    try Data(torn.utf8).write(to: URL(filePath: path))
    #expect(try journal.unfinished() == nil)
  }

  @Test("A change is found however large it is", arguments: [65_000, 65_536, 70_000, 300_000])
  func large(_ size: Int) throws {
    let large = entry("large", textOf: size)
    _ = try journal.record(entry("a"))
    _ = try journal.record(large)
    #expect(try journal.unfinished() == large)
    try journal.end(large, .done)
    #expect(try journal.unfinished() == nil)
  }

  @Test("A record that is as deep as files may be goes into the journal and comes back")
  func deep() throws {
    var value = JSONValue.number(JSONNumber(1))
    for _ in 0..<125 { value = .array([value]) }
    let record = JSONObject([.init(key: "djup", value: value)])
    let edit = RecordEdit(
      path: "organisations.json", record: "a", before: record, after: record, from: nil, to: nil)
    let entry = Journal.Entry(
      id: "a", instant: TickingClock.start, command: "test", files: [], edits: [edit])
    _ = try journal.record(entry)
    #expect(try journal.unfinished() == entry)
  }
}
