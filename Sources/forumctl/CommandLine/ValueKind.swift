/// How one value on the command line is named, read, shown and completed.
///
/// A kind of its own is a static member, so that a definition reads as words:
///
/// ```swift
/// extension ValueKind where Value == CalendarDate {
///   static let date = ValueKind(name: "a date (YYYY-MM-DD)", placeholder: "DATE") {
///     text throws(ValueFault) in …
///   }
/// }
/// ```
struct ValueKind<Value: Sendable>: Sendable {
  /// The kind in words that end the sentence "… is not", for example `a date (YYYY-MM-DD)`.
  let name: String
  /// What stands for the value in help, for example `DATE`; `nil` takes the name of the option.
  let placeholder: String?
  /// All values there are, in the order to show them; empty when they cannot be listed.
  let choices: [String]
  let completion: Completion
  /// The text that `parse` reads back as the value.
  let describe: @Sendable (Value) -> String
  let parse: @Sendable (String) throws(ValueFault) -> Value

  init(
    name: String, placeholder: String?, choices: [String] = [], completion: Completion = .none,
    describe: @escaping @Sendable (Value) -> String = { "\($0)" },
    parse: @escaping @Sendable (String) throws(ValueFault) -> Value
  ) {
    self.name = name
    self.placeholder = placeholder
    self.choices = choices
    self.completion = completion
    self.describe = describe
    self.parse = parse
  }
}

/// Why a text is not a value of its kind.
enum ValueFault: Error, Equatable {
  /// The text does not have the form of the kind.
  case malformed
  /// There is nothing in the text, or only blanks.
  case blank
  /// The text is none of the choices.
  case notAChoice
  /// The form is right, but the value lies outside what is allowed, given in words: `1 to 12`.
  case outOfRange(String)
}

/// Where the candidates for a value come from when the user presses Tab.
enum Completion: Sendable, Equatable {
  case none
  case choices([String])
  case file
  case directory
  /// Ids or names that only the workspace knows; the scripts ask `forumctl completion --candidates`.
  case records(CandidateSource)
}

/// What `forumctl completion --candidates` can list.
enum CandidateSource: String, Sendable, CaseIterable {
  case forums, organisations, themes, inputs, declarations, councils, measures, tags
  /// What can be followed through the workspace: tags, organisations and measures.
  case threads
  /// The commands and help topics, for the operands of `help`.
  case commands
}

extension ValueKind where Value == String {
  /// Any text, the empty one too.
  static let text = ValueKind(name: "a text", placeholder: "TEXT") { text throws(ValueFault) in text }

  /// A text with something else than blanks in it, as titles and names are.
  static let nonBlankText = ValueKind(name: "a text", placeholder: "TEXT") {
    text throws(ValueFault) in
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .blank }
    return text
  }

  /// A word that records are tagged with.
  static let tag = ValueKind(
    name: "a tag", placeholder: "TAG", completion: .records(.tags), parse: nonBlankText.parse)

  /// The path of a file; `-` means standard input or output where the command says so.
  static let file = ValueKind(
    name: "a file", placeholder: "FILE", completion: .file, parse: Self.nonEmpty)

  /// The path of a directory.
  static let directory = ValueKind(
    name: "a directory", placeholder: "DIR", completion: .directory, parse: Self.nonEmpty)

  /// A text that names a record; whether there is such a record is for the command to find out.
  static func reference(_ source: CandidateSource) -> ValueKind {
    ValueKind(
      name: "a name or an id", placeholder: nil, completion: .records(source),
      parse: nonEmpty)
  }

  /// One of some words.
  static func choice(_ choices: [String]) -> ValueKind {
    ValueKind(
      name: "one of its choices", placeholder: placeholder(for: choices), choices: choices,
      completion: .choices(choices)
    ) { text throws(ValueFault) in
      guard choices.contains(text) else { throw .notAChoice }
      return text
    }
  }

  private static let nonEmpty: @Sendable (String) throws(ValueFault) -> String = {
    text throws(ValueFault) in
    guard !text.isEmpty else { throw .blank }
    return text
  }
}

extension ValueKind where Value == Int {
  /// A whole number in decimal digits, with or without a sign.
  static func integer(_ range: ClosedRange<Int> = Int.min...Int.max) -> ValueKind {
    ValueKind(name: "a whole number", placeholder: "N") { text throws(ValueFault) in
      guard let number = Int(text) else { throw .malformed }
      guard range.contains(number) else { throw .outOfRange(words(for: range)) }
      return number
    }
  }

  private static func words(for range: ClosedRange<Int>) -> String {
    if range.upperBound == Int.max { return "\(range.lowerBound) or more" }
    if range.lowerBound == Int.min { return "\(range.upperBound) or less" }
    return "\(range.lowerBound) to \(range.upperBound)"
  }
}

extension ValueKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the cases of an enum, by its raw value, in the order of the cases.
  static func choice(_ type: Value.Type) -> ValueKind {
    let choices = type.allCases.map(\.rawValue)
    return ValueKind(
      name: "one of its choices", placeholder: placeholder(for: choices), choices: choices,
      completion: .choices(choices), describe: { $0.rawValue }
    ) { text throws(ValueFault) in
      guard let value = Value(rawValue: text) else { throw .notAChoice }
      return value
    }
  }
}

extension ValueKind {
  /// Values of one kind with commas between them, for example `id,title,date`; at least one.
  static func list<Element: Sendable>(of kind: ValueKind<Element>) -> ValueKind
  where Value == [Element] {
    ValueKind(
      name: kind.choices.isEmpty ? "\(kind.name), or several with commas between" : kind.name,
      placeholder: kind.choices.isEmpty ? kind.placeholder.map { "\($0),…" } : nil,
      choices: kind.choices, completion: kind.completion,
      describe: { $0.map(kind.describe).joined(separator: ",") }
    ) { text throws(ValueFault) in
      var values: [Element] = []
      for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
        values.append(try kind.parse(piece.trimmed))
      }
      return values
    }
  }

  /// Few and short choices stand in the help themselves: `sv|en`.
  fileprivate static func placeholder(for choices: [String]) -> String? {
    let joined = choices.joined(separator: "|")
    return joined.utf8.count <= 12 ? joined : nil
  }
}
