/// Reads a document from its first line to its last: headings part it, and what stands under them becomes sections,
/// themes, participants, post-its. What finds no place is kept as unplaced.
struct OutlineReader {
  private(set) var outline = DocumentOutline()
  private let document: DocumentLines
  private let finder: HeadingFinder
  private var lines: [DocumentLine] { document.lines }
  private var place = 0

  /// Where text goes.
  private enum Target: Equatable {
    case section(Int)
    case theme(Int)
    case unplaced
  }

  private var target = Target.unplaced
  /// Whether the section at hand is the programme of the day, whose items are no headings.
  private var isInProgramme = false
  private var themes = ThemeStack()
  /// The themes' texts in the order of the document, until they are told apart.
  private var blocks: [Int: [DocumentOutline.Block]] = [:]
  private var isInDiscussion = false
  /// Whether headings of the discussion stand deeper than those of sections in the table of contents.
  private var discussionIsDeeper = false
  /// Under which label a question's text stands.
  private var label = Label.none
  private let hasNumberedQuestions: Bool
  /// Whether some headings are questions, and none has a number: then those are what was asked.
  private var asksInHeadings = false

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
      for place in lines.indices where lines[place].text.hasSuffix("?") && lines[place].isApart && asked < 2 {
        if finder.heading(at: place, in: .text) != nil { asked += 1 }
      }
      asksInHeadings = asked >= 2
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
  private func frontEnd() -> Int {
    let contentsLine = document.contentsLines.first?.line ?? .max
    var place = 0
    while place < lines.count {
      if lines[place].number > contentsLine { return place }
      if place > 0 || lines[place].mark != nil, let heading = finder.heading(at: place, in: .text) {
        let isSure =
          heading.meaning != nil && heading.meaning != .discussion
          || heading.form != nil && heading.form?.kind != .board
        let isListed = document.contents.entry(for: heading.printed.text) != nil
        let isTitle =
          place == 0 || lines[..<place].allSatisfy { $0.text.count < 30 } && heading.printed.text.count > 30
        if isSure || isListed || heading.number != nil { return place }
        // A heading of the text's own, after the title.
        let next = place + heading.count
        if !isTitle, next < lines.count, lines[next].text.count > 100 || finder.chunkEnd(next) - next > 2,
          PrintedDates.all(in: heading.printed.text).isEmpty, !ImprintWords.isImprint(heading.printed.text),
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

  private mutating func take(_ front: FrontReader) {
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
    }
  }

  // MARK: - One step

  private mutating func step() {
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
        place + 12 >= lines.count || isImprintPage(start)
      {
        outline.imprint.append(printed)
      } else {
        add(.init(printed: printed, isBullet: false))
      }
    }
  }

  /// The imprint may stand in the middle, before the appendices: a short text apart that names who made the document.
  private func isImprintPage(_ place: Int) -> Bool {
    lines[place].isApart
      && ImprintWords.isImprint(
        lines[place].text + " " + (place + 1 < lines.count ? lines[place + 1].text : ""))
      && !ImprintWords.makers(in: lines[place].text).isEmpty
      || lines[place].text.contains("@") && lines[place].text.count < 120
      || isHouse(lines[place].text)
  }

  private func isHouse(_ text: String) -> Bool {
    NameMatcher.key(text).filter { $0 != " " } == "nod" || ImprintWords.isImprint(text) && text.count < 60
  }

  private func bullet(_ place: Int) -> PrintedBullet? {
    if let bullet = PrintedBullet(lines[place].text) { return bullet }
    guard let numbered = PrintedBullet(numbered: lines[place].text), finder.isInNumberedList(place) else {
      return nil
    }
    return numbered
  }

  /// A paragraph or an item with the lines that belong to it.
  private mutating func gather(
    _ first: DocumentOutline.Printed, isBullet: Bool, from start: Int
  ) -> DocumentOutline.Printed {
    var printed = first
    while place < lines.count, goesOn(printed.text, isBullet: isBullet, from: start) {
      printed.append(lines[place])
      place += 1
    }
    return printed
  }

  private func goesOn(_ text: String, isBullet: Bool, from start: Int) -> Bool {
    let line = lines[place]
    let before = lines[place - 1]
    guard !PrintedLinks.isLink(line.text),
      line.mark.map({ if case .heading = $0 { false } else { true } }) ?? true
    else { return false }
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

  private mutating func add(_ block: DocumentOutline.Block) {
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

  // MARK: - Headings

  /// Whether a heading that the page shows is one here.
  private func accepts(_ heading: DocumentHeading) -> Bool {
    if heading.meaning != nil || heading.form != nil || heading.confidence >= 0.9 { return true }
    // At the very end, short lines are imprint.
    if ImprintWords.isImprint(heading.printed.text) || isHouse(heading.printed.text) { return false }
    if isInProgramme, heading.confidence < 0.9 { return false }
    return true
  }

  private mutating func begin(_ heading: DocumentHeading) {
    if let form = heading.form, form.kind != .board {
      form.kind == .round ? beginRound(heading, form) : beginQuestion(heading, form)
      return
    }
    switch heading.meaning {
    case .contents: outline.contents.append(heading.printed)
    case .participants where !isInDiscussion || heading.blanks > 0 || heading.startsPage:
      readParticipants(heading)
    case .programme where !isInDiscussion:
      beginSection(heading, role: .other)
      isInProgramme = true
    case .section(let role) where endsDiscussion(heading, role): beginSection(heading, role: role)
    case .section(.summary): beginLabel(.points, heading)
    case .discussion: beginDiscussion(heading)
    case .appendix, .boards: beginAppendix(heading)
    case .points where isInDiscussion: beginLabel(.points, heading)
    case .prompts where isInDiscussion: beginLabel(.prompts, heading)
    case .notes where isInDiscussion: beginLabel(.notes, heading)
    default: beginOther(heading)
    }
  }

  private var currentThemeIsEmpty: Bool {
    guard case .theme(let index) = target else { return false }
    return blocks[index, default: []].isEmpty
  }

  /// Whether a heading of a section stands in the discussion no more.
  private func endsDiscussion(_ heading: DocumentHeading, _ role: Section.Role) -> Bool {
    guard isInDiscussion else { return true }
    if let level = heading.level { return level == 1 }
    let isListed = document.contents.entry(for: heading.printed.text) != nil
    if role == .summary {
      // Under a question, its points follow.
      return themes.question == nil && !currentThemeIsEmpty || isListed && !currentThemeIsEmpty
    }
    if case .theme(let index) = target, currentThemeIsEmpty, outline.themes[index].isMain { return false }
    switch role {
    case .closing, .conclusion, .method, .background, .introduction: return true
    case .situation, .changes, .analysis: return !currentThemeIsEmpty && themes.question == nil || isListed
    default: return isListed
    }
  }

  private mutating func beginSection(_ heading: DocumentHeading, role: Section.Role?, parent: Int? = nil) {
    isInDiscussion = false
    isInProgramme = false
    label = .none
    themes = ThemeStack()
    outline.sections.append(
      .init(
        heading: .init(text: heading.title, lines: heading.printed.lines), role: role, parent: parent,
        blocks: [],
        confidence: heading.confidence))
    if parent == nil { outline.mainHeadings.append(.init(text: heading.title, lines: heading.printed.lines)) }
    target = .section(outline.sections.count - 1)
  }

  private mutating func beginLabel(_ label: Label, _ heading: DocumentHeading) {
    self.label = label
    outline.labels.append(heading.printed)
  }

  private mutating func addTheme(
    _ kind: Theme.Kind?, _ heading: DocumentHeading, title: String, number: Int? = nil, parent: Int?,
    isMain: Bool = false
  ) -> Int {
    label = .none
    outline.themes.append(
      .init(
        kind: kind, title: .init(text: title, lines: heading.printed.lines), number: number, question: "",
        parent: parent, prompts: [], lead: [], points: [], body: [], inputs: [],
        confidence: heading.confidence,
        isMain: isMain))
    let index = outline.themes.count - 1
    target = .theme(index)
    if isMain { outline.mainHeadings.append(.init(text: title, lines: heading.printed.lines)) }
    return index
  }

  private mutating func beginDiscussion(_ heading: DocumentHeading) {
    let isUnderQuestion = themes.question != nil || themes.round != nil
    isInProgramme = false
    if isInDiscussion, isUnderQuestion, heading.level != 1,
      document.contents.entry(for: heading.printed.text) == nil,
      heading.title.split(separator: " ").count <= 2
    {
      beginLabel(.notes, heading)
      return
    }
    themes = ThemeStack()
    isInDiscussion = true
    themes.container = addTheme(nil, heading, title: heading.title, parent: nil, isMain: true)
    discussionIsDeeper = false
  }

  private mutating func beginRound(_ heading: DocumentHeading, _ form: QuestionForms) {
    if !isInDiscussion { themes = ThemeStack() }
    isInDiscussion = true
    let parent = themes.container
    let isTaken = outline.themes.contains { $0.parent == parent && $0.number == form.number }
    let index = addTheme(
      .round, heading, title: heading.printed.text, number: isTaken ? nil : form.number, parent: parent)
    themes.begin(round: index)
  }

  private mutating func beginQuestion(_ heading: DocumentHeading, _ form: QuestionForms) {
    if !isInDiscussion { themes = ThemeStack() }
    isInDiscussion = true
    let whole = QuestionForms(heading.printed.text)?.text ?? form.text
    addQuestion(heading, text: whole.isEmpty ? heading.printed.text : whole, number: form.number)
  }

  private mutating func addQuestion(_ heading: DocumentHeading, text: String, number: Int?) {
    let parent = themes.round ?? themes.container
    let isTaken = outline.themes.contains { $0.parent == parent && $0.number == number }
    let title = Self.firstQuestion(text)
    let index = addTheme(
      .question, heading, title: title, number: isTaken ? nil : number, parent: parent)
    if title != text { outline.themes[index].question = text }
    themes.begin(question: index)
  }

  /// The first of several questions is the title, unless it is a word or two.
  private static func firstQuestion(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "?"), text.count > 120 else { return text }
    let first = String(text[...mark])
    return first.count >= 25 ? first : text
  }

  /// A heading that nobody knows: by where it stands, a section, a part of one, a topic, a question.
  private mutating func beginOther(_ heading: DocumentHeading) {
    if !isInDiscussion, asksInHeadings, heading.title.hasSuffix("?"), heading.number == nil,
      heading.level ?? 1 == 1
    {
      themes = ThemeStack()
      isInDiscussion = true
      return addQuestion(heading, text: heading.title, number: nil)
    }
    guard isInDiscussion else { return beginOtherSection(heading) }
    if heading.level == 1, discussionIsDeeper { return beginSection(heading, role: nil) }
    if let level = heading.level, level > 1 { discussionIsDeeper = true }
    if heading.title.hasSuffix("?"), !hasNumberedQuestions || heading.number != nil && themes.topics.isEmpty {
      addQuestion(heading, text: heading.title, number: heading.number?.number)
      return
    }
    let isListed = document.contents.entry(for: heading.printed.text) != nil
    let level = heading.level ?? (isListed || document.contents.entries.isEmpty ? 2 : 9)
    let parent = themes.parent(forTopicAt: level) { index in blocks[index, default: []].isEmpty }
    let index = addTheme(.topic, heading, title: heading.title, parent: parent)
    themes.begin(topic: index, level: level)
  }

  private mutating func beginOtherSection(_ heading: DocumentHeading) {
    let isDeeper = (heading.level ?? 1) > 1 || (heading.number?.depth ?? 1) > 1
    let isUnlisted =
      document.contents.entries.count >= 3 && document.contents.entry(for: heading.printed.text) == nil
    let isMarked = heading.number?.depth == 1
    guard case .section(let index) = target, isDeeper || isUnlisted && !isMarked else {
      beginSection(heading, role: nil)
      return
    }
    beginSection(heading, role: nil, parent: outline.sections[index].parent ?? index)
  }

  // MARK: - Lists

  private mutating func readParticipants(_ heading: DocumentHeading) {
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

  private func ends(list heading: DocumentHeading) -> Bool {
    if heading.meaning == .participants { return heading.blanks > 1 || heading.startsPage }
    return true
  }

  private mutating func beginAppendix(_ heading: DocumentHeading) {
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

  private func endsAppendix(at place: Int, from start: Int) -> Bool {
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

  // MARK: - Settling

  private mutating func settle() {
    for index in outline.themes.indices {
      guard let blocks = blocks[index], !blocks.isEmpty else { continue }
      ThemeText.settle(blocks, in: &outline, at: index)
    }
  }

  private mutating func finish(_ front: inout FrontReader) {
    // What the end of the document says of who made it.
    for printed in outline.imprint where !front.imprint.contains(printed) {
      front.readImprint(printed, [])
    }
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

  private static func once(_ names: [DocumentOutline.Printed]) -> [DocumentOutline.Printed] {
    var seen: Set<String> = []
    return names.filter { seen.insert(NameMatcher.key($0.text)).inserted }
  }
}
