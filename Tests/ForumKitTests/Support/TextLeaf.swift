@testable import ForumKit

/// One text in a kind of record: the way to it, with an element in every list on that way. For tests that put
/// something in every text that there is.
struct TextLeaf {
  /// From the record.
  let path: JSONPath
  let shape: Shape
  let traits: FieldTraits
  private let record: RecordShape

  /// The texts of the records of a file, at whatever depth.
  static func all(of file: FileShape) -> [TextLeaf] {
    var leaves: [TextLeaf] = []
    visit(.record(file.record), .root, []) { path, shape, traits in
      leaves.append(TextLeaf(path: path, shape: shape, traits: traits, record: file.record))
    }
    return leaves
  }

  private static func visit(
    _ shape: Shape, _ path: JSONPath, _ traits: FieldTraits,
    _ found: (JSONPath, Shape, FieldTraits) -> Void
  ) {
    switch shape {
    case .text, .prose: found(path, shape, traits)
    case .list(let element): visit(element, path.index(0), traits, found)
    case .record(let record):
      for member in record.members {
        visit(member.shape, path.key(member.key), traits.union(member.traits), found)
      }
    default: break
    }
  }

  /// A file with one record that has what it must have, and the text here.
  func source(_ text: String, list: String?) -> String {
    let value = Self.value(.record(record), [], path.steps[...], .string(text))
    let root = list.map { JSONValue.object(JSONObject([.init(key: $0, value: .array([value]))])) } ?? value
    return String(decoding: JSONWriter.canonical(root), as: UTF8.self)
  }

  /// A value of a shape with a text at the end of a way; where the way does not lead, the least that is valid.
  static func value(
    _ shape: Shape, _ traits: FieldTraits, _ way: ArraySlice<JSONPath.Step>?, _ text: JSONValue
  ) -> JSONValue {
    switch shape {
    case .record(let record):
      var members: [JSONObject.Member] = []
      for member in record.members {
        let isOnWay = way?.first == .key(member.key)
        guard isOnWay || member.traits.contains(.required) else { continue }
        members.append(
          .init(
            key: member.key,
            value: value(member.shape, member.traits, isOnWay ? way?.dropFirst() : nil, text)))
      }
      return .object(JSONObject(members))
    case .list(let element): return .array([value(element, traits, way?.dropFirst(), text)])
    case .text, .prose: return way == nil ? .string("Text") : text
    case .reference(let noun): return .string(traits.contains(.identity) ? "test" : "test-\(noun.prefix(3))")
    case .integer: return .number(JSONNumber(1))
    case .flag: return .bool(true)
    case .day, .date: return .string("2026-01-02")
    case .instant: return .string("2026-01-02T00:00:00.000Z")
    case .choice(_, let choices): return .string(choices[0])
    }
  }
}
