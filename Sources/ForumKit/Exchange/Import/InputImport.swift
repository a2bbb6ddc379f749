/// Imports a list of what was said at a forum.
public struct InputImport {
  /// The inputs to add, in the order of the list, without ids and instants.
  public let added: [Input]
  /// What came of it. The records that were added have no ids yet.
  public let report: ImportReport

  /// Reads the rows of a list. A row whose id is that of an input, or whose text hangs on its theme already, is
  /// passed over; ids of inputs that are not there are not taken over.
  ///
  /// - Parameters:
  ///   - inputs: Those of the forum.
  ///   - themes: Those of the forum.
  ///   - vocabulary: Where a tag is what a word is called, as in a list that was exported, the word is meant.
  ///   - theme: What the inputs hang on where a row names no theme.
  /// - Throws: ``ImportRefusal`` with everything that is wrong with the list.
  public init(
    _ table: CSVTable, _ map: ColumnMap, into inputs: [Input], themes: [Theme],
    vocabulary: TagVocabulary, otherwise theme: ID<Theme>?
  ) throws(ImportRefusal) {
    var roll = ThemeRoll(themes)
    let byID = Dictionary(inputs.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    var said = Set(inputs.map(Said.init))
    var added: [Input] = []
    var report = ImportReport()
    var faults = FaultList(of: table)
    for row in table.readableRows {
      var reader = RowReader(row, map)
      var input = Self.input(&reader)
      input.annotations.tags = input.annotations.tags.map(vocabulary.word)
      let name = reader.text("theme")
      let wanted = name.isEmpty ? theme.map(ThemeRoll.Found.theme) : roll.find(name)
      if case .theme(let id) = wanted { input.theme = id }
      let id = reader.text("id").lowercased()
      // The title of a theme does not always tell which one it is; the id of an input does.
      if let there = byID[id] {
        report.skipped += 1
        if wanted == .unknown { reader.report(.unknown(noun: Theme.noun, name, nearest: []), "theme") }
        if input.theme == nil { input.theme = there.theme }
        report.note(input.object, against: there.object, reader, id: id)
        continue
      }
      switch wanted {
      case .theme, nil: break
      case .unknown: reader.report(.unknown(noun: Theme.noun, name, nearest: []), "theme")
      case .ambiguous(let ids):
        reader.report(.ambiguous(noun: Theme.noun, name, candidates: ids), "theme")
      }
      faults.add(reader.faults)
      guard reader.faults.isEmpty else { continue }
      guard said.insert(Said(input)).inserted else {
        report.skipped += 1
        continue
      }
      report.added.append(.init(row: row.number, id: "", title: input.text))
      added.append(input)
    }
    try faults.refuse(known: themes.count) { roll.nearest(to: $0) }
    self.added = added
    self.report = report
  }

  private static func input(_ reader: inout RowReader) -> Input {
    var input = Input()
    input.text = reader.text("text")
    if input.text.isEmpty { reader.report(.missing, "text") }
    input.kind = reader.choice("kind", ImportChoices.inputKind)
    input.voice = reader.line("voice")
    input.group = reader.text("group")
    input.source = reader.choice("source", ImportChoices.inputSource)
    input.place = reader.text("place")
    input.links = reader.list("links")
    input.paraphrase = reader.flag("paraphrase")
    input.annotations = reader.annotations()
    return input
  }
}

/// What makes two inputs the same: the words, and where they hang.
private struct Said: Hashable {
  let theme: ID<Theme>?
  let text: String

  init(_ input: Input) {
    theme = input.theme
    text = input.text.trimmingBlanks
  }
}

/// The themes of a forum, found by id or by title. Each name is looked up once.
private struct ThemeRoll {
  enum Found: Equatable {
    case theme(ID<Theme>)
    case unknown
    case ambiguous([String])
  }

  private let matcher: NameMatcher
  private var found: [String: Found] = [:]

  init(_ themes: [Theme]) {
    matcher = NameMatcher(themes.map { NameMatcher.Named(id: $0.id.text, names: [$0.title]) })
  }

  mutating func find(_ name: String) -> Found {
    if let found = found[name] { return found }
    let result: Found =
      switch matcher.match(name) {
      case .unique(let id): ID(id).map(Found.theme) ?? .unknown
      case .ambiguous(let ids): .ambiguous(ids)
      case .none: .unknown
      }
    found[name] = result
    return result
  }

  func nearest(to name: String) -> [String] { matcher.suggestions(for: name).map(\.id) }
}
