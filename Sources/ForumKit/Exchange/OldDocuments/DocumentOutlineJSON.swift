extension DocumentOutline {
  /// The outline with what becomes of its names, for programs.
  public func json(_ plan: DocumentPlan) -> JSONValue {
    var object = JSONObject()
    func set(_ key: String, _ text: String?) { if let text, !text.isEmpty { object[key] = .string(text) } }
    func count(_ key: String, _ number: Int) { object[key] = .integer(number) }
    set("title", title?.text)
    set("date", date?.date.description)
    set("endDate", date?.end?.description)
    set("compiled", compiled?.description)
    set("place", place)
    set("kind", kind?.rawValue)
    if let occasion { count("occasion", occasion) }
    object["datesInDoubt"] = .strings(datesInDoubt.map(\.date.description))
    object["commissionedBy"] = .strings(plan.commissioners.map(\.called))
    object["organisedBy"] = .strings(plan.organisers.map(\.called))
    object["participants"] = .array(plan.seats.map(\.json))
    object["headings"] = .array(mainHeadings.map { $0.json("heading") })
    object["sections"] = .array(sections.map(\.json))
    object["themes"] = .array(themes.map(\.json))
    object["links"] = .strings(links.map(\.text))
    object["imprint"] = .array(imprint.map { $0.json("text") })
    object["unplaced"] = .array(unplaced.map { $0.json("text") })
    object["furniture"] = .array(furniture.map { $0.json("text") })
    object["contents"] = .array(contents.map { $0.json("text") })
    object["labels"] = .array(labels.map { $0.json("text") })
    return .object(object)
  }
}

extension DocumentOutline {
  /// The form of ``json(_:)``. Places of parents in their lists count from 0, lines from 1, and how sure something
  /// is stands in per cent.
  public static let schema = JSONSchema.object(
    [
      "datesInDoubt": .list(.text), "commissionedBy": .list(.text), "organisedBy": .list(.text),
      "participants": .list(
        .object(
          [
            "printed": .text, "line": .number,
            "names": .list(
              .object(
                ["name": .text, "state": .words(["known", "new", "guess", "text", "unknown"])],
                maybe: ["organisation": .id(Organisation.self), "nearest": .text, "confidence": .number])),
          ],
          maybe: ["representatives": .number])),
      "headings": printed("heading"),
      "sections": .list(
        .object(
          [
            "heading": .text, "line": .number, "blocks": .number, "bullets": .number, "confidence": .number,
          ],
          maybe: ["role": .choice(ForumKit.Section.Role.self), "parent": .number])),
      "themes": .list(
        .object(
          [
            "title": .text, "line": .number, "prompts": .number, "points": .number, "paragraphs": .number,
            "inputs": .number, "confidence": .number,
          ],
          maybe: [
            "kind": .choice(ForumKit.Theme.Kind.self), "number": .number, "parent": .number,
            "question": .text,
          ])),
      "links": .list(.text), "imprint": printed("text"), "unplaced": printed("text"),
      "furniture": printed("text"), "contents": printed("text"), "labels": printed("text"),
    ],
    maybe: [
      "title": .text, "date": .date, "endDate": .date, "compiled": .date, "place": .text,
      "kind": .choice(Forum.Kind.self), "occasion": .number,
    ])

  private static func printed(_ key: String) -> JSONSchema {
    .list(.object([key: .text, "lines": .list(.number)]))
  }
}

extension DocumentPlan.Named {
  /// The name of the organisation, or what is printed.
  public var called: String {
    switch choice {
    case .known(_, let name, _): name
    case .new(let name): name
    case .guess, .text, .unknown: printed
    }
  }
}

extension DocumentPlan.Seat {
  fileprivate var json: JSONValue {
    var object = JSONObject()
    object["printed"] = .string(seat.printed.text)
    object["line"] = .integer(seat.printed.line)
    object["names"] = .array(
      names.map { named in
        var object = JSONObject()
        object["name"] = .string(named.called)
        switch named.choice {
        case .known(let id, _, let confidence):
          object["state"] = .string("known")
          object["organisation"] = .string(id.text)
          object["confidence"] = .integer(Int((confidence * 100).rounded()))
        case .new: object["state"] = .string("new")
        case .guess(let id, let name, let confidence):
          object["state"] = .string("guess")
          object["organisation"] = .string(id.text)
          object["nearest"] = .string(name)
          object["confidence"] = .integer(Int((confidence * 100).rounded()))
        case .text: object["state"] = .string("text")
        case .unknown: object["state"] = .string("unknown")
        }
        return .object(object)
      })
    if !seat.people.isEmpty { object["representatives"] = .integer(seat.people.count) }
    return .object(object)
  }
}

extension DocumentOutline.Printed {
  fileprivate func json(_ key: String) -> JSONValue {
    var object = JSONObject()
    object[key] = .string(text)
    object["lines"] = .array(lines.map { .integer($0) })
    return .object(object)
  }
}

extension DocumentOutline.Section {
  fileprivate var json: JSONValue {
    var object = JSONObject()
    object["heading"] = .string(heading.text)
    object["line"] = .integer(heading.line)
    if let role { object["role"] = .string(role.rawValue) }
    if let parent { object["parent"] = .integer(parent) }
    object["blocks"] = .integer(blocks.count)
    object["bullets"] = .integer(blocks.filter(\.isBullet).count)
    object["confidence"] = .integer(Int((confidence * 100).rounded()))
    return .object(object)
  }
}

extension DocumentOutline.Theme {
  fileprivate var json: JSONValue {
    var object = JSONObject()
    object["title"] = .string(title.text)
    object["line"] = .integer(title.line)
    if let kind { object["kind"] = .string(kind.rawValue) }
    if let number { object["number"] = .integer(number) }
    if let parent { object["parent"] = .integer(parent) }
    if !question.isEmpty { object["question"] = .string(question) }
    object["prompts"] = .integer(prompts.count)
    object["points"] = .integer(points.count + body.filter(\.isBullet).count)
    object["paragraphs"] = .integer(lead.count + body.filter { !$0.isBullet }.count)
    object["inputs"] = .integer(inputs.count)
    object["confidence"] = .integer(Int((confidence * 100).rounded()))
    return .object(object)
  }
}

extension JSONValue {
  fileprivate static func integer(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }

  fileprivate static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
