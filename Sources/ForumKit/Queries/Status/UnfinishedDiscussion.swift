/// What is unfinished in the discussion of a forum: its themes and inputs.
enum UnfinishedDiscussion {
  static func find(in themes: [Theme], _ inputs: [Input], of forum: Forum) -> [Unfinished] {
    unplaced(inputs, forum) + empty(themes, inputs, forum) + waiting(themes, forum)
  }

  /// What was imported from an older document is a draft, and all of it internal until somebody begins to let it out.
  private static func waiting(_ themes: [Theme], _ forum: Forum) -> [Unfinished] {
    guard forum.status == .draft else { return [] }
    let areInternal = forum.sections.map(\.internal) + themes.map(\.internal)
    guard !areInternal.isEmpty, !areInternal.contains(false) else { return [] }
    return [Unfinished(.textsInternal(forum.id, areInternal.count), forum.end)]
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
