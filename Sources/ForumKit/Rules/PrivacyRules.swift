/// What stands in texts and would show a person, or an organisation that may not be named.
struct PrivacyRules: RuleFamily {
  private let scan: PrivacyScan

  init(_ records: Snapshot, on today: CalendarDate) throws(StoreError) {
    var reader = LenientReader(records)
    let contact = reader.record(.workspace)?.contact ?? ""
    scan = try PrivacyScan(of: records, allowing: contact, on: today)
  }

  func look(at file: ExaminedFile, _ findings: inout FindingList) {
    for fault in scan.faults(in: file.root, of: file.shape) {
      findings.add(fault.kind.rule, .sensitive(fault), in: file.path, at: .value(fault.place))
    }
  }
}

extension PrivacyFault.Kind {
  /// The rule that such a text breaks.
  var rule: Rule {
    switch self {
    case .emailAddress, .phoneNumber, .personalIdentityNumber, .personName: .personInText
    case .organisationName: .unnamedOrganisation
    case .functionOfOnePerson: .singleVoice
    }
  }
}
