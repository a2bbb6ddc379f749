// What a workspace's own copy remembers of its changes, and the way back through them.

extension Workspace {
  /// Which way to go through the history.
  public enum Direction: String, Sendable {
    /// Back: what a change altered is put back.
    case undo
    /// Forth again: what was taken back, or came to nothing, is made.
    case redo
  }

  /// What going through the history did.
  public struct Reversed: Sendable {
    /// The changes that were taken back or made again, in the order in which it was done.
    public let changes: [PastChange]
    /// The records that came, changed and went by it.
    public let edits: [RecordEdit]
    /// The command whose change had been cut off, and was carried through first.
    public let recovered: String?
    /// Whether the change had been cut off and cannot be finished: it was given up.
    public let isGivenUp: Bool
  }

  /// The changes that have been made here.
  public func history() throws(StoreError) -> History { try history(countingCutOff: false) }

  /// - Parameters:
  ///   - countingCutOff: Whether a change that was cut off counts as made, if it is the last one.
  private func history(countingCutOff: Bool) throws(StoreError) -> History {
    do {
      var changes = try Journal(fileSystem: fileSystem, root: root).changes()
      if countingCutOff, let last = changes.last, last.ending == nil {
        changes[changes.count - 1].ending = .done
      }
      return History(changes)
    } catch {
      throw .file(error)
    }
  }

  /// Takes changes back, or makes them again: record by record and key by key, on what stands there now.
  ///
  /// What others have changed since elsewhere does not stand in the way. A change that was cut off, and that
  /// cannot be carried through because somebody else has written one of its files, goes before all others.
  ///
  /// - Parameters:
  ///   - leavesStuck: Whether a change that was cut off, and that cannot be carried through, is only given up;
  ///     the files stay as they are.
  ///   - pick: The changes in question, in the order in which to do it. Not asked where one goes before.
  /// - Throws: ``StoreError/changedSince(command:instant:records:)`` where a record is no longer as a change
  ///   left it, ``StoreError/stuckChange(command:instant:records:)`` where that change was cut off,
  ///   ``StoreError/final(command:instant:)`` for one that cannot be taken back; what `pick` throws.
  public func reverse(
    _ direction: Direction, at instant: Instant, dryRun: Bool = false, leavesStuck: Bool = false,
    _ pick: (History) throws -> [PastChange]
  ) throws -> Reversed {
    if dryRun {
      try refuseNewerFormat()
      let stuck = obstruction == nil ? nil : try stuckChange()
      if let stuck, stuck.isFinal || leavesStuck {
        return Reversed(changes: [stuck], edits: [], recovered: nil, isGivenUp: true)
      }
      // What was cut off and can be carried through counts as made, as it does among the records.
      let changes = try stuck.map { [$0] } ?? pick(try history(countingCutOff: true))
      var change = Change(records, instant: instant)
      try direction.make(changes, stuck: stuck != nil, in: &change)
      return Reversed(
        changes: changes, edits: try change.soundAlterations().flatMap(\.edits), recovered: nil,
        isGivenUp: false)
    }
    return try locked(at: instant) { placement in
      var recovered: String?
      var stuck: PastChange?
      do { recovered = try recover(placement) } catch StoreError.unfinishedChange {
        stuck = try stuckChange()
      }
      if let stuck, stuck.isFinal || leavesStuck {
        try placement.giveUpUnfinished()
        return Reversed(changes: [stuck], edits: [], recovered: nil, isGivenUp: true)
      }
      let changes = try stuck.map { [$0] } ?? pick(try history())
      var change = Change(current, instant: instant)
      try direction.make(changes, stuck: stuck != nil, in: &change)
      let ids = changes.map(\.id)
      let entry = Journal.Entry(
        id: Journal.Entry.newID(), instant: instant, command: direction.rawValue, files: [], edits: [],
        reversal: direction == .undo ? .undoes(ids) : .redoes(ids))
      let edits = try placement.put(try change.soundAlterations(), as: entry)
      return Reversed(changes: changes, edits: edits, recovered: recovered, isGivenUp: false)
    }
  }

  private func stuckChange() throws(StoreError) -> PastChange? {
    guard let last = try history().changes.last, last.state == .cutOff else { return nil }
    return last
  }

  /// Forgets the oldest changes. The records stay as they are.
  ///
  /// - Parameters:
  ///   - count: How many of the newest to keep.
  ///   - day: The instant from which on to keep them.
  /// - Returns: How many have been forgotten.
  public func pruneHistory(
    keeping count: Int?, since day: Instant?, at instant: Instant, dryRun: Bool = false
  ) throws -> Int {
    func kept(_ changes: [PastChange]) -> Set<String> {
      let since = changes.filter { change in day.map { change.instant >= $0 } ?? true }
      return Set(since.suffix(count ?? changes.count).map(\.id))
    }
    if dryRun {
      let changes = try history().changes
      return changes.count - kept(changes).count
    }
    return try locked(at: instant) { placement in
      _ = try recover(placement)
      let changes = try history().changes
      let kept = kept(changes)
      if kept.count < changes.count {
        try placement.journal.rewrite { kept.contains($0.id) ? $0 : nil }
      }
      return changes.count - kept.count
    }
  }
}

extension Workspace.Direction {
  /// Makes changes, or takes them back, one after the other.
  fileprivate func make(
    _ changes: [PastChange], stuck: Bool, in change: inout Change
  ) throws(StoreError) {
    for past in changes {
      guard !past.isFinal else { throw .final(command: past.command, instant: past.instant) }
      let edits = self == .undo ? past.edits.reversed().map(\.reversed) : past.edits
      let before = change
      let changed = try change.make(edits)
      guard changed.isEmpty else {
        throw stuck
          ? .stuckChange(command: past.command, instant: past.instant, records: changed)
          : .changedSince(command: past.command, instant: past.instant, records: changed)
      }
      try change.checkRemovals(edits)
      try change.checkSignatures(edits, since: before)
    }
  }
}
