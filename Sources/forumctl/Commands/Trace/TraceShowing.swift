import ForumKit

/// A trace for people: each place with its day, and under it what stands there.
struct TraceText {
  private let style: Style
  private let width: Int

  init(_ console: Console) {
    style = console.style
    width = min(console.terminal.width ?? 80, 120)
  }

  func text(_ trace: Trace) -> String {
    trace.entries.inPlaces.map { place in
      style.paint(VisibleText.line(place.heading), .bold) + "\n" + place.entries.map(lines).joined()
    }.joined(separator: "\n")
  }

  private func lines(of entry: TraceEntry) -> String {
    // A point stands under its theme, which says where it is.
    guard entry.what != "point" else {
      let lines = Wrapping.lines(of: entry.text, width: width - 6)
      return lines.enumerated().map { "    \($0 == 0 ? "-" : " ") \($1)\n" }.joined()
    }
    let mark =
      switch entry.relation {
      case .origin: "< "
      case .itself: "  "
      case .outcome: "> "
      }
    let head = [entry.what, entry.record].filter { !$0.isEmpty }.joined(separator: " ")
    let remarks = TraceWords(.en).remarks(entry).joined(separator: ", ")
    let said = [entry.title, remarks.isEmpty ? "" : "(\(remarks))"].filter { !$0.isEmpty }
    let title = said.isEmpty ? "" : ": \(VisibleText.line(said.joined(separator: " ")))"
    var text = "\(mark)\(style.paint(VisibleText.line(head), .cyan))\(title)\n"
    guard !entry.text.isEmpty else { return text }
    for line in Wrapping.lines(of: entry.text, width: width - 4) {
      text += line.isEmpty ? "\n" : "    \(line)\n"
    }
    return text
  }
}

/// A trace for programs: what is traced, and every entry with all that is known of it.
enum TraceJSON {
  static let schema = JSONSchema.object([
    "subject": .object([
      "kind": .words(TraceSubject.Kind.allCases.map(\.rawValue)), "reference": .text, "title": .text,
    ]),
    "entries": entriesSchema,
  ])

  /// Every entry.
  static let entriesSchema: JSONSchema = .list(
    .object(
      [
        "what": .text, "relation": .words(TraceEntry.Relation.allCases.map(\.rawValue)),
        "place": .object(
          ["kind": .words(TraceEntry.Place.Kind.allCases.map(\.rawValue))],
          maybe: ["id": .text, "title": .text]),
      ],
      maybe: [
        "date": .date, "record": .text, "title": .text, "text": .prose, "remarks": .list(.text),
      ]))

  static func value(_ trace: Trace) -> JSONValue {
    .members([
      "subject": .members([
        "kind": .string(trace.subject.kind.rawValue), "reference": .string(trace.subject.reference),
        "title": .string(trace.subject.title),
      ]),
      "entries": entries(trace),
    ])
  }

  /// Every entry, in the order of time.
  static func entries(_ trace: Trace) -> JSONValue { .array(trace.entries.map { .object(object($0)) }) }

  private static func object(_ entry: TraceEntry) -> JSONObject {
    let place = JSONObject().adding("kind", entry.place.kind.rawValue).adding("id", entry.place.id)
      .adding("title", entry.place.title)
    var object = JSONObject().adding("date", entry.date).adding("what", entry.what)
      .adding("record", entry.record).adding("title", entry.title).adding("text", entry.text)
      .adding("relation", entry.relation.rawValue).adding("remarks", TraceWords(.en).remarks(entry))
    object["place"] = .object(place)
    return object
  }
}

/// A trace as a page of the house.
struct TracePage {
  let title: String
  let language: OutputLanguage
  let today: CalendarDate

