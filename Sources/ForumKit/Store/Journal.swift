/// The one mechanism for change: what a change does stands here, on the disk, before any record is
/// touched.
///
/// The journal is a file of lines, each a JSON object. A change is one line, and a second line says
/// how it ended: that it has been put in place, or that it was given up. A change without that line was
/// cut off and is carried through by the next writer. The same lines tell what happened, and what it
/// takes to reverse it. The journal holds the name of the command, never what was typed.
struct Journal: Sendable {
  /// How a change ended.
  enum Ending: String, Sendable, CaseIterable {
    /// Every file is as the change makes it.
    case done
    /// No file is: a fault came in between, or somebody else's change.
    case refused
  }

  let fileSystem: any FileSystem
  /// The folder of the workspace.
  let root: String
  /// The permission bits of a journal that is made: it holds personal data.
  var mode: UInt16? = 0o600

  private var path: String { FilePath.join(root, Layout.journal) }

  /// Writes a change down and returns when it is on the disk.
  ///
  /// - Returns: The size of the journal before, for ``forget(backTo:)``.
  func record(_ entry: Entry) throws(FileError) -> Int {
    let status = try fileSystem.status(of: path)
    let size = status?.size ?? 0
    do {
      try append(entry.json)
      if status == nil {
        // The folder may be as new as the file. A journal that went with it would leave halves behind.
        try fileSystem.synchronizeFolder(FilePath.parent(of: path))
        try fileSystem.synchronizeFolder(root)
      }
    } catch {
      // The first fault is the one to tell. A line that stays is carried through by the next writer.
      do { try forget(backTo: size) } catch {}
      throw error
    }
    return size
  }

  /// Takes away what was written down last: the change has not come about, and is not kept either.
  func forget(backTo size: Int) throws(FileError) {
    guard try fileSystem.status(of: path) != nil else { return }
    let file = try fileSystem.openForAppending(path, mode: mode)
    do {
      try fileSystem.truncate(file, to: size)
      try fileSystem.synchronize(file)
    } catch {
      do { try fileSystem.close(file) } catch {}
      throw error
    }
    try fileSystem.close(file)
  }

  /// Writes down how a change has ended, and returns when that is on the disk.
  func end(_ entry: Entry, _ ending: Ending) throws(FileError) {
    try append(Self.json(of: entry, ending))
  }

  /// The change that was cut off, if the last one was.
  func unfinished() throws(FileError) -> Entry? {
    guard let json = try lastWhole() else { return nil }
    return Self.ending(json) == nil ? Entry(json) : nil
  }

  /// Every change in the order of time, with how it ended; `nil` for one that was cut off.
  func changes() throws(FileError) -> [(entry: Entry, ending: Ending?)] {
    var changes: [(entry: Entry, ending: Ending?)] = []
    guard try fileSystem.status(of: path) != nil else { return [] }
    for line in try fileSystem.read(path).split(separator: UInt8(ascii: "\n")) {
      guard let json = Self.object(Array(line)) else { continue }
      if let ending = Self.ending(json) {
        // How a change ended stands right after it.
        if let last = changes.last, json[ending.rawValue]?.string == last.entry.id {
          changes[changes.count - 1].ending = ending
        }
      } else if let entry = Entry(json) {
        changes.append((entry, nil))
      }
    }
    return changes
  }

  /// Forgets the oldest changes where the journal takes more bytes than it may: then it takes half of that, or
  /// holds the newest change alone, as long as that fits in.
  func shrink(to bound: Int) throws {
    guard let size = try fileSystem.status(of: path)?.size, size > bound else { return }
    var rest = size
    let newest = try changes().last?.entry.id
    try rewrite { entry in
      guard rest > (entry.id == newest ? bound : bound / 2) else { return entry }
      rest -= Self.line(entry.json).count + Self.line(Self.json(of: entry, .done)).count
      return nil
    }
  }

  /// Writes the journal anew with what a function makes of its changes; `nil` leaves a change out. It is the
  /// old journal or the new one, whatever happens. Only called when every change has ended.
  func rewrite(_ transform: (Entry) throws -> Entry?) throws {
    guard try fileSystem.status(of: path) != nil else { return }
    var bytes: [UInt8] = []
    for (entry, ending) in try changes() {
      guard let kept = try transform(entry) else { continue }
      bytes += Self.line(kept.json)
      if let ending { bytes += Self.line(Self.json(of: kept, ending)) }
    }
    try AtomicWriter(fileSystem, staging: FilePath.join(root, Layout.staging)).write(bytes, to: path)
  }

  private static func json(of entry: Entry, _ ending: Ending) -> JSONValue {
    .object(JSONObject([.init(key: ending.rawValue, value: .string(entry.id))]))
  }

  private static func line(_ value: JSONValue) -> [UInt8] {
    JSONWriter.compact(value) + [UInt8(ascii: "\n")]
  }

  private static func ending(_ json: JSONObject) -> Ending? {
    Ending.allCases.first { json[$0.rawValue] != nil }
  }

  private func append(_ value: JSONValue) throws(FileError) {
    var bytes = Self.line(value)
    // What an earlier writer could not finish never happened. It must not run into this line, and
    // the mark keeps it from being read as a whole line of its own.
    if try !endsInNewline() { bytes.insert(contentsOf: "~\n".utf8, at: 0) }
    let file = try fileSystem.openForAppending(path, mode: mode)
    do {
      try fileSystem.write(bytes, to: file)
      try fileSystem.synchronize(file)
    } catch {
      do { try fileSystem.close(file) } catch {}
      throw error
    }
    try fileSystem.close(file)
  }

  private func endsInNewline() throws(FileError) -> Bool {
    guard let status = try fileSystem.status(of: path), status.size > 0 else { return true }
    return try fileSystem.read(path, from: status.size - 1).first == UInt8(ascii: "\n")
  }

  /// The last line that was written whole. Lines that were cut off are passed over: what they were to
  /// tell never began, or is found out from the files.
  private func lastWhole() throws(FileError) -> JSONObject? {
    guard let status = try fileSystem.status(of: path) else { return nil }
    // Most often it is the line that says how the last change ended.
    var window = 256
    while true {
      let offset = max(0, status.size - window)
      let bytes = try fileSystem.read(path, from: offset)
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      lines.removeLast()
      if offset > 0, !lines.isEmpty { lines.removeFirst() }
      for line in lines.reversed() {
        if let json = Self.object(Array(line)) { return json }
      }
      if offset == 0 { return nil }
      window *= 16
    }
  }

  private static func object(_ line: [UInt8]) -> JSONObject? {
    do { return try JSONReader.read(line, limits: limits).object } catch { return nil }
  }

  /// A line holds the records of a file twice, and deeper than the file does.
  private static let limits = JSONLimits(depth: JSONLimits.greatestDepth, bytes: .max)
}
