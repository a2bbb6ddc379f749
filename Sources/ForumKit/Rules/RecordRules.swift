/// What is wrong within one file: types, choices, dates, what is missing, what stands twice, and keys that
/// are nearly known.
struct RecordRules: RuleFamily {
  private let records: Snapshot
  private var inputs: InputIDs

  init(_ records: Snapshot) {
    self.records = records
    inputs = InputIDs(records)
  }

  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    for fault in file.faults {
      let spot: FindingList.Spot = fault.problem == .missing ? .holder(fault.path) : .value(fault.path)
      findings.add(Self.rule(of: fault.problem), .fault(fault.problem), in: file.path, at: spot)
    }
    for slip in file.misspelt {
      findings.add(
        .misspeltKey, .misspelt(key: slip.key, known: slip.known), in: file.path, at: .key(slip.way))
    }
    if let read = file.inputs { inputs.add(read.keys, of: file.path) }
    lookAtFolderName(file, &findings)
  }

  var apart: RecordRules { RecordRules(records) }

  mutating func join(_ later: RecordRules) { inputs.join(later.inputs) }

  mutating func conclude(_ findings: inout FindingList) {
    guard findings.rules.contains(.duplicate) else { return }
    // What stands twice in one file has been told already.
    for repetition in inputs.repetitions() {
      findings.add(
        .duplicate, .takenElsewhere(id: repetition.id, path: repetition.earlier), in: repetition.path,
        at: .value(JSONPath([.key("inputs"), .index(repetition.place), .key("id")])))
    }
  }

  private func lookAtFolderName(_ file: ExaminedFile, _ findings: inout FindingList) {
    guard file.shape.list == nil, let id = file.root["id"]?.string else { return }
    let folder: String
    switch file.home {
    case .workspace: return
    case .forum(let forum): folder = forum.text
    case .declaration(let declaration): folder = declaration.text
    case .council(let council): folder = council.text
    }
    guard id != folder else { return }
    findings.add(
      .folderName, .folderName(id: id, folder: folder), in: file.path, at: .value(JSONPath([.key("id")])))
  }

  /// The rule that a fault of a record breaks.
  static func rule(of problem: RecordFault.Problem) -> Rule {
    switch problem {
    case .missing: .missingKey
    case .wrongType: .wrongType
    case .notAChoice: .unknownChoice
    case .notADate: .badDate
    case .notAnIdentifier, .reservedIdentifier: .badID
    case .duplicate: .duplicate
    case .tooLong, .severalLines: .badText
    case .endsBeforeItStarts: .contradictingDates
    case .dangling: .danglingReference
    case .cycle: .cycle
    case .notAnOrganisationNumber: .badNumber
    case .notAdopted: .signature
    }
  }
}
