import ForumKit

/// `forum set F --section ID|ROLE …`: one section of a forum, made where it is not there yet.
enum SectionOptions {
  static let section = Parameter.option(
    "section", value: "ID|ROLE", .nonBlankText,
    help: "The section that the options below are about, by its id or its role; made if it is not there")
  static let heading = Parameter.option("heading", .text, help: "The section's heading")
  static let file = Parameter.option(
    "file", .file, help: "The section's text in Markdown, from a file, or - for standard input")
  static let text = Parameter.option("text", .text, help: "The section's text, instead of --file")
  static let by = Parameter.option(
    "by", value: "ORG", .reference(.organisations), help: "The organisation whose text it is")
  static let role = Parameter.option("role", .choice(Section.Role.self), help: "What the section is")
  static let parent = Parameter.option(
    "parent", value: "SECTION", .text, help: "The section that it stands in")
  static let before = Parameter.option(
    "before", value: "SECTION", .text, help: "Move it to stand before another")
  static let after = Parameter.option(
    "after", value: "SECTION", .text, help: "Move it to stand after another")
  static let isInternal = Parameter.flag("internal", help: "Keep the section in the house")
  static let isNotInternal = Parameter.flag("no-internal", help: "Let the section out of the house")
  static let paraphrase = Parameter.flag("paraphrase", help: "The text restates a source in other words")
  static let remove = Parameter.option(
    "remove-section", value: "ID|ROLE", .nonBlankText, help: "Remove a section")

  static let all: [any AnyParameter] = [
    section, heading, file, text, by, role, parent, before, after, isInternal, isNotInternal, paraphrase,
    remove,
  ]

  static let constraints: [Constraint] = [
    .atMostOne(file, text), .atMostOne(before, after), .atMostOne(isInternal, isNotInternal),
    .atMostOne(section, remove),
  ]

  /// The text that is given for the section; `nil` if none is. Read before the change begins, so that the
  /// lock is not held while somebody types.
  static func body(_ values: Values, _ context: some CommandContext) throws -> String? {
    guard let file = values[file] else { return values[text] }
    let body = try TextSource.read(file, context).droppingLastLineBreaks
    guard !body.isEmpty else { throw InputProblem.empty(source: file == "-" ? "standard input" : file) }
    return body
  }

  static func apply(
    _ values: Values, body: String?, to forum: inout Forum, _ names: inout OrganisationNames
  ) throws {
    if let asked = values[remove] { try removeSection(asked, from: &forum) }
    guard let asked = values[section] else {
      try refuseStray(values)
      return
    }
    let place = try placeOrAdd(asked, values, in: &forum)
    forum.sections[place].role.set(values[role])
    forum.sections[place].heading.set(values[heading])
    forum.sections[place].by.set(try names.id(values[by]))
    forum.sections[place].body.set(body)
    if let parent = values[parent] {
      forum.sections[place].parent = parent.isEmpty ? nil : forum.sections[try find(parent, in: forum)].id
    }
    if values[isInternal] { forum.sections[place].internal = true }
    if values[isNotInternal] { forum.sections[place].internal = false }
    if values[isInternal] || values[isNotInternal] { forum.sections[place].unread = false }
    if values[paraphrase] { forum.sections[place].paraphrase = true }
    try move(place, values, in: &forum)
  }

  /// Options of a section say nothing without one.
  private static func refuseStray(_ values: Values) throws {
    let isStray =
      values[heading] != nil || values[file] != nil || values[text] != nil || values[by] != nil
      || values[role] != nil || values[parent] != nil || values[before] != nil || values[after] != nil
      || values[isInternal] || values[isNotInternal] || values[paraphrase]
    if isStray { throw values.usageError(.missing([section.form.synopsis])) }
  }

  private static func placeOrAdd(_ asked: String, _ values: Values, in forum: inout Forum) throws -> Int {
    do { return try find(asked, in: forum) } catch {
      guard case .unknown(let nearest) = error.reason else { throw error }
      let role = values[role] ?? Section.Role(rawValue: asked)
      let title = values[heading] ?? (role == nil ? "" : asked)
      // A word that is neither a role nor comes with a heading is more often a slip than a new section.
      guard !title.isEmpty else {
        throw NotFound(
          noun: Section.noun, text: asked, reason: .unknown(nearest: nearest + roles(near: asked)),
          in: forum.id.text)
      }
      var section = Section()
      section.id =
        role?.rawValue == asked
        ? try .new(from: title, taken: forum.sections.map(\.id)) : try ID(asked: asked, values, self.section)
      section.role = role
      forum.sections.append(section)
      return forum.sections.count - 1
    }
  }

  private static func roles(near text: String) -> [String] {
    Nearness.suggestions(for: text, among: Section.Role.choices)
  }

  /// The place of the section with an id; else of the only one with a role.
  static func find(_ asked: String, in forum: Forum) throws(NotFound) -> Int {
    if let place = forum.sections.firstIndex(where: { $0.id.text == asked }) { return place }
    let withRole = forum.sections.indices.filter { forum.sections[$0].role?.rawValue == asked }
    guard let only = withRole.first else {
      let nearest = Nearness.suggestions(for: asked, among: forum.sections.map(\.id.text))
      throw NotFound(noun: Section.noun, text: asked, reason: .unknown(nearest: nearest), in: forum.id.text)
    }
    guard withRole.count == 1 else {
      let candidates = withRole.map { forum.sections[$0].id.text }
      throw NotFound(
        noun: Section.noun, text: asked, reason: .ambiguous(candidates: candidates), in: forum.id.text)
    }
    return only
  }

  private static func move(_ place: Int, _ values: Values, in forum: inout Forum) throws {
    guard let anchor = values[before] ?? values[after] else { return }
    let anchorID = forum.sections[try find(anchor, in: forum)].id
    guard anchorID != forum.sections[place].id else { return }
    let section = forum.sections.remove(at: place)
    guard let target = forum.sections.firstIndex(where: { $0.id == anchorID }) else { return }
    forum.sections.insert(section, at: values[before] == nil ? target + 1 : target)
  }

  private static func removeSection(_ asked: String, from forum: inout Forum) throws {
    let gone = forum.sections[try find(asked, in: forum)].id
    let children = forum.sections.filter { $0.parent == gone }.map(\.id.text)
    guard children.isEmpty else {
      throw CommandProblem(
        "section \"\(gone)\" holds the sections \(children.joined(separator: ", "))",
        hint: "remove those first, or move them with --section ID --parent \"\"")
    }
    forum.sections.removeAll { $0.id == gone }
  }
}

extension String {
  /// The text without line breaks at its end, which every editor adds.
  var droppingLastLineBreaks: String {
    guard let last = utf8.lastIndex(where: { $0 != UInt8(ascii: "\n") }) else { return "" }
    return String(self[...last])
  }
}
