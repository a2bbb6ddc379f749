import ForumKit

/// What changes over time as one JSON object, with the same keys whatever was counted.
struct OverTimeJSON {
  let overTime: OverTime
  let selection: ForumSelection
  let step: TimeStep
  let today: CalendarDate
  let parts: Set<OverTimePart>

  /// The form of ``value``: what was asked for decides which of the parts are there.
  static let schema = JSONSchema.object(
    [
      "asOf": .day, "by": .words(TimeStep.allCases.map(\.rawValue)), "from": .orNull(.date),
      "to": .orNull(.date), "series": .orNull(.text),
      "periods": .list(
        .object(
          ["period": .text, "forums": .number, "inputs": .number],
          maybe: ["newcomers": .list(.text), "returners": .list(.text)])),
    ],
    maybe: [
      "tags": .list(.object(["tag": .text, "counts": .list(.number)])),
      "organisations": .list(
        .object([
          "id": .id(Organisation.self), "name": .text, "came": .list(.number), "seats": .list(.number),
          "first": .orNull(.text),
        ])),
      "neverCame": .list(.id(Organisation.self)),
      "balance": .list(
        .object(
          Dictionary(
            uniqueKeysWithValues: Organisation.Sector.choices.map { ($0, JSONSchema.number) }
              + [
                ("forum", .id(Forum.self)), ("title", .text), ("date", .date), ("total", .number),
                ("notStated", .number), ("civilSocietyShare", .orNull(.number)),
              ]))),
    ])

  var value: JSONValue {
    var members: [String: JSONValue] = [
      "asOf": .string(today.description), "by": .string(step.rawValue),
      "from": text(selection.from?.description), "to": text(selection.to?.description),
      "series": text(selection.series), "periods": .array(overTime.periods.map(period)),
    ]
    if parts.contains(.tags) {
      members["tags"] = .array(
        overTime.tags.map { .members(["tag": .string($0.word), "counts": counts($0.counts)]) })
    }
    if parts.contains(.organisations) {
      members["organisations"] = .array(
        overTime.organisations.map { row in
          .members([
            "id": .string(row.id.text), "name": .string(row.name), "came": counts(row.came),
            "seats": counts(row.seats), "first": text(row.first?.description),
          ])
        })
    }
    if parts.contains(.turnover) { members["neverCame"] = ids(overTime.neverCame) }
    if parts.contains(.balance) { members["balance"] = .array(overTime.balance.map(balance)) }
    return .members(members)
  }

  private func period(_ period: TimePeriod) -> JSONValue {
    var members: [String: JSONValue] = [
      "period": .string(period.description), "forums": .count(overTime.forums[period]),
      "inputs": .count(overTime.inputs[period]),
    ]
    if parts.contains(.turnover) {
      members["newcomers"] = ids(overTime.newcomers(in: period))
      members["returners"] = ids(overTime.returners(in: period))
    }
    return .members(members)
  }

  private func balance(_ forum: OverTime.Balance) -> JSONValue {
    var members: [String: JSONValue] = [
      "forum": .string(forum.forum.text), "title": .string(forum.title),
      "date": .string(forum.date.description), "total": .count(forum.sectors.total),
      "notStated": .count(forum.sectors[nil]),
      "civilSocietyShare": forum.civilSocietyShare.map { .count($0) } ?? .null,
    ]
    for sector in Organisation.Sector.allCases { members[sector.rawValue] = .count(forum.sectors[sector]) }
    return .members(members)
  }

  /// A number for each period, in the order of the periods.
  private func counts(_ tally: Tally<TimePeriod>) -> JSONValue {
    .array(overTime.periods.map { .count(tally[$0]) })
  }

  private func ids(_ rows: [OverTime.OrganisationRow]) -> JSONValue {
    .array(rows.map { .string($0.id.text) })
  }

  private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
