import Foundation

/// The people that have been erased from a workspace, known by digests only.
///
/// A person is a name in an organisation. The digest is xxHash64 over the erasure's id, the organisation's
/// id and the name (in lower case, NFC, with single spaces). It keeps the name out of sight, not from
/// somebody who guesses it.
public struct ErasedPeople: Sendable {
  private let erasures: [(id: ID<Erasure>, digests: Set<String>)]

  /// The people of some erasures.
  public init(_ erasures: [Erasure]) {
    self.erasures = erasures.map { ($0.id, Set($0.people)) }
  }

  /// Whether nobody has been erased.
  public var isEmpty: Bool { erasures.allSatisfy(\.digests.isEmpty) }

  /// The digest under which an erasure knows a person.
  ///
  /// - Parameters:
  ///   - organisation: The id of the organisation that the person stands with.
  public static func digest(of name: String, in organisation: String, for erasure: ID<Erasure>) -> String {
    let words = name.precomposedStringWithCanonicalMapping.lowercased().split(whereSeparator: \.isWhitespace)
    return Digest.text(of: Array("\(erasure)\n\(organisation)\n\(words.joined(separator: " "))".utf8))
  }

  /// Whether a person of an organisation has been erased.
  public func hold(_ name: String, in organisation: String) -> Bool {
    erasures.contains { erasure in
      !erasure.digests.isEmpty
        && erasure.digests.contains(Self.digest(of: name, in: organisation, for: erasure.id))
    }
  }

  /// A record without the people that have been erased.
  ///
  /// - Parameters:
  ///   - key: The key of the record in its file's list: the organisation that its people stand with.
  public func removed(from record: JSONObject, key: String, of shape: RecordShape) -> JSONObject {
    guard !isEmpty else { return record }
    var record = record
    for member in shape.members where member.traits.contains(.personal) || member.shape.record != nil {
      guard let value = record[member.key] else { continue }
      record[member.key] = removed(from: value, key: key, of: member)
    }
    return record
  }

  private func removed(from value: JSONValue, key: String, of member: RecordShape.Member) -> JSONValue? {
    guard let shape = member.shape.record else { return value }
    switch value {
    case .array(let values):
      let kept = values.compactMap { removed(from: $0, key: key, of: member) }
      return kept.isEmpty && !values.isEmpty ? nil : .array(kept)
    case .object(let object):
      if member.traits.contains(.personal), let name = object["name"]?.string, hold(name, in: key) {
        return nil
      }
      return .object(removed(from: object, key: key, of: shape))
    default: return value
    }
  }

  /// An edit that tells nothing of the people that have been erased.
  func removed(from edit: RecordEdit) -> RecordEdit {
    guard !isEmpty, let key = edit.record, let shape = Layout.shape(of: edit.path)?.record,
      shape.holdsPersonalData
    else { return edit }
    return RecordEdit(
      path: edit.path, record: key, before: edit.before.map { removed(from: $0, key: key, of: shape) },
      after: edit.after.map { removed(from: $0, key: key, of: shape) }, from: edit.from, to: edit.to)
  }
}
