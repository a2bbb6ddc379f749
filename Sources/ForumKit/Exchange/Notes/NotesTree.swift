/// The records of a forum that notes are about.
public struct ForumRecords: Sendable, Equatable {
  /// The forum with its sections; `nil` where there is none yet.
  public var forum: Forum?
  /// Who takes part.
  public var participants: [Participant] = []
  /// What is talked of.
  public var themes: [Theme] = []
  /// What was said.
  public var inputs: [Input] = []
  /// The measures that say that they came from this forum.
  public var measures: [Measure] = []

  /// The records of no forum.
  public init() {}

  /// The records of a forum.
  public init(of id: ID<Forum>, in records: some Records) throws(StoreError) {
    forum = try records.forumRecord(id)
    participants = try records.list(.participants(of: id))
    themes = try records.list(.themes(of: id))
    inputs = try records.list(.inputs(of: id))
    measures = try records.list(.measures).filter { $0.from.forum == id }
  }
}

/// A record as notes tell it: by the keys that they know.
struct NotesItem: Sendable {
  /// The id that stands with it; that of the organisation for a participant.
  var id: String?
  /// What the notes say of it. Keys that they do not know are absent, and so are empty ones.
  var object = JSONObject()
  /// The place, in the list of its kind, of the record that it stands under or hangs on.
  var parent: Int?
  /// The line that it begins on, from 1.
  var line: Int
  /// The lines of keys that have one of their own.
  var lines: [String: Int] = [:]

  init(line: Int) { self.line = line }
}

/// What notes say.
struct NotesTree: Sendable {
  var stamp: NotesStamp?
  var forum = NotesItem(line: 1)
  var participants: [NotesItem] = []
  var sections: [NotesItem] = []
  var themes: [NotesItem] = []
  /// Their `parent` is the place of a theme.
  var inputs: [NotesItem] = []
  var measures: [NotesItem] = []
}

/// The last line of exported notes: of which forum they are, and what state of it they tell.
public struct NotesStamp: Sendable, Equatable {
  /// The id of the forum.
  public let forum: ID<Forum>
  /// The language that the notes are written in.
  public let language: OutputLanguage
  /// Whether they name people.
  public let isPersonal: Bool
  /// A digest of all that stands before the stamp.
  let digest: String

  var line: String {
    "\(NotesText.remark): \(forum) \(language.rawValue) \(isPersonal ? "personal " : "")\(digest) -->"
  }

  init(forum: ID<Forum>, language: OutputLanguage, isPersonal: Bool, of text: String) {
    self.forum = forum
    self.language = language
    self.isPersonal = isPersonal
    digest = Digest.text(of: Array(text.utf8))
  }

  /// Reads the line of a stamp; `nil` for any other line.
  init?(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 6, words[0] == "<!--", words[1] == "forumctl:", words.last == "-->",
      let forum = ID<Forum>(words[2]), let language = OutputLanguage(rawValue: words[3])
    else { return nil }
    self.forum = forum
    self.language = language
    isPersonal = words[4] == "personal"
    digest = words[words.count - 2]
  }
}
