/// A list of lines that comes from elsewhere, such as a file or a paste: one line a text, `# Title` for a board,
/// `## Title` for a heading on it.
public struct CaptureList: Sendable {
  /// The lines with their numbers, from 1. Those at fault are left out.
  public let lines: [(number: Int, line: CaptureLine)]
  /// The lines that cannot be read.
  public let faults: [CaptureFault]

  /// Reads bytes, line by line: LF, CR LF or CR end one. A byte order mark is passed over.
  ///
  /// - Parameter hasCommands: Whether a slash begins a word that does something; else it begins a text.
  public init(_ bytes: [UInt8], hasCommands: Bool = true) {
    var lines: [(number: Int, line: CaptureLine)] = []
    var faults: [CaptureFault] = []
    let bytes = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
    for (index, bytes) in Self.split(bytes).enumerated() {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        faults.append(CaptureFault(line: index + 1, .notUTF8))
        continue
      }
      let isSlash = !hasCommands && text.withoutBlanksAtEnds.utf8.first == UInt8(ascii: "/")
      let line =
        isSlash ? CaptureLine.note(text.withoutBlanksAtEnds) : CaptureLine(text, hasHeadings: true)
      lines.append((index + 1, line))
    }
    self.lines = lines
    self.faults = faults
  }

  private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        index += 1
        continue
      }
      lines.append(bytes[start..<index])
      let isPair =
        byte == UInt8(ascii: "\r") && index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "\n")
      index += isPair ? 2 : 1
      start = index
    }
    return lines + [bytes[start...]]
  }
}
