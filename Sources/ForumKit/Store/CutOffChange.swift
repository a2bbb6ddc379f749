/// A change that was cut off: what is left to do of it.
struct CutOffChange {
  private let entry: Journal.Entry

  init(_ entry: Journal.Entry) { self.entry = entry }

  /// What is left to do, file by file.
  ///
  /// - Throws: ``StoreError/unfinishedChange(path:command:)`` where a file is neither what the
  ///   change found nor what it made of it: somebody else has written it since.
  func steps(root: String, on fileSystem: any FileSystem) throws(StoreError) -> [Placement.Step] {
    var edits: [String: [RecordEdit]] = [:]
    for edit in entry.edits { edits[edit.path, default: []].append(edit) }
    var steps: [Placement.Step] = []
    for file in entry.files {
      let stuck = StoreError.unfinishedChange(path: file.path, command: entry.command)
      guard let shape = Layout.shape(of: file.path) else { throw stuck }
      let snapshot = Snapshot(root: root, fileSystem: fileSystem)
      let bytes = try snapshot.bytes(of: file.path)
      let digest = bytes.map(Digest.text)
      if digest == file.new {
        steps.append(Placement.Step(shape, old: digest, to: bytes, isThere: true))
        continue
      }
      guard digest == file.old else { throw stuck }
      let old = try bytes.map { (bytes) throws(StoreError) in
        try StoredDocument(path: file.path, bytes: bytes)
      }
      let new = RecordEdit.apply(edits[file.path] ?? [], to: old?.root, in: shape).map {
        JSONWriter.canonical(.object($0))
      }
      guard new.map(Digest.text) == file.new else { throw stuck }
      steps.append(Placement.Step(shape, old: digest, to: new))
    }
    return steps
  }
}

/// What a change that was cut off will make of files, for those who read before it has been carried through.
struct Overlay: Sendable {
  private var files: [String: (old: String?, new: [UInt8]?)] = [:]

  /// Nothing was cut off.
  static let none = Overlay([])

  init(_ steps: [Placement.Step]) {
    for step in steps where !step.isThere { files[step.file.path] = (step.old, step.bytes) }
  }

  /// The bytes that a file will have, from those that it has; `nil` where there is no file.
  func bytes(of path: String, _ bytes: [UInt8]?) -> [UInt8]? {
    guard let file = files[path], bytes.map(Digest.text) == file.old else { return bytes }
    return file.new
  }

  /// The names that a folder of the workspace will have, from those that it has.
  func names(in folder: String, _ names: [String]) -> [String] {
    guard !files.isEmpty else { return names }
    var names = Set(names)
    for (path, file) in files where path.hasPrefix(folder + "/") || folder.isEmpty {
      let inside = folder.isEmpty ? path : String(path.dropFirst(folder.utf8.count + 1))
      let name = inside.split(separator: "/").first.map(String.init) ?? inside
      if file.new != nil { names.insert(name) } else if name == inside { names.remove(name) }
    }
    return names.sorted { $0.precedesByBytes($1) }
  }
}
