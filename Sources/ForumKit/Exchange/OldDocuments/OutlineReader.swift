import Foundation

/// Reads a document from its first line to its last: headings part it, and what stands under them becomes sections,
/// themes, participants, post-its. What finds no place is kept as unplaced.
struct OutlineReader {
  var outline = DocumentOutline()
  let document: DocumentLines
  let finder: HeadingFinder
  var lines: [DocumentLine] { document.lines }
  var place = 0

  /// Where text goes.
  enum Target: Equatable {
    case section(Int)
    case theme(Int)
    case unplaced
  }

  var target = Target.unplaced
  /// Whether the section at hand is the programme of the day, whose items are no headings.
  var isInProgramme = false
  var themes = ThemeStack()
  /// The themes' texts in the order of the document, until they are told apart.
  var blocks: [Int: [DocumentOutline.Block]] = [:]
  var isInDiscussion = false
  /// Whether headings of the discussion stand deeper than those of sections in the table of contents.
  var discussionIsDeeper = false
  /// Under which label a question's text stands.
  var label = Label.none
  let hasNumberedQuestions: Bool
  /// Whether some headings are questions, and none has a number: then those are what was asked.
  var asksInHeadings = false

  enum Label: Equatable {
    case none, prompts, points, notes
  }

  init(_ lines: [PrintedLine]) {
    document = DocumentLines(lines)
    finder = HeadingFinder(document)
    hasNumberedQuestions = document.lines.contains { QuestionForms($0.text)?.kind == .question }
    outline.furniture = document.furniture
    outline.contents = document.contentsLines
  }

  mutating func run() -> DocumentOutline {
    if !hasNumberedQuestions {
      var asked = 0
      var headings = 0
      var hasParticipants = false
      for place in lines.indices where lines[place].isApart {
        guard let heading = finder.heading(at: place, in: .text) else { continue }
        headings += 1
        if heading.title.hasSuffix("?") { asked += 1 }
        if heading.meaning == .participants { hasParticipants = true }
      }
      // In an analysis, which nobody met for, some headings among many are questions too.
      asksInHeadings = asked >= 2 && (hasParticipants || asked * 4 >= headings)
    }
    var front = FrontReader(finder)
    let end = frontEnd()
    front.read(lines[..<end])
    place = end
    take(front)
    while place < lines.count { step() }
    settle()
    finish(&front)
    return outline
  }

  // MARK: - Front

  /// Where the title page ends: at the first heading that the trade knows or the contents list, at the table of
  /// contents, or at the first heading with text under it.
  func frontEnd() -> Int {
    let contentsLine = document.contentsLines.first?.line ?? .max
    var place = 0
    while place < lines.count {
      if lines[place].number > contentsLine { return place }
      if place > 0 || lines[place].mark != nil, let heading = finder.heading(at: place, in: .text),
        !isOfTheTitlePage(heading)
      {
        let isSure = heading.meaning != nil || heading.form != nil && heading.form?.kind != .board
        let isListed = document.contents.entry(for: heading.printed.text) != nil
        let isTitle =
          place == 0 || lines[..<place].allSatisfy { $0.text.count < 30 } && heading.printed.text.count > 30
        if isSure || isListed || heading.number != nil { return place }
        // A heading of the text's own, after the title.
        let next = place + heading.count
        if !isTitle, next < lines.count, lines[next].text.count > 100 || finder.chunkEnd(next) - next > 2,
          place > 2
        {
          return place
        }
      }
      place += 1
      if place > 60 { break }
    }
    return min(place, lines.count)
  }

  /// Whether a line that could be a heading says what a title page says: when, by whom, or that this is the
  /// documentation of a meeting. `Dokumentation av dialogmöte den 6 februari` has the words of a discussion.
  private func isOfTheTitlePage(_ heading: DocumentHeading) -> Bool {
    let text = heading.printed.text
    if heading.meaning == .discussion, heading.confidence < 1, heading.level == nil {
      return true
    }
    guard heading.meaning == nil, heading.form == nil else { return false }
    return !PrintedDates.all(in: text).isEmpty || ImprintWords.isImprint(text)
  }

