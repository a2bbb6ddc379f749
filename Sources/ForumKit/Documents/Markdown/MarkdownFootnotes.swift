/// The notes that a Markdown text defines, by their labels: `[^label]` refers to one, whatever the case of its letters.
struct MarkdownFootnotes {
  private var notes: [String: Footnote] = [:]
  /// One of those that say the same: comparing it with itself takes no time, however long it is.
  private var shared: Set<Footnote> = []

  /// The notes of a document as the writer labels them: by their numbers.
  init(_ numbers: FootnoteNumbers = FootnoteNumbers()) {
    for (index, entry) in numbers.entries.enumerated() { notes[String(index + 1)] = entry.footnote }
  }

  var count: Int { notes.count }

  func contains(_ label: MarkdownFootnoteLabel) -> Bool { notes[label.key] != nil }

  /// Adds a note. The first of a label counts.
  mutating func add(_ footnote: Footnote, as label: MarkdownFootnoteLabel) {
    if !contains(label) { notes[label.key] = shared.insert(footnote).memberAfterInsert }
  }

  /// Those that are among the notes of a document.
  func referred(to numbers: FootnoteNumbers) -> Self {
    var referred = self
    referred.notes = notes.filter { numbers[$0.value] != nil }
    return referred
  }

  /// The note that is referred to where a text begins, and where the text goes on; `nil` if nothing is, or if a link
  /// begins here.
  func reference(at text: ArraySlice<UInt8>) -> (footnote: Footnote, end: Int)? {
    guard !notes.isEmpty, let label = MarkdownFootnoteLabel(text), let footnote = notes[label.key],
      MarkdownAddress.inline(text[label.end...]) == nil
    else { return nil }
    return (footnote, label.end)
  }
}

/// `[^label]`: a caret and at least one character, without white space, brackets, backslashes and backticks.
struct MarkdownFootnoteLabel {
  /// What two labels have in common that mean the same note.
  let key: String
  /// The label as it is written, its brackets with it.
  let text: String
  /// Where the text goes on.
  let end: Int

  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Self.opening) else { return nil }
    let label = bytes.dropFirst(Self.opening.count)
    let end = label.firstIndex { $0.isSpaceOrTab || $0 == UInt8(ascii: "\n") || "[]\\`".utf8.contains($0) }
    guard let end, bytes[end] == UInt8(ascii: "]"), end > label.startIndex else { return nil }
    key = TextFolding.caseOnly.fold(String(decoding: label[..<end], as: UTF8.self))
    text = String(decoding: bytes[...end], as: UTF8.self)
    self.end = end + 1
  }

  /// The label of a line that begins to define a note: a colon stands after it.
  init?(defining line: ArraySlice<UInt8>) {
    guard let label = Self(line), line[label.end...].first == UInt8(ascii: ":") else { return nil }
    self = label
  }

  private static let opening = Array("[^".utf8)
}

/// A note while its lines are read.
struct MarkdownFootnoteDefinition {
  /// Lines that stand in so far belong to the note, also after a blank line.
  static let indentation = 4

  let label: MarkdownFootnoteLabel
  /// Its paragraphs, the lines of each ended by LF.
  private var paragraphs: [[UInt8]]
  /// Whether a blank line was read last.
  private(set) var isPaused = false

  init?(_ line: ArraySlice<UInt8>) {
    guard let label = MarkdownFootnoteLabel(defining: line) else { return nil }
    self.label = label
    paragraphs = [line[(label.end + 1)...].drop(while: \.isSpaceOrTab) + [UInt8(ascii: "\n")]]
  }

  mutating func pause() { isPaused = true }

  /// Takes a line of text, which has no white space before it.
  mutating func append(_ line: ArraySlice<UInt8>) {
    if isPaused { paragraphs.append([]) }
    isPaused = false
    paragraphs[paragraphs.count - 1] += line
    paragraphs[paragraphs.count - 1].append(UInt8(ascii: "\n"))
  }

  /// What the note says, where other notes are marks of text; `nil` if it says nothing.
  var footnote: Footnote? {
    let content = content(MarkdownFootnotes())
    return content.isEmpty ? nil : Footnote(content)
  }

  /// The lines as a paragraph, for a definition that defines nothing.
  func paragraph(_ footnotes: MarkdownFootnotes) -> [Inline] {
    ([.text("\(label.text): ")] + content(footnotes)).canonical
  }

  private func content(_ footnotes: MarkdownFootnotes) -> [Inline] {
    // Without the last LF: a backslash at the very end breaks no line.
    let texts = paragraphs.map { MarkdownInlineParser.inlines($0.dropLast(), footnotes) }
    return Array(texts.filter { !$0.isEmpty }.joined(separator: [.lineBreak]))
  }
}
