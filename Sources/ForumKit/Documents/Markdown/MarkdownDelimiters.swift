/// The runs of `*` and `_` in a text, and which of them open and close emphasis: the algorithm of
/// CommonMark's appendix, linear in the number of runs.
struct MarkdownDelimiters {
  struct Run {
    let mark: UInt8
    let length: Int
    let canOpen: Bool
    let canClose: Bool
    /// The marks that are not used yet; in the end, those that are text.
    fileprivate(set) var left: Int
    /// The spans that the run begins, from the innermost, and ends, from the innermost.
    fileprivate(set) var begins: [InlineBuilder.Span] = []
    fileprivate(set) var ends: [InlineBuilder.Span] = []
    fileprivate var previous: Int?
    fileprivate var next: Int?
  }

  private(set) var runs: [Run] = []
  /// The last run that may still open or close.
  private(set) var last: Int?

  /// Adds a run between two characters, `nil` at the ends of the text.
  mutating func append(mark: UInt8, length: Int, after before: Unicode.Scalar?, before after: Unicode.Scalar?)
  {
    let before = Neighbour(before)
    let after = Neighbour(after)
    let isLeft = after != .space && (after != .punctuation || before != .other)
    let isRight = before != .space && (before != .punctuation || after != .other)
    let isUnderscore = mark == UInt8(ascii: "_")
    runs.append(
      Run(
        mark: mark, length: length,
        canOpen: isLeft && (!isUnderscore || !isRight || before == .punctuation),
        canClose: isRight && (!isUnderscore || !isLeft || after == .punctuation),
        left: length, previous: last))
    if let last { runs[last].next = runs.count - 1 }
    last = runs.count - 1
  }

  /// Pairs the runs after one, all of them for `nil`; what finds no partner is text from now on.
  mutating func pair(after bottom: Int?) {
    var floors: [Floor: Int] = [:]
    var current = first(after: bottom)
    while let closer = current {
      guard runs[closer].canClose else {
        current = runs[closer].next
        continue
      }
      let floor = Floor(runs[closer])
      let lowest = floors[floor] ?? bottom ?? -1
      if let opener = opener(for: closer, above: lowest) {
        current = join(opener, closer)
      } else {
        floors[floor] = runs[closer].previous ?? -1
        current = runs[closer].next
        if !runs[closer].canOpen { remove(closer) }
      }
    }
    while let end = last, end > bottom ?? -1 { remove(end) }
  }

  private func first(after bottom: Int?) -> Int? {
    var found: Int?
    var index = last
    while let current = index, current > bottom ?? -1 {
      found = current
      index = runs[current].previous
    }
    return found
  }

  private func opener(for closer: Int, above lowest: Int) -> Int? {
    var index = runs[closer].previous
    while let opener = index, opener > lowest {
      if runs[opener].canOpen, runs[opener].mark == runs[closer].mark, fit(runs[opener], runs[closer]) {
        return opener
      }
      index = runs[opener].previous
    }
    return nil
  }

  /// The rule of three: of runs that can do both, the lengths may not add up to a multiple of three.
  private func fit(_ opener: Run, _ closer: Run) -> Bool {
    !(opener.canClose || closer.canOpen) || (opener.length + closer.length) % 3 != 0
      || (opener.length % 3 == 0 && closer.length % 3 == 0)
  }

  /// Makes a span of two runs.
  ///
  /// - Returns: the run to go on with.
  private mutating func join(_ opener: Int, _ closer: Int) -> Int? {
    let isStrong = runs[opener].left >= 2 && runs[closer].left >= 2
    let span: InlineBuilder.Span = isStrong ? .strong : .emphasis
    runs[opener].begins.append(span)
    runs[closer].ends.append(span)
    runs[opener].left -= isStrong ? 2 : 1
    runs[closer].left -= isStrong ? 2 : 1
    runs[opener].next = closer
    runs[closer].previous = opener
    if runs[opener].left == 0 { remove(opener) }
    guard runs[closer].left == 0 else { return closer }
    let next = runs[closer].next
    remove(closer)
    return next
  }

  private mutating func remove(_ index: Int) {
    let (previous, next) = (runs[index].previous, runs[index].next)
    if let previous { runs[previous].next = next }
    if let next { runs[next].previous = previous } else { last = previous }
  }

  /// Closers that look alike: below their floor none of them finds an opener.
  private struct Floor: Hashable {
    let mark: UInt8
    let canOpen: Bool
    let remainder: Int

    init(_ run: Run) {
      mark = run.mark
      canOpen = run.canOpen
      remainder = run.length % 3
    }
  }

  private enum Neighbour {
    case space, punctuation, other

    init(_ scalar: Unicode.Scalar?) {
      guard let properties = scalar?.properties, !properties.isWhitespace else {
        self = .space
        return
      }
      switch properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
        .modifierSymbol, .otherSymbol:
        self = .punctuation
      default: self = .other
      }
    }
  }
}
