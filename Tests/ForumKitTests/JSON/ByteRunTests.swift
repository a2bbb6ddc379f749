import Testing

@testable import ForumKit

@Suite("Runs of bytes")
struct ByteRunTests {
  @Test("A run is found where it stands, and nowhere else, at every place of the sixteen")
  func property() {
    var generator = SeededGenerator(seed: 61)
    let letters = Array("abAB@`\"\u{0}å".utf8)
    var found = 0
    for _ in 0..<40_000 {
      func bytes(_ counts: ClosedRange<Int>) -> [UInt8] {
        (0..<Int.random(in: counts, using: &generator)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &generator)]
        }
      }
      let foldsCase = Bool.random(using: &generator)
      let text = bytes(0...70)
      // Short ones, and long ones that stand there but for what follows: the end of a text comes before theirs.
      let start = Int.random(in: 0...text.count, using: &generator)
      let long = text[start...].prefix(Int.random(in: 0...40, using: &generator)) + bytes(0...25)
      let wanted = (Bool.random(using: &generator) ? bytes(0...3) : Array(long)).map {
        foldsCase ? small($0) : $0
      }
      let compared = foldsCase ? text.map(small) : text
      let stands = text.indices.contains { compared[$0...].starts(with: wanted) } || wanted.isEmpty
      let run = ByteRun(wanted, foldsCase: foldsCase)
      #expect(text.withUnsafeBytes(run.stands) == stands, "\(wanted) in \(text)")
      if stands { found += 1 }
    }
    #expect((10_000...35_000).contains(found))
  }

  private func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
