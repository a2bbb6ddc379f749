import ForumKit
import Testing

@testable import forumctl

/// A line that is edited, from bytes to what is entered, and what is seen meanwhile.
@Suite struct LineEditorTests {
  /// A terminal whose keys are a script.
  private final class ScriptedTerminal: RawTerminal, @unchecked Sendable {
    private var events: [TerminalEvent]
    private(set) var isEntered = false
    private(set) var suspensions = 0
    var size = TerminalSize(width: 20, height: 10)

    init(_ events: [TerminalEvent]) { self.events = events }

    func enter() -> Bool {
      isEntered = true
      return true
    }
    func leave() { isEntered = false }
    func suspend() { suspensions += 1 }
    func next(patience: Int?) -> TerminalEvent { events.isEmpty ? .ended : events.removeFirst() }
  }

  private static let words = ["/theme ", "/board ", "/themes "]

  private func entered(_ typed: String, starting text: String = "") throws -> [TypedInput] {
    try entered([.bytes(Array(typed.utf8))], starting: text).inputs
  }

  private func entered(
    _ events: [TerminalEvent], starting text: String = ""
  ) throws -> (inputs: [TypedInput], out: String, terminal: ScriptedTerminal) {
    let terminal = ScriptedTerminal(events)
    let out = MemoryOutput()
    let made = try LineEditor(terminal, out, .plain) { text in
      .init(length: text.count, words: Self.words.filter { $0.hasPrefix(text) })
    }
    var editor = try #require(made)
    var inputs: [TypedInput] = []
    var text = text
    while true {
      let input = try editor.next(prompt: "> ", text: text)
      text = ""
      inputs.append(input)
      if case .end = input { break }
    }
    try editor.close()
    return (inputs, out.text, terminal)
  }

  static let edits: [(String, String)] = [
    ("hej", "hej"), ("hallå\u{7f}o", "hallo"), ("e\u{301}\u{7f}a", "a"), ("👩‍👩‍👧x\u{1b}[D\u{7f}", "x"),
    ("a\u{1b}[D\u{301}", "\u{301}a"), ("bc\u{1}a", "abc"), ("bc\u{1}a\u{5}d", "abcd"),
    ("ett två\u{17}tre", "ett tre"), ("ett två\u{15}tre", "tre"), ("abc\u{2}\u{2}\u{b}", "a"),
    ("abc\u{1b}[D\u{1b}[3~", "ab"), ("abc\u{1}\u{4}", "bc"), ("ett två\u{1b}b\u{1b}bX", "Xett två"),
    ("ett två\u{1}\u{1b}fX", "ettX två"), ("\u{7f}\u{1b}[D\u{1b}[C\u{17}a", "a"), ("/b\t", "/board "),
    ("/t\t", "/theme"), ("x\t", "x"),
  ]

  @Test(arguments: edits)
  func keysEdit(_ typed: String, _ line: String) throws {
    #expect(try entered(typed + "\r").first == .line(line))
  }

  @Test func anOfferedTextCanBeEdited() throws {
    #expect(try entered("!\r", starting: "igen").first == .line("igen!"))
  }

