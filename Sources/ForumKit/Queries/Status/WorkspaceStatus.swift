/// What is in a workspace, and what is unfinished or due in it on a day.
///
/// Forums are read one at a time on each core. A file that cannot be read is left out and told of in ``faults``.
public struct WorkspaceStatus: Sendable, Equatable {
  /// How many forums there are, by how far they have come.
  public private(set) var forums = Tally<Forum.Status>()
  /// `nil` where their file cannot be read.
  public private(set) var organisations: Int?
  /// How many declarations there are.
  public private(set) var declarations = 0
  /// How many councils there are, templates not counted.
  public private(set) var councils = 0
  /// How many measures there are, by how far they have come.
  public private(set) var measures = Tally<Measure.Status>()
  /// By urgency, then by date.
  public private(set) var unfinished: [Unfinished] = []
  /// The faults of the files that could not be read.
  public private(set) var faults: [StoreError] = []

  /// Looks through the records, with the day by which something is due or over.
  public init(of records: Snapshot, on today: CalendarDate) {
    var reader = LenientReader(records)
    organisations = reader.list(.organisations)?.count
    let ofInputs = FieldSelection<Input>(["theme"])
    let ofUnplaced = FieldSelection<Input>(["id", "theme"])
    let ofParticipants = FieldSelection<Participant>(["organisation", "attendance"])
    let found = reader.sweep(reader.forumIDs(), UnfinishedForums()) { id, reader, found in
      guard let forum = reader.forum(id) else { return }
      found.forums.add(forum.status)
      found.unfinished +=
        UnfinishedForum.find(in: forum, on: today) + UnfinishedForum.awaited(in: forum, on: today)
      // What cannot be read is not missing.
      if let participants = reader.list(.participants(of: id), only: ofParticipants) {
        found.unfinished += UnfinishedParticipation.find(among: participants, of: forum)
      }
      // Of what has been published nothing is asked of the themes, and they are not read.
      if let themes = forum.isBeingDocumented || forum.status == .draft ? reader.list(.themes(of: id)) : [],
        let said = reader.alike(.inputs(of: id), only: ofInputs)
      {
        // Only what hangs on no theme is told of by its id.
        let arePlaced = said.allSatisfy { $0.record.theme != nil }
        let inputs = arePlaced ? said.map(\.record) : reader.list(.inputs(of: id), only: ofUnplaced) ?? []
        found.unfinished += UnfinishedDiscussion.find(in: themes, inputs, of: forum)
      }
    }
    forums = found.forums
    var unfinished = found.unfinished
    for id in reader.declarationIDs() {
      guard let declaration = reader.declaration(id) else { continue }
      declarations += 1
      if let signatories = reader.list(.signatories(of: id)) {
        unfinished += UnfinishedDeclaration.find(in: declaration, signatories, on: today)
      }
    }
    for id in reader.councilIDs() {
      guard let council = reader.record(.council(id)) else { continue }
      if !council.template { councils += 1 }
      unfinished += UnfinishedCommission.find(in: council, on: today)
    }
    if let measures = reader.list(.measures) {
      for measure in measures { self.measures.add(measure.status) }
      unfinished += UnfinishedCommission.find(among: measures, on: today)
    }
    self.unfinished = unfinished.inOrder
    faults = reader.faults
  }
}

/// What is found in some forums.
private struct UnfinishedForums: Joinable {
  var forums = Tally<Forum.Status>()
  var unfinished: [Unfinished] = []

  mutating func join(_ later: UnfinishedForums) {
    forums.add(later.forums)
    unfinished += later.unfinished
  }
}
