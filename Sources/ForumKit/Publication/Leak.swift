/// A text that would show what its audience must not see. It tells where, and what kind of thing,
/// and never the thing itself: logs are public.
public struct Leak: Sendable, Equatable {
  /// The file of the record, from the workspace's folder.
  public let path: String
  /// The key of the record in the file's list; `nil` where the file is one record.
  public let record: String?
  /// The way to the text, from the record.
  public let place: JSONPath
  /// What sort of thing the text would show.
  public let kind: SensitiveText.Kind
}

/// The refusal to let texts out of the house.
public struct LeaksFound: Error, Sendable, Equatable {
  /// Every leak of what was asked for, in the order of the records; at least one.
  public let leaks: [Leak]
}

/// The refusal to show a forum outside the house.
public struct ForumIsInternal: Error, Sendable, Equatable {
  /// The forum that was asked for: a meeting that has not been published, of a council that is local
  /// or not known to be anything else.
  public let forum: ID<Forum>
}

/// A record of which some keys are let out.
struct Disclosed: Sendable {
  let path: String
  let record: String?
  let object: JSONObject
  let shape: RecordShape
  let keys: Set<String>

  init<R: Record>(_ record: R, path: String, record key: String?, keys: Set<String>) {
    self.path = path
    self.record = key
    object = record.object
    shape = R.fields.shape
    self.keys = keys
  }

  private init(_ other: Disclosed, keys: Set<String>) {
    path = other.path
    record = other.record
    object = other.object
    shape = other.shape
    self.keys = keys
  }

  /// The same record with fewer keys let out.
  func keeping(_ keys: Set<String>) -> Disclosed { Disclosed(self, keys: self.keys.intersection(keys)) }
}

/// The net that every text passes on its way out. It is made once for a view, and drawn through the
/// texts of each document.
struct LeakNet: Sendable {
  private let texts: SensitiveText.Scanner
  /// For ids, which are made of a title or a name and keep it when that is changed.
  private let ids: SensitiveText.Scanner

  /// - Parameters:
  ///   - organisations: Those that may not be named, unless a document says otherwise.
  ///   - allowed: A text that may stand anywhere.
  init(
    people: Set<String> = [], erased: ErasedNames = ErasedNames(), organisations: [Organisation],
    allowed: String
  ) {
    let people = people.sorted()
    texts = SensitiveText.Scanner(
      persons: people,
      organisations: organisations.map { .init(id: $0.id.text, names: $0.namesInTexts) }, erased: erased,
      allowed: [allowed])
    ids = SensitiveText.Scanner(
      persons: people.map(TextFolding.caseAndDiacritics.fold),
      organisations: organisations.map { .init(id: $0.id.text, names: $0.namesInIDs) }, erased: erased)
  }

  /// What must not be seen in the keys of a record that are let out.
  ///
  /// - Parameters:
  ///   - named: The organisations that the document names by a link of its own: they may stand in its texts.
  func leaks(in disclosed: Disclosed, naming named: Set<ID<Organisation>>) -> [Leak] {
    var found: [(place: JSONPath, kind: SensitiveText.Kind)] = []
    for member in disclosed.shape.members where disclosed.keys.contains(member.key) {
      guard let value = disclosed.object[member.key] else { continue }
      member.shape.walk(value, at: JSONPath([.key(member.key)])) { value, shape, _, place in
        guard let text = value.string else { return }
        found += kinds(in: text, of: shape, naming: named).map { (place, $0) }
      }
    }
    guard !found.isEmpty else { return [] }
    let record = masked(key: disclosed.record, of: disclosed.shape, naming: named)
    let path = masked(path: disclosed.path, naming: named)
    return found.map { Leak(path: path, record: record, place: $0.place, kind: $0.kind) }
  }

  /// What tells a record from others, or the word for its kind where that would name somebody. Errors and
  /// findings go to logs: what names the record must not say what the text must not.
  func masked(
    key: String?, of shape: RecordShape, naming named: Set<ID<Organisation>> = []
  ) -> String? {
    let isMasked = key.map { hasName($0, naming: named) } ?? false
    return isMasked ? shape.name : key
  }

