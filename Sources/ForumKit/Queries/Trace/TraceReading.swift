/// The records that a trace is made of, each file read once and only when it is asked for.
struct TraceReading {
  let snapshot: Snapshot
  private var reader: LenientReader<Snapshot>
  private var forums: [ID<Forum>: Forum?] = [:]
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
  mutating func declaration(_ id: ID<Declaration>) -> Declaration? { reader.record(.declaration(id)) }

  mutating func list<R: CollectionRecord>(_ file: RecordFile<R>) -> [R] { reader.list(file) ?? [] }

  mutating func forum(_ id: ID<Forum>) -> Forum? {
    if let known = forums[id] { return known }
    let forum = reader.forum(id)
    forums[id] = .some(forum)
    return forum
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

  /// Whether a file can hold a text, whatever its case.
  mutating func mayHold(_ sieve: SearchSieve, in path: String) -> Bool {
    do throws(StoreError) {
      return try snapshot.bytes(of: path).map(sieve.mayHoldHit) ?? false
    } catch {
      note(error)
      return false
    }
  }

  /// The root object of a file; `nil` if there is no such file, or it cannot be read.
  mutating func root(of path: String) -> JSONObject? {
    do throws(StoreError) { return try snapshot.document(at: path)?.root } catch {
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
