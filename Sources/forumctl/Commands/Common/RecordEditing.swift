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
