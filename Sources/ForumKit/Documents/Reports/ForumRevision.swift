/// What differs between two forums as a page of the house: the texts have not been looked through for names.
public struct ForumRevision: Sendable {
  private let diff: ForumDiff
  private let organisations: OrganisationIndex
  private let imprint: Imprint

  /// The page that tells what differs.
  ///
  /// - Parameter context: How many lines are kept beside a change of a text; all if `nil`.
  public static func document(
    _ diff: ForumDiff, _ organisations: OrganisationIndex, _ imprint: Imprint, context: Int? = nil
  ) -> Document {
    let page = ForumRevision(diff: diff, organisations: organisations, imprint: imprint)
    let (from, to) = diff.forums
    return imprint.document(
      title: to.title,
      subtitle: ["\(page.name(from)) → \(page.name(to))"],
      markings: imprint.markings(for: .house, isDraft: from.status != .published || to.status != .published),
      [page.counts] + page.texts(context) + page.sections + page.themes + page.participants)
  }

  /// `Nulägesanalys, december 2023`
  private func name(_ forum: Forum) -> String {
    [forum.title, imprint.text(forum.date)].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var counts: Block {
    func short(_ forum: Forum) -> String { forum.date.map { imprint.text($0) } ?? forum.id.text }
    let rows: [(Label, ForumDiff.Count)] = [
      (.participants, diff.participantCount), (.sections, diff.sectionCount),
      (.themes, diff.themeCount), (.inputs, diff.inputs),
    ]
    return .table(
      Table(
        columns: [
          Table.Column(""), Table.Column(short(diff.forums.from), alignment: .trailing),
          Table.Column(short(diff.forums.to), alignment: .trailing),
        ],
        rows: rows.map { label, count in
          [imprint.text(label), String(count.from), String(count.to)].map { [Inline].text($0) }
        }, namesRows: true))
  }

  private func texts(_ context: Int?) -> [Block] {
    let changed = diff.sections.filter { $0.fate == .changed }
    guard !changed.isEmpty else { return [] }
    return [.heading(level: 1, imprint.text(.changedTexts))]
      + changed.flatMap { part -> [Block] in
        [
          .heading(level: 2, heading(part.to ?? part.from)),
          .revision(Revision(part.text.lines(context: context))),
        ]
      }
  }

  private var sections: [Block] {
    list(
      .sections,
      diff.sections.filter { $0.fate != .changed }.map { ($0.fate, heading($0.to ?? $0.from)) },
      same: .unchanged
    )
  }

  private var themes: [Block] {
    list(
      .themes,
      diff.themes.map { move in
        let was = move.from?.title ?? ""
        let title = move.to?.title ?? was
        return (move.fate, was.isEmpty || was == title ? title : "\(was) → \(title)")
      }, same: .carriedOn)
  }

  private var participants: [Block] {
    list(
      .participants,
      diff.participants.filter { $0.fate != .same }.map { move in
        (move.fate, (move.to ?? move.from).map { organisations[$0]?.name ?? $0.text } ?? "")
      }, same: .carriedOn)
  }

  private func heading(_ section: Section?) -> String {
    guard let section else { return "" }
    let role = imprint.text(.sectionRole, section.role)
    return section.heading.isEmpty ? (role.isEmpty ? section.id.text : role) : section.heading
  }

  /// What has come, gone and stayed, each under its words; nothing where there is nothing.
  private func list(_ title: Label, _ items: [(fate: ForumDiff.Fate, text: String)], same: Label) -> [Block] {
    let groups: [(Label, ForumDiff.Fate)] = [(.addedSince, .new), (.goneSince, .gone), (same, .same)]
    let blocks = groups.flatMap { label, fate -> [Block] in
      let texts = items.filter { $0.fate == fate }.map(\.text)
      guard !texts.isEmpty else { return [] }
      return [.paragraph([.strong([.text(imprint.text(label))])])]
        + imprint.fromRecords([.bulletList(texts.map { [.paragraph($0)] })])
    }
    return blocks.isEmpty ? [] : [.heading(level: 1, imprint.text(title))] + blocks
  }
}
