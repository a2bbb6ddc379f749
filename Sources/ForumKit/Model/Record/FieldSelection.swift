/// Some of the keys of a kind of record, for a question over many files that looks at these alone.
///
/// It reads the bytes of a file without making what nobody asks for. The records that come of it are blank but for
/// the keys: they are for counting, and are never written. It errs on one side only: what it takes is a whole
/// document, in which the asked keys say what they may. Where it is not sure it takes nothing, and the file is to be
/// read as a whole, which also tells what is wrong with it.
struct FieldSelection<Of: Record>: Sendable {
  /// The fields in the order of the bytes of their keys, and those bytes.
  private let fields: [Field<Of>]
  private let keys: [[UInt8]]
  /// The bytes of the key that tells the records of a list apart.
  private let identity: [UInt8]

  /// - Precondition: The record has such keys.
  init(_ keys: [String]) {
    fields = Of.fields.all.filter { keys.contains($0.key) }
    self.keys = fields.map { Array($0.key.utf8) }
    precondition(fields.count == keys.count, "a \(Of.name) does not have all of the keys \(keys)")
    identity = Array(((Of.self as? any CollectionRecord.Type)?.keyField ?? "").utf8)
  }

  /// The record that a file is; `nil` where the file is to be read as a whole.
  func record(in bytes: [UInt8]) -> Of? {
    read(bytes) { (grammar, reading) throws(JSONFault) in try take(&grammar, into: &reading, .value) }?.first
  }

  /// The records of a file's list, in its order; `nil` where the file is to be read as a whole.
  func records(in bytes: [UInt8], list: String) -> [Of]? {
    let list = Array(list.utf8)
    return read(bytes) { (grammar, reading) throws(JSONFault) in
      guard grammar.scanner.byte == JSONByte.openBrace else { return try reading.passOver(&grammar, .value) }
      try grammar.eachPlainMember { (grammar, key) throws(JSONFault) in
        guard grammar.scanner.stands(list, in: key) else { return try grammar.skipValue(expected: .value) }
        guard grammar.scanner.byte == JSONByte.openBracket else {
          return try reading.passOver(&grammar, .value)
        }
        try grammar.eachItem { (grammar, expected) throws(JSONFault) in
          try take(&grammar, into: &reading, expected)
        }
      }
    }
  }

  /// What has been read of a file.
  private struct Reading {
    var records: [Of] = []
    /// Hashes of the keys that tell the records apart. Where two are alike, the records may be.
    var identities = Set<Int>()
    var isSure = true

    /// Steps over a value that is not what it ought to be.
    mutating func passOver(_ grammar: inout JSONGrammar, _ expected: JSONFault.Expected) throws(JSONFault) {
      isSure = false
      try grammar.skipValue(expected: expected)
    }
  }

  private func read(
    _ bytes: [UInt8], _ root: (inout JSONGrammar, inout Reading) throws(JSONFault) -> Void
  ) -> [Of]? {
    guard bytes.count <= JSONLimits.records.bytes else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var grammar = JSONGrammar(JSONScanner(buffer), depthLimit: JSONLimits.records.depth)
      var reading = Reading()
      do throws(JSONFault) {
        try grammar.document { (grammar) throws(JSONFault) in try root(&grammar, &reading) }
      } catch {
        // Whoever reads the file as a whole tells the fault.
        return nil
      }
      return reading.isSure && !grammar.hasUnclearKeys ? reading.records : nil
    }
  }

  /// Takes the asked keys of the record that starts at the present byte.
  private func take(
    _ grammar: inout JSONGrammar, into reading: inout Reading, _ expected: JSONFault.Expected
  ) throws(JSONFault) {
    guard grammar.scanner.byte == JSONByte.openBrace else { return try reading.passOver(&grammar, expected) }
    var record = Of()
    // Both sides are sorted by their bytes: a key can only be one of those that have not been met.
    var next = 0
    try grammar.eachPlainMember { (grammar, key) throws(JSONFault) in
      let start = grammar.scanner.position
      while next < keys.count, grammar.scanner.follows(key, keys[next]) { next += 1 }
      if next < keys.count, grammar.scanner.stands(keys[next], in: key) {
        let value = try grammar.value(expected: .value)
        do throws(RecordFault) { try fields[next].read(value, &record) } catch { reading.isSure = false }
        next += 1
      } else {
        try grammar.skipValue(expected: .value)
      }
      if grammar.scanner.stands(identity, in: key) {
        var hasher = Hasher()
        hasher.combine(bytes: grammar.scanner.source(start..<grammar.scanner.position))
        if !reading.identities.insert(hasher.finalize()).inserted { reading.isSure = false }
      }
    }
    if isAnyMissing(record) { reading.isSure = false }
    reading.records.append(record)
  }

  /// Whether a record lacks an asked key that it must have.
  private func isAnyMissing(_ record: Of) -> Bool {
    fields.contains { $0.traits.contains(.required) && $0.write(record) == nil }
  }
}
