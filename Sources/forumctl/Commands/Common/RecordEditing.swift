import ForumKit

/// The options that every noun's `add` and `set` understand.
enum AnnotationOptions {
  static let tag = Parameter.repeated(
    "tag", .tag, help: "Add a tag: a word of the vocabulary, or another")
  static let note = Parameter.option(
    "note", .text, help: "A remark of the house, in place of the one there; it never leaves")
  static let citation = Parameter.repeated(
    "citation", .nonBlankText, help: "Add where it comes from: a URL or a title")

  static let all: [any AnyParameter] = [tag, note, citation]

  static func apply(_ values: Values, to annotations: inout Annotations) {
    annotations.tags.addMissing(values[tag])
    if let note = values[note] { annotations.note = note }
    annotations.sources.addMissing(values[citation])
  }
}

extension Array where Element: Equatable {
  /// Adds what is not there yet, in the order given.
  mutating func addMissing(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}

/// `--clear KEY` and `--clear KEY=VALUE`: how what stands under a key is taken away. Options that take
/// lists add to them, so that nothing is lost by naming one more.
enum ClearOption {
  static let clear = Parameter.repeated(
    "clear", value: "KEY[=VALUE]", .nonBlankText,
    help: "Empty a key, or take one value out of its list; done before the other options")

  static func apply<R: Record>(_ values: Values, to record: inout R) throws {
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
      var object = record.object
      object[key] = parts.count == 1 ? nil : try rest(of: object[key], without: String(parts[1]), key)
      record = try R.read(.object(object))
    }
  }

  private static func rest(of value: JSONValue?, without text: String, _ key: String) throws -> JSONValue? {
    let elements = value?.array ?? value.map { [$0] } ?? []
    let rest = elements.filter { !names($0, text) }
    guard rest.count < elements.count else {
      throw CommandProblem(
        "\(key) has no \(VisibleText.quoted(text))",
        hint: elements.isEmpty
          ? "it is empty"
          : "it has \(elements.map { VisibleText.quoted(CellText.of($0)) }.joined(separator: ", "))")
    }
    guard value?.array != nil, !rest.isEmpty else { return nil }
    return .array(rest)
  }

  /// Whether a text is an element of a list, or what a record in it is known by.
  private static func names(_ element: JSONValue, _ text: String) -> Bool {
    guard let object = element.object else { return CellText.of(element) == text }
    return ["id", "name", "title", "number", "date", "organisation", "text"].contains { key in
      object[key].map { CellText.of($0) == text } ?? false
    }
  }
}

extension Optional {
  /// Replaces the value where another is given.
  mutating func set(_ other: Wrapped?) { if let other { self = other } }
}

extension String {
  /// Replaces the text where another is given; an empty one empties it.
  mutating func set(_ other: String?) { if let other { self = other } }
}

/// A person given as `NAME; TITLE; EMAIL; PHONE`; what is left out is empty.
extension ValueKind where Value == Person {
  static let person = ValueKind(
    name: "a person (\"NAME; TITLE; EMAIL; PHONE\", the last ones may be left out)",
    placeholder: "\"NAME; TITLE; EMAIL; PHONE\""
  ) { text throws(ValueFault) in
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { $0.trimmed }
    guard let name = parts.first, !name.isEmpty, parts.count <= 4 else { throw .malformed }
    var person = Person()
    person.name = name
    if parts.count > 1 { person.title = parts[1] }
    if parts.count > 2 { person.email = parts[2] }
    if parts.count > 3 { person.phone = parts[3] }
    return person
  }
}

extension [Person] {
  /// Adds people; one who is there by the same name is replaced.
  mutating func addOrReplace(_ people: [Person]) {
    for person in people {
      if let place = firstIndex(where: { $0.name == person.name }) {
        self[place] = person
      } else {
        append(person)
      }
    }
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[start...end]))
  }
}
