/// The tables of what was talked about at forums, and what was said.
struct DiscussionTables: Sendable {
  private let themes: TableOf<Placed<ForumView.Node>>
  private let prompts: TableOf<Placed<String>>
  private let points: TableOf<Placed<String>>
  /// `nil` outside the house.
  private let origins: TableOf<Placed<Origin>>?
  private let inputs: TableOf<Said>
  private let tags: TableOf<OfInput>
  private let links: TableOf<OfInput>

  /// An input with the theme that it hangs on.
  private struct Said: Sendable {
    let forum: String
    /// `nil` for none that is there.
    let theme: String?
    let position: Int
    let input: ForumView.Statement
  }

  /// A text that an input has in a list.
  private struct OfInput: Sendable {
    let forum: String
    let input: String
    let position: Int
    let text: String
  }

  init(_ scope: WarehouseScope) {
    themes = Self.themes(scope)
    prompts = scope.texts(
      "theme_prompts", "A question that was to help the talk along", of: "theme", in: "themes", as: "text")
    points = scope.texts(
      "theme_points", "A point of a theme's summary, in Markdown", of: "theme", in: "themes", as: "text")
    origins =
      !scope.isHouse
      ? nil
      : scope.table(
        "theme_origins", "What a theme grew out of", key: ["theme", "position"],
        references: [.to("themes", by: "theme")],
        [
          .text("theme", "The id of the theme", required: true) { $0.holder },
          .number("position", "Its place in the list, from 1", required: true) { $0.position },
          .text(
            "origin", "As it is recorded: the id of an input, or FORUM/THEME; it need not be there",
            required: true
          ) { $0.element.text },
        ])
    inputs = Self.inputs(scope)
    let toInput = FlatTable.ForeignKey(
      columns: ["forum", "input"], table: "inputs", targets: ["forum", "id"])
    let ofInput: [FlatField<OfInput>] = [
      .text("forum", "The id of the forum", required: true) { $0.forum },
      .text("input", "The id of the input", required: true) { $0.input },
    ]
    tags = scope.table(
      "input_tags", "A tag that an input bears", key: ["forum", "input", "tag"],
      references: [toInput, FlatTable.ForeignKey(columns: ["tag"], table: "tags", targets: ["tag"])],
      ofInput + [.text("tag", "The tag as it is written", required: true) { $0.text }])
    links = scope.table(
      "input_links", "An address on the web that an input speaks of, or another input that it belongs with",
      key: ["forum", "input", "position"],
      references: [toInput],
      ofInput + [
        .number("position", "Its place in the list, from 1", required: true) { $0.position },
        .text("url", "The address; empty for an input") { Input.isAddress($0.text) ? $0.text : nil },
        .text("linked", "The id of the input; empty for an address") {
          Input.isAddress($0.text) ? nil : $0.text
        },
      ])
  }

  /// The tables, each after those that its rows name.
  var all: [FlatTable] {
    [themes.table, prompts.table, points.table] + (origins.map { [$0.table] } ?? [])
      + [inputs.table, tags.table, links.table]
  }

  func add(_ view: ForumView, to rows: inout FlatRows) {
    let forum = view.id.text
    rows.add(Placed.list(view.themes, of: forum), to: themes)
    var said: [Said] = []
    func say(_ statements: [ForumView.Statement], under theme: String?) {
      for input in statements {
        said.append(Said(forum: forum, theme: theme, position: said.count + 1, input: input))
      }
    }
    for node in view.themes {
      let theme = "\(forum)/\(node.id)"
      rows.add(Placed.list(node.prompts, of: theme), to: prompts)
      rows.add(Placed.list(node.summary, of: theme), to: points)
      if let origins { rows.add(Placed.list(node.from, of: theme), to: origins) }
      say(node.inputs, under: theme)
    }
    say(view.looseInputs, under: nil)
    rows.add(said, to: inputs)
    for input in said.map(\.input) {
      func list(_ texts: [String]) -> [OfInput] {
        texts.enumerated().map {
          OfInput(forum: forum, input: input.id.text, position: $0 + 1, text: $1)
        }
      }
      var seen = Set<[UInt8]>()
      rows.add(list(input.tags.filter { seen.insert(Array($0.utf8)).inserted }), to: tags)
      rows.add(list(input.links), to: links)
    }
  }

  private static func themes(_ scope: WarehouseScope) -> TableOf<Placed<ForumView.Node>> {
    var fields: [FlatField<Placed<ForumView.Node>>] = [
      .text("id", "The ids of the forum and of the theme: FORUM/THEME", required: true) {
        "\($0.holder)/\($0.element.id)"
      },
      .text("forum", "The id of the forum", required: true) { $0.holder },
      .text("local_id", "The id of the theme in its forum", required: true) { $0.element.id.text },
      .number("position", "Its place among the forum's themes, from 1", required: true) { $0.position },
      .text("parent", "The theme that it stands under: FORUM/THEME") { node in
        node.element.parent.map { "\(node.holder)/\($0)" }
      },
      .choice("kind", "What the theme is") { $0.element.kind },
      .number("number", "The printed number") { $0.element.number },
      .text("title", "What it is called", required: true) { $0.element.title },
      .text("question", "The question as it was put") { $0.element.question },
      .text("lead", "The text before the points, in Markdown") { $0.element.lead },
      .text("body", "The running text, in Markdown") { $0.element.body },
      .flag("paraphrase", "Whether the texts restate a source in other words") { $0.element.paraphrase },
    ]
    if scope.isHouse {
      fields.append(.flag("internal", "Whether only the house may see it") { $0.element.isInternal })
    }
    return scope.table(
      "themes", "A node in a forum's discussion: a round, a question, a topic, a board or a heading",
      key: ["id"], references: [.to("forums", by: "forum"), .to("themes", by: "parent")], fields)
  }

  private static func inputs(_ scope: WarehouseScope) -> TableOf<Said> {
    var fields: [FlatField<Said>] = [
      .text("forum", "The id of the forum", required: true) { $0.forum },
      .text("id", "The id of the input", required: true) { $0.input.id.text },
      .number("position", "Its place in the reading order, from 1", required: true) { $0.position },
      .text("theme", "The theme that it hangs on: FORUM/THEME") { $0.theme },
      .text("text", "What was said, in Markdown", required: true) { $0.input.text },
      .choice("kind", "What it says") { $0.input.kind },
      .text("voice", "A function that many people hold, never a person") { $0.input.voice },
      .text("place", "A place that it speaks of") { $0.input.place },
      .choice("source", "Where it was said or written") { $0.input.source },
      .flag("paraphrase", "Whether it restates a source in other words") { $0.input.paraphrase },
    ]
    if scope.isHouse {
      fields += [
        .text("talk", "The group talk that it comes from") { $0.input.group },
        .instant("created", "When it was recorded") { $0.input.created },
      ]
    }
    return scope.table(
      "inputs", "One statement: a post-it, a note of a group talk …", key: ["forum", "id"],
      references: [.to("forums", by: "forum"), .to("themes", by: "theme")], fields)
  }
}
