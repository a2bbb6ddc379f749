import Foundation

@testable import ForumKit

/// A workspace with one record of each kind, in which every text that a record can have is the same one.
enum FilledWorkspace {
  static let forum = "mote"
  static let declaration = "avsikt"
  static let organisation = "ringen"
  static let council = "radet"
  /// The id of the one theme, and of the one input.
  static let id = "id"

  /// The folder. The records are filled by their shapes: a new key is in there by being a key.
  static func make(_ text: String) throws -> String {
    let path = try Workspaces.empty()
    guard let forum = ID<Forum>(forum), let declaration = ID<Declaration>(declaration),
      let council = ID<Council>(council)
    else { return path }
    let files =
      Layout.files(of: forum) + Layout.files(of: declaration)
      + [
        RecordFile.organisations.shape, RecordFile.measures.shape, RecordFile.tags.shape,
        RecordFile.council(council).shape,
      ]
    for file in files {
      var record = value(.record(file.record), "", [], text)
      if file.list == nil, let object = record?.object {
        var object = object
        let ids = [
          Layout.forums: forum.text, Layout.declarations: declaration.text, Layout.councils: council.text,
        ]
        object["id"] = file.path.split(separator: "/").first.flatMap { ids[String($0)] }.map(JSONValue.string)
        record = .object(object)
      }
      guard let record else { continue }
      let root = file.list.map { JSONValue.object(JSONObject([.init(key: $0, value: .array([record]))])) }
      let url = URL(filePath: "\(path)/\(file.path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(JSONWriter.canonical(root ?? record)).write(to: url)
    }
    return path
  }

  private static func value(
    _ shape: Shape, _ key: String, _ traits: FieldTraits, _ text: String
  ) -> JSONValue? {
    switch shape {
    case .record(let record):
      var members = record.members.compactMap { member in
        value(member.shape, member.key, member.traits, text).map {
          JSONObject.Member(key: member.key, value: $0)
        }
      }
      members.append(.init(key: "x-okänd", value: .string(text)))
      return .object(JSONObject(members))
    case .list(let element): return value(element, key, traits, text).map { .array([$0]) }
    case .text, .prose: return .string(text)
    case .day, .date: return .string("2026-01-02")
    case .instant: return .string("2026-01-02T03:04:05.678Z")
    case .integer: return .number(JSONNumber(1))
    case .flag: return nil
    case .choice(_, let choices):
      return .string(
        ["held", "adopted", "signed", "public", "attended"].first(where: choices.contains) ?? choices[0])
    case .reference(Organisation.noun):
      return traits.contains(.identity) && key != "id" ? nil : .string(organisation)
    case .reference(Theme.noun) where key == "theme": return .string("id")
    case .reference(Forum.noun) where ["presentedAt", "forum"].contains(key): return .string(forum)
    case .reference: return traits.contains(.identity) ? .string("id") : nil
    }
  }
}
