/// Writes a document as a file of Word (WordprocessingML, ECMA-376 part 1, transitional), to be opened, altered
/// and printed in any program that knows it.
///
/// Headings, lists, tables, links and the contents are real ones, so that Word's navigation, its contents and a
/// screen reader find them. Every page bears the markings and its number. The same document always gives the same
/// bytes.
public struct WordWriter: DocumentWriter {
  /// A writer; it has no settings, so that a document looks alike wherever it is made.
  public init() {}

  /// - Throws: ``ZipFault`` for a document of more than 4 GB.
  public func write(_ document: Document) throws(ZipFault) -> [UInt8] {
    var body = WordBody(document)
    body.write(document)
    var package = OfficePackage(
      .init(
        title: document.printableTitle, creator: document.publisher.map(PrintableText.line) ?? "",
        language: document.language.tagWithCountry, status: document.marking ?? ""))
    let footnotes = WordFootnotes(document)
    let frame = WordFrame(document)
    var parts = [
      OfficePackage.Relationship(id: "rIdStyles", "styles", "styles.xml"),
      OfficePackage.Relationship(id: "rIdNumbering", "numbering", "numbering.xml"),
      OfficePackage.Relationship(id: "rIdSettings", "settings", "settings.xml"),
      OfficePackage.Relationship(id: WordFrame.firstHeaderID, "header", "header1.xml"),
      OfficePackage.Relationship(id: WordFrame.headerID, "header", "header2.xml"),
      OfficePackage.Relationship(id: WordFrame.firstFooterID, "footer", "footer1.xml"),
      OfficePackage.Relationship(id: WordFrame.footerID, "footer", "footer2.xml"),
    ]
    if !footnotes.isEmpty { parts.append(.init(id: "rIdFootnotes", "footnotes", "footnotes.xml")) }
    package.add(
      "word/document.xml", "wordprocessingml.document.main", body.markup,
      relationships: parts + body.links.relationships)
    package.add(
      "word/styles.xml", "wordprocessingml.styles",
      WordStyles.part(document.language, more: footnotes.isEmpty ? "" : WordFootnotes.styles))
    package.add("word/numbering.xml", "wordprocessingml.numbering", body.numbering.part)
    package.add("word/settings.xml", "wordprocessingml.settings", frame.settings)
    package.add("word/header1.xml", "wordprocessingml.header", frame.firstHeader)
    package.add("word/header2.xml", "wordprocessingml.header", frame.header)
    // The first page's and the others' are alike; Word keeps each in a part of its own.
    package.add("word/footer1.xml", "wordprocessingml.footer", frame.footer)
    package.add("word/footer2.xml", "wordprocessingml.footer", frame.footer)
    if !footnotes.isEmpty {
      let (xml, links) = footnotes.part
      package.add(
        "word/footnotes.xml", "wordprocessingml.footnotes", xml, relationships: links.relationships)
    }
    return try package.bytes()
  }
}

/// What the parts of a file of Word have in common.
enum Word {
  /// The vocabulary, and that of relations, which links are made with.
  static let namespaces: XMLMarkup.Attributes = [
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  ]

  // Lengths are in twentieths of a point, as the format has them: A4, with 2.5 cm at the sides.
  static let pageWidth = 11_906
  static let pageHeight = 16_838
  static let margin = 1_418
  static var textWidth: Int { pageWidth - 2 * margin }

  /// How far a level of a list stands in.
  static let indent = 397
}
