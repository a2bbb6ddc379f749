import Foundation

// What each heading begins.

extension OutlineReader {
  /// Whether a heading that the page shows is one here.
  func accepts(_ heading: DocumentHeading) -> Bool {
    if isInDiscussion, case .section? = heading.meaning, leadsIn(heading) { return false }
    if heading.meaning != nil || heading.form != nil || heading.confidence >= 0.9 { return true }
    // A letter ends in a greeting.
    let words = NameMatcher.key(heading.printed.text).split(separator: " ")
    if words.count <= 3, let last = words.last, ["halsningar", "halsning", "vanligen", "mvh"].contains(last) {
      return false
    }
    // At the very end, short lines are imprint.
    if ImprintWords.isImprint(heading.printed.text) || isHouse(heading.printed.text) { return false }
    if isInProgramme, heading.confidence < 0.9 { return false }
    return true
  }

  /// Whether a line leads in what stands right under it: `Medskick:` over a list, mostly once a question.
  private func leadsIn(_ heading: DocumentHeading) -> Bool {
    let text = heading.printed.text
    guard text.hasSuffix(":"), place + 1 < lines.count else { return false }
    return !lines[place + 1].isApart || lines.count(where: { $0.text == text }) > 1
  }

  mutating func begin(_ heading: DocumentHeading) {
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
    case .section(let role) where endsDiscussion(heading, role):
      beginSection(heading, role: role, parent: (heading.number?.depth ?? 1) > 1 ? openSection : nil)
    case .section(.summary): beginLabel(.points, heading)
    case .discussion: beginDiscussion(heading)
    case .appendix, .boards: beginAppendix(heading)
    case .points where isInDiscussion: beginLabel(.points, heading)
    case .prompts where isInDiscussion: beginLabel(.prompts, heading)
    case .notes where isInDiscussion: beginLabel(.notes, heading)
    default: beginOther(heading)
    }
  }

  var currentThemeIsEmpty: Bool {
    guard case .theme(let index) = target else { return false }
    return blocks[index, default: []].isEmpty
  }

  /// Whether a heading of a section stands in the discussion no more.
  func endsDiscussion(_ heading: DocumentHeading, _ role: Section.Role) -> Bool {
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

  /// The section of the first level that a part of one would stand in.
  private var openSection: Int? {
    guard case .section(let index) = target else { return nil }
    return outline.sections[index].parent ?? index
  }

  mutating func beginSection(_ heading: DocumentHeading, role: Section.Role?, parent: Int? = nil) {
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

  mutating func beginLabel(_ label: Label, _ heading: DocumentHeading) {
    self.label = label
    outline.labels.append(heading.printed)
  }

  mutating func addTheme(
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

  mutating func beginDiscussion(_ heading: DocumentHeading) {
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

  mutating func beginRound(_ heading: DocumentHeading, _ form: QuestionForms) {
    if !isInDiscussion { themes = ThemeStack() }
    isInDiscussion = true
    let parent = themes.container
    let isTaken = outline.themes.contains { $0.parent == parent && $0.number == form.number }
    let index = addTheme(
      .round, heading, title: heading.printed.text, number: isTaken ? nil : form.number, parent: parent)
    themes.begin(round: index)
  }

  mutating func beginQuestion(_ heading: DocumentHeading, _ form: QuestionForms) {
    if !isInDiscussion { themes = ThemeStack() }
    isInDiscussion = true
    let whole = QuestionForms(heading.printed.text)?.text ?? form.text
    if !whole.isEmpty, let range = heading.printed.text.range(of: whole, options: .backwards) {
      let name = heading.printed.text[..<range.lowerBound].trimmingBlanks
      outline.labels.append(.init(text: name, lines: [heading.printed.line]))
    }
    addQuestion(heading, text: whole.isEmpty ? heading.printed.text : whole, number: form.number)
  }

  mutating func addQuestion(_ heading: DocumentHeading, text: String, number: Int?) {
    let parent = themes.round ?? themes.container
    let isTaken = outline.themes.contains { $0.parent == parent && $0.number == number }
    let title = Self.firstQuestion(text)
    let index = addTheme(
      .question, heading, title: title, number: isTaken ? nil : number, parent: parent)
    if title != text { outline.themes[index].question = text }
    themes.begin(question: index)
  }

  /// The first of several questions is the title, unless it is a word or two.
  static func firstQuestion(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "?"), text.count > 120 else { return text }
    let first = String(text[...mark])
    return first.count >= 25 ? first : text
  }

  /// A heading that nobody knows: by where it stands, a section, a part of one, a topic, a question.
  mutating func beginOther(_ heading: DocumentHeading) {
    if !isInDiscussion, asksInHeadings, heading.title.hasSuffix("?"), heading.number == nil,
      heading.level ?? 1 == 1
    {
      themes = ThemeStack()
      isInDiscussion = true
      return addQuestion(heading, text: heading.title, number: nil)
    }
    guard isInDiscussion else { return beginOtherSection(heading) }
    if heading.number?.isOfMinutes ?? false { return beginSection(heading, role: nil) }
    if heading.level == 1, discussionIsDeeper { return beginSection(heading, role: nil) }
    if let level = heading.level, level > 1 { discussionIsDeeper = true }
    if heading.title.hasSuffix("?"), !hasNumberedQuestions || heading.number != nil && themes.topics.isEmpty {
      addQuestion(
        heading, text: heading.title, number: heading.number?.depth == 1 ? heading.number?.number : nil)
      return
    }
    let isListed = document.contents.entry(for: heading.printed.text) != nil
    let level = heading.level ?? (isListed || document.contents.entries.isEmpty ? 2 : 9)
    let parent = themes.parent(forTopicAt: level) { index in blocks[index, default: []].isEmpty }
    let index = addTheme(.topic, heading, title: heading.title, parent: parent)
    themes.begin(topic: index, level: level)
  }

  mutating func beginOtherSection(_ heading: DocumentHeading) {
    let isDeeper = (heading.level ?? 1) > 1 || (heading.number?.depth ?? 1) > 1
    let isUnlisted =
      document.contents.entries.count >= 3 && document.contents.entry(for: heading.printed.text) == nil
    let isMarked = heading.number?.depth == 1
    beginSection(heading, role: nil, parent: isDeeper || isUnlisted && !isMarked ? openSection : nil)
  }
}
