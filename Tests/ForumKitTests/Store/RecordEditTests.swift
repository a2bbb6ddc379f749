import Testing

@testable import ForumKit

@Suite("Edits between two states of a file")
struct RecordEditTests {
  private let file = RecordFile.organisations.shape

  private func root(_ source: String) throws -> JSONObject {
    try #require(try JSONReader.read(source).object)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let edits: [String]
    var testDescription: String { "\(old) → \(new)" }
  }

  static let cases = [
    Case(old: "", new: "", edits: []),
    Case(old: "a b", new: "a b", edits: []),
    Case(old: "", new: "a b", edits: ["added a to 0", "added b to 1"]),
    Case(old: "a b", new: "", edits: ["removed a from 0", "removed b from 1"]),
    Case(old: "a b c", new: "a c", edits: ["removed b from 1"]),
    Case(old: "a c", new: "a b c", edits: ["added b to 1"]),
    Case(old: "a b", new: "a b2", edits: ["changed b"]),
    Case(old: "a b c d", new: "d a b c", edits: ["changed d from 3 to 0"]),
    Case(old: "a b c d", new: "b c d a", edits: ["changed a from 0 to 3"]),
    Case(old: "a b", new: "b2 a", edits: ["changed b from 1 to 0"]),
    Case(old: "a", new: "b", edits: ["removed a from 0", "added b to 0"]),
  ]

