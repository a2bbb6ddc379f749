// The measures in notes: what was decided at the forum, who answers for it, and by when.

extension NotesReader {
  mutating func measure(_ item: Item) {
    let (text, suffix) = parted(item, NotesAttributes.isOfMeasure)
    guard !text.isEmpty || suffix.id != nil else { return }
    var measure = NotesItem(line: item.line)
    measure.id = suffix.id
    // A title is one line, whatever an editor has wrapped.
    measure.object["title"] = NotesText.lines(text).map(\.trimmingBlanks).joined(separator: " ").json
    var responsible: [String] = []
    func answers(_ name: String) {
      if let id = organisation(name, line: item.line) { responsible.append(id.text) }
    }
    for part in suffix.attributes ?? [] {
      switch NotesAttributes.part(part) {
      case .named(.responsible, let name): answers(name)
      case .named(.due, let date):
        guard let day = PartialDate(date) else {
          faults.add(.notADate(date), line: item.line, at: date)
          continue
        }
        measure.object["due"] = day.json
      case .named(.status, let word):
        measure.object["status"] = choice(
          word, NotesVocabulary.measureStatuses, .measureStatus, item.line)
      case .word(let word):
        if let status = NotesVocabulary.measureStatuses.choice(word), measure.object["status"] == nil {
          measure.object["status"] = status.json
        } else if let day = PartialDate(word), measure.object["due"] == nil {
          measure.object["due"] = day.json
        } else {
          // Who is in a hurry names the organisation alone.
          answers(word)
        }
      default: faults.add(.unknownAttribute(part), line: item.line, at: part)
      }
    }
    measure.object["responsible"] = responsible.json
    tree.measures.append(measure)
  }
}

extension NotesMerge {
  /// The measures as notes tell them. One of which notes do not tell everything is not removed with its line.
  ///
  /// - Parameter taken: The ids of the measures of other forums, and of none.
  mutating func measures(_ base: NotesTree, _ now: NotesTree, taken: [ID<Measure>: String]) {
    var items = notes.measures
    for place in items.indices {
      guard let id = items[place].id, let other = ID<Measure>(id).flatMap({ taken[$0] }) else { continue }
      faults.add(
        .elsewhere(noun: Measure.noun, id, forum: other), line: items[place].line, at: "{#\(id)}")
      items[place].id = nil
    }
    var list = resolved(
      items, base.measures, now.measures, current.measures.map(\.object), noun: Measure.noun,
      parentKey: nil, taken: Set(taken.keys.map(\.text))
    ) { $0["title"] == $1["title"] }
    for place in list.items.indices where list.items[place].object["status"] == nil {
      // Whoever says nothing of it has not changed it.
      let known = list.items[place].id.flatMap { list.base[$0] ?? list.now[$0] }
      list.items[place].object["status"] = known?["status"] ?? Measure.Status.proposed.json
    }
    var measures = records(merged(list), stored: list.stored).records as [Measure]
    for place in measures.indices where measures[place].from.forum == nil { measures[place].from.forum = id }
    let kept = Set(measures.map(\.id))
    for measure in current.measures where !kept.contains(measure.id) && measure.saysMoreThanNotes {
      faults.add(.holdsMore(noun: Measure.noun, measure.id.text), line: 0)
    }
    result.measures = measures
  }
}

extension Measure {
  /// Whether there is more in it than its line in the notes of its forum.
  fileprivate var saysMoreThanNotes: Bool {
    var rest = object
    for key in ["id", "title", "responsible", "due", "status"] { rest[key] = nil }
    var origin = from.object
    origin["forum"] = nil
    rest["from"] = nil
    return !rest.isEmpty || !origin.isEmpty
  }
}

extension NotesWriter {
  mutating func measures() {
    guard !records.measures.isEmpty else { return }
    heading(part(.measures))
    for measure in records.measures {
      var attributes = [NotesVocabulary.label(.measureStatus, measure.status.rawValue, language)]
      for id in measure.responsible { attributes.append(attribute(.responsible, name(id.text))) }
      if let due = measure.due { attributes.append(attribute(.due, due.description)) }
      item(measure.title.trimmingBlanks, attributes, id: measure.id.text, NotesAttributes.isOfMeasure)
    }
  }

  /// Tags as they stand between brackets: those that read as words together, others one by one.
  func tags(_ tags: [String]) -> [String] {
    let isWord = { (tag: String) in NotesText.value(tag, apart: ",; ") == tag }
    let words = tags.filter(isWord)
    let isInOrder = tags.prefix(words.count).allSatisfy(isWord)
    guard isInOrder else { return tags.map { attribute(.tags, $0, apart: ",; ") } }
    let word = NotesVocabulary.text(of: .tags, in: NotesVocabulary.attributes, language)
    return (words.isEmpty ? [] : ["\(word): \(words.joined(separator: " "))"])
      + tags.dropFirst(words.count).map { attribute(.tags, $0, apart: ",; ") }
  }
}
