/// Looks through the records for what should stand in none of them outside of the keys for personal data: ways to
/// reach people, their numbers and names, organisations that may not be named in public, and voices that only one
/// person can hold.
///
/// It finds before publication what ``AudienceView`` refuses at publication, with the same net, and looks in more
/// places: in notes, corrections, internal texts, and under keys that this version does not know. Files are read
/// one at a time.
public struct PrivacyScan: Sendable {
  /// The files that could not be read for what they say of consent and people. What only they know is not looked
  /// for.
  public let unread: [StoreError]
  let records: Snapshot
  let organisations: OrganisationIndex
  let today: CalendarDate
  let disclosure: Disclosure
  private let net: LeakNet
  /// The names of all organisations, whoever may see them.
  let names: SensitiveText.Scanner

  /// - Parameters:
  ///   - contact: The workspace's own address, which may stand anywhere.
  ///   - today: The day by which consent is judged.
  /// - Throws: ``StoreError`` where the workspace's folders cannot be listed. A file that cannot be read is left
  ///   out, see ``unread``.
  public init(
    of records: Snapshot, allowing contact: String, on today: CalendarDate
  ) throws(StoreError) {
    var unread: [StoreError] = []
    var known: [Organisation] = []
    do throws(StoreError) { known = try records.list(.organisations) } catch { unread.append(error) }
    let organisations = OrganisationIndex(known)
    let disclosure = try Disclosure(
      records, organisations, to: .public, on: today, unreadable: { unread.append($0) })
    var erasures: [Erasure] = []
    do throws(StoreError) { erasures = try records.list(.erasures) } catch { unread.append(error) }
    self.records = records
    self.organisations = organisations
    self.today = today
    self.disclosure = disclosure
    self.unread = unread
    net = LeakNet(
      people: disclosure.people, erased: ErasedNames(erasures), organisations: disclosure.unnamed,
      allowed: contact)
    names = SensitiveText.Scanner(
      organisations: known.map { SensitiveText.Organisation(id: $0.id.text, names: $0.names) })
  }

  /// A scan for what a net holds, of records that can all be read.
  init(
    _ records: Snapshot, _ organisations: OrganisationIndex, _ disclosure: Disclosure, net: LeakNet,
    on today: CalendarDate
  ) {
    unread = []
    self.records = records
    self.organisations = organisations
    self.today = today
    self.disclosure = disclosure
    self.net = net
    names = SensitiveText.Scanner()
  }

  /// The faults of every file, in the order of the files. A file that cannot be read is passed over: that is
  /// another rule's to tell.
  public func faults() throws(StoreError) -> [PrivacyFault] {
    var faults: [PrivacyFault] = []
    for file in try [RecordFile.workspace.shape] + records.files() {
      do throws(StoreError) { faults += try self.faults(in: file) } catch { continue }
    }
    return faults
  }

  /// The faults of one file, in its order; none if there is no such file.
  ///
  /// - Throws: ``StoreError`` where the file is no JSON.
  public func faults(in file: FileShape) throws(StoreError) -> [PrivacyFault] {
    guard let document = try records.document(at: file.path) else { return [] }
    var surroundings = Surroundings(of: file)
    return faults(in: document.root, of: file, &surroundings)
  }

  /// The faults of a file that has been read, in its order.
  ///
  /// - Parameter surroundings: Those of the file. They learn what its voices are.
  func faults(
    in root: JSONObject, of file: FileShape, _ surroundings: inout Surroundings
  ) -> [PrivacyFault] {
    let path = net.masked(path: file.path)
    guard let list = file.list else {
      return faults(in: .object(root), of: file.record, at: .root, &surroundings).map {
        PrivacyFault(path: file.path, shownPath: path, record: nil, place: $0.place, kind: $0.kind)
      }
    }
    var faults: [PrivacyFault] = []
    for (index, record) in (root[list]?.array ?? []).enumerated() {
      let place = JSONPath([.key(list), .index(index)])
      let found = self.faults(in: record, of: file.record, at: place, &surroundings)
      guard !found.isEmpty else { continue }
      let key = file.keyField.flatMap { record.object?[$0]?.string }
      let shown = net.masked(key: key, of: file.record)
      faults += found.map {
        PrivacyFault(path: file.path, shownPath: path, record: shown, place: $0.place, kind: $0.kind)
      }
    }
    return faults
  }

  // MARK: - One record

  private typealias Found = (place: JSONPath, kind: PrivacyFault.Kind)

  private func faults(
    in record: JSONValue, of shape: RecordShape, at root: JSONPath, _ surroundings: inout Surroundings
  ) -> [Found] {
    guard mayBeAtFault(record, .record(shape), [], &surroundings) else { return [] }
    // What a record says of the organisation that it is about tells no more than its key does.
    let named = named(in: &surroundings).union(subjects(of: record, shape))
    var found: [Found] = []
    Shape.record(shape).walk(record, at: root) { value, shape, traits, place in
      guard let text = value.string, !traits.contains(.personal) else { return }
      found += kinds(in: text, of: shape, traits, naming: named).map { (place, $0) }
      if traits.contains(.function), isOfOnePerson(text, &surroundings) {
        found.append((place, .functionOfOnePerson))
      }
    }
    found += unknown(in: record, of: .record(shape), at: root) { text in
      net.kinds(in: text, of: .prose, naming: named).map(PrivacyFault.Kind.init)
    }
    return found
  }

