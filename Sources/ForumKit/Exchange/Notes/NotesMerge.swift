/// Puts together what notes say, what they were made from, and what stands in the records now.
struct NotesMerge {
  let notes: NotesTree
  let current: ForumRecords
  let id: ID<Forum>
  var faults: NotesFaultList
  /// Whether people stand in the notes; if not, those that do are new.
  var isPersonal = false
  /// Whether what is not in the notes stays.
  var isAddition = false
  var overwrites = false
  var result: ForumRecords
  /// Inputs to add, with the ids that they have in the notes, if any.
  private(set) var newInputs: [(id: ID<Input>?, input: Input)] = []

  init(_ notes: NotesTree, into current: ForumRecords, id: ID<Forum>, faults: NotesFaultList) {
    self.notes = notes
    self.current = current
    self.id = id
    self.faults = faults
    result = current
  }

  /// - Parameter taken: The measures that are not of this forum, with the forum of each; empty for none.
  mutating func run(base: NotesTree, now: NotesTree, taken: [ID<Measure>: String]) {
    forum(base, now)
    let participants = NotesList(
      notes.participants, base.participants, now.participants, current.participants.map(\.object),
      noun: Participant.name, keyField: Participant.keyField)
    result.participants = records(merged(participants), stored: participants.stored).records

    let sections = resolved(
      notes.sections, base.sections, now.sections, (current.forum?.sections ?? []).map(\.object),
      noun: Section.noun, parentKey: "parent", isSame: Self.isSameSection)
    let parts =
      records(merged(sections), stored: sections.stored) as (records: [Section], lines: [String: Int])
    let inOrder = ordered(parts.records, sections, base.sections, now.sections) { $0.id.text }
    result.forum?.sections = inOrder

    let themes = resolved(
      notes.themes, base.themes, now.themes, current.themes.map(\.object), noun: Theme.noun,
      parentKey: "parent", isSame: Self.isSameTheme)
    let merged =
      records(self.merged(themes), stored: themes.stored) as (records: [Theme], lines: [String: Int])
    result.themes = ordered(merged.records, themes, base.themes, now.themes) { $0.id.text }
    rules(of: result.themes, before: current.themes, merged.lines)
    inputs(base, now, themes: themes.ids)
    measures(base, now, taken: taken)
  }

  // MARK: - The forum itself

  private mutating func forum(_ base: NotesTree, _ now: NotesTree) {
    var item = notes.forum
    item.object["id"] = nil
    var object = current.forum?.object ?? JSONObject()
    object["id"] = id.json
    object["sections"] = nil
    var baseObject = base.forum.object
    var nowObject = now.forum.object
    baseObject["id"] = nil
    nowObject["id"] = nil
    for key in ["title", "date"] where item.object[key] == nil && !isAddition && current.forum != nil {
      if !faults.has(line: item.lines[key]), !faults.faults.contains(where: { $0.problem == .missing(key) }) {
        faults.add(.missing(key), line: item.lines[key] ?? 1)
      }
      // What is wrong with it has been told.
      item.object[key] = nowObject[key]
      baseObject[key] = nowObject[key]
    }
    object = patched(
      object, item, base: baseObject, now: nowObject, noun: Forum.noun, id: id.text)
    do { result.forum = try Forum.read(.object(object)) } catch {
      let key = Self.key(of: error)
      faults.add(.record(error.problem, key: key), line: item.lines[key] ?? 1)
      result.forum = current.forum
    }
    if let forum = result.forum {
      let before = current.forum?.faults ?? []
      for fault in forum.faults where !before.contains(fault) {
        let key = Self.key(of: fault)
        faults.add(.record(fault.problem, key: key), line: item.lines[key] ?? 1)
      }
    }
    result.forum?.sections = current.forum?.sections ?? []
  }

  // MARK: - Keys

