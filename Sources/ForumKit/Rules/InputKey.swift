/// The id of an input, or a hash of it.
struct InputKey: Sendable, Hashable, Comparable {
  private let bits: UInt64

  /// No id.
  static let none = InputKey(bits: .max)

  private init(bits: UInt64) { self.bits = bits }

  private static let length = 10
  /// Set where the other bits are a hash.
  private static let mark: UInt64 = 1 << 62

  /// The key of an id. Ids with ten letters of our alphabet have keys of their own.
  init(_ id: String) { self.init(utf8: id.utf8) }

  /// The same for the bytes of an id.
  init(utf8 id: some Collection<UInt8>) {
    bits = Self.packed(id) ?? Self.hash(of: id) >> 2 | Self.mark
  }

  private static func packed(_ id: some Collection<UInt8>) -> UInt64? {
    guard id.count == length else { return nil }
    var packed: UInt64 = 0
    for byte in id {
      guard let digit = ID<Input>.digit(of: byte) else { return nil }
      packed = packed << 5 | UInt64(digit)
    }
    return packed
  }

  /// FNV-1a.
  private static func hash(of id: some Collection<UInt8>) -> UInt64 {
    id.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The keys of ids by their places in a list; ``none`` at the places between.
  static func keys(of ids: some Sequence<(place: Int, id: String)>) -> [InputKey] {
    var keys: [InputKey] = []
    for (place, id) in ids {
      while keys.count < place { keys.append(.none) }
      keys.append(InputKey(id))
    }
    return keys
  }

  /// The id; `nil` where the key is a hash.
  var id: String? {
    guard bits & Self.mark == 0 else { return nil }
    let letters = (0..<Self.length).map {
      ID<Input>.alphabet[Int(bits >> (5 * UInt64(Self.length - 1 - $0)) & 31)]
    }
    return String(decoding: letters, as: UTF8.self)
  }

  static func < (left: InputKey, right: InputKey) -> Bool { left.bits < right.bits }
}
