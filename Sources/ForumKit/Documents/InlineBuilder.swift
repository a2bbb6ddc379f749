/// Builds running text in its canonical form, in linear time.
///
/// Many trees look the same on paper; writers and the reader of Markdown share one of them:
/// - texts are printable, on one line, and two never stand side by side;
/// - strong text holds no strong text, emphasis no emphasis, a link no link and no note (its notes
///   stand after it), and equal neighbours are one;
/// - what is both strong and emphasised throughout is emphasised outside and strong inside;
/// - white space at the edges of strong text, emphasis and links stands outside of them;
/// - code of nothing but spaces is text;
/// - no space stands beside a line break; neither stands at the ends of the whole.
struct InlineBuilder {
  enum Span: Hashable {
    case strong, emphasis
    case link(LinkTarget)
  }

  private var root = Run()
  private var open: [(span: Span, run: Run)] = []
  /// For every span begun and not ended: whether it counts, or repeats one it stands in.
  private var counts: [Bool] = []
  /// The notes of the link that is open.
  private var postponed: [Footnote] = []

  mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): append(text: PrintableText.spaced(text))
      case .code(let code): append(code: PrintableText.spaced(code))
      case .lineBreak: appendLineBreak()
      case .strong(let content): append(content, in: .strong)
      case .emphasis(let content): append(content, in: .emphasis)
      case .link(let target, let content): append(content, in: .link(target))
      case .footnote(let footnote): append(footnote)
      }
    }
  }

  private mutating func append(_ content: [Inline], in span: Span) {
    begin(span)
    append(content)
    end()
  }

  /// Adds text that is printable and on one line.
  mutating func append(text: String) {
    var text = Substring(text)
    if innermostIsEmpty {
      let space = text.prefixOfWhiteSpace
      if !space.isEmpty, let outside = firstFilled { append(space, at: outside) }
      text = text[space.endIndex...]
      if open.isEmpty { text = space.droppingSpaces + text }
    }
    append(text, at: open.count)
  }

  mutating func append(code: String) {
    let isBlank = code.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
    if isBlank { append(text: code) } else { append(.code(code)) }
  }

  mutating func appendLineBreak() {
    guard let level = innermostIsEmpty ? firstFilled : open.count else { return }
    withRun(at: level) { $0.appendLineBreak() }
  }

  /// Adds a note: after the link that is open, if one is, for a place cannot lead to two.
  mutating func append(_ footnote: Footnote) {
    if open.contains(where: \.span.isLink) { postponed.append(footnote) } else { append(.footnote(footnote)) }
  }

  mutating func begin(_ span: Span) {
    let repeats = open.contains { $0.span.isSameKind(as: span) }
    counts.append(!repeats)
    if !repeats { open.append((span, Run())) }
  }

  /// Ends the span that was begun last.
  mutating func end() {
    guard counts.popLast() == true, let ended = open.popLast() else { return }
    let span = ended.span
    var run = ended.run
    let trailing = run.takeTrailingWhiteSpace()
    var content = run.finish()
    if case .link(let target) = span {
      if content.isEmpty { content = [.text(target.address)] }
      append(.link(target, content))
      let footnotes = postponed
      postponed = []
      for footnote in footnotes { append(footnote) }
    } else if !content.isEmpty {
      append(span == .strong ? Self.strong(content) : .emphasis(content))
    }
    for piece in trailing {
      if case .text(let text) = piece { append(text: text) } else { appendLineBreak() }
    }
  }

  /// The finished text. Spans that are still open end here.
  mutating func finish() -> [Inline] {
    while !counts.isEmpty { end() }
    root.trimEnd()
    return root.finish()
  }

  private static func strong(_ content: [Inline]) -> Inline {
    guard content.count == 1, case .emphasis(let inner)? = content.first else { return .strong(content) }
    return .emphasis([.strong(inner)])
  }

  private var innermostIsEmpty: Bool { open.last?.run.isEmpty ?? root.isEmpty }

  /// The innermost run that has content; `nil` if there is none: what stands first in all is dropped.
  private var firstFilled: Int? {
    if let index = open.lastIndex(where: { !$0.run.isEmpty }) { return index + 1 }
    return root.isEmpty ? nil : 0
  }

  private mutating func append(_ text: Substring, at level: Int) {
    withRun(at: level) { $0.append(text: text) }
  }

  private mutating func append(_ inline: Inline) {
    withRun(at: open.count) { $0.append(inline) }
  }

  private mutating func withRun(at level: Int, _ body: (inout Run) -> Void) {
    if level == 0 { body(&root) } else { body(&open[level - 1].run) }
  }
}