  func document(_ trace: Trace) -> Document {
    Document(
      language: language, title: "\(Label.thread.text(in: language)): \(trace.subject.title)",
      subtitle: [title, "\(Label.asOf.text(in: language)): \(today)"],
      markings: [Label.internalOnly.text(in: language)],
      blocks: trace.entries.inPlaces.flatMap { place in
        let date = place.entries.first?.date.map { DateWords.text($0, in: language) }
        let heading = [date, place.title].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " – ")
        return [.heading(level: 1, [.text(heading)])] + blocks(of: place.entries)
      })
  }

  /// The entries one after the other; points under their theme as one list.
  private func blocks(of entries: ArraySlice<TraceEntry>) -> [Block] {
    var blocks: [Block] = []
    for entry in entries {
      guard entry.what == "point" else {
        blocks += self.blocks(of: entry)
        continue
      }
      let item = MarkdownText.blocks(entry.text, headingLevel: 2)
      if case .bulletList(let items)? = blocks.last {
        blocks[blocks.count - 1] = .bulletList(items + [item])
      } else {
        blocks.append(.bulletList([item]))
      }
    }
    return blocks
  }

  private func blocks(of entry: TraceEntry) -> [Block] {
    let words = TraceWords(language)
    let remarks = words.remarks(entry).joined(separator: ", ")
    var head: [Inline] = [.strong([.text(words.what(entry))])]
    if !entry.title.isEmpty { head.append(.text(" \(entry.title)")) }
    if !remarks.isEmpty { head.append(.text(" (\(remarks))")) }
    if !entry.record.isEmpty { head += [.text(" "), .place(entry.record)] }
    let text = MarkdownText.blocks(entry.text, headingLevel: 2)
    return [.paragraph(head)] + (text.isEmpty ? [] : [.quote(text)])
  }
}

/// What the entries of a trace are called, and what is said of them.
struct TraceWords {
  private let language: OutputLanguage

  init(_ language: OutputLanguage) { self.language = language }

  /// The word for what an entry is.
  func what(_ entry: TraceEntry) -> String {
    if let kind = ChoiceFamily.themeKind.label(of: entry.what, in: language) { return kind }
    return Self.labels[entry.what]?.text(in: language) ?? entry.what
  }

  func remarks(_ entry: TraceEntry) -> [String] { entry.remarks.map(text) }

  private func text(_ remark: TraceEntry.Remark) -> String {
    func label(_ label: Label, _ value: String) -> String {
      "\(label.text(in: language).lowercased()) \(value)"
    }
    return switch remark {
    case .choice(let family, let word): family.label(of: word, in: language)?.lowercased() ?? word
    case .part(let part): part.text(in: language).lowercased()
    case .due(let date): label(.due, date.description)
    case .until(let date): label(.until, date.description)
    case .delivered(let date): label(.delivered, date.description)
    case .version(let number): label(.version, String(number))
    case .organisation(let name): name
    }
  }

  private static let labels: [String: Label] = [
    "theme": .theme, "point": .point, "input": .input, "measure": .measure, "follow-up": .followUp,
    "report": .report, "council": .council, "member": .members, "participant": .participants,
    "signatory": .signatory, "declaration": .declaration, "forum": .forum, "section": .section,
    "programme": .programme, "correction": .correction, "anchoring": .anchoring, "tag": .tag,
    "organisation": .organisation, "version": .version,
  ]
}

extension [TraceEntry] {
  /// The entries that follow each other in one place on one day.
  fileprivate var inPlaces: [(heading: String, title: String, entries: ArraySlice<TraceEntry>)] {
    var groups: [(heading: String, title: String, entries: ArraySlice<TraceEntry>)] = []
    var start = startIndex
    while let first = self[start...].first {
      let end =
        self[start...].firstIndex { $0.place != first.place || $0.date != first.date } ?? endIndex
      let heading = [first.date?.description ?? "No date", first.place.title, first.place.id]
      groups.append(
        (heading.filter { !$0.isEmpty }.joined(separator: "  "), first.place.title, self[start..<end]))
      start = end
    }
    return groups
  }
}
