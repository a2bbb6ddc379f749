/// Which organisation came to which forum. It names also those who may not be named, and is for the house alone.
public struct AttendanceRoll: Sendable, Equatable {
  /// A forum with participants.
  public struct Meeting: Sendable, Equatable {
    /// The forum's id.
    public let id: ID<Forum>
    /// What the forum is called, on one line.
    public let title: String
    /// The day, or the month or year where the day is not known.
    public let date: PartialDate
  }

  /// What is known of an organisation at a forum.
  public enum Mark: Sendable, Hashable {
    /// It has a seat; `nil` where nothing is stated, which counts as having come.
    case seat(Participant.Attendance?)

    /// Whether it came.
    public var isPresence: Bool {
      switch self {
      case .seat(.attended), .seat(nil): true
      case .seat: false
      }
    }
  }

  /// An organisation with what is known of it at each forum.
  public struct Row: Sendable, Equatable {
    /// The name of the organisation; its id where there is no record of it.
    public let name: String
    /// By the place of the forum in ``AttendanceRoll/meetings``; it had no seat at the others.
    public let marks: [Int: Mark]

    /// How many of the forums it came to.
    public var presences: Int { marks.values.count(where: \.isPresence) }
  }

  /// The forums with participants, the earliest first.
  public private(set) var meetings: [Meeting] = []
  /// Those that came most often first; those that came as often in Swedish order.
  public let rows: [Row]

  /// - Parameter forums: Each forum with its participants, in any order.
  public init(_ forums: [(forum: Forum, participants: [Participant])], _ organisations: OrganisationIndex) {
    let dated = forums.compactMap { forum, participants in
      forum.date.map { (Meeting(id: forum.id, title: forum.title, date: $0), participants) }
    }.filter { !$0.1.isEmpty }.sorted { ($0.0.date, $0.0.id) < ($1.0.date, $1.0.id) }
    meetings = dated.map(\.0)
    var marks: [ID<Organisation>: [Int: Mark]] = [:]
    for (place, (_, participants)) in dated.enumerated() {
      for participant in participants {
        for id in [participant.organisation] + participant.with {
          let current = organisations[id]?.id ?? id
          let mark = Mark.seat(participant.attendance)
          // A seat of its own and one that it shares are one organisation, which came if it came to either.
          if marks[current]?[place]?.isPresence == true { continue }
          marks[current, default: [:]][place] = mark
        }
      }
    }
    rows = marks.map { id, marks in Row(name: organisations[id]?.name ?? id.text, marks: marks) }
      .sortedInSwedish(by: \.name)
      .enumerated().sorted { ($1.element.presences, $0.offset) < ($0.element.presences, $1.offset) }
      .map(\.element)
  }
}
