/// Cells that a spreadsheet shows as text and never runs.
///
/// A cell that begins, after white space, with `=`, `+`, `-` or `@` (also in full width) is a formula to a
/// spreadsheet, quotes or not; so may one be that begins with a tab or a CR (OWASP, CSV Injection). Those get
/// an apostrophe before them, which ``CSVReader`` takes away again. Numbers such as `-5,5` and phone numbers such as `+46 70 123 45 67` are what
/// they seem.
enum SpreadsheetCell {
  /// The cell as text: control and bidi characters made harmless, line breaks as LF, a formula disarmed.
  static func neutral(_ cell: String) -> String {
    let text = PrintableText.block(cell)
    return isFormula(cell) || isDisarmed(text) ? "'\(text)" : text
  }

  /// What a cell was before ``neutral(_:)`` made it harmless, but for the characters that it took out.
  static func original(_ cell: String) -> String { isDisarmed(cell) ? String(cell.dropFirst()) : cell }

  /// Whether the cell is apostrophes and then a formula. One that was so from the beginning gets one more, so
  /// that reading back takes away what writing put there, and nothing else.
  private static func isDisarmed(_ cell: String) -> Bool {
    let apostrophe = UInt8(ascii: "'")
    guard cell.utf8.first == apostrophe else { return false }
    return isFormula(String(decoding: cell.utf8.drop { $0 == apostrophe }, as: UTF8.self))
  }

  static func isFormula(_ cell: String) -> Bool {
    guard let start = cell.unicodeScalars.first else { return false }
    if start == "\t" || start == "\r" { return true }
    let content = cell.unicodeScalars.drop { $0.properties.isWhitespace || isInvisible($0) }
    guard let first = content.first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { return false }
    let bytes = Array(String(content).utf8)
    return !isNumber(bytes) && !isPhoneNumber(bytes)
  }

  /// Characters that a spreadsheet drops before it looks for a formula.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
  }

  /// A sign, digits, and decimals after a comma or a full stop.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.dropFirst().split(omittingEmptySubsequences: false) { ",.".utf8.contains($0) }
    return (bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+"))
      && (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }

  /// A plus sign and 7 to 15 digits (ITU-T E.164) in groups, at least one space between them: with hyphens
  /// alone it would be a subtraction.
  private static func isPhoneNumber(_ bytes: [UInt8]) -> Bool {
    let groups = bytes.dropFirst().split(omittingEmptySubsequences: false) { " -".utf8.contains($0) }
    return bytes.first == UInt8(ascii: "+") && bytes.contains(UInt8(ascii: " "))
      && groups.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
      && (7...15).contains(groups.reduce(0) { $0 + $1.count })
  }
}
