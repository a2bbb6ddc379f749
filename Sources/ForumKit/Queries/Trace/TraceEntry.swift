/// One thing that was said or done about what is traced.
public struct TraceEntry: Sendable, Equatable {
  /// Where it stands: the meeting, or the record outside of all meetings.
  public struct Place: Sendable, Hashable {
    /// What kinds of place there are.
    public enum Kind: String, Sendable, CaseIterable {
      case forum, council, declaration, measure, organisation, tag, workspace
    }

    /// What the place is.
    public let kind: Kind
    /// The id of the forum, council, declaration or measure; empty for the workspace.
    public let id: String
    /// What it is called, on one line.
    public let title: String
  }

  /// How it belongs to what is traced.
  public enum Relation: String, Sendable, CaseIterable {
    /// What is traced grew out of it.
    case origin
    /// It is what is traced, or about it.
    case itself
    /// It came of what is traced.
    case outcome
  }

  /// What is said of an entry in a word or two, in whatever language it is shown.
  public enum Remark: Sendable, Equatable {
    /// A choice of a record, such as how far a measure has come.
    case choice(ChoiceFamily, String)
    /// What part somebody has in it.
    case part(Label)
    /// The last day for it.
    case due(PartialDate)
    /// The last day of it.
    case until(PartialDate)
    /// When it was handed over.
    case delivered(PartialDate)
    /// The version of a declaration.
    case version(Int)
    /// The department or other organisation that it is about.
    case organisation(String)
  }

  /// When it was; `nil` where that is not known.
  public let date: PartialDate?
  /// Where it stands.
  public let place: Place
  /// The word for what it is: `question`, `point`, `input`, `measure`, `follow-up`, `report` …
  public let what: String
  /// What it is found by in its place: a theme's or an input's id, for example; may be empty.
  public let record: String
  /// What it is called, on one line; empty where the text is all there is.
  public let title: String
  /// What is said of it beside that.
  public let remarks: [Remark]
  /// What was said or done, in Markdown; may be empty.
  public let text: String
  /// How it belongs to what is traced.
  public let relation: Relation
}