  /// `a b2`: records with the ids a and b, b's name being 2.
  private func list(_ records: String) throws -> JSONObject? {
    guard !records.isEmpty else { return nil }
    let list = records.split(separator: " ").map { record in
      #"{"id":"\#(record.prefix(1))","name":"\#(record.dropFirst())"}"#
    }
    return try root(#"{"organisations":[\#(list.joined(separator: ","))]}"#)
  }

  @Test("Edits name the records that come, change, move and go, and no others", arguments: cases)
  func edits(_ example: Case) throws {
    let edits = RecordEdit.between(try list(example.old), try list(example.new), in: file)
    let words = edits.map { edit in
      let from = edit.from.map { " from \($0)" } ?? ""
      let to = edit.to.map { " to \($0)" } ?? ""
      return "\(edit.kind) \(edit.record ?? "")\(from)\(to)"
    }
    #expect(words == example.edits)
    #expect(RecordEdit.apply(edits, to: try list(example.old), in: file) == (try list(example.new)))
  }

  @Test("An edit of a record that stays holds the keys that change, and no others")
  func keys() throws {
    let old = try root(#"{"organisations":[{"id":"a","name":"A","note":"gone","x":[1,2]}]}"#)
    let new = try root(#"{"organisations":[{"id":"a","name":"B","x":[1,2],"y":1.0}]}"#)
    let edit = try #require(RecordEdit.between(old, new, in: file).first)
    #expect(edit.before == (try root(#"{"name":"A","note":"gone"}"#)))
    #expect(edit.after == (try root(#"{"name":"B","y":1.0}"#)))
  }

  @Test(
    "A text that only its bytes tell apart is a change", arguments: [("é", "e\u{301}"), ("Å", "\u{212B}")])
  func normalisation(_ before: String, _ after: String) throws {
    #expect(before == after)
    let old = try root(#"{"organisations":[{"id":"a","name":"\#(before)"}]}"#)
    let new = try root(#"{"organisations":[{"id":"a","name":"\#(after)"}]}"#)
    let edits = RecordEdit.between(old, new, in: file)
    #expect(edits.count == 1)
    #expect(RecordEdit.apply(edits, to: old, in: file) == new)
    #expect(old != new)
  }

  @Test("A file of one record comes, changes and goes")
  func oneRecord() throws {
    let forum = RecordFile.forum(try #require(ID("f"))).shape
    let states = try [nil, root(#"{"id":"f","title":"T"}"#), root(#"{"date":"2026","id":"f"}"#)]
    for old in states {
      for new in states {
        let edits = RecordEdit.between(old, new, in: forum)
        #expect(edits.count == (old == new ? 0 : 1))
        #expect(RecordEdit.apply(edits, to: old, in: forum) == new)
      }
    }
  }

  @Test("Edits lead from any state to any other, and back when they are turned round")
  func random() throws {
    var generator = SeededGenerator(seed: 5_000)
    var kinds: [RecordEdit.Kind: Int] = [:]
    var moves = 0
    for round in 0..<4_000 {
      let old = RandomList.root(using: &generator)
      let new = RandomList.altered(old, using: &generator)
      let edits = RecordEdit.between(old, new, in: file)
      for edit in edits {
        kinds[edit.kind, default: 0] += 1
        if edit.from != nil, edit.to != nil { moves += 1 }
      }
      #expect(RecordEdit.apply(edits, to: old, in: file) == new, "round \(round)")
      let back = edits.map { edit in
        RecordEdit(
          path: edit.path, record: edit.record, before: edit.after, after: edit.before, from: edit.to,
          to: edit.from)
      }
      #expect(RecordEdit.apply(back, to: new, in: file) == old, "round \(round)")
      #expect(edits.isEmpty == (old == new), "round \(round)")
    }
    #expect(kinds.values.allSatisfy { $0 > 1_000 } && kinds.count == 3)
    #expect(moves > 1_000)
  }
}

/// Lists of records, and alterations of them.
private enum RandomList {
  static func root(using generator: inout SeededGenerator) -> JSONObject? {
    let ids = (0..<12).shuffled(using: &generator).prefix(Int.random(in: 0...8, using: &generator))
    return root(of: ids.map { record("r\($0)", using: &generator) })
  }

  static func altered(_ root: JSONObject?, using generator: inout SeededGenerator) -> JSONObject? {
    var records = root?["organisations"]?.array ?? []
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      switch Int.random(in: 0...3, using: &generator) {
      case 0:
        let taken = Set(records.compactMap { $0.object?["id"]?.string })
        let id = "r\(Int.random(in: 0...15, using: &generator))"
        guard !taken.contains(id) else { continue }
        let place = Int.random(in: 0...records.count, using: &generator)
        records.insert(record(id, using: &generator), at: place)
      case 1:
        guard let place = records.indices.randomElement(using: &generator) else { continue }
        records.remove(at: place)
      case 2:
        guard let place = records.indices.randomElement(using: &generator) else { continue }
        let id = records[place].object?["id"]?.string ?? ""
        records[place] = record(id, using: &generator)
      default:
        guard let place = records.indices.randomElement(using: &generator) else { continue }
        let record = records.remove(at: place)
        records.insert(record, at: Int.random(in: 0...records.count, using: &generator))
      }
    }
    return self.root(of: records)
  }

  private static func record(_ id: String, using generator: inout SeededGenerator) -> JSONValue {
    var object = JSONObject([.init(key: "id", value: .string(id))])
    for key in ["name", "note", "okänd"] where Bool.random(using: &generator) {
      object[key] = .string(["é", "e\u{301}", "x"].randomElement(using: &generator) ?? "")
    }
    return .object(object)
  }

  private static func root(of records: [JSONValue]) -> JSONObject? {
    records.isEmpty
      ? nil : JSONObject([.init(key: "organisations", value: .array(records))])
  }
}

@Suite("The longest run of growing numbers")
struct LongestRunTests {
  @Test("The run grows, and none is longer")
  func bruteForce() {
    var generator = SeededGenerator(seed: 77)
    for _ in 0..<2_000 {
      let numbers = Array((0..<Int.random(in: 0...9, using: &generator)).shuffled(using: &generator))
      let run = LongestRun.indices(of: numbers).sorted()
      #expect(zip(run, run.dropFirst()).allSatisfy { numbers[$0] < numbers[$1] }, "\(numbers)")
      #expect(run.count == longest(numbers), "\(numbers)")
    }
  }

  /// The length of the longest run, by trying every choice of numbers.
  private func longest(_ numbers: [Int]) -> Int {
    (0..<(1 << numbers.count)).map { choice in
      let chosen = numbers.indices.filter { choice >> $0 & 1 == 1 }.map { numbers[$0] }
      return zip(chosen, chosen.dropFirst()).allSatisfy(<) ? chosen.count : 0
    }.max() ?? 0
  }

  @Test("Of what is in order already all stays, and of what is reversed one")
  func extremes() {
    #expect(LongestRun.indices(of: Array(0..<10_000)).count == 10_000)
    #expect(LongestRun.indices(of: Array((0..<10_000).reversed())).count == 1)
  }
}
