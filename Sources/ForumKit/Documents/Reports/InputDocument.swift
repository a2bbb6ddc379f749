/// Everything that was said at a forum, under the themes that it was said on.
public enum InputDocument {
  /// The document for the audience of a view.
  public static func document(_ view: ForumView, _ imprint: Imprint) -> Document {
    let head = ForumHead(view, imprint)
    let branches = DiscussionBranch.tree(view.themes).flatMap { blocks($0, level: 1, head) }
    let loose = list(view.looseInputs, under: 1, head)
    return head.document(
      .inputs,
      branches + (loose.isEmpty ? [] : [.heading(level: 1, imprint.text(.withoutHeading))] + loose))
  }

  private static func blocks(_ branch: DiscussionBranch, level: Int, _ head: ForumHead) -> [Block] {
    let own = list(branch.node.inputs, under: level, head)
    let below = branch.children.flatMap { blocks($0, level: level + 1, head) }
    guard !own.isEmpty || !below.isEmpty else { return [] }
    return DiscussionText(imprint: head.imprint).heading(branch.node, level: level) + own + below
  }

  private static func list(
    _ inputs: [ForumView.Statement], under level: Int, _ head: ForumHead
  ) -> [Block] {
    guard !inputs.isEmpty else { return [] }
    let items = inputs.map { input in
      RecordText.statement(
        input, under: level,
        remarks: [
          input.voice, head.imprint.text(.inputKind, input.kind).lowercased(), input.place, input.group,
        ])
    }
    return head.imprint.fromRecords([.bulletList(items)])
  }
}
