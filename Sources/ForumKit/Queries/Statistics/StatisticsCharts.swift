/// What the pictures of a workspace's numbers are made of, for the house: which organisation came to which forum,
/// and how declarations were received.
///
/// A file that cannot be read is left out; ``Statistics`` of the same records tells of it.
public struct StatisticsCharts: Sendable {
  /// Who came to the forums that are looked at.
  public let attendance: AttendanceRoll
  /// The declarations in the order of their ids: all signatures that hold, and all invitations.
  public let declarations: [(signatures: SignatureHistory, invitations: InvitationHistory)]

  /// - Parameters:
  ///   - selection: The forums that are looked at. Declarations are not held in them, and all are shown.
  ///   - today: The day up to which signatures are counted.
  public init(of records: some Records, in selection: ForumSelection, on today: CalendarDate) {
    var reader = LenientReader(records)
    let organisations = OrganisationIndex(reader.list(.organisations) ?? [])
    var forums: [(forum: Forum, participants: [Participant])] = []
    for id in reader.forumIDs() {
      guard let forum = reader.forum(id), selection.contains(forum) else { continue }
      forums.append((forum, reader.list(.participants(of: id)) ?? []))
    }
    attendance = AttendanceRoll(forums, organisations)
    var declarations: [(SignatureHistory, InvitationHistory)] = []
    for id in reader.declarationIDs() {
      guard let declaration = reader.declaration(id) else { continue }
      let signatories = reader.list(.signatories(of: id)) ?? []
      declarations.append(
        (
          SignatureHistory(declaration, signatories, on: today),
          InvitationHistory(declaration, signatories, on: today)
        ))
    }
    self.declarations = declarations
  }
}
