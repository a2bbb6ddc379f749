extension Journal {
  /// One change.
  struct Entry: Sendable, Equatable {
    /// Tells the change from all others.
    let id: String
    let instant: Instant
    /// The command's name, for example `input add`.
    let command: String
    var files: [File]
    var edits: [RecordEdit]
    /// What the change does to earlier ones.
    var reversal: Reversal?
    /// Whether the change cannot be reversed: it takes out what nothing may keep.
    var isFinal = false
  }

  /// What a change does to earlier ones, named by their ids.
  enum Reversal: Sendable, Equatable {
    /// It takes them back, the newest first.
    case undoes([String])
    /// It makes them again, the oldest first.
    case redoes([String])
  }

  /// A file that a change alters, known by the digests of its bytes; `nil` where there is no file.
  struct File: Sendable, Equatable {
    let path: String
    let old: String?
    let new: String?
  }
}

extension Journal.Entry {
  /// A new id: 64 random bits.
  static func newID() -> String { String(UInt64.random(in: 0...UInt64.max), radix: 36) }

  var json: JSONValue {
    var object = JSONObject([
      .init(key: "at", value: .string(instant.description)),
      .init(key: "change", value: .string(id)),
      .init(key: "command", value: .string(command)),
      .init(key: "edits", value: .array(edits.map(\.json))),
      .init(key: "files", value: .array(files.map(\.json))),
    ])
    switch reversal {
    case .undoes(let ids): object["undoes"] = .array(ids.map(JSONValue.string))
    case .redoes(let ids): object["redoes"] = .array(ids.map(JSONValue.string))
    case nil: break
    }
    if isFinal { object["final"] = .bool(true) }
    return .object(object)
  }

  init?(_ json: JSONObject) {
    guard let id = json["change"]?.string, let at = json["at"]?.string, let instant = Instant(at),
      let command = json["command"]?.string, let files = json["files"]?.array,
      let edits = json["edits"]?.array
    else { return nil }
    self.init(
      id: id, instant: instant, command: command,
      files: files.compactMap { $0.object.flatMap(Journal.File.init) },
      edits: edits.compactMap { $0.object.flatMap(RecordEdit.init) })
    guard self.files.count == files.count, self.edits.count == edits.count else { return nil }
    if let ids = json["undoes"]?.array { reversal = .undoes(ids.compactMap(\.string)) }
    if let ids = json["redoes"]?.array { reversal = .redoes(ids.compactMap(\.string)) }
    isFinal = json["final"] == .bool(true)
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
