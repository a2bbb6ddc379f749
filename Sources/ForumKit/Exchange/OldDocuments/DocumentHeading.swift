/// A heading of a document, and what speaks for it.
struct DocumentHeading: Sendable {
  var printed: DocumentOutline.Printed
  /// How many lines it takes.
  var count: Int
  var meaning: HeadingVocabulary.Meaning?
  var form: QuestionForms?
  /// Its level in the table of contents, or by the marks of Markdown.
  var level: Int?
  /// The number before it.
  var number: HeadingNumber?
  var confidence: Double
  var startsPage: Bool
  var blanks: Int

  /// The heading without its number.
  var title: String { number?.rest ?? printed.text }
}

/// Finds the headings of a document: by the words of the trade, by the forms of questions, by the table of contents,
/// and by how they stand on the page.
struct HeadingFinder: Sendable {
  /// What stands round a line, which decides how much it takes to be a heading.
  enum Region: Sendable {
    case text
    /// A list whose items may have no marks: a short line is an item.
    case list
  }

  let document: DocumentLines
  private var lines: [DocumentLine] { document.lines }
  private var wrapping: PrintedWrapping { document.wrapping }
  /// For each line the place after the last of its chunk: the lines up to the next blank one.
  private let chunkEnds: [Int]
  /// The highest level of headings that are marked in Markdown; that of the title does not count.
  private let topLevel: Int
  /// Whether the items of the document are numbered as those of minutes are.
  private let hasMinutes: Bool

  init(_ document: DocumentLines) {
    self.document = document
    var ends = [Int](repeating: document.lines.count, count: document.lines.count)
    for place in document.lines.indices.reversed().dropFirst() {
      ends[place] = document.lines[place + 1].isApart ? place + 1 : ends[place + 1]
    }
    chunkEnds = ends
    topLevel =
      document.lines.dropFirst().compactMap { line in
        if case .heading(let level)? = line.mark { level } else { nil }
      }.min() ?? 1
    hasMinutes = document.lines.filter { HeadingNumber($0.text)?.isOfMinutes ?? false }.count >= 2
  }

  /// The place after the last line that stands together with a line.
  func chunkEnd(_ place: Int) -> Int { chunkEnds[place] }

  /// The heading that begins at a line; `nil` where none does.
  func heading(at place: Int, in region: Region) -> DocumentHeading? {
    let line = lines[place]
    guard line.text.utf8.count < 400, line.text.hasLetter, !PrintedLinks.isLink(line.text) else { return nil }
    if case .heading(let level) = line.mark { return marked(place, level) }
    guard PrintedBullet(line.text) == nil else { return nil }
    guard isStart(place) else { return nil }
    if let item = ofMinutes(place) { return item }
    // A name of two lines may go on in a word that heads a section elsewhere.
    if region == .list, !line.isApart, !hasMark(before: place) { return asked(place) }
    return asked(place) ?? known(place) ?? listed(place)
      ?? (region == .text ? structural(place) : beforeText(place))
  }

  private func hasMark(before place: Int) -> Bool {
    place > 0 && PrintedBullet(lines[place - 1].text) != nil
  }

  // MARK: - Evidence

  /// Whether something may begin here: the line before does not go on in this one.
  private func isStart(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let line = lines[place]
    let before = lines[place - 1].text
    if line.isApart { return !(before.endsOpen && line.text.beginsLower) }
    if before.endsSentence || PrintedBullet(before) != nil { return true }
    return wrapping.width != nil && !wrapping.isFull(before, before: line.text, slack: 8)
      || wrapping.width == nil && !before.endsOpen
  }

  private func make(
    _ place: Int, _ count: Int, meaning: HeadingVocabulary.Meaning? = nil, form: QuestionForms? = nil,
    confidence: Double
  ) -> DocumentHeading {
    var printed = DocumentOutline.Printed(lines[place])
    for next in lines[place..<place + count].dropFirst() { printed.append(next) }
    let entry = document.contents.entry(for: printed.text)
    let number = HeadingNumber(printed.text)
    let level = document.contents.hasLevels ? entry?.level : nil
    return DocumentHeading(
      printed: printed, count: count, meaning: meaning, form: form,
      level: level ?? number.map { $0.depth > 1 ? $0.depth : nil } ?? nil,
      number: number, confidence: entry == nil ? confidence : max(confidence, 0.95),
      startsPage: lines[place].startsPage,
      blanks: lines[place].blanks)
  }

