// The parts of a document that are lists: participants, and the notes of an appendix.

extension OutlineReader {
  mutating func readParticipants(_ heading: DocumentHeading) {
    isInDiscussion = false
    themes = ThemeStack()
    outline.mainHeadings.append(.init(text: heading.title, lines: heading.printed.lines))
    outline.labels.append(heading.printed)
    let start = place
    while place < lines.count {
      if place > start, let next = finder.heading(at: place, in: .list), ends(list: next) { break }
      place += 1
    }
    var reader = SeatReader(document.wrapping)
    reader.read(lines[start..<place])
    outline.seats += reader.seats
    outline.labels += reader.labels
    target = .unplaced
    guard !reader.texts.isEmpty else { return }
    outline.sections.append(
      .init(
        heading: .init(text: heading.title, lines: heading.printed.lines), role: nil, parent: nil,
        blocks: reader.texts.map { .init(printed: $0, isBullet: false) }, confidence: heading.confidence))
  }

  func ends(list heading: DocumentHeading) -> Bool {
    if heading.meaning == .participants { return heading.blanks > 1 || heading.startsPage }
    return true
  }

  mutating func beginAppendix(_ heading: DocumentHeading) {
    isInDiscussion = false
    let start = place
    while place < lines.count, !endsAppendix(at: place, from: start) { place += 1 }
    let region = lines[start..<place]
    guard !region.isEmpty, !BoardReader.isText(region, finder) else {
      place = start
      beginSection(heading, role: .other)
      return
    }
    let reader = BoardReader(region, finder)
    outline.links += reader.links
    outline.labels += reader.labels
    let holdsBoards = !reader.headings.isEmpty
    themes = ThemeStack()
    let top = addTheme(holdsBoards ? nil : .board, heading, title: heading.title, parent: nil, isMain: true)
    outline.themes[top].inputs = reader.loose.inputs
    outline.themes[top].body = reader.loose.body.map { .init(printed: $0, isBullet: false) }
    var board: Int?
    for found in reader.headings {
      let isBoard = found.isBoard || board == nil
      var parted = heading
      parted.printed = found.title
      parted.confidence = 0.8
      let index = addTheme(
        isBoard ? .board : .heading, parted, title: found.title.text, number: found.number,
        parent: isBoard ? top : board)
      outline.themes[index].inputs = found.inputs
      outline.themes[index].body = found.body.map { .init(printed: $0, isBullet: false) }
      if isBoard { board = index }
    }
    target = .unplaced
  }

  func endsAppendix(at place: Int, from start: Int) -> Bool {
    guard lines[place].isApart, place > start || lines[place].startsPage,
      PrintedBullet(lines[place].text) == nil
    else { return false }
    let text = lines[place].text
    if let known = HeadingVocabulary.known(text), known.confidence > 0.9 {
      switch known.meaning {
      case .appendix: return true
      case .boards: return NameMatcher.key(text).hasPrefix("bilaga") || place > start + 2
      case .participants, .programme: return true
      case .section(.closing), .section(.summary), .section(.conclusion), .section(.method):
        return text.split(separator: " ").count <= 4 && finder.chunkEnd(place) == place + 1
      default: return false
      }
    }
    return ImprintWords.isImprint(text) && !ImprintWords.makers(in: text).isEmpty
  }
}
