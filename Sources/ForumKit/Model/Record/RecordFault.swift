/// What is wrong with a record, and where in it. The words for it are the program's.
public struct RecordFault: Error, Sendable, Equatable {
  /// The way to the faulty value, from the record or the file that was read.
  public var path: JSONPath
  /// What is wrong, with the facts that a message needs.
  public let problem: Problem

  /// What can be wrong with a record.
  public enum Problem: Sendable, Equatable {
    /// A key that must be there is absent or empty.
    case missing
    /// The value is of another type than the key wants, for example `a list`.
    case wrongType(expected: String, found: String)
    /// The value is none of the choices of the named kind, for example of `role`.
    case notAChoice(value: String, of: String, choices: [String])
    /// The text is not a date that exists. `form` is the form that is asked for.
    case notADate(value: String, form: String)
    /// The text is not an id: `[a-z0-9][a-z0-9-]*`, at most 64.
    case notAnIdentifier(value: String)
    /// The id is one of those that commands use as words.
    case reservedIdentifier(value: String)
    /// Another record of the same list has the same id or number.
    case duplicate(value: String)
    /// A text is larger than records may carry.
    case tooLong(bytes: Int, limit: Int)
    /// A title or a name holds a line break.
    case severalLines
    /// The end is before the start.
    case endsBeforeItStarts(start: String, end: String)
    /// The record that the id names is not there.
    case dangling(noun: String, value: String)
    /// A record is its own ancestor.
    case cycle(value: String)
    /// The checksum of an organisation number is wrong.
    case notAnOrganisationNumber(value: String)
    /// A signature on a version that is not there or was not adopted.
    case notAdopted(version: Int)
  }

  /// A fault of the value that a path leads to; of the whole record if none is given.
  public init(_ problem: Problem, at path: JSONPath = .root) {
    self.problem = problem
    self.path = path
  }

  /// The same fault, seen from one level further out.
  func inside(_ step: JSONPath.Step) -> RecordFault {
    RecordFault(problem, at: JSONPath([step] + path.steps))
  }

  func inside(_ key: String) -> RecordFault { inside(.key(key)) }
}
