import ForumKit

/// A line that is edited on a terminal: with arrows, the keys of Emacs, a history, and Tab.
struct LineEditor: LineSource {
  /// What Tab offers for the text before the cursor.
  struct Offer: Equatable {
    /// How many characters before the cursor the words stand for.
    let length: Int
    let words: [String]
  }

  private let terminal: any RawTerminal
  private let out: any TextOutput
  private let style: Style
  private let complete: (String) -> Offer
  private var decoder = KeyDecoder()
  private var keys: [Key] = []
  private var history: [String] = []
  private var shown: (prompt: String, line: LineBuffer)?
  private var hasInterrupted = false

  /// How long the rest of a key takes at most that begins with an escape, in milliseconds.
  private static let escapePatience = 60

  /// `nil` where the terminal cannot be used so.
  init?(
    _ terminal: any RawTerminal, _ out: any TextOutput, _ style: Style,
    complete: @escaping (String) -> Offer
  ) throws(OutputFault) {
    guard terminal.enter() else { return nil }
    self.terminal = terminal
    self.out = out
    self.style = style
    self.complete = complete
    try out.write(Self.pasteOn)
  }

  private static let pasteOn = "\u{1b}[?2004h"
  private static let pasteOff = "\u{1b}[?2004l"

  mutating func close() throws(OutputFault) {
    defer { terminal.leave() }
    try out.write(Self.pasteOff)
  }

  mutating func next(prompt: String, text: String) throws -> TypedInput {
    do { return try edited(prompt, text) } catch let end as Ended {
      return .end(end.code, unfinished: end.unfinished)
    }
  }

  private mutating func edited(_ prompt: String, _ text: String) throws -> TypedInput {
    var line = LineBuffer(text)
    var place = history.count
    var draft = text
    try draw(prompt, line)
    while true {
      guard let key = try nextKey(prompt, line) else { continue }
      if key != .interrupt { hasInterrupted = false }
      switch key {
      case .enter:
        try leaveLine(line)
        remember(line.text)
        return .line(line.text)
      case .lines(let bytes):
        try leaveLine(line)
        return .pasted(Array(line.before.utf8) + bytes + Array(line.after.utf8))
      case .interrupt:
        try leaveLine(line)
        if line.isEmpty, hasInterrupted { return .end(.done, unfinished: "") }
        if line.isEmpty { try out.line("Ctrl-C again or Ctrl-D leaves") }
        hasInterrupted = line.isEmpty
        // What is dropped by a slip can be fetched back with the arrow.
        remember(line.text)
        line = LineBuffer()
        place = history.count
      case .endOfInput where line.isEmpty:
        try leaveLine(line)
        return .end(.done, unfinished: "")
      case .suspend:
        try leaveLine(line)
        try out.write(Self.pasteOff)
        terminal.suspend()
        try out.write(Self.pasteOn)
      case .up where place > 0:
        if place == history.count { draft = line.text }
        place -= 1
        line = LineBuffer(history[place])
      case .down where place < history.count:
        place += 1
        line = LineBuffer(place == history.count ? draft : history[place])
      case .tab: try offer(&line)
      case .notUTF8:
        try leaveLine(line)
        try out.line("the terminal does not send UTF-8; a character was left out")
      case .redraw:
        try out.write("\u{1b}[H\u{1b}[2J")
        shown = nil
      default: Self.edit(&line, key)
      }
      try draw(prompt, line)
    }
  }

  private static func edit(_ line: inout LineBuffer, _ key: Key) {
    switch key {
    case .text(let text): line.insert(text)
    case .left: line.moveLeft()
    case .right: line.moveRight()
    case .home: line.moveHome()
    case .end: line.moveEnd()
    case .wordLeft: line.moveWordLeft()
    case .wordRight: line.moveWordRight()
    case .backspace: line.deleteBackward()
    case .delete, .endOfInput: line.deleteForward()
    case .cutWord: line.cutWord()
    case .cutToStart: line.cutToStart()
    case .cutToEnd: line.cutToEnd()
    default: break
    }
  }

  private mutating func remember(_ text: String) {
    if !text.isEmpty, history.last != text { history.append(text) }
  }

  /// The next key; `nil` where only the line was drawn anew.
  private mutating func nextKey(_ prompt: String, _ line: LineBuffer) throws -> Key? {
    while keys.isEmpty {
      switch try terminal.next(patience: decoder.isAtEscape ? Self.escapePatience : nil) {
      case .bytes(let bytes): keys = decoder.keys(bytes)
      case .nothing: decoder.forgetEscape()
      case .disturbed:
        try draw(prompt, line)
        return nil
      case .ended: throw Ended(code: .done, unfinished: line.text)
      case .askedToEnd(let code):
        try leaveLine(line)
        throw Ended(code: code, unfinished: line.text)
      }
    }
    return keys.removeFirst()
  }

  /// The end of all input, in the middle of a line.
  private struct Ended: Error {
    let code: ExitCode
    let unfinished: String
  }

  // MARK: - What is shown

  private func layout(_ prompt: String, _ line: LineBuffer) -> LineLayout {
    let size = terminal.size
    return LineLayout(
      prompt: prompt, painted: style.paint(prompt, .bold), line, width: size.width, height: size.height)
  }

  private mutating func draw(_ prompt: String, _ line: LineBuffer) throws(OutputFault) {
    let new = layout(prompt, line)
    try out.write(
      start() + new.text + Self.up(new.end.row - new.cursor.row) + "\r" + Self.right(new.cursor.column))
    shown = (prompt, line)
  }

  /// From where the cursor stands to the beginning of an empty screen below what is above the line. A terminal that
  /// has another width by now has broken the line anew.
  private func start() -> String {
    guard let shown else { return "\r\u{1b}[J" }
    return Self.up(layout(shown.prompt, shown.line).cursor.row) + "\r\u{1b}[J"
  }

  /// Goes to the line below what is shown.
  private mutating func leaveLine(_ line: LineBuffer) throws(OutputFault) {
    guard let shown else { return }
    let layout = layout(shown.prompt, shown.line)
    let rows = layout.end.row - layout.cursor.row
    self.shown = nil
    let isAtStart = layout.end.column == 0 && layout.end.row > 0
    try out.write((rows > 0 ? "\u{1b}[\(rows)B" : "") + (isAtStart ? "\r" : "\r\n"))
  }

  private static func up(_ rows: Int) -> String { rows > 0 ? "\u{1b}[\(rows)A" : "" }

  private static func right(_ columns: Int) -> String { columns > 0 ? "\u{1b}[\(columns)C" : "" }

  // MARK: - Tab

  /// Puts in what all words have in common, or shows them where that is nothing more.
  private mutating func offer(_ line: inout LineBuffer) throws(OutputFault) {
    let offer = complete(line.before)
    guard let first = offer.words.first else { return try out.write("\u{7}") }
    guard offer.words.count > 1 else { return line.replace(last: offer.length, with: first) }
    let common = offer.words.dropFirst().reduce(first) { common, word in
      String(zip(common, word).prefix { $0 == $1 }.map(\.0))
    }
    if common.count > offer.length { return line.replace(last: offer.length, with: common) }
    try leaveLine(line)
    let shown = offer.words.prefix(30).map(VisibleText.line)
    let more = offer.words.count > shown.count ? ["and \(offer.words.count - shown.count) more"] : []
    for row in Wrapping.lines((shown + more).joined(separator: ", "), width: terminal.size.width - 1) {
      try out.line(row)
    }
  }
}
