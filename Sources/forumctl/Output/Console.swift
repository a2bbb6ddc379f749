#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a command says and hears: its streams, what is known of the terminal behind them, and what the
/// user chose about both.
struct Console: Sendable {
  /// The product of the command, and nothing else.
  let out: any TextOutput
  /// Errors, warnings and what was done.
  let err: any TextOutput
  let input: any ByteInput
  let environment: [String: String]
  let terminal: Terminal
  /// The terminal that lines are typed at, where input and output are one and it can do more than print.
  let device: (any RawTerminal)?
  /// What the global options say; the defaults until the line is parsed.
  var choices = Choices()

  /// Which streams are terminals, and how wide the one behind the output is.
  struct Terminal: Sendable, Equatable {
    var inputIsTerminal = false
    var outputIsTerminal = false
    var errorIsTerminal = false
    /// The columns; `nil` when the output is no terminal.
    var width: Int?

    /// No stream is a terminal.
    static let none = Terminal()
  }

  struct Choices: Sendable, Equatable {
    var color = ColourChoice.auto
    var isQuiet = false
    var mayAsk = true
    var answersYes = false

    init() {}

    /// What the global options of a parsed line say.
    init(_ values: Values) {
      color = values[GlobalOptions.color]
      isQuiet = values[GlobalOptions.quiet]
      mayAsk = !values[GlobalOptions.noInput]
      answersYes = values[GlobalOptions.yes]
    }
  }

  init(
    out: any TextOutput, err: any TextOutput, input: any ByteInput,
    environment: [String: String] = [:], terminal: Terminal = .none, device: (any RawTerminal)? = nil
  ) {
    self.out = out
    self.err = err
    self.input = input
    self.environment = environment
    self.terminal = terminal
    self.device = device
  }

  /// The console of the process.
  static func ofProcess(environment: [String: String]) -> Console {
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let canMove = !["", "dumb"].contains(environment["TERM"] ?? "")
    return Console(
      out: DescriptorOutput(descriptor: STDOUT_FILENO), err: DescriptorOutput(descriptor: STDERR_FILENO),
      input: DescriptorInput(descriptor: STDIN_FILENO), environment: environment,
      terminal: Terminal(
        inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
        errorIsTerminal: isatty(STDERR_FILENO) == 1, width: columns(of: STDOUT_FILENO)),
      device: isTerminal && canMove ? TerminalDevice(input: STDIN_FILENO, output: STDOUT_FILENO) : nil)
  }

  /// How to dress what goes to `out`.
  var style: Style {
    Style(choices.color, isTerminal: terminal.outputIsTerminal, environment: environment)
  }

  /// How to dress what goes to `err`.
  var errorStyle: Style {
    Style(choices.color, isTerminal: terminal.errorIsTerminal, environment: environment)
  }

  /// Tells on `err` what was done, unless `--quiet`.
  func note(_ text: String) throws(OutputFault) {
    if !choices.isQuiet { try err.line(text) }
  }

  /// Warns on `err`, with `--quiet` too.
  func warn(_ text: String) throws(OutputFault) {
    try err.line("\(errorStyle.paint("warning:", .yellow)) \(text)")
  }

  /// Writes a table to `out`, fitted to the terminal if there is one.
  func show(_ table: Table) throws(OutputFault) {
    try out.write(table.text(width: terminal.width, style: style))
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1 else { return nil }
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
