/// The post-its of a forum: board by board under their headings, then those that hung elsewhere.
public struct PostItAppendix {
  private let head: ForumHead
  private let tree: [DiscussionBranch]
  private let discussion: DiscussionText

  init(_ head: ForumHead) {
    self.head = head
    tree = DiscussionBranch.tree(head.view.themes)
    discussion = DiscussionText(imprint: head.imprint)
  }

  /// The appendix as a document of its own.
  public static func document(_ view: ForumView, _ imprint: Imprint) -> Document {
    let head = ForumHead(view, imprint)
    return head.document(.postItList, PostItAppendix(head).blocks(level: 1))
  }

  /// - Parameter level: The level of the headings over the boards.
  func blocks(level: Int) -> [Block] {
    let boards = tree.boards.flatMap { board($0, level: level) }
    let others = tree.besideBoards.flatMap { node in
      cards(node.postIts, under: node.title, level: level)
    }
    let loose = cards(
      head.view.looseInputs, under: head.imprint.text(.withoutHeading), level: level)
    return boards + others + loose
  }

  private func board(_ branch: DiscussionBranch, level: Int) -> [Block] {
    let texts = branch.all.flatMap { node -> [Block] in
      let texts = discussion.texts(of: node, under: level)
      let isOwn = node.id == branch.node.id || texts.isEmpty
      return isOwn ? texts : [.paragraph([.strong([.text(node.title)])])] + texts
    }
    let filled = branch.all.filter { !$0.inputs.isEmpty }
    let columns = filled.map { node in
      let title = node.id == branch.node.id ? head.imprint.text(.withoutHeading) : node.title
      return column(filled.count > 1 || node.id != branch.node.id ? title : "", node.inputs, level)
    }
    guard !texts.isEmpty || !columns.isEmpty else { return [] }
    return head.imprint.fromRecords([.heading(level: level, branch.node.title)]) + texts
      + head.imprint.fromRecords(columns.isEmpty ? [] : [.board(Board(columns))])
  }

  private func cards(_ inputs: [ForumView.Statement], under title: String, level: Int) -> [Block] {
    guard !inputs.isEmpty else { return [] }
    return [.heading(level: level, title)]
      + head.imprint.fromRecords([.board(Board([column("", inputs, level)]))])
  }

  private func column(_ title: String, _ inputs: [ForumView.Statement], _ level: Int) -> Board.Column {
    Board.Column(
      .text(title), cards: inputs.map { RecordText.statement($0, under: level, remarks: [$0.voice]) })
  }
}
