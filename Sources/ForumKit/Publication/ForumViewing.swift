extension ForumView {
  /// What an audience may see of a forum and its records.
  init(
    _ forum: Forum, participants: [Participant], themes: [Theme], inputs: [Input], tags: [Tag],
    circle: Circle, showsPeople: Bool
  ) {
    let isHouse = circle.audience == .house
    audience = circle.audience
    id = forum.id
    title = forum.title
    kind = forum.kind
    status = forum.status
    date = forum.date
    endDate = forum.endDate
    place = forum.place
    level = forum.level
    area = forum.area
    series = forum.series
    occasion = forum.occasion
    compiled = forum.compiled
    purpose = forum.purpose
    commissionedBy = circle.organisations(forum.commissionedBy)
    organisedBy = circle.organisations(forum.organisedBy)
    let seated = participants.filter { participant in
      isHouse || participant.tookPart && circle.isNamed(participant.organisation)
    }
    self.participants = seated.compactMap { Seat($0, circle, showsPeople: showsPeople) }
      .sortedInSwedish(by: \.name)
    programme = forum.programme.map {
      Item(time: $0.time, title: $0.title, by: circle.organisation($0.by), speaker: $0.speaker)
    }
    let shownSections = isHouse ? forum.sections.inReadingOrder : forum.sections.placedOutsideHouse
    sections = shownSections.map { Part($0.section, depth: $0.depth, isInternal: $0.isInternal, circle) }
    let shownThemes = isHouse ? themes : themes.withoutInternalBranches
    let shownIDs = Set(shownThemes.map(\.id))
    // An input whose theme is not there may have hung on one that was internal.
    let shownInputs = inputs.filter { input in
      isHouse || input.theme.map(shownIDs.contains) ?? true
    }
    let hanging = Dictionary(grouping: shownInputs) { input in
      input.theme.flatMap { shownIDs.contains($0) ? $0 : nil }
    }
    // An id tells that there is such an input.
    let isLinked = !isHouse && shownInputs.contains { !$0.links.isEmpty }
    let seen = isLinked ? Set(shownInputs.map(\.id.text)) : []
    func statements(_ theme: ID<Theme>?) -> [Statement] {
      hanging[theme, default: []].map { Statement($0, isHouse: isHouse, linking: seen) }
    }
    self.themes = shownThemes.inReadingOrder.map {
      let depth = min($0.depth, Node.deepest)
      return Node($0.theme, depth: depth, inputs: statements($0.theme.id), isHouse: isHouse)
    }
    looseInputs = statements(nil)
    let borne = Set(shownInputs.flatMap(\.annotations.tags).map(TagVocabulary.key))
    let shownTags = tags.filter { borne.contains(TagVocabulary.key($0.word)) }
    vocabulary = TagVocabulary(shownTags)
    editions = forum.publications.inOrder.map { Edition(date: $0.date, change: $0.change) }
    disclosed = Self.disclosed(
      forum, sections: shownSections.map(\.section), seated: seated, themes: shownThemes,
      inputs: shownInputs, tags: shownTags)
  }

  /// The texts and ids that can be printed, key by key: an allow-list.
  private static func disclosed(
    _ forum: Forum, sections: [Section], seated: [Participant], themes: [Theme],
    inputs: [Input], tags: [Tag]
  ) -> [Disclosed] {
    let path = RecordFile.forum(forum.id).path
    var records = [
      Disclosed(forum, path: path, record: nil, keys: ForumOverview.printed.union(["purpose"]))
    ]
    records += forum.programme.map {
      Disclosed($0, path: path, record: "programme", keys: ["time", "title", "speaker"])
    }
    records += forum.publications.map {
      Disclosed($0, path: path, record: "publications", keys: ["change"])
    }
    records += sections.map {
      Disclosed($0, path: path, record: $0.id.text, keys: ["id", "heading", "body"])
    }
    records += seated.map {
      Disclosed(
        $0, path: RecordFile.participants(of: forum.id).path, record: $0.key, keys: ["registeredAs"])
    }
    records += themes.map {
      Disclosed(
        $0, path: RecordFile.themes(of: forum.id).path, record: $0.key,
        keys: ["id", "title", "question", "prompts", "lead", "summary", "body"])
    }
    // The ids of inputs are random: there is nothing to read in them.
    records += inputs.map {
      Disclosed(
        $0, path: RecordFile.inputs(of: forum.id).path, record: $0.key,
        keys: ["text", "voice", "links", "place", "tags"])
    }
    records += tags.map {
      Disclosed($0, path: RecordFile.tags.path, record: $0.key, keys: ["word", "sv", "en"])
    }
    return records
  }
}

extension ForumView.Seat {
  fileprivate init?(_ participant: Participant, _ circle: Circle, showsPeople: Bool) {
    guard let organisation = circle.organisation(participant.organisation) else { return nil }
    self.organisation = organisation
    name = participant.registeredAs.isEmpty ? organisation.name : participant.registeredAs
    with = circle.organisations(participant.with)
    roles = participant.roles
    attendance = participant.attendance
    count = with.count == participant.with.count ? participant.count : nil
    representatives = showsPeople ? participant.representatives : []
    listing = circle.audience == .house ? participant.listed(on: circle.today) : nil
  }
}

extension ForumView.Part {
  fileprivate init(_ section: Section, depth: Int, isInternal: Bool, _ circle: Circle) {
    id = section.id
    parent = depth > 0 ? section.parent : nil
    role = section.role
    heading = section.heading
    by = circle.organisation(section.by)
    body = section.body
    self.depth = depth
    paraphrase = section.paraphrase
    self.isInternal = isInternal
  }
}

extension ForumView.Node {
  fileprivate init(_ theme: Theme, depth: Int, inputs: [ForumView.Statement], isHouse: Bool) {
    id = theme.id
    parent = depth > 0 ? theme.parent : nil
    kind = theme.kind
    title = theme.title
    number = theme.number
    question = theme.question
    prompts = theme.prompts
    lead = theme.lead
    summary = theme.summary
    body = theme.body
    paraphrase = theme.paraphrase
    from = isHouse ? theme.from : []
    isInternal = theme.internal
    self.depth = depth
    self.inputs = inputs
  }
}

extension ForumView.Statement {
  /// - Parameter seen: The ids that others than the house may see.
  fileprivate init(_ input: Input, isHouse: Bool, linking seen: Set<String>) {
    id = input.id
    theme = input.theme
    text = input.text
    kind = input.kind
    voice = input.voice
    tags = input.annotations.tags
    links = isHouse ? input.links : input.links.filter { Input.isAddress($0) || seen.contains($0) }
    place = input.place
    source = input.source
    paraphrase = input.paraphrase
    group = isHouse ? input.group : ""
    created = isHouse ? input.created : nil
  }
}

extension [Section] {
  /// The sections that others than the house may see, in reading order: not those that are internal or
  /// that nobody has given a place, nor what stands in one of them.
  fileprivate var placedOutsideHouse: [(section: Section, depth: Int, isInternal: Bool)] {
    var hidden = Set<ID<Section>>()
    return inReadingOrder.filter { section, _, isInternal in
      guard isInternal || section.role == .unplaced || section.parent.map(hidden.contains) == true else {
        return true
      }
      hidden.insert(section.id)
      return false
    }
  }
}
