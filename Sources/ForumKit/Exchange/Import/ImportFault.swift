/// What is wrong in a cell of an imported list, and where.
public struct ImportFault: Error, Sendable, Equatable {
  /// What can be wrong.
  public enum Problem: Sendable, Equatable {
    /// The form of the file is broken here.
    case form(CSVFault.Kind)
    /// The cell must say something, and is empty.
    case missing
    /// The text is none of the choices. They are given by their words in records, and in documents.
    case notAChoice(String, of: String, choices: [String], labels: [String])
    /// The text is not a number of people.
    case notACount(String)
    /// The text is neither yes nor no.
    case notYesOrNo(String)
    /// No organisation, or no theme, has the name.
    case unknown(noun: String, String, nearest: [String])
    /// Several organisations, or themes, have the name.
    case ambiguous(noun: String, String, candidates: [String])
    /// No id can be made from the name.
    case noID(String)
    /// An organisation shares its seat with itself.
    case ownSeat(String)
    /// There are not as many of these as there are representatives, so that it cannot be told whose they are.
    case uneven(found: Int, representatives: Int)
    /// There is something to say of a representative, and nobody named.
    case nobody
    /// The row says otherwise than another one of the same organisation.
    case contradicts(String, other: String, row: Int)
    /// The cell breaks a rule of the record.
    case record(RecordFault.Problem)
  }

  /// The row as a spreadsheet counts, from 1.
  public let row: Int
  /// The line of the file that the row begins on.
  public let line: Int
  /// The column.
  public let column: ImportColumn?
  /// What is wrong.
  public let problem: Problem
  /// The other rows that have the same name wrong.
  public var others: [Int] = []
}

/// A list that cannot be imported as it is: everything that is wrong with it.
public struct ImportRefusal: Error, Sendable, Equatable {
  /// The faults, in the order of the file.
  public let faults: [ImportFault]
}

/// What came of an import.
public struct ImportReport: Sendable, Equatable {
  /// A record that was added.
  public struct Added: Sendable, Equatable {
    /// The row that it comes from.
    public let row: Int
    /// Its id; that of its organisation for a participant.
    public let id: String
    /// What it is called, or says.
    public let title: String
  }

  /// A row of a record that is there, and that says something else than it.
  public struct Difference: Sendable, Equatable {
    /// The row.
    public let row: Int
    /// The id of the record that is there.
    public let id: String
    /// The keys that differ.
    public let keys: [String]
  }

  /// What was added, in the order of the file.
  public internal(set) var added: [Added] = []
  /// The organisations that were created beside it.
  public internal(set) var created: [Organisation] = []
  /// How many rows more went into what was added.
  public internal(set) var merged = 0
  /// How many rows say what is there already.
  public internal(set) var skipped = 0
  /// The rows among those skipped that say something else than the record that is there.
  public internal(set) var differences: [Difference] = []
}
