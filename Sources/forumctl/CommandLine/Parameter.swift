/// One option, flag or operand of a command, and the type of what it gives.
///
/// Parameters are made by the factories below and kept where the command is defined; the same value is
/// then the key to what was given: `values[date]` is a `CalendarDate` for a required `--date`, and a
/// `CalendarDate?` for an optional one.
struct Parameter<Result: Sendable>: AnyParameter {
  let form: ParameterForm
  /// The result of all texts given for the parameter, in their order; `nil` when too few were given.
  let read: @Sendable ([String]) throws(ParameterFault) -> Result?

  func readErased(_ texts: [String]) throws(ParameterFault) -> (any Sendable)? { try read(texts) }
}

/// A parameter whose type is of no concern, as the lists of a command hold it.
protocol AnyParameter: Sendable {
  var form: ParameterForm { get }
  func readErased(_ texts: [String]) throws(ParameterFault) -> (any Sendable)?
}

/// A text that is not a value of its parameter.
struct ParameterFault: Error, Equatable {
  let text: String
  let fault: ValueFault
}

/// All there is to say about a parameter except its type: the ground for help, completion and reference.
struct ParameterForm: Sendable, Equatable {
  enum Role: String, Sendable, CaseIterable {
    case option, flag, operand
  }

  let role: Role
  /// The long name of an option or flag without dashes; the placeholder of an operand.
  let name: String
  /// The letter of the short form, for options and flags.
  let short: Character?
  /// What stands for the value in help; empty for flags.
  let placeholder: String
  /// How many values must be given.
  let minimum: Int
  /// How many values may be given; `nil` is any number.
  let maximum: Int?
  /// The kind of value in words that end the sentence "… is not".
  let kind: String
  let choices: [String]
  let completion: Completion
  /// The text of the value that is taken when none is given.
  let defaultText: String?
  /// What the parameter is for: one sentence without its full stop.
  let help: String

  /// How the parameter is named in messages, and its key: `--date`, or `TITLE`.
  var spelling: String { role == .operand ? name : "--\(name)" }

  /// Every way in which an option or flag is typed: `--date`, `-d`.
  var spellings: [String] {
    guard role != .operand else { return [] }
    return ["--\(name)"] + (short.map { ["-\($0)"] } ?? [])
  }

  /// The parameter as it stands in usage lines and messages: `--date DATE`, `ORG...`.
  var synopsis: String {
    switch role {
    case .flag: spelling
    case .option: "\(spelling) \(placeholder)"
    case .operand: maximum == nil ? "\(name)..." : name
    }
  }

  var takesValue: Bool { role == .option }
  var isRequired: Bool { minimum > 0 }
  var isRepeatable: Bool { maximum == nil }
}

extension Parameter {
  /// An option that may be left out: `[--date DATE]`.
  static func option<T>(
    _ name: String, short: Character? = nil, value: String? = nil, _ kind: ValueKind<T>, help: String
  ) -> Parameter<T?> where Result == T? {
    Parameter(.option, name, short, value, kind, 0...1, help: help) { .some($0.last) }
  }

  /// An option that has a value even when it is left out.
  static func option(
    _ name: String, short: Character? = nil, value: String? = nil, _ kind: ValueKind<Result>,
    default fallback: Result, help: String
  ) -> Parameter {
    Parameter(
      .option, name, short, value, kind, 0...1, default: kind.describe(fallback), help: help
    ) { $0.last ?? fallback }
  }

  /// An option that must be given; without it the command is wrong usage.
  static func required(
    _ name: String, short: Character? = nil, value: String? = nil, _ kind: ValueKind<Result>, help: String
  ) -> Parameter {
    Parameter(.option, name, short, value, kind, 1...1, help: help) { $0.last }
  }

  /// An option that may be given any number of times; the values keep their order.
  static func repeated<T>(
    _ name: String, short: Character? = nil, value: String? = nil, _ kind: ValueKind<T>, help: String
  ) -> Parameter<[T]> where Result == [T] {
    Parameter(.option, name, short, value, kind, 0...Int.max, help: help) { $0 }
  }

  /// An operand that must be given.
  static func operand(_ name: String, _ kind: ValueKind<Result>, help: String) -> Parameter {
    Parameter(.operand, name, nil, name, kind, 1...1, help: help) { $0.last }
  }

  /// An operand that may be left out.
  static func optionalOperand<T>(_ name: String, _ kind: ValueKind<T>, help: String) -> Parameter<T?>
  where Result == T? {
    Parameter(.operand, name, nil, name, kind, 0...1, help: help) { .some($0.last) }
  }

  /// An operand that takes any number of values from `minimum` up; a command has at most one such.
  static func operands<T>(
    _ name: String, _ kind: ValueKind<T>, atLeast minimum: Int = 1, help: String
  ) -> Parameter<[T]> where Result == [T] {
    Parameter(.operand, name, nil, name, kind, minimum...Int.max, help: help) {
      $0.count < minimum ? nil : $0
    }
  }

  private init<T>(
    _ role: ParameterForm.Role, _ name: String, _ short: Character?, _ placeholder: String?,
    _ kind: ValueKind<T>, _ count: ClosedRange<Int>, default defaultText: String? = nil, help: String,
    combine: @escaping @Sendable ([T]) -> Result?
  ) {
    form = ParameterForm(
      role: role, name: name, short: short,
      placeholder: placeholder ?? kind.placeholder ?? name.uppercased(),
      minimum: count.lowerBound, maximum: count.upperBound == Int.max ? nil : count.upperBound,
      kind: kind.name, choices: kind.choices, completion: kind.completion, defaultText: defaultText,
      help: help)
    read = { texts throws(ParameterFault) in
      var values: [T] = []
      for text in texts {
        do throws(ValueFault) {
          values.append(try kind.parse(text))
        } catch {
          throw ParameterFault(text: text, fault: error)
        }
      }
      return combine(values)
    }
  }
}

extension Parameter where Result == Bool {
  /// An option without a value: there or not. Giving it twice says no more than once.
  static func flag(_ name: String, short: Character? = nil, help: String) -> Parameter {
    Parameter(
      form: ParameterForm(
        role: .flag, name: name, short: short, placeholder: "", minimum: 0, maximum: nil, kind: "",
        choices: [], completion: .none, defaultText: nil, help: help),
      read: { texts throws(ParameterFault) in !texts.isEmpty })
  }
}
