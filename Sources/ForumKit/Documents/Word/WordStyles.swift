/// The styles of a document of Word: those that Word knows by name, so that its navigation, its contents and its
/// own templates take hold of them, and a few of our own.
enum WordStyles {
  /// A paragraph's style. The texts of `paragraph` and `run` are properties in the order of the schema.
  private struct Style {
    let id: String
    let name: String
    var base = "Normal"
    var next: String?
    var paragraph = ""
    var run = ""
    var isOwn = false
  }

  private static let ink = "1B2430"
  private static let quiet = "424E5A"
  private static let accent = "0A4A70"
  static let line = "B4BEC7"
  static let tint = "F3F6F8"
  static let note = "FDF6D9"

  /// `word/styles.xml`
  ///
  /// - Parameter more: The styles of what only some documents have.
  static func part(_ language: OutputLanguage, more: String) -> XMLMarkup {
    var xml = XMLMarkup()
    xml.open("w:styles", Word.namespaces)
    xml.lineFeed()
    xml.append(
      """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" \
      w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/>
      """)
    xml.empty(
      "w:lang",
      ["w:val": language.tagWithCountry, "w:eastAsia": language.tagWithCountry, "w:bidi": "ar-SA"])
    xml.append(
      """
      </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/>\
      </w:pPr></w:pPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
      <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
      <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>\
      <w:rPr><w:color w:val="0A4A70"/><w:u w:val="single"/></w:rPr></w:style>
      <w:style w:type="character" w:customStyle="1" w:styleId="Code"><w:name w:val="Code"/><w:qFormat/>\
      <w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:noProof/></w:rPr></w:style>
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
      <w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
      <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
      <w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
      <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>\
      <w:uiPriority w:val="99"/><w:semiHidden/></w:style>

      """)
    for style in titles + headings + texts + contents + edges { xml.append(markup(style)) }
    xml.append(raw: more)
    xml.close("w:styles", endsLine: true)
    return xml
  }

  private static func spacing(_ before: Int, _ after: Int) -> String {
    "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
  }

  private static func look(bold: Bool = false, colour: String? = nil, halfPoints: Int? = nil) -> String {
    (bold ? "<w:b/><w:bCs/>" : "") + (colour.map { "<w:color w:val=\"\($0)\"/>" } ?? "")
      + (halfPoints.map { "<w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/>" } ?? "")
  }

  private static let titles = [
    Style(
      id: "Publisher", name: "Publisher", next: "Title", paragraph: spacing(0, 240),
      run: look(bold: true, colour: quiet), isOwn: true),
    Style(
      id: "Title", name: "Title", next: "Subtitle",
      paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"160\" w:line=\"252\" "
        + "w:lineRule=\"auto\"/>",
      run: look(bold: true, colour: ink, halfPoints: 48)),
    Style(
      id: "Subtitle", name: "Subtitle", next: "Normal", paragraph: spacing(0, 60),
      run: look(colour: quiet, halfPoints: 25)),
  ]

  private static let headings: [Style] = [34, 28, 24, 22, 21, 21].enumerated().map { index, size in
    Style(
      id: "Heading\(index + 1)", name: "heading \(index + 1)", next: "Normal",
      paragraph: "<w:keepNext/><w:keepLines/>\(spacing([400, 320, 260, 220, 200, 200][index], 100))"
        + "<w:outlineLvl w:val=\"\(index)\"/>",
      run: look(bold: true, colour: index < 4 ? (index == 0 ? accent : ink) : quiet, halfPoints: size))
  }

  private static let texts = [
    Style(id: "ListParagraph", name: "List Paragraph", paragraph: "<w:spacing w:after=\"60\"/>"),
    Style(
      id: "Names", name: "Names", base: "ListParagraph", paragraph: "<w:spacing w:after=\"20\"/>", isOwn: true
    ),
    Style(id: "Facts", name: "Facts", paragraph: "<w:spacing w:after=\"60\"/>", isOwn: true),
    Style(
      id: "Quote", name: "Quote",
      paragraph: "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"10\" w:color=\"\(line)\"/></w:pBdr>",
      run: look(colour: quiet)),
    Style(
      id: "Preformatted", name: "HTML Preformatted",
      paragraph: "<w:keepLines/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(tint)\"/>"
        + "<w:spacing w:after=\"120\" w:line=\"252\" w:lineRule=\"auto\"/>",
      run: "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:noProof/>"
        + look(halfPoints: 18)),
    Style(
      id: "Caption", name: "caption", next: "Normal", paragraph: "<w:keepNext/>\(spacing(200, 80))",
      run: look(bold: true, colour: quiet, halfPoints: 20)),
    Style(
      id: "TableText", name: "Table Text",
      paragraph: "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"252\" "
        + "w:lineRule=\"auto\"/>", run: look(halfPoints: 20), isOwn: true),
    Style(
      id: "TableHeading", name: "Table Heading", base: "TableText", paragraph: "<w:keepNext/>",
      run: look(bold: true), isOwn: true),
    // What parts a table from what follows; without it two tables would be one.
    Style(
      id: "TableEnd", name: "Table End", next: "Normal",
      paragraph: "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"200\" w:lineRule=\"exact\"/>",
      run: look(halfPoints: 12), isOwn: true),
    Style(
      id: "Rule", name: "Rule", next: "Normal",
      paragraph: "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"\(line)\"/></w:pBdr>"
        + spacing(120, 200), isOwn: true),
  ]

  private static let contents: [Style] =
    [
      Style(
        id: "TOCHeading", name: "TOC Heading", next: "Normal", paragraph: "<w:keepNext/>\(spacing(480, 120))",
        run: look(bold: true, colour: accent, halfPoints: 28))
    ]
    + (1...6).map { level in
      Style(
        id: "TOC\(level)", name: "toc \(level)", next: "Normal",
        paragraph: "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(Word.textWidth)\"/></w:tabs>"
          + "<w:spacing w:after=\"60\"/><w:ind w:left=\"\((level - 1) * 284)\" w:right=\"567\"/>")
    }

  private static let edges = [
    Style(
      id: "Header", name: "header", paragraph: spacing(0, 0), run: look(colour: quiet, halfPoints: 17)),
    Style(
      id: "Footer", name: "footer",
      paragraph: "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(Word.textWidth)\"/></w:tabs>\(spacing(0, 0))",
      run: look(colour: quiet, halfPoints: 17)),
    Style(
      id: "Marking", name: "Marking", base: "Header", run: look(bold: true, colour: "8A1C1C", halfPoints: 19),
      isOwn: true),
  ]

  private static func markup(_ style: Style) -> XMLMarkup {
    var xml = XMLMarkup(isPart: false)
    if style.isOwn {
      xml.open("w:style", ["w:type": "paragraph", "w:customStyle": "1", "w:styleId": style.id])
    } else {
      xml.open("w:style", ["w:type": "paragraph", "w:styleId": style.id])
    }
    xml.empty("w:name", ["w:val": style.name])
    xml.empty("w:basedOn", ["w:val": style.base])
    if let next = style.next { xml.empty("w:next", ["w:val": next]) }
    xml.append("<w:qFormat/>")
    if !style.paragraph.isEmpty { xml.append(raw: "<w:pPr>\(style.paragraph)</w:pPr>") }
    if !style.run.isEmpty { xml.append(raw: "<w:rPr>\(style.run)</w:rPr>") }
    xml.close("w:style", endsLine: true)
    return xml
  }
}
