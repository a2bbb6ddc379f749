/// A terminal that gives every key as it is pressed, and shows only what it is told to.
protocol RawTerminal: Sendable {
  /// Begins; `false` where the terminal cannot do it.
  func enter() -> Bool
  /// Gives the terminal back as it was.
  func leave()
  /// Stops the program as Ctrl-Z does, and comes back when it goes on.
  func suspend()
  /// What happens next.
  ///
  /// - Parameter patience: How long to wait, in milliseconds; `nil` for as long as it takes.
  func next(patience: Int?) throws(InputFault) -> TerminalEvent
  /// The columns and rows; at least 2 of each.
  var size: TerminalSize { get }
}

struct TerminalSize: Sendable, Equatable {
  var width: Int
  var height: Int
}

enum TerminalEvent: Sendable, Equatable {
  case bytes([UInt8])
  /// The window has another size, or the program has been stopped and goes on: what is shown is to be drawn anew.
  case disturbed
  /// Nothing has come in the time that was given.
  case nothing
  /// Nothing will come any more.
  case ended
  /// The process was asked to end.
  case askedToEnd(ExitCode)
}
