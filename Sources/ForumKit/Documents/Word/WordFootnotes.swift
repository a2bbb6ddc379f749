/// The notes of a document of Word, which the program sets at the foot of the page and numbers by itself: in the
/// order in which the text refers to them, as ``FootnoteNumbers`` does.
struct WordFootnotes {
  private let numbers: FootnoteNumbers
  /// Those that the text has referred to.
  private var referred: Set<Int> = []

  init(_ document: Document) { numbers = FootnoteNumbers(document.blocks) }

  var isEmpty: Bool { numbers.isEmpty }

  /// A reference to a note: its place in the text, or where that was before, a field with the number of that place.
  enum Reference {
    case first(Int)
    case again(Int)
  }

  /// The reference that comes next in the text.
  mutating func refer(to footnote: Footnote) -> Reference? {
    numbers[footnote].map { referred.insert($0).inserted ? .first($0) : .again($0) }
  }

  static func bookmark(_ number: Int) -> String { "_Ref\(number)" }
  /// Bookmarks have numbers too; those of the headings come before.
  static func bookmarkID(_ number: Int) -> Int { 1_000_000 + number }

  /// `word/footnotes.xml` with the links of the notes. The first two are the lines above the notes, as the format
  /// wants them.
  var part: (xml: XMLMarkup, links: WordLinks) {
    var xml = XMLMarkup()
    var links = WordLinks()
    xml.open("w:footnotes", Word.namespaces)
    xml.append(
      """

      <w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>\
      </w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>
      <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" \
      w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>

      """)
    for (index, entry) in numbers.entries.enumerated() {
      var runs = WordRuns()
      runs.append(entry.footnote.content, &links)
      xml.open("w:footnote", ["w:id": "\(index + 1)"])
      xml.append(
        """
        <w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>\
        <w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>
        """)
      xml.append(runs.markup)
      xml.append("</w:p>")
      xml.close("w:footnote", endsLine: true)
    }
    xml.close("w:footnotes", endsLine: true)
    return (xml, links)
  }

  /// What the settings say of the lines above the notes.
  static let settings =
    "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"

  /// The styles of notes and of their numbers, which Word knows by name.
  static let styles = """
    <w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>\
    <w:pPr><w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>\
    <w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
    <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>

    """
}

extension WordRuns {
  /// Adds the number of a note, as a part of the text that the program numbers.
  mutating func append(_ reference: WordFootnotes.Reference) {
    let look = "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
    switch reference {
    case .first(let number):
      let id = "\(WordFootnotes.bookmarkID(number))"
      markup.empty("w:bookmarkStart", ["w:id": id, "w:name": WordFootnotes.bookmark(number)])
      markup.append(raw: "<w:r>\(look)<w:footnoteReference w:id=\"\(number)\"/></w:r>")
      markup.empty("w:bookmarkEnd", ["w:id": id])
    case .again(let number):
      markup.append(raw: "<w:r>\(look)<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>\(look)")
      let code = " NOTEREF \(WordFootnotes.bookmark(number)) \\f \\h "
      markup.element("w:instrText", ["xml:space": "preserve"], text: code)
      markup.append(
        raw:
          "</w:r><w:r>\(look)<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>\(look)<w:t>\(number)</w:t></w:r>"
          + "<w:r>\(look)<w:fldChar w:fldCharType=\"end\"/></w:r>")
    }
  }
}
