/// What many files gave, where some of them may be damaged: the rest stays readable.
public struct Gathered<Found: Sendable>: Sendable {
  public private(set) var found: [Found] = []
  /// The damaged files, each with its fault.
  public private(set) var faults: [StoreError] = []

  /// Reads one thing after another. A fault of a file is kept and the next one is read; any other
  /// fault ends the reading.
  public init<Source>(
    _ sources: some Sequence<Source>, _ read: (Source) throws -> Found?
  ) throws {
    for source in sources {
      do {
        if let found = try read(source) { self.found.append(found) }
      } catch let error as StoreError where error.isOfOneFile {
        faults.append(error)
      }
    }
  }
}

extension StoreError {
  /// Whether the fault is that of one file, and says nothing of the others.
  var isOfOneFile: Bool {
    switch self {
    case .damaged, .invalid, .file, .missing: true
    default: false
    }
  }
}
