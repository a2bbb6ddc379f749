/// The form that a kind of file has where nothing is wrong with it: written canonically, every key known, nothing
/// missing or empty, every value of its type.
///
/// Nearly all files have it, and it is told from their bytes in one pass, without a tree of them (`RecordWalk` tells
/// the faults of the others). It errs on one side only: where it is not sure, the file does not have the form. What it
/// says nothing of is how values agree with each other.
struct SoundForm: Sendable {
  /// What is to stand at a place.
  fileprivate indirect enum Node: Sendable {
    /// A text that its type takes. No such text needs an escape.
    case word(@Sendable (UnsafeRawBufferPointer) -> Bool, kept: Int?)
    /// The id of another record, and where the references to its noun are kept.
    case reference(at: Int, @Sendable (UnsafeRawBufferPointer) -> Bool)
    case choice([[UInt8]])
    /// A text on one line, in which an escape can be the break of one; and where its places are kept.
    case text(kept: Int?)
    case prose(kept: Int?)
    case flag, integer
    case list(Node)
    case record([Member])
  }

  fileprivate struct Member: Sendable {
    /// The key as it is written before its value: `"id": `.
    let opening: [UInt8]
    let node: Node
    let isRequired: Bool
    /// Where its values are kept, one for each record of the file's list.
    let column: Int?
  }

  /// A key, or several of one sort, whose texts are looked at where they stand.
  struct Texts {
    let shape: Shape
    /// Those of the key and of the keys around it.
    let traits: FieldTraits
    /// Where the texts stand in the bytes of the file.
    fileprivate(set) var places: [JSONScanner.Text] = []
  }

  /// Whether the texts of a key are to be kept, by its shape, its traits and those of the keys around it.
  typealias Choice = @Sendable (Shape, FieldTraits) -> Bool

  /// What the bytes of a file with the form say.
  struct Reading {
    /// The ids that the file refers to, each once, by the noun of whose record it is. The records' own are not
    /// among them.
    fileprivate(set) var references: [(noun: String, ids: Set<String>)]

    /// Where in the bytes of the file the texts of each of the keys stand that are kept, record by record; an empty
    /// range where there is none.
    fileprivate(set) var columns: [[Range<Int>]]

    /// The texts of the keys that are kept so.
    fileprivate(set) var texts: [Texts]

    /// Whether the file has such a reference.
    func refers(where isWanted: (_ noun: String, _ id: String) -> Bool) -> Bool {
      references.contains { reference in reference.ids.contains { isWanted(reference.noun, $0) } }
    }
  }

  private let root: Node
  private let kept: Kept
  private let columns: Int

  /// - Parameters:
  ///   - kept: The keys of the records in the file's list whose texts are kept; none of them is prose.
  ///   - isKept: Of which other keys it is kept where their texts stand.
  init(of file: FileShape, keeping kept: [String] = [], texts isKept: @escaping Choice = { _, _ in false }) {
    var store = Kept(isKept)
    let members = Member.all(of: file.record, keeping: kept, in: [], &store)
    if let list = file.list {
      root = .record([Member(list, .list(.record(members)))])
    } else {
      root = .record(members)
    }
    self.kept = store
    columns = kept.count
  }

  /// What the bytes of a file say; `nil` where it is not sure that the file has the form.
  func reading(of bytes: [UInt8]) -> Reading? {
    guard bytes.count <= JSONLimits.records.bytes else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var walk = SoundWalk(JSONScanner(buffer), kept.empty(columns: columns))
      do throws(JSONFault) {
        guard try walk.isSound(root, depth: 0), walk.isAtEnd else { return nil }
      } catch {
        // Whoever reads the file as a whole tells the fault.
        return nil
      }
      return walk.reading
    }
  }
}

/// What is kept of a file, as far as its form tells: where each thing has its place.
private struct Kept: Sendable {
  private let isKept: SoundForm.Choice
  private var nouns: [String] = []
  private var texts: [(shape: Shape, traits: FieldTraits)] = []

