/// Suggests what somebody may have meant by a word that is not known: an id, a choice, a command.
public enum Nearest {
  /// The candidates nearest to a word, the nearest first, those equally near in the order given.
  ///
  /// Near is at most one slip in three characters, or a candidate that the word begins (from three characters on).
  /// Case and diacritics make no difference.
  public static func suggestions(
    for word: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let wanted = Array(TextFolding.caseAndDiacritics.fold(word).unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    var near: [(distance: Int, candidate: String)] = []
    for candidate in candidates {
      let known = Array(TextFolding.caseAndDiacritics.fold(candidate).unicodeScalars)
      let allowed = max(1, max(wanted.count, known.count) / 3)
      let isBeginning = wanted.count >= 3 && known.starts(with: wanted)
      guard isBeginning || abs(wanted.count - known.count) <= allowed else { continue }
      let distance = isBeginning ? 1 : EditDistance.between(wanted, known)
      // A word all of whose letters differ is no slip, however short it is.
      guard distance <= allowed, distance < wanted.count else { continue }
      near.append((distance, candidate))
    }
    // The sort is stable: those equally near keep their order.
    return near.sorted { $0.distance < $1.distance }.prefix(max(0, limit)).map(\.candidate)
  }
}