  private func kinds(
    in text: String, of shape: Shape, _ traits: FieldTraits, naming named: Set<ID<Organisation>>
  ) -> [PrivacyFault.Kind] {
    guard Self.looks(at: shape, traits) else { return [] }
    switch shape {
    case .text, .prose:
      let kinds = net.kinds(in: text, of: shape, naming: named).map(PrivacyFault.Kind.init)
      guard traits.contains(.naming) else { return kinds }
      // The number of a firm that one person runs is that person's. Addresses of organisations are nobody's.
      return kinds.filter { $0 == .personalIdentityNumber }
    default: return net.kinds(in: text, of: shape, naming: named).map(PrivacyFault.Kind.init)
    }
  }

  /// Whether the texts of a key are looked at, by the traits of the key and of those around it.
  static func looks(at shape: Shape, _ traits: FieldTraits) -> Bool {
    guard !traits.contains(.personal) else { return false }
    return switch shape {
    case .text, .prose: true
    case .reference: traits.contains(.identity) && !traits.contains(.naming)
    default: false
    }
  }

  /// Whether one of the texts of a sound file can be at fault.
  func isAnyAtFault(
    of texts: [SoundForm.Texts], in bytes: [UInt8], _ surroundings: inout Surroundings
  ) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let scanner = JSONScanner(bytes)
      for texts in texts {
        let isFunction = texts.traits.contains(.function)
        for text in texts.places {
          // As it stands, most often: a text without escapes says what its bytes say.
          let source = UnsafeBufferPointer(rebasing: bytes[text.content])
          if !text.hasEscapes, !isFunction, net.isClear(source, of: texts.shape) { continue }
          let said: String
          do throws(JSONFault) { said = try scanner.decode(text) } catch { return true }
          if mayBeAtFault(said, texts.shape, texts.traits, &surroundings) { return true }
        }
      }
      return false
    }
  }

  private func mayBeAtFault(
    _ text: String, _ shape: Shape, _ traits: FieldTraits, _ surroundings: inout Surroundings
  ) -> Bool {
    !kinds(in: text, of: shape, traits, naming: []).isEmpty
      || traits.contains(.function) && isOfOnePerson(text, &surroundings)
  }

  /// Whether something in a value can be at fault. Most records hold nothing, and this costs no ways to their values.
  private func mayBeAtFault(
    _ value: JSONValue, _ shape: Shape, _ traits: FieldTraits, _ surroundings: inout Surroundings
  ) -> Bool {
    guard !traits.contains(.personal) else { return false }
    switch (shape, value) {
    case (.list(let element), .array(let values)):
      return values.contains { mayBeAtFault($0, element, traits, &surroundings) }
    case (.record(let shape), .object(let object)):
      return object.members.contains { member in
        // A key that is not known is a text too.
        guard let known = shape[member.key] else { return true }
        return mayBeAtFault(member.value, known.shape, traits.union(known.traits), &surroundings)
      }
    case (.list, _), (.record, _): return false
    default:
      guard let text = value.string else { return false }
      return mayBeAtFault(text, shape, traits, &surroundings)
    }
  }

  /// The organisations that a record is about: itself, or whose part or way it is.
  private func subjects(of record: JSONValue, _ shape: RecordShape) -> Set<ID<Organisation>> {
    var ids: [String] = []
    for member in shape.members {
      guard case .reference(Organisation.noun) = member.shape else { continue }
      ids += [record.object?[member.key]?.string].compactMap(\.self)
    }
    return Set(ids.compactMap { ID<Organisation>($0) }.map { organisations[$0]?.id ?? $0 })
  }

  // MARK: - Keys that are not known

  /// What stands under keys that a shape does not know, at whatever depth. Keys are texts too.
  private func unknown(
    in value: JSONValue, of shape: Shape, at path: JSONPath, kinds: (String) -> [PrivacyFault.Kind]
  ) -> [Found] {
    switch (shape, value) {
    case (.list(let element), .array(let values)):
      return values.enumerated().flatMap { unknown(in: $1, of: element, at: path.index($0), kinds: kinds) }
    case (.record(let shape), .object(let object)):
      return object.members.flatMap { member -> [Found] in
        guard let known = shape[member.key] else { return texts(in: member, at: path, kinds: kinds) }
        guard !known.traits.contains(.personal) else { return [] }
        return unknown(in: member.value, of: known.shape, at: path.key(member.key), kinds: kinds)
      }
    default: return []
    }
  }

  private func texts(
    in member: JSONObject.Member, at path: JSONPath, kinds: (String) -> [PrivacyFault.Kind]
  ) -> [Found] {
    let own = kinds(member.key).map { (path, $0) }
    // A place that would spell out the key ends before it.
    return own + texts(in: member.value, at: own.isEmpty ? path.key(member.key) : path, kinds: kinds)
  }

  private func texts(
    in value: JSONValue, at path: JSONPath, kinds: (String) -> [PrivacyFault.Kind]
  ) -> [Found] {
    switch value {
    case .string(let text): return kinds(text).map { (path, $0) }
    case .array(let values):
      return values.enumerated().flatMap { texts(in: $1, at: path.index($0), kinds: kinds) }
    case .object(let object):
      return object.members.flatMap { texts(in: $0, at: path, kinds: kinds) }
    case .null, .bool, .number: return []
    }
  }
}
