import Testing

@testable import ForumKit

/// The walk that collects all faults finds one exactly where reading finds one.
@Suite struct RecordWalkTests {
  @Test("What reading refuses the walk finds, and what the walk finds reading refuses")
  func agreesWithReading() throws {
    var generator = SeededGenerator(seed: 20_261_121)
    let records = try Workspaces.records(in: "\(Workspaces.fixtures)/exempel")
    var refused = 0
    for file in try records.files() {
      guard let root = try records.document(at: file.path)?.root else { continue }
      #expect(RecordWalk(root, of: file).faults == [])
      for _ in 0..<60 {
        guard case .object(let damaged) = Self.damage(.object(root), using: &generator) else { continue }
        let walk = RecordWalk(damaged, of: file)
        do {
          // Ids that stand twice are told by the list, not by the walk.
          if let list = file.list {
            try (file.type as? any CollectionRecord.Type)?.readList(list, of: damaged)
          } else {
            try file.check(damaged)
          }
          #expect(walk.faults == [])
        } catch {
          refused += 1
          #expect(walk.faults.contains(error), "\(error) is not among \(walk.faults)")
        }
      }
    }
    #expect(refused > 200)
  }

  /// The value with one of the values in it put for another.
  private static func damage(_ value: JSONValue, using generator: inout SeededGenerator) -> JSONValue {
    let others: [JSONValue] = [
      .null, .bool(true), .string(""), .string("Ett ord"), .number(JSONNumber(7)), .array([]),
      .object(JSONObject()), .array([.string("")]), .array([.null]),
    ]
    switch value {
    case .object(var object) where !object.isEmpty && Int.random(in: 0..<6, using: &generator) > 0:
      let member = object.members[Int.random(in: 0..<object.members.count, using: &generator)]
      object[member.key] =
        Int.random(in: 0..<12, using: &generator) == 0 ? nil : damage(member.value, using: &generator)
      return .object(object)
    case .array(var values) where !values.isEmpty && Int.random(in: 0..<6, using: &generator) > 0:
      let index = Int.random(in: 0..<values.count, using: &generator)
      values[index] = damage(values[index], using: &generator)
      return .array(values)
    default: return others[Int.random(in: 0..<others.count, using: &generator)]
    }
  }

  @Test("Every place that is looked up at once is the one that is looked up alone")
  func places() throws {
    let records = try Workspaces.records(in: "\(Workspaces.fixtures)/exempel")
    let file = RecordFile.signatories(of: Made.id("avsiktsforklaring-trygg-fritid")).shape
    let document = try #require(try records.document(at: file.path))
    let bytes = try #require(document.bytes)
    var paths: [JSONPath] = [
      .root, JSONPath([.key("nothing")]), JSONPath([.key("signatories"), .index(99)]),
    ]
    file.shape.walk(.object(document.root)) { _, _, _, path in paths.append(path) }
    try #require(paths.count > 100)
    let places = JSONLocator.places(of: paths, in: bytes)
    let offsets = paths.compactMap { places[$0]?.value }
    let lines = SourceLines.places(of: offsets, in: file.path, bytes)
    for path in paths {
      #expect(places[path]?.value == JSONLocator.offset(of: path, in: bytes))
      #expect(places[path]?.key == JSONLocator.keyOffset(of: path, in: bytes))
      if let offset = places[path]?.value {
        #expect(lines[offset] == SourcePlace(path: file.path, offset: offset, in: bytes))
      }
    }
  }

  @Test("Only those on a ring are at fault, however long the way to it")
  func rings() {
    let chain = (0..<20_000).map { ("n\($0)", Optional("n\($0 + 1)")) }
    let ring: [(id: String, parent: String?)] = [
      ("n20000", "n20001"), ("n20001", "n20000"), ("self", "self"),
    ]
    let faults = NounRule.cycles(chain + ring, key: "parent")
    #expect(faults.map(\.problem) == ["n20000", "n20001", "self"].map { .cycle(value: $0) })
    #expect(NounRule.cycles(chain, key: "parent") == [])
  }
}

extension CollectionRecord {
  fileprivate static func readList(_ list: String, of root: JSONObject) throws(RecordFault) {
    guard let json = root[list] else { return }
    do { _ = try [Self].read(json) } catch { throw error.inside(list) }
  }
}
