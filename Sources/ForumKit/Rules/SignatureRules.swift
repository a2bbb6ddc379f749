/// Versions whose days go backwards, signatures on versions that could not be signed, and steps that cannot be where they
/// stand.
struct SignatureRules: RuleFamily {
  private let today: CalendarDate
  /// The declaration whose files are being seen; `nil` where it could not be read.
  private var declaration: Declaration?

  init(_ today: CalendarDate) { self.today = today }

  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    if file.shape.record.name == Declaration.name { declaration = file.record(Declaration.self) }
    guard let declaration else { return }
    if file.shape.record.name == Declaration.name { lookAtVersions(of: declaration, file, &findings) }
    var versions: [Int: Declaration.Version] = [:]
    for version in declaration.versions { versions[version.number] = version }
    for (place, signatory) in file.list(Signatory.self) {
      lookAtSteps(of: signatory, under: declaration, file.way(to: place).key("events"), file, &findings)
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

  private func lookAtVersions(
    of declaration: Declaration, _ file: ExaminedFile, _ findings: inout FindingList
  ) {
    for (version, earlier) in declaration.adoptedTooEarly {
      guard let date = version.date, let earlierDate = earlier.date,
        let index = declaration.versions.firstIndex(where: { $0.number == version.number })
      else { continue }
      findings.add(
        .contradictingDates,
        .adoptedTooEarly(
          version: version.number, date: date, earlier: earlier.number, earlierDate: earlierDate),
        in: file.path, at: .value(JSONPath([.key("versions"), .index(index), .key("date")])))
    }
  }

  private func lookAtSteps(
    of signatory: Signatory, under declaration: Declaration, _ way: JSONPath, _ file: ExaminedFile,
    _ findings: inout FindingList
  ) {
    for (index, event) in signatory.events.enumerated() where event.date.earliest > today {
      findings.add(
        .signatorySteps, .stepAhead(event.status, event.date), in: file.path,
        at: .value(way.index(index).key("date")))
    }
    // Where it is asked to sign a text that has changed in substance, the last step counts.
    guard let last = signatory.event(by: today), let index = signatory.events.lastIndex(of: last),
      let step = signatory.step(on: today, under: declaration), step.status != last.status
    else { return }
    findings.add(
      .signatorySteps, .askedAfterSigning(last.status, last.date, signed: step.date), in: file.path,
      at: .value(way.index(index).key("date")))
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
