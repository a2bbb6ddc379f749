import Testing

@testable import ForumKit

@Suite("Some keys, or some records, of a file")
struct PartialReadingTests {
  private static let inputs = RecordFile<Input>.inputs(of: ID("f") ?? .blank)

  /// The inputs of the fixtures, file by file.
  private static func files() throws -> [[UInt8]] {
    try Workspaces.whole.flatMap { fixture in
      let folder = "\(Workspaces.fixtures)/\(fixture)"
      return try Workspaces.recordFiles(in: folder).filter { $0.hasSuffix("inputs.json") }
        .map { try DiskFileSystem().read("\(folder)/\($0)") }
    }
  }

  private let selection = FieldSelection<Input>(["id", "theme", "kind", "tags"])

  /// What reading the whole file gives; `nil` where it is refused.
  private func whole(_ bytes: [UInt8]) -> [Input]? {
    guard let document = try? StoredDocument(path: "inputs.json", bytes: bytes) else { return nil }
    return try? Input.distinct(in: document.root, list: "inputs")
  }

  @Test("Of the files that we write every asked key is read, and no other")
  func keys() throws {
    let files = try Self.files()
    #expect(files.count >= 8)
    var unsure = 0
    for bytes in files {
      let inputs = try #require(whole(bytes))
      guard let read = selection.records(in: bytes, list: "inputs") else {
        // Of keys that are not ASCII it is not told here whether two are the same.
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"färg\""))
        unsure += 1
        continue
      }
      #expect(read.map(\.id) == inputs.map(\.id))
      #expect(read.map(\.theme) == inputs.map(\.theme))
      #expect(read.map(\.kind) == inputs.map(\.kind))
      #expect(read.map(\.annotations.tags) == inputs.map(\.annotations.tags))
      #expect(read.allSatisfy { $0.text.isEmpty && $0.created == nil && $0.annotations.unknown.isEmpty })
    }
    #expect(unsure == 1)
  }

  @Test("What is taken of a damaged file is taken of none that is no JSON, and says what the whole file says")
  func damage() throws {
    var random = RandomJSON(seed: 62)
    var (taken, refused, wholeToo) = (0, 0, 0)
    let files = try Self.files()
    for round in 0..<6_000 {
      let bytes = random.mutated(files[round % files.count])
      guard let read = selection.records(in: bytes, list: "inputs") else {
        refused += 1
        continue
      }
      taken += 1
      // It is a document, to the last byte: what is wrong, if anything, is the value of a key that nobody asked for.
      let document = try StoredDocument(path: "inputs.json", bytes: bytes)
      #expect(document.root["inputs"]?.array?.count ?? 0 == read.count)
      guard let inputs = whole(bytes) else { continue }
      wholeToo += 1
      #expect(read.map(\.id) == inputs.map(\.id))
      #expect(read.map(\.theme) == inputs.map(\.theme))
      #expect(read.map(\.kind) == inputs.map(\.kind))
      #expect(read.map(\.annotations.tags) == inputs.map(\.annotations.tags))
    }
    #expect(taken > 1_000)
    #expect(refused > 1_000)
    #expect(wholeToo > 500)
  }

  @Test("Records that say the same are made once, and counted as often as they stand there")
  func alike() throws {
    let asked = FieldSelection<Input>(["theme", "kind", "tags"])
    func saying(_ input: Input) -> String {
      "\(input.theme?.text ?? "-") \(input.kind?.rawValue ?? "-") \(input.annotations.tags)"
    }
    var random = RandomJSON(seed: 64)
    let files = try Self.files()
    var (taken, joined) = (0, 0)
    for round in 0..<3_000 {
      let file = files[round % files.count]
      let bytes = round < files.count ? file : random.mutated(file)
      let records = asked.records(in: bytes, list: "inputs")
      let alike = asked.alike(in: bytes, list: "inputs")
      #expect((records == nil) == (alike == nil))
      guard let records, let alike else { continue }
      taken += 1
      if alike.count < records.count { joined += 1 }
      var counts: [String: Int] = [:]
      for each in alike { counts[saying(each.record), default: 0] += each.count }
      #expect(counts == Dictionary(records.map { (saying($0), 1) }, uniquingKeysWith: +))
      // In the order in which they are met.
      var seen: Set<String> = []
      var met: Set<String> = []
      #expect(
        alike.map { saying($0.record) }.filter { met.insert($0).inserted }
          == records.map(saying).filter { seen.insert($0).inserted })
    }
    #expect(taken > 500)
    #expect(joined > 100)
  }

  @Test(
    "Some of the items of a list are those that the whole document has there, and the rest of it is held to the rules"
  )
  func items() throws {
    var random = RandomJSON(seed: 63)
    var (taken, some) = (0, 0)
    for round in 0..<6_000 {
      let list = JSONValue.array((0..<5).map { _ in random.value(depth: 2) })
      let root = JSONObject([
        .init(key: "list", value: list), .init(key: "other", value: random.value(depth: 2)),
      ])
      let bytes =
        round.isMultiple(of: 3)
        ? JSONWriter.canonical(.object(root)) : random.mutated(JSONWriter.compact(.object(root)))
      let all = JSONReader.read(bytes, onlyItemsOf: "list") { _ in true }
      guard let all else { continue }
      taken += 1
      #expect(try JSONReader.read(bytes) == .object(all))
      let short = try #require(JSONReader.read(bytes, onlyItemsOf: "list") { $0.count < 8 })
      let items = all["list"]?.array ?? []
      let wanted = short["list"]?.array ?? []
      some += wanted.count
      #expect(wanted.allSatisfy(items.contains) && wanted.count <= items.count)
      #expect(short["other"] == all["other"])
    }
    #expect(taken > 500)
    #expect(some > 500)
  }

  @Test(
    "Where it is not sure, the file is read as a whole",
    arguments: [
      // A key out of order, one with an escape, one twice, one that is not ASCII.
      #"{"inputs": [{"theme": "t", "id": "a"}]}"#, #"{"inputs": [{"\u0069d": "a"}]}"#,
      #"{"inputs": [{"id": "a", "id": "b"}]}"#, #"{"inputs": [{"id": "a", "å": 1}]}"#,
      #"{"inputs": [{"text": {"": 1, "": 2}, "id": "a"}]}"#,
      #"{"inputs": [{"id": "a", "text": {"": 1, "": 2}}]}"#,
      // A record twice, one without its key, something that is no record, a wrong choice.
      #"{"inputs": [{"id": "a"}, {"id": "a"}]}"#, #"{"inputs": [{"theme": "t"}]}"#, #"{"inputs": [7]}"#,
      #"{"inputs": {"id": "a"}}"#, #"[]"#, #"{"inputs": [{"id": "a", "kind": "shout"}]}"#,
      #"{"inputs": [{"id": ""}]}"#, #"{"inputs": [{"id": "a"}]"#, "", #"{"inputs": [{"id": "a",}]}"#,
    ])
  func unsure(json: String) {
    #expect(selection.records(in: Array(json.utf8), list: "inputs") == nil)
  }

  @Test("A fault is told as if the whole file had been asked for, with its line")
  func faults() throws {
    let folder = try Workspaces.copy("exempel")
    let path = "forums/verkstad-2025-05/inputs.json"
    let text = String(decoding: try DiskFileSystem().read("\(folder)/\(path)"), as: UTF8.self)
    try Workspaces.write(
      text.replacing(#""kind": "need""#, with: #""kind": "shout""#, maxReplacements: 1), to: path, in: folder)
    let records = try Workspaces.records(in: folder)
    let file = RecordFile<Input>.inputs(of: try #require(ID("verkstad-2025-05")))
    let told = #expect(throws: StoreError.self) { try records.list(file) }
    #expect(throws: try #require(told)) { try records.list(file, only: selection) }
    #expect(throws: try #require(told)) { try records.list(file) { _ in true } }
  }

  @Test("A file that has lost its end is told of, whatever is looked for in it")
  func cutOff() throws {
    let folder = try Workspaces.copy("exempel")
    let path = "forums/verkstad-2025-05/inputs.json"
    let bytes = try DiskFileSystem().read("\(folder)/\(path)")
    for kept in [0, 1, bytes.count / 2, bytes.count - 3] {
      try Workspaces.write(String(decoding: bytes.prefix(kept), as: UTF8.self), to: path, in: folder)
      let records = try Workspaces.records(in: folder)
      let file = RecordFile<Input>.inputs(of: try #require(ID("verkstad-2025-05")))
      #expect(throws: StoreError.self) { try records.list(file) { _ in false } }
      let shape = try #require(Layout.shape(of: path))
      #expect(throws: StoreError.self) { try records.root(of: shape) { _ in false } }
    }
  }

  @Test("Parts come back in the order of what they are made of, however many there are")
  func sweep() {
    for count in [0, 1, 31, 32, 64, 1_000, 4_097] {
      let parts = Sweep.parts(of: Array(0..<count)) { run in run.map { $0 * 2 } }
      #expect(parts.flatMap(\.self) == (0..<count).map { $0 * 2 })
      #expect(count < 64 || parts.count > 1)
    }
  }
}
