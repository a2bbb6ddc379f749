/// The text around a hit, on one line.
public struct Snippet: Sendable, Hashable {
  /// The text: runs of white space are one space, and `…` stands where something was left out.
  public let text: String
  /// Where the hits stand in ``text``, as ranges of UTF-8 bytes.
  public let hits: [Range<Int>]

  /// The text around the first of the hits, with as much on both sides as there is room for, cut between words.
  ///
  /// - Parameters:
  ///   - hits: Ranges of UTF-8 bytes in `source`, in order and without overlap, as ``SearchQuery`` gives them.
  ///   - width: How many characters there is room for. A word that is wider is shown from the hit on.
  public init(of source: String, around hits: [Range<Int>], width: Int = 70) {
    var source = source
    (text, self.hits) = source.withUTF8 { bytes in
      Self.assemble(
        Self.chunks(bytes, around: hits.first?.lowerBound ?? 0, width: width), of: bytes, hits, width)
    }
  }

  /// A run without white space.
  private struct Chunk {
    let range: Range<Int>
    let width: Int
  }

  private struct Window {
    var chunks: [Chunk] = []
    var isCutBefore = false
    var isCutAfter = false
  }

  /// The chunks that are shown: the one at `start`, about a third of the width before it, the rest after it, and
  /// more before it when there is little after it.
  private static func chunks(
    _ bytes: UnsafeBufferPointer<UInt8>, around start: Int, width: Int
  ) -> Window {
    var before: [Chunk] = []
    var after: [Chunk] = []
    // Room for the two ellipses and the spaces at them is set aside.
    var room = width - 4
    var first = chunk(bytes, from: chunkStart(bytes, at: start))
    if let wide = first, wide.width > room { first = chunk(bytes, from: start) }
    var nextBefore = first.flatMap { chunk(bytes, endingBefore: $0.range.lowerBound) }
    var nextAfter = first.flatMap { chunk(bytes, from: $0.range.upperBound) }
    room -= first?.width ?? 0

    func extendBefore(downTo limit: Int) {
      while let chunk = nextBefore, room - chunk.width - 1 >= limit {
        before.append(chunk)
        room -= chunk.width + 1
        nextBefore = self.chunk(bytes, endingBefore: chunk.range.lowerBound)
      }
    }
    extendBefore(downTo: room - width / 3)
    while let chunk = nextAfter, room - chunk.width - 1 >= 0 {
      after.append(chunk)
      room -= chunk.width + 1
      nextAfter = self.chunk(bytes, from: chunk.range.upperBound)
    }
    extendBefore(downTo: 0)
    return Window(
      chunks: before.reversed() + (first.map { [$0] } ?? []) + after, isCutBefore: nextBefore != nil,
      isCutAfter: nextAfter != nil)
  }

  private static func assemble(
    _ window: Window, of bytes: UnsafeBufferPointer<UInt8>, _ hits: [Range<Int>], _ width: Int
  ) -> (String, [Range<Int>]) {
    var text: [UInt8] = window.isCutBefore ? Array("… ".utf8) : []
    var shown: [Range<Int>] = []
    var pending = hits[...]
    for (index, chunk) in window.chunks.enumerated() {
      if index > 0 { text.append(UInt8(ascii: " ")) }
      let end = end(of: chunk, cutTo: width - 4, in: bytes)
      let range = chunk.range.lowerBound..<end
      let shift = text.count - range.lowerBound
      while let hit = pending.first, hit.lowerBound < range.upperBound {
        let part = hit.clamped(to: range)
        if !part.isEmpty {
          add((part.lowerBound + shift)..<(part.upperBound + shift), of: hit, in: range, to: &shown)
        }
        guard hit.upperBound <= range.upperBound else { break }
        pending.removeFirst()
      }
      text += bytes[range]
      if end < chunk.range.upperBound { text += "…".utf8 }
    }
    if window.isCutAfter { text += " …".utf8 }
    return (String(decoding: text, as: UTF8.self), shown)
  }

  /// Adds the part of a hit that stands in a chunk; the parts of one hit are joined over the space between.
  private static func add(
    _ part: Range<Int>, of hit: Range<Int>, in chunk: Range<Int>, to shown: inout [Range<Int>]
  ) {
    if hit.lowerBound < chunk.lowerBound, let last = shown.last {
      shown[shown.count - 1] = last.lowerBound..<part.upperBound
    } else {
      shown.append(part)
    }
  }
}

// MARK: - Chunks

extension Snippet {
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether a byte begins a character that takes a place of its own; the marks U+0300 to U+036F take none.
  private static func takesAPlace(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    if byte == 0xCC { return false }
    if byte == 0xCD { return bytes[index + 1] > 0xAF }
    return byte & 0xC0 != 0x80
  }

  private static func chunkStart(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    var start = index
    while start > 0, !isSpace(bytes[start - 1]) { start -= 1 }
    return start
  }

  private static func chunk(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Chunk? {
    var start = index
    while start < bytes.count, isSpace(bytes[start]) { start += 1 }
    guard start < bytes.count else { return nil }
    var end = start
    var width = 0
    while end < bytes.count, !isSpace(bytes[end]) {
      if takesAPlace(bytes, at: end) { width += 1 }
      end += 1
    }
    return Chunk(range: start..<end, width: width)
  }

  private static func chunk(_ bytes: UnsafeBufferPointer<UInt8>, endingBefore index: Int) -> Chunk? {
    var end = index
    while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
    guard end > 0 else { return nil }
    return chunk(bytes, from: chunkStart(bytes, at: end))
  }

  /// Where a chunk ends, or is cut when it is wider than so many characters.
  private static func end(of chunk: Chunk, cutTo width: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = chunk.range.lowerBound
    var room = width
    while end < chunk.range.upperBound {
      if takesAPlace(bytes, at: end) {
        guard room > 0 else { break }
        room -= 1
      }
      end += 1
    }
    return end
  }
}