/// A row of inlines under construction: neighbours that are alike become one.
private struct Run {
  private var inlines: [Inline] = []
  /// The text at the end, kept apart so that growing it does not copy it.
  private var text = ""

  var isEmpty: Bool { inlines.isEmpty && text.isEmpty }

  mutating func append(text addition: Substring) {
    reopenText()
    if text.isEmpty, inlines.last == .lineBreak {
      text += addition.droppingSpaces
    } else {
      text += addition
    }
  }

  mutating func appendLineBreak() {
    trimSpaces()
    flush()
    inlines.append(.lineBreak)
  }

  mutating func append(_ inline: Inline) {
    flush()
    switch (inlines.last, inline) {
    case (_, .text(let addition)): append(text: addition[...])
    case (.strong?, .strong(let content)): inlines.append(.strong(merge(takeLast(), content)))
    case (.emphasis?, .emphasis(let content)): inlines.append(.emphasis(merge(takeLast(), content)))
    default: inlines.append(inline)
    }
  }

  mutating func finish() -> [Inline] {
    flush()
    return inlines
  }

  /// Takes spaces and line breaks off the end.
  mutating func trimEnd() {
    trimSpaces()
    while text.isEmpty, inlines.last == .lineBreak {
      inlines.removeLast()
      trimSpaces()
    }
    if inlines.isEmpty, text.unicodeScalars.allSatisfy(\.properties.isWhitespace) { text = "" }
  }

  /// Takes white space of any kind and line breaks off the end, and gives them in their order.
  mutating func takeTrailingWhiteSpace() -> [Inline] {
    var taken: [Inline] = []
    while true {
      reopenText()
      let scalars = text.unicodeScalars
      let end = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:))
      let space = text[(end ?? text.startIndex)...]
      if !space.isEmpty {
        taken.append(.text(String(space)))
        text.removeSubrange(space.startIndex...)
      }
      guard text.isEmpty, inlines.last == .lineBreak else { return taken.reversed() }
      taken.append(inlines.removeLast())
    }
  }

  private mutating func trimSpaces() {
    reopenText()
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    inlines.append(.text(text))
    text = ""
  }

  private mutating func reopenText() {
    guard text.isEmpty, case .text(let last)? = inlines.last else { return }
    inlines.removeLast()
    text = last
  }

  /// The content of the last inline, which leaves the row: so it can grow without being copied.
  private mutating func takeLast() -> [Inline] {
    switch inlines.removeLast() {
    case .strong(let content), .emphasis(let content): content
    default: []
    }
  }

  private func merge(_ first: [Inline], _ second: [Inline]) -> [Inline] {
    var run = Run()
    run.inlines = first
    for inline in second { run.append(inline) }
    return run.finish()
  }
}

extension InlineBuilder.Span {
  fileprivate var isLink: Bool { if case .link = self { true } else { false } }

  fileprivate func isSameKind(as other: Self) -> Bool {
    switch (self, other) {
    case (.strong, .strong), (.emphasis, .emphasis), (.link, .link): true
    default: false
    }
  }
}

extension Substring {
  fileprivate var prefixOfWhiteSpace: Substring {
    let scalars = unicodeScalars
    return self[..<(scalars.firstIndex { !$0.properties.isWhitespace } ?? endIndex)]
  }

  fileprivate var droppingSpaces: Substring {
    Substring(utf8.drop { $0 == UInt8(ascii: " ") })
  }
}
