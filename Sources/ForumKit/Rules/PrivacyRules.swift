/// What stands in texts and would show a person, or an organisation that may not be named.
///
/// A sound file tells where its texts stand (``SoundForm``). They are looked at there, and its tree is made only where
/// one of them is at fault.
struct PrivacyRules: RuleFamily {
  private let scan: PrivacyScan
  /// Of the folder whose files are being seen.
  private var surroundings: PrivacyScan.Surroundings?
  /// Of the folder before, until there is another.
  private var left: PrivacyScan.Surroundings?

  init(_ records: Snapshot, on today: CalendarDate) throws(StoreError) {
    var reader = LenientReader(records)
    let contact = reader.record(.workspace)?.contact ?? ""
    scan = try PrivacyScan(of: records, allowing: contact, on: today)
  }

  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    var around = surroundings ?? PrivacyScan.Surroundings(of: file.shape, after: left)
    (surroundings, left) = (nil, nil)
    defer { surroundings = around }
    around.learn(from: file)
    if let sound = file.sound, !scan.isAnyAtFault(of: sound.texts, in: file.bytes, &around) { return }
    for fault in scan.faults(in: file.root, of: file.shape, &around) {
      findings.add(fault.kind.rule, .sensitive(fault), in: file.path, at: .value(fault.place))
    }
  }

  mutating func leave(_ home: ExaminedFile.Home, _ findings: inout FindingList) {
    if let surroundings { left = surroundings }
    surroundings = nil
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
