extension Figure {
  /// What the figure tells, without its picture: title, description, and the table as texts.
  var object: JSONObject {
    func cells(_ cells: [Table.Cell]) -> JSONValue { .array(cells.map { .string($0.plainText) }) }
    return JSONObject([
      .init(key: "title", value: .string(title)), .init(key: "description", value: .string(description)),
      .init(key: "columns", value: cells(table.columns.map(\.title))),
      .init(key: "rows", value: .array(table.rows.map(cells))),
    ])
  }
}
