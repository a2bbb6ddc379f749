/// A text with what has been taken out of it and put into it.
public struct Revision: Sendable, Hashable {
  /// The lines of the text as they stand, each in pieces; a line may be empty.
  public let lines: [[TextDiff.Piece]]

  /// A text whose lines are told in pieces without line feeds.
  public init(_ lines: [[TextDiff.Piece]]) { self.lines = lines }

  /// The lines that stand together, without the blank ones between.
  var paragraphs: [[[TextDiff.Piece]]] {
    lines.split { $0.allSatisfy { $0.kind == .same && PrintableText.line($0.text).isEmpty } }.map(Array.init)
  }

  /// The text with its changes in signs, for formats that know no others.
  var inWords: [Block] {
    paragraphs.map { lines in
      .paragraph(Array(lines.map { $0.flatMap(\.inSigns) }.joined(separator: [.lineBreak])))
    }
  }
}

extension TextDiff.Piece {
  /// What stands before and after a stretch in plain text, so that it can be told what became of it.
  public var signs: (before: String, after: String) {
    switch kind {
    case .same: ("", "")
    case .removed: ("[-", "-]")
    case .added: ("{+", "+}")
    }
  }

  fileprivate var inSigns: [Inline] {
    let marked = "\(signs.before)\(PrintableText.spaced(text))\(signs.after)"
    return kind == .added ? [.strong([.text(marked)])] : [.text(marked)]
  }
}
