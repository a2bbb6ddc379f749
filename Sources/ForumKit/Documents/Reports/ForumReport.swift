/// The documentation of a forum, in the order in which a secretariat publishes it: participants and
/// programme; the sections in the order that people gave them; the discussion, theme by theme; what
/// rounds it off; the measures that came of it; the post-its as an appendix; who made it.
///
/// What came of the last time stands after the introduction and the background, before what is new.
///
/// The discussion stands after the last section that does not round off. A section rounds off if its
/// role is conclusion, changes or closing; what stands in it goes with it.
///
/// Inputs that came as post-its stand in the appendix. Other inputs are the ground of a theme's text:
/// they are printed only where there is no text.
///
/// On paper the first page has the title and the contents alone.
public struct ForumReport {
  private let head: ForumHead
  private let outcomes: ForumOutcomes
  private var view: ForumView { head.view }
  private var imprint: Imprint { head.imprint }

  /// The document for the audience of a view.
  ///
  /// - Parameter outcomes: What came of the forum, and of the last time, for the same audience.
  public static func document(
    _ view: ForumView, _ outcomes: ForumOutcomes, _ imprint: Imprint
  ) -> Document {
    let report = ForumReport(head: ForumHead(view, imprint), outcomes: outcomes)
    return report.head.document(.writtenDocumentation, contentsDepth: 2, report.blocks)
  }

  private var blocks: [Block] {
    let discussion = DiscussionText(imprint: imprint)
    let themes = DiscussionBranch.tree(view.themes).flatMap { discussion.blocks($0, level: 1) }
    let (before, after) = view.sections.aroundDiscussion
    let beginning = before.beginning
    let measures = OutcomeText(head: head)
    return [.pageBreak] + facts + participants + head.programme() + beginning.flatMap(section)
      + measures.lastTime(outcomes) + before.dropFirst(beginning.count).flatMap(section) + themes
      + overview + after.flatMap(section) + measures.measures(outcomes) + changes + appendix + colophon
  }

  private var facts: [Block] {
    imprint.facts([(.place, view.place), (.area, view.area), (.purpose, view.purpose)])
  }

  private var participants: [Block] {
    let groups = head.seatsBySector
    guard !groups.isEmpty else { return [] }
    return [.heading(level: 1, imprint.text(.participants))]
      + groups.flatMap { sector, seats -> [Block] in
        let names = Block.names(seats.map { [.text(line($0))] })
        guard groups.count > 1 else { return [names] }
        let title = sector == nil ? imprint.phrases.others : imprint.text(.sector, sector)
        return [.paragraph([.strong([.text(title)])]), names]
      }
  }

  /// A seat with those who sat in it, where they are shown, and for the house with what keeps it from
  /// being printed elsewhere.
  private func line(_ seat: ForumView.Seat) -> String {
    let people = seat.representatives.map { person in
      [person.name, person.title].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let isHouse = view.audience == .house
    let remarks = [
      isHouse && !seat.tookPart ? imprint.text(.attendance, seat.attendance) : "",
      isHouse && seat.listing ?? .public != .public ? imprint.text(.listing, seat.listing) : "",
    ].filter { !$0.isEmpty }
    return head.text(seat) + (people.isEmpty ? "" : ": \(people.joined(separator: "; "))")
      + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }

  private func section(_ part: ForumView.Part) -> [Block] {
    let level = part.depth + 1
    let role = imprint.text(.sectionRole, part.role)
    let heading = part.heading.isEmpty ? role : part.heading
    let title = Block.heading(level: level, heading.isEmpty ? imprint.text(.withoutHeading) : heading)
    var blocks = part.heading.isEmpty ? [title] : imprint.fromRecords([title])
    if let organisation = part.by, !organisation.isNamed(in: heading, as: head.name(organisation)) {
      blocks.append(.paragraph([.emphasis([.text(head.name(organisation))])]))
    }
    if part.isInternal { blocks.append(.paragraph([.emphasis([.text(imprint.phrases.internalText)])])) }
    if part.role == .unplaced { blocks.append(.paragraph([.emphasis([.text(role)])])) }
    return blocks + imprint.fromRecords(RecordText.blocks(part.body, under: level))
  }

  /// Where the weight of the discussion lay, for those who look rather than read. It has no heading: the outline
  /// is that of what was said.
  private var overview: [Block] {
    ForumReport.inputsByTheme(view, imprint).map { [.figure($0)] } ?? []
  }

  /// The inputs by theme; `nil` where there is nothing to compare.
  static func inputsByTheme(_ view: ForumView, _ imprint: Imprint) -> Figure? {
    let inputs = InputsByTheme(view)
    return inputs.isWorthAPicture ? .inputsByTheme(inputs, in: imprint.language) : nil
  }

  /// What has changed since the documentation was first published.
  private var changes: [Block] {
    let changes = view.editions.dropFirst().filter { !$0.change.isEmpty }
    guard !changes.isEmpty else { return [] }
    return [
      .heading(level: 1, imprint.text(.changeLog)),
      .facts(
        changes.map {
          Fact(
            DateWords.text($0.date, in: imprint.language), MarkdownText.inlines($0.change),
            language: imprint.recordLanguage)
        }),
    ]
  }

  private var appendix: [Block] {
    let boards = PostItAppendix(head).blocks(level: 2)
    guard !boards.isEmpty else { return [] }
    return [.pageBreak, .heading(level: 1, imprint.text(.appendixPostIts))] + boards
  }

  private var colophon: [Block] {
    let sentences = [
      imprint.phrases.madeBy(imprint.publisher, onBehalfOf: view.commissionedBy.map(\.name)),
      view.compiled.map(imprint.phrases.compiled),
    ].compactMap(\.self)
    return sentences.isEmpty ? [] : [.rule, .paragraph(sentences.joined(separator: " "))]
  }
}

extension [ForumView.Part] {
  /// The sections before the discussion and those after it.
  ///
  /// What only the house sees does not move the discussion: it stands in the same place for everybody.
  fileprivate var aroundDiscussion: (before: ArraySlice<Element>, after: ArraySlice<Element>) {
    var end = startIndex
    var leads = false
    for (index, part) in zip(indices, self) {
      if part.depth == 0 {
        leads = !part.isInternal && part.role != .unplaced && part.role?.roundsOff != true
      }
      if leads { end = index + 1 }
    }
    return (self[..<end], self[end...])
  }
}

extension ArraySlice<ForumView.Part> {
  /// The sections that say what the forum is and why, with what stands in them: those before the first of another kind.
  fileprivate var beginning: ArraySlice<Element> {
    prefix { $0.depth > 0 || $0.role == .introduction || $0.role == .background }
  }
}

extension Section.Role {
  /// Whether the section looks back on the discussion.
  fileprivate var roundsOff: Bool {
    switch self {
    case .conclusion, .changes, .closing: true
    case .introduction, .background, .method, .summary, .situation, .analysis, .unplaced, .other: false
    }
  }
}

extension NamedOrganisation {
  /// Whether a heading says whose text it stands over, so that it need not be said again.
  fileprivate func isNamed(in heading: String, as printed: String) -> Bool {
    let heading = TextFolding.caseOnly.fold(heading)
    return [name, shortName, printed].contains { name in
      !name.isEmpty && heading.contains(TextFolding.caseOnly.fold(name))
    }
  }
}
