import ForumKit

/// `search QUERY`
enum SearchCommand {
  enum Format: String, CaseIterable, Sendable {
    case table, json, md
  }

  static let query = Parameter.operands(
    "QUERY", .nonBlankText, help: "Words, which are found where a word begins with them, and \"phrases\"")
  static let scopes = Parameter.repeated(
    "in", .choice(SearchScope.self), help: "Search only these records; everything if it is left out")
  static let forum = Parameter.option(
    "forum", value: "F", .reference(.forums), help: "Search only one forum: its id, its date, or latest")
  static let fold = Parameter.flag(
    "fold", help: "Let diacritics make no difference either, for text that a scanner has read")
  static let limit = Parameter.option("limit", .integer(1...1_000_000), help: "Show at most so many hits")
  static let format = Parameter.option(
    "format", .choice(Format.self), default: .table, help: "For people, or json or md for programs and pages")

  static let command = Command(
    "search", summary: "Search every text of the records",
    discussion: [
      "All words and phrases must stand in the same text. Case makes no difference, diacritics do. Words between quotation marks are found as whole words after each other; the shell needs quotes of its own around them.",
      "Notes and personal data are searched too. The newest forum comes first. The exit code is 1 when nothing is found.",
    ],
    examples: [
      .init("Find what was said of weekends", "forumctl search helg --in inputs"),
      .init("Find a phrase", "forumctl search '\"öppna dörrar\"'"),
    ],
    parameters: [query, scopes, forum, fold, limit, format],
    output: SearchRows.schema,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let text = values[query].joined(separator: " ")
    let search = Search(
      try parse(text, values), in: values[scopes],
      forum: try values[forum].map { try context.records.forum($0) },
      width: SearchPage.snippetWidth(context.console))
    let results = try search.results(in: context.records)
    let count = results.groups.reduce(0) { $0 + $1.hits.count }
    let shown = results.groups.prefix(hits: values[limit] ?? count)
    switch values[format] {
    // A list of nothing is a list for programs, and a page with nothing on it for people.
    case .json: try context.out.write(JSONWriter.canonical(SearchRows.json(shown)))
    case _ where count == 0: break
    case .table: try context.out.write(SearchPage.text(shown, style: context.console.style))
    case .md: try context.out.write(SearchRows.markdown(shown))
    }
    if let limit = values[limit], limit < count {
      try context.note("showed \(limit) of \(Words.count(count, "hit"))")
    }
    if count == 0 { try context.note("nothing was found for \(VisibleText.quoted(text))") }
    let exitCode = try context.warn(of: results.faults)
    return count == 0 && exitCode == .done ? .failed : exitCode
  }

  private static func parse(_ text: String, _ values: Values) throws -> SearchQuery {
    func wrong(_ expected: String) -> UsageError {
      values.usageError(
        .invalidValue(
          .init(parameter: query.form.spelling, value: text, expected: expected, reason: .malformed)))
    }
    do { return try SearchQuery(parse: text, fold: values[fold]) } catch {
      switch error {
      case .nothingToLookFor: throw wrong("something to look for: it has neither letters nor digits")
      case .unclosedPhrase: throw wrong("a query: a quotation mark opens a phrase and none closes it")
      }
    }
  }
}

extension [Search.Group] {
  /// The groups with the first hits alone.
  fileprivate func prefix(hits limit: Int) -> [Search.Group] {
    var room = limit
    var groups: [Search.Group] = []
    for group in self where room > 0 {
      groups.append(group.prefix(room))
      room -= group.hits.count
    }
    return groups
  }
}
