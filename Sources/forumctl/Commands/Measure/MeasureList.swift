import ForumKit

/// `measure list`
enum MeasureList {
  static let command = Command(
    "list", aliases: ["ls"], summary: "List the measures, by any of their axes",
    discussion: ["They stand in the order in which they were added."],
    examples: [
      .init("See what is not done yet", "forumctl measure list --open"),
      .init("Give a script what is due this year", "forumctl measure list --due-by 2026-12-31 --format json"),
    ],
    parameters: MeasureSelectionOptions.all + RecordOptions.all,
    constraints: MeasureSelectionOptions.constraints,
    output: RecordView.measures.records,
    action: .house { values, context in
      let keys = try RecordView.measures.shownKeys(values)
      let measures = try MeasureSelectionOptions.measures(values, context.records, keys: keys)
      try RecordView.measures.list(measures.map(\.object), values, context)
      return .done
    })
}
