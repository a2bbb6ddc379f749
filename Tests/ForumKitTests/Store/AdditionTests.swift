import Testing

@testable import ForumKit

/// An input added to many is added without making the many: what is written, told and refused is the same.
@Suite struct AdditionTests {
  private let path = "forums/f/inputs.json"
  private let forum = Made.id("f") as ID<Forum>
  private static let start =
    #"{"created":"2026-01-01T10:00:00.000Z","id":"aaaaaaaaaa","text":"A","theme":"t"}"#

  private func files(_ inputs: String) throws -> StoredFiles {
    try StoredFiles([
      "forums/f/forum.json": #"{"id":"f","title":"F","date":"2026","status":"held"}"#,
      "forums/f/themes.json": #"{"themes":[{"id":"t","title":"T"}]}"#, path: inputs,
    ])
  }

  private func sound(_ inputs: String...) throws -> StoredFiles {
    try files(RuleCase.canonical("{\"inputs\":[\(inputs.joined(separator: ","))]}"))
  }

  private func input(_ text: String, theme: String? = nil) -> Input {
    var input = Input()
    input.text = text
    input.theme = theme.map { Made.id($0) }
    return input
  }

  private func root(of files: StoredFiles) throws -> JSONObject {
    try StoredDocument(path: path, bytes: try files.bytes(of: path)).root
  }

  private func inputs(_ files: StoredFiles) throws -> [Input] {
    try files.workspace().records.list(.inputs(of: forum))
  }

  @Test func whatIsWrittenIsWhatMakingAllOfItWouldWrite() throws {
    let texts = ["Ett", "Två\nrader", "\"citat\" och \\", "\u{1F3B2}", "x\u{0301}"]
    var random = SeededGenerator(seed: 77)
    for round in 0..<40 {
      let files = try sound(Self.start, #"{"id":"bbbbbbbbbb","tags":["x"],"text":"B"}"#)
      for _ in 0..<3 {
        let old = try root(of: files)
        let new = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          input(texts.randomElement(using: &random) ?? "")
        }
        #expect(
          Addition(to: RecordFile.inputs(of: forum).shape, bytes: Array(try files.text(of: path).utf8)) != nil
        )
        var ids: [ID<Input>] = []
        let outcome = try files.change { ids = try $0.add(new, to: forum) }
        let text = try files.text(of: path)
        let written = try root(of: files)
        #expect(text == String(decoding: JSONWriter.canonical(.object(written)), as: UTF8.self), "\(round)")
        #expect(outcome.edits == RecordEdit.between(old, written, in: RecordFile.inputs(of: forum).shape))
        #expect(try inputs(files).suffix(new.count).map(\.id) == ids)
        #expect(try inputs(files).suffix(new.count).map(\.text) == new.map(\.text))
      }
    }
  }

  @Test(
    "A file that something is to be mended of is written anew, with all that it had",
    arguments: [
      #"{"inputs":[{"id":"i","text":"Ett"}]}"#,
      #"{"inputs":[{"id":"i","text":"Ett","X":1}],"okänd":2}"#,
      #"{"inputs":[]}"#,
    ])
  func fallsBack(_ old: String) throws {
    let files = try files(old)
    let before = try root(of: files)
    try files.change { _ = try $0.add([input("Nytt")], to: forum) }
    let written = try root(of: files)
    #expect(
      try files.text(of: path) == String(decoding: JSONWriter.canonical(.object(written)), as: UTF8.self))
    #expect(written["okänd"] == before["okänd"])
    #expect(written["inputs"]?.array?.dropLast() == before["inputs"]?.array?[...])
    #expect(try inputs(files).last?.text == "Nytt")
  }

  @Test func oneChangeMayAddAlterAndReadInAnyOrder() throws {
    let files = try sound(Self.start)
    try files.change { change in
      _ = try change.add([input("B")], to: forum)
      #expect(try change.list(.inputs(of: forum)).map(\.text) == ["A", "B"])
      _ = try change.add([input("C")], to: forum)
      try change.edit(.inputs(of: forum)) { $0[0].text = "Å" }
      _ = try change.add([input("D")], to: forum)
      #expect(try change.list(.inputs(of: forum)).map(\.text) == ["Å", "B", "C", "D"])
    }
    #expect(try inputs(files).map(\.text) == ["Å", "B", "C", "D"])
    let created = try inputs(files).compactMap(\.created)
    #expect(created == created.sorted() && Set(created).count == 4)
  }

  @Test("What is wrong with a new input is told at its place, and nothing is written")
  func refused() throws {
    let files = try sound(Self.start)
    let before = try files.text(of: path)
    for (new, at) in [
      ([input("B"), input("")], "inputs[2].text"), ([input("B", theme: "nej")], "theme"),
    ] {
      let error = #expect(throws: StoreError.self) { try files.change { _ = try $0.add(new, to: forum) } }
      guard case .refused(path, let fault) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(fault.path.description.hasSuffix(at))
      #expect(try files.text(of: path) == before)
    }
  }

  @Test func whatIsDamagedOrTwiceThereIsToldAndLeftAlone() throws {
    for old in [
      #"{"inputs":[{"id":"i","text":"Ett"}"#,
      RuleCase.canonical("{\"inputs\":[\(Self.start),\(Self.start)]}"),
    ] {
      let files = try files(old)
      #expect(throws: StoreError.self) { try files.change { _ = try $0.add([input("B")], to: forum) } }
      #expect(try files.text(of: path) == old)
    }
  }

  @Test func aClockThatWasSetBackDoesNotDisorderTheList() throws {
    let files = try sound(
      Self.start, #"{"created":"2099-01-01T10:00:00.000Z","id":"bbbbbbbbbb","text":"B"}"#)
    try files.change { _ = try $0.add([input("C"), input("D")], to: forum) }
    #expect(
      try inputs(files).suffix(2).map { $0.created?.description } == [
        "2099-01-01T10:00:00.001Z", "2099-01-01T10:00:00.002Z",
      ])
  }
}
