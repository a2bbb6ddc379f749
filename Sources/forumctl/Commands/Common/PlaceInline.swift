import ForumKit

extension Inline {
  /// The place of a record, as code to be copied. A word of the vocabulary, by which a tag is known, can be any text:
  /// where it holds markup, it is set as text.
  static func place(_ text: String) -> Inline {
    let line = VisibleText.line(text)
    return line.utf8.contains(where: "<`\\".utf8.contains) ? .text(line) : .code(line)
  }
}
