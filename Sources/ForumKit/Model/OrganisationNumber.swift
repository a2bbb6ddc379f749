/// The Swedish organisation number (organisationsnummer): ten digits, the last of which is a check digit.
///
/// Written `XXXXXX-XXXX`. Its third digit is 2 or more, which tells it from a personal identity number
/// (lag 1974:174 om identitetsbeteckning för juridiska personer m.fl.).
public enum OrganisationNumber {
  /// Whether a text is an organisation number: `XXXXXX-XXXX`, the same without the hyphen, or the twelve digits
  /// of the authorities' registers, `16XXXXXXXXXX` and `16XXXXXX-XXXX`.
  public static func isValid(_ text: String) -> Bool { canonical(text) != nil }

  /// The number as it is written among people, `XXXXXX-XXXX`; `nil` when the text is not a valid number.
  public static func canonical(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    if bytes.count == 11 || bytes.count == 13, bytes[bytes.count - 5] == UInt8(ascii: "-") {
      bytes.remove(at: bytes.count - 5)
    }
    if bytes.count == 12, bytes.starts(with: "16".utf8) { bytes.removeFirst(2) }
    guard bytes.count == 10, let digits = CheckDigit.digits(bytes), digits[2] >= 2, digits[0] >= 1 else {
      return nil
    }
    guard CheckDigit.isValid(digits) else { return nil }
    return String(decoding: bytes[..<6], as: UTF8.self) + "-" + String(decoding: bytes[6...], as: UTF8.self)
  }
}

/// The check digit of Swedish identity numbers: modulus 10 with the weights 2 and 1 (Luhn, ISO/IEC 7812-1).
enum CheckDigit {
  /// Whether the last of the digits is the check digit of those before it.
  static func isValid(_ digits: some BidirectionalCollection<Int>) -> Bool {
    var sum = 0
    var doubled = false
    for digit in digits.reversed() {
      let product = doubled ? digit * 2 : digit
      sum += product > 9 ? product - 9 : product
      doubled.toggle()
    }
    return sum % 10 == 0
  }

  /// The values of ASCII digits; `nil` when one of the bytes is not a digit.
  static func digits(_ bytes: some Sequence<UInt8>) -> [Int]? {
    var digits: [Int] = []
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      digits.append(Int(byte - UInt8(ascii: "0")))
    }
    return digits
  }
}
