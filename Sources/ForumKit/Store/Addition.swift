/// Inputs that a change puts at the end of a forum's list.
///
/// The others are stepped over by their bytes and never made, so that one more among ten thousand is added about as
/// soon as among ten. Only for a file of which nothing is to be mended (``SoundForm``): what is written is then what
/// would be written if all of it had been made.
struct Addition: Sendable {
  let file: FileShape
  /// The file as it was read.
  let oldBytes: [UInt8]
  /// How many inputs it holds.
  let count: Int
  /// What comes after them, in its order.
  private(set) var inputs: [Input] = []
  private var taken: Set<ID<Input>>
  private var last: Instant?

  /// - Parameter file: The file of the inputs of a forum.
  /// - Returns: `nil` where it cannot be told by the bytes that all of the file is sound.
  init?(to file: FileShape, bytes: [UInt8]) {
    guard let reading = SoundForm(of: file, keeping: ["id", "created"]).reading(of: bytes) else { return nil }
    let (ids, created) = (reading.columns[0], reading.columns[1])
    taken = Set(ids.compactMap { ID(String(decoding: bytes[$0], as: UTF8.self)) })
    guard taken.count == ids.count, let lastCreated = created.last else { return nil }
    last = bytes[lastCreated].withUnsafeBytes { Instant(utf8: $0) }
    self.file = file
    oldBytes = bytes
    count = ids.count
  }

  /// Adds inputs as ``Swift/Array/add(_:at:)`` does.
  ///
  /// - Returns: The new ids, in the order of the inputs.
  mutating func add(_ new: [Input], at instant: Instant) -> [ID<Input>] {
    let new = new.recorded(at: instant, after: last, besides: &taken)
    inputs += new
    last = new.last?.created ?? last
    return new.map(\.id)
  }

  /// The file with the inputs at its end: the old one without its end, and the file of the new ones alone without
  /// its beginning.
  var newBytes: [UInt8] {
    guard let list = file.list, !inputs.isEmpty else { return oldBytes }
    let beginning = "{\n  \"\(list)\": [".utf8.count
    let end = "\n  ]\n}\n".utf8.count
    let new = JSONWriter.canonical(.object(root(list)))
    return oldBytes.dropLast(end) + [JSONByte.comma] + new.dropFirst(beginning)
  }

  /// What is wrong with the new inputs, each at its place in the list.
  var faults: [RecordFault] {
    guard let list = file.list else { return [] }
    return file.newFaults(in: root(list), since: nil).map { fault in
      let steps = fault.path.steps
      guard steps.count > 1, case .index(let place) = steps[1] else { return fault }
      return RecordFault(fault.problem, at: JSONPath([steps[0], .index(count + place)] + steps[2...]))
    }
  }

  /// What comes about by it.
  var edits: [RecordEdit] {
    inputs.enumerated().map { place, input in
      RecordEdit(
        path: file.path, record: input.id.text, before: nil, after: input.object, from: nil, to: count + place
      )
    }
  }

  /// The root object of a file with the new inputs alone.
  private func root(_ list: String) -> JSONObject {
    var root = JSONObject()
    root[list] = inputs.json
    return root
  }
}
