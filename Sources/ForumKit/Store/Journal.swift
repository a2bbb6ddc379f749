/// The one mechanism for change: what a change does stands here, on the disk, before any record is
/// touched.
///
/// The journal is a file of lines, each a JSON object. A change is one line, and a second line says
/// that it has been put in place. A change without that line was cut off and is carried through by
/// the next writer. The same lines tell what happened, and what it takes to reverse it. The journal
/// holds the name of the command, never what was typed.
struct Journal: Sendable {
  /// One change.
  struct Entry: Sendable, Equatable {
    /// Tells the change from all others.
    let id: String
    let instant: Instant
    /// The command's name, for example `input add`.
    let command: String
    let files: [File]
    let edits: [RecordEdit]
  }

  /// A file that a change alters, known by the digests of its bytes; `nil` where there is no file.
  struct File: Sendable, Equatable {
    let path: String
    let old: String?
    let new: String?
  }

  let fileSystem: any FileSystem
  /// The folder of the workspace.
  let root: String

  private var path: String { FilePath.join(root, Layout.journal) }

  /// Writes a change down and returns when it is on the disk.
  ///
  /// - Returns: The size of the journal before, for ``forget(backTo:)``.
  func record(_ entry: Entry) throws(FileError) -> Int {
    let status = try fileSystem.status(of: path)
    let size = status?.size ?? 0
    do {
      try append(entry.json, durably: true)
      if status == nil { try fileSystem.synchronizeFolder(FilePath.parent(of: path)) }
    } catch {
      // The first fault is the one to tell. A line that stays is carried through by the next writer.
      do { try forget(backTo: size) } catch {}
      throw error
    }
    return size
  }

  /// Takes away what was written down last: the change has not come about.
  func forget(backTo size: Int) throws(FileError) {
    guard try fileSystem.status(of: path) != nil else { return }
    let file = try fileSystem.openForAppending(path)
    do {
      try fileSystem.truncate(file, to: size)
      try fileSystem.synchronize(file)
    } catch {
      do { try fileSystem.close(file) } catch {}
      throw error
    }
    try fileSystem.close(file)
  }

  /// Writes down that a change has been put in place. If this line is lost, the next writer finds
  /// every file as the change left it, and has nothing to do.
  func complete(_ entry: Entry) throws(FileError) {
    try append(.object(JSONObject([.init(key: "done", value: .string(entry.id))])), durably: false)
  }

  /// The change that was cut off, if the last one was.
  func unfinished() throws(FileError) -> Entry? {
    guard let json = try lastWhole() else { return nil }
    return json["done"] == nil ? Entry(json) : nil
  }

  private func append(_ value: JSONValue, durably: Bool) throws(FileError) {
    var bytes = JSONWriter.compact(value) + [UInt8(ascii: "\n")]
    // What an earlier writer could not finish never happened. It must not run into this line, and
    // the mark keeps it from being read as a whole line of its own.
    if try !endsInNewline() { bytes.insert(contentsOf: "~\n".utf8, at: 0) }
    let file = try fileSystem.openForAppending(path)
    do {
      try fileSystem.write(bytes, to: file)
      if durably { try fileSystem.synchronize(file) }
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
    var window = 65_536
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
      window *= 4
    }
  }

  private static func object(_ line: [UInt8]) -> JSONObject? {
    do { return try JSONReader.read(line, limits: limits).object } catch { return nil }
  }

  /// A line holds the records of a file twice, and deeper than the file does.
  private static let limits = JSONLimits(depth: JSONLimits.greatestDepth, bytes: .max)
}

extension Journal.Entry {
  fileprivate var json: JSONValue {
    .object(
      JSONObject([
        .init(key: "at", value: .string(instant.description)),
        .init(key: "change", value: .string(id)),
        .init(key: "command", value: .string(command)),
        .init(key: "edits", value: .array(edits.map(\.json))),
        .init(key: "files", value: .array(files.map(\.json))),
      ]))
  }

  fileprivate init?(_ json: JSONObject) {
    guard let id = json["change"]?.string, let at = json["at"]?.string, let instant = Instant(at),
      let command = json["command"]?.string, let files = json["files"]?.array,
      let edits = json["edits"]?.array
    else { return nil }
    self.id = id
    self.instant = instant
    self.command = command
    self.files = files.compactMap { $0.object.flatMap(Journal.File.init) }
    self.edits = edits.compactMap { $0.object.flatMap(RecordEdit.init) }
    guard self.files.count == files.count, self.edits.count == edits.count else { return nil }
  }
}

extension Journal.File {
  fileprivate var json: JSONValue {
    var object = JSONObject([.init(key: "path", value: .string(path))])
    object["old"] = old.map(JSONValue.string)
    object["new"] = new.map(JSONValue.string)
    return .object(object)
  }

  fileprivate init?(_ json: JSONObject) {
    guard let path = json["path"]?.string else { return nil }
    self.init(path: path, old: json["old"]?.string, new: json["new"]?.string)
  }
}

extension RecordEdit {
  fileprivate var json: JSONValue {
    var object = JSONObject([.init(key: "path", value: .string(path))])
    object["record"] = record.map(JSONValue.string)
    object["before"] = before.map(JSONValue.object)
    object["after"] = after.map(JSONValue.object)
    object["from"] = from.map { .number(JSONNumber($0)) }
    object["to"] = to.map { .number(JSONNumber($0)) }
    return .object(object)
  }

  fileprivate init?(_ json: JSONObject) {
    guard let path = json["path"]?.string else { return nil }
    func integer(_ key: String) -> Int? {
      guard case .number(let number) = json[key] else { return nil }
      return number.integer
    }
    self.init(
      path: path, record: json["record"]?.string, before: json["before"]?.object,
      after: json["after"]?.object, from: integer("from"), to: integer("to"))
  }
}
