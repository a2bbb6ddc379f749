import ForumKit

/// The numbers of a workspace as one JSON object, with the same keys whatever was counted: 0 is written,
/// and so is null where a kind or a source is not stated.
struct StatisticsJSON {
  private let statistics: Statistics
  private let selection: ForumSelection
  private let today: CalendarDate

  init(_ statistics: Statistics, _ selection: ForumSelection, asOf today: CalendarDate) {
    self.statistics = statistics
    self.selection = selection
    self.today = today
  }

  /// The form of ``value``.
  static let schema = JSONSchema.object([
    "asOf": .day, "from": .orNull(.date), "to": .orNull(.date), "series": .orNull(.text),
    "forums": .object(year.merging(["years": .list(.object(year.merging(["year": .number]) { $1 }))]) { $1 }),
    "participation": .object(
      seats.merging([
        "kinds": .list(.object(seats.merging(["kind": stated(Organisation.Kind.self)]) { $1 })),
        "sectors": .list(.object(seats.merging(["sector": stated(Organisation.Sector.self)]) { $1 })),
      ]) { $1 }),
    "inputs": .object([
      "total": .number, "withoutTheme": .number,
      "kinds": .list(.object(["kind": stated(Input.Kind.self), "total": .number])),
      "sources": .list(.object(["source": stated(Input.Source.self), "total": .number])),
      "themes": .list(
        .object(["forum": .id(Forum.self), "theme": .id(Theme.self), "title": .text, "total": .number])),
    ]),
    "declarations": .list(
      .object([
        "id": .id(Declaration.self), "title": .text, "signatories": .number,
        "statuses": .object(numbers(Signatory.Status.choices + ["notStated"])),
      ])),
  ])

  private static let year: [String: JSONSchema] = [
    "total": .number, "kinds": .object(numbers(Forum.Kind.choices + ["notStated"])),
    "statuses": .object(numbers(Forum.Status.choices)),
  ]
  private static let seats = numbers(Participant.Attendance.choices + ["notStated", "total"])

  private static func numbers(_ names: [String]) -> [String: JSONSchema] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, .number) })
  }

  private static func stated<C: Choice>(_ choice: C.Type) -> JSONSchema { .orNull(.choice(choice)) }

  var value: JSONValue {
    .members([
      "asOf": .string(today.description), "from": text(selection.from?.description),
      "to": text(selection.to?.description), "series": text(selection.series),
      "forums": forums, "participation": participation, "inputs": inputs,
      "declarations": .array(statistics.declarations.map(declaration)),
    ])
  }

  private var forums: JSONValue {
    let years = statistics.forums.years.map { number, forums in
      year(forums, ["year": .count(number)])
    }
    return year(statistics.forums.all, ["years": .array(years)])
  }

  private func year(_ forums: ForumStatistics.Year, _ more: [String: JSONValue]) -> JSONValue {
    let own: [String: JSONValue] = [
      "total": .count(forums.statuses.total), "kinds": .members(counts { forums.kinds[$0] }),
      "statuses": .members(
        Dictionary(
          Forum.Status.allCases.map { ($0.rawValue, .count(forums.statuses[$0])) },
          uniquingKeysWith: { first, _ in first })),
    ]
    return .members(own.merging(more) { $1 })
  }

  private var participation: JSONValue {
    let participation = statistics.participation
    return seats(
      participation.all,
      [
        "kinds": .array(participation.kinds.map { seats($0.seats, ["kind": text($0.kind?.rawValue)]) }),
        "sectors": .array(
          participation.sectors.map { seats($0.seats, ["sector": text($0.sector?.rawValue)]) }),
      ])
  }

  private func seats(
    _ seats: ParticipationStatistics.Seats, _ more: [String: JSONValue]
  ) -> JSONValue {
    let own = counts { seats[$0] }.merging(["total": .count(seats.total)]) { $1 }
    return .members(own.merging(more) { $1 })
  }

  private var inputs: JSONValue {
    let inputs = statistics.inputs
    return .members([
      "total": .count(inputs.total), "withoutTheme": .count(inputs.unplaced),
      "kinds": list(inputs.kinds, "kind"), "sources": list(inputs.sources, "source"),
      "themes": .array(
        inputs.top.map {
          .members([
            "forum": .string($0.forum.text), "theme": .string($0.theme.text), "title": .string($0.title),
            "total": .count($0.inputs),
          ])
        }),
    ])
  }

  /// The choices that occur, in their order, the ones that are not stated last.
  private func list<C: Choice>(_ tally: Tally<C?>, _ key: String) -> JSONValue {
    .array(
      C.casesAndNone.filter { tally[$0] > 0 }.map {
        .members([key: text($0?.rawValue), "total": .count(tally[$0])])
      })
  }

  private func declaration(_ declaration: DeclarationStatistics) -> JSONValue {
    .members([
      "id": .string(declaration.id.text), "title": .string(declaration.title),
      "signatories": .count(declaration.statuses.total),
      "statuses": .members(counts { declaration.statuses[$0] }),
    ])
  }

  /// A number for each of some choices that are one word each, and for none of them.
  private func counts<C: Choice>(_ count: (C?) -> Int) -> [String: JSONValue] {
    var members: [String: JSONValue] = ["notStated": .count(count(nil))]
    for choice in C.allCases { members[choice.rawValue] = .count(count(choice)) }
    return members
  }

  private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}

extension JSONValue {
  static func members(_ members: [String: JSONValue]) -> JSONValue {
    .object(JSONObject(members.map { JSONObject.Member(key: $0.key, value: $0.value) }))
  }

  static func count(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }
}
