/// Finds the organisation that a printed name means, and says how sure it is.
///
/// Names of old documents differ from those on record: a scanner has lost the diacritics, a word such as `Sverige` is
/// there or not, the short name stands in brackets. Nothing is taken for another organisation because it is merely
/// like it: words that differ make a different name.
public struct OrganisationGuess: Sendable {
  /// What a printed name was taken for.
  public enum Found: Sendable, Equatable {
    /// An organisation, and how sure it is: 1 is certain.
    case known(ID<Organisation>, confidence: Double)
    /// One that it may be; a person has to decide.
    case guess(ID<Organisation>, confidence: Double)
    case unknown
  }

  /// From here on a name is taken for the organisation.
  static let sure = 0.9
  /// From here on a person is asked.
  static let likely = 0.8

  private let matcher: NameMatcher
  private let index: OrganisationIndex
  private let names: [(name: String, id: ID<Organisation>)]

  /// - Parameter organisations: All that are known.
  public init(_ organisations: [Organisation]) {
    index = OrganisationIndex(organisations)
    matcher = NameMatcher(
      organisations.map { NameMatcher.Named(id: $0.id.text, names: $0.names + $0.formerIds.map(\.text)) })
    names = organisations.flatMap { organisation in organisation.names.map { ($0, organisation.id) } }
  }

  /// What a name means.
  ///
  /// - Parameters:
  ///   - shortName: What stood in brackets after it; empty if nothing did.
  ///   - isPublic: Whether it stands among public bodies. `SKR` has two bearers, and one of them is public.
  public func find(_ name: String, shortName: String = "", isPublic: Bool = false) -> Found {
    switch exact(name) {
    case .found(let id): return .known(id, confidence: 1)
    case .several(let id):
      guard let body = throughBody(name) else { return .guess(id, confidence: 0.5) }
      return isPublic ? .known(body, confidence: 0.92) : .guess(body, confidence: 0.7)
    case .none: break
    }
    for (variant, confidence) in Self.variants(of: name) {
      if case .found(let id) = exact(variant) { return .known(id, confidence: confidence) }
    }
    if !shortName.isEmpty, case .found(let id) = exact(shortName) { return .known(id, confidence: 0.95) }
    if let id = throughBody(name) ?? (shortName.isEmpty ? nil : throughBody(shortName)) {
      return .known(id, confidence: 0.95)
    }
    // A public body that everybody knows is no other that is like it: Skatteverket is not Skolverket.
    return OrganisationVocabulary.body(name) == nil ? scanned(name) : .unknown
  }

  private enum Exact {
    case found(ID<Organisation>)
    case several(ID<Organisation>)
    case none
  }

  private func exact(_ name: String) -> Exact {
    switch matcher.match(name) {
    case .unique(let text):
      guard let id = ID<Organisation>(text), let organisation = index[id] else { return .none }
      return .found(organisation.id)
    case .ambiguous(let ids):
      guard let first = ids.first, let id = ID<Organisation>(first) else { return .none }
      return .several(id)
    case .none: return .none
    }
  }

  // MARK: - Variants

  /// Words that stand at the end of a name or not, and do not make another organisation.
  private static let tails = [
    "sverige", "sweden", "riksforbund", "riksforbundet", "rf", "riksorganisation", "nationellt", "i sverige",
  ]

  /// The name without its tail, or with one; and without what a dash parts off.
  private static func variants(of name: String) -> [(String, Double)] {
    var variants: [(String, Double)] = []
    for dash in [" — ", " – ", " - ", ", "] {
      if let place = name.firstRange(of: dash) {
        variants.append((String(name[..<place.lowerBound]), 0.92))
        if dash != ", " { variants.append((String(name[place.upperBound...]), 0.92)) }
      }
    }
    let key = NameMatcher.key(name)
    for tail in tails where key.hasSuffix(" \(tail)") {
      variants.append((String(key.dropLast(tail.count + 1)), 0.93))
    }
    for tail in tails.prefix(2) { variants.append(("\(key) \(tail)", 0.93)) }
    for prefix in ["foreningen ", "stiftelsen ", "riksforbundet ", "riksorganisationen ", "organisationen "] {
      if key.hasPrefix(prefix) { variants.append((String(key.dropFirst(prefix.count)), 0.92)) }
      variants.append((prefix + key, 0.92))
    }
    return variants
  }

  /// Through the other names of a public body: who has `Polismyndigheten` on record means it by `Polisen`.
  private func throughBody(_ name: String) -> ID<Organisation>? {
    guard let body = OrganisationVocabulary.scannedBody(name) else { return nil }
    for other in [body.name] + body.others {
      if case .found(let id) = exact(other) { return id }
    }
    return nil
  }

  // MARK: - Scans

  /// The organisation whose name is likest to what a scanner has read.
  private func scanned(_ name: String) -> Found {
    guard name.count >= 4 else { return .unknown }
    let wanted = name.split(separator: " ").count
    var best: [ID<Organisation>: Double] = [:]
    for (known, id) in names where abs(known.count - name.count) * 4 <= max(known.count, name.count) {
      var likeness = ScannedText.likeness(of: name, to: known)
      guard likeness >= Self.likely else { continue }
      let words = known.split(separator: " ")
      if words.count == wanted {
        // A word that differs makes another name, however much else is the same.
        let worst = zip(name.split(separator: " "), words).map {
          ScannedText.likeness(of: String($0), to: String($1))
        }.min()
        likeness = min(likeness, worst ?? likeness)
      }
      // A short name leaves little to tell by.
      if known.count < 7 { likeness -= 0.06 }
      best[id] = max(best[id] ?? 0, likeness)
    }
    let ordered = best.filter { $0.value >= Self.likely }.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
    }
    guard let first = ordered.first else { return .unknown }
    let second = ordered.dropFirst().first?.value ?? 0
    return first.value >= Self.sure && first.value - second >= 0.04
      ? .known(first.key, confidence: first.value) : .guess(first.key, confidence: first.value)
  }
}
