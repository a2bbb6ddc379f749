/// HTML under construction: tags, and texts that can never become tags.
struct HTMLMarkup {
  private(set) var html = ""
  /// The notes that running text may refer to.
  var footnotes: HTMLFootnotes

  init(_ footnotes: HTMLFootnotes) { self.footnotes = footnotes }

  /// Adds a tag that the writer itself made.
  mutating func tag(_ tag: String) { html += "<\(tag)>" }

  mutating func lineFeed() { html += "\n" }

  /// Adds a picture: elements of another vocabulary, whose texts are escaped alike.
  mutating func append(_ picture: XMLMarkup) { html += picture.xml }

  mutating func text(_ text: String) { html += Self.escaped(text) }

  /// Adds a style sheet, which ends its lines with LF. It must not hold `</`: there is no escape for it.
  mutating func style(_ sheet: String) {
    html += sheet
    lineFeed()
  }

  /// Adds an element with one text, on a line of its own.
  mutating func element(_ tag: String, _ attributes: String = "", text: String) {
    self.tag(tag + attributes)
    self.text(text)
    self.tag("/\(tag)")
    lineFeed()
  }

  /// Adds words that are spoken and not seen.
  mutating func spoken(_ text: String) {
    tag("span class=\"spoken\"")
    self.text(text)
    tag("/span")
  }

  /// The look of ``spoken(_:)``, for the sheet of what has such words.
  static let lookOfSpoken =
    ".spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap; clip-path: inset(50%); }"

  /// Adds running text that is in its canonical form.
  mutating func running(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let string): text(string)
      case .strong(let content): element("strong", content)
      case .emphasis(let content): element("em", content)
      case .code(let code): element("code", [.text(code)])
      case .lineBreak: tag("br")
      case .footnote(let footnote): reference(to: footnote)
      case .link(let target, let content):
        // In print the address of such a link is set after its text.
        let isNamed = content.plainText != target.address
        tag("a\(Self.attribute("href", target.address))\(isNamed ? Self.attribute("class", "named") : "")")
        running(content)
        tag("/a")
      }
    }
  }

  private mutating func element(_ tag: String, _ content: [Inline]) {
    self.tag(tag)
    running(content)
    self.tag("/\(tag)")
  }

  /// An attribute, a space before it.
  static func attribute(_ name: String, _ value: String) -> String { " \(name)=\"\(escaped(value))\"" }

  /// A text in which nothing is markup, between tags and in quoted attributes alike (HTML 13.1.2.3).
  static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
