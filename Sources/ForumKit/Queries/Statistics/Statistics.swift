/// The numbers of a workspace: its forums, who came, what was said, and who has signed.
///
/// Forums are read one at a time on each core, and only the files and the keys that a number comes from, so that the
/// inputs of a country never stand in memory together. A file that cannot be read is left out and told of in
/// ``faults``.
public struct Statistics: Sendable, Equatable {
  /// The forums that are looked at.
  public private(set) var forums = ForumStatistics()
  /// The seats at those forums.
  public private(set) var participation = ParticipationStatistics()
  /// What was said at those forums.
  public private(set) var inputs = InputStatistics()
  /// The declarations in the order of their ids.
  public private(set) var declarations: [DeclarationStatistics] = []
  /// The faults of the files that could not be read.
  public private(set) var faults: [StoreError] = []

  /// - Parameters:
  ///   - selection: The forums that are counted. Declarations are not held in them, and are counted in
  ///     any case.
  ///   - today: The day on which signatories are where they are said to be.
  public init(of records: Snapshot, in selection: ForumSelection, on today: CalendarDate) {
    var reader = LenientReader(records)
    let organisations = OrganisationIndex(reader.list(.organisations) ?? [])
    let ofForums = FieldSelection<Forum>(["date", "kind", "series", "status"])
    let ofParticipants = FieldSelection<Participant>(["organisation", "attendance"])
    let ofInputs = FieldSelection<Input>(["kind", "source", "theme"])
    let counted = reader.sweep(reader.forumIDs(), Counted()) { id, reader, counted in
      guard let forum = reader.forum(id, only: ofForums), selection.contains(forum) else { return }
      counted.forums.add(forum)
      for participant in reader.list(.participants(of: id), only: ofParticipants) ?? [] {
        counted.participation.add(participant, organisations[participant.organisation])
      }
      counted.inputs.add(reader.alike(.inputs(of: id), only: ofInputs) ?? [], of: id)
    }
    (forums, participation, inputs) = (counted.forums, counted.participation, counted.inputs)
    inputs.nameThemes { reader.list(.themes(of: $0)) ?? [] }
    for id in reader.declarationIDs() {
      guard let declaration = reader.declaration(id) else { continue }
      let signatories = reader.list(.signatories(of: id)) ?? []
      declarations.append(
        DeclarationStatistics(
          id: id, title: declaration.title,
          statuses: Tally(signatories.map { $0.status(on: today, under: declaration) })))
    }
    faults = reader.faults
  }
}

/// What is counted of forums.
private struct Counted: Joinable {
  var forums = ForumStatistics()
  var participation = ParticipationStatistics()
  var inputs = InputStatistics()

  mutating func join(_ later: Counted) {
    forums.join(later.forums)
    participation.join(later.participation)
    inputs.join(later.inputs)
  }
}
