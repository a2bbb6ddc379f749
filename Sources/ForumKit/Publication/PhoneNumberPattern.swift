/// Swedish phone numbers as people write them: `070-123 45 67`, `08-12 34 56`, `+46 (0)8 123 45 67`, `0046…`.
///
/// Area codes and lengths follow the Swedish numbering plan of PTS. Times, dates and amounts have digits in much the
/// same groups, and are told apart by the area code, by the length, and by what parts the groups.
enum PhoneNumberPattern {
  struct Match {
    let range: Range<Int>
    let runCount: Int
  }

  /// The phone number that begins with the first of the runs; `nil` when there is none.
  ///
  /// - Parameter previousEnd: Where the number before it ended, since two may be parted by a mere slash.
  static func match(
    _ runs: ArraySlice<DigitRun>, after previousEnd: Int?, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Match? {
    guard let first = runs.first, !isBookNumber(at: first.range.lowerBound, in: bytes) else { return nil }
    let start = first.range.lowerBound
    if byte(before: start, in: bytes) == UInt8(ascii: "+") {
      guard bytes[first.range].starts(with: "46".utf8) else { return nil }
      return international(runs, start: start - 1, prefixLength: 2, in: bytes)
    }
    guard bytes[start] == UInt8(ascii: "0") else { return nil }
    guard beginsNumber(at: start, after: previousEnd, in: bytes) else { return nil }
    if bytes[first.range].starts(with: "0046".utf8) {
      return international(runs, start: start, prefixLength: 4, in: bytes)
    }
    return national(runs, followsNumber: first.separator == .space, in: bytes)
  }

  // MARK: - With a country code

  private static func international(
    _ runs: ArraySlice<DigitRun>, start: Int, prefixLength: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Match? {
    var digits: [UInt8] = []
    var best: Match?
    for (offset, run) in runs.enumerated() {
      if offset > 0, run.separator == .other, !isTrunkZero(run, in: bytes) { break }
      digits += bytes[run.range].dropFirst(offset == 0 ? prefixLength : 0)
      // The zero of `+46 (0)8` is not dialled.
      let subscriber = digits.drop { $0 == UInt8(ascii: "0") }
      let goesOn = subscriber.count <= 9 && !(run.count == 1 && subscriber.count > 7)
      guard goesOn else { break }
      if subscriber.count >= 7, isEnd(run.range.upperBound, in: bytes) {
        best = Match(range: start..<run.range.upperBound, runCount: offset + 1)
      }
    }
    return best
  }

  /// Whether a run is the zero in parentheses, whatever stands between it and the run before.
  private static func isTrunkZero(_ run: DigitRun, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    run.count == 1 && byte(before: run.range.lowerBound, in: bytes) == UInt8(ascii: "(")
  }

  // MARK: - With an area code

  private static func national(
    _ runs: ArraySlice<DigitRun>, followsNumber: Bool, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Match? {
    var groups: [DigitRun] = []
    var best: Match?
    for run in runs {
      let isGroup = groups.isEmpty || (run.separator != .other && run.count > 1)
      let length = groups.reduce(run.count) { $0 + $1.count }
      guard isGroup, length <= 10 else { break }
      groups.append(run)
      let end = run.range.upperBound
      guard isEnd(end, in: bytes), isNumber(groups, length: length, in: bytes) else { continue }
      if followsNumber, looksLikeAmount(groups) { continue }
      best = Match(range: groups[0].range.lowerBound..<end, runCount: groups.count)
    }
    return best
  }

  private static func isNumber(
    _ groups: [DigitRun], length: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let code = Array(bytes[groups[0].range].prefix(3))
    guard code.count >= 2, code[1] != UInt8(ascii: "0") else { return false }
    if code[1] == UInt8(ascii: "7") {
      // Two pairs of four are hours: 0730-1600.
      return length == 10 && groups[0].count >= 3 && groups.prefix(2).map(\.count) != [4, 4]
    }
    let isStockholm = code[1] == UInt8(ascii: "8")
    let isThreeDigitCode = code.count == 3 && threeDigitCodes.contains(String(decoding: code, as: UTF8.self))
    if groups.count == 1 { return length >= 9 && (isStockholm || isThreeDigitCode) }
    guard groups[1].separator != .stop, isUniform(groups.dropFirst(2)) else { return false }
    switch groups[0].count {
    // Four digits in the end are a year: 08-06 2026.
    case 2: return isStockholm && length >= 8 && groups.map(\.count) != [2, 2, 4]
    case 3: return isThreeDigitCode && length >= 8
    case 4: return !isStockholm && length >= 9
    default: return false
    }
  }

  /// Whether the same kind of mark parts all the groups after the area code. Hours have two: `08-12 13-17`.
  private static func isUniform(_ groups: ArraySlice<DigitRun>) -> Bool {
    guard let separator = groups.first?.separator else { return true }
    guard separator == .space || separator == .hyphen else { return false }
    return groups.allSatisfy { $0.separator == separator }
  }

  /// Whether the groups may go on an amount that began before them: `1 070 200 300 kronor`.
  private static func looksLikeAmount(_ groups: [DigitRun]) -> Bool {
    groups.count > 1 && groups.allSatisfy { $0.count == 3 }
      && groups.dropFirst().allSatisfy { $0.separator == .space }
  }

  /// The area codes of three digits; all others but Stockholm's 08 have four.
  private static let threeDigitCodes: Set<String> = [
    "010", "011", "013", "016", "018", "019", "020", "021", "023", "026", "031", "033", "035", "036", "040",
    "042", "044", "046", "054", "060", "063", "090", "099",
  ]

  // MARK: - What stands around

  /// Whether a number may begin here, and not go on something that stands before it.
  private static func beginsNumber(
    at start: Int, after previousEnd: Int?, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let mark = byte(before: start, in: bytes) else { return true }
    if PersonalIdentityNumber.isWordByte(mark) { return false }
    let beforeMark = byte(before: start - 1, in: bytes)
    let isJoined = beforeMark.map(PersonalIdentityNumber.isWordByte) ?? false
    switch mark {
    case UInt8(ascii: "/"): return !isJoined || previousEnd == start - 1
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "#"): return !isJoined
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      return !(beforeMark.map(DigitRun.isDigit) ?? false)
    default: return true
    }
  }

  /// Whether a number may end here: not before a letter, and not before a hyphen that joins more digits.
  private static func isEnd(_ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end < bytes.count else { return true }
    if PersonalIdentityNumber.isWordByte(bytes[end]) { return false }
    guard end + 1 < bytes.count, DigitRun.isDigit(bytes[end + 1]) else { return true }
    return bytes[end] != UInt8(ascii: "-") && bytes[end] != UInt8(ascii: ":")
  }

  private static func byte(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    index > 0 ? bytes[index - 1] : nil
  }

  /// Whether `ISBN` or `ISSN` stands just before.
  private static func isBookNumber(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = bytes[max(0, start - 10)..<start].map { $0 & 0xDF }
    return [Array("ISBN".utf8), Array("ISSN".utf8)].contains { mark in
      before.indices.contains { before[$0...].starts(with: mark) }
    }
  }
}
