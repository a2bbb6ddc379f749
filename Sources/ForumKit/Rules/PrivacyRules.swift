/// What stands in texts and would show a person, or an organisation that may not be named.
struct PrivacyRules: RuleFamily {
  private let scan: PrivacyScan
  /// Of the folder whose files are being seen.
  private var surroundings: PrivacyScan.Surroundings?

  init(_ records: Snapshot, on today: CalendarDate) throws(StoreError) {
    var reader = LenientReader(records)
    let contact = reader.record(.workspace)?.contact ?? ""
    scan = try PrivacyScan(of: records, allowing: contact, on: today)
  }

  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    var around = surroundings ?? scan.surroundings(of: file.shape)
    for fault in scan.faults(in: file.root, of: file.shape, &around) {
      findings.add(fault.kind.rule, .sensitive(fault), in: file.path, at: .value(fault.place))
    }
    surroundings = around
  }

  mutating func leave(_ home: ExaminedFile.Home, _ findings: inout FindingList) { surroundings = nil }
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
