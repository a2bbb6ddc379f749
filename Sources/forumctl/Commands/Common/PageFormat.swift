import ForumKit

/// How a command that looks at the whole workspace writes what it found.
enum PageFormat: String, CaseIterable, Sendable {
  case table, json, md

  static let option = Parameter.option(
    "format", .choice(PageFormat.self), default: .table,
    help: "Tables for people, json for programs, or md for a page of the house")
}
