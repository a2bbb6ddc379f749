/// Makes a forum of a document of earlier times: a draft, whose texts stay in the house until a person has cleared
/// them of names.
public struct DocumentImport: Sendable {
  /// What the document was found to say.
  public let outline: DocumentOutline
  /// What characters it was written in.
  public let isWindows1252: Bool

  /// Why a text cannot be read as a document.
  public enum TextProblem: Error, Sendable, Equatable {
    case csv(CSVProblem)
    case pdf
    case rtf
    case html
    case empty
  }

  /// Why a document cannot become a forum as it is.
  public enum Problem: Error, Sendable, Equatable {
    /// No date of it is certainly that of the meeting.
    case noDate([DocumentOutline.PrintedDate])
    case noTitle
    /// There is a forum of that id, or of that title on that day.
    case exists(ID<Forum>)
    /// No id can be made of the title.
    case noID(String)
    /// What stands under a heading has more bytes than a text may have.
    case tooLong(heading: String, bytes: Int)
    /// Names that no organisation has.
    case unknownOrganisations([DocumentPlan.Named])
  }

  /// What came of it.
  public struct Outcome: Sendable {
    public let forum: ID<Forum>
    public let created: [Organisation]
    public let participants: Int
    public let sections: Int
    public let themes: Int
    public let inputs: Int
    /// Lines of the list of participants that stay as text.
    public let undecided: [DocumentPlan.Seat]
  }

  /// What a person says of the document that it does not say itself, or not certainly.
  public struct Wanted: Sendable {
    public var id: ID<Forum>?
    public var title: String?
    public var date: PartialDate?
    public var mayCreate: Bool

    public init(id: ID<Forum>? = nil, title: String? = nil, date: PartialDate? = nil, mayCreate: Bool = false)
    {
      self.id = id
      self.title = title
      self.date = date
      self.mayCreate = mayCreate
    }
  }

  /// Reads a document.
  ///
  /// - Parameter bytes: Plain text in UTF-8, with or without a mark, or in Windows-1252.
  public init(_ bytes: [UInt8]) throws(TextProblem) {
    let head = Array(bytes.prefix(1024))
    if head.starts(with: Array("%PDF".utf8)) { throw .pdf }
    if head.starts(with: Array("{\\rtf".utf8)) { throw .rtf }
    let start = String(decoding: head, as: UTF8.self).lowercased()
    if start.contains("<!doctype html") || start.contains("<html") { throw .html }
    let text: [UInt8]
    do throws(CSVProblem) {
      let decoded = try CSVEncoding.decode(bytes)
      text = decoded.text
      isWindows1252 = decoded.encoding == .windows1252
    } catch { throw .csv(error) }
    let lines = PrintedText.lines(of: text)
    guard lines.contains(where: { !$0.isBlank }) else { throw .empty }
    var reader = OutlineReader(lines)
    outline = reader.run()
  }

  /// Adds the forum to a change.
  ///
  /// - Throws: ``Problem``, ``StoreError``.
  public func apply(to change: inout Change, _ wanted: Wanted) throws -> Outcome {
    guard let title = wanted.title ?? outline.title?.text else { throw Problem.noTitle }
    guard let date = wanted.date ?? outline.date?.date else { throw Problem.noDate(outline.datesInDoubt) }
    let forums = try change.forumIDs()
    if let id = wanted.id, forums.contains(id) { throw Problem.exists(id) }
    if wanted.id == nil, let same = try same(title, date, change, forums) { throw Problem.exists(same) }
    let organisations = try change.list(.organisations)
    let plan = DocumentPlan(outline, organisations: organisations, mayCreate: wanted.mayCreate)
    if !plan.unknown.isEmpty { throw Problem.unknownOrganisations(plan.unknown) }
    guard let id = wanted.id ?? Self.id(title, date, taken: forums) else { throw Problem.noID(title) }
    var maker = DocumentRecords(outline, plan, organisations)
    let forum = maker.forum(
      id, title: title, date: date, endDate: wanted.date == nil ? outline.date?.end : nil)
    let texts =
      forum.sections.map { ($0.heading, $0.body) }
      + maker.themes.flatMap { [($0.title, $0.body), ($0.title, $0.lead)] }
    for (heading, text) in texts where text.utf8.count > String.recordLimit {
      throw Problem.tooLong(heading: heading, bytes: text.utf8.count)
    }
    try change.put(forum, in: .forum(id))
    if !maker.created.isEmpty { try change.edit(.organisations) { $0 += maker.created } }
    if !maker.participants.isEmpty { try change.edit(.participants(of: id)) { $0 = maker.participants } }
    if !maker.themes.isEmpty { try change.edit(.themes(of: id)) { $0 = maker.themes } }
    let inputs = maker.inputs
    if !inputs.isEmpty { _ = try change.add(inputs, to: id) }
    return Outcome(
      forum: id, created: maker.created, participants: maker.participants.count,
      sections: forum.sections.count,
      themes: maker.themes.count, inputs: inputs.count, undecided: maker.undecided)
  }

  private func same(
    _ title: String, _ date: PartialDate, _ change: Change, _ forums: [ID<Forum>]
  ) throws -> ID<Forum>? {
    try forums.first { id in
      guard let forum = try change.record(.forum(id)) else { return false }
      return NameMatcher.key(forum.title) == NameMatcher.key(title) && forum.date == date
    }
  }

  /// An id of the first words of the title and the month: there is room for no more.
  private static func id(_ title: String, _ date: PartialDate, taken: [ID<Forum>]) -> ID<Forum>? {
    guard let slug = Slug.make(from: title) else { return nil }
    let stem = String(decoding: Slug.cut(Array(slug.utf8), to: 40), as: UTF8.self)
    let day = date.precision == .day ? String(date.description.prefix(7)) : date.description
    return ID(Slug.unique("\(stem)-\(day)", taken: { id in taken.contains { $0.text == id } }))
  }
}
