import ForumKit

/// `export councils` and `export measures`
enum WorkExports {
  static let asOf = Parameter.option("as-of", .date, help: "The members on this day; today if left out")

  static let councils = Command(
    "councils", summary: "Write the councils with their members",
    discussion: [
      "Outside the house: the councils of the country and its regions, and those that stand for all of their kind. Local councils stay in, and so do members that may not be named."
    ],
    examples: [
      .init("Write them as rows, one for each seat", "forumctl export councils --audience house"),
      .init("Put the councils on a page", "forumctl export councils --format md"),
    ],
    parameters: [asOf] + ExportCommands.options,
    output: CouncilsView.schema,
    action: .outward { values, context in
      let view = try context.view.councils(asOf: values[asOf])
      try context.deliver(
        Export(
          rows: { .councils(of: view, $0) }, object: { view.object() },
          document: { CouncilDocument.document(view, $0) }), values)
      return .done
    })

  static let measures = Command(
    "measures", summary: "Write the measures: who answers for them, by when, and how far they have come",
    discussion: [
      "What grew out of what the audience may not see stays in: the meetings of local councils, those councils, internal themes. What has come of a measure is for the house alone."
    ],
    examples: [
      .init("Open the plan in Excel", "forumctl export measures --format xlsx -o atgarder.xlsx"),
      .init("Put the plan on a page", "forumctl export measures --format md"),
    ],
    parameters: ExportCommands.options,
    output: MeasuresView.schema,
    action: .outward { values, context in
      let view = try context.view.measures()
      try context.deliver(
        Export(
          rows: { .measures(of: view, $0) }, object: { view.object() },
          document: { MeasureDocument.document(view, $0) }), values)
      return .done
    })
}
