/// Reads the boards of an appendix: headings, and post-its under them, with marks before them or without.
struct BoardReader {
  /// A heading with what hangs on it.
  struct Heading {
    var title: DocumentOutline.Printed
    var number: Int?
    /// Whether it stands over other headings.
    var isBoard = false
    var inputs: [DocumentOutline.Printed] = []
    var body: [DocumentOutline.Printed] = []
  }

  /// What stands before the first heading hangs on the appendix itself.
  private(set) var loose = Heading(title: .init(text: "", lines: []))
  private(set) var headings: [Heading] = []
  private(set) var links: [DocumentOutline.Printed] = []

  /// Words such as `Post-it:` before a note.
  private(set) var labels: [DocumentOutline.Printed] = []

  private let lines: ArraySlice<DocumentLine>
  private let wrapping: PrintedWrapping
  private let finder: HeadingFinder
  /// How a heading stands: alone between blank lines, or right on top of its notes.
  private var standsAlone: [Bool] = []

  init(_ lines: ArraySlice<DocumentLine>, _ finder: HeadingFinder) {
    let cells = BoardCells(lines)
    let lines = cells.lines
    labels = cells.labels
    self.lines = lines
    self.finder = finder
    // An appendix may be set narrower than the text.
    let widest = lines.map { PrintedLinks.isLink($0.text) ? 0 : $0.text.unicodeScalars.count }.max() ?? 0
    let width = finder.document.wrapping.width
    wrapping = PrintedWrapping(width: width.map { widest * 4 >= $0 * 3 ? min(widest, $0) : $0 })
    let marked = lines.filter { PrintedBullet($0.text) != nil }.count
    let chunks = lines.filter(\.isApart).count
    if marked >= 2, marked * 4 >= lines.count || marked * 2 >= chunks {
      readMarked()
    } else {
      readBare()
    }
    findBoards()
  }

  /// Whether lines are running text, and no notes.
  static func isText(_ lines: ArraySlice<DocumentLine>, _ finder: HeadingFinder) -> Bool {
    var running = 0
    var place = lines.startIndex
    while place < lines.endIndex {
      let end = min(finder.chunkEnd(place), lines.endIndex)
      let chunk = lines[place..<end]
      let length = chunk.reduce(0) { $0 + $1.text.count }
      let sentences = chunk.filter { $0.text.endsSentence }.count
      let wrapped = zip(chunk, chunk.dropFirst()).filter {
        finder.document.wrapping.isFull($0.text, before: $1.text)
      }.count
      let isMarked = chunk.contains { PrintedBullet($0.text) != nil }
      if !isMarked, length > 200, sentences > 0,
        chunk.count == 1 || (wrapped * 3 >= (chunk.count - 1) * 2)
      {
        running += chunk.count
      }
      place = end
    }
    return running * 2 > lines.count
  }

  // MARK: - Notes with marks

  private mutating func readMarked() {
    var open = false
    var place = lines.startIndex
    while place < lines.endIndex {
      let line = lines[place]
      if PrintedLinks.isLink(line.text) {
        place = takeLink(place)
        continue
      }
      if let bullet = PrintedBullet(line.text) {
        if !bullet.text.isEmpty { add(.init(text: bullet.text, lines: [line.number])) }
        open = !bullet.text.isEmpty || open
        place += 1
        continue
      }
      if open, let last = lastInput, goesOn(last, line, place) {
        appendToLast(line)
        place += 1
        continue
      }
      place = takeHeading(place)
      open = false
    }
  }

  private func goesOn(_ last: DocumentOutline.Printed, _ line: DocumentLine, _ place: Int) -> Bool {
    let before = lines[place - 1].text
    if before.isHyphenated(before: line.text) || before.endsOpen { return true }
    if line.isApart {
      return line.text.beginsLower && !last.text.endsSentence
    }
    if line.text.beginsLower { return true }
    guard finder.document.wrapping.width != nil else { return false }
    return wrapping.isFull(before, before: line.text)
  }

