/// The notes of a document, numbered from 1 in the order in which they are first referred to.
struct FootnoteNumbers {
  struct Entry {
    let footnote: Footnote
    /// The language of the passage that first refers to it; `nil` for that of the document.
    let language: OutputLanguage?
  }

  /// The notes; the first has number 1.
  private(set) var entries: [Entry] = []
  private var numbers: [Footnote: Int] = [:]

  init(_ blocks: [Block] = []) { collect(blocks) }

  var isEmpty: Bool { entries.isEmpty }

  /// The number of a note that is referred to; `nil` for another.
  subscript(footnote: Footnote) -> Int? { numbers[footnote] }

  private mutating func collect(_ blocks: [Block], _ language: OutputLanguage? = nil) {
    for block in blocks {
      switch block {
      case .heading(_, let content), .paragraph(let content): collect(content, language)
      case .bulletList(let items), .orderedList(_, let items): for item in items { collect(item, language) }
      case .names(let names): for name in names { collect(name, language) }
      case .facts(let facts): for fact in facts { collect(fact.value, fact.language ?? language) }
      case .table(let table): collect(table, language)
      case .figure(let figure): collect(figure.table, language)
      case .quote(let content): collect(content, language)
      case .board(let board):
        for column in board.columns {
          collect(column.title, language)
          for card in column.cards { collect(card, language) }
        }
      case .passage(let language, let content): collect(content, language)
      case .preformatted, .revision, .rule, .pageBreak: break
      }
    }
  }

  private mutating func collect(_ table: Table, _ language: OutputLanguage?) {
    collect(table.caption, language)
    for column in table.columns { collect(column.title, language) }
    for row in table.rows { for cell in row { collect(cell, table.language ?? language) } }
  }

  private mutating func collect(_ inlines: [Inline], _ language: OutputLanguage?) {
    for inline in inlines {
      switch inline {
      case .strong(let content), .emphasis(let content), .link(_, let content): collect(content, language)
      case .footnote(let footnote):
        guard numbers[footnote] == nil else { continue }
        entries.append(Entry(footnote: footnote, language: language))
        numbers[footnote] = entries.count
      case .text, .code, .lineBreak: break
      }
    }
  }
}
