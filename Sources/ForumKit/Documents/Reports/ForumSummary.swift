/// A forum in ten lines: what a page of continuous integration or a mail has room for.
public struct ForumSummary: Sendable {
  /// The facts and numbers of the forum.
  public let overview: ForumOverview
  /// Who the summary is made for.
  public let audience: Audience
  /// The first paragraph of the section of role summary, in Markdown; empty if there is none.
  public let text: String

  /// The summary of what is shown. A section of the house's own gives no text.
  public init(_ view: ForumView) {
    overview = ForumOverview(view)
    audience = view.audience
    let summary = view.sections.first { $0.role == .summary && !$0.isInternal }
    let first = summary.flatMap { section in
      MarkdownText.blocks(section.body, headingLevel: 1).first {
        if case .paragraph = $0 { true } else { false }
      }
    }
    text = first.map { MarkdownWriter().text([$0]).trimmingLineFeeds } ?? ""
  }

  /// The summary as a document, marked as a draft until the forum is published.
  public func document(_ imprint: Imprint) -> Document {
    let figures = overview.figures
    return imprint.document(
      title: overview.title, subtitle: [],
      markings: imprint.markings(for: audience, isDraft: overview.status != .published),
      imprint.facts([
        (.date, overview.when(in: imprint.language)), (.kind, imprint.text(.forumKind, overview.kind)),
        (.status, imprint.text(.forumStatus, overview.status)), (.place, overview.place),
        (.participants, figures.participantsText(imprint)), (.questions, figures.questions.wordIfAny),
        (.inputs, figures.inputsText(imprint)),
      ]) + MarkdownText.blocks(text, headingLevel: 1))
  }
}

/// The forums and declarations of a workspace, or of a period, in a line each.
public struct WorkspaceSummary: Sendable {
  /// How many forums are shown where no period is given: a page of a CI job is to be short.
  public static let newest = 10

  /// What the workspace is called.
  public let title: String
  /// Who the summary is made for.
  public let audience: Audience
  /// The first day of the period; `nil` where it is open.
  public let from: PartialDate?
  /// The last day of the period; `nil` where it is open.
  public let to: PartialDate?
  /// How many forums there are, or belong to the period.
  public let forumCount: Int
  /// By date, those without one first: all of the period; where none is given, the newest ones.
  public let forums: [ForumOverview]
  /// In Swedish order of title; the period leaves none out, and its last day is that of the signatures.
  public let declarations: [DeclarationOverview]

  /// What the audience may see of a workspace.
  ///
  /// - Parameters:
  ///   - from: The first day of the period; of a month or a year its first.
  ///   - to: The last day of it. The first day that a forum's date can mean decides whether it belongs.
  /// - Throws: ``StoreError``, or ``LeaksFound`` where a title holds what the audience must not see.
  public init(_ view: AudienceView, from: PartialDate? = nil, to: PartialDate? = nil) throws {
    title = view.card.title
    audience = view.audience
    self.from = from
    self.to = to
    let headings = try view.forumIDs().compactMap { try view.heading(of: $0) }
      .filter { Self.isDated($0.date, from: from, to: to) }
      .sorted { ($0.date?.earliest ?? .earliest, $0.id) < ($1.date?.earliest ?? .earliest, $1.id) }
    let shown = from == nil && to == nil ? headings.suffix(Self.newest) : headings[...]
    forumCount = headings.count
    forums = try shown.compactMap { try view.overview(of: $0.id) }
    declarations = try view.declarationIDs()
      .compactMap { try view.overview(of: $0, asOf: to?.latest) }
      .sortedInSwedish(by: \.title)
  }

  private static func isDated(_ date: PartialDate?, from: PartialDate?, to: PartialDate?) -> Bool {
    guard from != nil || to != nil else { return true }
    guard let start = date?.earliest else { return false }
    return (from.map { $0.earliest <= start } ?? true) && (to.map { start <= $0.latest } ?? true)
  }

  /// The summary as a document: a table of the forums, and one of the declarations.
  public func document(_ imprint: Imprint) -> Document {
    imprint.document(
      title: title, subtitle: [imprint.text(.summary)],
      markings: imprint.markings(for: audience, isDraft: false),
      imprint.facts([
        (.period, period(imprint)), (.forums, imprint.phrases.count(forumCount, newest: forums.count)),
      ])
        + forumTable(imprint) + declarationTable(imprint))
  }

  private func period(_ imprint: Imprint) -> String {
    guard let from, let to else {
      return from.map { "\(imprint.text($0)) –" } ?? to.map { "– \(imprint.text($0))" } ?? ""
    }
    return DateWords.text(from: from, to: to, in: imprint.language)
  }

  private func forumTable(_ imprint: Imprint) -> [Block] {
    guard !forums.isEmpty else { return [] }
    let labels: [Label] = [.date, .title, .status]
    let numbers: [Label] = [.participants, .questions, .inputs]
    let rows = forums.map { forum -> [Table.Cell] in
      [
        forum.when(in: imprint.language), forum.title, imprint.text(.forumStatus, forum.status),
        String(forum.figures.participants),
        String(forum.figures.questions), String(forum.figures.inputs),
      ].map { .text($0) }
    }
    return [
      .heading(level: 1, imprint.text(.forums)),
      .table(
        Table(
          columns: labels.map { Table.Column(imprint.text($0)) }
            + numbers.map { Table.Column(imprint.text($0), alignment: .trailing) },
          rows: rows)),
    ]
  }

  private func declarationTable(_ imprint: Imprint) -> [Block] {
    guard !declarations.isEmpty else { return [] }
    let rows = declarations.map { declaration -> [Table.Cell] in
      [declaration.title, declaration.version.map(String.init) ?? "–", String(declaration.signatories)]
        .map { .text($0) }
    }
    return [
      .heading(level: 1, imprint.text(.declarations)),
      .table(
        Table(
          columns: [
            Table.Column(imprint.text(.title)), Table.Column(imprint.text(.version), alignment: .trailing),
            Table.Column(imprint.text(.signatories), alignment: .trailing),
          ], rows: rows)),
    ]
  }
}

extension ForumOverview {
  fileprivate func when(in language: OutputLanguage) -> String {
    date.map { DateWords.text(from: $0, to: endDate ?? $0, in: language) } ?? ""
  }
}

extension ForumFigures {
  /// `9 organisationer (civilsamhälle 4, offentlig sektor 5)`
  fileprivate func participantsText(_ imprint: Imprint) -> String {
    let shares = participantsBySector.map { share in
      let sector = share.kind == nil ? imprint.phrases.others : imprint.text(.sector, share.kind)
      return "\(sector.lowercased()) \(share.count)"
    }
    guard participants > 0 else { return "" }
    return "\(imprint.phrases.organisations(participants)) (\(shares.joined(separator: ", ")))"
  }

  /// `38 (erfarenhet 9, behov 7)`
  fileprivate func inputsText(_ imprint: Imprint) -> String {
    guard inputs > 0 else { return "" }
    let shares = inputsByKind.map { share in
      let kind = share.kind == nil ? imprint.phrases.others : imprint.text(.inputKind, share.kind)
      return "\(kind.lowercased()) \(share.count)"
    }
    return "\(inputs) (\(shares.joined(separator: ", ")))"
  }
}

extension Int {
  fileprivate var wordIfAny: String { self > 0 ? String(self) : "" }
}

extension String {
  fileprivate var trimmingLineFeeds: String {
    var text = self[...]
    while text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
    return String(text)
  }
}
