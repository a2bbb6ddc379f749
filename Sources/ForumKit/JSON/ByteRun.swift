/// A run of bytes that is looked for in others, sixteen places at a time.
struct ByteRun: Sendable {
  private let run: [UInt8]
  private let foldsCase: Bool

  /// - Parameters:
  ///   - run: What is looked for; in small letters where case is folded.
  ///   - foldsCase: Whether the capital letters A–Z are as good as the small ones.
  init(_ run: [UInt8], foldsCase: Bool = false) {
    self.run = run
    self.foldsCase = foldsCase
  }

  /// Whether the run stands somewhere; an empty one does.
  func stands(in bytes: UnsafeRawBufferPointer) -> Bool {
    run.withUnsafeBufferPointer { run in
      guard let first = run.first else { return true }
      let second = run.count > 1 ? run[1] : first
      let reach = run.count > 1 ? 1 : 0
      let last = bytes.count - run.count
      guard last >= 0 else { return false }
      var place = 0
      // The first two bytes tell most places apart; both loads must lie within the bytes.
      let fold: UInt8 = foldsCase ? 0x20 : 0
      while place <= last, place + ByteLanes.count + reach <= bytes.count {
        let ones = ByteLanes(bytes, at: place).setting(fold)
        let others = ByteLanes(bytes, at: place + reach).setting(fold)
        if !(ones.places(of: first | fold) & others.places(of: second | fold)).isEmpty {
          for place in place..<min(place + ByteLanes.count, last + 1) where stands(run, at: place, in: bytes)
          {
            return true
          }
        }
        place += ByteLanes.count
      }
      while place <= last {
        if stands(run, at: place, in: bytes) { return true }
        place += 1
      }
      return false
    }
  }

  @inline(__always)
  private func stands(_ run: UnsafeBufferPointer<UInt8>, at place: Int, in bytes: UnsafeRawBufferPointer)
    -> Bool
  {
    for offset in run.indices {
      let byte = bytes[place + offset]
      let compared = foldsCase && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      guard compared == run[offset] else { return false }
    }
    return true
  }
}
