/// Writes documents in one format. The same document always gives the same bytes.
public protocol DocumentWriter: Sendable {
  /// The document as a file's content.
  ///
  /// - Throws: ``ZipFault`` where the format is an archive and cannot hold it.
  func write(_ document: Document) throws(ZipFault) -> [UInt8]
}

/// A writer whose format is text in UTF-8: lines end in LF, the last one too.
public protocol TextDocumentWriter: DocumentWriter {
  /// The document as text.
  func text(_ document: Document) -> String
}

extension TextDocumentWriter {
  public func write(_ document: Document) -> [UInt8] { Array(text(document).utf8) }
}
