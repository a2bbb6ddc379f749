/// How texts stand in notes without being taken for their structure.
enum NotesText {
  /// How the lines that forumctl itself writes into notes begin; a reader passes over them.
  static let remark = "<!-- forumctl"

  /// Where a text stands, which decides what would be taken for structure there.
  struct Setting: Sendable {
    let hasBullets: Bool
    let hasLabels: Bool
    let endsAtBlank: Bool

    /// A text of its own, such as that of a section: it ends at the next heading.
    static let section = Setting(hasBullets: false, hasLabels: false, endsAtBlank: false)
    /// A text under a heading of the discussion, before anything else.
    static let open = Setting(hasBullets: true, hasLabels: true, endsAtBlank: false)
    /// A text after a label.
    static let labelled = Setting(hasBullets: false, hasLabels: true, endsAtBlank: false)
    /// What a label says in one paragraph.
    static let paragraph = Setting(hasBullets: true, hasLabels: true, endsAtBlank: true)
  }

  static func isHeading(_ line: String) -> Bool { heading(line) != nil }

  /// The level and the rest of a heading.
  static func heading(_ line: String) -> (level: Int, rest: String)? {
    let level = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    guard level > 0 else { return nil }
    let rest = line.dropFirst(level)
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    return (level, rest.trimmingBlanks)
  }

  /// What stands after a bullet; `nil` for a line without one.
  static func bullet(_ line: String, numbered: Bool = false) -> String? {
    guard let first = line.unicodeScalars.first else { return nil }
    if ["-", "*", "+", "•", "–", "·"].contains(first) {
      let rest = String(line.unicodeScalars.dropFirst())
      guard let next = rest.unicodeScalars.first else { return "" }
      guard next == " " || next == "\t" || next == "\u{a0}" else { return nil }
      return String(rest.unicodeScalars.dropFirst())
    }
    guard numbered else { return nil }
    let digits = line.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let rest = line.dropFirst(digits)
    guard (1...3).contains(digits), rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return String(rest.dropFirst(2))
  }

  /// The label that a line begins with, and what stands after it.
  static func label(_ line: String) -> (label: NotesVocabulary.Label, rest: String)? {
    guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false,
      let label = NotesVocabulary.meaning(String(line[..<colon]), in: NotesVocabulary.labels)
    else { return nil }
    return (label, line[line.index(after: colon)...].trimmingBlanks)
  }

  static func isStructure(_ line: String, _ setting: Setting) -> Bool {
    if isHeading(line) || line.hasPrefix(remark) { return true }
    if setting.hasBullets, bullet(line) != nil { return true }
    if setting.hasLabels, label(line) != nil { return true }
    return setting.endsAtBlank && line.isEmpty
  }

  /// A line that is text, so that it reads as text.
  static func escaped(_ line: String, _ setting: Setting) -> String {
    isStructure(withoutBackslashes(line), setting) ? "\\" + line : line
  }

  static func unescaped(_ line: String, _ setting: Setting) -> String {
    line.hasPrefix("\\") && isStructure(withoutBackslashes(line), setting) ? String(line.dropFirst()) : line
  }

  private static func withoutBackslashes(_ line: String) -> String {
    String(line.utf8.drop { $0 == UInt8(ascii: "\\") }) ?? line
  }

  /// The lines of a text, without blanks at their ends and without blank lines at either end of it.
  static func lines(_ text: String) -> [String] {
    var lines = allLines(text)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines.drop(while: \.isEmpty))
  }

  /// The lines of a text, whatever they end with, without blanks at their ends.
  static func allLines(_ text: String) -> [String] {
    let text =
      text.utf8.contains(UInt8(ascii: "\r"))
      ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
    return text.utf8.split(separator: JSONByte.lineFeed, omittingEmptySubsequences: false)
      .map { withoutTrailingBlanks(String($0) ?? "") }
  }

  static func withoutTrailingBlanks(_ line: String) -> String {
    var scalars = Substring(line).unicodeScalars
    while let last = scalars.last, [" ", "\t", "\r"].contains(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// A value on one line; in quotation marks where it could not be read otherwise.
  static func value(_ text: String, apart separators: String = "") -> String {
    let specials = separators.isEmpty ? "" : separators + "[]{}"
    let isPlain =
      !text.isEmpty && text.trimmingBlanks == text && !text.hasPrefix("\"")
      && !text.unicodeScalars.contains {
        $0.value < 0x20 || specials.unicodeScalars.contains($0)
      }
    guard !isPlain else { return text }
    let quoted = String(decoding: JSONWriter.canonical(.string(text)), as: UTF8.self)
    return NotesText.withoutTrailingBlanks(quoted.filter { $0 != "\n" })
      .replacing("[", with: "\\u005b").replacing("]", with: "\\u005d")
  }

  /// What a value says, without its quotation marks.
  static func unquoted(_ text: String) -> String {
    let text = text.trimmingBlanks
    guard text.hasPrefix("\""), text.utf8.count > 1, text.hasSuffix("\"") else { return text }
    do { return try JSONReader.read(Array(text.utf8)).string ?? text } catch { return text }
  }

  /// The values of a list on one line, as they stand; quotation marks hide separators.
  static func split(_ text: String, at separators: String) -> [String] {
    var values: [String] = []
    var value = String.UnicodeScalarView()
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isQuoted {
        if !isEscaped, scalar == "\"" { isQuoted = false }
        isEscaped = !isEscaped && scalar == "\\"
      } else if scalar == "\"", String(value).trimmingBlanks.isEmpty || value.last == " " {
        isQuoted = true
      } else if separators.unicodeScalars.contains(scalar) {
        values.append(String(value))
        value = .init()
        continue
      }
      value.append(scalar)
    }
    values.append(String(value))
    return values.map(\.trimmingBlanks).filter { !$0.isEmpty }
  }
}

/// What stands after a text: attributes in brackets, and the id.
struct NotesSuffix {
  let text: String
  /// The parts between the brackets; `nil` where there are none.
  let attributes: [String]?
  let id: String?

  /// - Parameter isAttribute: Whether the first part in brackets makes them attributes; else they are text.
  init(_ line: String, isAttribute: (String) -> Bool) {
    var text = NotesText.withoutTrailingBlanks(line)
    var id: String?
    if text.hasSuffix("}"), let open = text.lastIndex(of: "{") {
      let name = String(text[open...].dropFirst(2).dropLast())
      let before = text[..<open]
      if text[open...].hasPrefix("{#"), Slug.isValid(name),
        before.isEmpty || before.last == " " || before.last == "\t"
      {
        id = name
        text = NotesText.withoutTrailingBlanks(String(before))
      }
    }
    var attributes: [String]?
    if text.hasSuffix("]"), let open = text.lastIndex(of: "[") {
      let before = text[..<open]
      let parts = NotesText.split(String(text[text.index(after: open)...].dropLast()), at: ",;")
      if before.isEmpty || before.last == " " || before.last == "\t", parts.first.map(isAttribute) ?? true {
        attributes = parts
        text = NotesText.withoutTrailingBlanks(String(before))
      }
    }
    self.text = text
    self.attributes = attributes
    self.id = id
  }

  /// A text with what belongs after it.
  static func write(
    _ text: String, _ attributes: [String], id: String?, isAttribute: (String) -> Bool
  ) -> String {
    var line = text
    if attributes.isEmpty {
      let read = NotesSuffix(text, isAttribute: isAttribute)
      if read.attributes != nil || read.id != nil { line += " []" }
    } else {
      line += " [\(attributes.joined(separator: ", "))]"
    }
    if let id { line += " {#\(id)}" }
    return line
  }
}
