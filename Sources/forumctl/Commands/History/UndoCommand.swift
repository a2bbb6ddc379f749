import Foundation
import ForumKit

/// `undo` and `redo`: back through the history, and forth again.
enum UndoCommand {
  static let count = Parameter.optionalOperand(
    "N", .integer(1...Int.max), help: "How many changes; 1 if left out")
  static let change = Parameter.option(
    "change", value: "ID", .nonBlankText, help: "This change, as log names it, instead of the last one")

  static let asIs = Parameter.flag(
    "as-is",
    help: "Only give up a change that was cut off and that cannot be finished; the files stay as they are"
  )

  static let undo = Command(
    "undo", summary: "Put back what the last changes altered",
    discussion: [
      "Only the keys and records that a change altered are put back; what was changed elsewhere since stays. A record that has been changed since in the same place is named, and nothing is undone then.",
      "Where a change was cut off and somebody else has written one of its files since, undo takes back what had been put in place of it. Where its very records have been changed, so that neither undo nor redo can tell what is wanted, --as-is lets the work go on.",
    ],
    examples: [
      .init("See what would be put back", "forumctl undo --dry-run"),
      .init("Put back the last three changes", "forumctl undo 3 --dry-run"),
    ],
    parameters: [count, change, asIs],
    constraints: [.atMostOne(count, change), .atMostOne(count, asIs), .atMostOne(change, asIs)],
    action: .house { try run(.undo, $0, $1, leavesStuck: $0[asIs]) })

  static let redo = Command(
    "redo", summary: "Make again what was undone, or what could not be done",
    discussion: [
      "A change that came to nothing, because a file was changed by somebody else in the middle of it or the disk was full, is kept, and is made on what is there now.",
      "After a new change only --change brings back what was undone before it.",
    ],
    examples: [.init("See what would be made again", "forumctl redo --dry-run")],
    parameters: [count, change], constraints: [.atMostOne(count, change)],
    action: .house { try run(.redo, $0, $1) })

  private static func run(
    _ direction: Workspace.Direction, _ values: Values, _ context: Context, leavesStuck: Bool = false
  ) throws -> ExitCode {
    let outcome = try context.reverse(direction, leavesStuck: leavesStuck) { history in
      guard !leavesStuck else { throw CommandProblem.nothingStuck }
      if let id = values[change] { return [try history.change(id, direction)] }
      let count = values[count] ?? 1
      let changes = direction == .undo ? history.standing(count) : history.reversed(count)
      guard !changes.isEmpty else { throw CommandProblem.nothing(to: direction) }
      return changes
    }
    if let count = values[count], count > outcome.changes.count {
      try context.note("there were only \(outcome.changes.count) to \(direction.rawValue)")
    }
    for change in outcome.changes {
      try context.note(context.words(for: change, direction, isGivenUp: outcome.isGivenUp))
    }
    if !outcome.isGivenUp { try context.tell(Array(outcome.edits.prefix(listed))) }
    if outcome.edits.count > listed { try context.note("and \(outcome.edits.count - listed) more") }
    return .done
  }

  /// How many records are named.
  private static let listed = 20
}

extension History {
  /// The change that an id, or the beginning of one, means.
  fileprivate func change(_ text: String, _ direction: Workspace.Direction) throws -> PastChange {
    let found = changes.filter { $0.id == text || ($0.id.hasPrefix(text) && text.utf8.count >= 4) }
    guard let change = found.last, found.allSatisfy({ $0.id == change.id }) else {
      throw NotFound(
        noun: "change", text: text,
        reason: found.isEmpty ? .unknown(nearest: []) : .ambiguous(candidates: found.map(\.id)))
    }
    guard change.isOwn else {
      throw CommandProblem(
        "\(change.id) is itself a step back or forth", hint: "name the change that it took back or made again"
      )
    }
    switch (direction, change.state) {
    case (.undo, .done), (.redo, .undone), (.redo, .refused): return change
    default:
      throw CommandProblem(
        "\(change.id) is \(change.state.rawValue); there is nothing to \(direction.rawValue)")
    }
  }
}

extension CommandProblem {
  fileprivate static let nothingStuck = CommandProblem(
    "no change was cut off that could not be finished", hint: "undo the last change: forumctl undo")

  fileprivate static func nothing(to direction: Workspace.Direction) -> CommandProblem {
    CommandProblem(
      "there is nothing to \(direction.rawValue)",
      hint: direction == .undo
        ? "see what this copy of the workspace remembers: forumctl log"
        : "what was undone before a newer change: forumctl redo --change ID, with the id from forumctl log")
  }
}

extension Context {
  /// Goes through the history, and tells of a change that had been cut off and was carried through first.
  fileprivate func reverse(
    _ direction: Workspace.Direction, leavesStuck: Bool, _ pick: (History) throws -> [PastChange]
  ) throws -> Workspace.Reversed {
    let outcome = try workspace.reverse(
      direction, at: host.clock(), dryRun: isDryRun, leavesStuck: leavesStuck, pick)
    if !isDryRun, !outcome.edits.isEmpty { witness.changeWasMade() }
    try warnOfRecovered()
    return outcome
  }

  fileprivate func words(
    for change: PastChange, _ direction: Workspace.Direction, isGivenUp: Bool
  ) -> String {
    let what = "\"\(change.command)\" of \(change.instant.minute(in: zone))"
    if isGivenUp {
      let verb = isDryRun ? "would give up" : "gave up"
      return change.isFinal
        ? "\(verb) \(what), which was cut off; do it again"
        : "\(verb) \(what), which was cut off; the files stay as they are"
    }
    return switch (direction, isDryRun) {
    case (.undo, false): "undid \(what)"
    case (.undo, true): "would undo \(what)"
    case (.redo, false): "did \(what) again"
    case (.redo, true): "would do \(what) again"
    }
  }
}
