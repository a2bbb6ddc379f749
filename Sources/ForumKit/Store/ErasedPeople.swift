import Foundation

/// The people that have been erased from a workspace, known by digests only.
///
/// A person is a name in an organisation. The digest is xxHash64 over the erasure's id, the organisation's
/// id, the name (in lower case, NFC, with single spaces) and, where the person was erased in one place only,
/// that place. It keeps the name out of sight, not from somebody who guesses it.
public struct ErasedPeople: Sendable {
  private let erasures: [(id: ID<Erasure>, digests: Set<String>)]
  /// All ids of the organisations that have had more than one.
  private let ids: [String: [String]]

  /// The people of some erasures.
  ///
  /// - Parameters:
  ///   - organisations: Those of the workspace: a person of one that has been merged since is known by its
  ///     former ids too.
  public init(_ erasures: [Erasure], among organisations: [Organisation] = []) {
    self.erasures = erasures.filter { !$0.people.isEmpty }.map { ($0.id, Set($0.people)) }
    var ids: [String: [String]] = [:]
    for organisation in organisations where !organisation.formerIds.isEmpty {
      // Several versions of an organisation may know different ones.
      let all = Set(organisation.everyID + organisation.everyID.flatMap { ids[$0] ?? [] }).sorted()
      for id in all { ids[id] = all }
    }
    self.ids = ids
  }

  /// The people of some versions of the files `erasures.json` and `organisations.json`. What cannot be read is
  /// passed over.
  public init(erasures: [[UInt8]], organisations: [[UInt8]]) {
    self.init(
      erasures.flatMap { Self.list(RecordFile<Erasure>.erasures, in: $0) },
      among: organisations.flatMap { Self.list(RecordFile<Organisation>.organisations, in: $0) })
  }

  private static func list<R: CollectionRecord>(_ file: RecordFile<R>, in bytes: [UInt8]) -> [R] {
    do {
      let document = try StoredDocument(path: file.path, bytes: bytes)
      return try R.distinct(in: document.root, list: file.list ?? "")
    } catch {
      return []
    }
  }

  /// Whether nobody has been erased.
  public var isEmpty: Bool { erasures.isEmpty }

  /// A key of records that holds people, in one file.
  public struct Place: Sendable, Hashable {
    /// The path of the file from the workspace's folder.
    let path: String
    /// The key of the record under which the person stands, for example `representatives`.
    let key: String

    /// A key of the records of a file.
    public init(path: String, key: String) {
      self.path = path
      self.key = key
    }
  }

  /// A name as it is compared: in lower case, NFC, with single spaces.
  static func folded(_ name: String) -> String {
    name.precomposedStringWithCanonicalMapping.lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The digest under which an erasure knows a person.
  ///
  /// - Parameters:
  ///   - organisation: The id of the organisation that the person stands with.
  ///   - place: Where alone the person has been erased; `nil` for everywhere.
  public static func digest(
    of name: String, in organisation: String, for erasure: ID<Erasure>, at place: Place? = nil
  ) -> String {
    let scope = place.map { "\n\($0.path) \($0.key)" } ?? ""
    return Digest.text(of: Array("\(erasure)\n\(organisation)\n\(folded(name))\(scope)".utf8))
  }

  /// The erasure by which a person of an organisation may not stand at a place; `nil` if there is none.
  public func erasure(of name: String, in organisation: String, at place: Place) -> ID<Erasure>? {
    erasures.last { erasure in
      (ids[organisation] ?? [organisation]).contains { id in
        erasure.digests.contains(Self.digest(of: name, in: id, for: erasure.id))
          || erasure.digests.contains(Self.digest(of: name, in: id, for: erasure.id, at: place))
      }
    }?.id
  }

  /// The root object of a file without the people that have been erased.
  public func removed(from root: JSONObject, of file: FileShape) -> JSONObject {
    guard !isEmpty, file.record.holdsPersonalData, let list = file.list, let keyField = file.keyField,
      let records = root[list]?.array
    else { return root }
    var root = root
    root[list] = .array(
      records.map { record in
        guard let object = record.object, let key = object[keyField]?.string else { return record }
        return .object(removed(from: object, key: key, of: file.record, in: file.path))
      })
    return root
  }

  /// A record, or what changes of it, without the people that have been erased.
  ///
  /// - Parameters:
  ///   - key: The key of the record in its file's list: the organisation that its people stand with.
  func removed(
    from record: JSONObject, key: String, of shape: RecordShape, in path: String
  ) -> JSONObject {
    var record = record
    for member in shape.members {
      guard let value = record[member.key] else { continue }
      if member.traits.contains(.personal) {
        record[member.key] = removed(from: value, key: key, at: Place(path: path, key: member.key))
      } else if let inner = member.shape.record, inner.holdsPersonalData {
        record[member.key] = value.mappingObjects { removed(from: $0, key: key, of: inner, in: path) }
      }
    }
    return record
  }

  private func removed(from value: JSONValue, key: String, at place: Place) -> JSONValue? {
    switch value {
    case .array(let values):
      let kept = values.compactMap { removed(from: $0, key: key, at: place) }
      return kept.isEmpty && !values.isEmpty ? nil : .array(kept)
    case .object(let person):
      guard let name = person["name"]?.string else { return value }
      return erasure(of: name, in: key, at: place) == nil ? value : nil
    default: return value
    }
  }

  /// An edit that tells nothing of the people that have been erased.
  func removed(from edit: RecordEdit) -> RecordEdit {
    guard !isEmpty, let key = edit.record, let shape = Layout.shape(of: edit.path)?.record,
      shape.holdsPersonalData
    else { return edit }
    return edit.mapping { removed(from: $0, key: key, of: shape, in: edit.path) }
  }
}

extension JSONValue {
  /// The same value with the objects that it is, or is a list of, put through a function.
  fileprivate func mappingObjects(_ transform: (JSONObject) -> JSONObject) -> JSONValue {
    switch self {
    case .object(let object): .object(transform(object))
    case .array(let values): .array(values.map { $0.mappingObjects(transform) })
    default: self
    }
  }
}

extension Organisation {
  /// Its id, and the former ones.
  public var everyID: [String] { [id.text] + formerIds.map(\.text) }
}

extension RecordEdit {
  /// The same edit with what stood there and what stands there put through a function.
  func mapping(_ transform: (JSONObject) -> JSONObject) -> RecordEdit {
    RecordEdit(
      path: path, record: record, before: before.map(transform), after: after.map(transform), from: from,
      to: to)
  }
}
