/// A line in the making, with a cursor in it. What is one character to people is one here: an å of two scalars, a
/// flag, a family.
struct LineBuffer: Equatable {
  private(set) var before = ""
  private(set) var after = ""

  /// A line with the cursor at its end.
  init(_ text: String = "") { before = text }

  var text: String { before + after }
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// A combining mark becomes part of the character that it follows.
  mutating func insert(_ text: String) { before += text }

  mutating func moveLeft() { if let character = before.popLast() { after = String(character) + after } }

  mutating func moveRight() { if !after.isEmpty { before.append(after.removeFirst()) } }

  mutating func moveHome() { (before, after) = ("", text) }

  mutating func moveEnd() { (before, after) = (text, "") }

  mutating func moveWordLeft() {
    while before.last?.isWhitespace == true { moveLeft() }
    while before.last?.isWhitespace == false { moveLeft() }
  }

  mutating func moveWordRight() {
    while after.first?.isWhitespace == true { moveRight() }
    while after.first?.isWhitespace == false { moveRight() }
  }

  mutating func deleteBackward() { _ = before.popLast() }

  mutating func deleteForward() { if !after.isEmpty { after.removeFirst() } }

  mutating func cutWord() {
    while before.last?.isWhitespace == true { before.removeLast() }
    while before.last?.isWhitespace == false { before.removeLast() }
  }

  mutating func cutToStart() { before = "" }

  mutating func cutToEnd() { after = "" }

  /// Puts a text in the place of the last characters before the cursor.
  mutating func replace(last count: Int, with text: String) {
    before.removeLast(min(count, before.count))
    before += text
  }
}
