/// A node in a forum's discussion tree: a round, a question, a topic, a board, a heading on it.
public struct Theme: CollectionRecord, Noun {
  public static let name = "theme"
  public static let noun = "theme"

  /// What a node of the tree is. A `round` holds questions, a `board` holds post-its, and a `heading` stands
  /// on a board. Questions and boards that nothing hangs on count as unfinished.
  public enum Kind: String, Choice {
    case round, question, topic, board, heading

    public static let choiceName = "theme kind"
  }

  /// Unique in its forum; inputs refer to it by this.
  public var id = ID<Theme>.blank
  /// What the node is; `nil` where it is not stated.
  public var kind: Kind?
  /// What it is called, on one line.
  public var title = ""
  /// The printed number; unique under one parent.
  public var number: Int?
  /// The question as it was put, where that is longer than the title.
  public var question = ""
  /// Questions that were to help the talk along, in their order.
  public var prompts: [String] = []
  /// The theme that it stands under, of the same forum; `nil` at the top.
  public var parent: ID<Theme>?
  /// Markdown that stands before the points.
  public var lead = ""
  /// Summary points, each Markdown on one line or a few.
  public var summary: [String] = []
  /// Running text in Markdown.
  public var body = ""
  /// Inputs or themes of earlier forums that it grew out of.
  public var from: [Origin] = []
  /// Whether the theme, with all that hangs on it, stays in the house.
  public var `internal` = false
  /// Whether it is internal only because nobody has read it since it came in with an old document. Whoever says that it
  /// is internal, or that it is not, has decided; then it is unread no more.
  public var unread = false
  /// Whether the texts restate a source in other words.
  public var paraphrase = false
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Theme>([
    Field("id", \.id, [.required, .identity]),
    Field("kind", \.kind),
    Field("title", \.title, .required),
    Field("number", \.number),
    Field("question", \.question),
    Field("prompts", \.prompts),
    Field("parent", \.parent),
    Field("lead", \.lead, .prose),
    Field("summary", \.summary, .prose),
    Field("body", \.body, .prose),
    Field("from", \.from),
    Field("internal", \.internal),
    Field("unread", \.unread),
    Field("paraphrase", \.paraphrase),
  ])

  public static let keyField = "id"
  public var key: String { id.text }
}

/// What a theme grew out of: a theme of another forum, written `forum-id/theme-id`, or an input,
/// written as its id.
public enum Origin: RecordValue, Hashable {
  /// A theme, with the forum that it belongs to.
  case theme(ID<Forum>, ID<Theme>)
  /// An input of whichever forum: its id is random, and no other has it.
  case input(ID<Input>)

  /// Reads `forum-id/theme-id` or an input's id; `nil` for anything else. Whether it is there is not asked.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let forum = ID<Forum>(String(parts[0])), let theme = ID<Theme>(String(parts[1])) {
      self = .theme(forum, theme)
    } else if let input = ID<Input>(text) {
      self = .input(input)
    } else {
      return nil
    }
  }

  /// The written form: `forum-id/theme-id`, or an input's id.
  public var text: String {
    switch self {
    case .theme(let forum, let theme): "\(forum)/\(theme)"
    case .input(let id): id.text
    }
  }

  /// What the shape of an origin calls it, where other references name a noun.
  static let noun = "origin"

  public static var shape: Shape { .reference(noun: noun) }

  public static func read(_ json: JSONValue) throws(RecordFault) -> Origin {
    let text = try text(json, "an id")
    guard let origin = Origin(text) else { throw RecordFault(.notAnIdentifier(value: text)) }
    return origin
  }

  public var json: JSONValue? { .string(text) }
}
