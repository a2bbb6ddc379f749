/// A file that is being checked: its bytes, its values, and those of its records that could be read.
struct ExaminedFile {
  /// What a file belongs to.
  enum Home: Hashable {
    case workspace
    case forum(ID<Forum>)
    case declaration(ID<Declaration>)
    case council(ID<Council>)
  }

  let shape: FileShape
  let home: Home
  let bytes: [UInt8]
  let root: JSONObject
  /// Everything that is wrong with the values and with the records of the file, with the way from its root.
  let faults: [RecordFault]
  /// Keys that are not known and nearly are.
  let misspelt: [(way: JSONPath, key: String, known: String)]
  /// The first value that is empty, and would not be written.
  let firstEmpty: JSONPath?

  private let content: Any?
  /// Where the records that could be read stand in the list.
  private let places: [Int]

  var path: String { shape.path }

  init(_ document: StoredDocument, _ bytes: [UInt8], _ shape: FileShape, in home: Home) {
    self.shape = shape
    self.home = home
    self.bytes = bytes
    root = document.root
    let walk = RecordWalk(root, of: shape)
    misspelt = walk.misspelt
    firstEmpty = walk.firstEmpty
    let sound = Self.sound(root, shape, walk.faults)
    places = sound.places
    do {
      let read = try Self.read(root, sound, shape)
      content = read.content
      faults = walk.faults + read.faults
    } catch {
      content = nil
      faults = walk.faults + [error]
    }
  }

  /// The record that the file is; `nil` where it could not be read, or the file is something else.
  func record<R: Record>(_ type: R.Type) -> R? { content as? R }

  /// The records of the file's list that could be read, each with its place in it; none where the file is
  /// something else.
  func list<R: CollectionRecord>(_ type: R.Type) -> [(place: Int, record: R)] {
    guard let records = content as? [R] else { return [] }
    return Array(zip(places, records))
  }

  /// The way to a record of the list.
  func way(to place: Int) -> JSONPath { JSONPath([.key(shape.list ?? ""), .index(place)]) }

  private struct Sound {
    let places: [Int]
    let values: [JSONValue]
    /// Whether the one record of the file is sound.
    let isWhole: Bool
  }

  private static func sound(_ root: JSONObject, _ shape: FileShape, _ faults: [RecordFault]) -> Sound {
    guard let list = shape.list else { return Sound(places: [], values: [], isWhole: faults.isEmpty) }
    let values = root[list]?.array ?? []
    let faulty = Set(
      faults.compactMap { fault -> Int? in
        guard fault.path.steps.count > 1, case .index(let index) = fault.path.steps[1] else { return nil }
        return index
      })
    guard !faulty.isEmpty else { return Sound(places: Array(values.indices), values: values, isWhole: true) }
    let places = values.indices.filter { !faulty.contains($0) }
    return Sound(places: places, values: places.map { values[$0] }, isWhole: false)
  }

  private static func read(
    _ root: JSONObject, _ sound: Sound, _ shape: FileShape
  ) throws(RecordFault) -> (content: Any?, faults: [RecordFault]) {
    guard let list = shape.list else {
      return sound.isWhole ? try shape.type.readWithFaults(.object(root)) : (nil, [])
    }
    guard let type = shape.type as? any CollectionRecord.Type else { return (nil, []) }
    let read = try type.readWithFaults(sound.values)
    let faults = read.faults.map { fault -> RecordFault in
      guard case .index(let index) = fault.path.steps.first else { return fault.inside(list) }
      let steps = fault.path.steps.dropFirst()
      return RecordFault(fault.problem, at: JSONPath([.key(list), .index(sound.places[index])] + steps))
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
    let own = records.enumerated().flatMap { index, record in record.faults.map { $0.inside(.index(index)) } }
    return (records, own + faults(in: records))
  }
}
