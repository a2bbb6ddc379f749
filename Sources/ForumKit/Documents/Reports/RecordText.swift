/// The texts of records as blocks.
enum RecordText {
  /// A text that may have many lines.
  static func blocks(_ text: String, under level: Int) -> [Block] {
    MarkdownText.blocks(text, headingLevel: level + 1)
  }

  /// A statement or a point. One line is a line whatever it begins with: in `+ fler kvällar` the plus is
  /// the writer's, and no list.
  static func statement(_ text: String, under level: Int) -> [Block] {
    text.utf8.contains(UInt8(ascii: "\n"))
      ? blocks(text, under: level) : [.paragraph(MarkdownText.inlines(text))]
  }

  static func points(_ points: [String], under level: Int) -> [Block] {
    points.isEmpty ? [] : [.bulletList(points.map { statement($0, under: level) })]
  }

  /// An input with what is said of it after a dash: who speaks, and the like.
  static func statement(
    _ input: ForumView.Statement, under level: Int, remarks: [String]
  ) -> [Block] {
    var blocks = statement(input.text, under: level)
    let remarks = remarks.filter { !$0.isEmpty }.joined(separator: ", ")
    guard !remarks.isEmpty else { return blocks }
    let remark: [Inline] = [.text("– "), .emphasis([.text(remarks)])]
    if blocks.count == 1, case .paragraph(let inlines)? = blocks.first {
      blocks[0] = .paragraph(inlines + [.text(" ")] + remark)
    } else {
      blocks.append(.paragraph(remark))
    }
    return blocks
  }
}
