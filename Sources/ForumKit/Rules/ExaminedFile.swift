/// A file that is being checked: its bytes, its values, and those of its records that could be read.
///
/// Nearly all files are sound (``SoundForm``), and most that is asked of them is known from their bytes. The tree of
/// a sound file is made when a family asks for it. An examined file stays with the thread that examines it.
final class ExaminedFile {
  /// What a file belongs to.
  enum Home: Hashable, Sendable {
    case workspace
    case forum(ID<Forum>)
    case declaration(ID<Declaration>)
    case council(ID<Council>)
  }

  let shape: FileShape
  let home: Home
  let bytes: [UInt8]
  /// Everything that is wrong with the values and with the records of the file, with the way from its root.
  let faults: [RecordFault]
  /// Keys that are not known and nearly are.
  let misspelt: [(way: JSONPath, key: String, known: String)]
  /// The first value that is empty, and would not be written.
  let firstEmpty: JSONPath?
  /// What the bytes of a sound file say; `nil` where it is not sure that the file is one. A sound file has no
  /// faults but those of records that contradict themselves or each other, and is canonical.
  let sound: SoundForm.Reading?
  /// `nil` where the file is something else than inputs.
  private(set) lazy var inputs = inputsOfRecords()
  private(set) lazy var root = rootOfSound()

  private lazy var content = contentOfSound()
  /// Where the records that could be read stand in the list; `nil` where all could be.
  private let places: [Int]?

  var path: String { shape.path }

  /// - Throws: ``StoreError`` where the file is no JSON object.
  init(_ bytes: [UInt8], _ shape: FileShape, in home: Home, form: SoundForm) throws(StoreError) {
    self.shape = shape
    self.home = home
    self.bytes = bytes
    let sound = form.reading(of: bytes)
    if let sound, shape.type == Input.self, let inputs = InputsInBrief(sound, in: bytes) {
      // Inputs of the form, each with an id of its own, contradict neither themselves nor each other.
      (self.sound, faults, misspelt, firstEmpty, places) = (sound, [], [], nil, nil)
      self.inputs = inputs
      return
    }
    let root = try StoredDocument(path: shape.path, bytes: bytes).root
    let walk = sound == nil ? RecordWalk(root, of: shape) : nil
    misspelt = walk?.misspelt ?? []
    firstEmpty = walk?.firstEmpty
    let walked = walk?.faults ?? []
    let readable = Self.readable(root, shape, walked)
    let read: (content: Any?, faults: [RecordFault])
    do { read = try Self.read(root, readable, shape) } catch { read = (nil, [error]) }
    self.sound = sound
    faults = walked + read.faults
    places = readable.places
    content = read.content
    self.root = root
  }

  private func inputsOfRecords() -> InputsInBrief? {
    shape.type == Input.self ? InputsInBrief(list(Input.self)) : nil
  }

  /// The records of a sound file, of which no tree has been made yet.
  private func contentOfSound() -> Any? {
    do { return try Self.read(root, Self.readable(root, shape, []), shape).content } catch {
      preconditionFailure("\(path) was found to be sound, and has a fault: \(error)")
    }
  }

  private func rootOfSound() -> JSONObject {
    do { return try StoredDocument(path: path, bytes: bytes).root } catch {
      preconditionFailure("\(path) was found to be sound, and cannot be read: \(error)")
    }
  }

  /// The record that the file is; `nil` where it could not be read, or the file is something else.
  func record<R: Record>(_ type: R.Type) -> R? {
    // The records of what is not asked for need not be read.
    shape.type == type && shape.list == nil ? content as? R : nil
  }

  /// The records of the file's list that could be read, each with its place in it; none where the file is
  /// something else.
  func list<R: CollectionRecord>(_ type: R.Type) -> PlacedRecords<R> {
    guard shape.type == type, let records = content as? [R] else { return PlacedRecords([], places: nil) }
    return PlacedRecords(records, places: places)
  }

  /// The values in the file's list, whether they could be read as records or not.
  var values: [JSONValue] { shape.list.flatMap { root[$0]?.array } ?? [] }

  /// The way to a record of the list.
  func way(to place: Int) -> JSONPath { JSONPath([.key(shape.list ?? ""), .index(place)]) }

  private struct Readable {
    /// `nil` for all.
    let places: [Int]?
    let values: [JSONValue]
    /// Whether the one record of the file is sound.
    let isWhole: Bool
  }

  private static func readable(_ root: JSONObject, _ shape: FileShape, _ faults: [RecordFault]) -> Readable {
    guard let list = shape.list else { return Readable(places: [], values: [], isWhole: faults.isEmpty) }
    let values = root[list]?.array ?? []
    let faulty = Set(
      faults.compactMap { fault -> Int? in
        guard fault.path.steps.count > 1, case .index(let index) = fault.path.steps[1] else { return nil }
        return index
      })
    guard !faulty.isEmpty else { return Readable(places: nil, values: values, isWhole: true) }
    let places = values.indices.filter { !faulty.contains($0) }
    return Readable(places: places, values: places.map { values[$0] }, isWhole: false)
  }

  private static func read(
    _ root: JSONObject, _ readable: Readable, _ shape: FileShape
  ) throws(RecordFault) -> (content: Any?, faults: [RecordFault]) {
    guard let list = shape.list else {
      return readable.isWhole ? try shape.type.readWithFaults(.object(root)) : (nil, [])
    }
    guard let type = shape.type as? any CollectionRecord.Type else { return (nil, []) }
    let read = try type.readWithFaults(readable.values)
    let faults = read.faults.map { fault -> RecordFault in
      guard case .index(let index) = fault.path.steps.first else { return fault.inside(list) }
      let place = readable.places?[index] ?? index
      let steps = fault.path.steps.dropFirst()
      return RecordFault(fault.problem, at: JSONPath([.key(list), .index(place)] + steps))
    }
    return (read.content, faults)
  }
}

extension Record {
  fileprivate static func readWithFaults(
    _ json: JSONValue
  ) throws(RecordFault) -> (content: Any?, faults: [RecordFault]) {
    let record = try read(json)
    return (record, record.faults)
  }
}

extension CollectionRecord {
  fileprivate static func readWithFaults(
    _ values: [JSONValue]
  ) throws(RecordFault) -> (content: Any?, faults: [RecordFault]) {
    let records = try [Self].read(.array(values))
    return (records, allFaults(in: records))
  }

  /// What contradicts itself in the records of a list and among them, in that order.
  fileprivate static func allFaults(in records: [Self]) -> [RecordFault] {
    var own: [RecordFault] = []
    for (index, record) in records.enumerated() { own += record.faults.map { $0.inside(.index(index)) } }
    return own + faults(in: records)
  }
}

/// Records with their places in the list of a file.
struct PlacedRecords<R: CollectionRecord>: RandomAccessCollection {
  let records: [R]
  /// `nil` where each stands at its own index.
  private let places: [Int]?

  init(_ records: [R], places: [Int]?) {
    self.records = records
    self.places = places
  }

  var startIndex: Int { records.startIndex }
  var endIndex: Int { records.endIndex }
  subscript(index: Int) -> (place: Int, record: R) { (places?[index] ?? index, records[index]) }
}
