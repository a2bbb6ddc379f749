import ForumKit

/// `import organisations FILE`
enum OrganisationListImport {
  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let source = try ImportSource(values, as: .organisations, context)
    let outcome = try context.change(values) { change in
      let known = try change.list(.organisations)
      let made = try source.putting { () throws(ImportRefusal) in
        try OrganisationImport(source.table, source.columns, into: known)
      }
      if !made.added.isEmpty { try change.edit(.organisations) { $0 += made.added } }
      return made.report
    }
    try source.tell(outcome.result, ids: outcome.result.added.map(\.id), context)
    return .done
  }
}
