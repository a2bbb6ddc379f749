/// A declaration as its steward publishes it: what it is for, its text in force, those who stand in the list, and
/// whom to turn to in order to sign.
public struct SignatoryDocument {
  private let view: DeclarationView
  private let imprint: Imprint

  /// The document for the audience of a view.
  public static func document(_ view: DeclarationView, _ imprint: Imprint) -> Document {
    let page = SignatoryDocument(view: view, imprint: imprint)
    let day = DateWords.text(view.asOf, in: imprint.language)
    return imprint.document(
      title: view.title,
      subtitle: [imprint.text(.signatoryList), "\(imprint.text(.asOf)) \(day)"],
      markings: imprint.markings(for: view.audience, isDraft: view.version == nil),
      page.purpose + page.facts + page.text + page.signatories + page.howToSign)
  }

  private var purpose: [Block] { imprint.fromRecords(RecordText.blocks(view.purpose, under: 0)) }

  private var facts: [Block] {
    imprint.facts([
      (.version, version),
      (.parties, imprint.phrases.list(view.parties.map(\.name))),
      (.referenceGroup, imprint.phrases.list(view.referenceGroup.map(\.name))),
      (.steward, view.steward?.name ?? ""),
      // Outside the house the list itself says how many stand in it, which is not how many have signed.
      (.numberOfSignatories, view.audience == .house ? String(view.signed.count) : ""),
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
    return [.heading(level: 1, imprint.text(.declarationText))] + imprint.fromRecords(blocks)
  }

  /// The blocks of a text that begins with the declaration's title, which stands over the whole document
  /// already; `nil` where it begins otherwise. A title with a note stays: the note would go with it.
  private func bodyWithoutTitle(_ text: String) -> [Block]? {
    let blocks = MarkdownText.blocks(text, headingLevel: 1)
    guard let first = blocks.first, case .heading(_, let title) = first, title.plainText == view.title,
      FootnoteNumbers([first]).isEmpty
    else { return nil }
    return Array(blocks.dropFirst())
  }

  private var signatories: [Block] {
    let heading = Block.heading(level: 1, imprint.text(.signatories))
    guard !view.signatories.isEmpty else { return [heading, .paragraph(imprint.phrases.nobodyToShow)] }
    let count = imprint.phrases.listed(view.signed.count, on: view.asOf)
    let groups = view.signatories.bySector(\.organisation.sector)
    return [heading] + (view.audience == .house ? [] : [.paragraph(count)])
      + groups.flatMap { sector, signatures -> [Block] in
        let title = sector == nil ? imprint.phrases.others : imprint.text(.sector, sector)
        return (groups.count > 1 ? [.heading(level: 2, title)] : []) + [.table(table(of: signatures))]
      }
  }

  private func table(of signatures: [DeclarationView.Signature]) -> Table {
    let isHouse = view.audience == .house
    let showsPeople = view.signatories.contains { $0.signedBy != nil }
    var labels: [Label] = [.organisation, .signed]
    if isHouse { labels += [.version, .status, .listing] }
    if showsPeople { labels.append(.signedBy) }
    let rows = signatures.map { signature in
      var cells = [imprint.text(signature.date)]
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
      return [signature.organisation.linked] + cells.map { [Inline].text($0) }
    }
    return Table(columns: labels.map { Table.Column(imprint.text($0)) }, rows: rows, namesRows: true)
  }

  /// Whom to turn to: nothing while there is no text to sign, or no address that may stand in public.
  private var howToSign: [Block] {
    guard view.audience != .house, view.version != nil, !imprint.contact.isEmpty else { return [] }
    let isAddress = imprint.contact.contains("@") && !imprint.contact.contains(" ")
    let address = [Inline].text(imprint.contact)
    let link = isAddress ? LinkTarget("mailto:\(imprint.contact)") : nil
    return [
      .heading(level: 1, imprint.text(.howToSign)),
      .paragraph(
        .text(imprint.phrases.signingContact(imprint.publisher))
          + (link.map { [.link($0, address)] } ?? address)
          + .text(". \(imprint.phrases.signingIsSeenByChoice)")),
    ]
  }
}

extension NamedOrganisation {
  /// The name with the short name, as a link to the website where there is one:
  /// `Myndigheten för Påhittade Frågor (MPF)`.
  var linked: [Inline] {
    let isShorter = !shortName.isEmpty && !name.contains(shortName)
    let text = [Inline].text(isShorter ? "\(name) (\(shortName))" : name)
    guard !website.isEmpty, let target = LinkTarget(website) ?? LinkTarget("https://\(website)") else {
      return text
    }
    return [.link(target, text)]
  }
}

extension Array {
  /// The elements by sector: civil society first, then the public sector and business, and those without one
  /// last. The order within a group stays.
  func bySector(
    _ sector: (Element) -> Organisation.Sector?
  ) -> [(sector: Organisation.Sector?, elements: [Element])] {
    let sectors: [Organisation.Sector?] = [.civilSociety, .public, .business, nil]
    return sectors.map { wanted in (wanted, filter { sector($0) == wanted }) }.filter { !$0.elements.isEmpty }
  }
}
