import Testing

@testable import ForumKit

/// What the bytes of a file are taken to say is what the tree of it says.
@Suite struct SoundFormTests {
  /// The files of the fixtures that have no faults.
  private static func files() throws -> [(shape: FileShape, bytes: [UInt8])] {
    try Workspaces.whole.flatMap { fixture in
      let records = try Workspaces.records(in: "\(Workspaces.fixtures)/\(fixture)")
      return try (Layout.rootFiles + records.files()).compactMap { shape in
        try records.bytes(of: shape.path).map { (shape, $0) }
      }
    }
  }

  /// Whether nothing is wrong with a file, as the tree of it tells; and that it says what was read of its bytes.
  private func isSound(_ bytes: [UInt8], _ shape: FileShape, _ reading: SoundForm.Reading) throws -> Bool {
    let root = try StoredDocument(path: shape.path, bytes: bytes).root
    let walk = RecordWalk(root, of: shape)
    var references: [String: Set<String>] = [:]
    shape.shape.walk(.object(root)) { value, shape, traits, _ in
      guard case .reference(let noun) = shape, !traits.contains(.identity), let id = value.string else {
        return
      }
      references[noun, default: []].insert(id)
    }
    let read = Dictionary(uniqueKeysWithValues: reading.references.map { ($0.noun, $0.ids) })
    return walk.faults.isEmpty && walk.misspelt.isEmpty && walk.firstEmpty == nil
      && JSONWriter.canonical(.object(root)) == bytes && read.filter { !$0.value.isEmpty } == references
  }

  @Test("The files that we write have it, and their references are read")
  func written() throws {
    var unsure: [String] = []
    let files = try Self.files()
    for (shape, bytes) in files {
      guard let reading = SoundForm(of: shape).reading(of: bytes) else {
        unsure.append(shape.path)
        continue
      }
      #expect(try isSound(bytes, shape, reading), "\(shape.path)")
    }
    // Keys that are not known are looked at in the tree.
    #expect(files.count > 30)
    #expect(Set(unsure).count < files.count / 4, "\(unsure)")
  }

  @Test("Of damaged files none has it that is not sound")
  func damaged() throws {
    var random = RandomJSON(seed: 2_026)
    let files = try Self.files()
    var (taken, refused) = (0, 0)
    for round in 0..<8_000 {
      let (shape, bytes) = files[round % files.count]
      let damaged = random.mutated(bytes)
      guard let reading = SoundForm(of: shape).reading(of: damaged) else {
        refused += 1
        continue
      }
      taken += 1
      #expect(try isSound(damaged, shape, reading), "\(String(decoding: damaged, as: UTF8.self))")
    }
    #expect(taken > 300)
    #expect(refused > 3_000)
  }

  @Test(
    "A file that is not written as we write, or says something wrong, does not have it",
    arguments: [
      #"{"id":"aaaaaaaaaa","text":""}"#, #"{"id":"aaaaaaaaaa"}"#, #"{"text":"Ljus"}"#,
      #"{"id":"A","text":"Ljus"}"#,
      #"{"id":"aaaaaaaaaa","text":"Ljus","theme":"é"}"#, #"{"id":"aaaaaaaaaa","text":"Ljus","kind":"hope"}"#,
      #"{"id":"aaaaaaaaaa","text":"Ljus","paraphrase":false}"#,
      #"{"id":"aaaaaaaaaa","tags":[""],"text":"Ljus"}"#,
      #"{"created":"2026-02-30T10:00:00.000Z","id":"aaaaaaaaaa","text":"Ljus"}"#,
      #"{"from":["a/b/c"],"id":"aaaaaaaaaa","text":"Ljus"}"#, #"{"id":"aaaaaaaaaa","text":7}"#,
      #"{"färg":"röd","id":"aaaaaaaaaa","text":"Ljus"}"#, #"{"id":"aaaaaaaaaa","text":null}"#, "{}", "[]",
    ])
  func unsound(_ input: String) {
    let form = SoundForm(of: RecordFile.inputs(of: Made.id("f")).shape)
    let written = Array(RuleCase.canonical("{\"inputs\":[\(input)]}").utf8)
    #expect(form.reading(of: written) == nil)
  }

  @Test(
    "What a text can hold is told apart by how it is written",
    arguments: [
      (#"Ljus på gården – “snart”…"#, true), (#"a\nb\t\"c\"\\"#, true), (#"\u00ad"#, false),
      (#"\u202e"#, true),
      (#"a\/b"#, false), (#"\u000a"#, false), (#"\u0041"#, false), ("a\u{7F}", false), ("a\u{2028}b", false),
      ("a\u{FEFF}b", false), ("\u{85}", false), (#"\u007f"#, true), ("tab\t", false),
      (#"\ud83d\ude00"#, false),
      ("😀 ⛄️ é e\u{301}", true),
    ])
  func texts(_ text: String, _ isSound: Bool) {
    let form = SoundForm(of: RecordFile.inputs(of: Made.id("f")).shape)
    let file =
      "{\n  \"inputs\": [\n    {\n      \"id\": \"aaaaaaaaaa\",\n      \"text\": \"\(text)\"\n    }\n  ]\n}\n"
    #expect((form.reading(of: Array(file.utf8)) != nil) == isSound)
  }

  @Test("Sound inputs contradict nothing, and what is looked at of them is what they say")
  func inputs() throws {
    var random = RandomJSON(seed: 1_200)
    let shape = RecordFile<Input>.inputs(of: Made.id("f")).shape
    let written =
      #"{"created":"2026-01-01T10:00:00.000Z","group":"1","id":"aaaaaaaaaa","text":"A","voice":"Lärare"}"#
    let other = #"{"id":"bbbbbbbbbb","tags":["x"],"text":"B","theme":"t"}"#
    let bytes = Array(RuleCase.canonical("{\"inputs\":[\(written),\(other)]}").utf8)
    let form = SoundForm(of: shape, keeping: InputsInBrief.keptKeys)
    var taken = 0
    for round in 0..<6_000 {
      let bytes = round == 0 ? bytes : random.mutated(bytes)
      guard let reading = form.reading(of: bytes), let brief = InputsInBrief(reading, in: bytes) else {
        continue
      }
      taken += 1
      let root = try StoredDocument(path: shape.path, bytes: bytes).root
      let inputs = try [Input].read(try #require(root["inputs"]))
      #expect(inputs.flatMap(\.faults) + Input.faults(in: inputs) == [])
      #expect(brief.keys == inputs.map { InputKey($0.id.text) })
      #expect(brief.created == inputs.map(\.created))
    }
    #expect(taken > 100)
  }

  @Test("Two inputs of one id, and a voice of two lines, are faults however well they are written")
  func contradictions() throws {
    let file = RecordFile<Input>.inputs(of: Made.id("f")).shape
    for (members, fault) in [
      (#""id":"a","text":"A"},{"id":"a","text":"B""#, "inputs[1].id"),
      (#""id":"a","text":"A","voice":"En\nröst""#, "inputs[0].voice"),
    ] {
      let bytes = Array(RuleCase.canonical("{\"inputs\":[{\(members)}]}").utf8)
      let form = SoundForm(of: file, keeping: InputsInBrief.keptKeys)
      let examined = try ExaminedFile(bytes, file, in: .forum(Made.id("f")), form: form)
      #expect(examined.faults.map(\.path.description) == [fault])
      #expect(examined.list(Theme.self).isEmpty)
    }
  }
}
