import ForumKit

/// The keys of an input, as `add` and `set` take them.
enum InputOptions {
  static let theme = Parameter.option(
    "theme", value: "T", .reference(.themes), help: "The theme that it hangs on, by id or title")
  static let kind = Parameter.option("kind", .choice(Input.Kind.self), help: "What kind of statement it is")
  static let voice = Parameter.option(
    "voice", value: "FUNCTION", .text,
    help: "The function of who said it, one that many people hold; never a name")
  static let group = Parameter.option(
    "group", .text, help: "The group talk that it comes from; it stays in the house")
  static let source = Parameter.option("source", .choice(Input.Source.self), help: "How it was gathered")
  static let link = Parameter.repeated(
    "link", value: "INPUT|URL", .reference(.inputs), help: "Add what it belongs with: an input or a web page")
  static let from = Parameter.repeated(
    "from", value: "INPUT|FORUM/THEME", .reference(.inputs),
    help: "Add what it grew out of: an input, or a theme of an earlier forum")
  static let place = Parameter.option("place", .text, help: "The place that it speaks of")
  static let paraphrase = Parameter.flag(
    "paraphrase", help: "The text restates a source in other words")

  static let all: [any AnyParameter] =
    [theme, kind, voice, group, source, link, from, place, paraphrase] + AnnotationOptions.all

  /// Puts what was given into an input.
  ///
  /// - Parameters:
  ///   - theme: The theme that `--theme` names.
  ///   - links: What `--link` names, resolved.
  ///   - origins: What `--from` names, resolved.
  static func apply(
    _ values: Values, theme: ID<Theme>?, links: [String], origins: [Origin], to input: inout Input
  ) {
    input.theme.set(theme)
    input.kind.set(values[kind])
    input.voice.set(values[voice])
    input.group.set(values[group])
    input.source.set(values[source])
    input.links.addMissing(links)
    input.from.addMissing(origins)
    input.place.set(values[place])
    if values[paraphrase] { input.paraphrase = true }
    AnnotationOptions.apply(values, to: &input.annotations)
  }

  /// The theme of a forum that `--theme` names.
  static func theme(_ values: Values, of forum: ID<Forum>, in change: Change) throws -> ID<Theme>? {
    guard let text = values[theme] else { return nil }
    return try ThemeFinder(change.list(.themes(of: forum)), of: forum).theme(text, for: .writing).id
  }

  /// What `--from` names.
  static func origins(
    _ values: Values, of forum: ID<Forum>, in change: Change, _ snapshot: Snapshot
  ) throws -> [Origin] {
    let origins = ThemeOrigins(of: forum, in: change, snapshot)
    return try values[from].map(origins.origin)
  }

  /// What `--link` names: a URL as it stands, an input by its whole id.
  ///
  /// - Parameter snapshot: The records as the change found them, in which the files that do not mention an
  ///   input can be passed over.
  static func links(_ values: Values, in snapshot: Snapshot) throws -> [String] {
    let texts = values[link]
    let inputs = try InputFinder(snapshot).inputs(texts.filter { !Input.isAddress($0) }, for: .writing)
    var ids = inputs.map(\.input.id.text)[...]
    return texts.map { Input.isAddress($0) ? $0 : ids.removeFirst() }
  }
}

extension RecordView {
  /// How the inputs of one forum are shown.
  static let inputs = RecordView(
    shape: Input.fields.shape, computed: [.maybe("forum", .id(Forum.self)), .maybe("themeTitle", .text)],
    columns: [
      Column("id", "ID"), Column("themeTitle", "THEME", isFlexible: true), Column("kind", "KIND"),
      Column("text", "TEXT", isFlexible: true),
    ])

  /// How the inputs of many forums are shown.
  static let inputsOfForums = RecordView(
    shape: inputs.shape, computed: inputs.computed,
    columns: [inputs.columns[0], Column("forum", "FORUM")] + inputs.columns.dropFirst())
}

extension InputQuery.Found {
  /// The stored keys and the computed ones.
  var object: JSONObject { input.object.adding("forum", forum).adding("themeTitle", themeTitle) }
}
