import Foundation
import ForumKit

/// `person find|erase|expire`: what the workspace knows of a person, and how it forgets it.
enum PersonCommands {
  static let group = Command(
    "person", summary: "Find everything about a person, and erase it",
    action: .group([PersonFind.command, PersonErase.command, PersonExpire.command]))

  static let reason = Parameter.required(
    "reason", value: "REF", .nonBlankText,
    help: "A reference to why, such as a case number; it is kept, so never a name")
}

/// Where something of a person stands, in words.
enum PersonWords {
  /// `forums/x/participants.json: polisen: representatives[0]`
  static func place(_ spot: RecordSpot) -> String {
    let way = spot.way.steps.isEmpty ? nil : spot.way.description
    return VisibleText.line([spot.path, spot.record, way].compactMap(\.self).joined(separator: ": "))
  }

  /// `history: "participant add" of 2026-06-15 10:00 (3w5e11264sgsf): forums/x/participants.json: polisen`
  static func place(_ spot: HistorySpot, _ zone: TimeZone) -> String {
    let record = Words.record(spot.path, spot.record)
    return VisibleText.line(
      "history: \"\(spot.command)\" of \(spot.instant.minute(in: zone)) (\(spot.change)): \(record)")
  }

  static func place(_ source: PersonMentions.Mention.Source, _ zone: TimeZone) -> String {
    switch source {
    case .record(let spot): place(spot)
    case .history(let spot): place(spot, zone)
    case .kept(let path): VisibleText.line(path)
    }
  }

  static func people(_ number: Int) -> String { Words.count(number, "person", "people") }
  static func places(_ number: Int) -> String { Words.count(number, "place") }

  /// What this program does not look into.
  static let elsewhere = [
    "the history of git", "other clones, and what each remembers of its changes (there: forumctl log prune)",
    "backups and copies of the folder",
    "what has been exported, published, sent or printed",
  ]
}