  /// A line that is no note: a heading, or a text of some length.
  private mutating func takeHeading(_ place: Int) -> Int {
    var end = place + 1
    var printed = DocumentOutline.Printed(lines[place])
    while end < lines.endIndex, !lines[end].isApart, PrintedBullet(lines[end].text) == nil,
      !PrintedLinks.isLink(lines[end].text)
    {
      let goesOn =
        wrapping.isFull(lines[end - 1].text, before: lines[end].text, slack: 10)
        || lines[end].text.beginsLower
        || lines[end - 1].text.endsOpen
      guard goesOn else { break }
      printed.append(lines[end])
      end += 1
    }
    let isBoard = QuestionForms(printed.text)?.kind == .board
    if !isBoard,
      printed.text.count > 120
        || printed.text.endsSentence && printed.text.count > 50 && !printed.text.hasSuffix("?")
    {
      addBody(printed)
    } else if end < lines.endIndex || printed.text.count < 60 {
      begin(printed, standsAlone: end == lines.endIndex || lines[end].isApart)
    } else {
      addBody(printed)
    }
    return end
  }

  // MARK: - Notes without marks

  /// The place after the last line that stands together with a line.
  private func chunkEnd(_ place: Int) -> Int {
    lines[(place + 1)...].firstIndex(where: \.isApart) ?? lines.endIndex
  }

  private mutating func readBare() {
    var place = lines.startIndex
    var hasNotes = false
    // Where notes never stand together, blank lines part note from note.
    var sizes: [Int] = []
    while place < lines.endIndex {
      sizes.append(chunkEnd(place) - place)
      place = chunkEnd(place)
    }
    let areTogether = sizes.filter { $0 > 2 }.count * 4 >= sizes.count
    place = lines.startIndex
    while place < lines.endIndex {
      if PrintedLinks.isLink(lines[place].text) {
        place = takeLink(place)
        continue
      }
      let end = chunkEnd(place)
      var notes = notes(in: place..<end)
      if let first = notes.first, hasNotes, goesOnApart(first, place) {
        appendToLast(first)
        notes.removeFirst()
      }
      guard let first = notes.first else {
        place = end
        continue
      }
      let isForm = QuestionForms(first.text)?.kind == .board
      if isForm || areTogether && isHeading(first, of: notes, place: place, next: end, hasNotes: hasNotes)
        || !areTogether && isBoardTitle(first.text) && notes.count == 1
      {
        begin(first, standsAlone: notes.count == 1)
        notes.removeFirst()
      }
      for note in notes { add(note) }
      hasNotes = hasNotes || !notes.isEmpty
      place = end
    }
  }

  /// The notes of lines that stand together.
  private mutating func notes(in places: Range<Int>) -> [DocumentOutline.Printed] {
    var notes: [DocumentOutline.Printed] = []
    var place = places.lowerBound
    while place < places.upperBound {
      let line = lines[place]
      if PrintedLinks.isLink(line.text) {
        place = takeLink(place)
        continue
      }
      let text = PrintedBullet(line.text)?.text ?? line.text
      if !notes.isEmpty, PrintedBullet(line.text) == nil,
        wrapping.goesOn(lines[place - 1].text, in: line.text)
      {
        notes[notes.count - 1].append(line)
      } else if !text.isEmpty {
        notes.append(.init(text: text, lines: [line.number]))
      }
      place += 1
    }
    return notes
  }

  /// Whether a note apart is the end of the note before: blank lines of a page stand anywhere.
  private func goesOnApart(_ note: DocumentOutline.Printed, _ place: Int) -> Bool {
    guard let last = lastInput, place > lines.startIndex else { return false }
    let before = lines[place - 1].text
    if before.isHyphenated(before: note.text) || before.endsOpen { return true }
    let begins = note.text.beginsLower || "“”\"".contains(note.text.first ?? " ") && before.endsOpen
    return begins && !last.text.endsSentence && wrapping.isFull(before, before: note.text, slack: 8)
  }

