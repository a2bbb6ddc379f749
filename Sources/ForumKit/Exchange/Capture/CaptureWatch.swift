/// Sees at once what a note should not carry: ways to reach people, their numbers, and the names of those that the
/// forum and the organisations have on record. A net, not a proof: see ``SensitiveText``.
public struct CaptureWatch: Sendable {
  private let scanner: SensitiveText.Scanner
  private let singleTitles: Set<String>

  /// A watch that knows no names.
  public init() {
    scanner = SensitiveText.Scanner(persons: [String]())
    singleTitles = []
  }

  /// - Throws: ``StoreError`` where the people on record cannot be read.
  public init(over forum: ID<Forum>, in records: some Records) throws(StoreError) {
    let participants = try records.list(.participants(of: forum))
    let contacts = try records.list(.organisations).flatMap(\.contacts)
    let people = Set((participants.flatMap(\.representatives) + contacts).map(\.name))
    scanner = SensitiveText.Scanner(persons: people.sorted())
    singleTitles = SinglePersonFunction.titlesOfOne(among: participants)
  }

  /// What stands in a text, each sort of thing once.
  public func findings(in text: String) -> [PrivacyFault.Kind] {
    var kinds: [PrivacyFault.Kind] = []
    for reading in TextReadings.of(text) {
      for finding in scanner.findings(in: reading) {
        let kind = PrivacyFault.Kind(finding.kind)
        if !kinds.contains(kind) { kinds.append(kind) }
      }
    }
    return kinds
  }

  /// Whether a voice can be but one person's.
  public func isOfOnePerson(_ voice: String) -> Bool {
    SinglePersonFunction.isMeant(by: voice, singleTitles: singleTitles, namesOrganisation: false)
  }
}
