import Testing

@testable import ForumKit

@Suite("Digests")
struct DigestTests {
  @Test(
    "A digest is xxHash64 with seed 0",
    arguments: [
      ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
    ])
  func vectors(_ text: String, _ digest: String) {
    #expect(Digest.text(of: Array(text.utf8)) == digest)
  }

  @Test(
    "Every way through the digest agrees with the reference implementation",
    arguments: [
      (4, "de0327b0d25d92cc"), (7, "1860940e2902822d"), (8, "3ad351775b4634b7"), (12, "4b09b7d3a233d4b3"),
      (31, "f7d421c242541ac9"), (32, "4da6cbe536cf55c7"), (33, "9ac581034b031f72"),
      (64, "14696b774542d718"), (100, "79c9fa152bb53c71"), (1000, "94b86db9a16d86a9"),
    ])
  func lengths(_ length: Int, _ digest: String) {
    // The alphabet over and over; the digests are xxh64sum's (xxHash 0.8.1).
    let bytes = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    #expect(Digest.text(of: bytes) == digest)
  }
}
