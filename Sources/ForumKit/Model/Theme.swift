/// A node in a forum's discussion tree: a round, a question, a topic, a board, a heading on it.
public struct Theme: CollectionRecord, Noun {
  public static let name = "theme"
  public static let noun = "theme"

  public enum Kind: String, Choice {
    case round, question, topic, board, heading

    public static let choiceName = "theme kind"
  }

  public var id = ID<Theme>.blank
  public var kind: Kind?
  public var title = ""
  /// The printed number; unique under one parent.
  public var number: Int?
  public var question = ""
  public var prompts: [String] = []
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
    Field("paraphrase", \.paraphrase),
  ])

  public static let keyField = "id"
  public var key: String { id.text }
}

/// What a theme grew out of: a theme of another forum, written `forum-id/theme-id`, or an input,
/// written as its id.
public enum Origin: RecordValue, Hashable {
  case theme(ID<Forum>, ID<Theme>)
  case input(ID<Input>)

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