  /// A path with `*` for each step that would name somebody.
  func masked(path: String, naming named: Set<ID<Organisation>> = []) -> String {
    path.split(separator: "/").map { step in
      hasName(String(step), naming: named) ? "*" : String(step)
    }.joined(separator: "/")
  }

  /// What a value of a shape holds that must not be seen, each kind once.
  func kinds(
    in text: String, of shape: Shape, naming named: Set<ID<Organisation>>
  ) -> [SensitiveText.Kind] {
    var text = text
    guard !text.withUTF8({ isClear($0, of: shape) }) else { return [] }
    var kinds: [SensitiveText.Kind] = []
    func add(_ more: [SensitiveText.Kind]) {
      for kind in more where !kinds.contains(kind) && !kind.isName(of: named) { kinds.append(kind) }
    }
    switch shape {
    case .reference: add(names(in: text))
    case .text, .prose:
      for reading in TextReadings.of(text) { add(texts.findings(in: reading).map(\.kind)) }
      // A tag or a series has the form of an id.
      if shape == .text, Slug.isValid(text) { add(names(in: text)) }
    default: break
    }
    return kinds
  }

  /// Whether the bytes of a value tell that it holds nothing of the kind (``kinds(in:of:naming:)``), without a look at
  /// what they say. It errs on one side only: nearly all that it does not take hold nothing either.
  func isClear(_ text: UnsafeBufferPointer<UInt8>, of shape: Shape) -> Bool {
    switch shape {
    case .reference: !ids.mayHoldName(in: text)
    case .prose: texts.isClear(text)
    case .text: texts.isClear(text) && !(Slug.isValid(utf8: text) && ids.mayHoldName(in: text))
    default: true
    }
  }

  private func names(in id: String) -> [SensitiveText.Kind] {
    ids.findings(in: id).map(\.kind).filter(\.isName)
  }

  /// Whether an id says whom it is about.
  func hasName(_ id: String, naming named: Set<ID<Organisation>> = []) -> Bool {
    names(in: id).contains { !$0.isName(of: named) }
  }
}

extension SensitiveText.Kind {
  fileprivate var isName: Bool {
    switch self {
    case .personName, .organisationName: true
    case .emailAddress, .phoneNumber, .personalIdentityNumber: false
    }
  }

  fileprivate func isName(of organisations: Set<ID<Organisation>>) -> Bool {
    guard case .organisationName(let id) = self, let id = ID<Organisation>(id) else { return false }
    return organisations.contains(id)
  }
}

extension Organisation {
  /// Everything in a text that says which organisation it is: its names, also without their
  /// diacritics and in one word as in hashtags and addresses, its website and its number.
  fileprivate var namesInTexts: [String] {
    let folded = names.map(TextFolding.caseAndDiacritics.fold).filter { $0.utf8.count >= 6 }
    let known = names + folded
    return known + known.compactMap(\.joined) + [website.withoutScheme, number].filter { !$0.isEmpty }
  }

  /// Its names as they stand in ids. A short word is one only if it is an acronym: `AEV` is, `Män`
  /// (`man`) is not.
  fileprivate var namesInIDs: [String] {
    let distinct = names.filter { name in
      name.utf8.count >= 6 || name.unicodeScalars.count { $0.properties.isUppercase } > 1
    }
    return distinct.map(TextFolding.caseAndDiacritics.fold) + ([id] + formerIds).map(\.text)
  }
}

extension String {
  /// A name of several words as one; `nil` for one that is so already, or too short to be told from others.
  fileprivate var joined: String? {
    let letters = unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    guard letters.count >= 8, letters.count < unicodeScalars.count else { return nil }
    return String(String.UnicodeScalarView(letters))
  }

  /// An address as people write it: `example.org` for `https://www.example.org/`.
  fileprivate var withoutScheme: String {
    var address = self[...]
    for prefix in ["https://", "http://", "www."] where address.hasPrefix(prefix) {
      address = address.dropFirst(prefix.utf8.count)
    }
    if address.hasSuffix("/") { address = address.dropLast() }
    return String(address)
  }
}
