/// Hashes, with a table of bits before them that turns most questions away.
struct HashSet: Sendable {
  private var hashes = Set<UInt64>()
  /// Sixteen bits or more for each hash; their number is a power of two.
  private var bits = [UInt64](repeating: 0, count: 16)

  mutating func insert(_ hash: UInt64) {
    guard hashes.insert(hash).inserted else { return }
    if hashes.count * 16 > bits.count * 64 {
      bits = [UInt64](repeating: 0, count: bits.count * 4)
      for hash in hashes { mark(hash) }
    } else {
      mark(hash)
    }
  }

  func contains(_ hash: UInt64) -> Bool {
    let place = place(of: hash)
    return bits[place.word] & place.bit != 0 && hashes.contains(hash)
  }

  private mutating func mark(_ hash: UInt64) {
    let place = place(of: hash)
    bits[place.word] |= place.bit
  }

  private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
    // The high bits of the product depend on all bits of the hash.
    let mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return (Int(mixed >> 40) & (bits.count - 1), 1 << (mixed >> 34 & 63))
  }
}
