// What stands under a heading of the discussion.

extension NotesReader {
  enum State {
    case open
    case text(NotesVocabulary.Label)
    case paragraph(NotesVocabulary.Label)
    case list(NotesVocabulary.Label)
  }

  mutating func theme(
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
      case .named(.tags, _): theme.add(tags: text)
      default: faults.add(.unknownAttribute(text), line: block.line, at: text)
      }
    }
    if case .theme(let parent)? = above.last?.place { theme.parent = parent }
    let place = tree.themes.count
    above.append((level, .theme(place)))
    tree.themes.append(theme)
    discussion(block, of: place)
  }

  mutating func discussion(_ block: Block, of place: Int) {
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

  mutating func fill(
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
