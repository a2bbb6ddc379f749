/// What somebody does at a keyboard.
enum Key: Equatable {
  /// Characters that are typed, or pasted on one line.
  case text(String)
  /// Several lines that are pasted, as bytes: whether they are text is for others to judge.
  case lines([UInt8])
  case enter, tab
  case left, right, up, down, home, end, wordLeft, wordRight
  case backspace, delete
  /// Ctrl-W, Ctrl-U, Ctrl-K: the word before the cursor, all before it, all after it.
  case cutWord, cutToStart, cutToEnd
  /// Ctrl-L: the screen anew.
  case redraw
  /// Ctrl-C, Ctrl-D, Ctrl-Z.
  case interrupt, endOfInput, suspend
  /// Bytes that are not UTF-8.
  case notUTF8
}

/// Makes keys of the bytes that a terminal sends (ECMA-48, with xterm's bracketed paste).
struct KeyDecoder {
  private var pending: [UInt8] = []
  private var paste: [UInt8]?
  private static let pasteEnd: [UInt8] = Array("\u{1b}[201~".utf8)

  /// Whether an escape stands alone: the key itself, or the beginning of another.
  var isAtEscape: Bool { pending == [0x1b] && paste == nil }

  /// Forgets an escape after which nothing came.
  mutating func forgetEscape() { if isAtEscape { pending = [] } }

  /// The keys that are complete with some more bytes.
  mutating func keys(_ bytes: [UInt8]) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    while !pending.isEmpty {
      guard let (key, length) = paste == nil ? next() : endOfPaste() else { break }
      pending.removeFirst(length)
      if let key { append(key, to: &keys) }
    }
    return keys
  }

  /// Characters that come together are put in together.
  private func append(_ key: Key, to keys: inout [Key]) {
    if case .text(let more) = key, case .text(let text)? = keys.last {
      keys[keys.count - 1] = .text(text + more)
    } else {
      keys.append(key)
    }
  }

  /// The first key and how many bytes it takes; `nil` for the key where they mean nothing, `nil` for all where more
  /// bytes are needed.
  private mutating func next() -> (Key?, Int)? {
    switch pending[0] {
    case 0x1b: return escape()
    case 0x00..<0x20, 0x7f: return (Self.controls[pending[0]], 1)
    default: return character()
    }
  }

  private static let controls: [UInt8: Key] = [
    0x01: .home, 0x02: .left, 0x03: .interrupt, 0x04: .endOfInput, 0x05: .end, 0x06: .right, 0x08: .backspace,
    0x09: .tab, 0x0a: .enter, 0x0b: .cutToEnd, 0x0c: .redraw, 0x0d: .enter, 0x0e: .down, 0x10: .up,
    0x15: .cutToStart, 0x17: .cutWord, 0x1a: .suspend, 0x7f: .backspace,
  ]

  private func character() -> (Key?, Int)? {
    let length =
      switch pending[0] {
      case ..<0x80: 1
      case 0xc2...0xdf: 2
      case 0xe0...0xef: 3
      case 0xf0...0xf4: 4
      default: 0
      }
    guard length > 0 else { return (.notUTF8, 1) }
    // A byte that does not go on with it shows the fault before the rest has come.
    if let stray = pending.prefix(length).dropFirst().firstIndex(where: { $0 & 0xc0 != 0x80 }) {
      return (.notUTF8, stray)
    }
    guard pending.count >= length else { return nil }
    return (String(validating: pending.prefix(length), as: UTF8.self).map { .text($0) } ?? .notUTF8, length)
  }

  // MARK: - Sequences

  private mutating func escape() -> (Key?, Int)? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "["):
      guard let last = pending.dropFirst(2).firstIndex(where: { (0x40...0x7e).contains($0) }) else {
        // Whatever this is, it is no key.
        return pending.count > 32 ? (nil, pending.count) : nil
      }
      let sequence = String(decoding: pending[2...last], as: UTF8.self)
      if sequence == "200~" { paste = [] }
      return (Self.sequences[sequence], last + 1)
    case UInt8(ascii: "O"):
      guard pending.count > 2 else { return nil }
      return (Self.sequences[String(decoding: [pending[2]], as: UTF8.self)], 3)
    case UInt8(ascii: "b"): return (.wordLeft, 2)
    case UInt8(ascii: "f"): return (.wordRight, 2)
    case 0x7f: return (.cutWord, 2)
    case 0x1b, 0x80...: return (nil, 1)
    default: return (nil, 2)
    }
  }

  private static let sequences: [String: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "1~": .home, "7~": .home,
    "4~": .end,
    "8~": .end, "3~": .delete, "1;5C": .wordRight, "1;5D": .wordLeft, "1;3C": .wordRight, "1;3D": .wordLeft,
  ]

  /// What is pasted comes between two sequences, and nothing in it is a key.
  private mutating func endOfPaste() -> (Key?, Int)? {
    for start in pending.indices where pending[start...].starts(with: Self.pasteEnd) {
      let bytes = (paste ?? []) + pending[..<start]
      paste = nil
      return (Self.pasted(bytes), start + Self.pasteEnd.count)
    }
    // The last bytes may be the beginning of the end.
    let kept = min(pending.count, Self.pasteEnd.count - 1)
    paste?.append(contentsOf: pending.dropLast(kept))
    pending.removeFirst(pending.count - kept)
    return nil
  }

  private static func pasted(_ bytes: [UInt8]) -> Key {
    if bytes.contains(where: { $0 == 0x0a || $0 == 0x0d }) { return .lines(bytes) }
    return String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .notUTF8
  }
}