  /// `§ 4 Nästa möte`, where several lines are numbered so.
  private func ofMinutes(_ place: Int) -> DocumentHeading? {
    guard hasMinutes, let item = HeadingNumber(lines[place].text), item.isOfMinutes, item.rest.count <= 100,
      !item.rest.endsSentence || item.rest.hasSuffix("?")
    else { return nil }
    return make(
      place, 1, meaning: HeadingVocabulary.meaning(of: item.rest), form: QuestionForms(item.rest),
      confidence: 0.95)
  }

  private func marked(_ place: Int, _ level: Int) -> DocumentHeading {
    let text = lines[place].text
    var heading = make(
      place, 1, meaning: HeadingVocabulary.meaning(of: text), form: QuestionForms(text), confidence: 1)
    heading.level = max(1, level - topLevel + 1)
    return heading
  }

  /// `Fråga 1: …`, on as many lines as it takes.
  private func asked(_ place: Int) -> DocumentHeading? {
    guard let form = QuestionForms(lines[place].text) else { return nil }
    var count = 1
    var text = lines[place].text
    while place + count < lines.count, count < 7, goesOn(text, form, at: place + count, from: place) {
      text = text.joined(to: lines[place + count].text)
      count += 1
    }
    // The question itself may stand on the lines after its number.
    guard let whole = QuestionForms(text) else { return nil }
    return make(place, count, form: whole, confidence: form.text.isEmpty && whole.text.isEmpty ? 0.9 : 1)
  }

  private func goesOn(_ text: String, _ form: QuestionForms, at next: Int, from start: Int) -> Bool {
    let line = lines[next]
    let before = lines[next - 1].text
    guard PrintedBullet(line.text) == nil, QuestionForms(line.text) == nil, !PrintedLinks.isLink(line.text),
      HeadingVocabulary.meaning(of: line.text) == nil
    else { return false }
    let isBare = QuestionForms(text)?.text.isEmpty ?? false
    if isBare, form.kind == .question {
      // "Fråga 1" alone: what follows is the question if it ends as one.
      return endsInQuestion(next)
    }
    if text.hasSuffix("?") {
      // Questions after the first, before the text begins.
      return form.kind == .question && !line.isApart && endsInQuestion(next)
        && (line.text.hasSuffix("?")
          || wrapping.isFull(line.text, before: next + 1 < lines.count ? lines[next + 1].text : ""))
    }
    if line.isApart {
      return line.blanks <= 1 && line.text.beginsLower && !text.endsSentence && form.kind == .question
    }
    if text.endsSentence, form.kind != .question { return false }
    if wrapping.width != nil {
      return wrapping.isFull(before, before: line.text, slack: 8) || line.text.beginsLower
    }
    return before.endsOpen || line.text.beginsLower
  }

  /// Whether the lines that stand together from a place, few of them, end in a question mark.
  private func endsInQuestion(_ place: Int) -> Bool {
    let end = min(chunkEnds[place], place + 5)
    return lines[place..<end].contains { $0.text.hasSuffix("?") }
      && (chunkEnds[place] - place <= 5 ? lines[chunkEnds[place] - 1].text.hasSuffix("?") : false)
  }

  /// A heading that the trade knows.
  private func known(_ place: Int) -> DocumentHeading? {
    let line = lines[place]
    guard !line.text.beginsLower else { return nil }
    if let known = HeadingVocabulary.known(line.text) {
      // Inside a text, only what stands alone on a line and is certain.
      guard line.isApart || known.confidence == 1 || place == 0 else { return nil }
      guard place + 1 == lines.count || lines[place + 1].isApart || !lines[place + 1].text.beginsLower else {
        return nil
      }
      if place + 1 < lines.count, !lines[place + 1].isApart, lines[place + 1].text.hasSuffix("?") {
        return nil
      }
      return make(place, 1, meaning: known.meaning, confidence: known.confidence)
    }
    guard line.isApart || place == 0, chunkEnds[place] - place == 2, !line.text.endsSentence,
      wrapping.isFull(line.text, before: lines[place + 1].text, slack: 16) || line.text.endsOpen
    else { return nil }
    return HeadingVocabulary.known(line.text.joined(to: lines[place + 1].text)).map {
      make(place, 2, meaning: $0.meaning, confidence: $0.confidence)
    }
  }

