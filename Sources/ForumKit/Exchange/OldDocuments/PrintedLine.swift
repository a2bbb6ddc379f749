import Foundation

/// A line of a document as it was printed, without what a program put round it.
struct PrintedLine: Sendable, Equatable {
  /// Its number in the file, from 1.
  let number: Int
  /// The text in NFC, without blanks at its ends.
  let text: String
  /// How many columns of blanks stood before it.
  let indent: Int
  /// Whether a page begins with it: a form feed stood before it.
  var beginsPage = false
  /// How a heading or an entry of the contents was marked: `#` of Markdown, italics, bold.
  var mark: Mark?

  enum Mark: Sendable, Equatable {
    case heading(Int), italic, bold
  }

  var isBlank: Bool { text.isEmpty }
}

/// Parts the text of a document into lines, and takes away what is no text: byte order marks, form feeds, control
/// characters, tags.
enum PrintedText {
  /// The lines of a text in UTF-8. LF, CRLF, CR, and form feeds end lines.
  static func lines(of bytes: [UInt8]) -> [PrintedLine] {
    var lines: [PrintedLine] = []
    var number = 1
    var start = 0
    var beginsPage = false
    var index = 0
    func add(upTo end: Int) {
      var line = line(String(decoding: bytes[start..<end], as: UTF8.self), number)
      // A page begins with its first line that says something.
      line.beginsPage = beginsPage
      if !line.isBlank { beginsPage = false }
      lines.append(line)
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\r") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"):
        add(upTo: index)
        index += 1
        number += 1
        start = index + 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        add(upTo: index)
        number += 1
        start = index + 1
      case 0x0C:
        if start < index { add(upTo: index) }
        beginsPage = true
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < bytes.count { add(upTo: bytes.count) }
    return markingPages(lines)
  }

  /// Where a form feed has become a blank, as it does in a copy: the few lines that begin with one blank alone, right
  /// after a line with text, begin pages.
  private static func markingPages(_ lines: [PrintedLine]) -> [PrintedLine] {
    guard !lines.contains(where: \.beginsPage) else { return lines }
    let text = lines.filter { !$0.isBlank }
    let led = lines.indices.filter { place in
      place > 0 && lines[place].indent == 1 && !lines[place].isBlank
        && PrintedBullet(lines[place].text) == nil
    }
    guard !led.isEmpty, led.count * 12 < text.count else { return lines }
    var lines = lines
    for place in led { lines[place].beginsPage = true }
    return lines
  }

  private static func line(_ raw: String, _ number: Int) -> PrintedLine {
    var text = raw
    var mark: PrintedLine.Mark?
    if text.utf8.contains(UInt8(ascii: "<")) { text = withoutTags(text, &mark) }
    if text.utf8.contains(UInt8(ascii: "&")) { text = withoutReferences(text) }
    if text.utf8.contains(where: { $0 >= 0x80 || $0 < 0x20 }) { text = clean(text) }
    var indent = 0
    for character in text {
      if character == "\t" { indent += 8 } else if character == " " { indent += 1 } else { break }
    }
    text = text.trimmingBlanks
    if let heading = MarkdownMark.heading(text) {
      mark = .heading(heading.level)
      text = heading.text
    } else if let bold = MarkdownMark.bold(text) {
      mark = .bold
      text = bold
    } else if text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**") {
      // **Plats:** Stockholm
      text = String(text.dropFirst(2)[..<end.lowerBound]) + text[end.upperBound...]
    }
    return PrintedLine(number: number, text: text, indent: indent, mark: mark)
  }

  /// In NFC, with plain blanks, and without characters that nobody sees. A soft hyphen at the end is a hyphen.
  private static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    let last = text.unicodeScalars.last { !$0.properties.isWhitespace }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: scalars.append(scalar)
      case 0..<0x20, 0x7F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: break
      case 0xAD: if scalar == last { scalars.append("-") }
      case 0xA0, 0x2000...0x200A, 0x202F, 0x2028, 0x2029: scalars.append(" ")
      case 0xFB01: scalars.append(contentsOf: "fi".unicodeScalars)
      case 0xFB02: scalars.append(contentsOf: "fl".unicodeScalars)
      case 0xFB00: scalars.append(contentsOf: "ff".unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  private static let tags: Set<String> = [
    "i", "b", "u", "em", "strong", "p", "br", "span", "div", "sup", "sub", "font", "a", "h1", "h2", "h3",
    "h4",
    "li", "ul", "ol", "small", "center", "td", "tr", "table",
  ]

  /// The text without the tags of HTML that converters leave behind; other angle brackets are text.
  private static func withoutTags(_ text: String, _ mark: inout PrintedLine.Mark?) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let after = rest[rest.index(after: open)...]
      let isEnd = after.first == "/"
      let name = after.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      guard tags.contains(name), let close = after.firstIndex(of: ">") else {
        result.append("<")
        rest = after
        continue
      }
      if !isEnd, result.trimmingBlanks.isEmpty {
        switch name {
        case "i", "em": mark = .italic
        case "b", "strong": mark = .bold
        case "h1", "h2", "h3", "h4": mark = .heading(Int(name.dropFirst()) ?? 1)
        default: break
        }
      }
      rest = after[after.index(after: close)...]
    }
    return result + rest
  }

  private static let references: [(String, String)] = [
    ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&aring;", "å"),
    ("&auml;", "ä"), ("&ouml;", "ö"), ("&Aring;", "Å"), ("&Auml;", "Ä"), ("&Ouml;", "Ö"), ("&eacute;", "é"),
    ("&ndash;", "–"), ("&mdash;", "—"), ("&amp;", "&"),
  ]

  private static func withoutReferences(_ text: String) -> String {
    var text = text
    for (reference, character) in references where text.contains(reference) {
      text = text.replacingOccurrences(of: reference, with: character)
    }
    return text
  }
}

/// Marks of Markdown that a pasted document may carry.
private enum MarkdownMark {
  /// `## Heading` → 2 and the words.
  static func heading(_ text: String) -> (level: Int, text: String)? {
    let signs = text.prefix { $0 == "#" }.count
    guard (1...6).contains(signs), text.dropFirst(signs).first == " " else { return nil }
    return (signs, text.dropFirst(signs).trimmingBlanks)
  }

  /// `**Heading**` → the words, where the whole line is bold.
  static func bold(_ text: String) -> String? {
    for sign in ["**", "__"] where text.count > 4 && text.hasPrefix(sign) && text.hasSuffix(sign) {
      let inside = text.dropFirst(2).dropLast(2)
      if !inside.contains(sign), !inside.trimmingBlanks.isEmpty { return inside.trimmingBlanks }
    }
    return nil
  }
}
