import Foundation

/// What a reader can make of a text once it is printed: the text as it stands, and what becomes of it when
/// marks, markup and characters that nobody sees are gone. `Exempel**vägen**` is one word in print.
enum TextReadings {
  /// The readings that differ from each other, the text itself first.
  static func of(_ text: String) -> [String] {
    var text = text
    guard !text.withUTF8({ WordsAlone.areAll(of: $0) }) else { return [text] }
    var readings = [text]
    func add(_ reading: String?) {
      guard let reading, !readings.contains(where: { $0.utf8.elementsEqual(reading.utf8) }) else { return }
      readings.append(reading)
    }
    let visible = withoutInvisible(text)
    add(visible)
    if visible.contains("%") { add(visible.removingPercentEncoding) }
    // A label is read before its characters have their usual form, in which it may be none.
    let unmarked = [text, visible].compactMap(withoutFootnoteMarks).map(withoutInvisible)
    for source in [visible] + unmarked {
      let unlinked = source.contains("[") ? MarkdownText.inlines(source).plainText : source
      let bare = withoutMarkup(withoutMarks(unlinked))
      add(bare)
      if bare.contains("-\n") { add(bare.replacingOccurrences(of: "-\n", with: "")) }
      add(withPlainSigns(bare))
    }
    return readings
  }

  /// The text without the marks of notes, which are small numbers in print; `nil` where there are none.
  private static func withoutFootnoteMarks(_ text: String) -> String? {
    guard text.contains("[^") else { return nil }
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let label = MarkdownFootnoteLabel(bytes[index...]) {
        index = label.end
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The text without what is not seen (Unicode's Default_Ignorable_Code_Point), and with letters and digits
  /// in their usual form: the wide `＠` is `@` (Unicode Standard Annex 15, NFKC).
  private static func withoutInvisible(_ text: String) -> String {
    var text = text
    // Most texts are, and need no look at each character.
    guard !text.withUTF8({ PlainText.isPlain($0) }) else { return text }
    let seen = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return String(String.UnicodeScalarView(seen)).precomposedStringWithCompatibilityMapping
  }

  /// The text without the marks of Markdown that can stand inside a word.
  private static func withoutMarks(_ text: String) -> String {
    let marks = Set("*_`\\~".utf8)
    guard text.utf8.contains(where: marks.contains) else { return text }
    return String(decoding: text.utf8.filter { !marks.contains($0) }, as: UTF8.self)
  }

  // MARK: - HTML that was pasted

  /// The text without tags and comments, and with its character references resolved.
  private static func withoutMarkup(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    var plain: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<"), let end = rest.prefix(longestTag).firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else if byte == UInt8(ascii: "&"),
        let end = rest.prefix(longestReference).firstIndex(of: UInt8(ascii: ";")),
        let character = character(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
      {
        plain += Array(character.utf8)
        rest = rest[(end + 1)...]
      } else {
        plain.append(byte)
        rest.removeFirst()
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static var longestTag: Int { 200 }
  private static var longestReference: Int { 10 }

  /// The character that a reference means, given without `&` and `;`; empty for one that is not seen.
  private static func character(_ reference: String) -> String? {
    if let named = namedCharacters[reference] { return named }
    guard reference.hasPrefix("#") else { return nil }
    let digits = reference.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { withoutInvisible(String($0)) }
  }

  /// Those that names and addresses of Swedish texts have (HTML Living Standard, 13.5).
  private static let namedCharacters = [
    "aring": "å", "auml": "ä", "ouml": "ö", "Aring": "Å", "Auml": "Ä", "Ouml": "Ö", "eacute": "é",
    "Eacute": "É",
    "uuml": "ü", "Uuml": "Ü", "amp": "&", "nbsp": " ", "shy": "", "zwj": "", "zwnj": "", "commat": "@",
    "period": ".", "hyphen": "-", "ndash": "–", "mdash": "—",
  ]

  // MARK: - Addresses that are kept from machines

  /// The text with the sign of e-mail addresses where people write it as a word: `namn (at) example.se`;
  /// `nil` where they do not.
  private static func withPlainSigns(_ text: String) -> String? {
    let begins = Set("([{@-".utf8)
    guard text.utf8.contains(where: begins.contains) else { return nil }
    let folded = TextFolding.caseOnly.fold(text)
    guard signs.contains(where: folded.contains) else { return nil }
    var plain = folded
    for (marks, sign) in [(signs, "@"), (stops, ".")] {
      for mark in marks where plain.contains(mark) {
        plain = plain.components(separatedBy: mark).map { $0.trimmingCharacters(in: .whitespaces) }
          .joined(separator: sign)
      }
    }
    return plain
  }

  private static let signs = [
    "(at)", "[at]", "{at}", "(a)", "[a]", "(snabel-a)", "[snabel-a]", " snabel-a ", "(@)", "[@]", " @ ",
  ]
  private static let stops = ["(dot)", "[dot]", "{dot}", "(punkt)", "[punkt]"]
}
