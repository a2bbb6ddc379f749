/// One piece of a document, standing on lines of its own.
///
/// A block without content (no inlines, no items, no rows and no columns) is not written.
public indirect enum Block: Sendable, Hashable {
  /// A heading. Level 1 stands right under the document's title; deeper levels grow from there.
  /// A writer closes jumps (a 3 right under a 1), so that a text may use what levels it likes.
  case heading(level: Int, [Inline])
  /// Running text that belongs together.
  case paragraph([Inline])
  /// Items, each of blocks of its own; their order says nothing.
  case bulletList([[Block]])
  /// A list numbered from `start`, which is 0 or more.
  case orderedList(start: Int, [[Block]])
  /// A list of short names, such as the participants: set in columns where there is room.
  case names([[Inline]])
  /// Labels and their values, such as date and place.
  case facts([Fact])
  /// Rows under a header.
  case table(Table)
  /// A picture with its description and its numbers.
  case figure(Figure)
  /// Words that are somebody else's.
  case quote([Block])
  /// Post-its as they hung.
  case board(Board)
  /// Text whose line breaks and spaces are kept. Lines are separated by LF, the last one without.
  case preformatted(String)
  /// A text with its changes, a paragraph for each of its lines.
  case revision(Revision)
  /// A line across, between two thoughts.
  case rule
  /// What follows starts on a new page, in formats that have pages.
  case pageBreak
  /// Blocks in another language than the document's own, such as the texts of records under labels in English
  /// (WCAG 3.1.2). Where a format cannot say so, they stand as if they were in the passage's place.
  case passage(OutputLanguage, [Block])
}

/// A label and its value, for example `Datum` and `3 juni 2026`. The writer sets the colon.
public struct Fact: Sendable, Hashable {
  /// What the value is of, without a colon.
  public var label: String
  /// What is known; a fact with an empty value is the caller's to leave out.
  public var value: [Inline]
  /// The language of the value; `nil` where it is that of the document, or a name.
  public var language: OutputLanguage?

  /// A fact whose value has emphasis, links or line breaks.
  public init(_ label: String, _ value: [Inline], language: OutputLanguage? = nil) {
    self.label = label
    self.value = value
    self.language = language
  }

  /// A fact whose value is plain text.
  public init(_ label: String, _ value: String) {
    self.init(label, [.text(value)])
  }
}

/// A table with one header row.
public struct Table: Sendable, Hashable {
  /// A cell: one line of text, in which `lineBreak` may stand.
  public typealias Cell = [Inline]

  /// Where the text of a column stands: at the side where reading starts, in the middle, or (for numbers) at
  /// the other side.
  public enum Alignment: Sendable, Hashable { case leading, center, trailing }

  /// A column: what its header says and how its cells stand.
  public struct Column: Sendable, Hashable {
    /// The header.
    public var title: Cell
    /// Where the text stands, of header and cells alike.
    public var alignment: Alignment

    /// A column with a header that has emphasis, links or line breaks.
    public init(_ title: Cell, alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }

    /// A column with a header in plain text.
    public init(_ title: String, alignment: Alignment = .leading) {
      self.init([.text(title)], alignment: alignment)
    }
  }

  /// What the table shows; empty for none.
  public let caption: [Inline]
  /// At least as many as the longest row has cells.
  public let columns: [Column]
  /// Each row has one cell a column.
  public let rows: [[Cell]]
  /// Whether the first cell of a row says what the row is of, as the name in a list of organisations does.
  public let namesRows: Bool
  /// The language of the rows; `nil` where it is that of the header, or they are names and numbers.
  public var language: OutputLanguage?

  /// A table of rows that may differ in length: a short row is filled with empty cells, and where
  /// a row is longer than the header, untitled columns are added, so that no cell is lost.
  public init(caption: [Inline] = [], columns: [Column], rows: [[Cell]], namesRows: Bool = false) {
    let width = max(columns.count, rows.lazy.map(\.count).max() ?? 0)
    self.caption = caption
    self.columns = columns + Array(repeating: Column([]), count: width - columns.count)
    self.rows = rows.map { $0 + Array(repeating: [], count: width - $0.count) }
    self.namesRows = namesRows
  }
}

/// A board of post-its: columns under headings, cards in each.
public struct Board: Sendable, Hashable {
  /// A heading on the board, and what hangs under it.
  public struct Column: Sendable, Hashable {
    /// The heading on the board; empty when the notes hung without one.
    public var title: [Inline]
    /// The notes, each as blocks: a post-it is a paragraph, a group's note may be several.
    public var cards: [[Block]]

    /// A column of notes that are set already.
    public init(_ title: [Inline], cards: [[Block]]) {
      self.title = title
      self.cards = cards
    }

    /// A column of notes in plain text; line breaks are kept.
    public init(_ title: String, notes: [String]) {
      self.init([.text(title)], cards: notes.map { [.paragraph(Inline.lines(of: $0))] })
    }
  }

  /// From left to right, as they hung.
  public var columns: [Column]

  /// A board with its columns from left to right.
  public init(_ columns: [Column]) { self.columns = columns }
}

extension [Block] {
  /// The blocks with those of passages in their places, for formats that mark no languages.
  var withoutPassages: [Block] {
    flatMap { block in
      if case .passage(_, let content) = block { content.withoutPassages } else { [block] }
    }
  }
}
