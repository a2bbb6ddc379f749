import ForumKit

/// `council list|tree|set|remove`, beside `add` and `show`.
enum CouncilCommands {
  static let operand = Parameter.operand(
    "C", .reference(.councils), help: "A council: its id, or enough of its beginning")

  static let group = Command(
    "council", summary: "Work with councils, their members and what they have to report",
    action: .group([
      CouncilAdd.command, list, tree, CouncilShow.command, set, CouncilMembers.group, CouncilDuties.deadlines,
      CouncilDuties.reports, remove,
    ]))

  static let level = Parameter.option("level", .choice(Level.self), help: "Only this level")

  static let list = Command(
    "list", aliases: ["ls"], summary: "List the councils, the national ones first",
    examples: [.init("List the local ones", "forumctl council list --level local")],
    parameters: [level] + RecordOptions.all,
    output: RecordView.councils.records,
    action: .house { values, context in
      var reader = LenientReader(context.records)
      let councils = all(&reader).filter { values[level] == nil || values[level] == $0.level }
      let rows = councils.map { $0.object.adding("membersToday", $0.members(on: context.today).count) }
      try RecordView.councils.list(rows, values, context)
      return try context.warn(of: reader.faults)
    })

  static let tree = Command(
    "tree", summary: "Show the councils under each other",
    discussion: ["A council that stands for all of its kind is marked as a template."],
    examples: [.init("Show how they stand", "forumctl council tree")],
    parameters: RecordOptions.all,
    output: RecordView.councilTree.records,
    action: .house { values, context in
      var reader = LenientReader(context.records)
      let rows = all(&reader).inReadingOrder.map { council, depth in
        var object = council.object.adding("depth", depth)
          .adding("membersToday", council.members(on: context.today).count)
        if values[RecordOptions.format] == .table {
          let mark = council.template ? " (template)" : ""
          object["name"] = .string(String(repeating: "  ", count: depth) + council.name + mark)
        }
        return object
      }
      try RecordView.councilTree.list(rows, values, context)
      return try context.warn(of: reader.faults)
    })

  /// Every council, the highest level first, then in Swedish order.
  private static func all(_ reader: inout LenientReader<Snapshot>) -> [Council] {
    let councils = reader.councilIDs().compactMap { reader.record(.council($0)) }
    let levels = Level.allCases.map(Optional.some) + [nil]
    return levels.flatMap { level in
      councils.filter { $0.level == level }.sortedInSwedish(by: \.name)
    }
  }

  static let name = Parameter.option(
    "name", .nonBlankText, help: "What the council is called, in place of the name there")

  static let set = Command(
    "set", summary: "Change a council",
    discussion: [
      "Options that take lists add to what is there; --clear takes away. An empty text empties a key."
    ],
    examples: [
      .init(
        "Say what it is for",
        "forumctl council set exempelstads-samverkansrad --mandate \"Rådet samordnar arbetet på orten.\"")
    ],
    parameters: [operand, name, ClearOption.clear] + CouncilOptions.all,
    constraints: CouncilOptions.constraints,
    action: .house { values, context in
      try ClearOption.keep(["members=ORG", "deadlines=TITLE", "reports=TITLE"], values)
      let outcome = try context.change(values) { change in
        var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
        var council = try change.council(values[operand], for: .writing)
        try ClearOption.apply(values, to: &council)
        council.name.set(values[name])
        try CouncilOptions.apply(values, to: &council, in: change, &names)
        try names.save(in: &change)
        try change.put(council, in: .council(council.id))
      }
      try context.tell(outcome.edits)
      return .done
    })

  static let cascade = Parameter.flag("cascade", help: "Take the references to it away too")

  static let remove = Command(
    "remove", aliases: ["rm"], summary: "Remove a council",
    discussion: [
      "A council that meetings, measures or other councils refer to is not removed without --cascade. They stay."
    ],
    examples: [
      .init("See what would go", "forumctl council remove exempelstads-samverkansrad --cascade --dry-run")
    ],
    parameters: [operand, cascade],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let id = try change.councilID(values[operand], for: .writing)
        try change.remove(council: id, cascade: values[cascade])
      }
      try context.tell(outcome.edits)
      return .done
    })
}

extension RecordView {
  /// How councils are shown.
  static let councils = RecordView(
    shape: Council.fields.shape, computed: [.maybe("membersToday", .number)],
    columns: [
      Column("id", "ID"), Column("level", "LEVEL"), Column("area", "AREA", isFlexible: true),
      Column("membersToday", "MEMBERS", alignment: .right), Column("name", "NAME", isFlexible: true),
    ])

  /// How councils are shown under each other.
  static let councilTree = RecordView(
    shape: Council.fields.shape, computed: [.maybe("depth", .number), .maybe("membersToday", .number)],
    columns: [
      Column("name", "NAME", isFlexible: true), Column("level", "LEVEL"),
      Column("area", "AREA", isFlexible: true), Column("membersToday", "MEMBERS", alignment: .right),
      Column("id", "ID"),
    ])
}
