import ForumKit

/// `declaration set D`
enum DeclarationSet {
  static let title = Parameter.option(
    "title", .nonBlankText, help: "What the declaration is called, in place of the title there")
  static let version = Parameter.option(
    "version", value: "N", .integer(1...Int.max), help: "The version that the options for versions are about")
  static let status = Parameter.option(
    "status", .choice(Declaration.Version.Status.self), help: "Where the version stands")
  static let on = Parameter.option(
    "on", .partialDate, help: "The day of the version; today where it is adopted and nothing is given")

  static let command = Command(
    "set", summary: "Change a declaration or one of its versions",
    discussion: [
      "Options that take lists add to what is there; --clear takes away. An empty text empties a key.",
      "With --version, one version is changed: --status, --label, --on, --change and --presented-at are about it. Adopting a version supersedes those before it; signatures on them still count where the changes since are minor. The text of a version is never changed: declaration revise adds the next one.",
    ],
    examples: [
      .init(
        "Adopt a draft",
        "forumctl declaration set avsiktsforklaring-trygg-fritid --version 4 --status adopted --on 2026-06-10"
      ),
      .init(
        "Take an organisation out of the reference group",
        "forumctl declaration set avsiktsforklaring-trygg-fritid --clear referenceGroup=foreningen-manskenet"),
    ],
    parameters: [DeclarationCommands.declaration, title, ClearOption.clear] + DeclarationOptions.all + [
      version, status, VersionOptions.label, on, VersionOptions.change, VersionOptions.presentedAt,
    ],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    try refuseIdle(values)
    try ClearOption.keep(["versions=N"], values)
    let outcome = try context.change(values) { change in
      let id = try change.declarationID(values[DeclarationCommands.declaration], for: .writing)
      var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
      let before = try change.declaration(id)
      var declaration = before
      try ClearOption.apply(values, to: &declaration)
      declaration.title.set(values[title])
      try DeclarationOptions.apply(values, to: &declaration, &names)
      if let number = values[version] {
        let forum = try values[VersionOptions.presentedAt].map { try change.forum($0, for: .writing) }
        try declaration.alter(number) { apply(values, to: &$0, presentedAt: forum, today: context.today) }
        if declaration.version(number)?.hasBeenAdopted == true, values[on] != nil || values[status] != nil {
          try VersionOptions.refuse(values[on], of: on.form, number, in: declaration, values, context.today)
        }
        if values[status] == .adopted { declaration.supersede(before: number) }
      }
      let signatories = try change.list(.signatories(of: id))
      try declaration.keep(signatures: signatories, since: before)
      try names.save(in: &change)
      try change.put(declaration, in: .declaration(id))
      return LapsedSignatures(signatories, before: before, after: declaration, on: context.today)
    }
    try context.tell(outcome.edits)
    try outcome.result.tell(context)
    return .done
  }

  private static func apply(
    _ values: Values, to version: inout Declaration.Version, presentedAt forum: ID<Forum>?,
    today: CalendarDate
  ) {
    if values[status] == .adopted, version.status != .adopted { version.date = PartialDate(today) }
    if let status = values[status] { version.status = status }
    version.label.set(values[VersionOptions.label])
    version.date.set(values[on])
    version.change.set(values[VersionOptions.change])
    version.presentedAt.set(forum)
  }

  private static func refuseIdle(_ values: Values) throws {
    guard values[version] == nil else { return }
    let given: [(ParameterForm, String?)] = [
      (status.form, values[status]?.rawValue),
      (VersionOptions.label.form, values[VersionOptions.label]),
      (on.form, values[on]?.description),
      (VersionOptions.change.form, values[VersionOptions.change]?.rawValue),
      (VersionOptions.presentedAt.form, values[VersionOptions.presentedAt]),
    ]
    for case (let form, let value?) in given {
      throw values.usageError(.idle(form, value, without: [version.form]))
    }
  }
}

extension Declaration {
  /// Changes one version.
  mutating func alter(_ number: Int, _ body: (inout Version) -> Void) throws(CommandProblem) {
    guard let place = versions.firstIndex(where: { $0.number == number }) else {
      throw hasNoVersion(number)
    }
    body(&versions[place])
  }

  /// What is adopted with a lower number than a version that has been adopted itself is superseded.
  mutating func supersede(before number: Int) {
    for place in versions.indices where versions[place].number < number {
      if versions[place].status == .adopted { versions[place].status = .superseded }
    }
  }

  func hasNoVersion(_ number: Int) -> CommandProblem {
    let numbers = versions.map { "\($0.number) (\($0.status.rawValue))" }
    return CommandProblem(
      "\(id) has no version \(number)",
      hint: numbers.isEmpty
        ? "it has no text yet; give it one: forumctl declaration revise \(id) --file FILE"
        : "it has \(Words.list(numbers, "and"))")
  }

  /// Refuses to take away what a signature stands on.
  fileprivate func keep(signatures signatories: [Signatory], since before: Declaration) throws(CommandProblem)
  {
    for version in before.versions where version.hasBeenAdopted {
      guard self.version(version.number)?.hasBeenAdopted != true else { continue }
      let signers = signatories.filter { signatory in
        signatory.events.contains { $0.status == .signed && $0.version == version.number }
      }
      guard !signers.isEmpty else { continue }
      throw CommandProblem(
        "version \(version.number) of \(id) has been signed by \(Words.few(signers.map(\.key)))",
        hint: "what has been signed stays; where it is no longer in force: --status superseded")
    }
  }
}
