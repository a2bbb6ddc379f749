/// Dated entries and inputs that do not stand in the order of time, as when two people's additions have been
/// put together.
struct OrderRules: RuleFamily {
  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    guard findings.rules.contains(.entryOrder) else { return }
    if let forum = file.record(Forum.self) {
      note(forum.circulations.firstOutOfOrder, "circulations", .root, file, &findings)
      note(forum.corrections.firstOutOfOrder, "corrections", .root, file, &findings)
      note(forum.publications.firstOutOfOrder, "publications", .root, file, &findings)
    }
    for (place, participant) in file.list(Participant.self) {
      note(participant.listing.firstOutOfOrder, "listing", file.way(to: place), file, &findings)
    }
    for (place, signatory) in file.list(Signatory.self) {
      let way = file.way(to: place)
      note(signatory.events.firstOutOfOrder, "events", way, file, &findings)
      note(signatory.listing.firstOutOfOrder, "listing", way, file, &findings)
      note(signatory.anchoring.firstOutOfOrder, "anchoring", way, file, &findings)
    }
    for (place, measure) in file.list(Measure.self) {
      note(measure.followUps.firstOutOfOrder, "followUps", file.way(to: place), file, &findings)
    }
    if let first = file.inputs?.created.firstOutOfOrder {
      let place = file.sound == nil ? file.list(Input.self)[first].place : first
      findings.add(.entryOrder, .outOfOrder(list: "inputs"), in: file.path, at: .value(file.way(to: place)))
    }
  }

  private func note(
    _ index: Int?, _ list: String, _ way: JSONPath, _ file: ExaminedFile, _ findings: inout FindingList
  ) {
    guard let index else { return }
    findings.add(
      .entryOrder, .outOfOrder(list: list), in: file.path, at: .value(way.key(list).index(index)))
  }
}

extension [Instant?] {
  /// The place of the first input that was created before one that stands before it; `nil` where all stand in
  /// order. One that does not say when belongs after the one that it follows.
  fileprivate var firstOutOfOrder: Int? {
    var latest = Instant.earliest
    for (index, created) in enumerated() {
      guard let created else { continue }
      if created < latest { return index }
      latest = created
    }
    return nil
  }
}

extension [Input] {
  /// The inputs in the order in which they were created.
  var inOrder: [Input] {
    var last = Instant.earliest
    let keys = map { input in
      last = input.created ?? last
      return last
    }
    return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
  }
}

extension Forum {
  /// The forum with its dated entries in the order of time.
  var inOrder: Forum {
    var forum = self
    forum.circulations = circulations.inOrder
    forum.corrections = corrections.inOrder
    forum.publications = publications.inOrder
    return forum
  }
}

extension Measure {
  /// The measure with its follow-ups in the order of time.
  var inOrder: Measure {
    var measure = self
    measure.followUps = followUps.inOrder
    return measure
  }
}

extension Participant {
  /// The participant with its choices in the order of time.
  var inOrder: Participant {
    var participant = self
    participant.listing = listing.inOrder
    return participant
  }
}

extension Signatory {
  /// The signatory with its dated entries in the order of time.
  var inOrder: Signatory {
    var signatory = self
    signatory.events = events.inOrder
    signatory.listing = listing.inOrder
    signatory.anchoring = anchoring.inOrder
    return signatory
  }
}
