extension Nation {
  /// The council of an area.
  func council(of area: Int) -> ID<Council>? { ID("rad-\(calendar.areas[area].slug)") }

  /// The councils, one for each area: each reports to the one above it.
  var councils: [Council] { calendar.areas.indices.map(council(in:)) }

  private func council(in area: Int) -> Council {
    var random = SplitMix64(seed: seed, stream: .council, area)
    let home = calendar.areas[area]
    var council = Council()
    council.id = self.council(of: area) ?? .blank
    council.name = "Rådet för barns och ungas trygghet i \(home.name)"
    council.level = home.level
    council.area = home.name
    council.parent = home.parent.flatMap { self.council(of: $0) }
    council.convener = bodies.caller(of: area)
    council.mandate = "Rådet samordnar arbetet för barn och unga i \(home.name) och rapporterar varje år."
    let established = CalendarDate(daysSinceEpoch: 16_832 + random.below(700))
    council.established = PartialDate(established)
    // What leaves the house of a council has no consent of its own.
    let open = bodies.of(area).filter(\.isOpen)
    council.members = random.some(open, 60).enumerated().map { place, body in
      var member = Council.Member()
      member.organisation = body.id
      member.role = body.id == council.convener ? .lead : random.chance(15) ? .adjunct : .member
      member.from = PartialDate(established.adding(days: random.below(900)))
      if member.role == .adjunct { member.when = "När frågan rör verksamheten" }
      if random.chance(8) { member.to = PartialDate(year: 2025, month: random.number(in: 1...12)) }
      return member
    }
    council.deadlines = (2024...2027).compactMap { year in
      var deadline = Council.Deadline()
      deadline.title = "Verksamhetsplan för \(year)"
      guard let due = PartialDate(year: year - 1, month: 11) else { return nil }
      deadline.due = due
      if year < 2027 { deadline.met = PartialDate(year: year - 1, month: random.number(in: 9...11)) }
      return deadline
    }
    council.reports = (2024...2026).compactMap { report(for: $0, of: council, &random) }
    return council
  }

  private func report(for year: Int, of council: Council, _ random: inout SplitMix64) -> Council.Report? {
    guard let convener = council.convener else { return nil }
    var report = Council.Report()
    report.title = "Rapport om \(year)"
    report.from = [convener]
    report.to = [bodies.secretariat]
    report.due = PartialDate(year: year + 1, month: 3)
    // A few are late with the last one that is due.
    if year < 2025 || year == 2025 && random.chance(94) {
      report.delivered = PartialDate(year: year + 1, month: random.number(in: 2...3))
    }
    report.contents = "- Vad rådet har gjort under året\n- Vad som återstår"
    return report
  }
}
