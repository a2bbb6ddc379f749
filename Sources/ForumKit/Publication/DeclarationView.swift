/// A declaration as an audience may see it.
public struct DeclarationView: Sendable {
  /// Who it is shown to.
  public let audience: Audience
  /// The declaration's id.
  public let id: ID<Declaration>
  /// What the declaration is called, on one line.
  public let title: String
  /// The day whose signatures are shown.
  public let asOf: CalendarDate
  /// Who keeps the text and the signatures; `nil` too where the audience may not see who.
  public let steward: NamedOrganisation?
  /// Between whom it holds: those of them that may be named.
  public let parties: [NamedOrganisation]
  /// Who worked it out: those of them that may be named.
  public let referenceGroup: [NamedOrganisation]
  /// What it is for, in Markdown.
  public let purpose: String
  /// The version in force on the day; `nil` while nothing has been adopted.
  public let version: Version?
  /// In Swedish order. Outside the house: those alone who had signed this version, or one that it
  /// differs from by minor changes, have not withdrawn since, and may be named today.
  public let signatories: [Signature]
  /// What the document that is made of this can print, record by record.
  let disclosed: [Disclosed]

  /// A version of the text.
  public struct Version: Sendable, Equatable {
    /// From 1.
    public let number: Int
    /// What people call the version; empty if it has no name.
    public let label: String
    /// When it was adopted.
    public let date: PartialDate?
    /// Markdown.
    public let text: String
  }

  /// An organisation under the declaration.
  public struct Signature: Sendable {
    /// Who stands under it.
    public let organisation: NamedOrganisation
    /// When it signed.
    public let date: PartialDate?
    /// The version that it signed.
    public let version: Int?
    /// Whether it stands under the version that is shown: it signed this one, or one that it differs
    /// from by minor changes, and has not withdrawn since. Outside the house always.
    public let holds: Bool
    /// Where it stands on the day; outside the house always signed.
    public let status: Signatory.Status?
    /// What it has chosen about being named; only for the house.
    public let listing: ListingChoice?
    /// Who signed; `nil` unless personal data is shown.
    public let signedBy: Signatory.Signer?
  }

  /// Those whose signature holds. For the house there are others too: invited, preparing …
  public var signed: [Signature] { signatories.filter(\.holds) }
}

extension DeclarationView {
  init(
    _ declaration: Declaration, signatories: [Signatory], asOf: CalendarDate, circle: Circle,
    showsPeople: Bool
  ) {
    audience = circle.audience
    id = declaration.id
    title = declaration.title
    self.asOf = asOf
    steward = circle.organisation(declaration.steward)
    parties = circle.organisations(declaration.parties)
    referenceGroup = circle.organisations(declaration.referenceGroup)
    purpose = declaration.purpose
    let printed = declaration.version(inForceOn: asOf)
    version = printed.map(Version.init)
    let isHouse = circle.audience == .house
    self.signatories = signatories.compactMap { signatory -> Signature? in
      guard let organisation = circle.organisation(signatory.organisation) else { return nil }
      let standing = declaration.standing(of: signatory, on: asOf, today: circle.today)
      let signature = standing?.signature
      let holds = standing?.holds ?? false
      guard isHouse || circle.isNamed(signatory.organisation) && holds else { return nil }
      return Signature(
        organisation: organisation, date: signature?.date, version: signature?.version, holds: holds,
        status: isHouse ? signatory.status(on: asOf, under: declaration) : .signed,
        listing: isHouse ? signatory.listing.choice(on: circle.today) : nil,
        signedBy: showsPeople ? signatory.signer(of: signature) : nil)
    }.sortedInSwedish(by: \.organisation.name)
    let path = RecordFile.declaration(declaration.id).path
    disclosed =
      [Disclosed(declaration, path: path, record: nil, keys: ["id", "title", "purpose"])]
      + (printed.map {
        [Disclosed($0, path: path, record: "version \($0.number)", keys: ["label", "text"])]
      } ?? [])
      + self.signatories.compactMap { circle.organisations[$0.organisation.id] }
      .map(NamedOrganisation.disclosed)
  }
}

extension DeclarationView.Version {
  fileprivate init(_ version: Declaration.Version) {
    number = version.number
    label = version.label
    date = version.date
    text = version.text
  }
}

extension Declaration {
  /// The version in force on a day: of those that had been adopted by then, the one with the
  /// highest number.
  public func version(inForceOn day: CalendarDate) -> Version? {
    versions.filter { $0.hasBeenAdopted && ($0.date?.earliest ?? .earliest) <= day }
      .max { $0.number < $1.number }
  }
}

extension Declaration {
  /// Whether an organisation had signed by a day, and what was in force then differs in substance from what it signed.
  ///
  /// Where nobody knows which version was signed, it is asked again too.
  public func awaitsNewSignature(of signatory: Signatory, on day: CalendarDate) -> Bool {
    guard let signature = signatory.signature(on: day), let inForce = version(inForceOn: day) else {
      return false
    }
    guard let signed = signature.version else { return true }
    return signed < inForce.number && !self.signature(on: signed, countsFor: inForce.number)
  }

  /// The widest audience that may be told today that an organisation had signed by a day: that of
  /// ``AudienceView/declaration(_:asOf:)``.
  ///
  /// - Returns: `house` too where it had not signed, has withdrawn since, or signed a text that no longer counted.
  public func audience(of signatory: Signatory, asOf day: CalendarDate, today: CalendarDate) -> Audience {
    guard standing(of: signatory, on: day, today: today)?.holds == true else { return .house }
    let wideFirst: [Audience] = [.public, .parties]
    return wideFirst.first { signatory.mayBeNamed(to: $0, on: today) } ?? .house
  }

  /// The signature that an organisation had given by a day, and whether it holds; `nil` where it had given none.
  ///
  /// It holds if it was given to the version in force on the day, or to one that this differs from by minor
  /// changes. Who has withdrawn since does not stand under the text for an earlier day either.
  func standing(
    of signatory: Signatory, on day: CalendarDate, today: CalendarDate
  ) -> (signature: Signatory.Event, holds: Bool)? {
    guard let signature = signatory.signature(on: day) else { return nil }
    guard signatory.signature(on: today) != nil, let signed = signature.version,
      let printed = version(inForceOn: day)
    else { return (signature, false) }
    return (signature, self.signature(on: signed, countsFor: printed.number))
  }
}

/// A declaration in a few facts, as an audience may see them: a line of a summary.
public struct DeclarationOverview: Sendable {
  /// The declaration's id.
  public let id: ID<Declaration>
  /// What the declaration is called, on one line.
  public let title: String
  /// The day whose signatures are counted.
  public let asOf: CalendarDate
  /// The number of the version in force on the day.
  public let version: Int?
  /// How many have signed and may be named.
  public let signatories: Int

  /// The keys of a declaration that it prints.
  static let printed: Set = ["id", "title"]

  /// The facts and numbers of what is shown.
  public init(_ view: DeclarationView) {
    id = view.id
    title = view.title
    asOf = view.asOf
    version = view.version?.number
    signatories = view.signed.count
  }
}
