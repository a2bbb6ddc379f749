import ForumKit
import Testing

@Suite struct JSONReaderNumberTests {
  @Test(arguments: [
    "0", "-0", "7", "-1", "10", "1234567890", "0.0", "0.5", "-0.5", "1.50", "0e1", "0e+1", "0E-1", "1e5",
    "1E05", "1.5e300", "123.456e-78", "-0.000000000000000000000000000000000000000000001",
    // Beyond what a Double or an Int holds: the text is kept.
    "9223372036854775808", "-9223372036854775809", "123123e100000", "-1e+9999", "1e-10000000",
    "0.4e00669999999999999999999999999999999999999999999999999999999969999999006",
    "100000000000000000000000000000000000000000000000000000000000000000000000000000000",
  ])
  func aNumberKeepsItsSourceText(source: String) throws {
    guard case .array(let items) = try JSONReader.read("[\(source), \(source)]") else {
      Issue.record("not an array")
      return
    }
    for item in items {
      guard case .number(let number) = item else {
        Issue.record("\(item) is not a number")
        continue
      }
      #expect(number.text == source)
    }
    #expect(items.count == 2)
  }

  @Test func aNumberMayStandAlone() throws {
    #expect(try JSONReader.read(" -12 ") == .number(JSONNumber(-12)))
  }

  static let refused: [Refusal] = [
    Refusal("01", .leadingZero, 1),
    Refusal("[00]", .leadingZero, 2),
    Refusal("[-012]", .leadingZero, 3),
    Refusal("[012.5]", .leadingZero, 2),
    Refusal("[+1]", .unexpected(found: "+", expected: .valueOrEndOfArray), 2),
    Refusal("+1", .unexpected(found: "+", expected: .value), 1),
    Refusal("{\"a\":.5}", .unexpected(found: ".", expected: .value), 6),
    Refusal("-.5", .unexpected(found: ".", expected: .digit), 2),
    Refusal("1.", .endOfFile(expected: .digit), 3),
    Refusal("[1.]", .unexpected(found: "]", expected: .digit), 4),
    Refusal("[1.e1]", .unexpected(found: "e", expected: .digit), 4),
    Refusal("[1.5.2]", .unexpected(found: ".", expected: .commaOrEndOfArray), 5),
    Refusal("1e", .endOfFile(expected: .digit), 3),
    Refusal("[1e]", .unexpected(found: "]", expected: .digit), 4),
    Refusal("[1E+]", .unexpected(found: "]", expected: .digit), 5),
    Refusal("[1e+-2]", .unexpected(found: "-", expected: .digit), 5),
    Refusal("[1eE2]", .unexpected(found: "E", expected: .digit), 4),
    Refusal("[1e1.5]", .unexpected(found: ".", expected: .commaOrEndOfArray), 5),
    Refusal("-", .endOfFile(expected: .digit), 2),
    Refusal("[--1]", .unexpected(found: "-", expected: .digit), 3),
    Refusal("[- 1]", .unexpected(found: " ", expected: .digit), 3),
    Refusal("[-a]", .unexpected(found: "a", expected: .digit), 3),
    Refusal("[-Infinity]", .unexpected(found: "I", expected: .digit), 3),
    Refusal("[-NaN]", .unexpected(found: "N", expected: .digit), 3),
    Refusal("[−1]", .unexpected(found: "−", expected: .valueOrEndOfArray), 2),
    Refusal("[0x1F]", .unexpected(found: "x", expected: .commaOrEndOfArray), 3),
    Refusal("[0b1]", .unexpected(found: "b", expected: .commaOrEndOfArray), 3),
    Refusal("[1_000]", .unexpected(found: "_", expected: .commaOrEndOfArray), 3),
    Refusal("[1 000]", .unexpected(found: "0", expected: .commaOrEndOfArray), 4),
    Refusal("[1,5kr]", .unexpected(found: "k", expected: .commaOrEndOfArray), 5),
    Refusal("[1+2]", .unexpected(found: "+", expected: .commaOrEndOfArray), 3),
    Refusal("[１]", .unexpected(found: "１", expected: .valueOrEndOfArray), 2),
    Refusal("[1é]", .unexpected(found: "é", expected: .commaOrEndOfArray), 3),
    Refusal(Array("[1".utf8) + [0xE5, 0x5D], .invalidUTF8, 3),
    Refusal(Array("[-".utf8) + [0xE5, 0x5D], .invalidUTF8, 3),
  ]

  @Test(arguments: refused)
  func whatIsNoNumberIsRefusedAtTheByteThatBreaksIt(refusal: Refusal) { refusal.check() }

  @Test(arguments: [("42", 42), ("-7", -7), ("0", 0), ("-0", 0), ("9223372036854775807", Int.max)])
  func aWholeNumberThatFitsIsAnInteger(source: String, value: Int) throws {
    #expect(try JSONReader.read(source).number?.integer == value)
  }

  @Test(arguments: ["1.0", "1e3", "9223372036854775808"])
  func otherNumbersAreNotTurnedIntoIntegers(source: String) throws {
    let number = try #require(try JSONReader.read(source).number)
    #expect(number.integer == nil)
  }
}
