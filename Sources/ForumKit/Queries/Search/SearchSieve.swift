/// Tells from the bytes of records whether a hit can be in them, so that most need not be read.
///
/// It errs on one side only: what it turns away has no hit.
struct SearchSieve: Sendable {
  /// `nil` to let everything through.
  private let run: ByteRun?

  init(_ query: SearchQuery) { self.init(run: query.surestRun) }

  /// A sieve for a text that stands in a file as it is, whatever its case.
  init(text: String) {
    let runs = TextFolding.caseOnly.fold(text).utf8.split { byte in
      !JSONByte.isLetter(byte) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    self.init(run: runs.max { $0.count < $1.count }.map(Array.init) ?? [])
  }

  /// - Parameter run: ASCII letters, in small, and digits that every hit has. One letter alone stands in every file.
  private init(run: [UInt8]) {
    self.run = run.count > 1 ? ByteRun(run, foldsCase: true) : nil
  }

  /// Whether a hit can be in a file, or in a part of one.
  func mayHoldHit(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let run else { return true }
    return run.stands(in: bytes) || Self.hasDisguise(bytes)
  }

  /// What a letter can hide behind: an escape of JSON, a character that folding leaves out (soft hyphen,
  /// joiners, word joiner, byte order mark), one that folds to ASCII (İ, the Kelvin sign); a NUL is the mark of
  /// UTF-16.
  private static let disguises: [[UInt8]] = [
    [JSONByte.backslash, UInt8(ascii: "u")], [0xC2, 0xAD], [0xC4, 0xB0], [0xE2, 0x80, 0x8C],
    [0xE2, 0x80, 0x8D], [0xE2, 0x81, 0xA0], [0xE2, 0x84, 0xAA], [0xEF, 0xBB, 0xBF], [0x00],
  ]

  private static func hasDisguise(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place + ByteLanes.count <= bytes.count {
      // Text in Swedish has C3 and what follows it; every other lead of a character is looked at.
      let lanes = ByteLanes(bytes, at: place)
      let leads = lanes.places(of: 0xC2) | lanes.places(from: 0xC4)
      let others = lanes.places(of: JSONByte.backslash) | lanes.places(of: 0)
      if !(leads | others).isEmpty {
        for place in place..<place + ByteLanes.count where isDisguise(at: place, in: bytes) { return true }
      }
      place += ByteLanes.count
    }
    return (place..<bytes.count).contains { isDisguise(at: $0, in: bytes) }
  }

  private static func isDisguise(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let byte = bytes[place]
    guard byte == 0 || byte == JSONByte.backslash || byte >= 0xC2 else { return false }
    return disguises.contains { disguise in
      disguise[0] == byte && place + disguise.count <= bytes.count
        && disguise.indices.allSatisfy { disguise[$0] == bytes[place + $0] }
    }
  }
}
