/// Why the store did not do what it was asked for.
public enum StoreError: Error, Sendable, Equatable {
  /// Neither the folder nor any above it holds a `forumctl.json`.
  case noWorkspace(searchedFrom: String)
  /// A workspace is to be made in, or inside, one that is there.
  case workspaceExists(folder: String)
  /// The system refused an operation on a file.
  case file(FileError)
  /// The file is not JSON as RFC 8259 has it.
  case damaged(SourcePlace, JSONFault.Kind)
  /// Two sides of the file stand in it between markers, as git leaves them; the place is the first of those.
  case unmerged(SourcePlace)
  /// The file is JSON, but not the record that belongs there.
  case invalid(SourcePlace, RecordFault)
  /// A newer version wrote the workspace.
  case newerFormat(found: Int, supported: Int)
  /// The file of a record is not there, though other files of it are.
  case missing(path: String)
  /// Another process holds the lock. `holder` is what it wrote there: its process and since when.
  case locked(holder: String)
  /// Others read the workspace, so that a change over several files cannot be put in place.
  case beingRead
  /// A file is not what was read, so that writing would lose what has come since.
  case changedUnderneath(path: String)
  /// A change that was cut off cannot be completed: the file is neither the old nor the new one.
  case unfinishedChange(path: String, command: String)
  /// A change cannot be taken back or made again: records of it have been changed since.
  case changedSince(command: String, instant: Instant, records: [ChangedRecord])
  /// A change that was cut off can be neither completed nor taken back: records of it have been changed since.
  case stuckChange(command: String, instant: Instant, records: [ChangedRecord])
  /// A change that cannot be taken back: it took out what nothing may keep.
  case final(command: String, instant: Instant)
  /// The change would leave records that contradict each other.
  case refused(path: String, RecordFault)
  /// The record is one that others refer to.
  case referredTo(noun: String, id: String, by: [Referrer])
}

/// A place in a file, as an editor finds it.
public struct SourcePlace: Sendable, Equatable {
  /// The path from the workspace's folder.
  public let path: String
  /// `nil` where the fault is what is not there.
  public let position: TextPosition?
  /// The line that the position is on.
  public let line: String

  /// A place that is known by line and column, or the file alone where `position` is `nil`.
  public init(path: String, position: TextPosition?, line: String) {
    self.path = path
    self.position = position
    self.line = line
  }

  /// The place of a byte in a file.
  init(path: String, offset: Int, in bytes: [UInt8]) {
    let newline = UInt8(ascii: "\n")
    let clamped = min(offset, bytes.count)
    let start = bytes[..<clamped].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[clamped...].firstIndex(of: newline) ?? bytes.count
    self.init(
      path: path, position: TextPosition(of: clamped, in: bytes),
      line: String(decoding: bytes[start..<end], as: UTF8.self))
  }
}
