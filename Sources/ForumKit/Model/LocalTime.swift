import Foundation

// Instants as the clock on the wall has them.

extension Instant {
  /// The instant at which a day begins in a time zone.
  public init(startOf day: CalendarDate, in zone: TimeZone) {
    let midnight = Instant(milliseconds: Int64(day.daysSinceEpoch) * 86_400_000)
    let first = midnight.adding(milliseconds: -midnight.offset(in: zone))
    // On the day on which the clock changes, the offset at the day's beginning is what counts.
    self = midnight.adding(milliseconds: -first.offset(in: zone))
  }

  /// `YYYY-MM-DD HH:MM`, as the clock shows it in a time zone.
  public func minute(in zone: TimeZone) -> String {
    let local = adding(milliseconds: offset(in: zone)).description
    return "\(local.prefix(10)) \(local.dropFirst(11).prefix(5))"
  }

  /// How far the clock of a time zone is ahead of UTC at the instant, in milliseconds.
  private func offset(in zone: TimeZone) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: secondsSinceEpoch))) * 1000
  }
}
