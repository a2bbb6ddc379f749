import ForumKit
import Testing

@Suite struct JSONLocatorTests {
  private static let source = """
    {
      "participants": [
        {"organisation": "x", "roles": []},
        {
          "note": "a \\"]}, text",
          "organi\\u0073ation" : "y",
          "roles": [ "värd",  "hoost" ]
        }
      ],
      "å": {"": null}
    }
    """

  static let places: [(path: JSONPath, key: TextPosition?, value: TextPosition)] = [
    (.root, nil, position(1, 1)),
    (.root.key("participants"), position(2, 3), position(2, 19)),
    (.root.key("participants").index(0), nil, position(3, 5)),
    (.root.key("participants").index(0).key("roles"), position(3, 27), position(3, 36)),
    (.root.key("participants").index(1), nil, position(4, 5)),
    (.root.key("participants").index(1).key("organisation"), position(6, 7), position(6, 29)),
    (.root.key("participants").index(1).key("roles").index(0), nil, position(7, 18)),
    (.root.key("participants").index(1).key("roles").index(1), nil, position(7, 27)),
    (.root.key("å"), position(10, 3), position(10, 8)),
    (.root.key("å").key(""), position(10, 9), position(10, 13)),
  ]

  @Test(arguments: places)
  func aValueIsFoundAtItsLineAndColumn(path: JSONPath, key: TextPosition?, value: TextPosition) {
    let bytes = Array(Self.source.utf8)
    #expect(JSONLocator.offset(of: path, in: bytes).map { TextPosition(of: $0, in: bytes) } == value)
    #expect(JSONLocator.keyOffset(of: path, in: bytes).map { TextPosition(of: $0, in: bytes) } == key)
  }

  @Test(arguments: [
    JSONPath.root.key("roles"), .root.index(0), .root.key("participants").key("organisation"),
    .root.key("participants").index(2), .root.key("participants").index(-1),
    .root.key("participants").index(0).key("roles").index(0), .root.key("å").key("").key("x"),
    .root.key("participants").index(0).key("organisation").index(0), .root.key("å").key("x"),
  ])
  func whatIsNotThereHasNoPlace(path: JSONPath) {
    #expect(JSONLocator.offset(of: path, in: Array(Self.source.utf8)) == nil)
    #expect(JSONLocator.keyOffset(of: path, in: Array(Self.source.utf8)) == nil)
  }

  @Test func whatStandsBehindAListIsNotTakenForItsItem() {
    let bytes = Array("[[],5,[1],{},{\"a\":1}]".utf8)
    for path in [JSONPath.root.index(0).index(0), .root.index(0).index(1), .root.index(2).index(1)] {
      #expect(JSONLocator.offset(of: path, in: bytes) == nil)
    }
    #expect(JSONLocator.offset(of: .root.index(3).key("a"), in: bytes) == nil)
    #expect(JSONLocator.offset(of: .root.index(1), in: bytes) == 4)
  }

  @Test func aDocumentThatIsASingleValueHasARoot() {
    #expect(JSONLocator.offset(of: .root, in: Array("  12".utf8)) == 2)
    #expect(JSONLocator.offset(of: .root, in: Array(" ".utf8)) == nil)
  }

  @Test func everyValueOfARandomDocumentIsFoundWhereItStands() {
    var random = RandomJSON(seed: 5)
    var found = 0
    for _ in 0..<300 {
      let value = random.value(depth: 3)
      let bytes = JSONWriter.compact(value)
      for (path, value) in value.everyPlace {
        guard let offset = JSONLocator.offset(of: path, in: bytes) else {
          Issue.record("\(path) is not found in \(String(decoding: bytes, as: UTF8.self))")
          continue
        }
        #expect(bytes[offset...].starts(with: JSONWriter.compact(value)))
        found += 1
        let keyOffset = JSONLocator.keyOffset(of: path, in: bytes)
        if case .key(let key)? = path.steps.last, let keyOffset {
          #expect(bytes[keyOffset..<offset] == (JSONWriter.compact(.string(key)) + [UInt8(ascii: ":")])[...])
        } else {
          #expect(keyOffset == nil)
          if case .key? = path.steps.last { Issue.record("the key of \(path) is not found") }
        }
      }
    }
    #expect(found > 1_000)
  }

  @Test func aDamagedDocumentGivesNoPlaceBehindTheDamageAndNoCrash() {
    let path = JSONPath.root.index(2).key("b")
    for source in [
      "[1,2", "[1,2,{\"a\":\"", "[1,2,{\"a\" 1}", "[\u{1},2,{\"b\":1}]", "[01,2,{\"b\":1}]", "[1;2",
    ] {
      #expect(JSONLocator.offset(of: path, in: Array(source.utf8)) == nil)
    }
    var random = RandomJSON(seed: 6)
    for _ in 0..<2_000 {
      let value = random.value(depth: 3)
      let bytes = random.mutated(JSONWriter.compact(value))
      for (path, _) in value.everyPlace.suffix(3) {
        let offset = JSONLocator.offset(of: path, in: bytes)
        #expect(offset.map { bytes.indices.contains($0) } ?? true)
      }
    }
  }

  @Test func deepNestingIsWalkedWithoutTheStack() {
    let deep = String(repeating: "[", count: 1_000_000) + String(repeating: "]", count: 1_000_000)
    let bytes = Array("{\"a\":\(deep),\"b\":1}".utf8)
    #expect(JSONLocator.offset(of: .root.key("b"), in: bytes) == bytes.count - 2)
  }

  private static func position(_ line: Int, _ column: Int) -> TextPosition {
    TextPosition(line: line, column: column)
  }
}

extension JSONValue {
  /// Every value in the tree and the path to it.
  fileprivate var everyPlace: [(path: JSONPath, value: JSONValue)] {
    var places: [(path: JSONPath, value: JSONValue)] = []
    collect(at: .root, into: &places)
    return places
  }

  private func collect(at path: JSONPath, into places: inout [(path: JSONPath, value: JSONValue)]) {
    places.append((path, self))
    for (index, item) in (array ?? []).enumerated() { item.collect(at: path.index(index), into: &places) }
    for member in object?.members ?? [] { member.value.collect(at: path.key(member.key), into: &places) }
  }
}