  private func isHeading(
    _ first: DocumentOutline.Printed, of notes: [DocumentOutline.Printed], place: Int, next: Int,
    hasNotes: Bool
  ) -> Bool {
    guard first.lines.count <= 2, first.text.count <= 90, first.text.beginsUpper,
      lines[place].isApart || place == lines.startIndex
    else { return false }
    guard !first.text.endsSentence || first.text.hasSuffix("?") else { return false }
    let words = first.text.split(separator: " ").count
    if notes.count > 1 {
      // Right on top of its notes. After the beginning of a page notes go on without a heading.
      return first.lines.count == 1 && words <= 8 && !first.text.contains("(") && !first.text.hasSuffix(",")
    }
    guard next < lines.endIndex else { return false }
    if !hasNotes { return words <= 12 }
    return isBoardTitle(first.text) && words <= 10
  }

  private func isBoardTitle(_ text: String) -> Bool {
    guard let first = NameMatcher.key(text).split(separator: " ").first else { return false }
    if text.contains("(") || text.hasSuffix("!") { return false }
    return text.hasSuffix("?") || Self.titleWords.contains { first.hasPrefix($0) }
  }

  private static let titleWords = [
    "exempel", "goda", "nya", "mojlig", "hinder", "utmaning", "forslag", "framgang", "erfarenhet", "ide",
    "styrk", "svaghet", "vad", "hur", "vilka", "risker", "onskem", "medskick", "behov", "tavla", "tankar",
  ]

  // MARK: - Keeping

  private var lastInput: DocumentOutline.Printed? {
    headings.isEmpty ? loose.inputs.last : headings[headings.count - 1].inputs.last
  }

  private mutating func add(_ note: DocumentOutline.Printed) {
    if headings.isEmpty {
      loose.inputs.append(note)
    } else {
      headings[headings.count - 1].inputs.append(note)
    }
  }

  private mutating func addBody(_ text: DocumentOutline.Printed) {
    if headings.isEmpty { loose.body.append(text) } else { headings[headings.count - 1].body.append(text) }
  }

  private mutating func appendToLast(_ line: DocumentLine) {
    appendToLast(.init(line))
  }

  private mutating func appendToLast(_ note: DocumentOutline.Printed) {
    func append(_ inputs: inout [DocumentOutline.Printed]) {
      inputs[inputs.count - 1].text = inputs[inputs.count - 1].text.joined(to: note.text)
      inputs[inputs.count - 1].lines += note.lines
    }
    if headings.isEmpty { append(&loose.inputs) } else { append(&headings[headings.count - 1].inputs) }
  }

  private mutating func begin(_ title: DocumentOutline.Printed, standsAlone alone: Bool) {
    let form = QuestionForms(title.text)
    headings.append(Heading(title: title, number: form?.kind == .board ? form?.number : nil))
    standsAlone.append(alone)
  }

  private mutating func takeLink(_ place: Int) -> Int {
    var link = DocumentOutline.Printed(lines[place])
    var next = place + 1
    while next < lines.endIndex, PrintedLinks.goesOn(link.text, in: lines[next].text) {
      link.text += lines[next].text
      link.lines.append(lines[next].number)
      next += 1
    }
    links.append(link)
    return next
  }

  /// Tells boards from the headings on them.
  private mutating func findBoards() {
    let isForm = headings.map { QuestionForms($0.title.text)?.kind == .board }
    if isForm.contains(true) {
      for place in headings.indices { headings[place].isBoard = isForm[place] }
      return
    }
    // A heading with nothing of its own stands over those after it; so do others that stand on the page as it does.
    let overs = headings.indices.filter { place in
      headings[place].inputs.isEmpty && headings[place].body.isEmpty && place + 1 < headings.count
    }
    guard !overs.isEmpty else {
      for place in headings.indices { headings[place].isBoard = true }
      return
    }
    let partsByStanding =
      overs.allSatisfy { standsAlone[$0] } && headings.indices.contains { !standsAlone[$0] }
    for place in headings.indices {
      headings[place].isBoard = overs.contains(place) || (partsByStanding && standsAlone[place])
    }
    // What stands before the first that is over others is a board of its own.
    for place in headings.indices.prefix(overs[0]) { headings[place].isBoard = true }
  }
}
