/// Finds the numbers that point at a person: personal identity numbers and phone numbers.
enum NumberPattern {
  /// No number has fewer digits: `08-12 34 56` has eight.
  static let fewestDigits = 8

  static func findings(in bytes: UnsafeBufferPointer<UInt8>) -> [SensitiveText.Finding] {
    let runs = DigitRun.all(in: bytes)
    let addresses = WebAddress.ranges(in: bytes)
    var findings: [SensitiveText.Finding] = []
    var address = 0
    var index = 0
    while index < runs.count {
      let start = runs[index].range.lowerBound
      while address < addresses.count, addresses[address].upperBound <= start { address += 1 }
      let isInAddress = address < addresses.count && addresses[address].contains(start)
      let previousEnd = findings.last?.range.upperBound
      if let count = PersonalIdentityNumber.runCount(runs[index...], in: bytes) {
        let end = runs[index + count - 1].range.upperBound
        findings.append(.init(kind: .personalIdentityNumber, range: start..<end))
        index += count
      } else if !isInAddress,
        let phone = PhoneNumberPattern.match(runs[index...], after: previousEnd, in: bytes)
      {
        findings.append(.init(kind: .phoneNumber, range: phone.range))
        index += phone.runCount
      } else {
        index += 1
      }
    }
    return findings
  }
}

/// A run of ASCII digits.
struct DigitRun {
  /// What stands between a run and the one before it, as far as numbers are parted by it.
  enum Separator {
    case space, hyphen, stop, slash, parenthesis
    /// Whatever does not stand between the groups of one number.
    case other
  }

  let range: Range<Int>
  let separator: Separator

  var count: Int { range.count }

  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [DigitRun] {
    var runs: [DigitRun] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      let separator = runs.last.map { self.separator(bytes, from: $0.range.upperBound, to: start) }
      runs.append(DigitRun(range: start..<index, separator: separator ?? .other))
    }
    return runs
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func separator(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Separator {
    // The longest is a dash between two no-break spaces, each of two or three bytes.
    guard end - start <= 9 else { return .other }
    var marks = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.map { $0 }
    let hadSpace = marks.contains(where: isSpace)
    marks.removeAll(where: isSpace)
    guard let mark = marks.first else { return .space }
    guard marks.count == 1 else { return .other }
    switch mark {
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}": return .hyphen
    case "/": return .slash
    case ")": return .parenthesis
    case "." where !hadSpace: return .stop
    default: return .other
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{2009}" || scalar == "\u{202F}"
  }
}

/// Finds addresses of web pages, whose digits are no phone numbers.
enum WebAddress {
  /// From `://` or `www.` to the next white space, in UTF-8 bytes.
  static func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard starts(with: "://", at: index, in: bytes) || starts(with: "www.", at: index, in: bytes) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      ranges.append(start..<index)
    }
    return ranges
  }

  private static func starts(
    with mark: StaticString, at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<mark.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == mark.utf8Start[$0] }
  }
}

/// Swedish personal identity numbers, personnummer and samordningsnummer (folkbokföringslagen 1991:481, 18 and
/// 18 b §§): a date of birth, in the latter with 60 added to the day, then three digits and a check digit.
enum PersonalIdentityNumber {
  /// How many of the runs make a number, beginning with the first: `YYMMDD-NNNN`, `YYYYMMDD-NNNN`, the same with
  /// a plus sign, a space or nothing between; `nil` when there is none.
  static func runCount(_ runs: ArraySlice<DigitRun>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = runs.first else { return nil }
    switch first.count {
    case 10, 12:
      return isApart(first.range, in: bytes) && isValid(bytes[first.range]) ? 1 : nil
    case 6, 8:
      guard let second = runs.dropFirst().first, second.count == 4 else { return nil }
      let gap = bytes[first.range.upperBound..<second.range.lowerBound]
      let isPlus = gap.count == 1 && gap.first == UInt8(ascii: "+")
      let isHyphen = second.separator == .hyphen && !gap.contains(UInt8(ascii: " "))
      let isSpace = second.separator == .space && gap.count <= 3
      guard isPlus || isHyphen || isSpace else { return nil }
      return isValid(Array(bytes[first.range]) + Array(bytes[second.range])) ? 2 : nil
    default: return nil
    }
  }

  private static func isValid(_ bytes: some Collection<UInt8>) -> Bool {
    guard let digits = CheckDigit.digits(bytes), CheckDigit.isValid(digits.suffix(10)) else { return false }
    let short = digits.suffix(10).map { $0 }
    let month = short[2] * 10 + short[3]
    let day = short[4] * 10 + short[5]
    let dayOfBirth = day > 60 ? day - 60 : day
    let yearOfCentury = short[0] * 10 + short[1]
    // Ten digits do not tell the century; 2000, of 1900 and 2000, is the one with a leap day.
    let century = digits.count == 12 ? digits[0] * 10 + digits[1] : 20
    guard (18...20).contains(century) else { return false }
    return CalendarDate(year: century * 100 + yearOfCentury, month: month, day: dayOfBirth) != nil
  }

  /// Whether no letter stands against the digits, as in the middle of a checksum.
  private static func isApart(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    return !isWordByte(before) && !isWordByte(after)
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    DigitRun.isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_")
  }
}
