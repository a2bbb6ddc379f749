/// Running text as the runs of a paragraph of Word.
struct WordRuns {
  /// How the characters of a run look.
  private struct Look {
    var isStrong = false
    var isEmphasis = false
    var isCode = false
    var isLink = false
  }

  var markup = XMLMarkup(isPart: false)

  /// Adds text that is in its canonical form.
  mutating func append(_ inlines: [Inline], _ links: inout WordLinks) { append(inlines, Look(), &links) }

  /// Adds text on one line, which is printable.
  mutating func append(_ text: String) { run(text, Look()) }

  private mutating func append(_ inlines: [Inline], _ look: Look, _ links: inout WordLinks) {
    for inline in inlines {
      var look = look
      switch inline {
      case .text(let text): run(text, look)
      case .lineBreak: markup.append("<w:r><w:br/></w:r>")
      case .footnote(let footnote):
        if let reference = links.footnotes?.refer(to: footnote) { append(reference) }
      case .code(let code):
        look.isCode = true
        run(code, look)
      case .strong(let content):
        look.isStrong = true
        append(content, look, &links)
      case .emphasis(let content):
        look.isEmphasis = true
        append(content, look, &links)
      case .link(let target, let content):
        guard let id = links.id(of: target) else {
          append(content, look, &links)
          continue
        }
        look.isLink = true
        markup.open("w:hyperlink", ["r:id": id, "w:history": "1"])
        append(content, look, &links)
        markup.close("w:hyperlink")
      }
    }
  }

  private mutating func run(_ text: String, _ look: Look) {
    guard !text.isEmpty else { return }
    markup.open("w:r")
    if look.isStrong || look.isEmphasis || look.isCode || look.isLink {
      markup.open("w:rPr")
      if look.isLink || look.isCode {
        markup.empty("w:rStyle", ["w:val": look.isLink ? "Hyperlink" : "Code"])
      }
      if look.isStrong { markup.append("<w:b/><w:bCs/>") }
      if look.isEmphasis { markup.append("<w:i/><w:iCs/>") }
      markup.close("w:rPr")
    }
    markup.element("w:t", ["xml:space": "preserve"], text: text)
    markup.close("w:r")
  }

  /// Adds a field that the program fills in, such as the page's number.
  ///
  /// - Parameter shown: What stands there until it does.
  mutating func field(_ code: String, shown: String) {
    markup.append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>")
    markup.element("w:instrText", ["xml:space": "preserve"], text: " \(code) ")
    markup.append("</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
    run(shown, Look())
    markup.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
  }

  mutating func tab() { markup.append("<w:r><w:tab/></w:r>") }
}
