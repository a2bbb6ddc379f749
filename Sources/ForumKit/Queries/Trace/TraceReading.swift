/// The records that a trace is made of, each file read once and only when it is asked for.
struct TraceReading {
  let snapshot: Snapshot
  private var reader: LenientReader<Snapshot>
  private let ofForums = FieldSelection<Forum>(["title", "date", "council"])
  private let ofThemes = FieldSelection<Theme>(["id", "title"])
  private var forums: [ID<Forum>: Forum?] = [:]
  /// Of the forum that was asked for last.
  private var titles: (forum: ID<Forum>, themes: [ID<Theme>: String])?
  private var themes: [ID<Forum>: [Theme]] = [:]
  private var inputs: [ID<Forum>: [Input]] = [:]
  private var measures: [Measure]?

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    reader = LenientReader(snapshot)
  }

  /// The faults of the files that could not be read.
  var faults: [StoreError] { reader.faults }

  mutating func forumIDs() -> [ID<Forum>] { reader.forumIDs() }
  mutating func councilIDs() -> [ID<Council>] { reader.councilIDs() }
  mutating func declarationIDs() -> [ID<Declaration>] { reader.declarationIDs() }
  mutating func council(_ id: ID<Council>) -> Council? { reader.record(.council(id)) }
  mutating func declaration(_ id: ID<Declaration>) -> Declaration? { reader.declaration(id) }

  mutating func list<R: CollectionRecord>(_ file: RecordFile<R>) -> [R] { reader.list(file) ?? [] }

  /// A forum with its title, its date and its council alone.
  mutating func forum(_ id: ID<Forum>) -> Forum? {
    if let known = forums[id] { return known }
    let forum = reader.forum(id, only: ofForums)
    forums[id] = .some(forum)
    return forum
  }

  /// A forum with all that it says.
  mutating func whole(_ id: ID<Forum>) -> Forum? { reader.forum(id) }

  /// What a theme is called; empty where it is not there.
  mutating func title(of theme: ID<Theme>, in forum: ID<Forum>) -> String {
    if titles?.forum != forum {
      let themes = reader.list(.themes(of: forum), only: ofThemes) ?? []
      titles = (forum, Dictionary(themes.map { ($0.id, $0.title) }) { first, _ in first })
    }
    return titles?.themes[theme] ?? ""
  }

  /// Goes through many files on every core, and keeps what is found in their order.
  mutating func sweep<Element: Sendable, Found: Sendable>(
    _ elements: [Element], _ look: @Sendable (Element, inout TraceReading, inout [Found]) -> Void
  ) -> [Found] {
    let snapshot = snapshot
    var all: [Found] = []
    let parts = Sweep.parts(of: elements) { run in
      var reading = TraceReading(snapshot)
      var found: [Found] = []
      for element in run { look(element, &reading, &found) }
      return (found: found, faults: reading.faults)
    }
    for part in parts {
      all += part.found
      part.faults.forEach { note($0) }
    }
    return all
  }

  /// The forums of which one file holds one of some pieces of text.
  mutating func forums(
    mentioning pieces: [String], in path: @Sendable (ID<Forum>) -> String
  ) -> [ID<Forum>] {
    sweep(forumIDs()) { id, reading, found in
      if reading.mentions(pieces, in: path(id)) { found.append(id) }
    }
  }

  mutating func themes(of id: ID<Forum>) -> [Theme] {
    if let known = themes[id] { return known }
    let list = list(.themes(of: id))
    themes[id] = list
    return list
  }

  mutating func inputs(of id: ID<Forum>) -> [Input] {
    if let known = inputs[id] { return known }
    let list = list(.inputs(of: id))
    inputs[id] = list
    return list
  }

  mutating func allMeasures() -> [Measure] {
    if let measures { return measures }
    let list = list(.measures)
    measures = list
    return list
  }

  /// Whether the bytes of a file hold one of some pieces; a file that cannot be read is told of, and does not.
  mutating func mentions(_ pieces: [String], in path: String) -> Bool {
    do throws(StoreError) {
      // What a hand has written with escapes is not seen in the bytes.
      return try snapshot.mentions(pieces + ["\\u"], in: path)
    } catch {
      note(error)
      return false
    }
  }

  /// The records of a file's list that can bear a tag.
  mutating func list<R: CollectionRecord>(_ file: RecordFile<R>, where sieve: SearchSieve) -> [R] {
    reader.list(file, where: sieve.mayHoldHit)
  }

  /// The root object of a file that can hold a text, whatever its case; `nil` if there is no such file, it cannot hold
  /// it, or cannot be read. Its list has all of its records.
  mutating func root(of path: String, where sieve: SearchSieve) -> JSONObject? {
    do throws(StoreError) {
      guard let bytes = try snapshot.bytes(of: path),
        !bytes.endAsADocument || bytes.withUnsafeBytes(sieve.mayHoldHit)
      else { return nil }
      return try StoredDocument(path: path, bytes: bytes).root
    } catch {
      note(error)
      return nil
    }
  }

  private mutating func note(_ fault: StoreError) {
    // A file that several questions ask for is told of once.
    if !reader.faults.contains(fault) { reader.note(fault) }
  }

  mutating func place(_ id: ID<Forum>) -> TraceEntry.Place {
    .init(kind: .forum, id: id.text, title: forum(id)?.title ?? id.text)
  }

  /// Which files of the whole workspace there are.
  func files() throws(StoreError) -> [FileShape] { try snapshot.files() }
}
