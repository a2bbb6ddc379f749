extension JSONReader {
  /// The root object of a document with some of the items of one of its lists, for whoever looks for few among many.
  ///
  /// The document is held to the rules to its last byte; only what is wanted becomes a tree. `nil` where that is not
  /// sure to be right: then the document is to be read as a whole, which tells what is wrong with it, if anything is.
  ///
  /// - Parameter isWanted: Whether an item is wanted, by its bytes.
  static func read(
    _ bytes: [UInt8], onlyItemsOf list: String, limits: JSONLimits = .records,
    where isWanted: (UnsafeRawBufferPointer) -> Bool
  ) -> JSONObject? {
    guard bytes.count <= limits.bytes else { return nil }
    let list = Array(list.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var grammar = JSONGrammar(JSONScanner(buffer), depthLimit: limits.depth)
      var members: [JSONObject.Member] = []
      do throws(JSONFault) {
        try grammar.document { (grammar) throws(JSONFault) in
          guard grammar.scanner.byte == JSONByte.openBrace else {
            throw grammar.scanner.fault(expected: .value)
          }
          try grammar.eachPlainMember { (grammar, key) throws(JSONFault) in
            let isList = grammar.scanner.stands(list, in: key) && grammar.scanner.byte == JSONByte.openBracket
            members.append(
              JSONObject.Member(
                key: grammar.scanner.text(key),
                value: isList
                  ? .array(try grammar.items(where: isWanted)) : try grammar.value(expected: .value)))
          }
        }
      } catch {
        return nil
      }
      return grammar.hasUnclearKeys ? nil : JSONObject(ascending: members)
    }
  }
}

extension JSONGrammar {
  fileprivate mutating func items(
    where isWanted: (UnsafeRawBufferPointer) -> Bool
  ) throws(JSONFault) -> [JSONValue] {
    var items: [JSONValue] = []
    try eachItem { (grammar, expected) throws(JSONFault) in
      var item = grammar
      try grammar.skipValue(expected: expected)
      if isWanted(grammar.scanner.source(item.scanner.position..<grammar.scanner.position)) {
        items.append(try item.value(expected: expected))
      }
    }
    return items
  }
}
