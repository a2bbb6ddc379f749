/// A note to a place in a text, such as the source of what is said there.
///
/// It has no number: each document numbers its notes anew, in the order in which they are referred to. Two places
/// whose notes say the same share one note.
public struct Footnote: Sendable, Hashable {
  /// What the note says. It holds no notes: what one within it would say stands there in brackets.
  public let content: [Inline]
  /// Told once, so that a long note with many references is not read for each of them.
  private let digest: Int

  /// A note of what it says.
  public init(_ content: [Inline]) {
    self.content = content.withFootnotesInBrackets.canonical
    digest = self.content.hashValue
  }

  /// Whether two notes say the same: those that do not are told apart without being read.
  public static func == (one: Footnote, other: Footnote) -> Bool {
    one.digest == other.digest && one.content == other.content
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension [Inline] {
  fileprivate var withFootnotesInBrackets: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .strong(let content): [.strong(content.withFootnotesInBrackets)]
      case .emphasis(let content): [.emphasis(content.withFootnotesInBrackets)]
      case .link(let target, let content): [.link(target, content.withFootnotesInBrackets)]
      case .footnote(let footnote): [.text(" (")] + footnote.content + [.text(")")]
      case .text, .code, .lineBreak: [inline]
      }
    }
  }
}
