/// What of a forum's discussion a change has moved out of what is internal, without saying that it may leave the house:
/// themes that stood under an internal one, and inputs that hung there.
///
/// A theme that is said not to be internal any longer is not among them: that is to let it out on purpose.
public struct MovedOut: Sendable, Equatable {
  /// The forum that it is about.
  public let forum: ID<Forum>
  /// The themes, in the order of their file.
  public let themes: [ID<Theme>]
  /// Those of them that stand under none of the others.
  public let tops: [ID<Theme>]
  /// The inputs, in the order of their file.
  public let inputs: [ID<Input>]
  /// The themes that the inputs hang on now and that are not among ``themes``, in the order of their file.
  public let homes: [ID<Theme>]

  /// What edits move out, for each forum where there is something. What cannot be read is passed over.
  ///
  /// - Parameters:
  ///   - records: As they are.
  ///   - areMade: Whether the records have the edits in them.
  public static func all(by edits: [RecordEdit], _ records: Snapshot, areMade: Bool) -> [MovedOut] {
    let byForum = Dictionary(grouping: edits) { Layout.forum(of: $0.path) }
    return byForum.compactMap { forum, edits -> MovedOut? in
      guard let forum, edits.contains(where: { $0.mayMoveOut(of: forum) }) else { return nil }
      return MovedOut(of: forum, by: edits, records, areMade: areMade)
    }.sorted { $0.forum < $1.forum }
  }

  private init?(of forum: ID<Forum>, by edits: [RecordEdit], _ records: Snapshot, areMade: Bool) {
    var reader = LenientReader(records)
    let (themesFile, inputsFile) = (RecordFile.themes(of: forum), RecordFile.inputs(of: forum))
    let themes = Sides(
      reader.list(themesFile) ?? [], edits.filter { $0.path == themesFile.path }, areMade: areMade)
    let inputs = Sides(
      reader.list(inputsFile) ?? [], edits.filter { $0.path == inputsFile.path }, areMade: areMade)
    let wereInternal = Set(themes.before.filter(\.internal).map(\.id))
    let wereOpen = Set(themes.before.withoutInternalBranches.map(\.id))
    let areOpen = Set(
      themes.after.map { theme in
        var theme = theme
        theme.internal = theme.internal || wereInternal.contains(theme.id)
        return theme
      }.withoutInternalBranches.map(\.id))
    let wereClosed = Set(themes.before.map(\.id)).subtracting(wereOpen)
    let out = themes.after.filter { wereClosed.contains($0.id) && areOpen.contains($0.id) }
    let outIDs = Set(out.map(\.id))
    let closedInputs = Set(
      inputs.before.filter { $0.theme.map { !wereOpen.contains($0) } ?? false }.map(\.id))
    let outInputs = inputs.after.filter { input in
      closedInputs.contains(input.id) && input.theme.map(areOpen.contains) ?? true
    }
    guard !out.isEmpty || !outInputs.isEmpty else { return nil }
    self.forum = forum
    self.themes = out.map(\.id)
    tops = out.filter { theme in theme.parent.map { !outIDs.contains($0) } ?? true }.map(\.id)
    self.inputs = outInputs.map(\.id)
    let homes = Set(outInputs.compactMap(\.theme)).subtracting(outIDs)
    self.homes = themes.after.map(\.id).filter(homes.contains)
  }
}

extension MovedOut {
  /// Whether edits take away what is internal: themes in an internal branch, what was said under one, a council, or a
  /// meeting of one. What cannot be read is passed over.
  ///
  /// - Parameters:
  ///   - records: As they are.
  ///   - areMade: Whether the records have the edits in them.
  public static func takesAwayInternal(by edits: [RecordEdit], _ records: Snapshot, areMade: Bool) -> Bool {
    var reader = LenientReader(records)
    let gone = Dictionary(grouping: edits.filter { $0.kind == .removed }, by: \.path)
    return gone.contains { path, gone in
      guard let forum = Layout.forum(of: path) else { return path.hasPrefix("\(Layout.councils)/") }
      let file = RecordFile.themes(of: forum)
      let themes = Sides(reader.list(file) ?? [], edits.filter { $0.path == file.path }, areMade: areMade)
        .before
      let closed = Set(themes.map(\.id.text)).subtracting(themes.withoutInternalBranches.map(\.id.text))
      switch path {
      case RecordFile.forum(forum).path: return gone.contains { $0.before?["council"] != nil }
      case file.path: return gone.contains { $0.record.map(closed.contains) ?? false }
      case RecordFile.inputs(of: forum).path:
        return gone.contains { $0.before?["theme"]?.string.map(closed.contains) ?? false }
      default: return false
      }
    }
  }
}

/// A list as it was before some edits and as it is after them, in what tells who may see its records.
private struct Sides<R: CollectionRecord & Hanging> {
  let before: [R]
  let after: [R]

  init(_ records: [R], _ edits: [RecordEdit], areMade: Bool) {
    let edits = Dictionary(edits.map { ($0.record ?? "", $0) }) { first, _ in first }
    let known = Set(records.map(\.key))
    let others = records.compactMap { record -> R? in
      guard let edit = edits[record.key] else { return record }
      guard let changed = areMade ? edit.before : edit.after else { return nil }
      var record = record
      if edit.kind == .changed { record.hang(as: changed, changing: edit) }
      return record
    }
    // What goes by the edits, or came by them.
    let more = edits.values.filter { !known.contains($0.record ?? "") }.compactMap { edit -> R? in
      (areMade ? edit.before : edit.after).flatMap(R.init(hanging:))
    }
    (before, after) = areMade ? (others + more, records) : (records, others + more)
  }
}

/// A record that hangs on a theme, or stands under one.
private protocol Hanging {
  init?(hanging object: JSONObject)
  mutating func hang(as object: JSONObject, changing edit: RecordEdit)
}

extension Theme: Hanging {
  fileprivate init?(hanging object: JSONObject) {
    guard let id = object["id"]?.string.flatMap({ ID<Theme>($0) }) else { return nil }
    self.init()
    self.id = id
    parent = object["parent"]?.string.flatMap { ID($0) }
    self.internal = object["internal"] == .bool(true)
  }

  fileprivate mutating func hang(as object: JSONObject, changing edit: RecordEdit) {
    if edit.changes("parent") { parent = object["parent"]?.string.flatMap { ID($0) } }
    if edit.changes("internal") { self.internal = object["internal"] == .bool(true) }
  }
}

extension Input: Hanging {
  fileprivate init?(hanging object: JSONObject) {
    guard let id = object["id"]?.string.flatMap({ ID<Input>($0) }) else { return nil }
    self.init()
    self.id = id
    theme = object["theme"]?.string.flatMap { ID($0) }
  }

  fileprivate mutating func hang(as object: JSONObject, changing edit: RecordEdit) {
    if edit.changes("theme") { theme = object["theme"]?.string.flatMap { ID($0) } }
  }
}

extension RecordEdit {
  /// Whether it alters where a theme or an input of a forum hangs.
  fileprivate func mayMoveOut(of forum: ID<Forum>) -> Bool {
    guard before != nil else { return false }
    return switch path {
    case RecordFile.themes(of: forum).path: changes("parent") || changes("internal") || after == nil
    case RecordFile.inputs(of: forum).path: after != nil && changes("theme")
    default: false
    }
  }
}
