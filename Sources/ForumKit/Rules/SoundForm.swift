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
    case word(@Sendable (String) -> Bool)
    /// The id of another record, and where the references to its noun are counted.
    case reference(at: Int, @Sendable (String) -> Bool)
    case choice([[UInt8]])
    case text, flag, integer
    case list(Node)
    case record([Member])
  }

  fileprivate struct Member: Sendable {
    /// The key as it is written before its value: `"id": `.
    let opening: [UInt8]
    let node: Node
    let isRequired: Bool
  }

  /// What the bytes of a file with the form say.
  struct Reading {
    /// The ids that the file refers to, each once, by the noun of whose record it is. The records' own are not
    /// among them.
    fileprivate(set) var references: [(noun: String, ids: Set<String>)]

    /// Whether the file has such a reference.
    func refers(where isWanted: (_ noun: String, _ id: String) -> Bool) -> Bool {
      references.contains { reference in reference.ids.contains { isWanted(reference.noun, $0) } }
    }
  }

  private let root: Node
  private let nouns: [String]

  init(of file: FileShape) {
    var nouns: [String] = []
    root = Node(file.shape, traits: [], &nouns)
    self.nouns = nouns
  }

  /// What the bytes of a file say; `nil` where it is not sure that the file has the form.
  func reading(of bytes: [UInt8]) -> Reading? {
    guard bytes.count <= JSONLimits.records.bytes else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var walk = SoundWalk(JSONScanner(buffer), nouns)
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

/// The forms of the files that have been met.
struct SoundForms: Sendable {
  private var forms: [String: SoundForm] = [:]

  /// The form of a file. It is the same for all files of one kind of record.
  subscript(file: FileShape) -> SoundForm {
    mutating get {
      if let form = forms[file.record.name] { return form }
      let form = SoundForm(of: file)
      forms[file.record.name] = form
      return form
    }
  }
}

extension SoundForm.Node {
  fileprivate init(_ shape: Shape, traits: FieldTraits, _ nouns: inout [String]) {
    switch shape {
    case .text, .prose: self = .text
    case .flag: self = .flag
    case .integer: self = .integer
    case .day: self = .word { CalendarDate($0) != nil }
    case .date: self = .word { PartialDate($0) != nil }
    case .instant: self = .word { Instant($0) != nil }
    case .choice(_, let choices): self = .choice(choices.map { Array($0.utf8) })
    case .reference(let noun):
      var isSound: @Sendable (String) -> Bool = Slug.isValid
      if noun == Origin.noun { isSound = { Origin($0) != nil } }
      guard !traits.contains(.identity) else {
        self = .word(isSound)
        return
      }
      let place = nouns.firstIndex(of: noun) ?? nouns.count
      if place == nouns.count { nouns.append(noun) }
      self = .reference(at: place, isSound)
    case .list(let element): self = .list(Self(element, traits: traits, &nouns))
    case .record(let record):
      self = .record(
        record.members.map { member -> SoundForm.Member in
          SoundForm.Member(
            opening: Array("\"\(member.key)\": ".utf8),
            node: Self(member.shape, traits: member.traits, &nouns),
            isRequired: member.traits.contains(.required))
        })
    }
  }
}

/// One pass over the bytes of a file.
private struct SoundWalk {
  private var scanner: JSONScanner
  private(set) var reading: SoundForm.Reading

  init(_ scanner: JSONScanner, _ nouns: [String]) {
    self.scanner = scanner
    reading = SoundForm.Reading(references: nouns.map { ($0, []) })
  }

  /// Whether nothing is left but the line feed at the end.
  var isAtEnd: Bool {
    var rest = scanner
    return rest.skipLineBreak(indent: 0) && rest.byte == nil
  }

  /// Steps over a value so many levels deep, and tells whether it is what is to stand there.
  mutating func isSound(_ node: SoundForm.Node, depth: Int) throws(JSONFault) -> Bool {
    switch node {
    case .text: return try isText()
    case .word(let isSound): return try isSound(word())
    case .reference(let place, let isSound):
      let id = try word()
      guard isSound(id) else { return false }
      reading.references[place].ids.insert(id)
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

  /// The text that starts here; empty where there is none, or one with escapes.
  private mutating func word() throws(JSONFault) -> String {
    guard scanner.byte == JSONByte.quote else { return "" }
    let text = try scanner.string()
    return text.hasEscapes ? "" : scanner.text(text.content)
  }

  private mutating func isText() throws(JSONFault) -> Bool {
    guard scanner.byte == JSONByte.quote else { return false }
    let text = try scanner.string()
    guard !text.content.isEmpty, text.content.count <= String.recordLimit else { return false }
    guard text.hasEscapes else { return JSONWriter.needsNoEscape(scanner.source(text.content)) }
    return JSONWriter.text(try scanner.decode(text)).elementsEqual(scanner.source(text.content))
  }

  private mutating func isList(of element: SoundForm.Node, depth: Int) throws(JSONFault) -> Bool {
    guard scanner.skip(JSONByte.openBracket) else { return false }
    repeat {
      guard scanner.skipLineBreak(indent: 2 * (depth + 1)), try isSound(element, depth: depth + 1) else {
        return false
      }
    } while scanner.skip(JSONByte.comma)
    return scanner.skipLineBreak(indent: 2 * depth) && scanner.skip(JSONByte.closeBracket)
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
      guard next < members.endIndex, try isSound(members[next].node, depth: depth + 1) else { return false }
      next += 1
    } while scanner.skip(JSONByte.comma)
    guard !members[next...].contains(where: \.isRequired) else { return false }
    return scanner.skipLineBreak(indent: 2 * depth) && scanner.skip(JSONByte.closeBrace)
  }
}