  mutating func take(_ front: FrontReader) {
    outline.title = front.title
    outline.imprint = front.imprint
    outline.unplaced = front.rest
    if !front.texts.isEmpty {
      outline.sections.append(
        .init(
          heading: .init(text: "", lines: [front.texts[0].line]), role: .introduction, parent: nil,
          blocks: front.texts.map { .init(printed: $0, isBullet: false) }, confidence: 0.6))
      target = .section(0)
    }
    for printed in front.participants {
      var reader = SeatReader(document.wrapping)
      reader.read(inline: printed.text, line: printed.line)
      outline.seats += reader.seats
      outline.unplaced += reader.texts
    }
    outline.labels += front.labels
  }

  // MARK: - One step

  mutating func step() {
    if let heading = finder.heading(at: place, in: .text), accepts(heading) {
      place += heading.count
      begin(heading)
      return
    }
    let line = lines[place]
    if PrintedLinks.isLink(line.text) {
      var link = DocumentOutline.Printed(line)
      place += 1
      while place < lines.count, PrintedLinks.goesOn(link.text, in: lines[place].text) {
        link.text += lines[place].text
        link.lines.append(lines[place].number)
        place += 1
      }
      outline.links.append(link)
      return
    }
    if let bullet = bullet(place) {
      let start = place
      place += 1
      guard !bullet.text.isEmpty else { return }
      let printed = gather(.init(text: bullet.text, lines: [line.number]), isBullet: true, from: start)
      add(.init(printed: printed, isBullet: true))
    } else {
      let start = place
      place += 1
      let printed = gather(.init(line), isBullet: false, from: start)
      if ImprintWords.isImprint(printed.text) || isHouse(printed.text),
        place + 12 >= lines.count || isImprintPage(start), !isFirstUnderHeading
      {
        outline.imprint.append(printed)
      } else {
        add(.init(printed: printed, isBullet: false))
      }
    }
  }

  /// What stands first under a heading is what the heading is for.
  private var isFirstUnderHeading: Bool {
    guard case .section(let index) = target else { return false }
    return outline.sections[index].blocks.isEmpty && !outline.sections[index].heading.text.isEmpty
  }

  /// The imprint may stand in the middle, before the appendices: a short text apart that names who made the document.
  func isImprintPage(_ place: Int) -> Bool {
    lines[place].isApart
      && ImprintWords.isImprint(
        lines[place].text + " " + (place + 1 < lines.count ? lines[place + 1].text : ""))
      && !ImprintWords.makers(in: lines[place].text).isEmpty
      || lines[place].text.contains("@") && lines[place].text.count < 120
      || isHouse(lines[place].text)
  }

  func isHouse(_ text: String) -> Bool {
    NameMatcher.key(text).filter { $0 != " " } == "nod" || ImprintWords.isImprint(text) && text.count < 60
  }

  func bullet(_ place: Int) -> PrintedBullet? {
    if let bullet = PrintedBullet(lines[place].text) { return bullet }
    guard let numbered = PrintedBullet(numbered: lines[place].text), finder.isInNumberedList(place) else {
      return nil
    }
    return numbered
  }

  /// A paragraph or an item with the lines that belong to it.
  mutating func gather(
    _ first: DocumentOutline.Printed, isBullet: Bool, from start: Int
  ) -> DocumentOutline.Printed {
    var printed = first
    while place < lines.count, goesOn(printed.text, isBullet: isBullet, from: start) {
      printed.append(lines[place])
      place += 1
    }
    return printed
  }

