extension HTMLPage {
  /// A text with its changes. Screen readers pass `del` and `ins` over in silence, so that words which are not seen tell
  /// where each begins and ends.
  mutating func revision(_ revision: Revision) {
    for paragraph in revision.paragraphs {
      markup.tag("p class=\"revision\"")
      for (index, line) in paragraph.enumerated() {
        if index > 0 { markup.tag("br") }
        for piece in line { self.piece(piece) }
      }
      close("p")
    }
  }

  private mutating func piece(_ piece: TextDiff.Piece) {
    let text = PrintableText.spaced(piece.text)
    let phrases = DocumentPhrases(language)
    switch piece.kind {
    case .same: markup.text(text)
    case .removed: change("del", "[\(phrases.removed): ", text)
    case .added: change("ins", "[\(phrases.added): ", text)
    }
  }

  private mutating func change(_ tag: String, _ spoken: String, _ text: String) {
    markup.tag(tag)
    markup.spoken(spoken)
    markup.text(text)
    markup.spoken("]")
    markup.tag("/\(tag)")
  }
}

/// The look of a text with its changes: a line through what went and a double one under what came, which tell them
/// apart without colour, on paper too.
enum HTMLRevisionStyle {
  /// The sheet where a document has such a text; empty elsewhere.
  static func sheet(for document: Document) -> String {
    let hasRevision = document.blocks.contains { if case .revision = $0 { true } else { false } }
    return hasRevision ? look : ""
  }

  private static let look = """

    .revision del { background: #fbe3e0; color: #7a1610; text-decoration: line-through; }
    .revision ins { background: #dff3e2; color: #0f4a1c; text-decoration: underline double; }
    .revision del, .revision ins { padding: 0 .15em; border-radius: 2px; text-decoration-thickness: .08em; }
    \(HTMLMarkup.lookOfSpoken)
    @media (prefers-color-scheme: dark) {
      .revision del { background: #45201d; color: #ffd3ce; }
      .revision ins { background: #183a20; color: #c9f2d1; }
    }
    @media print {
      .revision del, .revision ins { background: none; color: inherit; }
    }
    """
}
