/// What is wrong in notes, and where.
public struct NotesFault: Error, Sendable, Equatable {
  /// What can be wrong.
  public enum Problem: Sendable, Equatable {
    /// The last line, by which the notes find back to what they were made from, is gone.
    case noStamp(String)
    /// The line on top has a word before its colon that is none of those known.
    case unknownKey(String, known: [String])
    /// Something stands where nothing belongs: before the first heading, or under a list.
    case stray(Stray)
    /// The notes do not say it, and a forum must.
    case missing(String)
    /// The text is no date.
    case notADate(String)
    /// The text is no whole number.
    case notANumber(String)
    /// The text is none of the choices.
    case notAChoice(String, of: String, choices: [String])
    /// The text is no id of the kind that is wanted here.
    case notAnID(String, noun: String)
    /// No organisation has the name.
    case unknownOrganisation(String, nearest: [String])
    /// Several organisations have the name.
    case ambiguousOrganisation(String, candidates: [String])
    /// No id can be made from the name.
    case noID(String)
    /// Something in brackets means nothing here.
    case unknownAttribute(String)
    /// The id stands with no record that is there.
    case unknownID(noun: String, String)
    /// The id, or the organisation, stands on another line too.
    case repeated(noun: String, String, line: Int)
    /// The record is there, in another forum; an empty forum is none.
    case elsewhere(noun: String, String, forum: String)
    /// The record is not in the notes any more, and notes do not tell all of it.
    case holdsMore(noun: String, String)
    /// The notes are of another forum than the one that is asked for.
    case otherForum(found: String, wanted: String)
    /// The record was changed here and, since these notes were made, by somebody else.
    case changedMeanwhile(noun: String, String, key: String)
    /// Notes that were never exported say something else than the record does.
    case saysOtherwise(noun: String, String, key: String)
    /// The record was changed here, and removed by somebody else.
    case removedMeanwhile(noun: String, String)
    /// The record is removed here, and was changed by somebody else.
    case goneHere(noun: String, String)
    /// What is removed here is referred to by a record elsewhere.
    case referredTo(noun: String, String, by: String)
    /// It breaks a rule of the record.
    case record(RecordFault.Problem, key: String)
  }

  /// What stands where nothing belongs.
  public enum Stray: Sendable, Equatable {
    /// Text between the lines on top and the first heading.
    case beforeHeadings
    /// Text after bullets, not indented.
    case afterBullets
    /// A line without a bullet in a list.
    case withoutBullet
  }

  /// The line, from 1; 0 where it is about something that stands nowhere.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// How many characters are at fault; 0 where it is the whole line.
  public let length: Int
  /// The line as it stands in the notes.
  public let text: String
  /// What is wrong.
  public let problem: Problem
}

/// Notes that cannot be taken as they are: everything that is wrong with them.
public struct NotesRefusal: Error, Sendable, Equatable {
  /// The faults, by line.
  public let faults: [NotesFault]
}

/// Gathers what is wrong with notes.
struct NotesFaultList {
  let lines: [String]
  private(set) var faults: [NotesFault] = []

  init(lines: [String]) { self.lines = lines }

  /// - Parameter fragment: The words at fault, where it is not the whole line.
  mutating func add(_ problem: NotesFault.Problem, line: Int, at fragment: String = "") {
    let text = line >= 1 && line <= lines.count ? lines[line - 1] : ""
    var column = 1
    var length = 0
    if !fragment.isEmpty, let range = text.firstRange(of: fragment) {
      column = text[..<range.lowerBound].unicodeScalars.count + 1
      length = fragment.unicodeScalars.count
    }
    let fault = NotesFault(line: line, column: column, length: length, text: text, problem: problem)
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// Whether something is wrong with a line.
  func has(line: Int?) -> Bool { faults.contains { $0.line == line } }

  func refuse() throws(NotesRefusal) {
    guard !faults.isEmpty else { return }
    throw NotesRefusal(faults: faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }
}
