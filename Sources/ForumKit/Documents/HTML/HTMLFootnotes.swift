/// The notes of a page, and how often each has been referred to so far.
struct HTMLFootnotes {
  let numbers: FootnoteNumbers
  /// The language of what the page itself says of them, whatever that of the text around is.
  let language: OutputLanguage
  private var references: [Int]

  init(_ document: Document) {
    numbers = FootnoteNumbers(document.blocks)
    language = document.language
    references = Array(repeating: 0, count: numbers.entries.count)
  }

  /// How many places refer to a note.
  func count(of number: Int) -> Int { references[number - 1] }

  /// Counts a reference to a note, and gives its number and which of the references to it this is.
  mutating func refer(to footnote: Footnote) -> (number: Int, place: Int)? {
    guard let number = numbers[footnote] else { return nil }
    references[number - 1] += 1
    return (number, references[number - 1])
  }

  // Anchors of headings hold no underscore, so these are never taken.
  static let heading = "_notes"
  static func note(_ number: Int) -> String { "_note-\(number)" }
  static func reference(_ number: Int, _ place: Int) -> String {
    place == 1 ? "_note-\(number)-from" : "_note-\(number)-from-\(place)"
  }
}

extension HTMLMarkup {
  /// The number of a note, which leads to it. A screen reader says what it is a number of.
  mutating func reference(to footnote: Footnote) {
    guard let (number, place) = footnotes.refer(to: footnote) else { return }
    let language = footnotes.language
    tag("sup")
    open(
      link: HTMLFootnotes.note(number), role: "doc-noteref",
      [
        ("id", HTMLFootnotes.reference(number, place)),
        ("aria-label", DocumentPhrases(language).note(number)),
        ("lang", language.rawValue),
      ])
    text(String(number))
    tag("/a")
    tag("/sup")
  }

  fileprivate mutating func backlink(to number: Int, _ place: Int) {
    let phrases = DocumentPhrases(footnotes.language)
    text(" ")
    open(
      link: HTMLFootnotes.reference(number, place), role: "doc-backlink",
      [("lang", footnotes.language.rawValue)])
    // The second character asks for an arrow of the text's own colour, not for a picture. It is not spoken; what is
    // spoken stands there too, for whoever has neither colours nor places.
    tag("span" + Self.attribute("aria-hidden", "true"))
    text("↩\u{FE0E}")
    tag("/span")
    spoken(phrases.backToText(note: number, place: place))
    tag("/a")
  }

  private mutating func open(link anchor: String, role: String, _ more: [(String, String)]) {
    let attributes = [("href", "#\(anchor)"), ("role", role)] + more
    tag("a" + attributes.map(Self.attribute).joined())
  }
}

extension HTMLPage {
  /// The notes of the page under a heading of their own, each with a link to every place that refers to it.
  mutating func notes() {
    let entries = markup.footnotes.numbers.entries
    guard !entries.isEmpty else { return }
    open("section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"\(HTMLFootnotes.heading)\"")
    markup.element("h2", " id=\"\(HTMLFootnotes.heading)\"", text: Label.notes.text(in: language))
    open("ol")
    for (index, entry) in entries.enumerated() {
      let number = index + 1
      let mark = entry.language.map { HTMLMarkup.attribute("lang", $0.rawValue) } ?? ""
      markup.tag("li id=\"\(HTMLFootnotes.note(number))\"\(entry.language == language ? "" : mark)")
      markup.running(entry.footnote.content)
      for place in 0..<markup.footnotes.count(of: number) { markup.backlink(to: number, place + 1) }
      close("li")
    }
    close("ol")
    close("section")
  }
}

/// The look of notes, where a document has any.
enum HTMLFootnoteStyle {
  static func sheet(for document: Document) -> String {
    FootnoteNumbers(document.blocks).isEmpty ? "" : look
  }

  private static let look = """

    sup { line-height: 0; }
    sup a { padding: 0 .15em; }
    .notes { margin-top: 3em; border-top: 1px solid var(--line); }
    .notes li { margin: .4em 0; }
    \(HTMLMarkup.lookOfSpoken)
    sup a:target, .notes li:target { outline: 2px solid var(--accent); outline-offset: 2px; }
    @media print {
      [role=doc-backlink] { display: none; }
    }
    """
}
