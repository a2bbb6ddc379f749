/// Everybody whom a workspace knows, with every place where they stand: in the records and in the history.
public struct PeopleIndex: Sendable {
  /// A person with the places.
  public struct Entry: Sendable {
    /// Who it is.
    public let person: KnownPerson
    /// The names as they are spelled, the first first.
    public fileprivate(set) var names: [String] = []
    /// The organisation; `nil` where its id leads nowhere.
    public let organisation: Organisation?
    /// Where the person stands in the records.
    public fileprivate(set) var places: [Place] = []
    /// Where the person stands in the history: what was there before, or came then.
    public fileprivate(set) var history: [Trace] = []

    /// Every id of the organisation, former ones too.
    var organisationIDs: [String] { organisation?.everyID ?? [person.organisation] }

    /// E-mail addresses that stand with the person, in lower case.
    var emails: Set<String> { Set(data.compactMap { $0["email"]?.string?.lowercased() }) }
    /// The digits of the phone numbers that stand with the person.
    var phones: Set<String> { Set(data.compactMap { $0["phone"]?.string.map(PersonQuery.digits) }) }

    private var data: [JSONObject] { places.map(\.data) + history.map(\.data) }
  }

  /// A place in a record.
  public struct Place: Sendable, Equatable {
    /// The record, and the way to the person in it.
    public let spot: RecordSpot
    /// The key under which the person stands, for example `representatives`.
    public let key: String
    /// All that is said of the person there.
    public let data: JSONObject
  }

  /// A place in the history.
  public struct Trace: Sendable, Equatable {
    /// The change, and the record that it altered.
    public let spot: HistorySpot
    /// All that is said of the person there.
    public let data: JSONObject
  }

  /// In the order in which they are come upon: by file, then by place in it.
  public private(set) var entries: [Entry] = []
  /// The files that could not be read. Whoever stands in them alone is not found.
  public private(set) var faults: [StoreError] = []
  private let organisations: OrganisationIndex
  private var indices: [KnownPerson: Int] = [:]

  /// Goes through every record that can hold people, and the changes of a history.
  ///
  /// - Throws: ``StoreError`` where the workspace's folders cannot be listed.
  public init(of records: some Records, _ history: History) throws(StoreError) {
    var faults: [StoreError] = []
    do throws(StoreError) {
      organisations = OrganisationIndex(try records.list(.organisations))
    } catch {
      organisations = OrganisationIndex([])
      faults.append(error)
    }
    for file in try records.files() where file.record.holdsPersonalData {
      do throws(StoreError) {
        guard let root = try records.document(at: file.path)?.root else { continue }
        for record in file.records(of: root) { look(at: record.object, record.key, of: file) }
      } catch {
        // The organisations have been tried before.
        if file.path != RecordFile.organisations.path { faults.append(error) }
      }
    }
    for change in history.changes { look(at: change) }
    self.faults = faults
  }

  /// Those whom a query is about.
  public func matching(_ query: PersonQuery) -> [Entry] { entries.filter(query.matches) }

  /// The person of a handle.
  ///
  /// - Throws: ``NotFound``
  public func person(_ handle: String) throws(NotFound) -> Entry {
    let found = entries.filter { $0.person.handle == handle }
    guard let entry = found.first else {
      throw NotFound(noun: Person.name, text: handle, reason: .unknown(nearest: []))
    }
    guard found.count == 1 else {
      throw NotFound(
        noun: Person.name, text: handle, reason: .ambiguous(candidates: found.map(\.person.handle)))
    }
    return entry
  }

  private mutating func look(at record: JSONObject, _ key: String?, of file: FileShape) {
    guard let key else { return }
    var found: [Place] = []
    let walk = PersonWalk(person: { data, member, way in
      found.append(
        Place(spot: RecordSpot(path: file.path, record: key, way: way), key: member, data: data))
    })
    walk.walk(record, file.record)
    for place in found { add(place.data, key) { $0.places.append(place) } }
  }

  private mutating func look(at change: PastChange) {
    for edit in change.edits {
      guard let key = edit.record, let shape = Layout.shape(of: edit.path)?.record, shape.holdsPersonalData
      else { continue }
      var found: [Trace] = []
      let walk = PersonWalk(person: { data, _, _ in
        let trace = Trace(spot: HistorySpot(change, edit), data: data)
        if !found.contains(trace) { found.append(trace) }
      })
      for state in [edit.before, edit.after].compactMap(\.self) { walk.walk(state, shape) }
      for trace in found { add(trace.data, key) { $0.history.append(trace) } }
    }
  }

  private mutating func add(_ data: JSONObject, _ key: String, _ note: (inout Entry) -> Void) {
    guard let name = data["name"]?.string else { return }
    let organisation = ID<Organisation>(key).flatMap { organisations[$0] }
    let person = KnownPerson(name, of: organisation?.id.text ?? key)
    let index =
      indices[person]
      ?? {
        entries.append(Entry(person: person, organisation: organisation))
        indices[person] = entries.count - 1
        return entries.count - 1
      }()
    if !entries[index].names.contains(name) { entries[index].names.append(name) }
    note(&entries[index])
  }
}

extension FileShape {
  /// The records of a file with their keys; the file itself, without a key, where it is one record.
  func records(of root: JSONObject) -> [(key: String?, object: JSONObject)] {
    guard let list else { return [(nil, root)] }
    return (root[list]?.array ?? []).compactMap { value in
      value.object.map { object in (keyField.flatMap { object[$0]?.string }, object) }
    }
  }
}
