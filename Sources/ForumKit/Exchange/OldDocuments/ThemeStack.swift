/// Where in the discussion a document is: under which container, round, question and topics.
struct ThemeStack {
  var container: Int?
  private(set) var round: Int?
  private(set) var question: Int?
  private(set) var topics: [(index: Int, level: Int)] = []

  mutating func begin(round index: Int) {
    round = index
    question = nil
    topics = []
  }

  mutating func begin(question index: Int) {
    question = index
    topics = []
  }

  mutating func begin(topic index: Int, level: Int) { topics.append((index, level)) }

  /// What a new topic stands under: a topic of a higher level, one that has no text of its own yet, the question.
  mutating func parent(forTopicAt level: Int, isEmpty: (Int) -> Bool) -> Int? {
    while let last = topics.last, last.level >= level {
      // One that has no text of its own stands over those after it; one that has stands there already, only once.
      let isOver = last.level == level && isEmpty(last.index)
      if isOver, !topics.dropLast().contains(where: { $0.level == level }) { break }
      topics.removeLast()
    }
    if let last = topics.last { return last.index }
    return question ?? round ?? container
  }
}

/// Tells the texts of a theme apart: prompts, what stands before the points, points, running text.
enum ThemeText {
  static func settle(_ blocks: [DocumentOutline.Block], in outline: inout DocumentOutline, at index: Int) {
    var blocks = blocks[...]
    takePrompts(&blocks, &outline.themes[index])
    // Texts and lists in turn.
    var groups: [(text: [DocumentOutline.Printed], points: [DocumentOutline.Printed])] = [([], [])]
    for block in blocks {
      if block.isBullet {
        groups[groups.count - 1].points.append(block.printed)
      } else {
        if !groups[groups.count - 1].points.isEmpty { groups.append(([], [])) }
        groups[groups.count - 1].text.append(block.printed)
      }
    }
    let listed = groups.filter { !$0.points.isEmpty }
    let ledIn = listed.filter { $0.text.last?.text.hasSuffix(":") ?? false }
    if listed.isEmpty {
      outline.themes[index].body = blocks.map { $0 }
    } else if listed.count > 1, ledIn.count == listed.count {
      // Each list has a line of its own that says what it lists: topics.
      for group in groups {
        guard !group.points.isEmpty, let lead = group.text.last else {
          outline.themes[index].body += group.text.map { .init(printed: $0, isBullet: false) }
          continue
        }
        outline.themes[index].body += group.text.dropLast().map { .init(printed: $0, isBullet: false) }
        var topic = outline.themes[index]
        topic.kind = .topic
        topic.title = .init(text: lead.text, lines: lead.lines)
        if lead.text.count > 120 { topic.lead = [lead] } else { topic.lead = [] }
        topic.title.text = heading(lead.text)
        (topic.number, topic.question, topic.parent) = (nil, "", index)
        (topic.prompts, topic.body, topic.inputs, topic.points) = ([], [], [], group.points)
        (topic.isMain, topic.confidence) = (false, 0.7)
        outline.themes.append(topic)
      }
    } else {
      outline.themes[index].lead += groups[0].text
      outline.themes[index].points += groups[0].points
      for group in groups.dropFirst() {
        // A list in the midst of text stays where it is read; its points count all the same.
        outline.themes[index].body += group.text.map { .init(printed: $0, isBullet: false) }
        outline.themes[index].body += group.points.map { .init(printed: $0, isBullet: true) }
      }
    }
  }

  /// A line as the title of a theme: without its colon, and not longer than a heading may be.
  private static func heading(_ text: String) -> String {
    var title = text
    if title.hasSuffix(":") { title.removeLast() }
    guard title.count > 120 else { return title }
    let cut = title.prefix(110)
    return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + " …"
  }

  /// Questions in a list right under a question help the talk along.
  private static func takePrompts(
    _ blocks: inout ArraySlice<DocumentOutline.Block>, _ theme: inout DocumentOutline.Theme
  ) {
    guard theme.kind == .question || theme.kind == .round else { return }
    var rest = blocks
    var lead: DocumentOutline.Block?
    if let first = rest.first, !first.isBullet, first.printed.text.hasSuffix(":"),
      first.printed.text.count < 60
    {
      lead = first
      rest = rest.dropFirst()
    }
    let asked = rest.prefix { $0.isBullet && $0.printed.text.hasSuffix("?") }
    guard !asked.isEmpty else { return }
    theme.prompts += asked.map(\.printed)
    if let lead { theme.lead.append(lead.printed) }
    blocks = rest.dropFirst(asked.count)
  }
}
