import ForumKit

// What can be wrong with an export of tables, in words.

extension Failure {
  init(_ error: StagingFault) {
    switch error {
    case .beingWritten(let path):
      self.init(
        .failed, "another process is writing \(VisibleText.path(path))",
        hint: "try again when it has finished")
    case .inTheWay(let path):
      self.init(
        .failed, "\(VisibleText.path(path)) is there already, and is nothing that an export has written",
        hint: "choose another place, or remove what is there")
    }
  }

  init(_ error: FlatFault) {
    switch error {
    case .null(let table, let row, let column):
      self.init(
        .failed,
        "\(table) \(VisibleText.line(row.joined(separator: "/"))): \(column): the text holds U+0000, which no database takes",
        hint: "take the character out, or write the tables with export ndjson")
    }
  }
}
