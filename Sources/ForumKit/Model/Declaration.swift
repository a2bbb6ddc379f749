/// A text in numbered versions that organisations sign.
public struct Declaration: Record, Noun {
  public static let name = "declaration"
  public static let noun = "declaration"

  /// Names the declaration's folder; others refer to it by this.
  public var id = ID<Declaration>.blank
  /// What the declaration is called, on one line.
  public var title = ""
  /// Who keeps the text and the signatures.
  public var steward: ID<Organisation>?
  /// Between whom it holds.
  public var parties: [ID<Organisation>] = []
  /// Who worked it out.
  public var referenceGroup: [ID<Organisation>] = []
  /// What it is for, in Markdown.
  public var purpose = ""
  /// By growing number.
  public var versions: [Version] = []
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Declaration>([
    Field("id", \.id, [.required, .identity]),
    Field("title", \.title, .required),
    Field("steward", \.steward),
    Field("parties", \.parties),
    Field("referenceGroup", \.referenceGroup),
    Field("purpose", \.purpose, .prose),
    Field("versions", \.versions),
  ])

  /// One wording of the text.
  public struct Version: Record {
    public static let name = "version"

    /// How far a version has come.
    ///
    /// - `draft`: cannot be signed.
    /// - `adopted`: can be signed; the one with the highest number is in force.
    /// - `superseded`: was adopted once. Signatures on it stand, and count for later versions that differ
    ///   by minor changes alone.
    public enum Status: String, Choice {
      case draft, adopted, superseded

      public static let choiceName = "version status"
    }

    /// How much a version differs from the one before it.
    ///
    /// - `minor`: a signature on the version before counts for this one too.
    /// - `substantive`: whoever signed before has to sign again to stand under this one.
    public enum Change: String, Choice {
      case minor, substantive

      public static let choiceName = "change"
    }

    /// From 1; larger than that of every version before it.
    public var number = 0
    /// What people call the version, for example `Utkast 2`; empty if it has no name.
    public var label = ""
    /// Whether it can be signed.
    public var status = Status.draft
    /// When it was adopted; for a draft, when it was written.
    public var date: PartialDate?
    /// The forum at which it was shown.
    public var presentedAt: ID<Forum>?
    /// How much it differs from the version before it. Substantive where nothing is said.
    public var change: Change?
    /// Markdown.
    public var text = ""
    public var annotations = Annotations()

    public init() {}

    public static let fields = Fields<Version>([
      Field("number", \.number, [.required, .identity]),
      Field("label", \.label),
      Field("status", \.status, .required),
      Field("date", \.date),
      Field("presentedAt", \.presentedAt),
      Field("change", \.change),
      Field("text", \.text, .prose),
    ])

    /// Whether the version is, or once was, one that can be signed.
    public var hasBeenAdopted: Bool { status != .draft }
  }

  /// The version of a number; `nil` if there is none.
  public func version(_ number: Int) -> Version? { versions.first { $0.number == number } }

  /// Versions that are said to have been adopted before one with a lower number, each with the latest of those. Of
  /// days that are known to the month or year alone, only what cannot be is told.
  public var adoptedTooEarly: [(version: Version, earlier: Version)] {
    var latest: Version?
    var found: [(version: Version, earlier: Version)] = []
    for version in versions.filter(\.hasBeenAdopted).sorted(by: { $0.number < $1.number }) {
      guard let date = version.date else { continue }
      guard let before = latest, let day = before.date else {
        latest = version
        continue
      }
      if date.latest < day.earliest { found.append((version, before)) }
      if day.earliest < date.earliest { latest = version }
    }
    return found
  }

  /// The version in force: the adopted one with the highest number.
  public var adopted: Version? {
    versions.filter { $0.status == .adopted }.max { $0.number < $1.number }
  }

  /// Whether a signature on one version stands for another: the same, or one from which it differs
  /// by minor changes alone.
  ///
  /// - Parameters:
  ///   - signed: The number of the version that was signed.
  ///   - printed: The number of the version that is shown; not lower than `signed`.
  public func signature(on signed: Int, countsFor printed: Int) -> Bool {
    guard signed <= printed, version(signed)?.hasBeenAdopted == true else { return false }
    return versions.allSatisfy { version in
      version.number <= signed || version.number > printed || !version.hasBeenAdopted
        || version.change == .minor
    }
  }
}
