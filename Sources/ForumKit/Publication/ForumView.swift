/// A forum as an audience may see it.
public struct ForumView: Sendable {
  public let audience: Audience
  public let id: ID<Forum>
  public let title: String
  public let kind: Forum.Kind?
  public let status: Forum.Status
  public let date: PartialDate?
  public let endDate: PartialDate?
  public let place: String
  public let level: Level?
  public let area: String
  public let series: String
  public let occasion: Int?
  public let compiled: PartialDate?
  public let purpose: String
  public let commissionedBy: [NamedOrganisation]
  public let organisedBy: [NamedOrganisation]
  /// Each in Swedish order of the name that was printed that day.
  public let participants: [Seat]
  public let programme: [Item]
  /// In the order that people gave them; a section stands after its parent.
  public let sections: [Part]
  /// In reading order.
  public let themes: [Node]
  /// Inputs that hang on no theme.
  public let looseInputs: [Statement]
  /// What the document that is made of this can print, record by record.
  let disclosed: [Disclosed]

  /// A seat at the forum: an organisation, and those that share the seat with it.
  public struct Seat: Sendable {
    public let organisation: NamedOrganisation
    /// The name as it was printed that day.
    public let name: String
    public let with: [NamedOrganisation]
    public let roles: [Participant.Role]
    public let attendance: Participant.Attendance?
    /// How many people came.
    public let count: Int?
    /// Empty unless personal data is shown.
    public let representatives: [Person]
    /// What the organisation has chosen about being named; only for the house.
    public let listing: ListingChoice?
  }

  public struct Item: Sendable {
    public let time: String
    public let title: String
    public let by: NamedOrganisation?
    public let speaker: String
  }

  /// A section.
  public struct Part: Sendable {
    public let id: ID<Section>
    public let role: Section.Role?
    public let heading: String
    public let by: NamedOrganisation?
    public let body: String
    /// How many sections it stands in.
    public let depth: Int
    public let paraphrase: Bool
    public let isInternal: Bool
  }

  /// A theme with what hangs on it.
  public struct Node: Sendable {
    public let theme: Theme
    /// How many themes it stands under.
    public let depth: Int
    public let inputs: [Statement]
  }

  /// An input.
  public struct Statement: Sendable {
    public let id: ID<Input>
    public let theme: ID<Theme>?
    public let text: String
    public let kind: Input.Kind?
    public let voice: String
    public let tags: [String]
    public let links: [String]
    public let place: String
    public let source: Input.Source?
    public let paraphrase: Bool
    /// Which group talk it comes from; only for the house.
    public let group: String
    /// When it was recorded; only for the house.
    public let created: Instant?
  }
}

extension ForumView {
  init(
    _ forum: Forum, participants: [Participant], themes: [Theme], inputs: [Input], circle: Circle,
    showsPeople: Bool
  ) {
    let isHouse = circle.audience == .house
    audience = circle.audience
    id = forum.id
    title = forum.title
    kind = forum.kind
    status = forum.status
    date = forum.date
    endDate = forum.endDate
    place = forum.place
    level = forum.level
    area = forum.area
    series = forum.series
    occasion = forum.occasion
    compiled = forum.compiled
    purpose = forum.purpose
    commissionedBy = circle.organisations(forum.commissionedBy)
    organisedBy = circle.organisations(forum.organisedBy)
    let seated = participants.filter { participant in
      isHouse || participant.tookPart && circle.isNamed(participant.organisation)
    }
    self.participants = seated.compactMap { Seat($0, circle, showsPeople: showsPeople) }
      .sortedInSwedish(by: \.name)
    programme = forum.programme.map {
      Item(time: $0.time, title: $0.title, by: circle.organisation($0.by), speaker: $0.speaker)
    }
    let shownSections = forum.sections.inReadingOrder.filter { isHouse || !$0.isInternal }
    sections = shownSections.map { Part($0.section, depth: $0.depth, isInternal: $0.isInternal, circle) }
    let shownThemes = isHouse ? themes : themes.withoutInternalBranches
    let shownIDs = Set(shownThemes.map(\.id))
    let known = Set(themes.map(\.id))
    let shownInputs = inputs.filter { input in
      guard let theme = input.theme, known.contains(theme) else { return true }
      return shownIDs.contains(theme)
    }
    let hanging = Dictionary(grouping: shownInputs) { input in
      input.theme.flatMap { shownIDs.contains($0) ? $0 : nil }
    }
    func statements(_ theme: ID<Theme>?) -> [Statement] {
      hanging[theme, default: []].map { Statement($0, isHouse: isHouse) }
    }
    self.themes = shownThemes.inReadingOrder.map {
      Node(theme: $0.theme, depth: $0.depth, inputs: statements($0.theme.id))
    }
    looseInputs = statements(nil)
    disclosed = Self.disclosed(
      forum, sections: shownSections.map(\.section), seated: seated, themes: shownThemes,
      inputs: shownInputs)
  }

