/// Writes the records of a forum as notes: text that people read and change in an editor.
///
/// The notes hold what is said, and not what only the house keeps: remarks, consent, corrections, and, unless
/// they are asked for, people.
public struct NotesWriter {
  let records: ForumRecords
  let language: OutputLanguage
  let isPersonal: Bool
  /// Whether the ids stand in it, by which the notes find back to their records.
  let hasIDs: Bool
  private let roll: OrganisationRoll
  private let headings: NotesHeadings
  private var lines: [String] = []

  /// - Parameters:
  ///   - organisations: All that are known, for their names.
  ///   - isPersonal: Whether representatives are named.
  ///   - hasIDs: Whether ids stand in it. Notes without them are for people alone.
  public static func text(
    of records: ForumRecords, organisations: [Organisation], in language: OutputLanguage,
    isPersonal: Bool = false, hasIDs: Bool = true
  ) -> String {
    var writer = NotesWriter(
      records: records, language: language, isPersonal: isPersonal, hasIDs: hasIDs,
      roll: OrganisationRoll(organisations, mayCreate: false), headings: NotesHeadings())
    return writer.write()
  }

  private init(
    records: ForumRecords, language: OutputLanguage, isPersonal: Bool, hasIDs: Bool, roll: OrganisationRoll,
    headings: NotesHeadings
  ) {
    self.records = records
    self.language = language
    self.isPersonal = isPersonal
    self.hasIDs = hasIDs
    self.roll = roll
    self.headings = headings
  }

  private mutating func write() -> String {
    guard let forum = records.forum else { return "" }
    header(forum)
    if !forum.purpose.isEmpty {
      heading(part(.purpose))
      prose(forum.purpose, .section)
    }
    participants()
    programme(forum.programme)
    let sections = forum.sections.inReadingOrder
    // What closes the documentation stands last, as people write it.
    let closing = sections.lastIndex { $0.depth == 0 && $0.section.role != .closing }
    let end =
      closing.flatMap { last in sections[(last + 1)...].firstIndex { $0.depth == 0 } } ?? sections.count
    let split = closing == nil ? 0 : end
    for place in sections[..<split] { section(place.section, depth: place.depth) }
    themes()
    for place in sections[split...] { section(place.section, depth: place.depth) }
    measures()
    let text = lines.joined(separator: "\n") + "\n"
    guard hasIDs else { return text }
    let stamp = NotesStamp(forum: forum.id, language: language, isPersonal: isPersonal, of: text)
    return "\(text)\n\(stamp.line)\n"
  }

  // MARK: - Parts

  private mutating func header(_ forum: Forum) {
    let object = forum.object
    for word in NotesVocabulary.header where word.meaning != "id" {
      guard let value = object[word.meaning].map({ headerValue($0, word.meaning) }) else { continue }
      lines.append("\(word.text(in: language)): \(value)")
    }
  }

  private func headerValue(_ value: JSONValue, _ key: String) -> String {
    switch (key, value) {
    case ("commissionedBy", .array(let ids)), ("organisedBy", .array(let ids)):
      return ids.map { NotesText.value(name($0.string ?? ""), apart: ";") }.joined(separator: "; ")
    case (_, .array(let values)):
      return values.map { NotesText.value($0.string ?? "", apart: ";,") }.joined(separator: "; ")
    case ("kind", .string(let text)): return NotesVocabulary.label(.forumKind, text, language)
    case ("status", .string(let text)): return NotesVocabulary.label(.forumStatus, text, language)
    case ("level", .string(let text)): return NotesVocabulary.label(.level, text, language)
    case (_, .number(let number)): return number.text
    default: return NotesText.value(value.string ?? "")
    }
  }

  private mutating func participants() {
    guard !records.participants.isEmpty else { return }
    heading(part(.participants))
    for participant in records.participants {
      var attributes = participant.roles.map {
        NotesVocabulary.label(.participantRole, $0.rawValue, language)
      }
      if let attendance = participant.attendance {
        attributes.append(NotesVocabulary.label(.attendance, attendance.rawValue, language))
      }
      if let count = participant.count {
        // One is a person in both languages.
        attributes.append("\(count) \(count == 1 ? "person" : NotesVocabulary.people.text(in: language))")
      }
      for id in participant.with { attributes.append(attribute(.with, name(id.text))) }
      if !participant.registeredAs.isEmpty {
        attributes.append(attribute(.printedAs, participant.registeredAs))
      }
      item(name(participant.organisation.text), attributes, id: nil, NotesAttributes.isOfParticipant)
      guard isPersonal else { continue }
      for person in participant.representatives {
        var parts = [person.name, person.title, person.email, person.phone]
        while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
        let values = parts.map { $0.isEmpty ? "" : NotesText.value($0, apart: ";") }
        lines.append("  - \(values.joined(separator: "; "))")
      }
    }
  }

