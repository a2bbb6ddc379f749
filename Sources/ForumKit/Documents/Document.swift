/// A document that leaves the house, free of any format: what is said, not how it is written.
///
/// A `DocumentWriter` turns it into Markdown, HTML, plain text … Two equal documents give the same
/// bytes, so a document holds no clock and no version.
public struct Document: Sendable, Hashable {
  /// The language of the document's own words: it rules the words that a writer adds.
  public var language: OutputLanguage

  /// The title, plain text on one line. It is the only heading above level 1.
  public var title: String

  /// The language of the title; `nil` where it is that of the document.
  public var titleLanguage: OutputLanguage?

  /// Lines under the title, for example what the meeting was and when.
  public var subtitle: [String]

  /// What must be seen on every page, for example `Utkast` or `INTERN`; several stand side by side.
  public var markings: [String]

  /// Who publishes the document, for example the secretariat's name.
  public var publisher: String?

  /// How to reach the publisher: a function, an address; plain text on one line.
  public var contact: String?

  /// How many levels of headings the table of contents lists; 0 for no table of contents.
  public var contentsDepth: Int

  /// What the document says, from its first line to its last.
  public var blocks: [Block]

  /// A document. What is left out is not printed.
  public init(
    language: OutputLanguage = .sv, title: String, subtitle: [String] = [], markings: [String] = [],
    publisher: String? = nil, contact: String? = nil, contentsDepth: Int = 0, blocks: [Block] = []
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.markings = markings
    self.publisher = publisher
    self.contact = contact
    self.contentsDepth = contentsDepth
    self.blocks = blocks
  }
}

extension Document {
  /// All markings as one line, for example `Utkast · INTERN`; `nil` when there is none.
  var marking: String? {
    let texts = markings.map(PrintableText.line).filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.joined(separator: " · ")
  }

  /// The title on one line, made harmless.
  var printableTitle: String { PrintableText.line(title) }

  /// The lines under the title, made harmless; empty ones are gone.
  var printableSubtitle: [String] { subtitle.map(PrintableText.line).filter { !$0.isEmpty } }

  /// Publisher and contact, made harmless; what is missing is gone.
  var imprint: [String] {
    [publisher, contact].compactMap { $0.map(PrintableText.line) }.filter { !$0.isEmpty }
  }
}
