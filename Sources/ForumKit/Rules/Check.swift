/// Holds the records of a workspace to the rules, and tells everything that breaks one.
///
/// Each file is read once, the folders of forums in runs on every core; those that have findings which show only when
/// all have been read are read again for their lines. A damaged file is a finding, and does not hide the others.
public struct Check: Sendable {
  /// What was found, by file and place.
  public let findings: [Finding]

  /// Checks a workspace.
  ///
  /// - Parameters:
  ///   - records: The files as they stand.
  ///   - today: The day by which something is due, or lies ahead.
  ///   - rules: The rules to look at.
  /// - Throws: ``StoreError/file(_:)`` where the folders themselves cannot be read.
  public init(
    of records: Snapshot, on today: CalendarDate, rules: Set<Rule> = Rule.ordinary
  ) throws(StoreError) {
    try self.init(of: records, on: today, rules: rules, in: nil)
  }

  /// - Parameter runs: How many runs the folders are parted into; `nil` for as many as are worth it here.
  init(
    of records: Snapshot, on today: CalendarDate, rules: Set<Rule>, in runs: Int?
  ) throws(StoreError) {
    var examination = try Examination(records, today, rules)
    try examination.lookAtEverything(in: runs)
    findings = examination.findings.sorted
  }

  /// The families of rules, in no order that matters. A new family is added here; one that has to know things
  /// before it sees the first file may look for them in the records.
  fileprivate static func families(
    _ records: Snapshot, on today: CalendarDate, _ rules: Set<Rule>
  ) throws(StoreError) -> [any RuleFamily] {
    var families: [any RuleFamily] = [
      RecordRules(records), ReferenceRules(records), ForumDateRules(today), SignatureRules(today),
      OrderRules(), SeatRules(),
      CanonicalRules(), LookalikeRules(), ListingRules(today),
    ]
    if rules.contains(.erasedPerson) { families.append(ErasureRules(records)) }
    // It keeps the inputs of one forum.
    if rules.contains(.unfinished) { families.append(UnfinishedRules(today)) }
    if !rules.isDisjoint(with: Rule.privacy) { families.append(try PrivacyRules(records, on: today)) }
    return families
  }
}

/// One run through files: all of them, or the folders of one part.
private struct Examination: Sendable {
  private let records: Snapshot
  private var families: [any RuleFamily]
  private var forms: SoundForms
  private(set) var findings: FindingList

  init(_ records: Snapshot, _ today: CalendarDate, _ rules: Set<Rule>) throws(StoreError) {
    self.records = records
    families = try Check.families(records, on: today, rules)
    findings = FindingList(rules)
    let looksAtTexts = !rules.isDisjoint(with: Rule.privacy)
    forms = SoundForms { shape, traits in looksAtTexts && PrivacyScan.looks(at: shape, traits) }
  }

  mutating func lookAtEverything(in runs: Int?) throws(StoreError) {
    StrayRules.lookAtRoot(try records.names(in: ""), &findings)
    for file in Layout.rootFiles { look(at: file, in: .workspace) }
    leave(.workspace)
    let homes = try homes()
    let start = apart
    let parts = Sweep.parts(of: homes, in: runs) { run in
      var part = start
      for home in run { part.look(at: home) }
      return part
    }
    for part in parts { join(part) }
    for index in families.indices { families[index].conclude(&findings) }
    placeTheRest()
  }

  /// What a run of folders begins with.
  private var apart: Examination {
    var other = self
    other.findings = FindingList(findings.rules)
    other.families = families.map { $0.apart }
    return other
  }

  private mutating func join(_ later: Examination) {
    for index in families.indices { families[index].join(any: later.families[index]) }
    findings.join(later.findings)
  }

  /// The forums, declarations and councils by their names in the folders. What is named otherwise does not belong
  /// there.
  private mutating func homes() throws(StoreError) -> [ExaminedFile.Home] {
    try homes(in: Layout.forums) { ID($0).map(ExaminedFile.Home.forum) }
      + homes(in: Layout.declarations) { ID($0).map(ExaminedFile.Home.declaration) }
      + homes(in: Layout.councils) { Layout.council(ofName: $0).map(ExaminedFile.Home.council) }
  }

  private mutating func homes(
    in folder: String, _ home: (String) -> ExaminedFile.Home?
  ) throws(StoreError) -> [ExaminedFile.Home] {
    var homes: [ExaminedFile.Home] = []
    for name in try records.names(in: folder) {
      if let home = home(name) { homes.append(home) } else { StrayRules.lookAt(name, in: folder, &findings) }
    }
    return homes
  }

  private mutating func look(at home: ExaminedFile.Home) {
    switch home {
    case .workspace: break
    case .forum(let id): look(at: Layout.files(of: id), in: home, folder: Layout.folder(of: id))
    case .declaration(let id):
      look(at: Layout.files(of: id), in: home, folder: "\(Layout.declarations)/\(id)")
    case .council(let id):
      look(at: RecordFile.council(id).shape, in: home)
      leave(home)
    }
  }

  /// Looks at the files of a forum or declaration, of which the first is its own.
  private mutating func look(at files: [FileShape], in home: ExaminedFile.Home, folder: String) {
    let names: [String]
    do { names = try records.names(in: folder) } catch {
      noteUnreadable(error, folder)
      return
    }
    StrayRules.lookAtFolder(folder, names, belonging: files, &findings)
    for file in files where names.contains(FilePath.name(of: file.path)) { look(at: file, in: home) }
    leave(home)
  }

  private mutating func leave(_ home: ExaminedFile.Home) {
    for index in families.indices { families[index].leave(home, &findings) }
  }

  private mutating func look(at shape: FileShape, in home: ExaminedFile.Home) {
    let bytes: [UInt8]
    do {
      guard let read = try records.bytes(of: shape.path) else { return }
      bytes = read
    } catch {
      noteUnreadable(error, shape.path)
      passOver(shape)
      return
    }
    do {
      let file = try ExaminedFile(bytes, shape, in: home, form: forms[shape])
      for index in families.indices { families[index].look(at: file, &findings) }
      guard findings.hasUnplaced(in: shape.path) else { return }
      findings.place(in: shape.path, bytes, file.root, keyField: shape.keyField)
    } catch {
      SyntaxRules.explain(error, shape.path, bytes, &findings)
      findings.place(in: shape.path, bytes, nil, keyField: nil)
      passOver(shape)
    }
  }

  private mutating func passOver(_ shape: FileShape) {
    for index in families.indices { families[index].passOver(shape) }
  }

  private mutating func noteUnreadable(_ error: StoreError, _ path: String) {
    guard case .file(let error) = error else { return }
    findings.add(.unreadableFile, .unreadable(error), in: path, at: .file)
  }

  /// Finds the lines of what came to light when the file was no longer at hand.
  private mutating func placeTheRest() {
    for path in findings.pathsToPlace {
      var bytes: [UInt8]?
      var root: JSONObject?
      // The finding stands, with its file alone, where the file can no longer be read.
      do {
        bytes = try records.bytes(of: path)
        if let bytes { root = try StoredDocument(path: path, bytes: bytes).root }
      } catch {}
      findings.place(in: path, bytes, root, keyField: Layout.shape(of: path)?.keyField)
    }
  }
}
