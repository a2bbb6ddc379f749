/// Two sides can each be sound, and contradict each other once they stand in one file: both have given their
/// new theme the number 3. Such records are put before people, rather than written and refused later.
enum Contradictions {
  /// A merged root with a conflict round each record that is at fault, and was not so on either side.
  static func marked(
    _ root: JSONObject, ours: JSONObject, theirs: JSONObject, in file: FileShape
  ) -> MergeResult {
    let before = file.newFaults(in: root, since: theirs)
    let faults = file.newFaults(in: root, since: ours).filter { before.contains($0) }
    guard !faults.isEmpty else { return MergeResult(.agreed(.object(root)), conflicts: [], in: file) }

    var conflicts: [MergeConflict] = []
    var members = root.members.map { MergedValue.Member(key: $0.key, value: .agreed($0.value)) }
    for fault in faults {
      guard case .key(let key)? = fault.path.steps.first,
        let place = members.firstIndex(where: { $0.key == key })
      else { continue }
      guard fault.path.steps.count > 1, case .index(let index) = fault.path.steps[1],
        let records = Sides(key, file, ours, theirs)
      else {
        let conflict = MergedValue.conflict(ours: ours[key], theirs: theirs[key])
        guard ours[key] != theirs[key], members[place].value != conflict else { continue }
        members[place] = .init(key: key, value: conflict)
        conflicts.append(
          MergeConflict(noun: nil, key: key, reason: .contradiction(fault.problem)))
        continue
      }
      guard let element = root[key]?.array?[index],
        let conflict = records.conflict(of: element)
      else { continue }
      var elements: [MergedValue] =
        if case .list(let elements) = members[place].value {
          elements
        } else {
          (root[key]?.array ?? []).map { .agreed($0) }
        }
      guard elements[index].isAgreed else { continue }
      elements[index] = conflict
      members[place] = .init(key: key, value: .list(elements))
      conflicts.append(
        MergeConflict(
          noun: records.noun, key: records.name(of: element), reason: .contradiction(fault.problem)))
    }
    guard !conflicts.isEmpty else {
      // The fault is of no one record: the file as a whole is to be looked at.
      let problem = faults[0].problem
      return MergeResult(
        .conflict(ours: .object(ours), theirs: .object(theirs)),
        conflicts: [MergeConflict(noun: nil, key: file.path, reason: .contradiction(problem))], in: file)
    }
    return MergeResult(.object(members), conflicts: conflicts, in: file)
  }

  /// The records of a list on both sides.
  private struct Sides {
    let noun: String
    private let field: String
    private let ours: [JSONValue]
    private let theirs: [JSONValue]

    init?(_ list: String, _ file: FileShape, _ ours: JSONObject, _ theirs: JSONObject) {
      guard case .record(let root) = file.shape, case .list(.record(let record))? = root[list]?.shape
      else { return nil }
      noun = record.name
      field = Conflicts.keyField(of: list, record, file)
      self.ours = ours[list]?.array ?? []
      self.theirs = theirs[list]?.array ?? []
    }

    func name(of element: JSONValue) -> String { Conflicts.text(element.object?[field]) }

    /// The record as each side has it; `nil` where they have it alike, and it is not what to choose about.
    func conflict(of element: JSONValue) -> MergedValue? {
      guard let key = element.object?[field] else { return nil }
      let mine = ours.first { $0.object?[field] == key }
      let yours = theirs.first { $0.object?[field] == key }
      return mine == yours ? nil : .conflict(ours: mine, theirs: yours)
    }
  }
}