  @Test func arrowsFetchEarlierLinesAndTheOneThatWasBegun() throws {
    let up = "\u{1b}[A"
    let down = "\u{1b}[B"
    #expect(
      try entered("ett\rtvå\rbör\(up)\(up)\(down)\(down)jan\r\(up)\(up)\r") == [
        .line("ett"), .line("två"), .line("början"), .line("två"), .end(.done, unfinished: ""),
      ])
  }

  @Test func interruptClearsTheLineWhichAnArrowFetchesAndTwiceItLeaves() throws {
    #expect(try entered("bort\u{3}\u{1b}[A\r\u{3}\u{3}mer") == [.line("bort"), .end(.done, unfinished: "")])
    #expect(
      try entered("\u{3}a\u{3}\u{3}b\r\u{4}") == [.line("b"), .end(.done, unfinished: "")])
  }

  @Test func severalPastedLinesAreGivenWithWhatStandsAroundThem() throws {
    let answers = try entered("före\u{1b}[200~ett\rtvå\u{1b}[201~efter\r")
    #expect(answers.first == .pasted(Array("föreett\rtvå".utf8)))
    #expect(answers.dropFirst().first == .line("efter"))
  }

  @Test func theEndOfTheTerminalTellsWhatWasNotEntered() throws {
    #expect(try entered("halv") == [.end(.done, unfinished: "halv")])
    let ended = try entered([.bytes(Array("halv".utf8)), .askedToEnd(.terminated)])
    #expect(ended.inputs == [.end(.terminated, unfinished: "halv")])
    #expect(!ended.terminal.isEntered)
    #expect(ended.out.hasPrefix("\u{1b}[?2004h"))
    #expect(ended.out.hasSuffix("\u{1b}[?2004l"))
  }

  @Test func suspendingKeepsTheLine() throws {
    let (inputs, _, terminal) = try entered([.bytes(Array("ab\u{1a}c\r".utf8))])
    #expect(inputs.first == .line("abc"))
    #expect(terminal.suspensions == 1)
  }

  /// Whatever is typed, a screen that does what it is told shows the prompt and the line, with the cursor at its
  /// place.
  @Test func theScreenShowsTheLine() throws {
    let keys = [
      "a", "ö", "日", "👩‍👧", "e\u{301}", " ", "\u{7f}", "\u{1b}[D", "\u{1b}[C", "\u{1}", "\u{5}",
      "ett längre stycke text",
      "\u{1b}b", "\u{17}",
    ]
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let width = Int.random(in: 8...24, using: &random)
      let terminal = ScriptedTerminal([])
      terminal.size = TerminalSize(width: width, height: 40)
      let typed = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        keys[Int.random(in: 0..<keys.count, using: &random)]
      }
      var buffer = LineBuffer()
      var screen = Screen(width: width)
      var shown: LineLayout?
      for key in typed {
        switch key {
        case "\u{7f}": buffer.deleteBackward()
        case "\u{1b}[D": buffer.moveLeft()
        case "\u{1b}[C": buffer.moveRight()
        case "\u{1}": buffer.moveHome()
        case "\u{5}": buffer.moveEnd()
        case "\u{1b}b": buffer.moveWordLeft()
        case "\u{17}": buffer.cutWord()
        default: buffer.insert(key)
        }
        let layout = LineLayout(prompt: "> ", painted: "> ", buffer, width: width, height: 40)
        screen.clear(from: shown?.cursor.row ?? 0)
        screen.write(layout.text)
        #expect(screen.row == layout.end.row && screen.column == layout.end.column)
        screen.move(up: layout.end.row - layout.cursor.row, column: layout.cursor.column)
        shown = layout
        #expect(screen.text(upTo: nil) == "> " + buffer.text)
        #expect(screen.text(upTo: (layout.cursor.row, layout.cursor.column)) == "> " + buffer.before)
      }
    }
  }

  /// The part of a terminal that a line needs: cells, a cursor, and an edge at which it waits.
  private struct Screen {
    let width: Int
    private var rows: [[(character: String, column: Int)]] = [[]]
    private(set) var row = 0
    private(set) var column = 0

    init(width: Int) { self.width = width }

    mutating func clear(from up: Int) {
      row = max(0, row - up)
      column = 0
      rows = Array(rows[...row])
      rows[row] = []
    }

    mutating func write(_ text: String) {
      for character in text {
        if character == "\r\n" {
          row += 1
          column = 0
        } else {
          let columns = DisplayWidth.of(character)
          if column + columns > width {
            row += 1
            column = 0
          }
          while rows.count <= row { rows.append([]) }
          rows[row].append((String(character), column))
          column += columns
        }
        while rows.count <= row { rows.append([]) }
      }
    }

    mutating func move(up: Int, column: Int) {
      row -= up
      self.column = column
    }

    func text(upTo place: (row: Int, column: Int)?) -> String {
      rows.enumerated().flatMap { index, cells in
        cells.filter { cell in
          guard let place else { return true }
          return index < place.row || index == place.row && cell.column < place.column
        }.map(\.character)
      }.joined()
    }
  }

  @Test func ofALineThatDoesNotFitTheScreenThePartAtTheCursorIsShown() {
    var buffer = LineBuffer(String(repeating: "abcdefghij", count: 100))
    for _ in 0..<50 { buffer.moveLeft() }
    let layout = LineLayout(prompt: "> ", painted: "> ", buffer, width: 20, height: 6)
    #expect(layout.end.row < 6)
    #expect(layout.text.hasPrefix("> …"))
    #expect(layout.text.hasSuffix("…"))
  }
}
