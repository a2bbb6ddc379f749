import Foundation
import Testing

@testable import ForumKit

@Suite("Reading and writing records")
struct RecordRoundTripTests {
  /// Every file of records of the whole workspaces among the fixtures.
  static let files: [(fixture: String, path: String)] = Workspaces.whole.flatMap { fixture in
    let files = (try? Workspaces.recordFiles(in: "\(Workspaces.fixtures)/\(fixture)")) ?? []
    return files.filter { Layout.shape(of: $0) != nil }.map { (fixture, $0) }
  }

  @Test("The fixtures hold every kind of file")
  func coverage() {
    let names = Set(Self.files.map { FilePath.name(of: $0.path) })
    #expect(
      names.isSuperset(of: [
        "forumctl.json", "organisations.json", "forum.json", "participants.json", "themes.json",
        "inputs.json", "declaration.json", "signatories.json",
      ]))
    #expect(Self.files.count >= 35)
  }

  @Test("What is read is written with the same bytes", arguments: files)
  func roundTrip(_ fixture: String, _ path: String) throws {
    let bytes = try DiskFileSystem().read("\(Workspaces.fixtures)/\(fixture)/\(path)")
    let shape = try #require(Layout.shape(of: path))
    let root = try #require(try JSONReader.read(bytes).object)
    let written = JSONWriter.canonical(.object(try Self.rewritten(root, as: shape)))
    #expect(String(decoding: written, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
    #expect(written == bytes)
  }

  @Test("Keys that nobody knows survive in every record, however deep, with their numbers as written")
  func unknownKeys() throws {
    var records = 0
    for (fixture, path) in Self.files {
      let bytes = try DiskFileSystem().read("\(Workspaces.fixtures)/\(fixture)/\(path)")
      let shape = try #require(Layout.shape(of: path))
      let strange = Self.addingUnknownKeys(to: try JSONReader.read(bytes), shape.shape, &records)
      let root = try #require(strange.object)
      #expect(try Self.rewritten(root, as: shape) == root, "\(fixture)/\(path)")
    }
    #expect(records >= 400)
  }

  /// Adds keys that sort before, between and after the known ones to every record in a value.
  private static func addingUnknownKeys(
    to value: JSONValue, _ shape: Shape, _ count: inout Int
  ) -> JSONValue {
    switch (shape, value) {
    case (.list(let element), .array(let values)):
      return .array(values.map { addingUnknownKeys(to: $0, element, &count) })
    case (.record(let shape), .object(var object)):
      count += 1
      for member in shape.members {
        guard let value = object[member.key] else { continue }
        object[member.key] = addingUnknownKeys(to: value, member.shape, &count)
      }
      for (key, source) in unknown { object[key] = source }
      return .object(object)
    default: return value
    }
  }

  private static let unknown: [(String, JSONValue)] = [
    ("Före", .number(JSONNumber(validated: "1.50e3"))),
    ("mellan", .array([.null, .bool(false), .string(""), .number(JSONNumber(validated: "-0"))])),
    ("öster", .members(("tom", .members()), ("exakt", .number(JSONNumber(validated: "0.10"))))),
  ]

  /// A root object after it has been read into records and written again.
  private static func rewritten(_ root: JSONObject, as shape: FileShape) throws -> JSONObject {
    guard let list = shape.list else { return try shape.type.read(.object(root)).object }
    var root = root
    let type = try #require(shape.type as? any CollectionRecord.Type)
    root[list] = try rewritten(type, root, list)
    return root
  }

  private static func rewritten<R: CollectionRecord>(
    _ type: R.Type, _ root: JSONObject, _ list: String
  ) throws -> JSONValue? {
    try R.distinct(in: root, list: list).json
  }
}

@Suite("What absent and empty mean")
struct EmptyValueTests {
  @Test(
    "Empty values are read as absent ones, and not written",
    arguments: [
      #"{"id":"a","name":"A","aliases":[]}"#, #"{"id":"a","name":"A","shortName":""}"#,
      #"{"id":"a","name":"A","contacts":[],"tags":[],"note":"","sources":[]}"#,
      #"{"id":"a","name":"A","aliases":[""]}"#,
    ])
  func organisation(_ source: String) throws {
    let written = JSONWriter.compact(.object(try Organisation.from(source).object))
    #expect(String(decoding: written, as: UTF8.self) == #"{"id":"a","name":"A"}"#)
  }

  @Test("A flag that is false is absent; a count of zero is said")
  func falseAndZero() throws {
    #expect(try Theme.from(#"{"id":"a","title":"A","internal":false}"#).object["internal"] == nil)
    #expect(try Theme.from(#"{"id":"a","title":"A","internal":true}"#).object["internal"] == .bool(true))
    let nobody = try Participant.from(#"{"organisation":"a","count":0}"#)
    #expect(nobody.object["count"] == .number(JSONNumber(0)))
  }

  @Test("A record that lacks a key and one that has it empty are equal")
  func equality() throws {
    let lacking = try Input.from(#"{"id":"a","text":"T"}"#)
    #expect(try Input.from(#"{"id":"a","text":"T","links":[],"voice":"","note":""}"#) == lacking)
  }
}