  private mutating func programme(_ items: [ProgrammeItem]) {
    guard !items.isEmpty else { return }
    heading(part(.programme))
    for programmed in items {
      var attributes: [String] = []
      if let by = programmed.by { attributes.append(attribute(.by, name(by.text))) }
      if !programmed.speaker.isEmpty { attributes.append(attribute(.speaker, programmed.speaker)) }
      let time = programmed.time.isEmpty ? "" : "\(programmed.time) "
      item(time + programmed.title, attributes, id: nil, NotesAttributes.isOfProgramme)
    }
  }

  private mutating func section(_ section: Section, depth: Int) {
    var attributes: [String] = []
    let isPlain = headings.section(section.heading, depth: depth).map { $0 == section.role } ?? false
    if !isPlain, let role = section.role {
      attributes.append(NotesVocabulary.label(.sectionRole, role.rawValue, language))
    }
    if let by = section.by { attributes.append(attribute(.by, name(by.text))) }
    if section.internal { attributes.append(NotesVocabulary.internal.text(in: language)) }
    attributes += tags(section.annotations.tags)
    let needsWord = !isPlain && (section.role == nil || section.heading.trimmingBlanks.isEmpty)
    let isKnown = needsWord || headings.isThemeOrPart(section.heading)
    let word = NotesVocabulary.section.text(in: language)
    let title = isKnown ? "\(word): \(section.heading.trimmingBlanks)" : section.heading
    heading(title, attributes, id: section.id.text, depth: depth)
    prose(section.body, .section)
  }

  private mutating func themes() {
    let inputs = Dictionary(grouping: records.inputs) { $0.theme }
    let walk = records.themes.inReadingOrder
    for (theme, depth) in walk {
      self.theme(theme, depth: depth, inputs: inputs[theme.id, default: []])
    }
    let known = Set(records.themes.map(\.id))
    let loose = records.inputs.filter { input in input.theme.map { !known.contains($0) } ?? true }
    guard !loose.isEmpty else { return }
    heading(part(.inputs))
    for input in loose { self.input(input) }
  }

  private mutating func theme(_ theme: Theme, depth: Int, inputs: [Input]) {
    let title = theme.title.trimmingBlanks
    let isPlain =
      theme.kind == .heading && theme.number == nil && headings.meaning(of: title, isTop: false) == .open
      && parentKind(of: theme).map { [.board, .heading].contains($0) } ?? false
    let number = theme.number.map { " \($0)" } ?? ""
    let word = NotesVocabulary.text(of: theme.kind, in: NotesVocabulary.themes, language)
    let attributes =
      (theme.internal ? [NotesVocabulary.internal.text(in: language)] : []) + tags(theme.annotations.tags)
    heading(isPlain ? title : "\(word)\(number): \(title)", attributes, id: theme.id.text, depth: depth)
    if !theme.question.isEmpty { labelled(.question, theme.question, .paragraph) }
    if !theme.from.isEmpty {
      lines.append("\(label(.from)): \(theme.from.map(\.text).joined(separator: "; "))")
    }
    if !theme.question.isEmpty || !theme.from.isEmpty { lines.append("") }
    let hasBullets = NotesText.lines(theme.body).contains { NotesText.bullet($0) != nil }
    let isLabelled = hasBullets || !theme.lead.isEmpty || !theme.prompts.isEmpty || !theme.summary.isEmpty
    if !isLabelled { prose(theme.body, .open) }
    points(.prompts, theme.prompts)
    if !theme.lead.isEmpty { labelled(.lead, theme.lead, .labelled, onItsOwn: true) }
    points(.points, theme.summary)
    if isLabelled, !theme.body.isEmpty { labelled(.text, theme.body, .labelled, onItsOwn: true) }
    guard !inputs.isEmpty else { return }
    blank()
    if isLabelled { lines.append("\(label(.inputs)):") }
    for input in inputs { self.input(input) }
  }

