import ForumKit

/// `input similar F --merge`: inputs that say nearly the same become one, when somebody has chosen them.
struct InputMerging {
  private let values: Values
  private let context: Context

  /// A group with what it becomes.
  private struct Plan {
    let group: LikeInputs
    let union: Input
  }

  init(_ values: Values, _ context: Context) {
    self.values = values
    self.context = context
  }

  func run() throws -> ExitCode {
    let forum = try context.records.forum(values[ForumCommands.operand], for: .writing)
    return values[InputSimilar.ids].isEmpty ? try mergeAlike(in: forum) : try mergeNamed(in: forum)
  }

  /// Those that are named, whatever they look like.
  private func mergeNamed(in forum: ID<Forum>) throws -> ExitCode {
    let group = try namedGroup(in: forum)
    let union: Input
    do throws(InputDisagreement) { union = try Self.union(of: group) } catch {
      throw CommandProblem(
        "\(Self.ids(of: group)) cannot be one without loss: \(Self.words(for: error))",
        hint: Self.wayOut(error, group))
    }
    let plan = Plan(group: group, union: union)
    try show(plan)
    return try isWanted([plan]) ? try merge([plan], in: forum) : .done
  }

  private func namedGroup(in forum: ID<Forum>) throws -> LikeInputs {
    let found = try InputFinder(context.records).inputs(values[InputSimilar.ids], for: .writing)
    if let other = found.first(where: { $0.forum != forum }) {
      throw CommandProblem(
        "\"\(other.input.id)\" lies in \(other.forum), not in \(forum)", hint: "merge inputs of one forum")
    }
    var seen = Set<ID<Input>>()
    let inputs = found.map(\.input).filter { seen.insert($0.id).inserted }
    guard inputs.count > 1 else {
      throw CommandProblem(
        "one input alone cannot be merged", hint: "name those that it is to be one with, too")
    }
    var reader = LenientReader(context.records)
    let titles = Dictionary(
      (reader.list(.themes(of: forum)) ?? []).map { ($0.id, $0.title) },
      uniquingKeysWith: { first, _ in first })
    return LikeInputs(
      number: 1, likeness: Similarity.likeness(of: inputs.map(\.text)),
      inputs: inputs.map { input in
        .init(forum: forum, input: input, themeTitle: input.theme.flatMap { titles[$0] })
      })
  }

  /// The groups that are found: every one with `--all`, otherwise those that somebody says yes to.
  private func mergeAlike(in forum: ID<Forum>) throws -> ExitCode {
    let asksForEach = !values[InputSimilar.all] && !context.isDryRun
    if asksForEach { try refuseGuessing() }
    var reader = LenientReader(context.records)
    let groups = try InputSimilar.groups(of: forum, values, &reader)
    if let fault = reader.faults.first { throw fault }
    guard !groups.isEmpty else {
      try context.note(InputSimilar.words(for: groups, values))
      return .done
    }
    var chosen: [Plan] = []
    var isRefused = false
    for group in groups {
      do {
        let plan = Plan(group: group, union: try Self.union(of: group))
        try show(plan)
        if try !asksForEach || isWanted([plan]) { chosen.append(plan) }
      } catch let disagreement as InputDisagreement {
        isRefused = true
        try context.warn(
          "\(Self.ids(of: group)) are left as they are: \(Self.words(for: disagreement)); "
            + Self.wayOut(disagreement, group))
      }
    }
    let isAgreed = try asksForEach || chosen.isEmpty || isWanted(chosen)
    if isAgreed, !chosen.isEmpty { _ = try merge(chosen, in: forum) }
    return isRefused ? .failed : .done
  }

  /// Which groups to merge is never taken for granted: `--yes` answers that they are to be merged, not which.
  private func refuseGuessing() throws {
    let terminal = context.console.terminal
    let canAsk = context.console.choices.mayAsk && terminal.inputIsTerminal && terminal.outputIsTerminal
    guard canAsk, !context.console.choices.answersYes else {
      let choices = [InputSimilar.ids.form.spelling, InputSimilar.all.form.spelling]
      throw values.usageError(.noneGiven(of: choices))
    }
  }

  private static func union(of group: LikeInputs) throws(InputDisagreement) -> Input {
    let inputs = group.inputs.map(\.input)
    return try inputs[0].united(with: Array(inputs.dropFirst()))
  }

  /// The group, and the text that it becomes.
  private func show(_ plan: Plan) throws {
    var text = plan.group.text(on: context.console)
    text += "  becomes \(plan.union.id)\n"
    for line in LikeInputs.lines(plan.union.text, on: context.console) {
      text += line.isEmpty ? "\n" : "    \(line)\n"
    }
    try context.out.write(text)
  }

  private func isWanted(_ plans: [Plan]) throws -> Bool {
    guard !context.isDryRun else { return true }
    let inputs = Words.count(plans.reduce(0) { $0 + $1.group.inputs.count }, "input")
    let result = plans.count == 1 ? plans[0].union.id.text : "\(plans.count)"
    let isWanted = try Prompt("Merge \(inputs) into \(result)?").ask(on: context.console, for: values)
    if !isWanted { try context.note("nothing has been merged") }
    return isWanted
  }

  private func merge(_ plans: [Plan], in forum: ID<Forum>) throws -> ExitCode {
    try context.change(values) { change in
      let now = Dictionary(
        try change.list(.inputs(of: forum)).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for found in plans.flatMap(\.group.inputs) where now[found.input.id] != found.input {
        throw CommandProblem(
          "\"\(found.input.id)\" was changed by somebody else in the middle of this; nothing has been merged",
          hint: "give the same command again")
      }
      try change.merge(inputs: plans.map { $0.group.inputs.map(\.input.id) }, of: forum)
    }
    for plan in plans {
      let gone = plan.group.inputs.dropFirst().map(\.input.id.text)
      let words = "\(Words.list(gone, "and")) into \(plan.union.id)"
      try context.done("merged \(words)", would: "merge \(words)")
    }
    return .done
  }

  private static func ids(of group: LikeInputs) -> String {
    Words.list(group.inputs.map(\.input.id.text), "and")
  }

  /// `their theme differs (helgkalendern, kontaktvagen)`
  private static func words(for disagreement: InputDisagreement) -> String {
    let values = disagreement.values.map { VisibleText.quoted($0, limit: 30) }
    return "they differ in \(VisibleText.line(disagreement.key)) (\(values.joined(separator: ", ")))"
  }

  private static func wayOut(_ disagreement: InputDisagreement, _ group: LikeInputs) -> String {
    disagreement.key == "theme"
      ? "hang them on one theme first: forumctl input move \(group.inputs.map(\.input.id.text).joined(separator: " ")) --theme T"
      : "make them agree first: forumctl input set ID"
  }
}
