/// Writes merged files: canonical but for the lines that git marks a conflict with.
///
/// Each side between the marks is whole records or keys, commas included, so that whoever takes one side and
/// removes the other with the marks has a valid file.
enum ConflictText {
  /// The marks at the beginning of a conflict, between its sides, and at its end.
  enum Mark {
    static let ours = "<<<<<<< ours"
    static let middle = "======="
    static let theirs = ">>>>>>> theirs"
  }

  /// The bytes of a merged file. Without a conflict they are the canonical ones.
  static func canonical(_ root: MergedValue) -> [UInt8] {
    if case .agreed(let value) = root { return JSONWriter.canonical(value) }
    var text = Text()
    switch root {
    case .agreed: break
    case .conflict(let ours, let theirs):
      return whole(ours.map(JSONWriter.canonical) ?? [], theirs.map(JSONWriter.canonical) ?? [])
    case .object, .list:
      text.append(Piece(label: [], value: root), depth: 0, isLast: true)
    }
    return text.bytes
  }

  /// Both sides of a file as they are, each whole.
  static func whole(_ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
    func ended(_ bytes: [UInt8]) -> [UInt8] {
      bytes.isEmpty || bytes.last == JSONByte.lineFeed ? bytes : bytes + [JSONByte.lineFeed]
    }
    var text = Text()
    text.line(Mark.ours)
    text.bytes += ended(ours)
    text.line(Mark.middle)
    text.bytes += ended(theirs)
    text.line(Mark.theirs)
    return text.bytes
  }

  /// A member of an object with its key, or an element of a list.
  private struct Piece {
    /// `"key": `; empty for an element.
    let label: [UInt8]
    let value: MergedValue

    /// Whether each side has something here.
    var isOnBothSides: Bool { value.side(.ours) != nil && value.side(.theirs) != nil }
  }

  private struct Text {
    var bytes: [UInt8] = []

    mutating func line(_ text: String) {
      bytes += text.utf8
      bytes.append(JSONByte.lineFeed)
    }

    mutating func append(_ piece: Piece, depth: Int, isLast: Bool) {
      switch piece.value {
      case .agreed(let value): append(piece.label, value, depth: depth, isLast: isLast)
      case .conflict: appendConflict([piece], depth: depth, isLast: isLast)
      case .object(let members):
        let pieces = members.map { member in
          Piece(
            label: JSONWriter.compact(.string(member.key)) + [JSONByte.colon, JSONByte.space],
            value: member.value)
        }
        append(pieces, in: (JSONByte.openBrace, JSONByte.closeBrace), piece.label, depth, isLast)
      case .list(let elements):
        let pieces = elements.map { Piece(label: [], value: $0) }
        append(pieces, in: (JSONByte.openBracket, JSONByte.closeBracket), piece.label, depth, isLast)
      }
    }

    private mutating func append(
      _ pieces: [Piece], in brackets: (open: UInt8, close: UInt8), _ label: [UInt8], _ depth: Int,
      _ isLast: Bool
    ) {
      indent(depth)
      bytes += label + [brackets.open, JSONByte.lineFeed]
      // Where one side may end the list earlier than the other, the piece before stands in the conflict
      // too: whether a comma follows it depends on the choice.
      let end = pieces.count - 1
      let tail =
        pieces[end].isOnBothSides ? end : pieces.lastIndex { $0.isOnBothSides } ?? 0
      for piece in pieces[..<tail] { append(piece, depth: depth + 1, isLast: false) }
      if tail == end {
        append(pieces[end], depth: depth + 1, isLast: true)
      } else {
        appendConflict(pieces[tail...], depth: depth + 1, isLast: true)
      }
      indent(depth)
      bytes.append(brackets.close)
      endItem(isLast)
    }

    private mutating func appendConflict(
      _ pieces: some Collection<Piece>, depth: Int, isLast: Bool
    ) {
      line(Mark.ours)
      append(pieces, side: .ours, depth: depth, isLast: isLast)
      line(Mark.middle)
      append(pieces, side: .theirs, depth: depth, isLast: isLast)
      line(Mark.theirs)
    }

    private mutating func append(
      _ pieces: some Collection<Piece>, side: MergedValue.Side, depth: Int, isLast: Bool
    ) {
      let values = pieces.compactMap { piece in piece.value.side(side).map { (piece.label, $0) } }
      for (place, (label, value)) in values.enumerated() {
        append(label, value, depth: depth, isLast: isLast && place == values.count - 1)
      }
    }

    /// Writes a value with its lines indented. Texts hold no line feeds of their own: they are escaped.
    private mutating func append(_ label: [UInt8], _ value: JSONValue, depth: Int, isLast: Bool) {
      let lines = JSONWriter.canonical(value).split(separator: JSONByte.lineFeed)
      for (number, line) in lines.enumerated() {
        indent(depth)
        if number == 0 { bytes += label }
        bytes += line
        if number < lines.count - 1 { bytes.append(JSONByte.lineFeed) }
      }
      endItem(isLast)
    }

    private mutating func indent(_ depth: Int) {
      bytes.append(contentsOf: repeatElement(JSONByte.space, count: 2 * depth))
    }

    private mutating func endItem(_ isLast: Bool) {
      if !isLast { bytes.append(JSONByte.comma) }
      bytes.append(JSONByte.lineFeed)
    }
  }
}
