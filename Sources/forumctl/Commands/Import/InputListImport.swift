import ForumKit

/// `import inputs FILE --forum F`
enum InputListImport {
  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let source = try ImportSource(values, as: .inputs, context)
    let outcome = try context.change(values) { change in
      let forum = try change.forum(values[ImportOptions.forum], for: .writing)
      let themes = try change.list(.themes(of: forum))
      let theme = try values[ImportOptions.theme].map {
        try ThemeFinder(themes, of: forum).theme($0, for: .writing).id
      }
      let there = try change.list(.inputs(of: forum))
      let vocabulary = TagVocabulary(try change.list(.tags))
      let made = try source.putting(forum: forum) { () throws(ImportRefusal) in
        try InputImport(
          source.table, source.columns, into: there, themes: themes, vocabulary: vocabulary, otherwise: theme)
      }
      guard !made.added.isEmpty else { return (report: made.report, ids: [String](), forum: forum) }
      let ids = try change.add(made.added, to: forum)
      return (report: made.report, ids: ids.map(\.text), forum: forum)
    }
    let (report, ids, forum) = outcome.result
    try source.tell(report, ids: ids, place: " to \(forum)", context)
    return .done
  }
}
