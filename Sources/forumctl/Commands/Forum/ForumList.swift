import ForumKit

/// `forum list`
enum ForumList {
  static let year = Parameter.option("year", .integer(1...9_999), help: "Only those of a year")
  static let series = Parameter.option("series", .text, help: "Only those of a series")
  static let kind = Parameter.option("kind", .choice(Forum.Kind.self), help: "Only this kind")
  static let status = Parameter.option(
    "status", .choice(Forum.Status.self), help: "Only those that have come so far")
  static let participant = Parameter.option(
    "participant", value: "ORG", .reference(.organisations),
    help: "Only those that an organisation has a part in")

  static let command = Command(
    "list", aliases: ["ls"], summary: "List the forums, the newest first",
    examples: [
      .init("List what an organisation took part in", "forumctl forum list --participant MPF"),
      .init("Give a script the ids of a year", "forumctl forum list --year 2025 --format ndjson --fields id"),
    ],
    parameters: [year, series, kind, status, participant] + RecordOptions.all,
    output: RecordView.forums.records,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let records = context.records
    let organisation = try values[participant].map {
      try OrganisationFinder(records.list(.organisations)).organisation($0)
    }
    var reader = LenientReader(records)
    let needed: Set = ["id", "date", "series", "kind", "status"]
    let stored = Set(Forum.fields.all.map(\.key))
    let keys = try RecordView.forums.shownKeys(values).map { $0.union(needed).intersection(stored) }
    let asked = reader.forums(keys: keys) { forum, reader in
      guard isAsked(forum, values) else { return false }
      guard let organisation else { return true }
      return reader.list(.participants(of: forum.id))?.contains { $0.seats(organisation) } ?? false
    }
    // They come in the order of their ids. To move whole forums about while sorting costs more than to read them.
    let days = asked.map { $0.date?.earliest ?? .earliest }
    let newestFirst = asked.indices.sorted { days[$0] == days[$1] ? $0 < $1 : days[$0] > days[$1] }
    try RecordView.forums.list(newestFirst.map { asked[$0].object }, values, context)
    return try context.warn(of: reader.faults)
  }

  private static func isAsked(_ forum: Forum, _ values: Values) -> Bool {
    let isOfYear = values[year].map { forum.date?.earliest.year == $0 } ?? true
    let isOfSeries = values[series].map { forum.series == $0 } ?? true
    let isOfKind = values[kind].map { forum.kind == $0 } ?? true
    return isOfYear && isOfSeries && isOfKind && values[status].map { forum.status == $0 } ?? true
  }
}

extension Participant {
  /// Whether an organisation sits here, by itself or with another.
  fileprivate func seats(_ organisation: Organisation) -> Bool {
    let ids = [organisation.id] + organisation.formerIds
    return ids.contains(self.organisation) || with.contains(where: ids.contains)
  }
}
