extension StoreError {
  /// The same error without anything that stands in the records: it tells where the fault is and of what
  /// kind. What is made for others is made where logs are public.
  public var masked: StoreError {
    switch self {
    case .damaged(let place, let kind): .damaged(place.masked, kind.masked)
    case .unmerged(let place): .unmerged(place.masked)
    case .invalid(let place, let fault): .invalid(place.masked, fault.masked)
    case .refused(let path, let fault): .refused(path: path, fault.masked)
    case .noWorkspace, .workspaceExists, .file, .newerFormat, .missing, .locked, .beingRead,
      .changedUnderneath, .unfinishedChange, .changedSince, .stuckChange, .final, .referredTo:
      self
    }
  }
}

/// What stands for a value of the records.
private let mask = "…"

extension SourcePlace {
  var masked: SourcePlace { SourcePlace(path: path, position: position, line: "") }
}

extension JSONFault.Kind {
  /// The same without anything that stands in the file.
  public var masked: JSONFault.Kind {
    switch self {
    case .duplicateKey: .duplicateKey(mask)
    case .twinKeys: .twinKeys(mask, mask)
    case .unknownWord: .unknownWord(mask)
    default: self
    }
  }
}

extension RecordFault {
  fileprivate var masked: RecordFault { RecordFault(problem.masked, at: path) }
}

extension RecordFault.Problem {
  /// The same without anything that stands in the records.
  public var masked: RecordFault.Problem {
    switch self {
    case .notAChoice(_, let name, let choices): .notAChoice(value: mask, of: name, choices: choices)
    case .notADate(_, let form): .notADate(value: mask, form: form)
    case .notAnIdentifier: .notAnIdentifier(value: mask)
    case .reservedIdentifier: .reservedIdentifier(value: mask)
    case .duplicate: .duplicate(value: mask)
    case .dangling(let noun, _): .dangling(noun: noun, value: mask)
    case .cycle: .cycle(value: mask)
    case .notAnOrganisationNumber: .notAnOrganisationNumber(value: mask)
    case .missing, .wrongType, .tooLong, .severalLines, .endsBeforeItStarts, .notAdopted: self
    }
  }
}
