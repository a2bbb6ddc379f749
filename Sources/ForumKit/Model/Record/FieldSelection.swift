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
  /// Those that every record must have.
  private let required: [Field<Of>]
  /// The bytes of the key that tells the records of a list apart.
  private let identity: [UInt8]

  /// - Precondition: The record has such keys.
  init(_ keys: [String]) {
    fields = Of.fields.all.filter { keys.contains($0.key) }
    self.keys = fields.map { Array($0.key.utf8) }
    required = fields.filter { $0.traits.contains(.required) }
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
    var identities: [UInt64] = []
    var isSure = true

    /// Whether no two records may be the same.
    var tellsRecordsApart: Bool {
      let sorted = identities.sorted()
      return !zip(sorted, sorted.dropFirst()).contains(where: ==)
    }

    /// Steps over a value that is not what it ought to be.
    mutating func passOver(_ grammar: inout JSONGrammar, _ expected: JSONFault.Expected) throws(JSONFault) {
      isSure = false
      try grammar.skipValue(expected: expected)
    }
  }

  /// A number that differs where bytes do, but for once in a very long while (the hash FNV-1a).
  private static func mixed(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mixed
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
      return reading.isSure && !grammar.hasUnclearKeys && reading.tellsRecordsApart ? reading.records : nil
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
        reading.identities.append(Self.mixed(grammar.scanner.source(start..<grammar.scanner.position)))
      }
    }
    if required.contains(where: { $0.write(record) == nil }) { reading.isSure = false }
    reading.records.append(record)
  }
}
