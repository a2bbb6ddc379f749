import ForumKit

/// `due`
enum DueCommand {
  /// The formats of the list.
  enum Format: String, CaseIterable, Sendable {
    case table, json, md, ics
  }

  static let format = Parameter.option(
    "format", .choice(Format.self), default: .table,
    help: "A table for people, json or md, or a calendar (ics) for the house")
  static let within = Parameter.option(
    "within", .span, help: "Only what is due within this time, and what is overdue: 30d, 6w or 3m")

  static let command = Command(
    "due",
    summary: "List what is due: forums, answers, corrections, signatures, reports, deadlines, measures",
    discussion: [
      "What is overdue stands first. The list is for the house: it names organisations that may not be seen outside."
    ],
    examples: [
      .init("See what the next month brings", "forumctl due --within 30d"),
      .init("Subscribe to it in a calendar", "forumctl due --format ics"),
    ],
    parameters: [within, format],
    output: schema,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let today = context.today
    let list = DueList(of: context.records, on: today, until: values[within]?.last(from: today))
    switch values[format] {
    case .table:
      if list.items.isEmpty, list.faults.isEmpty { try context.note("nothing is due") }
      if !list.items.isEmpty { try context.show(table(list.items, today)) }
    case .json:
      try context.out.write(JSONWriter.canonical(.array(list.items.map { object($0, today) })))
    case .md:
      try context.out.write(
        MarkdownRowWriter().write(
          header: ["Due", "What", "Where", "Title"],
          rows: list.items.lazy.map { [$0.date.description, $0.matter.name, $0.matter.place, $0.title] }))
    case .ics:
      try context.out.write(
        CalendarFile(
          name: "\(context.workspace.card.title) (INTERN)",
          entries: list.items.map { entry($0, context.workspace.card.id) }
        ).bytes)
    }
    return try context.warn(of: list.faults)
  }

  private static func table(_ items: [DueItem], _ today: CalendarDate) -> Table {
    var table = Table([
      .init("DUE"), .init("DAYS", alignment: .right), .init("WHAT"), .init("WHERE"),
      .init("TITLE", isFlexible: true),
    ])
    for item in items {
      let ink: Style.Ink? = item.isOverdue(on: today) ? .red : nil
      table.add([
        .init(item.date.description, ink), .init(String(item.days(from: today)), ink),
        .init(item.matter.name), .init(item.matter.place), .init(item.title),
      ])
    }
    return table
  }

  /// The form of the list in JSON.
  static let schema = JSONSchema.list(
    .object(
      [
        "due": .date, "what": .text, "where": .text, "title": .text, "days": .number,
        "overdue": .flag,
      ],
      maybe: [
        "forum": .id(Forum.self), "number": .number, "declaration": .id(Declaration.self),
        "organisation": .id(Organisation.self), "council": .id(Council.self), "measure": .id(Measure.self),
      ]))

  private static func object(_ item: DueItem, _ today: CalendarDate) -> JSONValue {
    var members: [String: JSONValue] = [
      "due": .string(item.date.description), "what": .string(item.matter.name),
      "where": .string(item.matter.place), "title": .string(item.title),
      "days": .number(JSONNumber(item.days(from: today))), "overdue": .bool(item.isOverdue(on: today)),
    ]
    func id<Of>(_ key: String, _ id: ID<Of>) { members[key] = .string(id.text) }
    switch item.matter {
    case .forum(let forum), .answers(let forum): id("forum", forum)
    case .correction(let forum, let number):
      id("forum", forum)
      members["number"] = .number(JSONNumber(number))
    case .signature(let declaration, let organisation):
      id("declaration", declaration)
      id("organisation", organisation)
    case .deadline(let council, let number), .report(let council, let number):
      id("council", council)
      members["number"] = .number(JSONNumber(number))
    case .measure(let measure): id("measure", measure)
    }
    return .members(members)
  }

  /// A forum takes place; everything else is to be done by the last day of its date.
  private static func entry(_ item: DueItem, _ workspace: ID<WorkspaceCard>) -> CalendarFile.Entry {
    let isForum = if case .forum = item.matter { true } else { false }
    return CalendarFile.Entry(
      uid: "\(item.reference)@\(workspace).forumctl",
      kind: isForum ? .event(last: item.date.latest) : .todo,
      date: isForum ? item.date.earliest : item.date.latest, summary: item.title,
      description: "\(item.matter.name) \(item.matter.place)", isTentative: isForum)
  }
}

/// A span of time as people write it: a number of days, weeks or months.
struct TimeSpan: Sendable, Equatable {
  enum Unit: Character, Sendable, CaseIterable {
    case day = "d"
    case week = "w"
    case month = "m"
  }

  let count: Int
  let unit: Unit

  /// The last day of the span that begins on a day.
  func last(from day: CalendarDate) -> CalendarDate {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: 7 * count)
    case .month: day.adding(months: count)
    }
  }
}

extension ValueKind where Value == TimeSpan {
  static let span = ValueKind(
    name: "a span of time (30d, 6w or 3m)", placeholder: "SPAN",
    describe: { "\($0.count)\($0.unit.rawValue)" }
  ) { text throws(ValueFault) in
    guard let last = text.last, let unit = TimeSpan.Unit(rawValue: last), let count = Int(text.dropLast()),
      count >= 0
    else { throw .malformed }
    guard count <= 9_999 else { throw .outOfRange("0 to 9999") }
    return TimeSpan(count: count, unit: unit)
  }
}
