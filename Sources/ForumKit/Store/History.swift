/// What has been done to a workspace from this copy of it: the changes that the journal still has, in the
/// order of time.
public struct History: Sendable {
  /// The changes, the oldest first.
  public let changes: [PastChange]
  /// What there is to make again, the next one last.
  private let reversed: [PastChange.ID]

  init(_ entries: [(entry: Journal.Entry, ending: Journal.Ending?)]) {
    var states: [String: PastChange.State] = [:]
    var reversed: [String] = []
    for (entry, ending) in entries {
      guard ending == .done else {
        states[entry.id] = ending == .refused ? .refused : .cutOff
        // What was to be final is done anew, and not made again: it was about what stood there then.
        if ending == .refused, entry.reversal == nil, !entry.isFinal { reversed.append(entry.id) }
        continue
      }
      states[entry.id] = .done
      switch entry.reversal {
      case .undoes(let ids):
        for id in ids { states[id] = .undone }
        reversed += ids
      case .redoes(let ids):
        for id in ids { states[id] = .done }
        reversed.removeAll(where: ids.contains)
      case nil:
        // Whoever goes on working does not want the old way back.
        reversed = []
      }
    }
    changes = entries.map { PastChange($0.entry, states[$0.entry.id] ?? .done) }
    self.reversed = reversed
  }

  /// The last changes that stand, the newest first: what there is to undo.
  public func standing(_ count: Int) -> [PastChange] {
    Array(changes.reversed().lazy.filter { $0.isOwn && $0.state == .done }.prefix(count))
  }

  /// The last changes that were undone, or came to nothing, since the last one that stands; in the order in
  /// which to make them again.
  public func reversed(_ count: Int) -> [PastChange] {
    reversed.suffix(count).reversed().compactMap { id in changes.last { $0.id == id } }
  }
}

/// A change that has been made, or that was begun.
public struct PastChange: Sendable {
  /// Letters and digits that tell the change from all others.
  public typealias ID = String

  /// What has become of a change.
  public enum State: String, Sendable, CaseIterable {
    /// It stands.
    case done
    /// It was taken back, with `undo`.
    case undone
    /// It came to nothing: a fault came in between, or somebody else's change.
    case refused
    /// It was cut off and is to be carried through.
    case cutOff = "cut-off"
  }

  /// Tells the change from all others.
  public let id: ID
  /// When it was made.
  public let instant: Instant
  /// The command's name, for example `input add`.
  public let command: String
  /// What has become of it.
  public let state: State
  /// The records that came, changed and went.
  public let edits: [RecordEdit]
  /// Whether it cannot be undone.
  public let isFinal: Bool
  /// The changes that it took back or made again; empty for a change of its own.
  public let reverses: [ID]

  /// Whether it is a change of its own, and not one that takes another back or makes it again.
  public var isOwn: Bool { reverses.isEmpty }

  init(_ entry: Journal.Entry, _ state: State) {
    id = entry.id
    instant = entry.instant
    command = entry.command
    self.state = state
    edits = entry.edits
    isFinal = entry.isFinal
    reverses =
      switch entry.reversal {
      case .undoes(let ids), .redoes(let ids): ids
      case nil: []
      }
  }
}
