/// Writes documents in one format. The same document always gives the same bytes.
public protocol DocumentWriter: Sendable {
  /// The document as a file's content.
  func write(_ document: Document) -> [UInt8]
}

/// A writer whose format is text in UTF-8: lines end in LF, the last one too.
public protocol TextDocumentWriter: DocumentWriter {
  /// The document as text.
  func text(_ document: Document) -> String
}

extension TextDocumentWriter {
  public func write(_ document: Document) -> [UInt8] { Array(text(document).utf8) }
}

/// The words that writers add to a document.
struct DocumentWords {
  let contents: String
  let skipToContent: String
  let table: String

  init(_ language: OutputLanguage) {
    switch language {
    case .sv: (contents, skipToContent, table) = ("Innehåll", "Hoppa till innehållet", "Tabell")
    case .en: (contents, skipToContent, table) = ("Contents", "Skip to content", "Table")
    }
  }
}
