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
    /// The rows; `nil` when the output is no terminal.
    var height: Int?

    /// No stream is a terminal.
    static let none = Terminal()
  }

  struct Choices: Sendable, Equatable {
    var color = ColourChoice.auto
    var isQuiet = false
    var mayAsk = true
    var mayPage = true
    var answersYes = false

    init() {}

    /// What the global options of a parsed line say.
    init(_ values: Values) {
      color = values[GlobalOptions.color]
      isQuiet = values[GlobalOptions.quiet]
      mayPage = !values[GlobalOptions.noPager]
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
        errorIsTerminal: isatty(STDERR_FILENO) == 1, width: columns(of: STDOUT_FILENO),
        height: rows(of: STDOUT_FILENO)),
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

  /// Runs something with a console that shows what is longer than the screen in a pager, and waits until that is
  /// closed. Where output is no terminal, or nobody wants a pager, with this console.
  func inPager<Result>(_ body: (Console) throws -> Result) throws -> Result {
    guard choices.mayPage, terminal.outputIsTerminal, let rows = terminal.height,
      let columns = terminal.width,
      let pager = Pager(environment)
    else { return try body(self) }
    let paged = PagedOutput(out, pager, rows: rows, columns: columns)
    var console = Console(
      out: paged, err: AfterPager(base: err, paged: paged), input: input, environment: environment,
      terminal: terminal, device: device)
    console.choices = choices
    do {
      let result = try body(console)
      try paged.finish()
      if let failure = paged.failure {
        try warn("the pager \(VisibleText.quoted(pager.line)) cannot be started: \(Failure.reason(failure))")
      }
      return result
    } catch {
      try paged.finish()
      throw error
    }
  }

  private static func columns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    return size(of: descriptor).map { Int($0.ws_col) } ?? 80
  }

  private static func rows(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    return size(of: descriptor).flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil } ?? 24
  }

  private static func size(of descriptor: Int32) -> winsize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return size
  }
}
