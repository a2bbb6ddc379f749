import ForumKit

/// `organisation list|show|set|merge|remove`, beside `add`.
enum OrganisationCommands {
  static let operand = Parameter.operand(
    "ORG", .reference(.organisations), help: "An id, name, short name or alias")
  static let cascade = Parameter.flag("cascade", help: "Remove what cannot be without it too")

  static let group = Command(
    "organisation", aliases: ["org"], summary: "Work with organisations",
    action: .group([OrganisationAdd.command, list, show, set, merge, remove]))
}

extension OrganisationCommands {
  static let sector = Parameter.option("sector", .choice(Organisation.Sector.self), help: "Only this sector")
  static let kind = Parameter.option("kind", .choice(Organisation.Kind.self), help: "Only this kind")

  static let list = Command(
    "list", aliases: ["ls"], summary: "List the organisations in Swedish order",
    examples: [.init("List the authorities", "forumctl organisation list --kind authority")],
    parameters: [sector, kind] + RecordOptions.all,
    output: RecordView.organisations.records,
    action: .house { values, context in
      let organisations = try context.records.list(.organisations).filter { organisation in
        values[sector].map { $0 == organisation.sector } ?? true
          && values[kind].map { $0 == organisation.kind } ?? true
      }
      let sorted = organisations.sortedInSwedish(by: \.name)
      try RecordView.organisations.list(sorted.map(\.object), values, context)
      return .done
    })

  static let show = Command(
    "show", summary: "Show an organisation, the forums it took part in and its declarations",
    examples: [.init("Show one by its short name", "forumctl organisation show MPF")],
    parameters: [operand] + RecordOptions.all,
    output: RecordView.organisations.record,
    action: .house { values, context in
      let organisation = try OrganisationFinder(context.records.list(.organisations)).organisation(
        values[operand])
      let links = try OrganisationLinks(of: organisation, in: context.records, on: context.today)
      try RecordView.organisations.show(links.adding(to: organisation.object), values, context)
      return .done
    })

  static let set = Command(
    "set", summary: "Change an organisation",
    discussion: [
      "Options that take lists add to what is there; --clear takes away. An empty text empties a key.",
      "With --name, the name that was there stays as an alias: older texts still have it.",
    ],
    examples: [
      .init("Give it one more name", "forumctl organisation set MPF --alias Frågemyndigheten"),
      .init("Take a name away", "forumctl organisation set MPF --clear aliases=Påhittsmyndigheten"),
    ],
    parameters: [operand, name, ClearOption.clear] + OrganisationOptions.all,
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        var names = try OrganisationNames(change)
        let id = try names.id(values[operand]) as ID<Organisation>
        return try change.edit(.organisations) { organisations in
          guard let place = organisations.firstIndex(where: { $0.id == id }) else {
            return organisations.count
          }
          try ClearOption.apply(values, to: &organisations[place])
          organisations[place].rename(values[name])
          try OrganisationOptions.apply(values, to: &organisations[place], &names)
          return place
        }
      }
      try context.tell(outcome.edits)
      return .done
    })

  static let name = Parameter.option(
    "name", .nonBlankText, help: "The name in full, in place of the one there")

  static let from = Parameter.operand("FROM", .reference(.organisations), help: "The organisation that goes")
  static let into = Parameter.operand("INTO", .reference(.organisations), help: "The organisation that stays")

  static let merge = Command(
    "merge", summary: "Make two organisations one",
    discussion: [
      "Every reference to FROM names INTO afterwards. INTO keeps FROM's names as aliases and its id as a former id, so that references in other copies of the workspace still resolve."
    ],
    examples: [
      .init(
        "Merge a double", "forumctl organisation merge exempelvanner-exempelstad riksforbundet-exempelvanner")
    ],
    parameters: [from, into],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let finder = try OrganisationFinder(change.list(.organisations))
        let gone = try finder.organisation(values[from])
        let kept = try finder.organisation(values[into])
        guard gone.id != kept.id else {
          throw CommandProblem(
            "\(VisibleText.quoted(values[from])) and \(VisibleText.quoted(values[into])) are the same organisation"
          )
        }
        try change.merge(gone.id, into: kept.id)
        return (gone: gone.name, kept: kept.name)
      }
      let files = Words.count(Set(outcome.edits.map(\.path)).count, "file")
      let names = outcome.result
      try context.done(
        "merged \(names.gone) into \(names.kept) in \(files)",
        would: "merge \(names.gone) into \(names.kept) in \(files)")
      return .done
    })

  static let remove = Command(
    "remove", aliases: ["rm"], summary: "Remove an organisation",
    discussion: [
      "An organisation that others refer to is not removed without --cascade.",
      "One that may not be named everywhere is not removed while texts name it: they do not leave the house as long as the records tell that they must not, and nothing would once it is gone.",
    ],
    examples: [.init("See what would go", "forumctl organisation remove exempelbolaget --cascade --dry-run")],
    parameters: [operand, cascade],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let organisation = try OrganisationFinder(change.list(.organisations)).organisation(values[operand])
        try change.remove(organisation: organisation.id, cascade: values[cascade])
        let texts = try PrivacyScan.textsLetOut(
          byRemoving: organisation, in: change, from: context.records,
          allowing: context.workspace.card.contact, on: context.today)
        try refuse(removing: organisation, whileIn: texts)
      }
      try context.tell(outcome.edits)
      return .done
    })
}

extension OrganisationCommands {
  private static func refuse(removing organisation: Organisation, whileIn texts: [PrivacyFault]) throws {
    guard !texts.isEmpty else { return }
    let places = texts.map { text in
      "\n  \(text.path): \([text.record, text.place.description].compactMap(\.self).joined(separator: ": "))"
    }
    throw CommandProblem(
      "\(organisation.id) may not be named everywhere, and \(Words.count(texts.count, "text names", "texts name")) it, which nothing would keep in the house once it is removed:\(places.joined())",
      hint:
        "write the texts anew first (forumctl check --rule unnamed-organisation shows them), or keep the organisation"
    )
  }
}

extension Organisation {
  /// Gives it a new name. Texts from before still have the old one, and it may be one that they must not show.
  fileprivate mutating func rename(_ new: String?) {
    let old = name
    name.set(new)
    aliases.removeAll { $0 == name }
    if old != name, !names.contains(old) { aliases.append(old) }
  }
}

extension OrganisationNames {
  /// Refuses a name that an organisation is already known by.
  func refuseKnown(_ name: String) throws {
    guard let known = known(name) else { return }
    throw CommandProblem(
      "there is an organisation \(VisibleText.quoted(name)) already: \(known.id)",
      hint: "change that one: forumctl organisation set \(known.id)")
  }
}
