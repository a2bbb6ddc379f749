import ForumKit

/// The keys of a forum itself, as `add` and `set` take them.
enum ForumOptions {
  static let kind = Parameter.option("kind", .choice(Forum.Kind.self), help: "What kind of meeting it is")
  static let endDate = Parameter.option(
    "end-date", .partialDate, help: "The last day of a meeting of several days")
  static let place = Parameter.option("place", .text, help: "Where it is held")
  static let level = Parameter.option("level", .choice(Level.self), help: "Where in the country it works")
  static let area = Parameter.option("area", .text, help: "The part of the country that it is about")
  static let series = Parameter.option(
    "series", .text, help: "What forums that follow each other have in common")
  static let occasion = Parameter.option(
    "occasion", .integer(1...9_999), help: "Its number in the series: 3 for the third time")
  static let follows = Parameter.option(
    "follows", value: "F", .reference(.forums), help: "The forum before it")
  static let council = Parameter.option(
    "council", value: "ID", .reference(.councils), help: "The council whose meeting it is")
  static let commissionedBy = Parameter.repeated(
    "commissioned-by", value: "ORG", .reference(.organisations), help: "Add an organisation that asked for it"
  )
  static let organisedBy = Parameter.repeated(
    "organised-by", value: "ORG", .reference(.organisations), help: "Add an organisation that arranges it")
  static let status = Parameter.option(
    "status", .choice(Forum.Status.self), help: "How far it has come; until published, documents say Utkast")
  static let compiled = Parameter.option(
    "compiled", .partialDate, help: "When the documentation was put together")
  static let purpose = Parameter.option("purpose", .text, help: "What it is for, in Markdown")
  static let programme = Parameter.repeated(
    "programme", .programmeItem,
    help:
      "Add an item to the programme: the time, the title, whose it is, and the speaker's function, never a name"
  )

  static let all: [any AnyParameter] =
    [
      kind, endDate, place, level, area, series, occasion, follows, council, commissionedBy, organisedBy,
      status, compiled, purpose, programme, OrganisationNames.create,
    ] + AnnotationOptions.all

  static func apply(
    _ values: Values, to forum: inout Forum, in change: Change, _ names: inout OrganisationNames
  ) throws {
    forum.kind.set(values[kind])
    forum.endDate.set(values[endDate])
    forum.place.set(values[place])
    forum.level.set(values[level])
    forum.area.set(values[area])
    forum.series.set(values[series])
    forum.occasion.set(values[occasion])
    if let text = values[follows] { forum.follows = try change.forum(text, for: .writing) }
    if let text = values[council] { forum.council = try change.councilID(text, for: .writing) }
    forum.commissionedBy.addMissing(try names.ids(values[commissionedBy]))
    forum.organisedBy.addMissing(try names.ids(values[organisedBy]))
    if let status = values[status] { forum.status = status }
    forum.compiled.set(values[compiled])
    forum.purpose.set(values[purpose])
    for item in values[programme] { forum.programme.append(try item.resolved(&names)) }
    AnnotationOptions.apply(values, to: &forum.annotations)
  }
}

extension ID {
  /// The id that an option gives.
  init<T>(asked text: String, _ values: Values, _ parameter: Parameter<T>) throws {
    guard let id = ID(text) else {
      throw values.usageError(
        .invalidValue(
          .init(
            parameter: parameter.form.spelling, value: text, expected: ValueKind.newID(Of.self).name,
            reason: .malformed)))
    }
    self = id
  }
}

/// An item of a programme as it is typed: `TIME; TITLE; ORG; SPEAKER`.
struct ProgrammeText: Sendable {
  let item: ProgrammeItem
  let organisation: String?

  func resolved(_ names: inout OrganisationNames) throws -> ProgrammeItem {
    var item = item
    item.by = try names.id(organisation)
    return item
  }
}

extension ValueKind where Value == ProgrammeText {
  static let programmeItem = ValueKind(
    name: "an item (\"TIME; TITLE; ORG; SPEAKER\", the last two may be left out)",
    placeholder: "\"TIME; TITLE; ORG; SPEAKER\""
  ) { text throws(ValueFault) in
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { $0.trimmed }
    guard (2...4).contains(parts.count), !parts[1].isEmpty else { throw .malformed }
    var item = ProgrammeItem()
    item.time = parts[0]
    item.title = parts[1]
    if parts.count > 3 { item.speaker = parts[3] }
    return ProgrammeText(item: item, organisation: parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil)
  }
}
