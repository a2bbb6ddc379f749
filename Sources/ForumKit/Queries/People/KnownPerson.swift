/// A person that the workspace knows: a name, with the organisation that it stands with.
///
/// One name in two organisations is two people, and may be.
public struct KnownPerson: Sendable, Hashable {
  /// The id of the organisation; the one of today where it has been merged.
  public let organisation: String
  /// The name as it is compared.
  private let name: String

  init(_ name: String, of organisation: String) {
    self.name = ErasedPeople.folded(name)
    self.organisation = organisation
  }

  /// What the person is called on a line: the same in every run, and nothing to read the name from.
  public var handle: String {
    "p-" + Digest.text(of: Array("person\n\(organisation)\n\(name)".utf8)).prefix(10)
  }

  /// Whether a text has the form of a handle.
  public static func isHandle(_ text: String) -> Bool {
    let digits = Set("0123456789abcdef".utf8)
    return text.hasPrefix("p-") && text.utf8.count == 12 && text.utf8.dropFirst(2).allSatisfy(digits.contains)
  }
}

/// Where something stands in the files of a workspace.
public struct RecordSpot: Sendable, Hashable {
  /// The path of the file from the workspace's folder.
  public let path: String
  /// The key of the record in the file's list; `nil` where the file is one record.
  public let record: String?
  /// The way from the record, for example `representatives[0]`; the root for a file that is no record.
  public let way: JSONPath
}

/// A change of the history that something stands in.
public struct HistorySpot: Sendable, Hashable {
  /// Which change it is.
  public let change: PastChange.ID
  /// When it was made.
  public let instant: Instant
  /// The command's name.
  public let command: String
  /// The path of the file from the workspace's folder.
  public let path: String
  /// The key of the record in the file's list; `nil` where the file is one record.
  public let record: String?

  init(_ change: PastChange, _ edit: RecordEdit) {
    self.change = change.id
    instant = change.instant
    command = change.command
    path = edit.path
    record = edit.record
  }
}
