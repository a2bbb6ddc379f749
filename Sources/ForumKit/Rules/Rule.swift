/// A rule that ``Check`` holds the records to. The raw value is the name that scripts see.
public enum Rule: String, Sendable, CaseIterable {
  /// A file is JSON.
  case syntax
  /// Nothing is left of a merge that git could not finish.
  case unmergedConflict = "unmerged-conflict"
  /// The system lets a file be read.
  case unreadableFile = "unreadable-file"
  /// A folder of a forum or declaration holds the file of that forum or declaration.
  case missingFile = "missing-file"
  /// A value is of the type that its key wants.
  case wrongType = "wrong-type"
  /// A key that must be there is there.
  case missingKey = "missing-key"
  /// A word is one of those that its key allows.
  case unknownChoice = "unknown-choice"
  /// A date is one that exists.
  case badDate = "bad-date"
  /// An id has the form of one.
  case badID = "bad-id"
  /// A text is not too long, and a title is one line.
  case badText = "bad-text"
  /// An organisation number has the right checksum.
  case badNumber = "bad-number"
  /// A key that is not known is not nearly one that is.
  case misspeltKey = "misspelt-key"
  /// An id or a number is one record's alone.
  case duplicate
  /// A folder is named as what it holds.
  case folderName = "folder-name"
  /// What is referred to is there.
  case danglingReference = "dangling-reference"
  /// Nothing stands under itself, and no forum follows itself.
  case cycle
  /// Dates agree with each other.
  case contradictingDates = "contradicting-dates"
  /// A signature is on a version that could be signed.
  case signature
  /// What signatories have done lies behind, and a signature is not followed by less.
  case signatorySteps = "signatory-steps"
  /// Dated entries and inputs stand in the order of time.
  case entryOrder = "entry-order"
  /// No two organisations look like one.
  case similarOrganisations = "similar-organisations"
  /// An organisation that is unlisted by one link is not public by another.
  case listingConflict = "listing-conflict"
  /// The status of a forum agrees with what else stands in it.
  case statusConflict = "status-conflict"
  /// An organisation has one seat in a council at a time.
  case overlappingSeats = "overlapping-seats"
  /// Nothing but files of records stands among them.
  case strayFile = "stray-file"
  /// A file is written in the canonical form.
  case canonicalForm = "canonical-form"
  /// Nobody is back who has been erased.
  case erasedPerson = "erased-person"
  /// No text tells of a person: no address, no number, no name of somebody known.
  case personInText = "person-in-text"
  /// No text names an organisation that may not be named in public there.
  case unnamedOrganisation = "unnamed-organisation"
  /// A voice is a function that many people hold.
  case singleVoice = "single-voice"
  /// Nothing is unfinished or overdue.
  case unfinished

  /// How bad it is to break a rule.
  public enum Severity: String, Sendable, CaseIterable {
    /// The records contradict themselves or cannot be read.
    case error
    /// It is likely a mistake, and nothing is lost by it.
    case warning
  }

  /// How bad it is to break the rule.
  public var severity: Severity {
    switch self {
    case .syntax, .unmergedConflict, .unreadableFile, .missingFile, .wrongType, .missingKey, .unknownChoice,
      .badDate, .badID, .badText, .badNumber, .duplicate, .folderName, .danglingReference, .cycle,
      .contradictingDates, .signature, .erasedPerson, .personInText:
      .error
    case .misspeltKey, .entryOrder, .similarOrganisations, .listingConflict, .statusConflict,
      .overlappingSeats,
      .signatorySteps, .strayFile, .canonicalForm, .unnamedOrganisation, .singleVoice, .unfinished:
      .warning
    }
  }

  /// Whether the rule is looked at only where all is to be finished too.
  public var isStrict: Bool { self == .unfinished || Rule.privacy.contains(self) }

  /// Whether ``Mending`` can put right what breaks the rule.
  public var canBeMended: Bool { self == .canonicalForm || self == .entryOrder }

  /// The rules that are looked at where nothing else is asked for.
  public static let ordinary = Set(allCases.filter { !$0.isStrict })
  /// The rules for what texts must not show.
  public static let privacy: Set<Rule> = [.personInText, .unnamedOrganisation, .singleVoice]
  /// Every rule.
  public static let strict = Set(allCases)
}
