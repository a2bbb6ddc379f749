extension Signatory {
  /// The event that says where an organisation stands on a day; `nil` before the first.
  ///
  /// A signature stands until the organisation declines or withdraws. What comes after it and is less, such as an
  /// invitation, says where it stands only where it is asked to sign anew, because the text has changed in substance.
  ///
  /// - Parameter declaration: What it signs; `nil` where that cannot be read.
  public func step(on day: CalendarDate, under declaration: Declaration?) -> Event? {
    guard let last = event(by: day) else { return nil }
    guard last.status == .invited || last.status == .preparing, let signature = signature(on: day),
      declaration?.awaitsNewSignature(of: self, on: day) != true
    else { return last }
    return signature
  }

  /// Where an organisation stands on a day: the status of its ``step(on:under:)``.
  public func status(on day: CalendarDate, under declaration: Declaration?) -> Status? {
    step(on: day, under: declaration)?.status
  }
}
