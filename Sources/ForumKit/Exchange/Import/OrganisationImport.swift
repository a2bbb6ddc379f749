/// Imports a list of organisations.
public struct OrganisationImport {
  /// The organisations to add, in the order of the list.
  public let added: [Organisation]
  /// What came of it.
  public let report: ImportReport

  /// Reads the rows of a list. A row whose organisation is known by its id or its name is passed over.
  ///
  /// - Throws: ``ImportRefusal`` with everything that is wrong with the list.
  public init(_ table: CSVTable, _ map: ColumnMap, into organisations: [Organisation]) throws(ImportRefusal) {
    var roll = OrganisationRoll(organisations, mayCreate: false)
    var report = ImportReport()
    var faults = FaultList(of: table)
    var parents: [(child: ID<Organisation>, reader: RowReader, name: String)] = []
    for row in table.readableRows {
      var reader = RowReader(row, map)
      let organisation = Self.organisation(&reader)
      let parent = reader.text("parent")
      switch Self.known(organisation, roll, &reader) {
      case .organisation(let id):
        report.skipped += 1
        if let there = roll[id] {
          // Who is found by name may be known by another one; who is found by id has been renamed in the list.
          let isFoundByID = organisation.id == there.id
          report.note(
            organisation.object, against: there.object, reader, id: id.text,
            besides: isFoundByID ? ["id"] : ["id", "name"])
        }
        continue
      case .unknown: break
      case .ambiguous(let ids):
        reader.report(
          .ambiguous(noun: Organisation.noun, organisation.name, candidates: ids), "name")
      case .noID: break
      }
      faults.add(reader.faults)
      guard reader.faults.isEmpty else { continue }
      guard let id = roll.add(organisation) else {
        faults.add(reader.fault(.noID(organisation.name), "name"))
        continue
      }
      report.added.append(.init(row: row.number, id: id.text, title: organisation.name))
      if !parent.isEmpty { parents.append((id, reader, parent)) }
    }
    // A parent may stand further down in the list.
    for (child, reader, name) in parents {
      switch roll.known(name) {
      case .organisation(let id): roll.put(child, under: id)
      case .ambiguous(let ids):
        faults.add(reader.fault(.ambiguous(noun: Organisation.noun, name, candidates: ids), "parent"))
      case .unknown, .noID:
        faults.add(reader.fault(.unknown(noun: Organisation.noun, name, nearest: []), "parent"))
      }
    }
    let circular = Set(
      Organisation.faults(in: roll.created).compactMap { fault -> ID<Organisation>? in
        guard case .index(let index) = fault.path.steps.first else { return nil }
        return roll.created[index].id
      })
    for (child, reader, name) in parents where circular.contains(child) {
      faults.add(reader.fault(.record(.cycle(value: name)), "parent"))
    }
    try faults.refuse(known: organisations.count) { roll.nearest(to: $0) }
    added = roll.created
    self.report = report
  }

  private static func organisation(_ reader: inout RowReader) -> Organisation {
    var organisation = Organisation(describedBy: &reader)
    organisation.name = reader.line("name")
    if organisation.name.isEmpty { reader.report(.missing, "name") }
    organisation.aliases = reader.list("aliases")
    organisation.website = reader.text("website")
    let number = reader.text("number")
    organisation.number = OrganisationNumber.canonical(number) ?? number
    if !number.isEmpty, !OrganisationNumber.isValid(number) {
      reader.report(.record(.notAnOrganisationNumber(value: number)), "number")
    }
    organisation.annotations = reader.annotations()
    let id = reader.text("id")
    if let id = ID<Organisation>(id) {
      organisation.id = id
      if Slug.isReserved(id.text) { reader.report(.record(.reservedIdentifier(value: id.text)), "id") }
    } else if !id.isEmpty {
      reader.report(.record(.notAnIdentifier(value: id)), "id")
    }
    return organisation
  }

  private static func known(
    _ organisation: Organisation, _ roll: OrganisationRoll, _ reader: inout RowReader
  ) -> OrganisationRoll.Found {
    if !organisation.id.text.isEmpty, let there = roll[organisation.id] { return .organisation(there.id) }
    return organisation.name.isEmpty ? .unknown : roll.known(organisation.name)
  }
}

extension Organisation {
  /// What a row says of what sort of body an organisation is.
  init(describedBy reader: inout RowReader) {
    self.init()
    shortName = reader.line("shortName")
    sector = reader.choice("sector", ImportChoices.sector)
    kind = reader.choice("kind", ImportChoices.organisationKind)
    level = reader.choice("level", ImportChoices.level)
  }
}

extension ImportReport {
  /// Notes a row that says something else than the record that is there. What the row does not say is no
  /// difference, nor are lists of which the record has all.
  ///
  /// - Parameters:
  ///   - keys: Keys that are not compared.
  ///   - others: Keys that are known to differ.
  mutating func note(
    _ said: JSONObject, against there: JSONObject, _ reader: RowReader, id: String,
    besides keys: Set<String> = [], also others: [String] = []
  ) {
    let wrong = reader.faults.compactMap(\.column?.title)
    let differing = said.members.filter { member in
      guard !keys.contains(member.key) else { return false }
      guard let values = member.value.array, let present = there[member.key]?.array else {
        return there[member.key] != member.value
      }
      return !Set(values).isSubset(of: present)
    }
    let all = differing.map(\.key) + others + wrong
    guard !all.isEmpty else { return }
    differences.append(.init(row: reader.row.number, id: id, keys: all))
  }
}
