/// The invitation to a forum: what will be talked about, when and where. It names who invites, and
/// never who takes part.
public struct ForumInvitation {
  private let head: ForumHead
  private var view: ForumView { head.view }
  private var imprint: Imprint { head.imprint }

  /// The document for the audience of a view.
  public static func document(_ view: ForumView, _ imprint: Imprint) -> Document {
    let invitation = ForumInvitation(head: ForumHead(view, imprint))
    // What is planned is settled enough to invite to.
    let markings = imprint.markings(for: view.audience, isDraft: view.status == .draft)
    return invitation.head.document(.invitation, markings: markings, invitation.blocks)
  }

  private var blocks: [Block] {
    let date = view.date.map {
      DateWords.text(from: $0, to: view.endDate ?? $0, in: imprint.language)
    }
    let inviters = Set((view.organisedBy + view.commissionedBy).map(\.id))
    return imprint.facts([
      (.date, date ?? ""), (.place, view.place), (.area, view.area),
      (.organisedBy, imprint.phrases.list(view.organisedBy.map(\.name))),
      (.onBehalfOf, imprint.phrases.list(view.commissionedBy.map(\.name))),
    ]) + purpose + head.programme { inviters.contains($0.id) } + questions
  }

  private var purpose: [Block] {
    let text = imprint.fromRecords(RecordText.blocks(view.purpose, under: 1))
    return text.isEmpty ? [] : [.heading(level: 1, imprint.text(.purpose))] + text
  }

  private var questions: [Block] {
    let questions = DiscussionBranch.tree(view.themes).flatMap { blocks($0, level: 2) }
    return questions.isEmpty ? [] : [.heading(level: 1, imprint.text(.questions))] + questions
  }

  /// The rounds and questions of a branch: what is to be answered, and nothing of the answers.
  private func blocks(_ branch: DiscussionBranch, level: Int) -> [Block] {
    let node = branch.node
    switch node.kind {
    case .round:
      let prompts = RecordText.points(node.prompts, under: level)
      return imprint.fromRecords([.heading(level: level, node.title)] + prompts)
        + branch.children.flatMap { blocks($0, level: level + 1) }
    case .question:
      let heading = DiscussionText(imprint: imprint).heading(node, level: level)
      let question: [Block] =
        node.question.isEmpty || node.question == node.title ? [] : [.paragraph(node.question)]
      return heading
        + imprint.fromRecords(question + RecordText.points(node.prompts, under: level))
        + branch.children.flatMap { blocks($0, level: level + 1) }
    case .topic, .board, .heading, nil: return branch.children.flatMap { blocks($0, level: level) }
    }
  }
}
