import ForumKit

/// What a line records of an organisation's way with a declaration. Events, choices and anchorings are
/// added to the history, which itself stays as it is.
struct SignatoryEdit {
  private let values: Values
  private let event: Signatory.Event?
  /// Whether the line says that something happened, so that its remark is about that.
  private let tellsOfEvent: Bool
  /// The version that the event is about.
  private let version: Declaration.Version?
  private let declaration: Declaration
  private let date: PartialDate
  private let via: ID<Organisation>?
  private let today: CalendarDate
  private let instant: Instant

  /// - Parameters:
  ///   - status: The status to record; `nil` if none is.
  ///   - renews: Whether the event is a signature on another version, and the line need not say `--status`.
  init(
    _ values: Values, status: Signatory.Status?, renews: Bool = false, of declaration: Declaration,
    via: ID<Organisation>?,
    today: CalendarDate, instant: Instant
  ) throws {
    self.values = values
    tellsOfEvent = values[SignatoryOptions.status] != nil || renews
    self.via = via
    self.declaration = declaration
    self.today = today
    self.instant = instant
    date = values[SignatoryOptions.on] ?? PartialDate(today)
    guard let status else {
      event = nil
      version = nil
      return
    }
    var event = Signatory.Event()
    event.date = date
    event.recorded = instant
    event.status = status
    version = try declaration.version(for: status, asked: values[SignatoryOptions.version], on: date)
    event.version = version?.number
    if tellsOfEvent { event.annotations.note.set(values[SignatoryOptions.note]) }
    self.event = event
  }

  func apply(to signatory: inout Signatory) throws {
    if let event, signatory.events.last(where: { $0.date == event.date }).map(event.saysMore(than:)) ?? true {
      signatory.record(event)
    }
    if let choice = values[ListingOption.listing], let day = date.day {
      signatory.record(choice, on: day, at: instant)
    }
    if let note = values[SignatoryOptions.anchoring], let day = date.day {
      var anchoring = Signatory.Anchoring()
      anchoring.date = day
      anchoring.recorded = instant
      anchoring.annotations.note = note
      signatory.anchoring.record(anchoring)
    }
    if let note = values[SignatoryOptions.communication], let day = date.day {
      var communication = Signatory.Communication()
      communication.date = day
      communication.recorded = instant
      communication.annotations.note = note
      signatory.communication.record(communication)
    }
    if let place = placeOfEarlier(in: signatory) {
      try sign(&signatory.events[place].signedBy)
      signatory.events[place].mandate.set(values[SignatoryOptions.mandate])
      signatory.events[place].proof.set(values[SignatoryOptions.proof])
    } else {
      try sign(&signatory.signedBy)
      signatory.mandate.set(values[SignatoryOptions.mandate])
      signatory.proof.set(values[SignatoryOptions.proof])
    }
    signatory.expected.set(values[SignatoryOptions.expected])
    signatory.via.set(via)
    signatory.contact.set(values[SignatoryOptions.contact])
    if !tellsOfEvent {
      signatory.annotations.note.set(values[SignatoryOptions.note])
    }
    signatory.annotations.tags.addMissing(values[AnnotationOptions.tag])
    signatory.annotations.sources.addMissing(values[AnnotationOptions.citation])
  }

  /// The place of the signature that the line tells of, where another has followed: what is said of the last one stands
  /// with the signatory, and what is said of this one with its event. `nil` where it is the last.
  private func placeOfEarlier(in signatory: Signatory) -> Int? {
    guard let event, event.status == .signed,
      let place = signatory.events.lastIndex(where: {
        $0.status == .signed && $0.date == event.date && $0.version == event.version
      }), signatory.events[(place + 1)...].contains(where: { $0.status == .signed })
    else { return nil }
    return place
  }

  private func sign(_ signer: inout Signatory.Signer?) throws {
    if let name = values[SignatoryOptions.signedBy], signer?.name != name.trimmed {
      var new = Signatory.Signer()
      new.name = name.trimmed
      signer = new
    }
    guard let title = values[SignatoryOptions.title] else { return }
    guard signer != nil else {
      throw values.usageError(
        .idle(SignatoryOptions.title.form, title, without: [SignatoryOptions.signedBy.form]))
    }
    signer?.title = title
  }

