/// Finds in texts the people that it was made for: their names in the forms that texts use, their e-mail
/// addresses and their phone numbers.
public struct PersonNet: Sendable {
  private let all: SensitiveText.Scanner
  private let each: [(handle: String, names: SensitiveText.Scanner)]
  /// The words of the names, folded; not those that are too short to tell.
  private let words: Set<String>
  private let emails: [String: Set<String>]
  private let phones: [String: Set<String>]

  /// A net for some people.
  public init(_ people: [PeopleIndex.Entry]) {
    all = SensitiveText.Scanner(persons: people.flatMap(\.names))
    each = people.map { ($0.person.handle, SensitiveText.Scanner(persons: $0.names)) }
    words = Set(
      people.flatMap(\.names).flatMap { NameMatcher.key($0).split(separator: " ") }.map(String.init)
        .filter { $0.utf8.count > 2 })
    var emails: [String: Set<String>] = [:]
    var phones: [String: Set<String>] = [:]
    for entry in people {
      for email in entry.emails { emails[email, default: []].insert(entry.person.handle) }
      for phone in entry.phones where !phone.isEmpty {
        phones[phone, default: []].insert(entry.person.handle)
      }
    }
    self.emails = emails
    self.phones = phones
  }

  /// The handles of those whom a text names or shows how to reach, sorted.
  public func handles(in text: String) -> [String] {
    let findings = hits(in: text)
    guard !findings.isEmpty else { return [] }
    var handles = Set<String>()
    for finding in findings {
      switch finding.kind {
      case .emailAddress: handles.formUnion(emails[finding.text.lowercased()] ?? [])
      case .phoneNumber: handles.formUnion(phones[PersonQuery.digits(finding.text)] ?? [])
      default:
        handles.formUnion(each.filter { !$0.names.texts(of: [.personName], in: text).isEmpty }.map(\.handle))
      }
    }
    return handles.sorted()
  }

  /// Whether a text holds any of them, or as little as one word of a name.
  public func holdsPart(of text: String) -> Bool {
    !hits(in: text).isEmpty
      || !Set(NameMatcher.key(text).split(separator: " ")).isDisjoint(with: words.lazy.map { $0[...] })
  }

  /// Takes them out of texts.
  public var redaction: Redaction {
    Redaction { text in
      let hits = hits(in: text)
      guard !hits.isEmpty else { return text }
      // Findings overlap: a name stands in an address.
      var ranges: [Range<Int>] = []
      for range in hits.map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        if let last = ranges.last, range.lowerBound < last.upperBound {
          ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
          ranges.append(range)
        }
      }
      var bytes = Array(text.utf8)
      for range in ranges.reversed() { bytes.replaceSubrange(range, with: Array(Redaction.mark.utf8)) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private typealias Hit = (kind: SensitiveText.Kind, range: Range<Int>, text: String)

  private func hits(in text: String) -> [Hit] {
    let findings = all.findings(in: text)
    guard !findings.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    return findings.compactMap { finding in
      let found = String(decoding: bytes[finding.range], as: UTF8.self)
      switch finding.kind {
      case .personName: return (finding.kind, finding.range, found)
      case .emailAddress where emails[found.lowercased()] != nil: return (finding.kind, finding.range, found)
      case .phoneNumber where phones[PersonQuery.digits(found)] != nil:
        return (finding.kind, finding.range, found)
      default: return nil
      }
    }
  }
}
