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
    read(bytes, Reading(keys: fields.count)) { (grammar, reading) throws(JSONFault) in
      try take(&grammar, into: &reading, .value)
    }?.records.first
  }

  /// The records of a file's list, in its order; `nil` where the file is to be read as a whole.
  func records(in bytes: [UInt8], list: String) -> [Of]? {
    read(bytes, list: list, Reading(keys: fields.count))?.records
  }

  /// The records of a file's list, those that say the same made once, in the order in which they are met; `nil` where
  /// the file is to be read as a whole.
  func alike(in bytes: [UInt8], list: String) -> [Alike<Of>]? {
    guard let reading = read(bytes, list: list, Reading(keys: fields.count, joinsAlike: true)) else {
      return nil
    }
    return zip(reading.records, reading.counts).map { Alike(record: $0, count: $1) }
  }

  /// What has been read of a file.
  private struct Reading {
    var records: [Of] = []
    /// How many say what each of the records says.
    private(set) var counts: [Int] = []
    /// Hashes of the keys that tell the records apart. Where two are alike, the records may be.
    var identities: [UInt64] = []
    var isSure = true
    /// Where the values of the present record stand; empty where it does not have the key.
    var values: [Range<Int>]
    private let joinsAlike: Bool
    /// The values of all records that have been made, one record after the other, and by a hash of what they say, which
    /// record it is.
    private var said: [Range<Int>] = []
    private var places: [UInt64: Int] = [:]

    init(keys: Int, joinsAlike: Bool = false) {
      values = Array(repeating: 0..<0, count: keys)
      self.joinsAlike = joinsAlike
    }

    /// Whether no two records may be the same.
    var tellsRecordsApart: Bool {
      let sorted = identities.sorted()
      return !zip(sorted, sorted.dropFirst()).contains(where: ==)
    }

    mutating func forgetValues() {
      for index in values.indices { values[index] = 0..<0 }
    }

    /// Counts the present record with one that says the same, and tells whether there is one.
    mutating func countsAlike(in scanner: JSONScanner) -> Bool {
      guard joinsAlike else { return false }
      var hash = FieldHash()
      for value in values { hash.mix(scanner.source(value)) }
      if let place = places[hash.value], isSaid(at: place, in: scanner) {
        counts[place] += 1
        return true
      }
      places[hash.value] = records.count
      said += values
      counts.append(1)
      return false
    }

    /// Whether a record that has been made says what the present one does.
    private func isSaid(at place: Int, in scanner: JSONScanner) -> Bool {
      values.indices.allSatisfy { index in
        scanner.source(values[index]).elementsEqual(scanner.source(said[place * values.count + index]))
      }
    }

    /// Steps over a value that is not what it ought to be.
    mutating func passOver(_ grammar: inout JSONGrammar, _ expected: JSONFault.Expected) throws(JSONFault) {
      isSure = false
      try grammar.skipValue(expected: expected)
    }
  }

  private func read(_ bytes: [UInt8], list: String, _ reading: Reading) -> Reading? {
    let list = Array(list.utf8)
    return read(bytes, reading) { (grammar, reading) throws(JSONFault) in
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

  private func read(
    _ bytes: [UInt8], _ blank: Reading, _ root: (inout JSONGrammar, inout Reading) throws(JSONFault) -> Void
  ) -> Reading? {
    guard bytes.count <= JSONLimits.records.bytes else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var grammar = JSONGrammar(JSONScanner(buffer), depthLimit: JSONLimits.records.depth)
      var reading = blank
      do throws(JSONFault) {
        try grammar.document { (grammar) throws(JSONFault) in try root(&grammar, &reading) }
      } catch {
        // Whoever reads the file as a whole tells the fault.
        return nil
      }
      return reading.isSure && !grammar.hasUnclearKeys && reading.tellsRecordsApart ? reading : nil
    }
  }

  /// Takes the asked keys of the record that starts at the present byte.
  private func take(
    _ grammar: inout JSONGrammar, into reading: inout Reading, _ expected: JSONFault.Expected
  ) throws(JSONFault) {
    guard grammar.scanner.byte == JSONByte.openBrace else { return try reading.passOver(&grammar, expected) }
    reading.forgetValues()
    // Both sides are sorted by their bytes: a key can only be one of those that have not been met.
    var next = 0
    try grammar.eachPlainMember { (grammar, key) throws(JSONFault) in
      let start = grammar.scanner.position
      try grammar.skipValue(expected: .value)
      let value = start..<grammar.scanner.position
      while next < keys.count, grammar.scanner.follows(key, keys[next]) { next += 1 }
      if next < keys.count, grammar.scanner.stands(keys[next], in: key) {
        reading.values[next] = value
        next += 1
      }
      if grammar.scanner.stands(identity, in: key) {
        var hash = FieldHash()
        hash.mix(grammar.scanner.source(value))
        reading.identities.append(hash.value)
      }
    }
    guard !reading.countsAlike(in: grammar.scanner) else { return }
    var record = Of()
    for index in fields.indices where !reading.values[index].isEmpty {
      let value = try grammar.value(at: reading.values[index].lowerBound)
      do throws(RecordFault) { try fields[index].read(value, &record) } catch { reading.isSure = false }
    }
    if required.contains(where: { $0.write(record) == nil }) { reading.isSure = false }
    reading.records.append(record)
  }
}

/// Records that say the same under some keys.
struct Alike<Of: Record>: Sendable {
  /// One of them, blank but for the keys.
  let record: Of
  /// How many there are.
  let count: Int
}

/// A number that differs where bytes do, but for once in a very long while (the hash FNV-1a).
private struct FieldHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func mix(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes { mix(byte) }
    // No text of JSON has such a byte: what follows is another value.
    mix(0xFF)
  }

  private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
