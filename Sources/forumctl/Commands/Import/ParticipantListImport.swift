import ForumKit

/// `import participants FILE --forum F`
enum ParticipantListImport {
  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let source = try ImportSource(values, as: .participants, context)
    let outcome = try context.change(values) { change in
      let forum = try change.forum(values[ImportOptions.forum], for: .writing)
      let destination = ParticipantImport.Destination(
        participants: try change.list(.participants(of: forum)),
        organisations: try change.list(.organisations), mayCreate: values[OrganisationNames.create],
        today: context.today, instant: change.instant)
      let made = try source.putting(mayCreate: !values[OrganisationNames.create], forum: forum) {
        () throws(ImportRefusal) in
        try ParticipantImport(source.table, source.columns, into: destination)
      }
      if !made.report.created.isEmpty {
        try change.edit(.organisations) { $0 += made.report.created }
      }
      if !made.added.isEmpty { try change.edit(.participants(of: forum)) { $0 += made.added } }
      return (report: made.report, forum: forum)
    }
    let (report, forum) = outcome.result
    try source.tell(report, ids: report.added.map(\.id), place: " to \(forum)", context)
    return .done
  }
}
