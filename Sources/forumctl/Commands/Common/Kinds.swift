import ForumKit

extension ValueKind where Value == CalendarDate {
  /// A day.
  static let date = ValueKind(name: "a date that exists (YYYY-MM-DD)", placeholder: "DATE") {
    text throws(ValueFault) in
    guard let date = CalendarDate(text) else { throw .malformed }
    return date
  }
}

extension ValueKind where Value == PartialDate {
  /// A day, or a month or year where the day is not known.
  static let partialDate = ValueKind(
    name: "a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)", placeholder: "DATE"
  ) { text throws(ValueFault) in
    guard let date = PartialDate(text) else { throw .malformed }
    return date
  }
}

extension ValueKind {
  /// An id that is to be given to a new record.
  static func newID<N: Noun>(_ noun: N.Type) -> ValueKind<ID<N>> where Value == ID<N> {
    ValueKind<ID<N>>(
      name:
        "an id: small letters a-z, digits and dashes, at most 64, and not a word of its own such as latest",
      placeholder: "ID"
    ) { text throws(ValueFault) in
      guard let id = ID<N>(text), !Slug.isReserved(text) else { throw .malformed }
      return id
    }
  }
}

/// The text of an option that names a file, or standard input, or is itself the text.
enum TextSource {
  /// The text of a file; of standard input for `-`.
  ///
  /// - Throws: ``InputProblem`` where it is not UTF-8, with the line.
  static func read(_ file: String, _ context: some CommandContext) throws -> String {
    let bytes =
      file == "-"
      ? try context.input.readAll() : try context.host.fileSystem.read(try context.host.absolute(file))
    return try text(of: bytes, from: file == "-" ? "standard input" : file)
  }

  /// The text of bytes in UTF-8, with LF at the ends of lines and without a byte order mark.
  static func text(of bytes: [UInt8], from source: String) throws(InputProblem) -> String {
    var bytes = bytes[...]
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(source: source, line: firstInvalidLine(bytes))
    }
    guard bytes.contains(UInt8(ascii: "\r")) else { return text }
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for (index, byte) in zip(bytes.indices, bytes) {
      guard byte == UInt8(ascii: "\r") else {
        lines.append(byte)
        continue
      }
      let next = bytes.index(after: index)
      let isPair = next < bytes.endIndex && bytes[next] == UInt8(ascii: "\n")
      if !isPair { lines.append(UInt8(ascii: "\n")) }
    }
    return String(decoding: lines, as: UTF8.self)
  }

  private static func firstInvalidLine(_ bytes: ArraySlice<UInt8>) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }
}

/// Why a text that was given cannot be taken.
enum InputProblem: Error, Equatable {
  /// The bytes are not UTF-8; lines count from 1.
  case notUTF8(source: String, line: Int)
  /// There is no text in it.
  case empty(source: String)
}

extension ValueKind where Value == Int {
  /// A share from 0 to 1, in per cent; a comma parts the decimals as well as a point.
  static let share = ValueKind(
    name: "a share from 0 to 1", placeholder: "SHARE", describe: { "\(Double($0) / 100)" }
  ) { text throws(ValueFault) in
    guard let share = Double(text.replacing(",", with: ".")), share.isFinite else { throw .malformed }
    guard (0...1).contains(share) else { throw .outOfRange("0 to 1") }
    return Int((share * 100).rounded())
  }
}
