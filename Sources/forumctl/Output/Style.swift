/// When the program uses colour.
enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

/// Emphasis and colour on a terminal (ECMA-48, SGR), or nothing at all.
struct Style: Sendable, Equatable {
  enum Ink: Int, Sendable {
    case bold = 1
    case dim = 2
    case red = 31
    case green = 32
    case yellow = 33
    case cyan = 36
  }

  let isColoured: Bool

  static let plain = Style(isColoured: false)

  init(isColoured: Bool) { self.isColoured = isColoured }

  /// `--color` decides; if it leaves it open, a terminal gets colour unless `NO_COLOR` is set to anything
  /// (no-color.org) or `TERM` is `dumb`.
  init(_ choice: ColourChoice, isTerminal: Bool, environment: [String: String]) {
    switch choice {
    case .always: isColoured = true
    case .never: isColoured = false
    case .auto:
      isColoured =
        isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }

  /// The text in an ink. It must not hold escapes of its own (``VisibleText``).
  func paint(_ text: String, _ ink: Ink?) -> String {
    guard isColoured, let ink, !text.isEmpty else { return text }
    return "\u{1b}[\(ink.rawValue)m\(text)\u{1b}[0m"
  }
}
