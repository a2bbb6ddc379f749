import ForumKit
import Testing

/// A document that must be refused: why, and at which line and column.
struct Refusal: CustomTestStringConvertible, Sendable {
  let source: [UInt8]
  let kind: JSONFault.Kind
  let position: TextPosition
  let testDescription: String

  init(_ source: [UInt8], _ kind: JSONFault.Kind, at line: Int = 1, _ column: Int) {
    self.source = source
    self.kind = kind
    self.position = TextPosition(line: line, column: column)
    testDescription = String(decoding: source.prefix(60), as: UTF8.self)
  }

  init(_ source: String, _ kind: JSONFault.Kind, at line: Int = 1, _ column: Int) {
    self.init(Array(source.utf8), kind, at: line, column)
  }

  /// What the reader says: the fault and its place.
  func check(limits: JSONLimits = .records) {
    do throws(JSONFault) {
      let value = try JSONReader.read(source, limits: limits)
      Issue.record("accepted as \(value)")
    } catch {
      #expect(error.kind == kind)
      #expect(TextPosition(of: error.offset, in: source) == position)
    }
  }
}
