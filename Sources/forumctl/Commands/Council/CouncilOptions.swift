import ForumKit

/// The keys of a council itself, as `add` and `set` take them.
enum CouncilOptions {
  static let level = Parameter.option("level", .choice(Level.self), help: "Where in the country it works")
  static let area = Parameter.option(
    "area", .text, help: "What it is for: a police region, a local police area, a municipality")
  static let parent = Parameter.option(
    "parent", value: "C", .reference(.councils), help: "The council that it stands under")
  static let convener = Parameter.option(
    "convener", value: "ORG", .reference(.organisations), help: "Who calls it together")
  static let template = Parameter.flag(
    "template", help: "It stands for all councils of its kind, which are described and not named")
  static let isNoTemplate = Parameter.flag("no-template", help: "It is a council of its own")
  static let established = Parameter.option("established", .partialDate, help: "When it was set up")
  static let mandate = Parameter.option("mandate", .text, help: "What it is for and may decide, in Markdown")

  static let all: [any AnyParameter] =
    [
      level, area, parent, convener, template, isNoTemplate, established, mandate, OrganisationNames.create,
    ] + AnnotationOptions.all

  static let constraints: [Constraint] = [.atMostOne(template, isNoTemplate)]

  static func apply(
    _ values: Values, to council: inout Council, in change: Change, _ names: inout OrganisationNames
  ) throws {
    council.level.set(values[level])
    council.area.set(values[area])
    if let text = values[parent] {
      let above = try change.councilID(text, for: .writing)
      try refuse(above, above: council.id, in: change)
      council.parent = above
    }
    council.convener.set(try names.id(values[convener]))
    if values[template] { council.template = true }
    if values[isNoTemplate] { council.template = false }
    council.established.set(values[established])
    council.mandate.set(values[mandate])
    AnnotationOptions.apply(values, to: &council.annotations)
  }

  /// A council cannot stand under itself, nor under one that stands under it.
  private static func refuse(_ above: ID<Council>, above council: ID<Council>, in change: Change) throws {
    var seen = Set<ID<Council>>()
    var next: ID<Council>? = above
    while let id = next, seen.insert(id).inserted {
      guard id != council else {
        throw CommandProblem(
          id == above
            ? "\(council) cannot stand under itself"
            : "\(above) stands under \(council), which cannot then stand under it",
          hint: "see how they stand: forumctl council tree")
      }
      next = try change.record(.council(id))?.parent
    }
  }
}

extension Records {
  /// The council that a text means: its id, or enough of its beginning.
  func councilID(_ text: String, for purpose: Purpose = .reading) throws -> ID<Council> {
    try IDFinder.find(text, among: councilIDs(), for: purpose)
  }

  /// The record of a council that is there by its file.
  func council(_ text: String, for purpose: Purpose = .reading) throws -> Council {
    let id = try councilID(text, for: purpose)
    guard let council = try record(.council(id)) else {
      throw NotFound(noun: Council.noun, text: text, reason: .unknown(nearest: []))
    }
    return council
  }
}
