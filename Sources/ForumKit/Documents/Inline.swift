/// A piece of running text.
///
/// In `text`, white space means what it means in HTML: a line feed or a tab is a space. The text is
/// what the reader shall see; every writer escapes what its format would take for markup.
public indirect enum Inline: Sendable, Hashable {
  /// Words as they are to be read; nothing in them is markup.
  case text(String)
  /// Words of weight.
  case strong([Inline])
  /// Words that are stressed, or foreign.
  case emphasis([Inline])
  /// Characters as they are typed, such as a command.
  case code(String)
  /// Words that lead to an address.
  case link(LinkTarget, [Inline])
  /// A new line within the paragraph.
  case lineBreak
  /// A mark that leads to a note; the writer numbers it.
  case footnote(Footnote)

  /// Plain text as inlines, its lines (LF or CRLF) kept apart by line breaks.
  public static func lines(of text: String) -> [Inline] {
    let lines = PrintableText.block(text).utf8.split(separator: UInt8(ascii: "\n"))
    return Array(lines.map { [.text(String(Substring($0)))] }.joined(separator: [.lineBreak]))
  }
}

extension [Inline] {
  /// The text alone, on one line: without emphasis, addresses, line breaks and notes.
  public var plainText: String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let string), .code(let string): text += string
      case .strong(let content), .emphasis(let content), .link(_, let content):
        text += content.plainText
      case .lineBreak: text += " "
      case .footnote: break
      }
    }
    return text
  }

  /// The same text in the one form that writers start from; see `InlineBuilder`.
  var canonical: [Inline] {
    var builder = InlineBuilder()
    builder.append(self)
    return builder.finish()
  }
}
