import Foundation

/// The built program at a terminal of its own (POSIX: posix_openpt), driven from the other end.
final class PseudoTerminal {
  struct Refused: Error {
    let call: String
    let errno: Int32
  }

  struct Quiet: Error, CustomStringConvertible {
    let seen: String
    var description: String { "nothing more came after: \(seen.suffix(400).debugDescription)" }
  }

  let process = Process()
  private let near: Int32
  private let far: Int32
  private let errors: String
  /// What has come since something was last sent.
  private(set) var seen: [UInt8] = []

  /// Starts the program.
  init(
    _ arguments: [String], in folder: String, terminal: String = "xterm", environment: [String: String] = [:]
  ) throws {
    (near, far) = try Self.pair()
    // No other program that a test starts must keep the terminal open.
    for descriptor in [near, far] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
    errors = "\(try TemporaryFolder.make())/errors"
    try Data().write(to: URL(filePath: errors))
    process.executableURL = URL(filePath: try BuiltBinary.path())
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "FORUMCTL_TODAY": "2026-06-15", "TERM": terminal,
      "NO_COLOR": "1",
    ].merging(environment) { $1 }
    let stream = FileHandle(fileDescriptor: far, closeOnDealloc: false)
    process.standardInput = stream
    process.standardOutput = stream
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
  }

  /// Both ends of a new terminal.
  private static func pair() throws -> (near: Int32, far: Int32) {
    #if canImport(Darwin)
      let near = posix_openpt(O_RDWR | O_NOCTTY)
      guard near >= 0, grantpt(near) == 0, unlockpt(near) == 0, let name = ptsname(near) else {
        throw Refused(call: "posix_openpt", errno: errno)
      }
      let far = open(name, O_RDWR | O_NOCTTY)
    #else
      // What the C library does behind posix_openpt, which its module for Swift leaves out (ioctl_tty(2)).
      let unlock: UInt = 0x4004_5431
      let getNumber: UInt = 0x8004_5430
      var isLocked: Int32 = 0
      var number: Int32 = 0
      let near = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      guard near >= 0, ioctl(near, unlock, &isLocked) == 0, ioctl(near, getNumber, &number) == 0 else {
        throw Refused(call: "open /dev/ptmx", errno: errno)
      }
      let far = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    #endif
    guard far >= 0 else { throw Refused(call: "open", errno: errno) }
    return (near, far)
  }

  deinit {
    close(near)
    close(far)
  }

  /// What the program said on standard error.
  var err: String {
    get throws { String(decoding: try Data(contentsOf: URL(filePath: errors)), as: UTF8.self) }
  }

  /// Whether the terminal echoes and edits lines itself, as shells leave it.
  var isCooked: Bool {
    var mode = termios()
    return tcgetattr(far, &mode) == 0 && mode.c_lflag & tcflag_t(ICANON) != 0
      && mode.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Types something.
  func send(_ text: String) throws {
    seen = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(near, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Refused(call: "write", errno: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until what has come fulfils a condition, or nothing has come for so many milliseconds.
  func wait(atMost patience: Int32 = 60_000, until isThere: ([UInt8]) -> Bool) throws {
    while !isThere(seen) {
      var look = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
      guard poll(&look, 1, patience) > 0 else { throw Quiet(seen: String(decoding: seen, as: UTF8.self)) }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(near, &buffer, buffer.count)
      guard count > 0 else { throw Quiet(seen: String(decoding: seen, as: UTF8.self)) }
      seen += buffer[..<count]
    }
  }

  /// Waits for a prompt that stands below what was typed: the line was answered.
  func waitForAnswer() throws {
    try wait { seen in
      let text = String(decoding: seen, as: UTF8.self)
      guard let end = text.range(of: "\r\n") else { return false }
      return text[end.upperBound...].contains(" > \r\u{1b}[")
    }
  }

  /// Waits for the first prompt.
  func waitForPrompt() throws { try wait { String(decoding: $0, as: UTF8.self).contains(" > ") } }
}
