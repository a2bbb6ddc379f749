/// Where typed lines come from.
protocol LineSource {
  /// Asks for a line.
  ///
  /// - Parameter text: What stands in the line from the beginning, where lines can be edited. Where they cannot, it
  ///   still stands above.
  mutating func next(prompt: String, text: String) throws -> TypedInput
  /// Ends the asking; the terminal is as it was before.
  mutating func close() throws
}

/// What somebody has given at a prompt.
enum TypedInput: Equatable {
  case line(String)
  /// Several lines at once.
  case pasted([UInt8])
  /// A line that is not UTF-8.
  case notUTF8
  /// Nothing more; what stood in the line is lost otherwise.
  case end(ExitCode, unfinished: String)
}

/// Lines as a terminal gives them that edits them itself, or that can do no more.
struct PlainLines: LineSource {
  private let console: Console
  private var rest: [UInt8] = []
  private var isAtEnd = false

  init(_ console: Console) { self.console = console }

  mutating func next(prompt: String, text: String) throws -> TypedInput {
    try console.out.write(prompt)
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = rest[..<end]
        rest = Array(rest[(end + 1)...])
        return try typed(line)
      }
      guard !isAtEnd else {
        try console.out.write("\n")
        guard !rest.isEmpty else { return .end(.done, unfinished: "") }
        defer { rest = [] }
        return try typed(rest[...])
      }
      let bytes = try console.input.read(atMost: 65_536)
      isAtEnd = bytes.isEmpty
      rest += bytes
    }
  }

  private func typed(_ line: ArraySlice<UInt8>) throws(OutputFault) -> TypedInput {
    // Where terminals edit lines, they cut them (POSIX: MAX_CANON).
    if line.count == 4095 || line.count == 1023 {
      try console.warn("the line is as long as a terminal lets it be, and may have lost its end")
    }
    return String(validating: line, as: UTF8.self).map { .line($0) } ?? .notUTF8
  }

  mutating func close() {}
}
