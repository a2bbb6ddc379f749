extension Signatory {
  /// Takes in what another record says of the same organisation's way with the same declaration. Who gave each signature,
  /// by what right, and where it is kept stay with that one.
  ///
  /// - Returns: The keys under which the two say what cannot both be kept: they differ where there is room for one
  ///   alone, or tell of a signature that stands in neither's events while the other has one. Where there are any,
  ///   the record is not to be used.
  mutating func absorb(_ other: Signatory) -> [String] {
    var other = other
    var differing: [String] = []
    if signs != other.signs {
      // Of what signature they are, nobody has said; they are not taken for the other's.
      let (loose, signed) = signs ? (other, self) : (self, other)
      differing += SignatureFact.all.filter { !$0.says(loose, noMoreThan: signed) }.map(\.key)
    } else if !signs {
      for fact in SignatureFact.all where !fact.adopt(other, into: &self) { differing.append(fact.key) }
    }
    differing += settleFacts() + other.settleFacts()
    for event in other.events { adopt(event) }
    liftFacts()
    for choice in other.listing where !listing.contains(choice) { listing.record(choice) }
    for step in other.anchoring where !anchoring.contains(step) { anchoring.record(step) }
    for step in other.communication where !communication.contains(step) { communication.record(step) }
    if !Self.agree(&expected, other.expected) { differing.append("expected") }
    if !Self.agree(&via, other.via) { differing.append("via") }
    if !Self.agree(&contact, other.contact) { differing.append("contact") }
    annotations.absorb(other.annotations)
    var keys: [String] = []
    keys.adopt(differing)
    return keys
  }

  private var signs: Bool { events.contains { $0.status == .signed } }

  /// Takes over a value where there is none.
  ///
  /// - Returns: Whether there was room for it, or the same stood there.
  private static func agree<Value: Equatable>(_ mine: inout Value?, _ theirs: Value?) -> Bool {
    guard let theirs else { return true }
    if mine == nil { mine = theirs }
    return mine == theirs
  }

  /// Puts what is said of the last signature with its event, where each signature can be told from the others.
  ///
  /// - Returns: The keys under which the event says something else already.
  private mutating func settleFacts() -> [String] {
    events = events.inOrder
    guard let last = events.lastIndex(where: { $0.status == .signed }) else { return [] }
    return SignatureFact.all.filter { !$0.settle(&self, last) }.map(\.key)
  }

  /// Puts what is said of the last signature where it belongs: with the signatory itself.
  private mutating func liftFacts() {
    guard let last = events.lastIndex(where: { $0.status == .signed }) else { return }
    for fact in SignatureFact.all { fact.lift(&self, last) }
  }

  /// Takes in an event. One that both have stands once, with what either says of it.
  private mutating func adopt(_ event: Event) {
    for place in events.indices where events[place].bare == event.bare {
      var union = events[place]
      guard SignatureFact.all.allSatisfy({ $0.adopt(event, into: &union) }) else { continue }
      events[place] = union
      return
    }
    events.record(event)
  }
}

extension Signatory.Event {
  /// The event without what is said of the signature.
  fileprivate var bare: Signatory.Event {
    var bare = self
    (bare.signedBy, bare.mandate, bare.proof) = (nil, "", "")
    return bare
  }
}

/// What is said of a signature: who gave it, by what right, where it is kept. A signatory and each of its events have
/// room for one of each.
private struct SignatureFact: Sendable {
  let key: String
  private let saysNoMore: @Sendable (Signatory, Signatory) -> Bool
  /// Moves what the signatory says to an event; `false` where that says something else.
  let settle: @Sendable (inout Signatory, _ place: Int) -> Bool
  /// Moves what an event says to the signatory, which says nothing.
  let lift: @Sendable (inout Signatory, _ place: Int) -> Void
  private let adoptRecord: @Sendable (Signatory, inout Signatory) -> Bool
  private let adoptEvent: @Sendable (Signatory.Event, inout Signatory.Event) -> Bool

  static let all = [
    SignatureFact("signedBy", \.signedBy, \.signedBy, nil),
    SignatureFact("mandate", \.mandate, \.mandate, ""),
    SignatureFact("proof", \.proof, \.proof, ""),
  ]

  private init<Value: Equatable & Sendable>(
    _ key: String, _ record: WritableKeyPath<Signatory, Value> & Sendable,
    _ event: WritableKeyPath<Signatory.Event, Value> & Sendable, _ nothing: Value
  ) {
    self.key = key
    let adopt: @Sendable (Value, inout Value) -> Bool = { theirs, mine in
      if mine == nothing { mine = theirs }
      return theirs == nothing || mine == theirs
    }
    saysNoMore = { $0[keyPath: record] == nothing || $0[keyPath: record] == $1[keyPath: record] }
    settle = { signatory, place in
      guard adopt(signatory[keyPath: record], &signatory.events[place][keyPath: event]) else { return false }
      signatory[keyPath: record] = nothing
      return true
    }
    lift = { signatory, place in
      signatory[keyPath: record] = signatory.events[place][keyPath: event]
      signatory.events[place][keyPath: event] = nothing
    }
    adoptRecord = { adopt($0[keyPath: record], &$1[keyPath: record]) }
    adoptEvent = { adopt($0[keyPath: event], &$1[keyPath: event]) }
  }

  /// Whether one record says nothing, or just what another says.
  func says(_ one: Signatory, noMoreThan other: Signatory) -> Bool { saysNoMore(one, other) }

  /// Takes over what another record says; `false` where this one says something else.
  func adopt(_ other: Signatory, into signatory: inout Signatory) -> Bool { adoptRecord(other, &signatory) }

  /// Takes over what another event says; `false` where this one says something else.
  func adopt(_ other: Signatory.Event, into event: inout Signatory.Event) -> Bool {
    adoptEvent(other, &event)
  }
}
