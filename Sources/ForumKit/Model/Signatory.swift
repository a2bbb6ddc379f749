/// One organisation's way with one declaration.
public struct Signatory: CollectionRecord {
  public static let name = "signatory"

  /// A step of an organisation with a declaration; the latest one says where it stands.
  ///
  /// - `invited`: it has been asked.
  /// - `preparing`: it has said that it means to sign.
  /// - `signed`: it stands under the version of the event. No invitation is needed for it.
  /// - `declined`: it will not sign; a signature that it gave before holds no longer.
  /// - `withdrawn`: it has taken its signature back.
  ///
  /// Whoever has no signature today is not named for an earlier day either.
  public enum Status: String, Choice {
    case invited, preparing, signed, declined, withdrawn

    public static let choiceName = "signatory status"
  }

  /// Who it is about; once for a declaration.
  public var organisation = ID<Organisation>.blank
  /// What has happened, by date. One that lies ahead says nothing before its day. See ``step(on:under:)``.
  public var events: [Event] = []
  /// The person who gave the last signature: personal data. Who gave an earlier one stands with its event.
  public var signedBy: Signer?
  /// By what right they could sign, for example a board's decision. Stays in the house.
  public var mandate = ""
  /// Where the last signature is kept.
  public var proof = ""
  /// When a signature is expected.
  public var expected: PartialDate?
  /// Who passed the declaration on.
  public var via: ID<Organisation>?
  /// Unlisted where no choice has been made.
  public var listing: [Listing] = []
  /// How it was rooted in the organisation, before it signed and after, by date. Stays in the house.
  public var anchoring: [Anchoring] = []
  /// What has been told of it together, and what came of that, by date. Stays in the house.
  public var communication: [Communication] = []
  /// Whom to ask about it: personal data.
  public var contact: Person?
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Signatory>([
    Field("organisation", \.organisation, .required),
    Field("events", \.events),
    Field("signedBy", \.signedBy, .personal),
    Field("mandate", \.mandate),
    Field("proof", \.proof),
    Field("expected", \.expected),
    Field("via", \.via),
    Field("listing", \.listing),
    Field("anchoring", \.anchoring),
    Field("communication", \.communication),
    Field("contact", \.contact, .personal),
  ])

  public static let keyField = "organisation"
  public var key: String { organisation.text }

  /// A dated step on the way.
  public struct Event: Record, Dated {
    public static let name = "event"

    public var date = PartialDate(.earliest)
    public var recorded: Instant?
    /// What the step was.
    public var status = Status.invited
    /// The version that was signed.
    public var version: Int?
    /// Who gave a signature that has been renewed since: personal data.
    public var signedBy: Signer?
    /// By what right, for a signature that has been renewed since. Stays in the house.
    public var mandate = ""
    /// Where a signature is kept that has been renewed since.
    public var proof = ""
    public var annotations = Annotations()

    public init() {}

    public static let fields = Fields<Event>([
      Field("date", \.date, .required),
      Field("recorded", \.recorded),
      Field("status", \.status, .required),
      Field("version", \.version),
      Field("signedBy", \.signedBy, .personal),
      Field("mandate", \.mandate),
      Field("proof", \.proof),
    ])
  }

  /// Who signed on the organisation's behalf.
  public struct Signer: Record {
    public static let name = "signer"

    /// The name in full.
    public var name = ""
    /// What the person is in the organisation, for example `Ordförande`.
    public var title = ""
    public var annotations = Annotations()

    public init() {}

    public static let fields = Fields<Signer>([
      Field("name", \.name, [.required, .personal]),
      Field("title", \.title, .personal),
    ])
  }

  /// How the declaration has been anchored inside the organisation.
  public struct Anchoring: Record, Dated {
    public static let name = "anchoring"

    public var date = CalendarDate.earliest
    public var recorded: Instant?
    public var annotations = Annotations()

    public init() {}

    public static let fields = Fields<Anchoring>([
      Field("date", \.date, .required),
      Field("recorded", \.recorded),
    ])
  }

  /// What an organisation and the house have told of the declaration together, for example in an article. What it was,
  /// and what came of it, stands in the note.
  public struct Communication: Record, Dated {
    public static let name = "communication"

    public var date = CalendarDate.earliest
    public var recorded: Instant?
    public var annotations = Annotations()

    public init() {}

    public static let fields = Fields<Communication>([
      Field("date", \.date, .required),
      Field("recorded", \.recorded),
    ])
  }

  /// Records an event. A signature that comes after another one is a new one: who gave the other, by what right, and
  /// where it is kept go with that one's event, and nothing of it is lost.
  public mutating func record(_ event: Event) {
    events.record(event)
    guard event.status == .signed, let place = events.lastIndex(of: event),
      !events[(place + 1)...].contains(where: { $0.status == .signed }),
      let earlier = events[..<place].lastIndex(where: { $0.status == .signed })
    else { return }
    if let signedBy { events[earlier].signedBy = signedBy }
    if !mandate.isEmpty { events[earlier].mandate = mandate }
    if !proof.isEmpty { events[earlier].proof = proof }
    (signedBy, mandate, proof) = (nil, "", "")
  }

  /// Who gave a signature; for an organisation that has given none by then, who is to. What stands with the signatory
  /// is said of the last signature alone.
  func signer(of signature: Event?) -> Signer? {
    guard let signature else { return signedBy }
    let isLast = events.inOrder.last { $0.status == .signed } == signature
    return signature.signedBy ?? (isLast ? signedBy : nil)
  }

  /// The last event that has come about by a day; the current one is by today.
  public func event(by day: CalendarDate) -> Event? {
    events.inOrder.last { $0.date.latest <= day }
  }

  /// The signature that holds on a day: the last one that no withdrawal or refusal has followed.
  public func signature(on day: CalendarDate) -> Event? {
    var signature: Event?
    for event in events.inOrder where event.date.latest <= day {
      switch event.status {
      case .signed: signature = event
      case .declined, .withdrawn: signature = nil
      case .invited, .preparing: break
      }
    }
    return signature
  }
}