  /// What a theme stands under; its own kind is plain to see on a board.
  private func parentKind(of theme: Theme) -> Theme.Kind? {
    records.themes.first { $0.id == theme.parent }?.kind
  }

  private mutating func input(_ input: Input) {
    var attributes: [String] = []
    if let kind = input.kind {
      attributes.append(NotesVocabulary.label(.inputKind, kind.rawValue, language))
    }
    if !input.voice.isEmpty {
      let isBare = input.kind != nil && NotesAttributes.isVoice(input.voice)
      attributes.append(
        isBare ? NotesText.value(input.voice, apart: ",;") : attribute(.voice, input.voice))
    }
    if !input.group.isEmpty { attributes.append(attribute(.group, input.group)) }
    attributes += tags(input.annotations.tags)
    item(input.text, attributes, id: input.id.text, NotesAttributes.isOfInput)
  }

  // MARK: - Lines

  func part(_ part: NotesVocabulary.Part) -> String {
    NotesVocabulary.text(of: part, in: NotesVocabulary.parts, language)
  }

  private func label(_ label: NotesVocabulary.Label) -> String {
    NotesVocabulary.text(of: label, in: NotesVocabulary.labels, language)
  }

  func attribute(
    _ attribute: NotesVocabulary.Attribute, _ value: String, apart separators: String = ",;"
  ) -> String {
    let word = NotesVocabulary.text(of: attribute, in: NotesVocabulary.attributes, language)
    return "\(word): \(NotesText.value(value, apart: separators))"
  }

  /// The name of an organisation, or its id where the name does not find back to it.
  func name(_ id: String) -> String {
    guard let id = ID<Organisation>(id), let organisation = roll[id], organisation.id == id,
      roll.known(organisation.name) == .organisation(id),
      organisation.name.trimmingBlanks == organisation.name,
      !organisation.name.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\"" })
    else { return id }
    return organisation.name
  }

  private mutating func blank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  mutating func heading(
    _ title: String, _ attributes: [String] = [], id: String? = nil, depth: Int = 0
  ) {
    blank()
    let marks = String(repeating: "#", count: depth + 1)
    let text = NotesSuffix.write(
      title.trimmingBlanks, attributes, id: hasIDs ? id : nil, isAttribute: NotesAttributes.isOfHeading)
    lines.append("\(marks) \(text)")
    lines.append("")
  }

  private mutating func prose(_ text: String, _ setting: NotesText.Setting) {
    let text = NotesText.lines(text)
    guard !text.isEmpty else { return }
    lines += text.map { NotesText.escaped($0, setting) }
  }

  private mutating func labelled(
    _ label: NotesVocabulary.Label, _ text: String, _ setting: NotesText.Setting, onItsOwn: Bool = false
  ) {
    let lines = NotesText.lines(text)
    // The first line stands beside the label, where blanks do not count.
    let text = onItsOwn ? lines[...] : lines.drop { $0.trimmingBlanks.isEmpty }
    guard let first = text.first else { return }
    if onItsOwn {
      blank()
      self.lines.append("\(self.label(label)):")
      self.lines += text.map { NotesText.escaped($0, setting) }
    } else {
      self.lines.append("\(self.label(label)): \(first.trimmingBlanks)")
      self.lines += text.dropFirst().map { NotesText.escaped($0, setting) }
    }
  }

  private mutating func points(_ label: NotesVocabulary.Label, _ points: [String]) {
    let points = points.map(NotesText.lines).filter { !$0.isEmpty }
    guard !points.isEmpty else { return }
    blank()
    lines.append("\(self.label(label)):")
    for point in points { bullet(point) }
  }

  mutating func item(
    _ text: String, _ attributes: [String], id: String?, _ isAttribute: (String) -> Bool
  ) {
    var text = NotesText.lines(text)
    let last = text.popLast() ?? ""
    text.append(NotesSuffix.write(last, attributes, id: hasIDs ? id : nil, isAttribute: isAttribute))
    bullet(text)
  }

  private mutating func bullet(_ text: [String]) {
    lines.append("- \(text.first ?? "")")
    lines += text.dropFirst().map { $0.isEmpty ? "" : "  \($0)" }
  }
}
