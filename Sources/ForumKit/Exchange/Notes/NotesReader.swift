/// Reads notes into what they say of records. It goes through all of them, whatever is wrong on the way.
struct NotesReader {
  let lines: [String]
  let headings = NotesHeadings()
  /// Ids of organisations that the records refer to, though there may be no such organisation.
  let referred: Set<String>
  var roll: OrganisationRoll
  var faults: NotesFaultList
  var tree = NotesTree()
  /// The headings that the one being read stands under.
  var above: [(level: Int, place: Place)] = []

  enum Place: Equatable {
    case part(NotesVocabulary.Part)
    case section(Int)
    case theme(Int)
  }

  /// A part of the notes from its heading on.
  struct Block {
    let line: Int
    let lines: ArraySlice<String>
  }

  init(_ text: String, roll: OrganisationRoll, referred: Set<String>) {
    var lines = NotesText.allLines(text)
    if let first = lines.first, first.unicodeScalars.first == "\u{feff}" {
      lines[0] = String(first.unicodeScalars.dropFirst())
    }
    self.lines = lines
    self.roll = roll
    self.referred = referred
    faults = NotesFaultList(lines: lines)
  }

  mutating func read() {
    for line in lines {
      if let stamp = NotesStamp(line) { tree.stamp = stamp }
    }
    var start = header()
    while start < lines.count {
      let end = lines[(start + 1)...].firstIndex(where: NotesText.isHeading) ?? lines.count
      heading(at: start, body: lines[(start + 1)..<end])
      start = end
    }
  }

  // MARK: - The lines on top

  /// Reads what stands before the headings; gives the place of the first heading.
  mutating func header() -> Int {
    var place = 0
    func isKey(_ line: String) -> Bool {
      line.firstIndex(of: ":").map {
        NotesVocabulary.meaning(String(line[..<$0]), in: NotesVocabulary.header) != nil
      } ?? false
    }
    while place < lines.count {
      let line = lines[place]
      defer { place += 1 }
      if line.isEmpty || line.hasPrefix(NotesText.remark) || line == "---" { continue }
      if let heading = NotesText.heading(line) {
        // The title may stand as a heading over the lines on top.
        let next = lines[(place + 1)...].first { !$0.isEmpty }
        let isTitle =
          tree.forum.object.isEmpty && next.map(isKey) == true
          && headings.meaning(of: heading.rest, isTop: true) == .open
        guard isTitle else { return place }
        set("title", .string(heading.rest), line: place + 1)
        continue
      }
      guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else {
        faults.add(.stray(.beforeHeadings), line: place + 1)
        continue
      }
      let word = line[..<colon].trimmingBlanks
      guard let key = NotesVocabulary.meaning(word, in: NotesVocabulary.header) else {
        let known = NotesVocabulary.header.map { $0.text(in: tree.stamp?.language ?? .sv) }
        faults.add(.unknownKey(word, known: known), line: place + 1, at: word)
        continue
      }
      headerValue(line[line.index(after: colon)...].trimmingBlanks, key, line: place + 1)
    }
    return place
  }

  mutating func set(_ key: String, _ value: JSONValue?, line: Int) {
    tree.forum.object[key] = value
    tree.forum.lines[key] = line
  }

  mutating func headerValue(_ text: String, _ key: String, line: Int) {
    tree.forum.lines[key] = line
    guard !text.isEmpty else { return set(key, nil, line: line) }
    let value = NotesText.unquoted(text)
    switch key {
    case "date", "endDate", "compiled":
      guard let date = PartialDate(value) else { return faults.add(.notADate(value), line: line, at: text) }
      set(key, date.json, line: line)
    case "occasion":
      guard let number = Int(value) else { return faults.add(.notANumber(value), line: line, at: text) }
      set(key, number.json, line: line)
    case "kind": set(key, choice(value, NotesVocabulary.forumKinds, .forumKind, line), line: line)
    case "status": set(key, choice(value, NotesVocabulary.statuses, .forumStatus, line), line: line)
    case "level": set(key, choice(value, ImportChoices.level, .level, line), line: line)
    case "id", "follows":
      guard let id = ID<Forum>(value) else {
        return faults.add(.notAnID(value, noun: Forum.noun), line: line, at: text)
      }
      set(key, id.json, line: line)
      if key == "id" { tree.forum.id = id.text }
    case "council":
      guard let id = ID<Council>(value) else {
        return faults.add(.notAnID(value, noun: Council.noun), line: line, at: text)
      }
      set(key, id.json, line: line)
    case "commissionedBy", "organisedBy":
      let ids = NotesText.split(text, at: ";").compactMap { organisation(NotesText.unquoted($0), line: line) }
      set(key, ids.json, line: line)
    case "tags", "sources":
      let values = NotesText.split(text, at: key == "tags" ? ",;" : ";").map(NotesText.unquoted)
      set(key, values.json, line: line)
    default: set(key, value.json, line: line)
    }
  }

