#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program of whoever sits at the terminal, such as an editor or a pager, run by the shell.
///
/// It runs in the process group of this program, so that it may read the terminal.
struct TerminalProgram {
  /// A line of the shell; `"$1"` and on are the arguments.
  let line: String
  let arguments: [String]
  let environment: [String: String]

  /// How such a program came to its end.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It could not be started.
    case notStarted(errno: Int32)
  }

  /// Why a program does not run: the number of the system's error.
  struct NotStarted: Error {
    let errno: Int32
  }

  /// Starts it.
  ///
  /// - Parameter input: The descriptor that becomes its standard input; this program's own if `nil`.
  func start(readingFrom input: Int32? = nil) throws(NotStarted) -> pid_t {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
      var actions: posix_spawn_file_actions_t?
    #else
      var attributes = posix_spawnattr_t()
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    // What this program does not listen to, the other does.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var variables = environment
    variables["PATH"] = variables["PATH"] ?? Self.usualPath
    let words = Self.cStrings(["/bin/sh", "-c", line, "forumctl"] + arguments)
    let surroundings = Self.cStrings(variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    defer { for string in words + surroundings { free(string) } }
    var child = pid_t()
    let failure = posix_spawn(&child, "/bin/sh", &actions, &attributes, words, surroundings)
    guard failure == 0 else { throw NotStarted(errno: failure) }
    return child
  }

  /// Waits for the end of one that was started.
  static func wait(for child: pid_t) -> Ending {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      guard errno == EINTR else { return .notStarted(errno: errno) }
    }
    let killer = status & 0x7f
    return killer == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: killer)
  }

  /// Where programs are looked for when the environment does not say.
  static let usualPath = "/usr/local/bin:/usr/bin:/bin"

  /// The strings with a null at the end, as C has them.
  private static func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }
}

/// Leaves signals from the keyboard to another program, until it is given back.
struct DeafToKeyboard {
  #if canImport(Darwin)
    typealias Handler = sig_t?
  #else
    typealias Handler = __sighandler_t?
  #endif
  private let interrupt: Handler
  private let quit: Handler

  init() {
    interrupt = signal(SIGINT, SIG_IGN)
    quit = signal(SIGQUIT, SIG_IGN)
  }

  /// Listens again as before.
  func end() {
    signal(SIGINT, interrupt)
    signal(SIGQUIT, quit)
  }
}
