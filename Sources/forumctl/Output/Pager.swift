#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program that long output is read in on a terminal.
struct Pager: Sendable, Equatable {
  /// A line of the shell, for example `less -S`.
  let line: String
  let environment: [String: String]

  /// The pager that the environment names, `less` if it names none; `nil` where it wants none, or where the one that
  /// it names is not there.
  init?(_ environment: [String: String]) {
    let named = environment["FORUMCTL_PAGER"] ?? environment["PAGER"] ?? "less"
    line = named.trimmed
    guard !["", "cat"].contains(line), !["", "dumb"].contains(environment["TERM"] ?? ""),
      Self.isThere(line, environment["PATH"] ?? TerminalProgram.usualPath)
    else { return nil }
    var environment = environment
    // What fits is left on the screen; colours are shown; what was read stays when it is closed (less(1)).
    environment["LESS"] = environment["LESS"] ?? "FRX"
    environment["LESSCHARSET"] = environment["LESSCHARSET"] ?? "utf-8"
    self.environment = environment
  }

  /// Whether the program that the line begins with can be run.
  private static func isThere(_ line: String, _ path: String) -> Bool {
    guard let word = line.split(separator: " ").first(where: { !$0.contains("=") }) else { return false }
    let places =
      word.contains("/")
      ? [String(word)] : path.split(separator: ":").map { "\($0)/\(word)" }
    return places.contains { place in
      var status = stat()
      // What may be searched is a folder, and no program.
      return access(place, X_OK) == 0 && stat(place, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// Starts it.
  ///
  /// - Returns: What it reads.
  func start() throws(TerminalProgram.NotStarted) -> PagerInput {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw TerminalProgram.NotStarted(errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let deafness = DeafToKeyboard()
    let program = TerminalProgram(line: line, arguments: [], environment: environment)
    do throws(TerminalProgram.NotStarted) {
      return PagerInput(
        child: try program.start(readingFrom: ends[0]), output: DescriptorOutput(descriptor: ends[1]),
        deafness: deafness)
    } catch {
      close(ends[1])
      deafness.end()
      throw error
    }
  }
}

/// What a running pager reads. Keys are the pager's, an interrupt too, until it has come to its end.
struct PagerInput {
  fileprivate let child: pid_t
  let output: DescriptorOutput
  fileprivate let deafness: DeafToKeyboard

  /// Says that nothing more comes, and waits until the pager is closed.
  func finish() {
    close(output.descriptor)
    _ = TerminalProgram.wait(for: child)
    deafness.end()
  }
}