  mutating func choice<C: Choice>(
    _ text: String, _ reader: ChoiceReader<C>, _ family: ChoiceFamily, _ line: Int
  ) -> JSONValue? {
    if let choice = reader.choice(text) { return choice.json }
    let labels = C.choices.map { NotesVocabulary.label(family, $0, tree.stamp?.language ?? .sv) }
    faults.add(.notAChoice(text, of: C.choiceName, choices: labels), line: line, at: text)
    return nil
  }

  mutating func organisation(_ name: String, line: Int) -> ID<Organisation>? {
    guard !name.isEmpty else { return nil }
    switch roll.find(name) {
    case .organisation(let id): return id
    case .unknown:
      if referred.contains(name), let id = ID<Organisation>(name) { return id }
      faults.add(.unknownOrganisation(name, nearest: roll.nearest(to: name)), line: line, at: name)
    case .ambiguous(let ids):
      faults.add(.ambiguousOrganisation(name, candidates: ids), line: line, at: name)
    case .noID: faults.add(.noID(name), line: line, at: name)
    }
    return nil
  }

  // MARK: - Headings

  mutating func heading(at place: Int, body: ArraySlice<String>) {
    guard let (level, rest) = NotesText.heading(lines[place]) else { return }
    above.removeAll { $0.level >= level }
    let suffix = NotesSuffix(rest, isAttribute: NotesAttributes.isOfHeading)
    let block = Block(line: place + 1, lines: body)
    var meaning = headings.meaning(of: suffix.text, isTop: above.isEmpty)
    let hasRole = (suffix.attributes ?? []).contains { part in
      switch NotesAttributes.part(part) {
      case .named(.role, _), .named(.by, _): true
      case .word(let word): NotesVocabulary.roles.choice(word) != nil
      default: false
      }
    }
    if hasRole {
      if case .section = meaning {
      } else {
        meaning = .section(role: nil, title: suffix.text, isNamed: false)
      }
    }
    let parent = above.last?.place
    switch (meaning, parent) {
    case (.part(let part), _): self.part(part, block, level)
    case (.section(let role, let title, let isNamed), _) where isNamed || hasRole:
      section(title, role, suffix, block, level)
    case (.theme(let kind, let number, let title), _): theme(title, kind, number, suffix, block, level)
    case (.section, .theme?), (.section, .part(.discussion)?), (.open, .theme?), (.open, .part(.discussion)?):
      theme(suffix.text, inheritedKind, nil, suffix, block, level)
    case (.section(let role, let title, _), _): section(title, role, suffix, block, level)
    case (.open, _): section(suffix.text, nil, suffix, block, level)
    }
  }

  /// What a heading under others of the discussion is, if it does not say.
  var inheritedKind: Theme.Kind? {
    guard case .theme(let parent)? = above.last?.place else { return .topic }
    switch tree.themes[parent].object["kind"]?.string {
    case Theme.Kind.round.rawValue: return .question
    case Theme.Kind.board.rawValue, Theme.Kind.heading.rawValue: return .heading
    default: return .topic
    }
  }

  mutating func section(
    _ title: String, _ role: Section.Role?, _ suffix: NotesSuffix, _ block: Block, _ level: Int
  ) {
    var item = NotesItem(line: block.line)
    item.id = suffix.id
    item.object["heading"] = title.json
    item.object["role"] = role?.json
    for text in suffix.attributes ?? [] {
      switch NotesAttributes.part(text) {
      case .named(.by, let name): item.object["by"] = organisation(name, line: block.line)?.json
      case .named(.role, let word):
        item.object["role"] = choice(word, NotesVocabulary.roles, .sectionRole, block.line)
      case .named(.tags, _): item.add(tags: text)
      case .word(let word) where NotesVocabulary.internal.isCalled(ImportField.folded(word)):
        item.object["internal"] = true.json
      case .word(let word) where NotesVocabulary.roles.choice(word) != nil:
        item.object["role"] = NotesVocabulary.roles.choice(word)?.json
      default: faults.add(.unknownAttribute(text), line: block.line, at: text)
      }
    }
    if case .section(let parent)? = above.last?.place { item.parent = parent }
    item.object["body"] = prose(block.lines, .section).json
    item.lines["body"] = block.line + 1
    above.append((level, .section(tree.sections.count)))
    tree.sections.append(item)
  }

  func prose(_ lines: some Sequence<String>, _ setting: NotesText.Setting) -> String {
    let kept = lines.filter { !$0.hasPrefix(NotesText.remark) }
      .map { NotesText.unescaped($0, setting) }
    return NotesText.lines(kept.joined(separator: "\n")).joined(separator: "\n")
  }

  mutating func part(_ part: NotesVocabulary.Part, _ block: Block, _ level: Int) {
    above.append((level, .part(part)))
    switch part {
    case .purpose: set("purpose", prose(block.lines, .section).json, line: block.line)
    case .discussion:
      for (offset, line) in block.lines.enumerated() where !line.isEmpty && !line.hasPrefix(NotesText.remark)
      {
        faults.add(.stray(.withoutBullet), line: block.line + 1 + offset)
      }
    case .participants:
      for item in items(block) { participant(item) }
    case .programme: programme(items(block), block)
    case .inputs:
      for item in items(block) { input(item, theme: nil) }
    case .measures:
      for item in items(block) { measure(item) }
    }
  }
}
