import ForumKit

/// What the numbers are called: on a page as its reader says it, on a terminal as it is typed.
enum StatisticsWords {
  case terminal
  case page(OutputLanguage)

  func label(_ label: Label) -> String {
    switch self {
    case .terminal: label.text(in: .en)
    case .page(let language): label.text(in: language)
    }
  }

  /// The word for a choice; for none, that it is not stated.
  func choice<C: Choice>(_ choice: C?, _ family: ChoiceFamily) -> String {
    switch self {
    case .terminal: choice?.rawValue ?? label(.notStated).lowercased()
    case .page(let language):
      choice.map { family.label(of: $0.rawValue, in: language) ?? $0.rawValue } ?? label(.notStated)
    }
  }

  /// A title: what is counted, and by what.
  func title(_ counted: Label, by distinction: Label) -> String {
    "\(label(counted)): \(label(distinction).lowercased())"
  }
}
