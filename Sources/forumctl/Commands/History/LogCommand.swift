import Foundation
import ForumKit

/// `log [prune]`: what has been done to the workspace from this copy of it.
enum LogCommand {
  enum Task: String, CaseIterable, Sendable { case prune }

  static let task = Parameter.optionalOperand(
    "prune", .choice(Task.self), help: "Forget old changes instead of listing them; the records stay")
  static let record = Parameter.option(
    "record", .nonBlankText, help: "Only changes of the record with this id")
  static let limit = Parameter.option(
    "limit", .integer(0...Int.max), default: 20, help: "At most so many, the newest; 0 for all")
  static let keep = Parameter.option(
    "keep", .integer(0...Int.max), help: "With prune: keep so many of the newest")
  static let before = Parameter.option(
    "before", .date, help: "With prune: forget what was done before this day")
  static let bound = Parameter.option(
    "bound", value: "MEGABYTES", .integer(1...4096),
    help: "With prune: from now on, let the history take no more than this")

  static let command = Command(
    "log", summary: "List what has been changed, the newest first",
    discussion: [
      "Each line names a change, when it was made and by which command, and the records that it altered. What stood in them is not shown; undo puts it back.",
      "The history belongs to this copy of the workspace: git does not carry it. It holds what was changed, so it may hold personal data; log prune forgets. Unless --bound says otherwise it takes at most \(WorkspaceCard.defaultHistory) megabytes.",
    ],
    examples: [
      .init("See the last changes", "forumctl log --limit 5"),
      .init("See what became of an organisation", "forumctl log --record mpf"),
      .init("Forget all but the last hundred", "forumctl log prune --keep 100"),
    ],
    parameters: [task, record, limit, keep, before, bound] + RecordOptions.all,
    constraints: [.atMostOne(record, keep), .atMostOne(record, before), .atMostOne(record, bound)],
    output: RecordView.changes.records,
    action: .house { values, context in
      if values[task] == nil {
        guard values[keep] == nil, values[before] == nil, values[bound] == nil else {
          throw values.usageError(.missing([task.form.spelling]))
        }
        try list(values, context)
      } else {
        try prune(values, context)
      }
      return .done
    })

  private static func list(_ values: Values, _ context: Context) throws {
    var changes = Array(try context.workspace.history().changes.reversed())
    if let record = values[record] { changes = changes.filter { $0.concerns(record) } }
    if values[limit] > 0 { changes = Array(changes.prefix(values[limit])) }
    try RecordView.changes.list(changes.map { $0.object(in: context.zone) }, values, context)
  }

  private static func prune(_ values: Values, _ context: Context) throws {
    if let bound = values[bound] {
      try context.change(values) { change in try change.edit(.workspace) { $0.history = bound } }
      try context.done(
        "the history takes at most \(bound) megabytes from now on",
        would: "let the history take at most \(bound) megabytes")
    }
    guard values[keep] != nil || values[before] != nil else {
      guard values[bound] == nil else { return }
      throw values.usageError(.noneGiven(of: [keep.form, before.form, bound.form].map(\.spelling)))
    }
    let forgotten = try context.workspace.pruneHistory(
      keeping: values[keep], since: values[before].map { Instant(startOf: $0, in: context.zone) },
      at: context.host.clock(), dryRun: context.isDryRun)
    let count = Words.count(forgotten, "change")
    try context.done("forgot \(count)", would: "forget \(count)")
  }
}

extension PastChange {
  /// Whether it altered the record with an id, or a file of the forum or declaration with it.
  fileprivate func concerns(_ id: String) -> Bool {
    edits.contains {
      $0.record == id || ($0.record == nil && $0.path.split(separator: "/").dropLast().last == id[...])
    }
  }

  fileprivate func object(in zone: TimeZone) -> JSONObject {
    let records = edits.map { edit in
      var object = JSONObject([.init(key: "path", value: .string(edit.path))])
      object["record"] = edit.record.map(JSONValue.string)
      object["kind"] = .string(edit.kind.rawValue)
      let keys = EditWords.changedKeys(of: edit)
      object["keys"] = keys.isEmpty ? nil : .array(keys.map(JSONValue.string))
      return JSONValue.object(object)
    }
    var object = JSONObject([
      .init(key: "at", value: .string(instant.description)),
      .init(key: "change", value: .string(id)),
      .init(key: "command", value: .string(command)),
      .init(key: "state", value: .string(state.rawValue)),
      .init(key: "records", value: .array(records)),
      .init(key: "summary", value: .string(EditWords.summary(of: edits))),
      .init(key: "when", value: .string(instant.minute(in: zone))),
    ])
    if !reverses.isEmpty { object["reverses"] = .array(reverses.map(JSONValue.string)) }
    return object
  }
}

extension RecordView {
  /// How changes are shown.
  fileprivate static let changes = RecordView(
    shape: RecordShape(name: "change", members: []),
    computed: [
      .always("at", .instant), .always("change", .text), .always("command", .text),
      .always("state", .words(PastChange.State.allCases.map(\.rawValue))),
      .always("records", .list(alteredRecord)), .maybe("reverses", .list(.text)), .always("summary", .text),
      .always("when", .text),
    ],
    columns: [
      Column("when", "WHEN"), Column("change", "CHANGE"), Column("command", "COMMAND"),
      Column("state", "STATE"), Column("summary", "RECORDS", isFlexible: true),
    ])

  private static let alteredRecord = JSONSchema.object(
    ["path": .text, "kind": .words(RecordEdit.Kind.allCases.map(\.rawValue))],
    maybe: ["record": .text, "keys": .list(.text)])
}