  private mutating func patched(
    _ object: JSONObject, _ item: NotesItem, base: JSONObject, now: JSONObject, noun: String, id: String
  ) -> JSONObject {
    var object = object
    let keys = Set(item.object.members.map(\.key) + base.members.map(\.key)).sorted()
    for key in keys {
      let said = item.object[key]
      let line = item.lines[key] ?? item.line
      if key == "representatives", !isPersonal {
        if let said { object[key] = Self.adding(said, to: object[key]) }
        continue
      }
      guard said != base[key], said != now[key] else { continue }
      if isAddition, !overwrites, let stored = object[key] {
        guard let said else { continue }
        add(said, to: stored, key, noun, id, line).map { object[key] = $0 }
        continue
      }
      guard now[key] == base[key] || overwrites else {
        faults.add(.changedMeanwhile(noun: noun, id, key: key), line: line)
        continue
      }
      object[key] = Self.keeping(said, now: now[key], stored: object[key])
      // Whoever changes the mark has decided.
      if key == "internal" { object["unread"] = nil }
    }
    return object
  }

  /// What a key is when notes that were never exported say something of it, and it says something already: lists
  /// grow, and a text that somebody wrote is not written over.
  private mutating func add(
    _ said: JSONValue, to stored: JSONValue, _ key: String, _ noun: String, _ id: String, _ line: Int
  ) -> JSONValue? {
    if noun == Forum.noun, ["title", "date"].contains(key) { return nil }
    if ["purpose", "body", "lead", "question"].contains(key) {
      faults.add(.saysOtherwise(noun: noun, id, key: key), line: line)
      return nil
    }
    guard let there = stored.array, let new = said.array else { return said }
    return .array(there + new.filter { !there.contains($0) })
  }

  /// People who are named, beside those who are there.
  private static func adding(_ people: JSONValue, to stored: JSONValue?) -> JSONValue {
    let there = stored?.array ?? []
    let names = there.compactMap { $0.object?["name"]?.string }
    let new = (people.array ?? []).filter { !names.contains($0.object?["name"]?.string ?? "") }
    return .array(there + new)
  }

  /// A list with the elements that stay as they are stored, with all that notes do not tell of them.
  private static func keeping(_ said: JSONValue?, now: JSONValue?, stored: JSONValue?) -> JSONValue? {
    guard let said = said?.array, let now = now?.array, let stored = stored?.array, now.count == stored.count
    else { return said }
    var free = Array(zip(now, stored))
    return .array(
      said.map { element in
        guard let place = free.firstIndex(where: { $0.0 == element }) else { return element }
        return free.remove(at: place).1
      })
  }

  private static func key(of fault: RecordFault) -> String {
    for case .key(let key) in fault.path.steps { return key }
    return ""
  }

  // MARK: - Lists

  /// A list of records with its ids known.
  struct NotesList {
    var items: [NotesItem]
    let base: [String: JSONObject]
    let now: [String: JSONObject]
    let stored: [JSONObject]
    let noun: String
    let keyField: String
    /// The ids of the items, in their order.
    var ids: [String?] { items.map(\.id) }

    init(
      _ items: [NotesItem], _ base: [NotesItem], _ now: [NotesItem], _ stored: [JSONObject], noun: String,
      keyField: String = "id", parentKey: String? = nil, parents: (base: [NotesItem], now: [NotesItem])? = nil
    ) {
      self.items = items
      self.base = Self.objects(base, parentKey, parents?.base ?? base)
      self.now = Self.objects(now, parentKey, parents?.now ?? now)
      self.stored = stored
      self.noun = noun
      self.keyField = keyField
    }

    private static func objects(
      _ items: [NotesItem], _ parentKey: String?, _ parents: [NotesItem]
    ) -> [String: JSONObject] {
      var objects: [String: JSONObject] = [:]
      for item in items {
        guard let id = item.id else { continue }
        var object = item.object
        if let parentKey, let parent = item.parent { object[parentKey] = parents[parent].id?.json }
        objects[id] = object
      }
      return objects
    }
  }

  typealias Same = (_ item: JSONObject, _ stored: JSONObject) -> Bool

  private static func isSameSection(_ item: JSONObject, _ stored: JSONObject) -> Bool {
    item["parent"] == stored["parent"] && item["heading"] == stored["heading"]
  }

  private static func isSameTheme(_ item: JSONObject, _ stored: JSONObject) -> Bool {
    item["parent"] == stored["parent"] && item["title"] == stored["title"]
  }

