/// Seats at forums by what came of them. A seat that organisations share is one, and counts for the
/// organisation that it is registered on.
public struct ParticipationStatistics: Sendable, Equatable {
  /// What came of seats; under `nil` those of which nothing is stated.
  public typealias Seats = Tally<Participant.Attendance?>

  private var byKind: [Organisation.Kind?: Seats] = [:]
  private var bySector: [Organisation.Sector?: Seats] = [:]
  /// All seats together.
  public private(set) var all = Seats()

  init() {}

  /// The seats by kind of organisation, in the order of the kinds; under `nil` those of organisations
  /// whose kind is not stated. Kinds without seats are left out.
  public var kinds: [(kind: Organisation.Kind?, seats: Seats)] {
    Organisation.Kind.casesAndNone.compactMap { kind in byKind[kind].map { (kind, $0) } }
  }

  /// The seats by sector of society, in the order of the sectors, as ``kinds``.
  public var sectors: [(sector: Organisation.Sector?, seats: Seats)] {
    Organisation.Sector.casesAndNone.compactMap { sector in bySector[sector].map { (sector, $0) } }
  }

  /// - Parameter organisation: `nil` where the participant's reference leads nowhere.
  mutating func add(_ participant: Participant, _ organisation: Organisation?) {
    byKind[organisation?.kind, default: Seats()].add(participant.attendance)
    bySector[organisation?.sector, default: Seats()].add(participant.attendance)
    all.add(participant.attendance)
  }
}

extension ParticipationStatistics: Joinable {
  mutating func join(_ later: ParticipationStatistics) {
    for (kind, seats) in later.byKind { byKind[kind, default: Seats()].add(seats) }
    for (sector, seats) in later.bySector { bySector[sector, default: Seats()].add(seats) }
    all.add(later.all)
  }
}
