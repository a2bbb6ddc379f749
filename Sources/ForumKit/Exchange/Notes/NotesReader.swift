/// Reads notes into what they say of records. It goes through all of them, whatever is wrong on the way.
struct NotesReader {
  private let lines: [String]
  private let headings = NotesHeadings()
  /// Ids of organisations that the records refer to, though there may be no such organisation.
  private let referred: Set<String>
  var roll: OrganisationRoll
  var faults: NotesFaultList
  private(set) var tree = NotesTree()
  /// The headings that the one being read stands under.
  private var above: [(level: Int, place: Place)] = []

  private enum Place: Equatable {
    case part(NotesVocabulary.Part)
    case section(Int)
    case theme(Int)
  }

  /// A part of the notes from its heading on.
  private struct Block {
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
  private mutating func header() -> Int {
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

  private mutating func set(_ key: String, _ value: JSONValue?, line: Int) {
    tree.forum.object[key] = value
    tree.forum.lines[key] = line
  }

  private mutating func headerValue(_ text: String, _ key: String, line: Int) {
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

  private mutating func choice<C: Choice>(
    _ text: String, _ reader: ChoiceReader<C>, _ family: ChoiceFamily, _ line: Int
  ) -> JSONValue? {
    if let choice = reader.choice(text) { return choice.json }
    let labels = C.choices.map { NotesVocabulary.label(family, $0, tree.stamp?.language ?? .sv) }
    faults.add(.notAChoice(text, of: C.choiceName, choices: labels), line: line, at: text)
    return nil
  }

  private mutating func organisation(_ name: String, line: Int) -> ID<Organisation>? {
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

  private mutating func heading(at place: Int, body: ArraySlice<String>) {
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
  private var inheritedKind: Theme.Kind? {
    guard case .theme(let parent)? = above.last?.place else { return .topic }
    switch tree.themes[parent].object["kind"]?.string {
    case Theme.Kind.round.rawValue: return .question
    case Theme.Kind.board.rawValue, Theme.Kind.heading.rawValue: return .heading
    default: return .topic
    }
  }

  private mutating func section(
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
      case .named(.tags, _): item.object["tags"] = tags(text)
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

  private func tags(_ text: String) -> JSONValue? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    return text[text.index(after: colon)...].split(separator: " ").map(String.init).json
  }

  private func prose(_ lines: some Sequence<String>, _ setting: NotesText.Setting) -> String {
    let kept = lines.filter { !$0.hasPrefix(NotesText.remark) }
      .map { NotesText.unescaped($0, setting) }
    return NotesText.lines(kept.joined(separator: "\n")).joined(separator: "\n")
  }

  private mutating func part(_ part: NotesVocabulary.Part, _ block: Block, _ level: Int) {
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
    }
  }
}

// MARK: - Lists

extension NotesReader {
  /// A bullet with the lines that belong to it.
  struct Item {
    let line: Int
    var lines: [String]

    var text: String { NotesText.lines(lines.joined(separator: "\n")).joined(separator: "\n") }
  }

  /// The bullets of a block that is a list and nothing else.
  private mutating func items(_ block: Block) -> [Item] {
    var items: [Item] = []
    var isOpen = true
    for (offset, line) in block.lines.enumerated() {
      let number = block.line + 1 + offset
      guard !line.hasPrefix(NotesText.remark) else { continue }
      if let text = NotesText.bullet(line, numbered: true) {
        items.append(Item(line: number, lines: [text]))
        isOpen = true
      } else if !items.isEmpty, continues(line, &items[items.count - 1], &isOpen) {
        continue
      } else if !line.isEmpty {
        faults.add(.stray(items.isEmpty ? .withoutBullet : .afterBullets), line: number)
      }
    }
    return items
  }

  /// Takes a line that belongs to a bullet.
  fileprivate func continues(_ line: String, _ item: inout Item, _ isOpen: inout Bool) -> Bool {
    if line.isEmpty {
      item.lines.append("")
      isOpen = false
      return true
    }
    if line.hasPrefix("  ") {
      item.lines.append(String(line.dropFirst(2)))
    } else if line.hasPrefix("\t") {
      item.lines.append(String(line.dropFirst()))
    } else if isOpen || line.hasPrefix(" ") {
      // What an editor has wrapped.
      item.lines.append(line.hasPrefix(" ") ? String(line.dropFirst()) : line)
    } else {
      return false
    }
    isOpen = true
    return true
  }

  /// The text of a bullet, and what stands after it.
  private func parted(
    _ item: Item, _ isAttribute: (String) -> Bool
  ) -> (text: String, suffix: NotesSuffix) {
    var lines = NotesText.lines(item.lines.joined(separator: "\n"))
    let suffix = NotesSuffix(lines.popLast() ?? "", isAttribute: isAttribute)
    lines.append(suffix.text)
    return (NotesText.lines(lines.joined(separator: "\n")).joined(separator: "\n"), suffix)
  }

  private mutating func participant(_ item: Item) {
    var item = item
    var people: [(Int, String)] = []
    var own: [String] = []
    for (offset, line) in item.lines.enumerated() {
      if offset > 0, let person = NotesText.bullet(line.trimmingBlanks) {
        people.append((item.line + offset, person))
      } else {
        own.append(line)
      }
    }
    item.lines = own
    let (name, suffix) = parted(item, NotesAttributes.isOfParticipant)
    guard !name.isEmpty else { return }
    var participant = NotesItem(line: item.line)
    let id = suffix.id.flatMap { ID<Organisation>($0) } ?? organisation(name.trimmingBlanks, line: item.line)
    participant.id = id?.text
    participant.object["organisation"] = id?.json
    var roles: [JSONValue] = []
    var with: [JSONValue] = []
    for text in suffix.attributes ?? [] {
      switch NotesAttributes.part(text) {
      case .named(.with, let name):
        if let id = organisation(name, line: item.line) { with.append(.string(id.text)) }
      case .named(.printedAs, let name): participant.object["registeredAs"] = name.json
      case .named(.count, let count):
        guard let number = Int(count) else {
          faults.add(.notANumber(count), line: item.line, at: count)
          continue
        }
        participant.object["count"] = number.json
      case .named(.role, let word):
        if let role = choice(word, ImportChoices.role, .participantRole, item.line) { roles.append(role) }
      case .named(.attendance, let word):
        participant.object["attendance"] = choice(word, ImportChoices.attendance, .attendance, item.line)
      case .word(let word):
        if let role = ImportChoices.role.choice(word) {
          roles.append(.string(role.rawValue))
        } else if let attendance = ImportChoices.attendance.choice(word) {
          participant.object["attendance"] = attendance.json
        } else if let count = NotesAttributes.people(word) {
          participant.object["count"] = count.json
        } else {
          faults.add(.unknownAttribute(text), line: item.line, at: text)
        }
      default: faults.add(.unknownAttribute(text), line: item.line, at: text)
      }
    }
    participant.object["roles"] = roles.isEmpty ? nil : .array(roles)
    participant.object["with"] = with.isEmpty ? nil : .array(with)
    let persons = people.compactMap { person($0.1) }
    participant.object["representatives"] = persons.isEmpty ? nil : .array(persons)
    if id != nil { tree.participants.append(participant) }
  }

  private func person(_ text: String) -> JSONValue? {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
      .map { NotesText.unquoted(String($0)) }
    guard let name = parts.first, !name.isEmpty else { return nil }
    var object = JSONObject()
    for (key, value) in zip(["name", "title", "email", "phone"], parts) { object[key] = value.json }
    return .object(object)
  }

  private mutating func programme(_ items: [Item], _ block: Block) {
    let values = items.compactMap { item -> JSONValue? in
      let (text, suffix) = parted(item, NotesAttributes.isOfProgramme)
      guard !text.isEmpty else { return nil }
      var object = JSONObject()
      let first = text.split(separator: " ", maxSplits: 1).map(String.init)
      if first.count == 2, let digit = first[0].unicodeScalars.first, ("0"..."9").contains(digit),
        first[0].unicodeScalars.allSatisfy({ "0123456789.:–-".unicodeScalars.contains($0) })
      {
        object["time"] = first[0].json
        object["title"] = first[1].json
      } else {
        object["title"] = text.json
      }
      for text in suffix.attributes ?? [] {
        switch NotesAttributes.part(text) {
        case .named(.by, let name): object["by"] = organisation(name, line: item.line)?.json
        case .named(.speaker, let function): object["speaker"] = function.json
        default: faults.add(.unknownAttribute(text), line: item.line, at: text)
        }
      }
      return .object(object)
    }
    set("programme", values.isEmpty ? nil : .array(values), line: block.line)
  }

  private mutating func input(_ item: Item, theme: Int?) {
    let (text, suffix) = parted(item, NotesAttributes.isOfInput)
    guard !text.isEmpty || suffix.id != nil else { return }
    var input = NotesItem(line: item.line)
    input.id = suffix.id
    input.parent = theme
    input.object["text"] = text.json
    for (place, part) in (suffix.attributes ?? []).enumerated() {
      switch NotesAttributes.part(part) {
      case .named(.voice, let value): input.object["voice"] = value.json
      case .named(.group, let value): input.object["group"] = value.json
      case .named(.place, let value): input.object["place"] = value.json
      case .named(.tags, let value):
        input.object["tags"] = value.split(separator: " ").map(String.init).json
      case .named(.source, let word):
        input.object["source"] = choice(word, ImportChoices.inputSource, .inputSource, item.line)
      case .named(.kind, let word):
        input.object["kind"] = choice(word, ImportChoices.inputKind, .inputKind, item.line)
      case .word(let word):
        if let kind = ImportChoices.inputKind.choice(word), input.object["kind"] == nil {
          input.object["kind"] = kind.json
        } else if let source = ImportChoices.inputSource.choice(word) {
          input.object["source"] = source.json
        } else if NotesVocabulary.paraphrase.isCalled(ImportField.folded(word)) {
          input.object["paraphrase"] = true.json
        } else if place > 0, input.object["voice"] == nil {
          input.object["voice"] = word.json
        } else {
          faults.add(.unknownAttribute(part), line: item.line, at: part)
        }
      default: faults.add(.unknownAttribute(part), line: item.line, at: part)
      }
    }
    tree.inputs.append(input)
  }
}

// MARK: - The discussion

extension NotesReader {
  private enum State {
    case open
    case text(NotesVocabulary.Label)
    case paragraph(NotesVocabulary.Label)
    case list(NotesVocabulary.Label)
  }

  private mutating func theme(
    _ title: String, _ kind: Theme.Kind?, _ number: Int?, _ suffix: NotesSuffix, _ block: Block, _ level: Int
  ) {
    var theme = NotesItem(line: block.line)
    theme.id = suffix.id
    theme.object["kind"] = kind?.json
    theme.object["number"] = number?.json
    theme.object["title"] = title.json
    for text in suffix.attributes ?? [] {
      switch NotesAttributes.part(text) {
      case .word(let word) where NotesVocabulary.internal.isCalled(ImportField.folded(word)):
        theme.object["internal"] = true.json
      case .named(.tags, _): theme.object["tags"] = tags(text)
      default: faults.add(.unknownAttribute(text), line: block.line, at: text)
      }
    }
    if case .theme(let parent)? = above.last?.place { theme.parent = parent }
    let place = tree.themes.count
    above.append((level, .theme(place)))
    tree.themes.append(theme)
    discussion(block, of: place)
  }

  private mutating func discussion(_ block: Block, of place: Int) {
    var state = State.open
    var texts: [NotesVocabulary.Label: [String]] = [:]
    var firstLines: [NotesVocabulary.Label: Int] = [:]
    var lists: [NotesVocabulary.Label: [Item]] = [:]
    var isOpen = false
    for (offset, line) in block.lines.enumerated() {
      let number = block.line + 1 + offset
      guard !line.hasPrefix(NotesText.remark) else { continue }
      if let (label, rest) = NotesText.label(line) {
        firstLines[label] = firstLines[label] ?? number
        switch label {
        case .lead, .text:
          state = .text(label)
          texts[label, default: []] += texts[label] == nil ? [] : [""]
          if !rest.isEmpty { texts[label, default: []].append(rest) }
        case .question, .from, .tags:
          state = .paragraph(label)
          texts[label, default: []].append(rest)
        case .prompts, .points, .inputs:
          state = .list(label)
          isOpen = false
          if !rest.isEmpty {
            lists[label, default: []].append(Item(line: number, lines: [rest]))
            isOpen = true
          }
        }
        continue
      }
      if case .text(let label) = state {
        texts[label, default: []].append(NotesText.unescaped(line, .labelled))
        continue
      }
      if case .list(let label) = state {
        if let text = NotesText.bullet(line, numbered: true) {
          lists[label, default: []].append(Item(line: number, lines: [text]))
          isOpen = true
        } else if lists[label]?.isEmpty == false {
          let last = (lists[label]?.count ?? 1) - 1
          if !continues(line, &lists[label, default: []][last], &isOpen) {
            faults.add(.stray(.afterBullets), line: number)
          }
        } else if !line.isEmpty {
          faults.add(.stray(.withoutBullet), line: number)
        }
        continue
      }
      if let text = NotesText.bullet(line) {
        state = .list(.inputs)
        isOpen = true
        lists[.inputs, default: []].append(Item(line: number, lines: [text]))
        continue
      }
      if case .paragraph(let label) = state {
        if line.isEmpty {
          state = .open
        } else {
          texts[label, default: []].append(NotesText.unescaped(line, .paragraph))
        }
        continue
      }
      texts[.inputs, default: []].append(NotesText.unescaped(line, .open))
    }
    fill(place, texts, lists, firstLines)
  }

  private mutating func fill(
    _ place: Int, _ texts: [NotesVocabulary.Label: [String]], _ lists: [NotesVocabulary.Label: [Item]],
    _ lines: [NotesVocabulary.Label: Int]
  ) {
    func text(_ label: NotesVocabulary.Label) -> String {
      NotesText.lines((texts[label] ?? []).joined(separator: "\n")).joined(separator: "\n")
    }
    var theme = tree.themes[place]
    // The text before any label is the running text, as is what stands under its own.
    let body = [text(.inputs), text(.text)].filter { !$0.isEmpty }
    theme.object["body"] = body.joined(separator: "\n\n").json
    theme.object["lead"] = text(.lead).json
    theme.object["question"] = text(.question).json
    if texts[.tags] != nil {
      theme.object["tags"] = NotesText.split(text(.tags), at: ",;").map(NotesText.unquoted).json
    }
    let origins = NotesText.split(text(.from), at: ",;\n")
    for origin in origins where Origin(origin) == nil {
      faults.add(.notAnID(origin, noun: Origin.noun), line: lines[.from] ?? theme.line, at: origin)
    }
    theme.object["from"] = origins.json
    theme.lines["from"] = lines[.from]
    theme.object["prompts"] = lists[.prompts, default: []].map(\.text).filter { !$0.isEmpty }.json
    theme.object["summary"] = lists[.points, default: []].map(\.text).filter { !$0.isEmpty }.json
    tree.themes[place] = theme
    for item in lists[.inputs, default: []] { input(item, theme: place) }
  }
}