  /// What people ought to know of what was recorded, where it is not what they may have meant.
  func warnings(_ signatory: Signatory) -> [String] {
    var warnings: [String] = []
    if let event, let words = standing(of: event, in: signatory) { warnings.append(words) }
    if event?.status == .signed {
      let place = placeOfEarlier(in: signatory)
      let signer = if let place { signatory.events[place].signedBy } else { signatory.signedBy }
      if signer == nil,
        place != nil ? signatory.signedBy != nil : signatory.events.contains(where: { $0.signedBy != nil })
      {
        let other = place == nil ? "before" : "after"
        warnings.append(
          "who gave this signature is not recorded; who gave the one \(other) stays with that: --signed-by")
      }
    }
    if event?.status == .signed, let version, let adopted = version.date, adopted.earliest > date.latest {
      warnings.append("signed \(date), before version \(version.number) was adopted (\(adopted))")
    }
    if let choice = values[ListingOption.listing], let day = date.day {
      let caveat = ListingCaveat(
        asked: choice, date: day, listing: signatory.listing, today: today,
        undecided: ListedChoice.undecided.rawValue)
      if let words = caveat.words { warnings.append(words) }
    } else if event?.status == .signed, signatory.listing.choice(on: today) == nil {
      warnings.append("not named to anybody until its choice is recorded with --listing")
    }
    return warnings.map { "\(signatory.organisation): \($0)" }
  }

  /// Why it does not stand today where the event says; `nil` where it does.
  private func standing(of event: Signatory.Event, in signatory: Signatory) -> String? {
    let current = signatory.step(on: today, under: declaration)
    let now = current.map { "\($0.status.rawValue) since \($0.date)" } ?? "without a status"
    if event.date.latest > today {
      return "\(event.status.rawValue) from \(event.date.latest); until then \(now)"
    }
    guard let current, current.status != event.status else { return nil }
    return current.date > event.date
      ? "still \(now), which is later than \(event.date)"
      : "still \(now): a signature holds until it is declined or withdrawn"
  }
}

extension Signatory.Event {
  /// Whether it adds to the last event of the same day: what is given twice is recorded once.
  fileprivate func saysMore(than last: Signatory.Event) -> Bool {
    status != last.status || version != last.version || annotations.note != last.annotations.note
  }
}

extension Declaration {
  /// The version that an event is about: the one that was asked for, or for a signature the one that was
  /// in force on the day.
  ///
  /// - Throws: `CommandProblem` where a signature would stand on nothing that has been adopted.
  fileprivate func version(
    for status: Signatory.Status, asked: Int?, on date: PartialDate
  ) throws(CommandProblem) -> Version? {
    guard let asked else { return status == .signed ? try inForce(on: date) : nil }
    guard let version = version(asked) else { throw hasNoVersion(asked) }
    guard status != .signed || version.hasBeenAdopted else {
      throw CommandProblem(
        "version \(asked) of \(id) is a draft, and only what has been adopted can be signed",
        hint: adopting(asked))
    }
    return version
  }

  private func inForce(on date: PartialDate) throws(CommandProblem) -> Version {
    if let version = version(inForceOn: date.latest) { return version }
    guard let first = versions.first(where: \.hasBeenAdopted) else {
      throw CommandProblem(
        "no version of \(id) has been adopted, and only what has been adopted can be signed",
        hint: versions.last.map { adopting($0.number) }
          ?? "give it a text: forumctl declaration revise \(id) --file FILE --adopted")
    }
    let day = first.date.map { "; version \(first.number) was on \($0)" } ?? ""
    throw CommandProblem(
      "no version of \(id) had been adopted by \(date)\(day)",
      hint: "give the day of the signature with --on, or what was signed with --version")
  }

  private func adopting(_ number: Int) -> String {
    "adopt it first: forumctl declaration set \(id) --version \(number) --status adopted --on DATE"
  }
}
