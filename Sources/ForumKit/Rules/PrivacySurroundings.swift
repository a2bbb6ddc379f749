extension PrivacyScan {
  /// What the neighbours of a file say of its texts: the same for all files of a folder. It is found out when it is
  /// asked for, and most folders hold nothing that asks.
  struct Surroundings: Sendable {
    fileprivate let file: FileShape
    /// The participants of the forum, where they have been read.
    fileprivate var participants: [Participant]?
    fileprivate var named: Set<ID<Organisation>>?
    fileprivate var singleTitles: Set<String>?
    /// Whether a voice can be but one person's, for those that have been looked at, and with what titles of one.
    fileprivate var voices: (known: [String: Bool], titles: Set<String>) = ([:], [])

    /// - Parameters:
    ///   - file: One of the folder.
    ///   - other: Of a folder that has been left: in most of them the same people speak.
    init(of file: FileShape, after other: Self? = nil) {
      self.file = file
      if let other { voices = other.voices }
    }

    /// Takes the participants from a file that is being checked: then they need not be read again. One that has
    /// faults says nothing.
    mutating func learn(from file: ExaminedFile) {
      guard file.shape.type == Participant.self, file.sound != nil, file.faults.isEmpty else { return }
      participants = file.list(Participant.self).records
    }
  }

  /// The organisations that a link in the folder names in public.
  func named(in surroundings: inout Surroundings) -> Set<ID<Organisation>> {
    if let known = surroundings.named { return known }
    let named = circle(of: &surroundings)?.mayStand(among: disclosure.unnamed) ?? []
    surroundings.named = named
    return named
  }

  /// What only one representative at the forum has as a title, folded.
  func singleTitles(in surroundings: inout Surroundings) -> Set<String> {
    if let known = surroundings.singleTitles { return known }
    let titles = SinglePersonFunction.titlesOfOne(among: participants(of: &surroundings) ?? [])
    surroundings.singleTitles = titles
    return titles
  }

  /// Whether a voice can be but one person's there.
  func isOfOnePerson(_ voice: String, _ surroundings: inout Surroundings) -> Bool {
    let titles = singleTitles(in: &surroundings)
    if titles != surroundings.voices.titles { surroundings.voices = ([:], titles) }
    if let known = surroundings.voices.known[voice] { return known }
    let isOfOne = SinglePersonFunction.isMeant(
      by: voice, singleTitles: titles,
      namesOrganisation: names.findings(in: voice).contains { finding in
        if case .organisationName = finding.kind { true } else { false }
      })
    surroundings.voices.known[voice] = isOfOne
    return isOfOne
  }

  /// `nil` where there is none, or where a damaged file does not say whom it lets be named: then nobody is.
  private func circle(of surroundings: inout Surroundings) -> Circle? {
    if let participants = participants(of: &surroundings) {
      return Circle(
        participants: participants, audience: .public, today: today, organisations: organisations,
        restricted: disclosure.restricted, refusing: disclosure.refusing)
    }
    guard let id = Layout.declaration(of: surroundings.file.path) else { return nil }
    do throws(StoreError) {
      return Circle(
        signatories: try records.list(.signatories(of: id)), audience: .public, today: today,
        organisations: organisations, restricted: disclosure.restricted)
    } catch { return nil }
  }

  /// `nil` where the file is no forum's, or its participants cannot be read.
  private func participants(of surroundings: inout Surroundings) -> [Participant]? {
    if let known = surroundings.participants { return known }
    guard let id = Layout.forum(of: surroundings.file.path) else { return nil }
    do throws(StoreError) {
      let participants = try records.list(.participants(of: id))
      surroundings.participants = participants
      return participants
    } catch { return nil }
  }
}
