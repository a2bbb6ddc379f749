import ForumKit

/// The keys of a declaration itself, as `add` and `set` take them.
enum DeclarationOptions {
  static let steward = Parameter.option(
    "steward", value: "ORG", .reference(.organisations), help: "Who keeps the text and the signatures")
  static let party = Parameter.repeated(
    "party", value: "ORG", .reference(.organisations), help: "Add an organisation between whom it holds")
  static let reference = Parameter.repeated(
    "reference", value: "ORG", .reference(.organisations),
    help: "Add an organisation of the group that worked it out")
  static let purpose = Parameter.option("purpose", .text, help: "What it is for, in Markdown")

  static let all: [any AnyParameter] =
    [steward, party, reference, purpose, OrganisationNames.create] + AnnotationOptions.all

  static func apply(_ values: Values, to declaration: inout Declaration, _ names: inout OrganisationNames)
    throws
  {
    declaration.steward.set(try names.id(values[steward]))
    declaration.parties.addMissing(try names.ids(values[party]))
    declaration.referenceGroup.addMissing(try names.ids(values[reference]))
    declaration.purpose.set(values[purpose])
    AnnotationOptions.apply(values, to: &declaration.annotations)
  }
}

/// What can be said of one version of a declaration.
enum VersionOptions {
  static let label = Parameter.option("label", .text, help: "What the version is called")
  static let change = Parameter.option(
    "change", .choice(Declaration.Version.Change.self),
    help: "How much it differs from the version before; signatures stand through minor changes alone")
  static let presentedAt = Parameter.option(
    "presented-at", value: "F", .reference(.forums), help: "The forum where it was laid before people")

  /// Refuses a day of adoption that lies ahead, or on the wrong side of another version's.
  ///
  /// - Parameters:
  ///   - day: The day as it was given; `nil` where it is today's by itself.
  ///   - declaration: With the version as it is to be.
  static func refuse(
    _ day: PartialDate?, of form: ParameterForm, _ number: Int, in declaration: Declaration,
    _ values: Values, _ today: CalendarDate
  ) throws {
    try DoneDay.refuse(
      day, of: form, values, today: today,
      wayOut: "until it is adopted it is a draft; adopt it on the day: "
        + "forumctl declaration set \(declaration.id) --version \(number) --status adopted")
    let parting = declaration.adoptedTooEarly.first {
      $0.version.number == number || $0.earlier.number == number
    }
    guard let parting else { return }
    let isEarly = parting.version.number == number
    let other = isEarly ? parting.earlier : parting.version
    guard let mine = declaration.version(number)?.date, let date = other.date else { return }
    throw values.usageError(
      .invalidValue(
        .init(
          parameter: form.spelling, value: mine.description,
          expected: "on or \(isEarly ? "after" : "before") \(date), when version \(other.number) was adopted",
          reason: .malformed,
          wayOut: "give the day that it was adopted; if the other is wrong: "
            + "forumctl declaration set \(declaration.id) --version \(other.number) --on DATE")))
  }
}

extension Records {
  /// The declaration that a text means: its id, or enough of its beginning.
  func declarationID(_ text: String, for purpose: Purpose = .reading) throws -> ID<Declaration> {
    try IDFinder.find(text, among: declarationIDs(), for: purpose)
  }

  /// The record of a declaration that is there by its folder.
  func declaration(_ id: ID<Declaration>) throws -> Declaration {
    guard let declaration = try declarationRecord(id) else {
      throw StoreError.missing(path: RecordFile.declaration(id).path)
    }
    return declaration
  }
}
