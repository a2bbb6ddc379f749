/// Sixteen bytes that are looked at in one go.
///
/// By arithmetic on each of them: the comparisons of SIMD types become loops where the compiler is not told which
/// processor it is for, and a program that is built once runs on all.
struct ByteLanes {
  /// How many bytes there are.
  static let count = 16

  private var bytes: SIMD16<UInt8>

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    self.bytes = bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
  }

  /// The same bytes with some bits set, such as the one that tells small letters from capital ones.
  @inline(__always)
  func setting(_ bits: UInt8) -> ByteLanes {
    var lanes = self
    lanes.bytes |= SIMD16(repeating: bits)
    return lanes
  }

  /// Where a byte stands.
  @inline(__always)
  func places(of byte: UInt8) -> Places {
    let difference = bytes ^ SIMD16(repeating: byte)
    return Places(marks: (difference &- SIMD16(repeating: 1)) & ~difference)
  }

  /// Where a byte less than the space stands.
  @inline(__always)
  var controls: Places {
    let high = bytes & SIMD16(repeating: 0xE0)
    return Places(marks: (high &- SIMD16(repeating: 1)) & ~high)
  }

  /// Where no byte of ASCII stands, and none that is less than a given one.
  /// - Parameter least: From 0x80.
  @inline(__always)
  func places(from least: UInt8) -> Places {
    Places(marks: ((bytes & SIMD16(repeating: 0x7F)) &+ SIMD16(repeating: 0 &- least)) & bytes)
  }

  /// Some of the sixteen places.
  struct Places {
    /// A place is one of them if the highest bit of its mark is set; the other bits say nothing.
    fileprivate let marks: SIMD16<UInt8>

    @inline(__always)
    var isEmpty: Bool {
      let halves = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
      return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0
    }

    @inline(__always)
    static func | (left: Self, right: Self) -> Self { Self(marks: left.marks | right.marks) }

    @inline(__always)
    static func & (left: Self, right: Self) -> Self { Self(marks: left.marks & right.marks) }
  }
}
