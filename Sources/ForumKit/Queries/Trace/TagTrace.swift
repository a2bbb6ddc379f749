// A tag: every record that bears it.

extension TraceBuilder {
  mutating func follow(tag: String) throws {
    let sieve = SearchSieve(text: tag)
    // A measure stands after what it came of.
    let files = try reading.files()
    let measures = files.filter { $0.record.name == Measure.name }
    let ordered = files.filter { $0.record.name != Measure.name } + measures
    let borne = reading.sweep(ordered) { file, reading, found in
      if let bearers = Bearers(of: tag, in: file, sieve, &reading) { found.append(bearers) }
    }
    for bearers in borne { add(bearers) }
  }

  private mutating func add(_ bearers: Bearers) {
    switch bearers {
    case .themes(let themes, let forum): for theme in themes { add(theme, of: forum, .itself) }
    case .inputs(let inputs, let forum): for input in inputs { add(input, of: forum, .itself) }
    case .measures(let measures, let tag):
      for measure in measures where measure.bears(tag) { add(measure, .itself) }
      // Follow-ups that bear it by themselves.
      for measure in measures where !measure.bears(tag) {
        for followUp in measure.followUps where followUp.bears(tag) {
          add(
            PartialDate(followUp.date),
            .init(kind: .measure, id: measure.id.text, title: measure.title), Measure.FollowUp.name,
            measure.id.text, text: followUp.annotations.note)
        }
      }
    case .others(let file, let root, let tag): addBearers(of: tag, in: file, root)
    }
  }

  /// Adds what bears a tag in a file of any noun: what it is called follows from its keys.
  private mutating func addBearers(of tag: String, in file: FileShape, _ root: JSONObject) {
    var found: [(shape: RecordShape, object: JSONObject, way: JSONPath)] = []
    file.shape.walkTags(.object(root)) { tags, shape, object, way in
      if tags.contains(where: { TagVocabulary.isSame($0, tag) }) { found.append((shape, object, way)) }
    }
    let (place, date) = home(of: file)
    for (shape, object, way) in found {
      let own = ["date", "delivered", "due"].compactMap { object[$0]?.string.flatMap { PartialDate($0) } }
        .first
      func text(_ keys: [String]) -> String {
        keys.compactMap { object[$0]?.string }.first { !$0.isEmpty } ?? ""
      }
      add(
        own ?? date, place ?? .init(kind: .workspace, id: "", title: ""), shape.name,
        record(way, in: file, root),
        title: text(["title", "heading", "name", "registeredAs", "organisation", "word"]),
        text: text(["text", "body", "purpose", "contents", "mandate", "change"]))
    }
  }

  /// What a record is known by, by the way to it from the root of its file.
  private func record(_ way: JSONPath, in file: FileShape, _ root: JSONObject) -> String {
    if let list = file.list, let keyField = file.keyField, way.steps.count >= 2,
      case .index(let index) = way.steps[1], let values = root[list]?.array, values.indices.contains(index)
    {
      return values[index].object?[keyField]?.string ?? ""
    }
    return root["id"]?.string ?? ""
  }

  /// The place that the records of a file stand in, and its day.
  private mutating func home(of file: FileShape) -> (TraceEntry.Place?, PartialDate?) {
    if let forum = Layout.forum(of: file.path) {
      return (reading.place(forum), reading.forum(forum)?.date)
    }
    if let id = Layout.declaration(of: file.path), let declaration = reading.declaration(id) {
      return (place(declaration), declaration.adopted?.date ?? declaration.versions.first?.date)
    }
    if file.record.name == Council.name,
      let council = Layout.council(ofName: FilePath.name(of: file.path)).flatMap({ reading.council($0) })
    {
      return (place(council), council.established)
    }
    return (nil, nil)
  }
}

extension Record {
  /// Whether it bears a tag, in whatever case.
  fileprivate func bears(_ tag: String) -> Bool {
    annotations.tags.contains { TagVocabulary.isSame($0, tag) }
  }
}

/// What may bear a tag in a file.
private enum Bearers: Sendable {
  case themes([Theme], of: ID<Forum>)
  case inputs([Input], of: ID<Forum>)
  case measures([Measure], tag: String)
  case others(FileShape, JSONObject, tag: String)

  /// `nil` where nothing in the file bears it.
  init?(of tag: String, in file: FileShape, _ sieve: SearchSieve, _ reading: inout TraceReading) {
    switch (file.record.name, Layout.forum(of: file.path)) {
    case (Theme.name, let forum?):
      self = .themes(reading.list(.themes(of: forum), where: sieve).filter { $0.bears(tag) }, of: forum)
    case (Input.name, let forum?):
      self = .inputs(reading.list(.inputs(of: forum), where: sieve).filter { $0.bears(tag) }, of: forum)
    case (Measure.name, _): self = .measures(reading.allMeasures(), tag: tag)
    default:
      guard let root = reading.root(of: file.path, where: sieve) else { return nil }
      self = .others(file, root, tag: tag)
    }
  }
}
