/// Signatures on versions that could not be signed.
struct SignatureRules: RuleFamily {
  private let today: CalendarDate
  /// The declaration whose files are being seen; `nil` where it could not be read.
  private var declaration: Declaration?

  init(_ today: CalendarDate) { self.today = today }

  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    if file.shape.record.name == Declaration.name { declaration = file.record(Declaration.self) }
    guard let declaration else { return }
    var versions: [Int: Declaration.Version] = [:]
    for version in declaration.versions { versions[version.number] = version }
    for (place, signatory) in file.list(Signatory.self) {
      for (index, event) in signatory.events.enumerated() where event.status == .signed {
        let way = file.way(to: place).key("events").index(index)
        guard let number = event.version else {
          // It counts for no version, and so for nothing.
          if event.date.earliest <= today {
            findings.add(.signature, .versionUnsaid, in: file.path, at: .value(way))
          }
          continue
        }
        guard let matter = fault(of: event, on: number, versions[number]) else { continue }
        findings.add(.signature, matter, in: file.path, at: .value(way.key("version")))
      }
    }
  }

  mutating func leave(_ home: ExaminedFile.Home, _ findings: inout FindingList) { declaration = nil }

  private func fault(
    of event: Signatory.Event, on number: Int, _ version: Declaration.Version?
  ) -> Finding.Matter? {
    guard let version else { return .versionMissing(number) }
    // What is to be signed one day may be adopted by then.
    guard event.date.earliest <= today else { return nil }
    guard version.hasBeenAdopted else { return .versionIsDraft(number) }
    guard let date = version.date, event.date.latest < date.earliest else { return nil }
    return .versionIsLater(number, date: date, signed: event.date)
  }
}
