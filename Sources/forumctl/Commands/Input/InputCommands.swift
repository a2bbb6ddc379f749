import ForumKit

/// `input show|set|move|remove`, beside `add` and `list`.
enum InputCommands {
  static let operand = Parameter.operand(
    "ID", .reference(.inputs), help: "An input: its id, or the beginning of it")
  static let operands = Parameter.operands(
    "ID", .reference(.inputs), help: "An input: its id, or the beginning of it")

  static let group = Command(
    "input", summary: "Work with what was said: post-its, points, notes of groups",
    action: .group([
      InputAdd.command, InputList.command, show, set, InputMove.command, InputSimilar.command, remove,
    ]))

  static let show = Command(
    "show", summary: "Show an input, in whichever forum it lies",
    examples: [.init("Show one by the beginning of its id", "forumctl input show 4aam")],
    parameters: [operand] + RecordOptions.all,
    output: RecordView.inputs.record,
    action: .house { values, context in
      let found = try InputFinder(context.records).input(values[operand])
      // The input is worth showing even where its theme cannot be read.
      var reader = LenientReader(context.records)
      let title = reader.list(.themes(of: found.forum))?.first { $0.id == found.input.theme }?.title
      let shown = InputQuery.Found(forum: found.forum, input: found.input, themeTitle: title)
      try RecordView.inputs.show(shown.object, values, context)
      return try context.warn(of: reader.faults)
    })

  static let text = Parameter.option(
    "text", .nonBlankText, help: "What was said, in place of the text there")

  static let set = Command(
    "set", summary: "Change an input",
    discussion: [
      "Options that take lists add to what is there; --clear takes away. An empty text empties a key."
    ],
    examples: [
      .init("Say what kind of statement it is", "forumctl input set 4hsxv3j3qt --kind proposal --tag sprak"),
      .init("Take it off its theme", "forumctl input set sh1e6tqvf5 --clear theme"),
    ],
    parameters: [operand, text, ClearOption.clear] + InputOptions.all,
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let found = try InputFinder(context.records).input(values[operand], for: .writing)
        let theme = try InputOptions.theme(values, of: found.forum, in: change)
        let links = try InputOptions.links(values, in: context.records)
        let origins = try InputOptions.origins(values, of: found.forum, in: change, context.records)
        try change.edit(.inputs(of: found.forum)) { inputs in
          guard let place = inputs.firstIndex(where: { $0.id == found.input.id }) else { return }
          try ClearOption.apply(values, to: &inputs[place])
          if let text = values[text] { inputs[place].text = text.trimmed }
          InputOptions.apply(values, theme: theme, links: links, origins: origins, to: &inputs[place])
        }
      }
      try context.tell(outcome.edits)
      return .done
    })

  static let cascade = Parameter.flag("cascade", help: "Remove the references of what grew out of them too")

  static let remove = Command(
    "remove", aliases: ["rm"], summary: "Remove inputs",
    discussion: ["An input that a theme or another input grew out of is not removed without --cascade."],
    examples: [.init("Remove a double", "forumctl input remove sh1e6tqvf5")],
    parameters: [operands, cascade],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let found = try InputFinder(context.records).inputs(values[operands], for: .writing)
        for (forum, inputs) in Dictionary(grouping: found, by: \.forum).sorted(by: { $0.key < $1.key }) {
          try change.remove(inputs: Set(inputs.map(\.input.id)), of: forum, cascade: values[cascade])
        }
      }
      try context.tell(outcome.edits)
      return .done
    })
}
