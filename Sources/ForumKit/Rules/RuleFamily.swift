/// Rules that are looked at together, because they look at the same things.
///
/// A family sees every file once, in the order of ``Check``, and keeps what it needs to remember of it. It
/// never keeps whole inputs: there can be millions.
protocol RuleFamily {
  /// Looks at a file that could be read. Some of its records may not: ``ExaminedFile`` leaves those out.
  mutating func look(at file: ExaminedFile, _ findings: inout FindingList)
  /// Learns of a file that is there and cannot be read: what stands in it is not missing.
  mutating func passOver(_ file: FileShape)
  /// All files of a forum or declaration have been seen.
  mutating func leave(_ home: ExaminedFile.Home, _ findings: inout FindingList)
  /// All files have been seen.
  mutating func conclude(_ findings: inout FindingList)
}

extension RuleFamily {
  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {}
  mutating func passOver(_ file: FileShape) {}
  mutating func leave(_ home: ExaminedFile.Home, _ findings: inout FindingList) {}
  mutating func conclude(_ findings: inout FindingList) {}
}
