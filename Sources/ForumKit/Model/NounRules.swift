// What each noun must be, beyond the types of its keys.

extension Organisation {
  public var faults: [RecordFault] {
    var faults =
      NounRule.id(id.text) + NounRule.oneLine(name, "name") + NounRule.oneLine(shortName, "shortName")
    if !number.isEmpty, !OrganisationNumber.isValid(number) {
      faults.append(RecordFault(.notAnOrganisationNumber(value: number)).inside("number"))
    }
    return faults
  }

  public static func faults(in records: [Organisation]) -> [RecordFault] {
    duplicates(in: records)
      + NounRule.cycles(records.map { ($0.id.text, $0.parent?.text) }, key: "parent")
  }
}

extension Forum {
  public var faults: [RecordFault] {
    var faults = NounRule.id(id.text) + NounRule.oneLine(title, "title")
    if let date, let endDate, endDate.latest < date.earliest {
      let problem = RecordFault.Problem.endsBeforeItStarts(
        start: date.description, end: endDate.description)
      faults.append(RecordFault(problem).inside("endDate"))
    }
    if follows == id { faults.append(RecordFault(.cycle(value: id.text)).inside("follows")) }
    var seen = Set<ID<Section>>()
    for (index, section) in sections.enumerated() where !seen.insert(section.id).inserted {
      let fault = RecordFault(.duplicate(value: section.id.text)).inside("id")
      faults.append(fault.inside(.index(index)).inside("sections"))
    }
    faults += NounRule.cycles(sections.map { ($0.id.text, $0.parent?.text) }, key: "parent")
      .map { $0.inside("sections") }
    return faults
  }
}

extension Theme {
  public var faults: [RecordFault] { NounRule.id(id.text) + NounRule.oneLine(title, "title") }

  public static func faults(in records: [Theme]) -> [RecordFault] {
    struct Place: Hashable {
      let parent: ID<Theme>?
      let number: Int
    }
    var taken = Set<Place>()
    var faults = duplicates(in: records)
    for (index, theme) in records.enumerated() {
      guard let number = theme.number else { continue }
      guard !taken.insert(Place(parent: theme.parent, number: number)).inserted else { continue }
      faults.append(
        RecordFault(.duplicate(value: String(number))).inside("number").inside(.index(index)))
    }
    return faults + NounRule.cycles(records.map { ($0.id.text, $0.parent?.text) }, key: "parent")
  }
}

extension Input {
  public var faults: [RecordFault] { NounRule.oneLine(voice, "voice") }
}

extension Declaration {
  public var faults: [RecordFault] {
    var faults = NounRule.id(id.text) + NounRule.oneLine(title, "title")
    var last = 0
    for (index, version) in versions.enumerated() {
      if version.number <= last {
        let fault = RecordFault(.duplicate(value: String(version.number))).inside("number")
        faults.append(fault.inside(.index(index)).inside("versions"))
      }
      last = max(last, version.number)
    }
    return faults
  }
}

extension Council {
  public var faults: [RecordFault] {
    var faults = NounRule.id(id.text) + NounRule.oneLine(name, "name")
    if parent == id { faults.append(RecordFault(.cycle(value: id.text)).inside("parent")) }
    for (index, member) in members.enumerated() {
      guard let from = member.from, let to = member.to, to.latest < from.earliest else { continue }
      let problem = RecordFault.Problem.endsBeforeItStarts(start: from.description, end: to.description)
      faults.append(RecordFault(problem).inside("to").inside(.index(index)).inside("members"))
    }
    for (index, deadline) in deadlines.enumerated() {
      faults += NounRule.oneLine(deadline.title, "title").map {
        $0.inside(.index(index)).inside("deadlines")
      }
    }
    for (index, report) in reports.enumerated() {
      faults += NounRule.oneLine(report.title, "title").map { $0.inside(.index(index)).inside("reports") }
    }
    return faults
  }
}

extension Measure {
  public var faults: [RecordFault] {
    var faults =
      NounRule.id(id.text) + NounRule.oneLine(title, "title") + NounRule.oneLine(objective, "objective")
    // A theme is known by its id in its forum alone.
    if from.theme != nil, from.forum == nil {
      faults.append(RecordFault(.missing).inside("forum").inside("from"))
    }
    return faults
  }
}

extension Tag {
  public var faults: [RecordFault] {
    NounRule.oneLine(word, "word") + NounRule.oneLine(sv, "sv") + NounRule.oneLine(en, "en")
  }
}

extension WorkspaceCard {
  public var faults: [RecordFault] { NounRule.oneLine(title, "name") }
}

/// Rules that several nouns share.
enum NounRule {
  static func id(_ text: String) -> [RecordFault] {
    Slug.isReserved(text) ? [RecordFault(.reservedIdentifier(value: text)).inside("id")] : []
  }

  static func oneLine(_ text: String, _ key: String) -> [RecordFault] {
    let breaks = text.unicodeScalars.contains { $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" }
    return breaks ? [RecordFault(.severalLines).inside(key)] : []
  }

  /// A fault for each record that is its own ancestor, in the time that it takes to look at each once.
  static func cycles(_ records: [(id: String, parent: String?)], key: String) -> [RecordFault] {
    var parents: [String: String] = [:]
    for record in records { parents[record.id] = record.parent }
    var harmless = Set<String>()
    var ringed = Set<String>()
    return records.enumerated().compactMap { index, record in
      var line: [String] = []
      var places: [String: Int] = [:]
      var next: String? = record.id
      while let id = next, !harmless.contains(id), !ringed.contains(id), places[id] == nil {
        places[id] = line.count
        line.append(id)
        next = parents[id]
      }
      // The way upwards may have run into a ring; only those on the ring itself are at fault.
      let ringStart = next.flatMap { places[$0] } ?? line.count
      harmless.formUnion(line[..<ringStart])
      ringed.formUnion(line[ringStart...])
      guard ringed.contains(record.id) else { return nil }
      return RecordFault(.cycle(value: record.id)).inside(key).inside(.index(index))
    }
  }
}
