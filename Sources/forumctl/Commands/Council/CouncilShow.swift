import ForumKit

/// `council show C`
enum CouncilShow {
  static let asOf = Parameter.option(
    "as-of", .date, help: "The members on this day; today if left out")
  static let everybody = Parameter.flag("all-members", help: "Also who was, or will be, a member")

  static let command = Command(
    "show", summary: "Show a council, its members on a day, its meetings and its duties",
    examples: [
      .init("Show one as it is today", "forumctl council show exempelstads-samverkansrad"),
      .init(
        "Who was in it then", "forumctl council show exempelstads-samverkansrad --as-of 2025-06-01"),
    ],
    parameters: [CouncilCommands.operand, asOf, everybody] + RecordOptions.all,
    constraints: [.atMostOne(asOf, everybody)],
    output: RecordView.council.record,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let records = context.records
    var council = try records.council(values[CouncilCommands.operand])
    if !values[everybody] { council.members = council.members(on: values[asOf] ?? context.today) }
    var reader = LenientReader(records)
    let meetings = reader.forumIDs().compactMap { reader.forum($0) }
      .filter { $0.council == council.id }
      .sorted { ($0.date?.earliest ?? .earliest) < ($1.date?.earliest ?? .earliest) }
    let below = reader.councilIDs().compactMap { reader.record(.council($0)) }
      .filter { $0.parent == council.id }
    var object = council.object
    object["meetings"] = list(
      meetings.map { [("id", $0.id.text), ("date", $0.date?.description ?? ""), ("title", $0.title)] })
    object["councils"] = list(
      below.sortedInSwedish(by: \.name).map { [("id", $0.id.text), ("name", $0.name)] })
    if values[RecordOptions.format] == .table {
      // What is numbered on the screen can be named on the line.
      object["deadlines"] = numbered(council.deadlines)
      object["reports"] = numbered(council.reports)
    }
    try RecordView.council.show(object, values, context)
    return try context.warn(of: reader.faults)
  }

  private static func list(_ records: [[(String, String)]]) -> JSONValue? {
    let objects = records.map { members in
      JSONValue.object(JSONObject(members.map { .init(key: $0.0, value: .string($0.1)) }))
    }
    return objects.isEmpty ? nil : .array(objects)
  }

  private static func numbered(_ records: [some Record]) -> JSONValue? {
    let objects = records.enumerated().map { JSONValue.object($1.object.adding("number", $0 + 1)) }
    return objects.isEmpty ? nil : .array(objects)
  }
}

extension RecordView {
  /// How one council is shown.
  fileprivate static let council = RecordView(
    shape: Council.fields.shape,
    computed: [
      .maybe(
        "meetings",
        .list(.object(["id": .id(Forum.self), "date": .text, "title": .text]))),
      .maybe("councils", .list(.object(["id": .id(Council.self), "name": .text]))),
    ],
    columns: [
      Column("id", "ID"), Column("name", "NAME", isFlexible: true), Column("level", "LEVEL"),
      Column("area", "AREA"), Column("template", "TEMPLATE"), Column("parent", "PARENT"),
      Column("convener", "CONVENER"), Column("established", "ESTABLISHED"),
      Column("mandate", "MANDATE", isFlexible: true), Column("members", "MEMBERS"),
      Column("councils", "COUNCILS"), Column("meetings", "MEETINGS"), Column("deadlines", "DEADLINES"),
      Column("reports", "REPORTS"),
    ])
}
