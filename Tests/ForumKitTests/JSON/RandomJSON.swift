@testable import ForumKit

/// Random trees that hold what makes JSON hard: control, bidirectional and combining characters, surrogate
/// pairs, odd numbers, empty texts and lists, keys out of order.
struct RandomJSON {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func value(depth: Int = 4) -> JSONValue {
    switch Int.random(in: depth > 0 ? 0...9 : 0...5, using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2, 3: .number(number())
    case 4, 5: .string(text())
    case 6, 7: .array((0..<count()).map { _ in value(depth: depth - 1) })
    default: .object(object(depth: depth))
    }
  }

  mutating func object(depth: Int = 4) -> JSONObject {
    var keys: Set<String> = []
    return JSONObject(
      (0..<count()).compactMap { _ in
        let key = text()
        guard keys.insert(key).inserted else { return nil }
        return JSONObject.Member(key: key, value: value(depth: depth - 1))
      })
  }

  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count() {
      text.append(contentsOf: pick(Self.pieces).unicodeScalars)
    }
    return String(text)
  }

  /// A number that a `Double` holds too, so that other readers can be asked about it.
  mutating func number() -> JSONNumber {
    let sign = pick(["", "", "-"])
    let whole = pick(["0", "1", "7", "10", "123", "900719925474"])
    let fraction = pick(["", "", ".0", ".5", ".125", ".100"])
    let exponent = pick(["", "", "", "e1", "E-2", "e+05"])
    return JSONNumber(validated: sign + whole + fraction + exponent)
  }

  /// The document with one to three bytes or stretches of it changed at random.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...6, using: &random))
      switch Int.random(in: 0...6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] = pick(Self.structure)
      case 2: bytes.insert(pick(Self.structure), at: place)
      case 3: bytes.removeSubrange(place..<end)
      case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 5: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  private mutating func count() -> Int { pick([0, 1, 1, 2, 3, 5, 12]) }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private static let structure = Array("[]{}\",:\\/0123456789.eE+-tfnu \t\r\n'".utf8)

  private static let pieces = [
    "a", "b", "Z", "0", " ", "ett ord ", "en något längre text", "\"", "\\", "/", "'", "\0", "\u{1}", "\u{8}",
    "\t", "\n", "\u{C}", "\r", "\r\n", "\u{1F}", "\u{7F}", "\u{80}", "\u{85}", "\u{9F}", "\u{A0}", "å", "ä",
    "Ö", "\u{E9}", "e\u{301}", "\u{301}", "\u{61B}", "\u{61C}", "\u{61D}", "\u{200D}", "\u{200E}", "\u{200F}",
    "\u{2010}", "\u{2027}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{202F}", "\u{2065}",
    "\u{2066}",
    "\u{2069}", "\u{206A}", "\u{212A}", "K", "\u{AC00}", "\u{D7FF}", "\u{E000}", "\u{FEFE}", "\u{FEFF}",
    "\u{FFFD}", "\u{FFFF}", "😀", "\u{10FFFF}",
  ]
}
