/// The runs of backticks in a text, and which of them enclose code (CommonMark 6.1).
struct MarkdownCodeSpans {
  private let bytes: [UInt8]
  /// For every length of run: where the runs of that length start, those already passed dropped.
  private var starts: [Int: ArraySlice<Int>] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(UInt8(ascii: "`")) else { return }
    var index = 0
    while index < bytes.count {
      let length = length(at: index)
      if length > 0 { starts[length, default: []].append(index) }
      index += max(length, 1)
    }
  }

  /// The code that a run of backticks opens, and where the text goes on; `nil` if nothing closes it.
  ///
  /// Ask from the start of the text to its end: each call forgets what lies before it.
  mutating func span(at start: Int) -> (code: String, end: Int)? {
    let length = length(at: start)
    let later = starts[length, default: []].drop { $0 < start + length }
    starts[length] = later
    guard let close = later.first else { return nil }
    let content = bytes[(start + length)..<close].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    let space = UInt8(ascii: " ")
    let isPadded = content.first == space && content.last == space && content.contains { $0 != space }
    let code = isPadded ? content.dropFirst().dropLast() : content[...]
    return (PrintableText.spaced(String(decoding: code, as: UTF8.self)), close + length)
  }

  private func length(at index: Int) -> Int { bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count }
}
