// An organisation: its parts in forums, councils and measures, and its ways with declarations.

extension TraceBuilder {
  /// Follows an organisation with its departments, by all ids that they have had.
  mutating func follow(_ organisation: Organisation) throws {
    let index = OrganisationIndex(reading.list(.organisations))
    let ids = index.whole(of: organisation)
    let pieces = ids.map { "\"\($0)\"" }.sorted()
    let search = OrganisationSearch(organisation: organisation, index: index, ids: ids, pieces: pieces)
    for parts in parts(of: search) { add(parts, of: search) }
    for declaration in reading.declarationIDs() { addWay(of: search, with: declaration) }
    for council in reading.councilIDs()
    where reading.mentions(pieces, in: RecordFile.council(council).path) {
      addSeats(of: search, in: council)
    }
    if reading.mentions(pieces, in: RecordFile.measures.path) {
      for measure in reading.allMeasures()
      where (measure.responsible + measure.with).contains(where: ids.contains) {
        add(measure, .itself)
      }
    }
  }

  /// What an organisation may have a part in, of the forums that name it.
  private mutating func parts(of search: OrganisationSearch) -> [OrganisationParts] {
    reading.sweep(reading.forumIDs()) { id, reading, found in
      let isNamed = reading.mentions(search.pieces, in: RecordFile.forum(id).path)
      let file = RecordFile.participants(of: id)
      let participants = reading.mentions(search.pieces, in: file.path) ? reading.list(file) : []
      let seats = participants.filter { participant in
        ([participant.organisation] + participant.with).contains(where: search.ids.contains)
      }
      if isNamed || !seats.isEmpty {
        found.append(OrganisationParts(id: id, forum: isNamed ? reading.whole(id) : nil, seats: seats))
      }
    }
  }

  private mutating func add(_ parts: OrganisationParts, of search: OrganisationSearch) {
    let id = parts.id
    if let forum = parts.forum {
      let place = reading.place(id)
      for (roles, part) in [
        (forum.commissionedBy, Label.onBehalfOf), (forum.organisedBy, .organisedBy),
      ] {
        for whose in roles where search.ids.contains(whose) {
          add(forum.date, place, Forum.name, id.text, remarks: [.part(part)] + search.name(whose))
        }
      }
      for item in forum.programme {
        guard let by = item.by, search.ids.contains(by) else { continue }
        add(
          forum.date, place, "programme", id.text, title: "\(item.time) \(item.title)",
          remarks: search.name(by))
      }
      for section in forum.sections {
        guard let by = section.by, search.ids.contains(by) else { continue }
        add(
          forum.date, place, Section.name, section.id.text, title: section.heading,
          remarks: search.name(by), text: section.body)
      }
      for correction in forum.corrections {
        guard let by = correction.organisation, search.ids.contains(by) else { continue }
        add(
          PartialDate(correction.date), place, "correction", id.text,
          title: correction.decision,
          remarks: search.name(by), text: correction.text)
      }
    }
    for participant in parts.seats {
      guard let whose = ([participant.organisation] + participant.with).first(where: search.ids.contains)
      else { continue }
      let roles = participant.roles.map { TraceEntry.Remark.choice(.participantRole, $0.rawValue) }
      let attendance = participant.attendance.map { TraceEntry.Remark.choice(.attendance, $0.rawValue) }
      add(
        reading.forum(id)?.date, reading.place(id), Participant.name, participant.key,
        title: participant.registeredAs,
        remarks: roles + [attendance].compactMap(\.self) + search.name(whose),
        text: participant.annotations.note)
    }
  }

  private mutating func addWay(of search: OrganisationSearch, with id: ID<Declaration>) {
    if reading.mentions(search.pieces, in: RecordFile.declaration(id).path),
      let declaration = reading.declaration(id)
    {
      let date = declaration.adopted?.date ?? declaration.versions.first?.date
      let parts: [([ID<Organisation>], Label)] = [
        ([declaration.steward].compactMap(\.self), .steward), (declaration.parties, .parties),
        (declaration.referenceGroup, .referenceGroup),
      ]
      for (whose, part) in parts {
        for one in whose where search.ids.contains(one) {
          add(
            date, place(declaration), Declaration.name, id.text,
            remarks: [.part(part)] + search.name(one))
        }
      }
    }
    let file = RecordFile.signatories(of: id)
    guard reading.mentions(search.pieces, in: file.path), let declaration = reading.declaration(id) else {
      return
    }
    for signatory in reading.list(file) where search.ids.contains(signatory.organisation) {
      for event in signatory.events {
        let version = event.version.map { TraceEntry.Remark.version($0) }
        add(
          event.date, place(declaration), Signatory.name, signatory.key,
          remarks: [.choice(.signatoryStatus, event.status.rawValue)] + [version].compactMap(\.self)
            + search.name(signatory.organisation), text: event.annotations.note)
      }
      for step in signatory.anchoring {
        add(
          PartialDate(step.date), place(declaration), "anchoring", signatory.key,
          remarks: search.name(signatory.organisation), text: step.annotations.note)
      }
    }
  }

  private mutating func addSeats(of search: OrganisationSearch, in id: ID<Council>) {
    guard let council = reading.council(id) else { return }
    if let convener = council.convener, search.ids.contains(convener) {
      add(
        council.established, place(council), Council.name, id.text,
        remarks: [.part(.convener)] + search.name(convener))
    }
    for member in council.members where search.ids.contains(member.organisation) {
      let until = member.to.map { TraceEntry.Remark.until($0) }
      add(
        member.from ?? council.established, place(council), Council.Member.name, id.text,
        remarks: [.choice(.councilRole, member.role.rawValue)] + [until].compactMap(\.self)
          + search.name(member.organisation), text: member.when)
    }
    for report in council.reports where (report.from + report.to).contains(where: search.ids.contains) {
      add(report, of: council, .itself)
    }
  }
}

/// What a forum may have of an organisation.
private struct OrganisationParts: Sendable {
  let id: ID<Forum>
  /// `nil` where its own file does not name the organisation.
  let forum: Forum?
  let seats: [Participant]
}

/// An organisation with its departments, as it is looked for.
private struct OrganisationSearch: Sendable {
  let organisation: Organisation
  let index: OrganisationIndex
  /// All its ids and those of its departments, former ones too.
  let ids: Set<ID<Organisation>>
  /// What a file that refers to one of them has in its bytes.
  let pieces: [String]

  /// The department that did something; nothing where it was the organisation itself.
  func name(_ whose: ID<Organisation>) -> [TraceEntry.Remark] {
    let own = Set([organisation.id] + organisation.formerIds)
    guard !own.contains(whose) else { return [] }
    return [.organisation(index[whose]?.name ?? whose.text)]
  }
}
