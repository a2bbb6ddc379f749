/// The ids of the inputs of a workspace, file by file, in eight bytes each: there can be millions.
///
/// An id of the form that we give takes fifty bits, and its bits tell it. Of any other a hash is kept, and its file is
/// asked where two hashes are the same.
struct InputIDs: Sendable {
  private let records: Snapshot
  private var files: [File] = []

  private struct File: Sendable {
    let path: String
    /// By place in the list.
    let keys: [InputKey]
  }

  /// - Parameter records: Where the files are read from.
  init(_ records: Snapshot) { self.records = records }

  /// Adds the ids of a file, which come with their places in its list, in their order.
  mutating func add(_ ids: some Sequence<(place: Int, id: String)>, of path: String) {
    var keys: [InputKey] = []
    keys.reserveCapacity(ids.underestimatedCount)
    for (place, id) in ids {
      while keys.count < place { keys.append(.none) }
      keys.append(InputKey(id))
    }
    files.append(File(path: path, keys: keys))
  }

  /// Adds the ids of later files.
  mutating func join(_ later: InputIDs) { files += later.files }

  /// An id that stands in an earlier file too.
  struct Repetition {
    let id: String
    let path: String
    let place: Int
    /// The last of the earlier files.
    let earlier: String
  }

  /// Every id that stands in several files, at its places in all but the first.
  func repetitions() -> [Repetition] {
    let twice = keysStandingTwice()
    guard !twice.isEmpty else { return [] }
    var homes: [String: String] = [:]
    var repetitions: [Repetition] = []
    for file in files where file.keys.contains(where: twice.contains) {
      for (place, id) in ids(in: file, where: twice.contains) {
        guard let earlier = homes.updateValue(file.path, forKey: id), earlier != file.path else { continue }
        repetitions.append(Repetition(id: id, path: file.path, place: place, earlier: earlier))
      }
    }
    return repetitions
  }

  /// Those of some ids that no input has.
  func missing(among ids: Set<String>) -> Set<String> {
    guard !ids.isEmpty else { return [] }
    let asked = Set(ids.map(InputKey.init))
    var missing = ids
    for file in files where file.keys.contains(where: asked.contains) {
      for (_, id) in self.ids(in: file, where: asked.contains) { missing.remove(id) }
    }
    return missing
  }

  private func keysStandingTwice() -> Set<InputKey> {
    var keys: [InputKey] = []
    keys.reserveCapacity(files.reduce(0) { $0 + $1.keys.count })
    for file in files { keys += file.keys }
    keys.sort()
    var twice = Set<InputKey>()
    for (one, next) in zip(keys, keys.dropFirst()) where one == next && one != .none { twice.insert(one) }
    return twice
  }

  /// The ids of a file with such keys, and their places.
  private func ids(in file: File, where isWanted: (InputKey) -> Bool) -> [(place: Int, id: String)] {
    let places = file.keys.indices.filter { isWanted(file.keys[$0]) }
    let exact = places.compactMap { place in file.keys[place].id.map { (place, $0) } }
    guard exact.count < places.count else { return exact }
    do {
      let inputs = try records.document(at: file.path)?.root["inputs"]?.array ?? []
      return places.compactMap { place in
        guard inputs.indices.contains(place) else { return nil }
        return inputs[place].object?["id"]?.string.map { (place, $0) }
      }
    } catch {
      // What could be read a moment ago is being altered. What is known for certain is told.
      return exact
    }
  }
}

/// The id of an input, or a hash of it.
private struct InputKey: Sendable, Hashable, Comparable {
  private let bits: UInt64

  /// No id.
  static let none = InputKey(bits: .max)

  private init(bits: UInt64) { self.bits = bits }

  private static let length = 10
  /// Set where the other bits are a hash.
  private static let mark: UInt64 = 1 << 62

  /// The key of an id. Ids with ten letters of our alphabet have keys of their own.
  init(_ id: String) {
    var packed: UInt64 = 0
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isExact = id.utf8.count == Self.length
    for byte in id.utf8 {
      let digit = ID<Input>.digit(of: byte)
      if digit == nil { isExact = false }
      packed = packed << 5 | UInt64(digit ?? 0)
      // FNV-1a.
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    bits = isExact ? packed : hash >> 2 | Self.mark
  }

  /// The id; `nil` where the key is a hash.
  var id: String? {
    guard bits & Self.mark == 0 else { return nil }
    let letters = (0..<Self.length).map {
      ID<Input>.alphabet[Int(bits >> (5 * UInt64(Self.length - 1 - $0)) & 31)]
    }
    return String(decoding: letters, as: UTF8.self)
  }

  static func < (left: InputKey, right: InputKey) -> Bool { left.bits < right.bits }
}
