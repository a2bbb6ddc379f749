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
  /// The editions of the documentation, the first one first.
  public let editions: [Edition]
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
    /// How many people came; `nil` too where the seat is shared with somebody who is not shown.
    public let count: Int?
    /// Empty unless personal data is shown.
    public let representatives: [Person]
    /// What the organisation has chosen about being named; only for the house.
    public let listing: ListingChoice?

    /// Whether it came, or said that it would; outside the house always.
    public var tookPart: Bool { attendance?.isPresence ?? true }
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
    public let parent: ID<Section>?
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
    public let id: ID<Theme>
    public let parent: ID<Theme>?
    public let kind: Theme.Kind?
    public let title: String
    public let number: Int?
    public let question: String
    public let prompts: [String]
    public let lead: String
    public let summary: [String]
    public let body: String
    public let paraphrase: Bool
    /// What it grew out of; only for the house, since it names records of other forums.
    public let from: [Origin]
    public let isInternal: Bool
    /// How many themes it stands under, at most ``deepest``.
    public let depth: Int
    public let inputs: [Statement]

    /// How deep themes are set in each other. What stands deeper is set beside it: no page shows more
    /// steps, and whoever builds a tree of nodes goes down one call a step.
    static let deepest = 32
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

  /// A day on which the documentation was published.
  public struct Edition: Sendable {
    public let date: CalendarDate
    /// What had changed since the edition before.
    public let change: String
  }
}
