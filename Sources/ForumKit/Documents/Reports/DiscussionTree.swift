/// A theme with the themes that stand under it.
struct DiscussionBranch {
  let node: ForumView.Node
  var children: [DiscussionBranch] = []

  /// The themes of a forum as a tree, from their reading order.
  static func tree(_ nodes: [ForumView.Node]) -> [DiscussionBranch] {
    var rest = nodes[...]
    return branches(&rest, depth: 0)
  }

  private static func branches(_ rest: inout ArraySlice<ForumView.Node>, depth: Int) -> [DiscussionBranch] {
    var branches: [DiscussionBranch] = []
    while let node = rest.first, node.depth >= depth {
      rest.removeFirst()
      branches.append(DiscussionBranch(node: node, children: self.branches(&rest, depth: node.depth + 1)))
    }
    return branches
  }

  /// Boards stand in the appendix, with all that hangs on them.
  var isBoard: Bool { node.kind == .board }

  /// This theme and all under it, in reading order.
  var all: [ForumView.Node] { [node] + children.flatMap(\.all) }
}

extension [DiscussionBranch] {
  /// The boards, wherever they stand.
  var boards: [DiscussionBranch] { flatMap { $0.isBoard ? [$0] : $0.children.boards } }

  /// The themes that stand neither on a board nor are one, in reading order.
  var besideBoards: [ForumView.Node] {
    flatMap { $0.isBoard ? [] : [$0.node] + $0.children.besideBoards }
  }
}

extension ForumView.Node {
  /// Whether somebody has written a text about it, so that what was said stands in that.
  var hasText: Bool { !body.isEmpty || !summary.isEmpty }

  var postIts: [ForumView.Statement] { inputs.filter { $0.source == .postIt } }
}

/// The discussion of a forum: its themes as headings, with their texts.
struct DiscussionText {
  let imprint: Imprint

  /// The texts of a theme and of those under it; nothing where none of them says anything.
  func blocks(_ branch: DiscussionBranch, level: Int) -> [Block] {
    guard !branch.isBoard else { return [] }
    let own = texts(of: branch.node, under: level) + notes(of: branch.node, under: level)
    let below = branch.children.flatMap { blocks($0, level: level + 1) }
    guard !own.isEmpty || !below.isEmpty else { return [] }
    return heading(branch.node, level: level) + own + below
  }

  /// The heading of a theme, in the language of most of its words.
  func heading(_ node: ForumView.Node, level: Int) -> [Block] {
    imprint.fromRecords([.heading(level: level, heading(of: node))])
  }

  /// `Fråga 1: Samverkan i dag`, or the title alone.
  func heading(of node: ForumView.Node) -> String {
    guard node.kind == .question, let number = node.number else { return node.title }
    let question = "\(imprint.text(.question)) \(number)"
    return node.title.hasPrefix(question) ? node.title : "\(question): \(node.title)"
  }

  /// Question, prompts, lead, points and running text.
  func texts(of node: ForumView.Node, under level: Int) -> [Block] {
    var blocks: [Block] = []
    if node.isInternal { blocks.append(.paragraph([.emphasis([.text(imprint.phrases.internalText)])])) }
    if !node.question.isEmpty, node.question != node.title {
      blocks += imprint.fromRecords([.paragraph([.strong([.text(node.question)])])])
    }
    if !node.prompts.isEmpty {
      blocks.append(.paragraph("\(imprint.text(.prompts)):"))
      blocks += imprint.fromRecords([.bulletList(node.prompts.map { [.paragraph($0)] })])
    }
    blocks += imprint.fromRecords(RecordText.blocks(node.lead, under: level))
    // Two lists must not look like one.
    if node.lead.isEmpty, !node.summary.isEmpty, !node.prompts.isEmpty {
      blocks.append(.paragraph("\(imprint.text(.summaryPoints)):"))
    }
    return blocks
      + imprint.fromRecords(
        RecordText.points(node.summary, under: level) + RecordText.blocks(node.body, under: level))
  }

  /// What was said, where no text says it: post-its stand in the appendix.
  private func notes(of node: ForumView.Node, under level: Int) -> [Block] {
    let notes = node.hasText ? [] : node.inputs.filter { $0.source != .postIt }
    guard !notes.isEmpty else { return [] }
    return imprint.fromRecords([
      .bulletList(notes.map { RecordText.statement($0, under: level, remarks: [$0.voice]) })
    ])
  }
}