  /// Finds the ids of items that have none: those of records that are the same, or new ones.
  ///
  /// - Parameter others: Ids that no new record may have.
  func resolved(
    _ items: [NotesItem], _ base: [NotesItem], _ now: [NotesItem], _ stored: [JSONObject], noun: String,
    parentKey: String?, taken others: Set<String> = [], isSame: Same
  ) -> NotesList {
    var list = NotesList(items, base, now, stored, noun: noun, parentKey: parentKey)
    var claimed = Set(items.compactMap(\.id))
    let order = now.compactMap(\.id)
    var taken = Set(list.base.keys).union(order).union(claimed).union(others)
    for place in list.items.indices {
      if let parentKey, let parent = list.items[place].parent {
        list.items[place].object[parentKey] = list.items[parent].id?.json
      }
      guard list.items[place].id == nil else { continue }
      let object = list.items[place].object
      let same = order.first { id in
        !claimed.contains(id) && list.now[id].map { isSame(object, $0) } == true
      }
      let title = object["title"]?.string ?? object["heading"]?.string ?? ""
      let words = title.trimmingBlanks.isEmpty ? object["role"]?.string ?? "" : title
      let id = same ?? Slug.unique(Slug.make(from: words) ?? noun, taken: { taken.contains($0) })
      list.items[place].id = id
      claimed.insert(id)
      taken.insert(id)
    }
    return list
  }

  /// The records of a list as they come out, in the order that they have, new ones last.
  mutating func merged(_ list: NotesList) -> [(object: JSONObject, item: NotesItem?)] {
    var said: [String: NotesItem] = [:]
    for item in list.items {
      guard let id = item.id else { continue }
      if let first = said[id] {
        faults.add(.repeated(noun: list.noun, id, line: first.line), line: item.line)
      } else {
        said[id] = item
      }
    }
    var merged: [(JSONObject, NotesItem?)] = []
    var there = Set<String>()
    for object in list.stored {
      let id = object[list.keyField]?.string ?? ""
      there.insert(id)
      if let item = said[id] {
        let now = list.now[id] ?? JSONObject()
        let new = patched(object, item, base: list.base[id] ?? now, now: now, noun: list.noun, id: id)
        merged.append((new, item))
      } else if let base = list.base[id], !isAddition {
        // Whoever removed it has not seen what somebody else made of it.
        guard base == list.now[id] || overwrites else {
          faults.add(.goneHere(noun: list.noun, id), line: 0)
          continue
        }
      } else {
        merged.append((object, nil))
      }
    }
    for item in list.items {
      guard let id = item.id, !there.contains(id), said[id]?.line == item.line else { continue }
      if let base = list.base[id] {
        if base != item.object { faults.add(.removedMeanwhile(noun: list.noun, id), line: item.line) }
        continue
      }
      var object = item.object
      object[list.keyField] = .string(id)
      merged.append((object, item))
    }
    return merged
  }

  mutating func records<R: Record>(
    _ merged: [(object: JSONObject, item: NotesItem?)], stored: [JSONObject] = []
  ) -> (records: [R], lines: [String: Int]) {
    // An old fault must not keep people from unrelated work.
    let unchanged = Set(stored)
    var records: [R] = []
    var lines: [String: Int] = [:]
    for (object, item) in merged {
      do {
        let record = try R.read(.object(object))
        records.append(record)
        guard let item else { continue }
        if let id = item.id { lines[id] = item.line }
        guard !unchanged.contains(object) else { continue }
        for fault in record.faults {
          let key = Self.key(of: fault)
          faults.add(.record(fault.problem, key: key), line: item.lines[key] ?? item.line)
        }
      } catch {
        let key = Self.key(of: error)
        faults.add(.record(error.problem, key: key), line: item.map { $0.lines[key] ?? $0.line } ?? 0)
      }
    }
    return (records, lines)
  }

  private mutating func rules(of themes: [Theme], before: [Theme], _ lines: [String: Int]) {
    let old = Theme.faults(in: before).map(\.problem)
    for fault in Theme.faults(in: themes) where !old.contains(fault.problem) {
      guard case .index(let index)? = fault.path.steps.first else { continue }
      faults.add(
        .record(fault.problem, key: Self.key(of: fault)), line: lines[themes[index].id.text] ?? 0)
    }
  }

