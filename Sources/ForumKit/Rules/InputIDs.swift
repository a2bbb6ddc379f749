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

  /// Adds the ids of a file, by their places in its list.
  mutating func add(_ keys: [InputKey], of path: String) {
    if !keys.isEmpty { files.append(File(path: path, keys: keys)) }
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
