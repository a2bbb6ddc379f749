/// Text made safe for a terminal: what would move the cursor, change colours, hide text or turn its
/// direction is written out instead of sent.
///
/// C0 controls and DEL become the control pictures of Unicode (U+2400 …: `␛`); C1 controls, the bidi
/// controls of Unicode's annex 9, the line and paragraph separators, the byte order mark and noncharacters become
/// `\u{202e}`.
enum VisibleText {
  /// The text on one line, for table cells and titles: line breaks and tabs become a blank.
  static func line(_ text: String) -> String {
    make(text, lineBreak: " ", tab: " ")
  }

  /// The text with its line breaks and tabs, for long texts; CRLF and CR become LF.
  static func lines(_ text: String) -> String {
    make(text, lineBreak: "\n", tab: "\t")
  }

  /// The text in quotation marks for messages, cut after `limit` characters.
  static func quoted(_ text: String, limit: Int = 80) -> String {
    let start = text.prefix(limit)
    let isCut = start.endIndex < text.endIndex
    let visible = make(String(start), lineBreak: "\\n", tab: "\\t", quote: "\\\"")
    return "\"\(visible)\(isCut ? "…" : "")\""
  }

  /// A path in quotation marks. It is never cut: its end says most, and it is there to be copied.
  static func path(_ path: String) -> String { quoted(path, limit: .max) }

  private static func make(
    _ text: String, lineBreak: String, tab: String, quote: String = "\""
  ) -> String {
    guard text.utf8.contains(where: isSuspicious) else { return text }
    var visible = ""
    visible.reserveCapacity(text.utf8.count + 16)
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where afterReturn: continue
      case "\n", "\r": visible += lineBreak
      case "\t": visible += tab
      case "\"": visible += quote
      case _ where scalar.value < 0x20: append(0x2400 + scalar.value, to: &visible)
      case "\u{7f}": append(0x2421, to: &visible)
      case _ where isHidden(scalar): visible += "\\u{\(String(scalar.value, radix: 16))}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  private static func append(_ value: UInt32, to text: inout String) {
    if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
  }

  /// Whether a byte of UTF-8 may begin a character that is not written as it stands: controls, the
  /// quotation mark, and the lead bytes of U+0080 …, U+061C, U+200E … U+2069 and U+FEFF.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, 0x22, 0x7f, 0xc2, 0xd8, 0xe2, 0xef: true
    default: false
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9f, 0x61c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: true
    // Noncharacters: not text in any exchange.
    case 0xfdd0...0xfdef, 0xfffe, 0xffff: true
    default: false
    }
  }
}
