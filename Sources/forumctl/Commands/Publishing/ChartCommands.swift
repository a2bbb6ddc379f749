import ForumKit

/// `chart themes|signatures|invitations|attendance`
enum ChartCommands {
  static let group = Command(
    "chart", summary: "Draw a picture for a page, a letter or a slide",
    discussion: [
      "A picture is a file of its own in SVG, which browsers, Word and programs for pictures open. It has its title, a description for those who cannot see it, and the marking that goes with its audience."
    ],
    action: .group([themes, signatures, invitations, attendance]))

  static let forum = Parameter.optionalOperand(
    "F", .reference(.forums), help: "The forum; the newest that is not only planned if left out")
  static let declaration = Parameter.optionalOperand(
    "D", .reference(.declarations), help: "The declaration; may be left out where there is only one")
  static let asOf = Parameter.option(
    "as-of", .date, help: "The day up to which signatures are drawn; today if left out")
  static let from = Parameter.option(
    "from", .partialDate, help: "Only forums that begin on this day or later, or in this month or year")
  static let to = Parameter.option(
    "to", .partialDate, help: "Only forums that begin on this day or before, or in this month or year")
  static let series = Parameter.option("series", .nonBlankText, help: "Only forums of this series")

  static let themes = Command(
    "themes", summary: "Draw how many inputs each theme of a forum has",
    discussion: [
      "The highest bar stands first, and inputs without a theme last. Until the forum is published the picture is marked as a draft."
    ],
    examples: [
      .init("Draw the newest forum", "forumctl chart themes -o teman.svg"),
      .init("Draw a forum", "forumctl chart themes verkstad-2025-05 -o verkstad.svg"),
    ],
    parameters: [forum] + OutwardOptions.all,
    action: .outward { values, context in
      let inputs = try context.shown(values[forum] ?? "latest") { try context.view.inputsByTheme(of: $0) }
      try context.deliver(
        .inputsByTheme(inputs, in: context.language), about: [inputs.title, context.day(of: inputs)],
        isDraft: inputs.status != .published, values)
      return .done
    })

  static let signatures = Command(
    "signatures", summary: "Draw how the signatures under a declaration have become more",
    discussion: [
      "Outside the house: those that stand under the version in force and may be named today. Whoever may not be named is not counted, and neither is who has withdrawn since."
    ],
    examples: [
      .init("Draw the signatures", "forumctl chart signatures -o undertecknare.svg"),
      .init(
        "Draw them as they stood at midsummer",
        "forumctl chart signatures avsiktsforklaring-trygg-fritid --as-of 2025-06-20 -o midsommar.svg"),
    ],
    parameters: [declaration, asOf] + OutwardOptions.all,
    action: .outward { values, context in
      let history = try context.shown(declaration: values[declaration]) {
        try context.view.signatures(of: $0, asOf: values[asOf])
      }
      try context.deliver(
        .signatures(history, in: context.language), about: [history.title, context.day(history.asOf)],
        isDraft: history.isDraft, values)
      return .done
    })

  static let invitations = Command(
    "invitations", summary: "Draw who was invited to a declaration, and what came of it",
    discussion: [
      "It counts also those that may not be named, so it is for --audience house alone, and marked as internal."
    ],
    examples: [
      .init("Draw the invitations", "forumctl chart invitations --audience house -o inbjudningar.svg")
    ],
    parameters: [declaration] + OutwardOptions.all,
    action: .outward { values, context in
      let history = try context.shown(declaration: values[declaration]) {
        try context.view.invitations(of: $0)
      }
      try context.deliver(
        .invitations(history, in: context.language), about: [history.title, context.day(history.asOf)],
        isDraft: false, values)
      return .done
    })

  static let attendance = Command(
    "attendance", summary: "Draw which organisation came to which forum",
    discussion: [
      "It names also those that may not be named, so it is for --audience house alone, and marked as internal. There is room for the five newest forums; a period or a series chooses others."
    ],
    examples: [
      .init("Draw all", "forumctl chart attendance --audience house -o narvaro.svg"),
      .init("Draw one year", "forumctl chart attendance --audience house --from 2025 --to 2025 -o 2025.svg"),
    ],
    parameters: [from, to, series] + OutwardOptions.all,
    action: .outward { values, context in
      let selection = ForumSelection(from: values[from], to: values[to], series: values[series])
      if let from = selection.from, let to = selection.to, to.latest < from.earliest {
        throw values.usageError(
          .invalidValue(
            .init(
              parameter: Self.to.form.spelling, value: to.description, expected: "on or after --from \(from)",
              reason: .malformed)))
      }
      let roll = try context.view.attendance(where: selection.contains)
      try context.deliver(
        .attendance(roll, in: context.language),
        about: [context.imprint.publisher, selection.series ?? "", context.day(context.view.today)],
        isDraft: false, values)
      return .done
    })
}

extension OutwardContext {
  /// Writes the picture of a figure, with what it is about under its title.
  fileprivate func deliver(_ figure: Figure, about: [String], isDraft: Bool, _ values: Values) throws {
    let frame = imprint.frame(about: about, for: view.audience, isDraft: isDraft)
    try deliver(SVGWriter(language).file(figure, frame), values)
  }

  fileprivate func day(_ day: CalendarDate) -> String { ChartPhrases(language).asOf(day) }

  fileprivate func day(of inputs: InputsByTheme) -> String {
    inputs.date.map { DateWords.text(from: $0, to: inputs.endDate ?? $0, in: language) } ?? ""
  }

  /// What is shown of the declaration that a text names, or of the only one.
  fileprivate func shown<Shown>(
    declaration text: String?, _ show: (ID<Declaration>) throws -> Shown?
  ) throws -> Shown {
    let ids = try view.declarationIDs()
    guard let text else {
      guard let only = ids.first else {
        throw CommandProblem(
          "there is no declaration to draw", hint: "add one: forumctl declaration add TITLE")
      }
      guard ids.count == 1 else {
        // As for a text that all ids begin with: those that name somebody are left out.
        throw NotFound(noun: Declaration.noun, text: "", reason: .ambiguous(candidates: ids.map(\.text)))
      }
      return try shown(only, as: only.text, show)
    }
    return try shown(IDFinder.find(text, among: ids, for: .reading), as: text, show)
  }

  private func shown<Shown>(
    _ id: ID<Declaration>, as text: String, _ show: (ID<Declaration>) throws -> Shown?
  ) throws -> Shown {
    guard let shown = try show(id) else {
      throw NotFound(noun: Declaration.noun, text: text, reason: .unknown(nearest: []))
    }
    return shown
  }
}
