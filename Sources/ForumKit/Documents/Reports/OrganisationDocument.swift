/// The organisations of a workspace, as a table for each sector.
public enum OrganisationDocument {
  /// The document for the audience of a view.
  public static func document(_ view: OrganisationsView, _ imprint: Imprint) -> Document {
    let groups = view.organisations.bySector(\.organisation.sector)
    let blocks = groups.flatMap { sector, entries -> [Block] in
      let title = sector == nil ? imprint.phrases.others : imprint.text(.sector, sector)
      return (groups.count > 1 ? [.heading(level: 1, title)] : []) + [
        .table(table(of: entries, view, imprint))
      ]
    }
    var document = imprint.document(
      title: imprint.text(.organisations), subtitle: [view.title],
      markings: imprint.markings(for: view.audience, isDraft: false),
      blocks.isEmpty ? [.paragraph(imprint.phrases.noOrganisationsToShow)] : blocks)
    document.titleLanguage = nil
    return document
  }

  private static func table(
    of entries: [OrganisationsView.Entry], _ view: OrganisationsView, _ imprint: Imprint
  ) -> Table {
    let isHouse = view.audience == .house
    let showsPeople = view.organisations.contains { !$0.contacts.isEmpty }
    var labels: [Label] = [.organisation, .kind, .level, .partOf]
    if isHouse { labels.append(.organisationNumber) }
    if showsPeople { labels.append(.contacts) }
    let rows = entries.map { entry in
      var cells: [Table.Cell] = [
        entry.organisation.linked, .text(imprint.text(.organisationKind, entry.organisation.kind)),
        .text(imprint.text(.level, entry.level)), .text(entry.parent?.name ?? ""),
      ]
      if isHouse { cells.append(.text(entry.number)) }
      if showsPeople { cells.append(.people(entry.contacts)) }
      return cells
    }
    return Table(columns: labels.map { Table.Column(imprint.text($0)) }, rows: rows, namesRows: true)
  }
}
