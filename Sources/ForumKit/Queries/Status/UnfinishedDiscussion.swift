/// What is unfinished in the discussion of a forum: its themes and inputs.
enum UnfinishedDiscussion {
  static func find(in themes: [Theme], _ inputs: [Input], of forum: Forum) -> [Unfinished] {
    unplaced(inputs, forum) + empty(themes, inputs, forum)
  }

  private static func unplaced(_ inputs: [Input], _ forum: Forum) -> [Unfinished] {
    let unplaced = inputs.filter { $0.theme == nil }
    guard !unplaced.isEmpty else { return [] }
    return [Unfinished(.inputsUnplaced(forum.id, unplaced.map(\.id)), forum.end)]
  }

  /// Questions and boards that nothing stands under: rounds, topics and headings may be there for their
  /// title alone.
  private static func empty(_ themes: [Theme], _ inputs: [Input], _ forum: Forum) -> [Unfinished] {
    guard forum.isBeingDocumented else { return [] }
    let parents = Set(themes.compactMap(\.parent))
    let used = Set(inputs.compactMap(\.theme))
    return themes.filter { theme in
      (theme.kind == .question || theme.kind == .board) && !parents.contains(theme.id)
        && !used.contains(theme.id) && theme.summary.isEmpty && theme.body.isBlank
    }.map { Unfinished(.themeEmpty(forum.id, $0.id), forum.end) }
  }
}
