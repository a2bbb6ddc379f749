import Testing

@testable import ForumKit

@Suite("Sixteen bytes at once")
struct ByteLanesTests {
  /// Fifteen bytes that are none of what is looked for, and one of each kind in each place.
  private func lanes(_ byte: UInt8, at place: Int, among other: UInt8) -> ByteLanes {
    var bytes = [UInt8](repeating: other, count: ByteLanes.count)
    bytes[place] = byte
    return bytes.withUnsafeBytes { ByteLanes($0, at: 0) }
  }

  @Test(arguments: [0, 7, 15])
  func aByteIsFoundWhereItStandsAndNothingElseIs(place: Int) {
    for wanted in UInt8.min...UInt8.max {
      for byte in UInt8.min...UInt8.max {
        let others = lanes(byte, at: place, among: wanted ^ 0x80)
        #expect(others.places(of: wanted).isEmpty == (byte != wanted))
      }
    }
  }

  @Test(arguments: [0x80, 0xC2, 0xC4, 0xFF] as [UInt8], [0, 8, 15])
  func bytesFromALeastOneAreFound(least: UInt8, place: Int) {
    for byte in UInt8.min...UInt8.max {
      #expect(lanes(byte, at: place, among: 0x7F).places(from: least).isEmpty == (byte < least))
      #expect(lanes(byte, at: place, among: least - 1).places(from: least).isEmpty == (byte < least))
    }
  }

  @Test(arguments: [0, 9, 15])
  func controlsAreFound(place: Int) {
    for byte in UInt8.min...UInt8.max {
      for other in [0x20, 0xE0, 0xFF] as [UInt8] {
        #expect(lanes(byte, at: place, among: other).controls.isEmpty == (byte >= 0x20))
      }
    }
  }

  @Test
  func placesOfTwoAreThoseOfBothOrOfEither() {
    let both = lanes(UInt8(ascii: "a"), at: 3, among: UInt8(ascii: "b"))
    let (a, b, c) = (both.places(of: 0x61), both.places(of: 0x62), both.places(of: 0x63))
    #expect(!(a | c).isEmpty)
    #expect((a & b).isEmpty)
    #expect((c | c).isEmpty)
    #expect(!both.setting(0x01).places(of: 0x63).isEmpty)
  }
}
