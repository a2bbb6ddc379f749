/// What is found in some files, to which can be added what is found in those after them.
///
/// Two parts that are joined are what one reader would have found in all of the files, in their order.
protocol Joinable {
  /// Adds what was found later.
  mutating func join(_ later: Self)
}

extension Array: Joinable {
  mutating func join(_ later: [Element]) { self += later }
}

extension LenientReader<Snapshot> {
  /// Goes through many files on every core (`Sweep`), and keeps the faults of them in their order.
  ///
  /// - Parameters:
  ///   - elements: What the files are known by, such as the ids of forums.
  ///   - nothing: What has been found before the first file.
  ///   - look: Adds what is found in the files of one element. Is called on several threads at once.
  mutating func sweep<Element: Sendable, Found: Joinable & Sendable>(
    _ elements: [Element], _ nothing: Found,
    _ look: @Sendable (Element, inout LenientReader, inout Found) -> Void
  ) -> Found {
    let snapshot = source
    let parts = Sweep.parts(of: elements) { run in
      var reader = LenientReader(snapshot)
      var found = nothing
      for element in run { look(element, &reader, &found) }
      return (found: found, faults: reader.faults)
    }
    var all = nothing
    for part in parts {
      all.join(part.found)
      for fault in part.faults { note(fault) }
    }
    return all
  }
}
