import ForumKit

/// The days of what has been done: none of them lies ahead.
enum DoneDay {
  static let wayOut = "record it when it has been done, with the day that it was; today if no day is given"

  /// Refuses a day that has not come. A month or a year that has begun may be told of.
  ///
  /// - Parameters:
  ///   - form: The option that gave the day.
  ///   - wayOut: What to do instead.
  static func refuse(
    _ date: PartialDate?, of form: ParameterForm, _ values: Values, today: CalendarDate,
    wayOut: String = wayOut
  ) throws {
    guard let date, date.earliest > today else { return }
    throw values.usageError(
      .invalidValue(
        .init(
          parameter: form.spelling, value: date.description,
          expected: "a day that has come: today is \(today)", reason: .malformed, wayOut: wayOut)))
  }

  static func refuse(
    _ date: CalendarDate?, of form: ParameterForm, _ values: Values, today: CalendarDate
  ) throws {
    try refuse(date.map { PartialDate($0) }, of: form, values, today: today)
  }
}
