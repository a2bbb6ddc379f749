extension Change {
  /// Makes one of the inputs of each group: the first of it, which then says all that the others say (see
  /// ``Input/united(with:)``). What refers to the others refers to it afterwards: themes that grew out of them, and
  /// inputs with links to them, of whichever forum.
  ///
  /// - Parameter groups: Ids of inputs of the forum, two or more each; no id stands twice.
  /// - Throws: ``InputDisagreement``, and then nothing of the change may be kept.
  public mutating func merge(inputs groups: [[ID<Input>]], of forum: ID<Forum>) throws {
    var successors: [String: String] = [:]
    try edit(.inputs(of: forum)) { inputs in
      let places = Dictionary(inputs.indices.map { (inputs[$0].id, $0) }) { first, _ in first }
      for group in groups {
        let members = group.compactMap { places[$0] }
        guard let kept = members.first else { continue }
        inputs[kept] = try inputs[kept].united(with: members.dropFirst().map { inputs[$0] })
        for member in members.dropFirst() { successors[inputs[member].id.text] = inputs[kept].id.text }
      }
      inputs.removeAll { successors[$0.id.text] != nil }
    }
    try rewriteReferences(to: Origin.noun, in: try filesWithOrigins()) { successors[$0] ?? $0 }
    try redirectLinks(successors)
  }

  /// Links are texts, since most are addresses on the web: a reference among them is one that is an id.
  private mutating func redirectLinks(_ successors: [String: String]) throws {
    let pieces = successors.keys.sorted() + ["\\u"]
    for forum in try forumIDs() where try mayMention(pieces, in: RecordFile.inputs(of: forum).path) {
      let isMeant = try list(.inputs(of: forum)).contains { $0.links.contains { successors[$0] != nil } }
      guard isMeant else { continue }
      try edit(.inputs(of: forum)) { inputs in
        for place in inputs.indices where inputs[place].links.contains(where: { successors[$0] != nil }) {
          let id = inputs[place].id.text
          let links = inputs[place].links.map { successors[$0] ?? $0 }
          inputs[place].links = links.reduce(into: []) { $0.adopt([$1]) }.filter { $0 != id }
        }
      }
    }
  }
}
