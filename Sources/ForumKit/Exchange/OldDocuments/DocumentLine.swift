/// A line of the text proper: what is furniture of the page or table of contents is not among them.
struct DocumentLine: Sendable {
  let number: Int
  let text: String
  let indent: Int
  /// How many blank lines stand before it.
  let blanks: Int
  /// Whether a page begins with it.
  let startsPage: Bool
  let mark: PrintedLine.Mark?

  /// Whether it stands apart from the line before.
  var isApart: Bool { blanks > 0 || startsPage }
}

/// The lines of a document, what of them is text, and how they are set.
struct DocumentLines: Sendable {
  let lines: [DocumentLine]
  let wrapping: PrintedWrapping
  let contents: ContentsTable
  /// Numbers and texts of the lines that are furniture of the page.
  let furniture: [DocumentOutline.Printed]
  /// Those of the table of contents.
  let contentsLines: [DocumentOutline.Printed]

  init(_ printed: [PrintedLine]) {
    let furniture = PageFurniture(of: printed)
    let contents = ContentsTable(of: printed, skipping: furniture.places)
    self.contents = contents
    var lines: [DocumentLine] = []
    var blanks = 0
    var startsPage = false
    for (place, line) in printed.enumerated() {
      if furniture.pageStarts.contains(place) || line.beginsPage { startsPage = true }
      if line.isBlank {
        blanks += 1
        continue
      }
      guard !furniture.places.contains(place), !contents.places.contains(place) else {
        blanks = max(blanks, 1)
        startsPage = startsPage || contents.places.contains(place)
        continue
      }
      lines.append(
        DocumentLine(
          number: line.number, text: line.text, indent: line.indent, blanks: blanks, startsPage: startsPage,
          mark: line.mark))
      blanks = 0
      startsPage = false
    }
    func listed(_ places: Set<Int>) -> [DocumentOutline.Printed] {
      places.sorted().map { .init(text: printed[$0].text, lines: [printed[$0].number]) }
    }
    self.furniture = listed(furniture.places)
    contentsLines = listed(contents.places)
    wrapping = PrintedWrapping(printed)
    self.lines = Self.closed(lines, wrapping)
  }

  /// Takes away the blank lines of a document that has one after each line: full lines go on in the next.
  private static func closed(_ lines: [DocumentLine], _ wrapping: PrintedWrapping) -> [DocumentLine] {
    guard wrapping.width != nil, lines.count > 20 else { return lines }
    let full = lines.indices.dropLast().filter {
      wrapping.isFull(lines[$0].text, before: lines[$0 + 1].text, slack: 6)
    }
    let spaced = full.filter { lines[$0 + 1].blanks == 1 }
    // Paragraphs of one line are spaced too, but they end as sentences do.
    let open = full.filter { !lines[$0].text.endsSentence }
    let openAndSpaced = open.filter { lines[$0 + 1].blanks == 1 }
    guard open.count >= 6, openAndSpaced.count * 10 > open.count * 7 else { return lines }
    var closed = lines
    for index in spaced {
      let next = lines[index + 1]
      guard !next.startsPage || next.text.beginsLower else { continue }
      closed[index + 1] = DocumentLine(
        number: next.number, text: next.text, indent: next.indent, blanks: 0, startsPage: false,
        mark: next.mark)
    }
    return closed
  }
}
