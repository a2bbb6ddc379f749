// The lists of notes: participants, programme, inputs.

extension NotesReader {
  /// A bullet with the lines that belong to it.
  struct Item {
    let line: Int
    var lines: [String]

    var text: String { NotesText.lines(lines.joined(separator: "\n")).joined(separator: "\n") }
  }

  /// The bullets of a block that is a list and nothing else.
  mutating func items(_ block: Block) -> [Item] {
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
  func continues(_ line: String, _ item: inout Item, _ isOpen: inout Bool) -> Bool {
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
  func parted(
    _ item: Item, _ isAttribute: (String) -> Bool
  ) -> (text: String, suffix: NotesSuffix) {
    var lines = NotesText.lines(item.lines.joined(separator: "\n"))
    let suffix = NotesSuffix(lines.popLast() ?? "", isAttribute: isAttribute)
    lines.append(suffix.text)
    return (NotesText.lines(lines.joined(separator: "\n")).joined(separator: "\n"), suffix)
  }

  mutating func participant(_ item: Item) {
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

  func person(_ text: String) -> JSONValue? {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
      .map { NotesText.unquoted(String($0)) }
    guard let name = parts.first, !name.isEmpty else { return nil }
    var object = JSONObject()
    for (key, value) in zip(["name", "title", "email", "phone"], parts) { object[key] = value.json }
    return .object(object)
  }

  mutating func programme(_ items: [Item], _ block: Block) {
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

  mutating func input(_ item: Item, theme: Int?) {
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
      case .named(.tags, _): input.add(tags: part)
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

extension NotesItem {
  /// Adds the tags that stand between brackets.
  mutating func add(tags text: String) {
    let there = (object["tags"]?.array ?? []).compactMap(\.string)
    object["tags"] = (there + NotesAttributes.tags(text)).json
  }
}
