/// Tells from the bytes of a file of records whether a hit can be in it, so that most files need not be read.
///
/// It errs on one side only: a file that it turns away has no hit, and is whole as far as its end shows.
struct SearchSieve: Sendable {
  private enum Role: UInt8 {
    case plain
    /// The first byte of the run that is looked for.
    case start
    /// Begins what can hide a letter, or shows that the bytes are no UTF-8.
    case disguise
  }

  private let run: [UInt8]
  private let roles: [Role]

  init(_ query: SearchQuery) { self.init(run: query.surestRun) }

  /// A sieve for a text that stands in a file as it is, whatever its case.
  init(text: String) {
    let runs = TextFolding.caseOnly.fold(text).utf8.split { byte in
      !JSONByte.isLetter(byte) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    self.init(run: runs.max { $0.count < $1.count }.map(Array.init) ?? [])
  }

  /// - Parameter run: ASCII letters, in small, and digits that every hit has; empty to let everything through.
  private init(run: [UInt8]) {
    self.run = run
    var roles = [Role](repeating: .plain, count: 256)
    for disguise in Self.disguises { roles[Int(disguise[0])] = .disguise }
    if let first = run.first {
      roles[Int(first)] = .start
      if JSONByte.isLetter(first) { roles[Int(first ^ 0x20)] = .start }
    }
    self.roles = roles
  }

  /// What a letter can hide behind: an escape of JSON, a character that folding leaves out (soft hyphen,
  /// joiners, word joiner, byte order mark), one that folds to ASCII (İ, the Kelvin sign); a NUL is the mark of
  /// UTF-16.
  private static let disguises: [[UInt8]] = [
    [JSONByte.backslash, UInt8(ascii: "u")], [0xC2, 0xAD], [0xC4, 0xB0], [0xE2, 0x80, 0x8C],
    [0xE2, 0x80, 0x8D], [0xE2, 0x81, 0xA0], [0xE2, 0x84, 0xAA], [0xEF, 0xBB, 0xBF], [0x00],
  ]

  func mayHoldHit(_ bytes: [UInt8]) -> Bool {
    // A run of one letter stands in every file, and a file that has lost its end has to be told of.
    guard run.count > 1, Self.isWhole(bytes) else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      roles.withUnsafeBufferPointer { roles in
        run.withUnsafeBufferPointer { run in
          for index in bytes.indices {
            switch roles[Int(bytes[index])] {
            case .plain: continue
            case .start: if Self.stands(run, at: index, in: bytes) { return true }
            case .disguise: if Self.isDisguise(at: index, in: bytes) { return true }
            }
          }
          return false
        }
      }
    }
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.last { $0 > JSONByte.space } == JSONByte.closeBrace
  }

  @inline(__always)
  private static func stands(
    _ run: UnsafeBufferPointer<UInt8>, at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index + run.count <= bytes.count else { return false }
    for offset in 1..<run.count {
      let byte = bytes[index + offset]
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      guard small == run[offset] else { return false }
    }
    return true
  }

  private static func isDisguise(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    disguises.contains { disguise in
      index + disguise.count <= bytes.count
        && zip(disguise, bytes[index...]).allSatisfy { $0 == $1 }
    }
  }
}