  /// A heading that the table of contents lists.
  private func listed(_ place: Int) -> DocumentHeading? {
    guard !document.contents.entries.isEmpty, !lines[place].text.beginsLower else { return nil }
    var text = ""
    for count in 1...3 where place + count <= chunkEnds[place] {
      text = text.joined(to: lines[place + count - 1].text)
      if document.contents.entry(for: text) != nil {
        return make(
          place, count, meaning: HeadingVocabulary.meaning(of: text), form: QuestionForms(text),
          confidence: 0.98)
      }
      guard document.contents.isBeginning(text) else { return nil }
    }
    return nil
  }

  // MARK: - How it stands on the page

  private static let longest = 130

  /// Whether a text has the look of a heading: a capital first, no stop last.
  func looksLikeHeading(_ text: String) -> Bool {
    guard text.count <= Self.longest, let first = text.unicodeScalars.first else { return false }
    guard first.properties.isUppercase || first.isDigit || "\"”“»’".unicodeScalars.contains(first) else {
      return false
    }
    guard !text.hasSuffix(","), !text.hasSuffix(";"), !text.hasSuffix(":"), !text.hasSuffix(".") else {
      return false
    }
    return !text.contains("@") && !text.contains("://") && !text.contains("www.")
      && text.split(separator: " ").count <= 18
  }

  /// A short line or two apart from what is round them, with something under them.
  private func structural(_ place: Int) -> DocumentHeading? {
    let line = lines[place]
    guard looksLikeHeading(line.text), PrintedBullet(numbered: line.text) == nil || !isInNumberedList(place)
    else {
      return nil
    }
    let end = chunkEnds[place]
    let isFirst = place == 0 || line.isApart
    if isFirst, end - place <= 2, end < lines.count {
      var text = line.text
      if end - place == 2 {
        let second = lines[place + 1].text
        let isWrapped =
          wrapping.width == nil
          ? line.text.endsOpen || second.beginsLower
          : wrapping.isFull(line.text, before: second, slack: 20) || second.beginsLower
        guard isWrapped, PrintedBullet(second) == nil else { return attached(place) }
        text = text.joined(to: second)
      }
      guard looksLikeHeading(text), !text.endsSentence || text.hasSuffix("?") else { return nil }
      guard !isInSentence(place), bearsText(end) else { return nil }
      return make(place, end - place, confidence: 0.8)
    }
    return attached(place)
  }

  /// A short line with its text, or its list, right under it.
  private func attached(_ place: Int) -> DocumentHeading? {
    let line = lines[place]
    let isBold = line.mark == .bold || line.mark == .italic
    guard place + 1 < chunkEnds[place], line.text.count <= 100,
      !line.text.endsSentence || line.text.hasSuffix("?")
    else {
      return nil
    }
    guard
      place == 0 || line.isApart || PrintedBullet(lines[place - 1].text) != nil || isBold
        || (lines[place - 1].text.endsSentence && line.text.count <= 60)
    else { return nil }
    let next = lines[place + 1].text
    if PrintedBullet(next) != nil { return isInSentence(place) ? nil : make(place, 1, confidence: 0.75) }
    guard next.beginsUpper || next.unicodeScalars.first?.isDigit == true else { return nil }
    if let width = wrapping.width {
      guard !wrapping.isFull(line.text, before: next, slack: max(4, width / 10)) else { return nil }
      guard next.count * 3 >= width * 2 || chunkEnds[place] - place > 3 else { return nil }
      // A paragraph whose first line ends early is none: its lines are full.
      return make(place, 1, confidence: 0.7)
    }
    guard next.count > 100 else { return nil }
    return make(place, 1, confidence: 0.7)
  }

