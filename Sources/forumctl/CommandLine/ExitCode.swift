/// How a command ended, as the shell sees it.
enum ExitCode: Int32, Sendable, CaseIterable {
  case done = 0
  case failed = 1
  case usage = 2
  case findings = 3
  case unreadable = 4
  case locked = 5
  case interrupted = 130
  case brokenPipe = 141
  case terminated = 143

  var meaning: String {
    switch self {
    case .done: "done, also when a list is empty"
    case .failed: "nothing found, or it could not be done"
    case .usage: "wrong usage"
    case .findings: "check has findings, or a text must not leave the house"
    case .unreadable: "the workspace or a needed file cannot be read, or is too new"
    case .locked: "another process holds the lock"
    case .interrupted: "stopped from the keyboard (SIGINT)"
    case .brokenPipe: "nobody reads the output any more (SIGPIPE)"
    case .terminated: "asked to end (SIGTERM)"
    }
  }
}