  /// The texts that can be printed, key by key: an allow-list.
  private static func disclosed(
    _ forum: Forum, sections: [Section], seated: [Participant], themes: [Theme], inputs: [Input]
  ) -> [Disclosed] {
    let path = RecordFile.forum(forum.id).path
    var records = [
      Disclosed(
        forum, path: path, record: nil, keys: ["title", "place", "area", "series", "purpose"])
    ]
    records += forum.programme.map {
      Disclosed($0, path: path, record: "programme", keys: ["time", "title", "speaker"])
    }
    records += sections.map {
      Disclosed($0, path: path, record: $0.id.text, keys: ["heading", "body"])
    }
    records += seated.map {
      Disclosed(
        $0, path: RecordFile.participants(of: forum.id).path, record: $0.key, keys: ["registeredAs"])
    }
    records += themes.map {
      Disclosed(
        $0, path: RecordFile.themes(of: forum.id).path, record: $0.key,
        keys: ["title", "question", "prompts", "lead", "summary", "body"])
    }
    records += inputs.map {
      Disclosed(
        $0, path: RecordFile.inputs(of: forum.id).path, record: $0.key,
        keys: ["text", "voice", "links", "place", "tags"])
    }
    return records
  }
}

extension ForumView.Seat {
  fileprivate init?(_ participant: Participant, _ circle: Circle, showsPeople: Bool) {
    guard let organisation = circle.organisation(participant.organisation) else { return nil }
    self.organisation = organisation
    name = participant.registeredAs.isEmpty ? organisation.name : participant.registeredAs
    with = circle.organisations(participant.with)
    roles = participant.roles
    attendance = participant.attendance
    count = participant.count
    representatives = showsPeople ? participant.representatives : []
    listing = circle.audience == .house ? participant.listing.choice(on: circle.today) : nil
  }
}

extension ForumView.Part {
  fileprivate init(_ section: Section, depth: Int, isInternal: Bool, _ circle: Circle) {
    id = section.id
    role = section.role
    heading = section.heading
    by = circle.organisation(section.by)
    body = section.body
    self.depth = depth
    paraphrase = section.paraphrase
    self.isInternal = isInternal
  }
}

extension ForumView.Statement {
  fileprivate init(_ input: Input, isHouse: Bool) {
    id = input.id
    theme = input.theme
    text = input.text
    kind = input.kind
    voice = input.voice
    tags = input.annotations.tags
    links = input.links
    place = input.place
    source = input.source
    paraphrase = input.paraphrase
    group = isHouse ? input.group : ""
    created = isHouse ? input.created : nil
  }
}

extension Disclosed {
  init<R: Record>(_ record: R, path: String, record key: String?, keys: Set<String>) {
    self.init(path: path, record: key, object: record.object, shape: R.fields.shape, keys: keys)
  }
}
