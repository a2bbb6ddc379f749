/// What stands round the text of a document of Word: header, footer and settings.
struct WordFrame {
  static let firstHeaderID = "rIdHeader1"
  static let headerID = "rIdHeader2"
  static let firstFooterID = "rIdFooter1"
  static let footerID = "rIdFooter2"

  private let document: Document

  init(_ document: Document) { self.document = document }

  /// The header of the first page, where the title stands in large: the markings alone.
  var firstHeader: XMLMarkup { header(marking) }

  /// The header of every other page: the markings and the title.
  var header: XMLMarkup {
    var title = XMLMarkup(isPart: false)
    paragraph("Header", &title) { $0.append(document.printableTitle) }
    var content = marking
    content.append(title)
    return header(content)
  }

  private func header(_ content: XMLMarkup) -> XMLMarkup {
    var xml = XMLMarkup()
    xml.open("w:hdr", Word.namespaces)
    xml.lineFeed()
    // A header without a paragraph is no header.
    if content.xml.isEmpty { xml.append("<w:p/>") } else { xml.append(content) }
    xml.close("w:hdr", endsLine: true)
    return xml
  }

  private var marking: XMLMarkup {
    var xml = XMLMarkup(isPart: false)
    if let marking = document.marking { paragraph("Marking", &xml) { $0.append(marking) } }
    return xml
  }

  /// Publisher, number of the page and of all pages, and whom to ask.
  var footer: XMLMarkup {
    var xml = XMLMarkup()
    xml.open("w:ftr", Word.namespaces)
    xml.lineFeed()
    let imprint = document.imprint
    paragraph("Footer", &xml) { runs in
      runs.append(imprint.first ?? "")
      runs.tab()
      runs.append("\(Label.page.text(in: document.language)) ")
      runs.field("PAGE", shown: "1")
      runs.append(" \(DocumentPhrases(document.language).ofAll) ")
      runs.field("NUMPAGES", shown: "1")
    }
    for line in imprint.dropFirst() { paragraph("Footer", &xml) { $0.append(line) } }
    xml.close("w:ftr", endsLine: true)
    return xml
  }

  private func paragraph(_ style: String, _ xml: inout XMLMarkup, _ content: (inout WordRuns) -> Void) {
    var runs = WordRuns()
    content(&runs)
    xml.open("w:p")
    xml.open("w:pPr")
    xml.empty("w:pStyle", ["w:val": style])
    xml.close("w:pPr")
    xml.append(runs.markup)
    xml.close("w:p", endsLine: true)
  }

  /// `word/settings.xml`: compatible with Word 2013 and later, so that no title bar says otherwise.
  var settings: XMLMarkup {
    var xml = XMLMarkup()
    xml.open("w:settings", Word.namespaces)
    xml.lineFeed()
    xml.empty("w:zoom", ["w:percent": "100"])
    xml.empty("w:defaultTabStop", ["w:val": "\(Word.indent)"])
    xml.empty("w:characterSpacingControl", ["w:val": "doNotCompress"])
    xml.lineFeed()
    if !FootnoteNumbers(document.blocks).isEmpty { xml.append(raw: WordFootnotes.settings) }
    xml.open("w:compat")
    xml.empty(
      "w:compatSetting",
      ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"])
    xml.close("w:compat", endsLine: true)
    xml.empty("w:themeFontLang", ["w:val": document.language.tagWithCountry])
    xml.lineFeed()
    xml.close("w:settings", endsLine: true)
    return xml
  }
}
