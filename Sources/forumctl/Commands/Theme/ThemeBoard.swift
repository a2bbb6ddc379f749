import ForumKit

/// What `theme show` draws as a board: the inputs of a theme as notes under their headings.
enum ThemeBoard {
  /// The board of a theme; `nil` if it has none: it is neither a board nor a heading on one, and nothing hangs on it.
  ///
  /// Of a board come the notes without a heading first, then those under each heading, in reading order; an empty
  /// heading stands there to be filled. Of another theme come its own notes.
  static func board(of theme: Theme, among themes: [Theme], _ inputs: [Input]) -> NoteBoard? {
    let isBoard = theme.kind == .board || theme.kind == .heading
    let own = inputs.filter { $0.theme == theme.id }
    guard isBoard || !own.isEmpty else { return nil }
    let branch = isBoard ? themes.branch(of: theme.id) : [theme]
    let notes = Dictionary(grouping: inputs) { $0.theme }
    let columns = branch.compactMap { node -> NoteBoard.Column? in
      let here = notes[node.id] ?? []
      let isTop = node.id == theme.id
      guard !here.isEmpty || !isTop && node.kind == .heading else { return nil }
      return NoteBoard.Column(title: isTop ? "" : node.title, notes: here.map(note))
    }
    guard let first = columns.first, first.title.isEmpty, columns.count > 1 else {
      return columns.isEmpty ? nil : NoteBoard(columns: columns)
    }
    return NoteBoard(columns: [.init(title: "No heading", notes: first.notes)] + columns.dropFirst())
  }

  private static func note(_ input: Input) -> NoteBoard.Note {
    let remarks = [input.id.text, input.kind?.rawValue, input.voice.isEmpty ? nil : input.voice]
    return NoteBoard.Note(text: input.text, remark: remarks.compactMap(\.self).joined(separator: " · "))
  }
}