  init(_ isKept: @escaping SoundForm.Choice) { self.isKept = isKept }

  /// The place of the references to a noun.
  mutating func place(of noun: String) -> Int {
    if let place = nouns.firstIndex(of: noun) { return place }
    nouns.append(noun)
    return nouns.count - 1
  }

  /// The place of texts; `nil` where they are not kept.
  mutating func place(of shape: Shape, _ traits: FieldTraits) -> Int? {
    guard isKept(shape, traits) else { return nil }
    if let place = texts.firstIndex(where: { $0.shape == shape && $0.traits == traits }) { return place }
    texts.append((shape, traits))
    return texts.count - 1
  }

  func empty(columns: Int) -> SoundForm.Reading {
    SoundForm.Reading(
      references: nouns.map { ($0, []) }, columns: Array(repeating: [], count: columns),
      texts: texts.map { SoundForm.Texts(shape: $0.shape, traits: $0.traits) })
  }
}

extension SoundForm.Node {
  /// - Parameter around: The traits of the keys around it.
  fileprivate init(_ shape: Shape, traits: FieldTraits, in around: FieldTraits, _ kept: inout Kept) {
    let all = traits.union(around)
    switch shape {
    case .text: self = .text(kept: kept.place(of: shape, all))
    case .prose: self = .prose(kept: kept.place(of: shape, all))
    case .flag: self = .flag
    case .integer: self = .integer
    case .day: self = .word({ CalendarDate(utf8: $0) != nil }, kept: nil)
    case .date: self = .word({ PartialDate(utf8: $0) != nil }, kept: nil)
    case .instant: self = .word({ Instant(utf8: $0) != nil }, kept: nil)
    case .choice(_, let choices): self = .choice(choices.map { Array($0.utf8) })
    case .reference(let noun):
      var isSound: @Sendable (UnsafeRawBufferPointer) -> Bool = { Slug.isValid(utf8: $0) }
      if noun == Origin.noun { isSound = { Origin(String(decoding: $0, as: UTF8.self)) != nil } }
      guard !traits.contains(.identity) else {
        self = .word(isSound, kept: kept.place(of: shape, all))
        return
      }
      self = .reference(at: kept.place(of: noun), isSound)
    case .list(let element): self = .list(Self(element, traits: traits, in: around, &kept))
    case .record(let record): self = .record(SoundForm.Member.all(of: record, keeping: [], in: all, &kept))
    }
  }
}

extension SoundForm.Member {
  fileprivate init(_ key: String, _ node: SoundForm.Node, isRequired: Bool = false, column: Int? = nil) {
    opening = Array("\"\(key)\": ".utf8)
    self.node = node
    self.isRequired = isRequired
    self.column = column
  }

  fileprivate static func all(
    of record: RecordShape, keeping columns: [String], in around: FieldTraits, _ kept: inout Kept
  ) -> [SoundForm.Member] {
    record.members.map { member in
      SoundForm.Member(
        member.key, SoundForm.Node(member.shape, traits: member.traits, in: around, &kept),
        isRequired: member.traits.contains(.required), column: columns.firstIndex(of: member.key))
    }
  }
}

/// One pass over the bytes of a file.
private struct SoundWalk {
  private var scanner: JSONScanner
  private(set) var reading: SoundForm.Reading

  /// - Parameter reading: What has been read before the first byte: nothing.
  init(_ scanner: JSONScanner, _ reading: SoundForm.Reading) {
    self.scanner = scanner
    self.reading = reading
  }

  /// Whether nothing is left but the line feed at the end.
  var isAtEnd: Bool {
    var rest = scanner
    return rest.skipLineBreak(indent: 0) && rest.byte == nil
  }

