import ForumKit

/// What differs between two forums, for programs.
enum ForumDiffJSON {
  static let schema: JSONSchema = {
    let forum = JSONSchema.object(
      ["id": .id(Forum.self), "title": .text, "status": .choice(Forum.Status.self)], maybe: ["date": .date])
    let count = JSONSchema.object(["from": .number, "to": .number])
    let fate = JSONSchema.words(ForumDiff.Fate.allCases.map(\.rawValue))
    return .object([
      "marking": .text, "from": forum, "to": forum,
      "counts": .object(["participants": count, "sections": count, "themes": count, "inputs": count]),
      "sections": .list(
        .object(
          ["fate": fate],
          maybe: [
            "from": .id(Section.self), "to": .id(Section.self), "heading": .text,
            "role": .choice(Section.Role.self),
            "pieces": .list(
              .object(["kind": .words(TextDiff.Piece.Kind.allCases.map(\.rawValue)), "text": .prose])),
          ])),
      "themes": .list(
        .object(["fate": fate], maybe: ["from": .id(Theme.self), "to": .id(Theme.self), "title": .text])),
      "participants": .list(
        .object(["fate": fate], maybe: ["organisation": .id(Organisation.self), "name": .text])),
    ])
  }()

  static func value(_ diff: ForumDiff, _ organisations: OrganisationIndex) -> JSONValue {
    .members([
      "marking": .string(Audience.house.marking ?? ""), "from": forum(diff.forums.from),
      "to": forum(diff.forums.to),
      "counts": .members([
        "participants": count(diff.participantCount), "sections": count(diff.sectionCount),
        "themes": count(diff.themeCount), "inputs": count(diff.inputs),
      ]),
      "sections": .array(diff.sections.map(section)),
      "themes": .array(
        diff.themes.map { move in
          .object(
            JSONObject().adding("fate", move.fate.rawValue).adding("from", move.from?.id)
              .adding("to", move.to?.id).adding("title", (move.to ?? move.from)?.title))
        }),
      "participants": .array(
        diff.participants.map { move in
          let id = move.to ?? move.from
          return .object(
            JSONObject().adding("fate", move.fate.rawValue).adding("organisation", id)
              .adding("name", id.flatMap { organisations[$0]?.name }))
        }),
    ])
  }

  private static func forum(_ forum: Forum) -> JSONValue {
    .object(
      JSONObject().adding("id", forum.id).adding("title", forum.title).adding("date", forum.date)
        .adding("status", forum.status))
  }

  private static func count(_ count: ForumDiff.Count) -> JSONValue {
    .members(["from": .number(JSONNumber(count.from)), "to": .number(JSONNumber(count.to))])
  }

  private static func section(_ part: ForumDiff.Part) -> JSONValue {
    let section = part.to ?? part.from
    var object = JSONObject().adding("fate", part.fate.rawValue).adding("from", part.from?.id)
      .adding("to", part.to?.id).adding("heading", section?.heading).adding("role", section?.role)
    if part.fate == .changed {
      object["pieces"] = .array(
        part.text.pieces.map { .members(["kind": .string($0.kind.rawValue), "text": .string($0.text)]) })
    }
    return .object(object)
  }
}
