/// A word that stands after a slash, and says what a line of capture does.
public enum CaptureWord: String, Sendable, CaseIterable {
  case theme, board, heading, group, kind, point, undo, list, find, help, quit

  /// Whether it says something at once and stores nothing, so that it makes sense only for somebody who looks.
  var isForReading: Bool { [.list, .find, .help].contains(self) }
}

/// One line of what a note-taker types or pastes, by what it says.
public enum CaptureLine: Sendable, Equatable {
  /// Nothing, or a bullet alone.
  case blank
  /// What was said, without a bullet before it.
  case note(String)
  /// A slash and a word, and what stands after it; empty where nothing does.
  case command(CaptureWord, String)
  /// A slash before something that is no such word.
  case unknown(String)
  /// A heading of a list, deeper than there is anything to stand for it.
  case deepHeading

  /// Reads a line.
  ///
  /// `//` begins a text with a slash. What stands after a bullet is always text.
  ///
  /// - Parameter hasHeadings: Whether `# Title` goes to a board and `## Title` to a heading on it, as in a list that
  ///   was written elsewhere. Else they are texts.
  public init(_ line: some StringProtocol, hasHeadings: Bool) {
    let trimmed = line.withoutBlanksAtEnds
    let said = ListBullet.text(after: trimmed)
    guard said == trimmed else {
      self = said.isEmpty ? .blank : .note(said)
      return
    }
    if trimmed.isEmpty {
      self = .blank
    } else if trimmed.utf8.starts(with: "//".utf8) {
      self = .note(String(trimmed.dropFirst()))
    } else if trimmed.utf8.first == UInt8(ascii: "/") {
      self = Self.command(trimmed.dropFirst())
    } else if hasHeadings, let heading = Self.heading(trimmed) {
      self = heading
    } else {
      self = .note(trimmed)
    }
  }

  private static func command(_ text: Substring) -> CaptureLine {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0.isWhitespace }
    guard let first = parts.first, let word = CaptureWord(rawValue: first.lowercased()) else {
      return .unknown(String(parts.first ?? ""))
    }
    return .command(word, parts.count > 1 ? parts[1].withoutBlanksAtEnds : "")
  }

  private static func heading(_ line: String) -> CaptureLine? {
    let depth = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(depth)
    // `#tillsammans` is a text.
    guard depth > 0, let blank = rest.first, blank.isWhitespace else { return nil }
    let title = rest.withoutBlanksAtEnds
    return switch depth {
    case 1: .command(.board, title)
    case 2: .command(.heading, title)
    default: .deepHeading
    }
  }

  /// Whether it can change records. Other lines ask, or say where the next ones go.
  public var writes: Bool {
    switch self {
    case .note: true
    case .command(let word, _): [.board, .heading, .point, .undo].contains(word)
    case .blank, .unknown, .deepHeading: false
    }
  }
}
