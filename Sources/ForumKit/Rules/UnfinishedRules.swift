/// What is unfinished or overdue, as ``WorkspaceStatus`` tells it, with its place in the files.
struct UnfinishedRules: RuleFamily {
  private let today: CalendarDate
  private var seen = Seen()

  /// The files of the forum or declaration that is being seen. What cannot be read is not missing.
  fileprivate struct Seen {
    var forum: Forum?
    var participants: [Participant]? = []
    var themes: [Theme]? = []
    var inputs: [Input]? = []
    var declaration: Declaration?
    var signatories: [Signatory]? = []
    var council: Council?
    var measures: [Measure] = []
  }

  init(_ today: CalendarDate) { self.today = today }

  mutating func passOver(_ file: FileShape) {
    switch file.record.name {
    case Participant.name: seen.participants = nil
    case Theme.name: seen.themes = nil
    case Input.name: seen.inputs = nil
    case Signatory.name: seen.signatories = nil
    default: break
    }
  }

  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    guard file.faults.isEmpty else { return passOver(file.shape) }
    switch file.shape.record.name {
    case Forum.name: seen.forum = file.record(Forum.self)
    case Participant.name: seen.participants = file.list(Participant.self).records
    case Theme.name: seen.themes = file.list(Theme.self).records
    case Input.name: seen.inputs = file.list(Input.self).records
    case Declaration.name: seen.declaration = file.record(Declaration.self)
    case Signatory.name: seen.signatories = file.list(Signatory.self).records
    case Council.name: seen.council = file.record(Council.self)
    case Measure.name: seen.measures = file.list(Measure.self).records
    default: break
    }
  }

  mutating func leave(_ home: ExaminedFile.Home, _ findings: inout FindingList) {
    var unfinished: [Unfinished] = []
    if let forum = seen.forum {
      unfinished += UnfinishedForum.find(in: forum, on: today)
      if let participants = seen.participants {
        unfinished += UnfinishedParticipation.find(among: participants, of: forum)
      }
      if let themes = seen.themes, let inputs = seen.inputs {
        unfinished += UnfinishedDiscussion.find(in: themes, inputs, of: forum)
      }
    }
    if let declaration = seen.declaration, let signatories = seen.signatories {
      unfinished += UnfinishedDeclaration.find(in: declaration, signatories, on: today)
    }
    if let council = seen.council { unfinished += UnfinishedCommission.find(in: council, on: today) }
    unfinished += UnfinishedCommission.find(among: seen.measures, on: today)
    for unfinished in unfinished {
      let (path, spot) = seen.place(of: unfinished.matter, in: home)
      findings.add(.unfinished, .unfinished(unfinished), in: path, at: spot)
    }
    seen = Seen()
  }
}

extension UnfinishedRules.Seen {
  /// Where in the files a matter shows: the first place, where it has several.
  fileprivate func place(
    of matter: Unfinished.Matter, in home: ExaminedFile.Home
  ) -> (path: String, spot: FindingList.Spot) {
    switch matter {
    case .forumNotHeld(let forum, _):
      (RecordFile.forum(forum).path, .value(JSONPath([.key("date")])))
    case .answersDue(let forum), .answersMissing(let forum, _), .answersAwaited(let forum, _):
      (RecordFile.forum(forum).path, .value(JSONPath([.key("status")])))
    case .summaryMissing(let forum), .participantsMissing(let forum), .textsInternal(let forum, _):
      (RecordFile.forum(forum).path, .file)
    case .correctionUndecided(let forum, let number, _):
      (RecordFile.forum(forum).path, .value(JSONPath([.key("corrections"), .index(number - 1)])))
    case .attendanceOpen(let forum, let organisations):
      place(
        RecordFile.participants(of: forum),
        participants?.firstIndex { $0.organisation == organisations.first })
    case .themeEmpty(let forum, let theme):
      place(RecordFile.themes(of: forum), themes?.firstIndex { $0.id == theme })
    case .inputsUnplaced(let forum, let ids):
      place(RecordFile.inputs(of: forum), inputs?.firstIndex { $0.id == ids.first })
    case .declarationNotAdopted(let declaration, _): (RecordFile.declaration(declaration).path, .file)
    case .signaturesOutdated(let declaration, _, let organisations):
      place(
        RecordFile.signatories(of: declaration),
        signatories?.firstIndex { $0.organisation == organisations.first })
    case .signatureDue(let declaration, let organisation, _),
      .listingUndecided(let declaration, let organisation):
      place(
        RecordFile.signatories(of: declaration), signatories?.firstIndex { $0.organisation == organisation })
    case .deadlinePassed(let council, let number):
      (RecordFile.council(council).path, .value(JSONPath([.key("deadlines"), .index(number - 1)])))
    case .reportDue(let council, let number):
      (RecordFile.council(council).path, .value(JSONPath([.key("reports"), .index(number - 1)])))
    case .measureDue(let id, _): place(.measures, measures.firstIndex { $0.id == id })
    }
  }

  private func place<R: Record>(
    _ file: RecordFile<R>, _ index: Int?
  ) -> (path: String, spot: FindingList.Spot) {
    guard let list = file.list, let index else { return (file.path, .file) }
    return (file.path, .value(JSONPath([.key(list), .index(index)])))
  }
}
