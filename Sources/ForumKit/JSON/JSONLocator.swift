/// Finds where a value stands in a document that has been read, without keeping a tree of places.
///
/// Records that are valid JSON but do not fit the model get their line and column this way. Each question
/// walks the document once, up to the place asked for.
public enum JSONLocator {
  /// The byte offset of the value at a path; `nil` if there is none, or the bytes are not JSON up to there.
  public static func offset(of path: JSONPath, in bytes: [UInt8]) -> Int? {
    place(of: path, in: bytes)?.value
  }

  /// The byte offset of the key (its opening quote) of the member at a path; `nil` if there is none, if the
  /// path ends in an index or is the root, or the bytes are not JSON up to there.
  public static func keyOffset(of path: JSONPath, in bytes: [UInt8]) -> Int? {
    place(of: path, in: bytes)?.key
  }

  /// Where many values stand, found in one walk. A path that leads nowhere is left out.
  static func places(of paths: some Sequence<JSONPath>, in bytes: [UInt8]) -> [JSONPath: JSONPlace] {
    var tree = PathTree()
    for path in paths { tree.add(path) }
    return bytes.withUnsafeBufferPointer { buffer in
      var walker = JSONWalker(scanner: JSONScanner(buffer))
      var places: [JSONPath: JSONPlace] = [:]
      // Of a document that cannot be read to its end, what stands before the fault has its place.
      do { try walker.collect(tree, into: &places) } catch {}
      return places
    }
  }

  private static func place(of path: JSONPath, in bytes: [UInt8]) -> JSONPlace? {
    bytes.withUnsafeBufferPointer { buffer in
      var walker = JSONWalker(scanner: JSONScanner(buffer))
      do {
        return try walker.place(of: path)
      } catch {
        // A document that cannot be read has no places.
        return nil
      }
    }
  }
}

/// Where a value stands, in bytes from 0, and its key if it has one.
struct JSONPlace: Equatable {
  var key: Int?
  var value: Int
}

/// Some paths with their common beginnings put together.
private struct PathTree {
  struct Node {
    var path: JSONPath?
    var next: [JSONPath.Step: Int] = [:]
  }

  private(set) var nodes = [Node()]

  mutating func add(_ path: JSONPath) {
    var node = 0
    for step in path.steps {
      if let next = nodes[node].next[step] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[step] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    nodes[node].path = path
  }
}

/// Steps from value to value without building any.
private struct JSONWalker {
  var scanner: JSONScanner

  mutating func place(of path: JSONPath) throws(JSONFault) -> JSONPlace? {
    scanner.skipWhitespace()
    var place = JSONPlace(key: nil, value: scanner.position)
    for step in path.steps {
      switch step {
      case .key(let key):
        guard let offset = try enterMember(key) else { return nil }
        place = JSONPlace(key: offset, value: scanner.position)
      case .index(let index):
        guard try enterItem(index) else { return nil }
        place = JSONPlace(key: nil, value: scanner.position)
      }
    }
    return scanner.byte == nil ? nil : place
  }

  /// Goes to the value of a member of the object that starts here, and gives the place of its key.
  private mutating func enterMember(_ key: String) throws(JSONFault) -> Int? {
    guard enter(JSONByte.openBrace) else { return nil }
    while scanner.byte == JSONByte.quote {
      let offset = scanner.position
      let found = try scanner.decode(scanner.string()) == key
      scanner.skipWhitespace()
      guard scanner.skip(JSONByte.colon) else { throw scanner.fault(expected: .colon) }
      scanner.skipWhitespace()
      if found { return offset }
      try skipValue()
      guard stepOverComma() else { return nil }
    }
    return nil
  }

  /// Goes to an item of the array that starts here, and tells whether there is one.
  private mutating func enterItem(_ index: Int) throws(JSONFault) -> Bool {
    guard index >= 0, enter(JSONByte.openBracket) else { return false }
    for _ in 0..<index {
      guard scanner.byte != JSONByte.closeBracket else { return false }
      try skipValue()
      guard stepOverComma() else { return false }
    }
    return scanner.byte != JSONByte.closeBracket
  }

  private mutating func enter(_ open: UInt8) -> Bool {
    guard scanner.skip(open) else { return false }
    scanner.skipWhitespace()
    return true
  }

  private mutating func stepOverComma() -> Bool {
    scanner.skipWhitespace()
    guard scanner.skip(JSONByte.comma) else { return false }
    scanner.skipWhitespace()
    return true
  }

  mutating func collect(_ tree: PathTree, into places: inout [JSONPath: JSONPlace]) throws(JSONFault) {
    scanner.skipWhitespace()
    try collect(tree, 0, key: nil, into: &places)
  }

  private mutating func collect(
    _ tree: PathTree, _ index: Int, key: Int?, into places: inout [JSONPath: JSONPlace]
  ) throws(JSONFault) {
    let node = tree.nodes[index]
    if let path = node.path { places[path] = JSONPlace(key: key, value: scanner.position) }
    guard !node.next.isEmpty else { return try skipValue() }
    switch scanner.byte {
    case JSONByte.openBrace:
      _ = enter(JSONByte.openBrace)
      while scanner.byte == JSONByte.quote {
        let offset = scanner.position
        let key = try scanner.decode(scanner.string())
        scanner.skipWhitespace()
        guard scanner.skip(JSONByte.colon) else { throw scanner.fault(expected: .colon) }
        scanner.skipWhitespace()
        if let next = node.next[.key(key)] {
          try collect(tree, next, key: offset, into: &places)
        } else {
          try skipValue()
        }
        guard stepOverComma() else { break }
      }
      _ = scanner.skip(JSONByte.closeBrace)
    case JSONByte.openBracket:
      _ = enter(JSONByte.openBracket)
      var item = 0
      while let byte = scanner.byte, byte != JSONByte.closeBracket {
        if let next = node.next[.index(item)] {
          try collect(tree, next, key: nil, into: &places)
        } else {
          try skipValue()
        }
        item += 1
        guard stepOverComma() else { break }
      }
      _ = scanner.skip(JSONByte.closeBracket)
    default: try skipValue()
    }
  }

  /// Steps over the value that starts here, whatever its depth, by counting brackets.
  private mutating func skipValue() throws(JSONFault) {
    var depth = 0
    repeat {
      scanner.skipWhitespace()
      switch scanner.byte {
      case nil: throw scanner.fault(expected: .value)
      case JSONByte.quote: _ = try scanner.string()
      case JSONByte.openBrace, JSONByte.openBracket:
        depth += 1
        scanner.advance()
      case JSONByte.closeBrace, JSONByte.closeBracket:
        depth -= 1
        scanner.advance()
      case let byte? where byte == JSONByte.minus || JSONByte.isDigit(byte): _ = try scanner.number()
      case let byte? where JSONByte.isLetter(byte): _ = scanner.word()
      case JSONByte.comma, JSONByte.colon: scanner.advance()
      default: throw scanner.fault(expected: .value)
      }
    } while depth > 0
  }
}