  /// Steps over a value so many levels deep, and tells whether it is what is to stand there.
  mutating func isSound(_ node: SoundForm.Node, depth: Int) throws(JSONFault) -> Bool {
    switch node {
    case .text(let kept): return try isText(onOneLine: true, kept)
    case .prose(let kept): return try isText(onOneLine: false, kept)
    case .word(let isSound, let kept):
      guard let word = try word() else { return false }
      if let kept { reading.texts[kept].places.append(word) }
      return isSound(scanner.source(word.content))
    case .reference(let place, let isSound):
      guard let id = try word()?.content, isSound(scanner.source(id)) else { return false }
      reading.references[place].ids.insert(scanner.text(id))
      return true
    case .choice(let choices):
      guard scanner.byte == JSONByte.quote else { return false }
      let text = try scanner.string().content
      return choices.contains { scanner.stands($0, in: text) }
    case .flag: return scanner.byte == UInt8(ascii: "t") && scanner.text(scanner.word()) == "true"
    case .integer:
      guard let byte = scanner.byte, byte == JSONByte.minus || JSONByte.isDigit(byte) else { return false }
      return Int(scanner.text(try scanner.number())) != nil
    case .list(let element): return try isList(of: element, depth: depth)
    case .record(let members): return try isRecord(members, depth: depth)
    }
  }

  /// The text that starts here; `nil` where there is none, or one with escapes.
  private mutating func word() throws(JSONFault) -> JSONScanner.Text? {
    guard scanner.byte == JSONByte.quote else { return nil }
    let text = try scanner.string()
    return text.hasEscapes ? nil : text
  }

  private mutating func isText(onOneLine: Bool, _ kept: Int?) throws(JSONFault) -> Bool {
    guard scanner.byte == JSONByte.quote else { return false }
    let text = try scanner.string()
    if let kept { reading.texts[kept].places.append(text) }
    guard !text.content.isEmpty, text.content.count <= String.recordLimit else { return false }
    guard text.hasEscapes else { return JSONWriter.needsNoEscape(scanner.source(text.content)) }
    guard !onOneLine else { return false }
    return JSONWriter.text(try scanner.decode(text)).elementsEqual(scanner.source(text.content))
  }

  private mutating func isList(of element: SoundForm.Node, depth: Int) throws(JSONFault) -> Bool {
    guard scanner.skip(JSONByte.openBracket) else { return false }
    repeat {
      guard scanner.skipLineBreak(indent: 2 * (depth + 1)), try isSound(element, depth: depth + 1) else {
        return false
      }
      if depth == 1 { fillColumns() }
    } while scanner.skip(JSONByte.comma)
    return scanner.skipLineBreak(indent: 2 * depth) && scanner.skip(JSONByte.closeBracket)
  }

  /// Notes what the record that has been stepped over does not have.
  private mutating func fillColumns() {
    let count = reading.columns.reduce(0) { max($0, $1.count) }
    for column in reading.columns.indices where reading.columns[column].count < count {
      reading.columns[column].append(0..<0)
    }
  }

  private mutating func isRecord(_ members: [SoundForm.Member], depth: Int) throws(JSONFault) -> Bool {
    guard scanner.skip(JSONByte.openBrace) else { return false }
    // Keys stand in one order on both sides, so that none can stand twice.
    var next = members.startIndex
    repeat {
      guard scanner.skipLineBreak(indent: 2 * (depth + 1)) else { return false }
      while next < members.endIndex, !scanner.skip(members[next].opening) {
        if members[next].isRequired { return false }
        next += 1
      }
      let start = scanner.position
      guard next < members.endIndex, try isSound(members[next].node, depth: depth + 1) else { return false }
      if let column = members[next].column {
        // Without its quotes.
        reading.columns[column].append(start + 1..<scanner.position - 1)
      }
      next += 1
    } while scanner.skip(JSONByte.comma)
    guard !members[next...].contains(where: \.isRequired) else { return false }
    return scanner.skipLineBreak(indent: 2 * depth) && scanner.skip(JSONByte.closeBrace)
  }
}
