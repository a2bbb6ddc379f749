/// A place where the records break a rule, with the facts. The words for it are the program's.
public struct Finding: Sendable, Equatable {
  /// The rule that is broken.
  public let rule: Rule
  /// The file, and the line and column where there is one.
  public let place: SourcePlace
  /// The key of the record in the file's list; `nil` where the file is one record.
  public let record: String?
  /// The way from the root of the file to what breaks the rule; the root where it is the whole file.
  public let way: JSONPath
  /// What is wrong.
  public let matter: Matter

  /// What is wrong, with the facts that a message needs.
  public enum Matter: Sendable, Equatable {
    /// The file is not JSON.
    case damaged(JSONFault.Kind)
    /// Two sides of a merge stand there, and nobody has chosen.
    case unmerged
    /// The system does not let the file be read.
    case unreadable(FileError)
    /// Other files of the folder are there, and its own is not.
    case missing
    /// The record contradicts itself or the records of its file.
    case fault(RecordFault.Problem)
    /// A key that is not known and nearly is.
    case misspelt(key: String, known: String)
    /// An id that has to be one record's alone in the workspace stands in another file too.
    case takenElsewhere(id: String, path: String)
    /// The id is not the name of the folder.
    case folderName(id: String, folder: String)
    /// A forum of a series was held before one that came earlier.
    case heldTooEarly(date: PartialDate, occasion: Int, earlier: ID<Forum>, earlierDate: PartialDate)
    /// A forum follows one that is later.
    case followsLater(date: PartialDate, other: ID<Forum>, otherDate: PartialDate)
    /// The forums of a ring follow each other.
    case followsItself(ID<Forum>)
    /// The last day for answers is before the text went round.
    case answersBeforeAsked(date: CalendarDate, until: CalendarDate)
    /// The documentation was published before the forum.
    case publishedBeforeHeld(published: CalendarDate, held: PartialDate)
    /// A version that is said to have been adopted before one with a lower number.
    case adoptedTooEarly(version: Int, date: PartialDate, earlier: Int, earlierDate: PartialDate)
    /// A signature that does not say on which version.
    case versionUnsaid
    /// A signature on a version that there is not.
    case versionMissing(Int)
    /// A signature on a version that is a draft.
    case versionIsDraft(Int)
    /// A signature from before the day of its version.
    case versionIsLater(Int, date: PartialDate, signed: PartialDate)
    /// Something that a signatory has done on a day that has not come.
    case stepAhead(Signatory.Status, PartialDate)
    /// A step on the way to a signature that stands after one that holds.
    case askedAfterSigning(Signatory.Status, PartialDate, signed: PartialDate)
    /// The entries of a list do not stand in the order of time.
    case outOfOrder(list: String)
    /// Two organisations have the same, or nearly the same, name or number.
    case similar(name: String, other: ID<Organisation>, otherName: String)
    /// An organisation that nobody may see by this link, and so many others, is public by another.
    case publicElsewhere(path: String, otherUnlisted: Int)
    /// A forum has been published, and its status does not say so.
    case publishedUnsaid(Forum.Status)
    /// A forum lies ahead, and its status says that it has been held.
    case heldInFuture(Forum.Status, PartialDate)
    /// An organisation holds a seat in a council while it holds another.
    case overlappingSeat(ID<Organisation>)
    /// Something is not finished.
    case unfinished(Unfinished)
    /// A file or folder that does not belong where it stands.
    case stray(Stray)
    /// A person stands there who has been erased.
    case erased(by: ID<Erasure>)
    /// A text shows a person or an organisation that it must not show. What the finding says of its place holds
    /// no name.
    case sensitive(PrivacyFault)
    /// The file is written in another form than the canonical one.
    case notCanonical
  }

  /// Why something does not belong among the records.
  public enum Stray: Sendable, Equatable {
    /// Nothing that this version knows of.
    case unknown
    /// What an editor or a merge left behind.
    case leftover
    /// A copy that somebody, or a sync folder, made of a file of records.
    case copy(of: String)
    /// Its name is nearly that of a file or folder of records.
    case nearly(String)
    /// A folder that is named like a forum or declaration, and holds none.
    case empty
  }
}

extension Finding.Matter {
  /// The same without anything that stands in the record.
  var masked: Finding.Matter {
    if case .fault(let problem) = self { .fault(problem.masked) } else { self }
  }
}
