import ForumKit

/// `--clear KEY` and `--clear KEY=VALUE`: how what stands under a key is taken away. Options that take
/// lists add to them, so that nothing is lost by naming one more.
enum ClearOption {
  static let clear = Parameter.repeated(
    "clear", value: "KEY[=VALUE]", .nonBlankText,
    help: "Empty a key, or take one value out of its list; done before the other options")

  static func apply<R: Record>(_ values: Values, to record: inout R) throws {
    var object = record.object
    for (key, texts) in try asked(values, of: R.self) {
      object[key] = texts.contains(nil) ? nil : try rest(of: object[key], without: texts, key, values)
    }
    record = try R.read(.object(object))
  }

  /// The keys that are to be cleared, each once, with what is to go: `nil` is all of it. Values of one key are looked
  /// up together, so that the first to go does not change what the next one is called.
  private static func asked<R: Record>(
    _ values: Values, of type: R.Type
  ) throws -> [(key: String, texts: [String?])] {
    var asked: [(key: String, texts: [String?])] = []
    for text in values[clear] {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(parts[0])
      let shape = R.fields.shape
      guard let member = shape[key], member.traits.isDisjoint(with: [.required, .identity]) else {
        let choices = shape.members.filter { $0.traits.isDisjoint(with: [.required, .identity]) }.map(\.key)
        throw values.usageError(
          .invalidValue(
            .init(
              parameter: clear.form.spelling, value: key,
              expected: "a key of \(Words.indefinite(R.name)) that can be emptied",
              reason: .notAChoice, choices: choices,
              suggestions: Nearness.suggestions(for: key, among: choices))))
      }
      let value = parts.count == 1 ? nil : String(parts[1])
      if let place = asked.firstIndex(where: { $0.key == key }) {
        asked[place].texts.append(value)
      } else {
        asked.append((key, [value]))
      }
    }
    return asked
  }

  private static func rest(
    of value: JSONValue?, without texts: [String?], _ key: String, _ values: Values
  ) throws -> JSONValue? {
    let elements = value?.array ?? value.map { [$0] } ?? []
    let labels = EntryLabels(elements)
    var gone = Set<Int>()
    for text in texts.compactMap(\.self) {
      let places = labels.places(of: text)
      guard let first = places.first else {
        throw CommandProblem(
          "\(key) has no \(VisibleText.quoted(text))",
          hint: elements.isEmpty
            ? "it is empty" : "it has \(labels.texts.map { VisibleText.path($0) }.joined(separator: ", "))")
      }
      // Words that stand in a list several times say the same: with one, all of them are meant.
      guard places.count == 1 || elements[first].object == nil else {
        let choices = places.map {
          "\(clear.form.spelling) \(VisibleText.path("\(key)=\(labels.texts[$0])"))"
        }
        throw values.usageError(
          .invalidValue(
            .init(
              parameter: clear.form.spelling, value: "\(key)=\(text)",
              expected: "one entry of \(key): \(places.count) fit", reason: .malformed,
              wayOut: "say which: \(Words.list(choices, "or"))")))
      }
      gone.formUnion(places)
    }
    let rest = elements.indices.filter { !gone.contains($0) }.map { elements[$0] }
    guard value?.array != nil, !rest.isEmpty else { return nil }
    return .array(rest)
  }
}

/// What the elements of a list are called where one is to be chosen: each otherwise than all others.
struct EntryLabels {
  /// The labels, in the order of the list.
  let texts: [String]
  private let elements: [JSONValue]

  init(_ elements: [JSONValue]) {
    self.elements = elements
    let names = elements.map { Self.name(of: $0) }
    let full = elements.map { Self.description(of: $0) }
    let told = elements.indices.map { place in
      guard let name = names[place], names.count(where: { $0 == name }) == 1 else { return full[place] }
      return name
    }
    var taken = Set(told)
    texts = told.enumerated().map { place, text in
      guard told.count(where: { $0 == text }) > 1 else { return text }
      var number = told[...place].count { $0 == text }
      while taken.contains("\(text) #\(number)") { number += 1 }
      taken.insert("\(text) #\(number)")
      return "\(text) #\(number)"
    }
  }

  /// The places of the elements that a text means: the one that it is the label of, or all that it is a name of.
  func places(of text: String) -> [Int] {
    if let place = texts.firstIndex(of: text) {
      return elements[place].object == nil
        ? elements.indices.filter { elements[$0] == elements[place] } : [place]
    }
    return elements.indices.filter { place in
      guard let object = elements[place].object else { return CellText.of(elements[place]) == text }
      return CellText.of(elements[place]) == text || Self.description(of: elements[place]) == text
        || ["id", "name", "title", "heading", "number", "date", "organisation", "text"].contains { key in
          object[key].map { CellText.of($0) == text } ?? false
        }
    }
  }

  /// What a record is called, if it has a name of its own.
  private static func name(of element: JSONValue) -> String? {
    guard let object = element.object else { return nil }
    return ["name", "title", "heading", "id"].lazy.compactMap { object[$0]?.string }.first.map { short($0) }
  }

  /// All that a record says in a few words, what it is about first: `2026-06-15 signed version 3`,
  /// `mpf member from 2026-01-01`.
  private static func description(of element: JSONValue) -> String {
    guard let object = element.object else { return short(CellText.of(element), to: 80) }
    let first = ["name", "title", "heading", "id", "number", "date", "organisation"]
    let plain = ["status", "choice", "role", "text", "note"]
    var parts = (first + plain).compactMap { key in object[key].map { short(CellText.of($0)) } }
    for member in object.members where !(first + plain + ["recorded"]).contains(member.key) {
      parts.append("\(VisibleText.line(member.key)) \(short(CellText.of(member.value)))")
    }
    return parts.joined(separator: " ")
  }

  /// A text on one line, cut where it is long.
  private static func short(_ text: String, to limit: Int = 40) -> String {
    let line = VisibleText.line(text)
    return line.count > limit ? "\(line.prefix(limit))…" : line
  }
}