  /// In a list of bare lines: a line apart, with running text under it.
  private func beforeText(_ place: Int) -> DocumentHeading? {
    let line = lines[place]
    let end = chunkEnds[place]
    guard line.isApart, end - place <= 2, end < lines.count else { return nil }
    let text = lines[place..<end].dropFirst().reduce(line.text) { $0.joined(to: $1.text) }
    // In a list of organisations one that stands apart is still one.
    guard looksLikeHeading(text), !text.endsSentence || text.hasSuffix("?"),
      !OrganisationVocabulary.isOrganisation(text)
    else { return nil }
    // After items with marks, a line without one is none of them.
    let isAfterMarks =
      place > 1
      && (PrintedBullet(lines[place - 1].text) != nil && PrintedBullet(lines[place - 2].text) != nil)
    guard
      isAfterMarks && PrintedBullet(lines[end].text) == nil && bearsText(end) || isRunning(end)
        || HeadingNumber(text) != nil && !isInNumberedList(place)
          && lines[chunkEnds[end] - 1].text.endsSentence
        || isUnderHeading(end)
    else { return nil }
    guard end - place == 1 || wrapping.isFull(line.text, before: lines[place + 1].text, slack: 20) else {
      return nil
    }
    return make(place, end - place, confidence: 0.75)
  }

  /// Whether the lines that stand together from a place are running text.
  private func isRunning(_ place: Int) -> Bool {
    let under = lines[place..<chunkEnds[place]]
    let length = under.reduce(0) { $0 + $1.text.count }
    return length > 140 && under.contains { $0.text.endsSentence } && PrintedBullet(lines[place].text) == nil
  }

  /// Whether another heading with running text stands there.
  private func isUnderHeading(_ place: Int) -> Bool {
    let end = chunkEnds[place]
    return end - place == 1 && end < lines.count && looksLikeHeading(lines[place].text)
      && PrintedBullet(lines[place].text) == nil && isRunning(end)
  }

  /// Whether the text before has not come to its end: this is the rest of it, on a new page.
  private func isInSentence(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = lines[place - 1].text
    return before.endsOpen || before.isHyphenated(before: lines[place].text)
      || (lines[place].startsPage && lines[place].blanks == 0
        && wrapping.isFull(before, before: lines[place].text) && !before.endsSentence)
  }

  /// Whether there is something for a heading to stand over: a text, a list, or another heading with one.
  private func bearsText(_ place: Int) -> Bool {
    var place = place
    // Several short lines after each other are a list, and no headings.
    for _ in 0..<4 where place < lines.count {
      let line = lines[place]
      let isList = PrintedBullet(line.text) != nil || PrintedBullet(numbered: line.text) != nil
      if isList || line.text.count > 70 || line.text.endsSentence || line.text.hasSuffix(":") { return true }
      if QuestionForms(line.text) != nil || HeadingVocabulary.meaning(of: line.text) != nil { return true }
      if chunkEnds[place] - place > 2 { return true }
      if chunkEnds[place] - place == 2, lines[place + 1].text.endsSentence { return true }
      place = chunkEnds[place]
    }
    return false
  }

  /// Whether a numbered line stands among others that are numbered on from it.
  func isInNumberedList(_ place: Int) -> Bool {
    guard case .number(let number)? = PrintedBullet(numbered: lines[place].text)?.mark else { return false }
    // A number with a text of its own under it, apart, is that of a heading.
    if lines[place].isApart, place == 0 || PrintedBullet(numbered: lines[place - 1].text) == nil,
      place + 1 < lines.count, lines[place + 1].isApart,
      PrintedBullet(numbered: lines[place + 1].text) == nil,
      lines[place + 1].text.beginsUpper
    {
      return false
    }
    func has(_ wanted: Int, in places: some Sequence<Int>) -> Bool {
      for other in places.prefix(5) {
        // What runs on for long between two numbers is a section.
        if lines[other].text.count > 300 { return false }
        if case .number(wanted)? = PrintedBullet(numbered: lines[other].text)?.mark { return true }
      }
      return false
    }
    return has(number + 1, in: (place + 1)..<max(place + 1, min(lines.count, place + 6)))
      || (number > 1 && has(number - 1, in: (max(0, place - 5)..<place).reversed()))
  }
}
