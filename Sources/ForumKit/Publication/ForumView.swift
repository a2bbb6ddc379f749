/// A forum as an audience may see it.
public struct ForumView: Sendable {
  /// Who it is shown to.
  public let audience: Audience
  /// The forum's id.
  public let id: ID<Forum>
  /// What the forum is called, on one line.
  public let title: String
  /// What sort of occasion it is; `nil` where it is not stated.
  public let kind: Forum.Kind?
  /// How far it has come; before `published` the documentation is marked as a draft.
  public let status: Forum.Status
  /// The day, or the month or year where the day is not known.
  public let date: PartialDate?
  /// The last day of a meeting of several days.
  public let endDate: PartialDate?
  /// Where it is held.
  public let place: String
  /// Where in the country it works.
  public let level: Level?
  /// The part of the country that it is about.
  public let area: String
  /// What forums that follow each other have in common; empty if it stands alone.
  public let series: String
  /// The number of the forum in its series: the third time is 3.
  public let occasion: Int?
  /// When the documentation was put together.
  public let compiled: PartialDate?
  /// Why it is held, in Markdown.
  public let purpose: String
  /// On whose behalf it is held: those of them that may be named.
  public let commissionedBy: [NamedOrganisation]
  /// Who arranges it: those of them that may be named.
  public let organisedBy: [NamedOrganisation]
  /// Each in Swedish order of the name that was printed that day.
  public let participants: [Seat]
  /// In the order that people gave it.
  public let programme: [Item]
  /// In the order that people gave them; a section stands after its parent.
  public let sections: [Part]
  /// In reading order.
  public let themes: [Node]
  /// Inputs that hang on no theme.
  public let looseInputs: [Statement]
  /// The editions of the documentation, the first one first.
  public let editions: [Edition]
  /// The words of the vocabulary that the inputs bear, with what they are called.
  public let vocabulary: TagVocabulary
  /// What the document that is made of this can print, record by record.
  let disclosed: [Disclosed]

  /// A seat at the forum: an organisation, and those that share the seat with it.
  public struct Seat: Sendable {
    /// Whose seat it is.
    public let organisation: NamedOrganisation
    /// The name as it was printed that day.
    public let name: String
    /// Those that share the seat and may be named.
    public let with: [NamedOrganisation]
    /// What they do at the forum; empty is an ordinary participant.
    public let roles: [Participant.Role]
    /// Whether they came; `nil` where nothing is stated, which counts as having come.
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

  /// An item of the programme.
  public struct Item: Sendable {
    /// The time as it is printed, for example `09.00–09.30`.
    public let time: String
    /// What happens then, on one line.
    public let title: String
    /// Who leads or speaks; `nil` too where the audience may not see who.
    public let by: NamedOrganisation?
    /// The function that speaks, never a person; empty if none is stated.
    public let speaker: String
  }

  /// A section.
  public struct Part: Sendable {
    /// Unique in the forum.
    public let id: ID<Section>
    /// The section that it stands in, which stands before it; `nil` at the top.
    public let parent: ID<Section>?
    /// What it is for; `nil` where it is not stated.
    public let role: Section.Role?
    /// On one line; where it is empty, documents name the role.
    public let heading: String
    /// Whose text it is; `nil` too where the audience may not see whose.
    public let by: NamedOrganisation?
    /// Markdown.
    public let body: String
    /// How many sections it stands in.
    public let depth: Int
    /// Whether the text restates a source in other words.
    public let paraphrase: Bool
    /// Whether it, or one that it stands in, is internal; outside the house never.
    public let isInternal: Bool
  }

  /// A theme with what hangs on it.
  public struct Node: Sendable {
    /// Unique in the forum.
    public let id: ID<Theme>
    /// The theme that it stands under, which stands before it; `nil` at the top.
    public let parent: ID<Theme>?
    /// What the node is; `nil` where it is not stated.
    public let kind: Theme.Kind?
    /// What it is called, on one line.
    public let title: String
    /// The printed number.
    public let number: Int?
    /// The question as it was put; empty where the title says it.
    public let question: String
    /// Questions that were to help the talk along.
    public let prompts: [String]
    /// Markdown that stands before the points.
    public let lead: String
    /// Summary points in Markdown.
    public let summary: [String]
    /// Running text in Markdown.
    public let body: String
    /// Whether the texts restate a source in other words.
    public let paraphrase: Bool
    /// What it grew out of; only for the house, since it names records of other forums.
    public let from: [Origin]
    /// Whether the theme itself is marked as internal; outside the house never.
    public let isInternal: Bool
    /// How many themes it stands under, at most ``deepest``.
    public let depth: Int
    /// What hangs on it, in the order of the file.
    public let inputs: [Statement]

    /// How deep themes are set in each other. What stands deeper is set beside it: no page shows more
    /// steps, and whoever builds a tree of nodes goes down one call a step.
    static let deepest = 32
  }

  /// An input.
  public struct Statement: Sendable {
    /// The input's id.
    public let id: ID<Input>
    /// The theme that it is said to hang on, which need not be there; `nil` for none.
    public let theme: ID<Theme>?
    /// Markdown.
    public let text: String
    /// What it says; `nil` where nobody has judged.
    public let kind: Input.Kind?
    /// A function that many people hold, never a person; empty if none is stated.
    public let voice: String
    /// Words of the workspace's vocabulary.
    public let tags: [String]
    /// Addresses on the web that it speaks of, and ids of inputs that it belongs with; outside of the house those alone
    /// that the audience may see in this forum.
    public let links: [String]
    /// A place that it speaks of.
    public let place: String
    /// Where it was said or written; `nil` where it is not stated.
    public let source: Input.Source?
    /// Whether the text restates a source in other words.
    public let paraphrase: Bool
    /// Which group talk it comes from; only for the house.
    public let group: String
    /// When it was recorded; only for the house.
    public let created: Instant?
  }

  /// A day on which the documentation was published.
  public struct Edition: Sendable {
    /// The day of publication.
    public let date: CalendarDate
    /// What had changed since the edition before.
    public let change: String
  }
}
