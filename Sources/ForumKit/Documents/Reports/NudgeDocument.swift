extension SignatureNudges {
  /// The list as a page of the house, with the columns of its rows.
  public func document(_ rows: ExportRows, _ imprint: Imprint) -> Document {
    // The marking stands over the page, and need not stand in every row.
    let shown = rows.header.indices.dropFirst(rows.marking == nil ? 0 : 1)
    let table = Table(
      columns: shown.map { Table.Column(rows.header[$0]) },
      rows: rows.rows.map { row in shown.map { [Inline].text(row[$0]) } })
    return imprint.document(
      title: title,
      subtitle: [
        imprint.phrases.reminders, "\(imprint.text(.asOf)) \(DateWords.text(today, in: imprint.language))",
      ],
      markings: imprint.markings(for: .house, isDraft: false),
      [nudges.isEmpty ? .paragraph(imprint.phrases.nobodyToRemind) : .table(table)])
  }

  /// The list for programs.
  public var object: JSONObject {
    var object = ObjectBuilder()
    object.add("marking", Audience.house.marking)
    object.add("declaration", id)
    object.add("title", title)
    object.add("today", today)
    object.add("nudges", nudges.map(\.object))
    return object.object
  }
}

extension SignatureNudges.Nudge {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("organisation", organisation.object)
    object.add("status", status)
    object.add("since", since)
    object.add("days", days)
    object.add("expected", expected)
    object.add("daysLate", daysLate)
    object.add("awaited", awaited)
    object.add("via", via?.object)
    object.add("contact", contact?.shown)
    return object.object
  }
}
