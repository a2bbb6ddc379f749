extension PrivacyScan {
  /// The texts that an organisation's removal would let out: they name it, or a part of it, where it may not be named in
  /// public, and once it is gone nothing tells any longer that they must not.
  ///
  /// Texts that go with it are not among them, nor those where the forum or declaration itself names it.
  ///
  /// - Parameters:
  ///   - records: As they stood before the change.
  ///   - change: What has removed it.
  ///   - contact: The workspace's own address, which may stand anywhere.
  /// - Throws: ``StoreError``. A file that cannot be read may hold such a text, or the very choice that matters.
  public static func textsLetOut(
    byRemoving organisation: Organisation, in change: Change, from records: Snapshot,
    allowing contact: String,
    on today: CalendarDate
  ) throws(StoreError) -> [PrivacyFault] {
    let known = try records.list(.organisations)
    let organisations = OrganisationIndex(known)
    let before = try Disclosure(records, organisations, to: .public, on: today)
    let after = try Disclosure(
      records, OrganisationIndex(known.filter { $0.id != organisation.id }), to: .public, on: today,
      without: Set([organisation.id] + organisation.formerIds))
    let kept = Set(after.unnamed.map(\.id))
    let letOut = before.unnamed.filter { !kept.contains($0.id) }
    guard !letOut.isEmpty else { return [] }
    let scan = PrivacyScan(
      records, organisations, before, net: LeakNet(organisations: letOut, allowed: contact), on: today)
    var faults: [PrivacyFault] = []
    for file in try [RecordFile.workspace.shape] + change.files() {
      guard let root = try change.document(at: file.path)?.root else { continue }
      var surroundings = Surroundings(of: file)
      faults += scan.faults(in: root, of: file, &surroundings).filter { $0.kind == .organisationName }
    }
    return faults
  }
}
