import ForumKit

extension Context {
  /// Warns of themes and inputs that a change has moved out of an internal theme: the public can see them now, and
  /// nobody has said that it may.
  func warnOfMovedOut(_ edits: [RecordEdit]) throws(OutputFault) {
    for moved in MovedOut.all(by: edits, records, areMade: !isDryRun) {
      let counts = [(moved.themes.count, "theme"), (moved.inputs.count, "input")].filter { $0.0 > 0 }
      let what = Words.list(counts.map { Words.count($0, $1) }, "and")
      let were = counts.map(\.0) == [1] ? "was" : "were"
      let ways = Self.waysBack(moved, areMade: !isDryRun)
      try warn(
        "\(what) of \(moved.forum) that \(were) internal \(isDryRun ? "could then" : "can now") leave the house\(ways)"
      )
    }
  }

  /// Warns of meetings of local councils that others than the house can see now, though nobody has published them.
  func warnOfOpenedMeetings(_ edits: [RecordEdit]) throws(OutputFault) {
    let forums = OpenedMeetings(by: edits, records, areMade: !isDryRun).forums.map(\.text)
    guard !forums.isEmpty else { return }
    let isOne = forums.count == 1
    let what = "\(Words.count(forums.count, "forum")) that \(isOne ? "was" : "were") internal"
    let keep = isDryRun ? "" : "; to keep \(isOne ? "it" : "them") in: forumctl undo"
    try warn(
      "\(what) \(isDryRun ? "could then" : "can now") leave the house: \(Words.few(forums, limit: 8))\(keep)")
  }

  /// Warns of measures that have lost what they grew out of with it: a measure is kept in the house by what is internal
  /// there.
  func warnOfMeasuresAlone(_ edits: [RecordEdit]) throws(OutputFault) {
    let path = RecordFile.measures.path
    let alone = edits.filter { $0.path == path && $0.kind == .changed && $0.before?["from"] != nil }
      .compactMap(\.record)
    guard !alone.isEmpty, MovedOut.takesAwayInternal(by: edits, records, areMade: !isDryRun) else { return }
    let isOne = alone.count == 1
    try warn(
      "\(Words.count(alone.count, "measure")) \(isDryRun ? "would lose" : isOne ? "has lost" : "have lost") what \(isOne ? "it" : "they") grew out of, which kept \(isOne ? "it" : "them") in the house: \(Words.few(alone, limit: 8))"
        + (isDryRun
          ? "" : "; see what leaves it now (forumctl export measures), or take it back: forumctl undo"))
  }

  /// How to keep in what has been moved out.
  private static func waysBack(_ moved: MovedOut, areMade: Bool) -> String {
    let themes = (moved.tops + moved.homes).map(\.text)
    let set = "forumctl theme set \(moved.forum)"
    let inner =
      switch themes.count {
      case 0: [String]()
      case 1: ["\(set) \(themes[0]) --internal"]
      default: ["\(set) T --internal for each of \(Words.few(themes, limit: 8))"]
      }
    let ways = (areMade ? ["forumctl undo"] : []) + inner
    return ways.isEmpty ? "" : "; to keep them in: \(Words.list(ways, "or"))"
  }
}
