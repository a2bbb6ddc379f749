import ForumKit

/// The texts that `input add` is given: each operand is one, and `-` stands for the lines of standard input.
enum InputTexts {
  /// - Throws: ``InputProblem`` where the input is not UTF-8, with its line, and where there is no text at all;
  ///   ``CommandProblem`` where a text is longer than a record may hold.
  static func gather(_ operands: [String], _ values: Values, _ context: some CommandContext) throws
    -> [String]
  {
    guard operands.count(where: { $0 == "-" }) < 2 else { throw values.usageError(.unexpectedOperand("-")) }
    var texts: [String] = []
    for operand in operands {
      if operand == "-" {
        texts += lines(of: try TextSource.read("-", context))
      } else {
        texts.append(operand.trimmed)
      }
    }
    guard !texts.isEmpty else { throw InputProblem.empty(source: "standard input") }
    for text in texts { try refuseOverlong(text) }
    return texts
  }

  /// The lines of a text that say something, without the bullets that a list has before them.
  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { bytes in
      let said = ListBullet.text(after: Substring(bytes))
      return said.isEmpty ? nil : said
    }
  }

  private static func refuseOverlong(_ text: String) throws {
    let bytes = text.utf8.count
    guard bytes > String.recordLimit else { return }
    throw CommandProblem(
      "the text \(VisibleText.quoted(text, limit: 30)) has \(bytes) bytes, and an input may have at most \(String.recordLimit)",
      hint: "part it into several; nothing has been written")
  }
}
