import ForumKit

/// What a line can say of signatories, as `add` and `set` take it.
enum SignatoryOptions {
  static let status = Parameter.option(
    "status", .choice(Signatory.Status.self), help: "Add an event: where it stands from the day on")
  static let on = Parameter.option(
    "on", .partialDate, help: "The day of the event, the choice or the anchoring; today if left out")
  static let version = Parameter.option(
    "version", value: "N", .integer(1...Int.max),
    help: "The version that the event is about; for a signature the one in force that day if left out")
  static let signedBy = Parameter.option(
    "signed-by", value: "NAME", .nonBlankText, help: "Who signed on its behalf")
  static let title = Parameter.option("title", .text, help: "The title of who signed")
  static let mandate = Parameter.option("mandate", .text, help: "What gives them the right to sign")
  static let proof = Parameter.option("proof", .text, help: "Where the signature is kept")
  static let expected = Parameter.option("expected", .partialDate, help: "When a signature is expected")
  static let via = Parameter.option(
    "via", value: "ORG", .reference(.organisations), help: "Who passed the declaration on")
  static let contact = Parameter.option("contact", .person, help: "Whom to ask, in place of the one there")
  static let anchoring = Parameter.option(
    "anchoring", value: "NOTE", .nonBlankText, help: "Add how it has been anchored in the organisation")
  static let communication = Parameter.option(
    "communication", value: "NOTE", .nonBlankText,
    help: "Add what has been told of the declaration together, or what came of it")
  static let note = Parameter.option(
    "note", .text, help: "A remark of the house: on the event, or on the signatory where there is none")

  static let all: [any AnyParameter] = [
    status, on, version, signedBy, title, ListingOption.listing, mandate, proof, expected, via, contact,
    anchoring, communication, note, AnnotationOptions.tag, AnnotationOptions.citation,
    OrganisationNames.create,
  ]

  /// Refuses what says nothing without another option, and a day that is none where one is needed.
  ///
  /// - Parameters:
  ///   - status: The status that is recorded; `nil` if none is.
  ///   - today: What has happened has happened by then; a choice may hold from a later day.
  static func check(_ values: Values, status recorded: Signatory.Status?, today: CalendarDate) throws {
    if let number = values[version], recorded == nil {
      throw values.usageError(.idle(version.form, String(number), without: [status.form]))
    }
    guard let date = values[on] else { return }
    if recorded != nil {
      try DoneDay.refuse(
        date, of: on.form, values, today: today,
        wayOut:
          "record it when it has happened; when a signature is expected: \(expected.form.spelling) \(date)")
    } else if values[anchoring] != nil || values[communication] != nil {
      try DoneDay.refuse(date, of: on.form, values, today: today)
    }
    let datesDay = [
      values[ListingOption.listing].map { _ in ListingOption.listing.form },
      values[anchoring].map { _ in anchoring.form },
      values[communication].map { _ in communication.form },
    ].compactMap(\.self)
    if recorded == nil, datesDay.isEmpty {
      throw values.usageError(
        .idle(
          on.form, date.description,
          without: [status.form, ListingOption.listing.form, anchoring.form, communication.form]))
    }
    guard let needing = datesDay.first, date.day == nil else { return }
    throw values.usageError(
      .invalidValue(
        .init(
          parameter: on.form.spelling, value: date.description,
          expected: "a whole day (YYYY-MM-DD), which \(needing.spelling) needs", reason: .malformed)))
  }
}
