/// People who have been erased and are back: from an older clone, a copy, or because somebody added them anew.
struct ErasureRules: RuleFamily {
  private let erased: ErasedPeople

  init(_ records: Snapshot) {
    // What cannot be read is told as such.
    var reader = LenientReader(records)
    erased = ErasedPeople(
      reader.list(.erasures) ?? [], among: reader.list(.organisations) ?? [])
  }

  func look(at file: ExaminedFile, _ findings: inout FindingList) {
    guard !erased.isEmpty, file.shape.record.holdsPersonalData, let list = file.shape.list,
      let keyField = file.shape.keyField
    else { return }
    for (index, value) in (file.root[list]?.array ?? []).enumerated() {
      guard let record = value.object, let organisation = record[keyField]?.string else { continue }
      var found: [(erasure: ID<Erasure>, way: JSONPath)] = []
      let walk = PersonWalk(person: { person, key, way in
        let place = ErasedPeople.Place(path: file.path, key: key)
        guard let name = person["name"]?.string,
          let erasure = erased.erasure(of: name, in: organisation, at: place)
        else { return }
        found.append((erasure, way))
      })
      walk.walk(record, file.shape.record, at: JSONPath([.key(list), .index(index)]))
      for (erasure, way) in found {
        findings.add(.erasedPerson, .erased(by: erasure), in: file.path, at: .value(way))
      }
    }
  }
}
