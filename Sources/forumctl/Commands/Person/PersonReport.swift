import Foundation
import ForumKit

/// What a workspace knows of people, for people and for programs.
struct PersonReport {
  private let people: [PeopleIndex.Entry]
  private let mentions: [PersonMentions.Mention]
  private let query: PersonQuery
  private let zone: TimeZone

  init(
    _ people: [PeopleIndex.Entry], _ mentions: [PersonMentions.Mention], query: PersonQuery, zone: TimeZone
  ) {
    self.people = people
    self.mentions = mentions
    self.query = query
    self.zone = zone
  }

  // MARK: - On a terminal

  /// Each person with the places, then the texts.
  func text(style: Style) -> String {
    var blocks = people.map { entry in
      var text = "\(style.paint(entry.person.handle, .bold))  \(VisibleText.line(Self.title(of: entry)))\n"
      for place in entry.places { text += "  \(PersonWords.place(place.spot))\n" }
      for trace in entry.history { text += "  \(PersonWords.place(trace.spot, zone))\n" }
      return text
    }
    if !mentions.isEmpty {
      var text = "\(style.paint("Mentioned in texts", .bold))\n"
      for mention in mentions {
        let whom = mention.people.isEmpty ? "" : " (\(mention.people.joined(separator: ", ")))"
        text += "  \(PersonWords.place(mention.source, zone))\(whom)\n"
      }
      blocks.append(text)
    }
    return blocks.joined(separator: "\n")
  }

  private static func title(of entry: PeopleIndex.Entry) -> String {
    let name = entry.names.first ?? ""
    return "\(name), \(entry.organisation?.name ?? entry.person.organisation)"
  }

  // MARK: - A page of the house

  func document(of card: WorkspaceCard, on today: CalendarDate) -> Document {
    var blocks: [Block] = []
    for entry in people {
      blocks.append(.heading(level: 1, [.text(Self.title(of: entry))]))
      blocks.append(.facts([Fact("Id", entry.person.handle)]))
      var rows = entry.places.map { row(PersonWords.place($0.spot), $0.data) }
      rows += entry.history.map { row(PersonWords.place($0.spot, zone), $0.data) }
      blocks.append(.table(Self.table(rows, ["Where", "What is said"])))
    }
    if !mentions.isEmpty {
      blocks.append(.heading(level: 1, [.text("Mentioned in texts")]))
      let rows = mentions.map { mention in
        [
          [.place(PersonWords.place(mention.source, zone))],
          [.text(mention.people.joined(separator: ", "))], [.text(VisibleText.line(mention.text))],
        ] as [ForumKit.Table.Cell]
      }
      blocks.append(.table(Self.table(rows, ["Where", "Who", "Text"])))
    }
    blocks.append(.heading(level: 1, [.text("Not looked into")]))
    blocks.append(.bulletList(PersonWords.elsewhere.map { [.paragraph([.text($0)])] }))
    return Document(
      language: .en, title: "Extract: \(query.text)", subtitle: [card.title, today.description],
      markings: [Label.internalOnly.text(in: .en)], blocks: blocks)
  }

  private func row(_ place: String, _ data: JSONObject) -> [ForumKit.Table.Cell] {
    let said = data.members.map { "\($0.key): \(CellText.of($0.value))" }.joined(separator: "; ")
    return [[.place(place)], [.text(VisibleText.line(said))]]
  }

  private static func table(_ rows: [[ForumKit.Table.Cell]], _ columns: [String]) -> ForumKit.Table {
    ForumKit.Table(columns: columns.map { ForumKit.Table.Column($0) }, rows: rows)
  }

  // MARK: - For programs

  /// The form of ``json``.
  static let schema = JSONSchema.object([
    "marking": .text, "notLookedInto": .list(.text),
    "mentions": .list(
      .object(
        ["path": .text, "text": .text, "people": .list(.text)],
        maybe: ["place": .text, "record": .text, "at": .instant, "change": .text, "command": .text])),
    "people": .list(
      .object([
        "id": .text, "names": .list(.text), "organisation": .text, "organisationName": .text,
        "places": .list(
          .object(["path": .text, "place": .text, "data": .map(.anything)], maybe: ["record": .text])),
        "history": .list(
          .object(
            ["at": .instant, "change": .text, "command": .text, "path": .text, "data": .map(.anything)],
            maybe: ["record": .text])),
      ])),
  ])

  var json: JSONValue {
    .members([
      "marking": .string(Label.internalOnly.text(in: .en)),
      "mentions": .array(mentions.map(json)),
      "notLookedInto": .array(PersonWords.elsewhere.map(JSONValue.string)),
      "people": .array(people.map(json)),
    ])
  }

  private func json(_ entry: PeopleIndex.Entry) -> JSONValue {
    .members([
      "id": .string(entry.person.handle),
      "names": .array(entry.names.map(JSONValue.string)),
      "organisation": .string(entry.person.organisation),
      "organisationName": .string(entry.organisation?.name ?? ""),
      "places": .array(
        entry.places.map { place in
          var members = json(place.spot)
          members["data"] = .object(place.data)
          return .members(members)
        }),
      "history": .array(
        entry.history.map { trace in
          var members = json(trace.spot)
          members["data"] = .object(trace.data)
          return .members(members)
        }),
    ])
  }

  private func json(_ mention: PersonMentions.Mention) -> JSONValue {
    var members: [String: JSONValue]
    switch mention.source {
    case .record(let spot): members = json(spot)
    case .history(let spot): members = json(spot)
    case .kept(let path): members = ["path": .string(path)]
    }
    members["text"] = .string(mention.text)
    members["people"] = .array(mention.people.map(JSONValue.string))
    return .members(members)
  }

  private func json(_ spot: RecordSpot) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "path": .string(spot.path), "place": .string(spot.way.description),
    ]
    members["record"] = spot.record.map(JSONValue.string)
    return members
  }

  private func json(_ spot: HistorySpot) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "at": .string(spot.instant.description), "change": .string(spot.change),
      "command": .string(spot.command), "path": .string(spot.path),
    ]
    members["record"] = spot.record.map(JSONValue.string)
    return members
  }
}
