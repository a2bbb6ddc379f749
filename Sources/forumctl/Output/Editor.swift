#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The text editor of whoever sits at the terminal.
struct Editor {
  /// Shell words, for example `code --wait`.
  let command: String
  let environment: [String: String]

  /// The editor that the environment names; `vi` if it names none.
  init(_ environment: [String: String]) {
    let named = ["FORUMCTL_EDITOR", "VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
    command = named.first { !$0.trimmed.isEmpty } ?? "vi"
    self.environment = environment
  }

  /// How an editor came to its end.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It could not be started.
    case notStarted(errno: Int32)
  }

  /// Opens a file and waits until the editor is closed.
  ///
  /// It runs in the process group of this program, so that it may read the terminal. An interrupt from the
  /// keyboard is for the editor, as with git: this program does not end by it.
  func open(_ path: String) -> Ending {
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this program does not listen to, the editor does.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var variables = environment
    variables["PATH"] = variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    let arguments = Self.cStrings(["/bin/sh", "-c", "\(command) \"$1\"", "forumctl", path])
    let surroundings = Self.cStrings(variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    defer { for string in arguments + surroundings { free(string) } }
    var child = pid_t()
    let failure = posix_spawn(&child, "/bin/sh", nil, &attributes, arguments, surroundings)
    guard failure == 0 else { return .notStarted(errno: failure) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      guard errno == EINTR else { return .notStarted(errno: errno) }
    }
    let killer = status & 0x7f
    return killer == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: killer)
  }

  /// The strings with a null at the end, as C has them.
  private static func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }
}
