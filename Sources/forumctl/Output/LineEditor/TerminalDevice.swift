#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import Foundation

/// The terminal behind standard input and output, by POSIX's termios.
///
/// While it is entered, the signals that would end or stop the process are held back: the terminal is given back
/// first, and no change is cut off by them.
final class TerminalDevice: RawTerminal, @unchecked Sendable {
  /// How often to look for signals and for another size, in milliseconds.
  private static let pulse: Int32 = 150
  private static let ending: [(signal: Int32, code: ExitCode)] = [
    (SIGTERM, .terminated), (SIGHUP, .terminated), (SIGINT, .interrupted), (SIGQUIT, .interrupted),
  ]

  private let input: Int32
  private let output: Int32
  private let lock = NSLock()
  private var found: (mode: termios, signals: sigset_t)?
  private var lastSize: TerminalSize

  init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
    lastSize = Self.size(of: output)
  }

  var size: TerminalSize { Self.size(of: output) }

  private static func size(of descriptor: Int32) -> TerminalSize {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return TerminalSize(width: 80, height: 24)
    }
    return TerminalSize(width: max(2, Int(size.ws_col)), height: max(2, Int(size.ws_row)))
  }

  func enter() -> Bool {
    lock.withLock {
      if found == nil {
        var mode = termios()
        guard tcgetattr(input, &mode) == 0 else { return false }
        var held = sigset_t()
        sigemptyset(&held)
        for signal in Self.ending.map(\.signal) + [SIGTSTP, SIGCONT] { sigaddset(&held, signal) }
        var signals = sigset_t()
        guard pthread_sigmask(SIG_BLOCK, &held, &signals) == 0 else { return false }
        found = (mode, signals)
      }
      guard setRaw() else {
        giveBack()
        return false
      }
      return true
    }
  }

  /// Every byte at once, without echo, and without keys that send signals. What is written is left as it was.
  private func setRaw() -> Bool {
    guard var mode = found?.mode else { return false }
    mode.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
    mode.c_cflag |= tcflag_t(CS8)
    mode.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    withUnsafeMutableBytes(of: &mode.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    return tcsetattr(input, TCSADRAIN, &mode) == 0
  }

  func leave() { lock.withLock { giveBack() } }

  private func giveBack() {
    guard var found else { return }
    self.found = nil
    tcsetattr(input, TCSADRAIN, &found.mode)
    pthread_sigmask(SIG_SETMASK, &found.signals, nil)
  }

  func suspend() {
    leave()
    // As the terminal would have done it: for the whole job.
    kill(0, SIGTSTP)
    _ = enter()
  }

  func next(patience: Int?) throws(InputFault) -> TerminalEvent {
    var rest = patience.map(Int32.init)
    while true {
      if let event = signalled() { return event }
      let size = self.size
      if lock.withLock({ size != lastSize }) {
        lock.withLock { lastSize = size }
        return .disturbed
      }
      var look = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let span = min(Self.pulse, rest ?? Self.pulse)
      let ready = poll(&look, 1, span)
      if ready > 0 {
        let bytes = try DescriptorInput(descriptor: input).read(atMost: 4096)
        return bytes.isEmpty ? .ended : .bytes(bytes)
      }
      if ready < 0, errno != EINTR { throw InputFault(errno: errno) }
      if let left = rest {
        if left <= span { return .nothing }
        rest = left - span
      }
    }
  }

  /// What a signal that was held back comes to.
  private func signalled() -> TerminalEvent? {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return nil }
    for (signal, code) in Self.ending where sigismember(&pending, signal) == 1 {
      take(signal)
      return .askedToEnd(code)
    }
    if sigismember(&pending, SIGTSTP) == 1 {
      take(SIGTSTP)
      suspend()
      return .disturbed
    }
    if sigismember(&pending, SIGCONT) == 1 {
      take(SIGCONT)
      // Whoever had the terminal meanwhile may have changed its mode.
      _ = enter()
      return .disturbed
    }
    return nil
  }

  private func take(_ signal: Int32) {
    var one = sigset_t()
    sigemptyset(&one)
    sigaddset(&one, signal)
    var taken: Int32 = 0
    sigwait(&one, &taken)
  }
}