  /// The records in the order of the notes, moving no more than has been moved there.
  private func ordered<R: Record & Branching>(
    _ records: [R], _ list: NotesList, _ base: [NotesItem], _ now: [NotesItem], id: (R) -> String
  ) -> [R] {
    let there = Set(records.map(id))
    let wanted = list.ids.compactMap(\.self).filter(there.contains)
    let places = Dictionary(wanted.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let stored = Set(list.stored.compactMap { $0[list.keyField]?.string })
    var candidate = records.filter { stored.contains(id($0)) }
    // A new one goes before the next of those that it stands among, or after what it follows.
    for record in records where !stored.contains(id(record)) {
      let own = places[id(record)] ?? wanted.count
      let next = candidate.firstIndex {
        $0.branchParent == record.branchParent && (places[id($0)] ?? -1) > own
      }
      let last = candidate.lastIndex { places[id($0)].map { $0 < own } ?? false }
      candidate.insert(record, at: next ?? last.map { $0 + 1 } ?? candidate.count)
    }
    let baseOrder = base.compactMap(\.id).filter(there.contains)
    let nowOrder = now.compactMap(\.id).filter(there.contains)
    let known = Set(baseOrder)
    let isMovedHere = wanted.filter(known.contains) != baseOrder
    let isMovedThere = nowOrder.filter(known.contains) != baseOrder
    guard !isAddition, isMovedHere || !isMovedThere else { return candidate }
    let reading = candidate.walk.map { id($0.record) }.filter { places[$0] != nil }
    guard reading != wanted else { return candidate }
    var moved = candidate.filter { places[id($0)] != nil }
      .sorted { (places[id($0)] ?? 0) < (places[id($1)] ?? 0) }
    for (index, record) in candidate.enumerated() where places[id(record)] == nil {
      let before = candidate[..<index].last.flatMap { before in moved.firstIndex { id($0) == id(before) } }
      moved.insert(record, at: before.map { $0 + 1 } ?? 0)
    }
    return moved
  }

  // MARK: - Inputs

  private mutating func inputs(_ base: NotesTree, _ now: NotesTree, themes: [String?]) {
    var list = NotesList(
      notes.inputs, base.inputs, now.inputs, current.inputs.map(\.object), noun: Input.noun,
      parentKey: "theme", parents: (base.themes, now.themes))
    var unclaimed: [String: [String]] = [:]
    let claimed = Set(list.items.compactMap(\.id))
    func key(_ object: JSONObject) -> String {
      "\(object["theme"]?.string ?? "")\u{0}\(object["text"]?.string ?? "")"
    }
    for item in now.inputs.reversed() {
      guard let id = item.id, !claimed.contains(id), let object = list.now[id] else { continue }
      unclaimed[key(object), default: []].append(id)
    }
    for place in list.items.indices {
      if let parent = list.items[place].parent {
        list.items[place].object["theme"] = themes[parent].map(JSONValue.string)
      }
      if list.items[place].id == nil {
        list.items[place].id = unclaimed[key(list.items[place].object)]?.popLast()
      }
    }
    let stored = Set(current.inputs.map(\.id.text))
    let isNew = current.forum == nil
    var known = list
    known.items = list.items.filter { item in
      guard let id = item.id, !isNew else { return false }
      if stored.contains(id) || list.base[id] != nil { return true }
      faults.add(.unknownID(noun: Input.noun, id), line: item.line, at: "{#\(id)}")
      return false
    }
    result.inputs = records(merged(known), stored: known.stored).records
    let new = list.items.filter { isNew || $0.id == nil }
    var seen: [String: Int] = [:]
    for item in new {
      if let id = item.id {
        if let line = seen[id] { faults.add(.repeated(noun: Input.noun, id, line: line), line: item.line) }
        seen[id] = item.line
      }
      var object = item.object
      object["id"] = .string(item.id ?? "0")
      let made = records([(object, item)]) as (records: [Input], lines: [String: Int])
      for input in made.records { newInputs.append((item.id.flatMap { ID<Input>($0) }, input)) }
    }
    refuseOrphans()
  }

  /// Refuses to remove a theme that something hangs on which the notes do not know.
  private mutating func refuseOrphans() {
    let gone = Set(current.themes.map(\.id)).subtracting(result.themes.map(\.id))
    for id in gone.sorted() where result.inputs.contains(where: { $0.theme == id }) {
      faults.add(.goneHere(noun: Theme.noun, id.text), line: 0)
    }
    for theme in result.themes {
      if let parent = theme.parent, gone.contains(parent) {
        faults.add(.goneHere(noun: Theme.noun, parent.text), line: 0)
      }
    }
  }
}
