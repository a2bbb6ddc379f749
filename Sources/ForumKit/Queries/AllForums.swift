extension LenientReader<Snapshot> {
  /// The forums of a workspace that are asked for, in the order of their ids.
  ///
  /// - Parameters:
  ///   - keys: The keys that are looked at; the others are left blank. All of them if `nil`.
  ///   - isAsked: Whether a forum is asked for. Is called on several threads at once, with a reader for what else has
  ///     to be known of it.
  /// - Precondition: A forum has the keys.
  public mutating func forums(
    keys: Set<String>? = nil, where isAsked: @Sendable (Forum, inout LenientReader) -> Bool = { _, _ in true }
  ) -> [Forum] {
    let selection = keys.map { FieldSelection<Forum>($0.sorted()) }
    return sweep(forumIDs(), [Forum]()) { id, reader, forums in
      let forum = selection.map { reader.forum(id, only: $0) } ?? reader.forum(id)
      if let forum, isAsked(forum, &reader) { forums.append(forum) }
    }
  }
}
