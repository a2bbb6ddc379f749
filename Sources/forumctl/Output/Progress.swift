/// How far a long task has come: a bar on a line of its own, drawn over itself and gone in the end.
///
/// It is drawn only where errors go to a terminal that can move its cursor, and not with `--quiet`. `NO_COLOR` takes
/// its ink.
struct Progress: Sendable {
  private let console: Console
  private let total: Int
  private let noun: String
  private static let width = 24

  /// - Parameters:
  ///   - total: How many there are of what is counted.
  ///   - noun: What is counted, in the singular.
  init(on console: Console, total: Int, _ noun: String) {
    self.console = console
    self.total = total
    self.noun = noun
  }

  private var isShown: Bool {
    console.terminal.errorIsTerminal && !console.choices.isQuiet
      && !["", "dumb"].contains(console.environment["TERM"] ?? "")
  }

  /// Draws how many are done. That a bar cannot be drawn stops nothing.
  func show(_ done: Int) {
    let filled = total == 0 ? Self.width : Self.width * done / total
    let bar = console.errorStyle.paint(String(repeating: "█", count: filled), .green)
    let rest = console.errorStyle.paint(String(repeating: "░", count: Self.width - filled), .dim)
    write("\r\(bar)\(rest) \(done) of \(Words.count(total, noun))")
  }

  /// Takes the bar away.
  func erase() { write("\r\u{1b}[K") }

  private func write(_ text: String) {
    guard isShown else { return }
    do { try console.err.write(text) } catch {}
  }
}
