import ForumKit

/// `stats --over-time`
enum OverTimeOptions {
  static let overTime = Parameter.flag(
    "over-time", help: "Show what changes: tags, organisations, who is new and who comes back, the balance")
  static let step = Parameter.option(
    "by", .choice(TimeStep.self), help: "With --over-time, how long a period is; a year if left out")
  static let tag = Parameter.option("tag", .tag, help: "With --over-time, only this tag")
  static let organisation = Parameter.option(
    "organisation", value: "ORG", .reference(.organisations),
    help: "With --over-time, only this organisation and its departments")

  static let all: [any AnyParameter] = [overTime, step, tag, organisation]

  /// Whether it is asked for.
  ///
  /// - Throws: ``UsageError`` where an option is given that means nothing without it.
  static func isAsked(_ values: Values) throws -> Bool {
    let needs = values[step] != nil || values[tag] != nil || values[organisation] != nil
    guard values[overTime] || !needs else { throw values.usageError(.missing([overTime.form.spelling])) }
    return values[overTime]
  }

  static func run(
    _ values: Values, _ context: Context, _ selection: ForumSelection, _ frame: StatisticsFrame,
    _ show: ([CountTable]) throws -> Void
  ) throws -> ExitCode {
    let step = values[step] ?? .year
    let whole = OverTime(of: context.records, in: selection, by: step, on: context.today)
    let overTime = whole.only(tag: values[tag], organisations: try organisations(values, context))
    var parts = Set(OverTimePart.allCases)
    if values[tag] != nil || values[organisation] != nil {
      parts = Set(
        [values[tag] == nil ? nil : .tags, values[organisation] == nil ? nil : OverTimePart.organisations]
          .compactMap(\.self))
    }
    var reader = LenientReader(context.records)
    let vocabulary = TagVocabulary(reader.list(.tags) ?? [])
    func tables(_ words: StatisticsWords) -> OverTimeTables {
      OverTimeTables(overTime: overTime, words: words, vocabulary: vocabulary, parts: parts)
    }
    let page = OverTimePage(tables: tables(.page(frame.language)), frame: frame)
    switch values[StatsCommand.format] {
    case .table: try show(tables(.terminal).all)
    case .json:
      let json = OverTimeJSON(
        overTime: overTime, selection: selection, step: step, today: context.today, parts: parts)
      try context.out.write(JSONWriter.canonical(json.value))
    case .md: try context.out.write(MarkdownWriter().write(page.inTables))
    case .html: try context.out.write(HTMLWriter().write(page.withPictures))
    }
    if overTime.periods.isEmpty { try context.note("there are no forums to count") }
    if let tag = values[tag], overTime.tags.isEmpty {
      try context.note("no theme and no input of these forums bears \(VisibleText.quoted(tag))")
    }
    return try context.warn(of: overTime.faults)
  }

  private static func organisations(_ values: Values, _ context: Context) throws -> Set<ID<Organisation>>? {
    guard let text = values[organisation] else { return nil }
    let organisations = try context.records.list(.organisations)
    let asked = try OrganisationFinder(organisations).organisation(text)
    return OrganisationIndex(organisations).whole(of: asked)
  }
}
