/// What is asked for when a person is looked for: parts of a name, an e-mail address or a part of one, a phone
/// number, or a handle.
public struct PersonQuery: Sendable {
  /// The text as it was given.
  public let text: String
  private let words: [String]
  private let folded: String
  private let number: String?

  /// - Returns: `nil` for a text that has neither letters nor digits.
  public init?(_ text: String) {
    self.text = text
    words = NameMatcher.key(text).split(separator: " ").map(String.init)
    folded = TextFolding.caseAndDiacritics.fold(text).trimmingBlanks
    let digits = Self.digits(text)
    let hasLetters = text.unicodeScalars.contains { $0.properties.isAlphabetic }
    number = digits.utf8.count >= Self.shortestNumber && !hasLetters ? digits : nil
    if words.isEmpty { return nil }
  }

  /// A part of a number that is shorter says too little.
  private static let shortestNumber = 5

  /// The digits of a phone number, with the country's own prefix: `+46 70-174` is `070174`.
  static func digits(_ text: String) -> String {
    let digits = String(decoding: text.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    let isInternational = text.utf8.first { !$0.isBlank } == UInt8(ascii: "+")
    for prefix in ["0046"] + (isInternational ? ["46"] : []) where digits.hasPrefix(prefix) {
      let rest = digits.dropFirst(prefix.utf8.count)
      return rest.hasPrefix("0") ? String(rest) : "0\(rest)"
    }
    return digits
  }

  /// Whether a person is asked for.
  func matches(_ entry: PeopleIndex.Entry) -> Bool {
    if KnownPerson.isHandle(text) { return entry.person.handle == text }
    if let number { return entry.phones.contains { $0.contains(number) } }
    if text.contains("@") {
      return entry.emails.contains { TextFolding.caseAndDiacritics.fold($0).contains(folded) }
    }
    return entry.names.contains { name in
      let name = NameMatcher.key(name)
      return words.allSatisfy(name.contains)
    } || (folded.utf8.count > 3 && entry.emails.contains { $0.contains(folded) })
  }

  /// Whether a text that stands anywhere holds what is asked for: its words whole and after each other, the last
  /// perhaps in the genitive, or the address, or the number.
  func matches(_ other: String) -> Bool {
    if KnownPerson.isHandle(text) { return false }
    if let number {
      return SensitiveText.Scanner().texts(of: [.phoneNumber, .personalIdentityNumber], in: other)
        .contains { Self.digits($0).contains(number) }
    }
    if text.contains("@") { return TextFolding.caseAndDiacritics.fold(other).contains(folded) }
    let key = words.joined(separator: " ")
    let text = " \(NameMatcher.key(other)) "
    return text.contains(" \(key) ") || text.contains(" \(key)s ")
  }
}

extension SensitiveText.Scanner {
  /// What a text holds of some kinds.
  func texts(of kinds: Set<SensitiveText.Kind>, in text: String) -> [String] {
    let found = findings(in: text).filter { kinds.contains($0.kind) }
    guard !found.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    return found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