  func goesOn(_ text: String, isBullet: Bool, from start: Int) -> Bool {
    let line = lines[place]
    let before = lines[place - 1]
    guard !PrintedLinks.isLink(line.text),
      line.mark.map({ if case .heading = $0 { false } else { true } }) ?? true
    else { return false }
    // Rows of a table are lines of their own.
    if line.text.hasPrefix("|") || before.text.hasPrefix("|") { return false }
    if bullet(place) != nil {
      // A dash that a line happened to break before is none: "… – men".
      return false
    }
    if before.text.isHyphenated(before: line.text), line.text.beginsLower || !line.isApart { return true }
    if line.isApart {
      // Over the break of a page, or a blank line that means nothing.
      if text.endsSentence { return false }
      if line.text.beginsLower {
        return line.startsPage || before.text.endsOpen
          || document.wrapping.isFull(before.text, before: line.text)
      }
      guard line.startsPage, text.count > 100 else { return false }
      return before.text.endsOpen
        || document.wrapping.isFull(before.text, before: line.text, slack: 0)
          && finder.heading(at: place, in: .text) == nil
    }
    if let heading = finder.heading(at: place, in: .text), accepts(heading) { return false }
    if isBullet {
      if line.text.beginsLower || before.text.endsOpen { return true }
      if document.wrapping.width != nil {
        return document.wrapping.isFull(before.text, before: line.text, slack: 6)
          || line.indent > lines[start].indent && !text.endsSentence
      }
      return line.indent > lines[start].indent
    }
    guard document.wrapping.width != nil else { return line.text.beginsLower || before.text.endsOpen }
    // A paragraph ends where a line ends early.
    return
      !(text.endsSentence && line.text.beginsUpper
      && !document.wrapping.isFull(before.text, before: line.text, slack: 8))
  }

  mutating func add(_ block: DocumentOutline.Block) {
    switch target {
    case .section(let index): outline.sections[index].blocks.append(block)
    case .theme(let index):
      var block = block
      if label == .prompts, block.isBullet || block.printed.text.hasSuffix("?") {
        outline.themes[index].prompts.append(block.printed)
        return
      }
      if label == .points, !block.isBullet, block.printed.text.count < 300,
        outline.themes[index].points.isEmpty == false
      {
        label = .notes
      }
      if label == .notes, block.isBullet { block.isBullet = true }
      blocks[index, default: []].append(block)
    case .unplaced: outline.unplaced.append(block.printed)
    }
  }

  // MARK: - Settling

  mutating func settle() {
    for index in outline.themes.indices {
      guard let blocks = blocks[index], !blocks.isEmpty else { continue }
      ThemeText.settle(blocks, in: &outline, at: index)
    }
  }

  mutating func finish(_ front: inout FrontReader) {
    // What the end of the document says of who made it.
    for printed in outline.imprint where !front.imprint.contains(printed) {
      front.readImprint(printed, [])
    }
    readSentences(&front)
    outline.compiled = front.compiled
    outline.place = front.place
    outline.commissioners = Self.once(front.commissioners)
    outline.organisers = Self.once(front.organisers)
    var texts = outline.sections.flatMap { $0.blocks.map(\.printed) }
    for theme in outline.themes {
      texts += theme.lead
      texts += theme.points
      texts += theme.prompts
      texts += theme.body.map(\.printed)
      texts += theme.inputs
    }
    MeetingDate.find(front.dates, in: texts, &outline)
    let opening: [DocumentOutline.Printed] = [outline.title, outline.imprint.first].compactMap(\.self)
    outline.occasion = Occasion.find(opening + Array(texts.prefix(12)))
    outline.kind = Occasion.kind(outline.title?.text ?? "")
    var seen = Set(outline.links.map(\.text))
    for text in texts + outline.imprint + outline.unplaced {
      for link in PrintedLinks.all(in: text.text) where seen.insert(link).inserted {
        outline.links.append(.init(text: link, lines: text.lines))
      }
    }
  }

  static func once(_ names: [DocumentOutline.Printed]) -> [DocumentOutline.Printed] {
    var seen: Set<String> = []
    return names.filter { seen.insert(NameMatcher.key($0.text)).inserted }
  }
}
