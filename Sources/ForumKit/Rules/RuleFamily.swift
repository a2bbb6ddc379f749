/// Rules that are looked at together, because they look at the same things.
///
/// A family sees every file once, and keeps what it needs to remember of it. It never keeps whole inputs: there can be
/// millions. The files of the workspace itself are seen first. The folders after them are seen in runs, several at
/// once, each by a family of its own, which knows what the first files said (``apart``); in the end these are joined
/// in the order of their folders. So what is told of a file must not depend on the folders before it: that waits
/// until ``conclude(_:)``.
protocol RuleFamily: Sendable {
  /// Looks at a file that could be read. Some of its records may not: ``ExaminedFile`` leaves those out.
  mutating func look(at file: ExaminedFile, _ findings: inout FindingList)
  /// Learns of a file that is there and cannot be read: what stands in it is not missing.
  mutating func passOver(_ file: FileShape)
  /// All files of a forum or declaration have been seen.
  mutating func leave(_ home: ExaminedFile.Home, _ findings: inout FindingList)
  /// The family for a run of folders: what all of them need to know is known, and nothing is remembered.
  var apart: Self { get }
  /// Takes over what the family of a later run remembers.
  mutating func join(_ later: Self)
  /// All files have been seen.
  mutating func conclude(_ findings: inout FindingList)
}

extension RuleFamily {
  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {}
  mutating func passOver(_ file: FileShape) {}
  mutating func leave(_ home: ExaminedFile.Home, _ findings: inout FindingList) {}
  // Most families remember nothing once a folder has been left.
  var apart: Self { self }
  mutating func join(_ later: Self) {}
  mutating func conclude(_ findings: inout FindingList) {}
}

extension RuleFamily {
  /// As ``join(_:)``, for whoever does not know the family.
  ///
  /// - Precondition: The other is of the same family.
  mutating func join(any later: any RuleFamily) {
    guard let later = later as? Self else { preconditionFailure("\(later) is not a \(Self.self)") }
    join(later)
  }
}
