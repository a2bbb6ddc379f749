/// The words that a kind of input is called by: its own, and what documents call it in both languages.
public enum CaptureKind {
  private static let words: [(word: String, kind: Input.Kind)] = Input.Kind.allCases.flatMap { kind in
    let labels = [OutputLanguage.sv, .en].compactMap {
      ChoiceFamily.inputKind.label(of: kind.rawValue, in: $0)
    }
    return ([kind.rawValue] + labels).map { (ImportField.folded($0), kind) }
  }

  /// The kind that a word means, or the beginning of one that no other kind begins with.
  public static func meant(by text: String) throws(CaptureProblem) -> Input.Kind {
    let wanted = ImportField.folded(text)
    if let exact = words.first(where: { $0.word == wanted }) { return exact.kind }
    let found = wanted.isEmpty ? [] : words.filter { $0.word.hasPrefix(wanted) }.map(\.kind)
    let kinds = Input.Kind.allCases.filter(found.contains)
    guard kinds.count == 1 else { throw .notAKind(text, candidates: kinds) }
    return kinds[0]
  }
}
