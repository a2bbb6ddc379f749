import ForumKit

extension Context {
  /// Warns of files that could not be read, and that what was written is without.
  ///
  /// - Returns: How the command ends: done where there were none.
  func warn(of faults: [StoreError]) throws(OutputFault) -> ExitCode {
    for fault in faults {
      if let words = Failure(fault, in: CommandTree.program).words { try warn("left out: \(words.error)") }
    }
    return faults.isEmpty ? .done : .unreadable
  }
}
