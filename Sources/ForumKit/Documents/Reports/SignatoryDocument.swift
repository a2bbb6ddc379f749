/// A declaration with its text and those who have signed it.
public struct SignatoryDocument {
  private let view: DeclarationView
  private let imprint: Imprint

  /// The document for the audience of a view.
  public static func document(_ view: DeclarationView, _ imprint: Imprint) -> Document {
    let list = SignatoryDocument(view: view, imprint: imprint)
    let day = DateWords.text(view.asOf, in: imprint.language)
    return imprint.document(
      title: view.title,
      subtitle: [imprint.text(.signatoryList), "\(imprint.text(.asOf)) \(day)"],
      markings: imprint.markings(for: view.audience, isDraft: view.version == nil),
      list.facts + list.text + list.signatories)
  }

  private var facts: [Block] {
    imprint.facts([
      (.version, version), (.purpose, view.purpose),
      (.parties, imprint.phrases.list(view.parties.map(\.name))),
      (.referenceGroup, imprint.phrases.list(view.referenceGroup.map(\.name))),
      (.steward, view.steward?.name ?? ""),
      (.numberOfSignatories, String(view.signed.count)),
    ])
  }

  /// `3, Språkligt justerad, 12 november 2025`
  private var version: String {
    guard let version = view.version else { return imprint.phrases.nothingAdopted }
    return [String(version.number), version.label, imprint.text(version.date)]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var text: [Block] {
    guard let text = view.version?.text, !text.isEmpty else { return [] }
    let blocks = bodyWithoutTitle(text) ?? RecordText.blocks(text, under: 1)
    return [.heading(level: 1, imprint.text(.declarationText))] + blocks
  }

  /// The blocks of a text that begins with the declaration's title, which stands over the whole document
  /// already; `nil` where it begins otherwise.
  private func bodyWithoutTitle(_ text: String) -> [Block]? {
    let blocks = MarkdownText.blocks(text, headingLevel: 1)
    guard case .heading(_, let title)? = blocks.first, title.plainText == view.title else { return nil }
    return Array(blocks.dropFirst())
  }

  private var signatories: [Block] {
    [
      .heading(level: 1, imprint.text(.signatories)),
      view.signatories.isEmpty ? .paragraph(imprint.phrases.nobodyToShow) : .table(table),
    ]
  }

  private var table: Table {
    let isHouse = view.audience == .house
    let showsPeople = view.signatories.contains { $0.signedBy != nil }
    var labels: [Label] = [.organisation, .signed]
    if isHouse { labels += [.version, .status, .listing] }
    if showsPeople { labels.append(.signedBy) }
    let rows = view.signatories.map { signature in
      var cells = [signature.organisation.name, imprint.text(signature.date)]
      if isHouse {
        cells += [
          signature.version.map(String.init) ?? "", imprint.text(.signatoryStatus, signature.status),
          imprint.listing(signature.listing),
        ]
      }
      if showsPeople {
        cells.append(
          [signature.signedBy?.name ?? "", signature.signedBy?.title ?? ""].filter { !$0.isEmpty }
            .joined(separator: ", "))
      }
      return cells.map { [Inline].text($0) }
    }
    return Table(columns: labels.map { Table.Column(imprint.text($0)) }, rows: rows)
  }
}
