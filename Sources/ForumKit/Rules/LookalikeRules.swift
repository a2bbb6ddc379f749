/// Organisations that look like one: the same name in other letters, a slip of the hand apart, or with the same
/// organisation number.
///
/// Names are put into buckets by what they fold to, and by what they fold to without one of their letters, so
/// that no name is compared with all the others.
struct LookalikeRules: RuleFamily {
  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    guard findings.rules.contains(.similarOrganisations) else { return }
    var buckets = Buckets()
    for (place, organisation) in file.list(Organisation.self) {
      guard let match = buckets.add(organisation) else { continue }
      findings.add(
        .similarOrganisations,
        .similar(name: match.name, other: match.other, otherName: match.otherName), in: file.path,
        at: .value(file.way(to: place)))
    }
  }
}

/// The names that have been seen.
private struct Buckets {
  struct Match {
    let name: String
    let other: ID<Organisation>
    let otherName: String
  }

  private struct Seen {
    let organisation: ID<Organisation>
    let name: String
    let key: Key
  }

  private var byKey: [String: Seen] = [:]
  private var byVariant: [Int: Seen] = [:]
  private var byNumber: [String: Seen] = [:]

  /// Puts an organisation beside those before it, and gives the first that it looks like.
  mutating func add(_ organisation: Organisation) -> Match? {
    var match: Match?
    func matches(_ seen: Seen, _ name: String) {
      guard match == nil, seen.organisation != organisation.id else { return }
      match = Match(name: name, other: seen.organisation, otherName: seen.name)
    }
    for name in organisation.names {
      let key = Key(name)
      guard !key.text.isEmpty else { continue }
      let own = Seen(organisation: organisation.id, name: name, key: key)
      if let seen = byKey[key.bucket] { matches(seen, name) } else { byKey[key.bucket] = own }
      for variant in key.variants {
        guard let seen = byVariant[variant] else {
          byVariant[variant] = own
          continue
        }
        // Parts of a body may well be called like it, but for a letter.
        if seen.organisation != organisation.parent, key.isSlip(of: seen.key) { matches(seen, name) }
      }
    }
    // Departments have the number of the body that they are a part of.
    if !organisation.number.isEmpty, organisation.kind != .department {
      let digits = String(organisation.number.filter(\.isNumber).suffix(10))
      if let seen = byNumber[digits] {
        matches(seen, organisation.number)
      } else {
        byNumber[digits] = Seen(organisation: organisation.id, name: organisation.number, key: Key(""))
      }
    }
    return match
  }
}

/// A name as it is compared.
private struct Key {
  /// In words that are shorter, a letter makes another word: `Nord` is not `Norr`.
  private static let shortestWord = 6

  let text: String
  private let words: [Substring]

  init(_ name: String) {
    text = NameMatcher.key(name)
    words = text.split(separator: " ")
  }

  /// The name without its blanks: `Exempelvänner i stan` is `Exempel-vänner i stan`.
  var bucket: String { words.joined() }

  /// A number for the name without each of its letters, and for the whole: two names that are a slip apart
  /// share one. Names of short words alone have none.
  var variants: [Int] {
    guard words.contains(where: { $0.unicodeScalars.count >= Self.shortestWord }) else { return [] }
    let letters = text.unicodeScalars.map(\.value)
    // Sums of powers, so that leaving a letter out costs the same for every place of a long name.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15 | 1
    var suffixes = [UInt64](repeating: 0, count: letters.count + 1)
    for index in letters.indices.reversed() {
      suffixes[index] = UInt64(letters[index]) &+ base &* suffixes[index + 1]
    }
    var powers: [UInt64] = [1]
    for _ in letters { powers.append(powers[powers.count - 1] &* base) }
    var prefix: UInt64 = 0
    var variants: Set<UInt64> = [suffixes[0]]
    for index in letters.indices {
      variants.insert(prefix &+ powers[index] &* suffixes[index + 1])
      prefix = prefix &+ powers[index] &* UInt64(letters[index])
    }
    return variants.map { Int(truncatingIfNeeded: $0) }
  }

  /// Whether the names differ by one letter of one long word, and in no digit.
  func isSlip(of other: Key) -> Bool {
    guard words.count == other.words.count else { return false }
    let different = zip(words, other.words).filter { $0 != $1 }
    guard different.count == 1, let (left, right) = different.first else { return false }
    let shortest = min(left.unicodeScalars.count, right.unicodeScalars.count)
    return shortest >= Self.shortestWord && left.filter(\.isNumber) == right.filter(\.isNumber)
      && EditDistance.between(String(left), String(right)) == 1
  }
}
