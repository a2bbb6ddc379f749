/// Holds the records of a workspace to the rules, and tells everything that breaks one.
///
/// Each file is read once, one after the other; those that have findings which show only when all have been
/// read are read again for their lines. A damaged file is a finding, and does not hide the others.
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
    var examination = try Examination(records, today, rules)
    try examination.lookAtEverything()
    findings = examination.findings.sorted
  }

  /// The families of rules, in no order that matters. A new family is added here; one that has to know things
  /// before it sees the first file may look for them in the records.
  fileprivate static func families(
    _ records: Snapshot, on today: CalendarDate, _ rules: Set<Rule>
  ) throws(StoreError) -> [any RuleFamily] {
    var families: [any RuleFamily] = [
      RecordRules(), ReferenceRules(), ForumDateRules(today), SignatureRules(today), OrderRules(),
      CanonicalRules(), LookalikeRules(), ListingRules(today),
    ]
    if rules.contains(.erasedPerson) { families.append(ErasureRules(records)) }
    // It keeps the inputs of one forum.
    if rules.contains(.unfinished) { families.append(UnfinishedRules(today)) }
    if !rules.isDisjoint(with: Rule.privacy) { families.append(try PrivacyRules(records, on: today)) }
    return families
  }
}

/// One run through the files.
private struct Examination {
  private let records: Snapshot
  private var families: [any RuleFamily]
  private(set) var findings: FindingList

  init(_ records: Snapshot, _ today: CalendarDate, _ rules: Set<Rule>) throws(StoreError) {
    self.records = records
    families = try Check.families(records, on: today, rules)
    findings = FindingList(rules)
  }

  mutating func lookAtEverything() throws(StoreError) {
    StrayRules.lookAtRoot(try records.names(in: ""), &findings)
    for file in Layout.rootFiles { look(at: file, in: .workspace) }
    for index in families.indices { families[index].leave(.workspace, &findings) }
    for name in try records.names(in: Layout.forums) {
      guard let id = ID<Forum>(name) else {
        StrayRules.lookAt(name, in: Layout.forums, &findings)
        continue
      }
      look(at: Layout.files(of: id), in: .forum(id), folder: Layout.folder(of: id))
    }
    for name in try records.names(in: Layout.declarations) {
      guard let id = ID<Declaration>(name) else {
        StrayRules.lookAt(name, in: Layout.declarations, &findings)
        continue
      }
      look(at: Layout.files(of: id), in: .declaration(id), folder: "\(Layout.declarations)/\(id)")
    }
    for name in try records.names(in: Layout.councils) {
      guard let id = Layout.council(ofName: name) else {
        StrayRules.lookAt(name, in: Layout.councils, &findings)
        continue
      }
      look(at: RecordFile.council(id).shape, in: .council(id))
      for index in families.indices { families[index].leave(.council(id), &findings) }
    }
    for index in families.indices { families[index].conclude(&findings) }
    placeTheRest()
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
      let document = try StoredDocument(path: shape.path, bytes: bytes)
      let file = ExaminedFile(document, bytes, shape, in: home)
      for index in families.indices { families[index].look(at: file, &findings) }
      findings.place(in: shape.path, bytes, document.root, keyField: shape.keyField)
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
