import ForumKit

/// `person erase ID... --reason REF`
enum PersonErase {
  static let ids = Parameter.operands(
    "ID", .nonBlankText, help: "Exactly those whom person find lists: p- and ten characters")

  static let command = Command(
    "erase", summary: "Erase people from the records, for good",
    discussion: [
      "Removes them as representative, contact and signer wherever they stand with that organisation, from the history of this copy, and from texts that an editor was open on. It cannot be undone. What stays is a line in erasures.json: when, why, from how many places, and digests by which a merge leaves out what an older clone would bring back.",
      "Texts of the records that mention the name are listed and not changed. What is made of them for others is refused, now as before, and check tells of them (person-in-text): digests of the name's forms are kept for that. Write them anew first, with the help of --dry-run: their old wordings in the history then get \(Redaction.mark) in the place of the name, and the changes that held them can no longer be undone.",
      "Who signed for an organisation is erased too; note in the signatory's proof what there is to show for the signature.",
    ],
    examples: [
      .init("See what would go", "forumctl person erase p-33d1b9732c --reason \"dnr 2026-14\" --dry-run")
    ],
    parameters: [ids, PersonCommands.reason],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let history = try context.workspace.history()
    let index = try PeopleIndex(of: context.records, history)
    try refuseNames(values[ids], index)
    if let fault = index.faults.first { throw fault }
    let people = try chosen(values[ids], in: index)
    let net = PersonNet(people)
    try PersonErasing.check(values[PersonCommands.reason], net)
    let mentions = try PersonMentions(of: people, in: context.records, history)
    if let fault = mentions.faults.first { throw fault }
    let erasing = PersonErasing(
      places: people.flatMap(\.places), people: people.count, traces: people.flatMap(\.history),
      mentions.found,
      context)
    try erasing.tellPlan()
    guard try erasing.isWanted(values) else { return .failed }
    let outcome = try PersonErasing.change(values, context) { change in
      // Somebody may have come first, between the question and the answer.
      let index = try PeopleIndex(of: change, context.workspace.history())
      if let fault = index.faults.first { throw fault }
      let people = try chosen(values[ids], in: index)
      return try change.erase(
        people.map(\.toErase), because: values[PersonCommands.reason], on: context.today,
        places: people.reduce(0) { $0 + $1.places.count }, redacting: PersonNet(people).redaction)
    }
    try erasing.tell(outcome)
    return .done
  }

  private static func chosen(_ ids: [String], in index: PeopleIndex) throws -> [PeopleIndex.Entry] {
    var seen = Set<String>()
    return try ids.filter { seen.insert($0).inserted }.map { try index.person($0) }
  }

  /// Refuses what is no id: a name can be that of several, and what is erased is gone.
  private static func refuseNames(_ ids: [String], _ index: PeopleIndex) throws {
    for id in ids where !KnownPerson.isHandle(id) {
      let meant = PersonQuery(id).map { index.matching($0) } ?? []
      let shown = meant.prefix(10).map { "\($0.person.handle) (\($0.person.organisation))" }
      let more = meant.count > shown.count ? " and \(meant.count - shown.count) more" : ""
      throw CommandProblem(
        "what is erased is chosen by its id, p- and ten characters, and not by a name",
        hint: shown.isEmpty
          ? "find the id: forumctl person find TEXT"
          : "give one of these: \(shown.joined(separator: ", "))\(more)")
    }
  }
}

/// What erasing people says before it is done, and after.
struct PersonErasing {
  private let places: [PeopleIndex.Place]
  private let people: Int
  private let traces: [PeopleIndex.Trace]
  private let mentions: [PersonMentions.Mention]
  private let context: Context

  init(
    places: [PeopleIndex.Place], people: Int, traces: [PeopleIndex.Trace],
    _ mentions: [PersonMentions.Mention], _ context: Context
  ) {
    self.places = places
    self.people = people
    self.traces = traces
    self.mentions = mentions
    self.context = context
  }

  /// Refuses a reason that would keep what is to be erased.
  static func check(_ reason: String, _ net: PersonNet) throws {
    let kinds = SensitiveText.Scanner().findings(in: reason)
    guard !net.holdsPart(of: reason), kinds.isEmpty else {
      throw CommandProblem(
        "the reason is kept, and this one tells of a person",
        hint: "give a reference, such as a case number: --reason \"dnr 2026-14\"")
    }
  }

  /// Makes the change, and has other words for what others' writing in the middle of it comes to: nothing of
  /// it is kept to be made again.
  static func change(
    _ values: Values, _ context: Context, _ body: (inout Change) throws -> Erasure
  ) throws -> Erasure {
    do { return try context.change(values, isFinal: true, body).result } catch let error as StoreError {
      guard case .changedUnderneath(let path) = error else { throw error }
      throw CommandProblem(
        "\(path) was changed by somebody else in the middle of this; nothing has been erased",
        hint: "give the same command again")
    }
  }

  /// What is removed, place by place.
  func tellPlan() throws {
    for place in places {
      try context.note(
        "\(context.isDryRun ? "would remove" : "to be removed:") \(PersonWords.place(place.spot))")
    }
    let changes = Set(traces.map(\.spot.change)).count
    if changes > 0 {
      let words = Words.count(changes, "change")
      try context.note("\(context.isDryRun ? "would remove" : "to be removed") from \(words) of the history")
    }
  }

  /// Whether it is to be done; `--dry-run` asks nobody.
  func isWanted(_ values: Values) throws -> Bool {
    guard !context.isDryRun else { return true }
    let question =
      "Erase \(PersonWords.people(people)) from \(PersonWords.places(places.count)), for good?"
    let isWanted = try Prompt(question).ask(on: context.console, for: values)
    if !isWanted { try context.note("nothing has been erased") }
    return isWanted
  }

  func tell(_ erasure: Erasure) throws {
    // What was counted under the lock.
    let done = "\(PersonWords.people(people)) from \(PersonWords.places(erasure.places))"
    try context.done("erased \(done); recorded as \(erasure.id)", would: "erase \(done)")
    let texts = mentions.compactMap { mention -> String? in
      guard case .record(let spot) = mention.source else { return nil }
      return "\n  \(PersonWords.place(spot))"
    }
    if !texts.isEmpty {
      try context.warn(
        "\(Words.count(texts.count, "text mentions", "texts mention")) whom this is about, and what is made of them for others is refused until they are written anew; then let the history forget their old wordings (forumctl log prune --keep 0):\(texts.joined())"
      )
    }
    try context.warn(
      "not touched: \(PersonWords.elsewhere.joined(separator: "; ")). To see what git keeps: git log --all --oneline -S NAME, and git grep in each clone"
    )
  }
}
