/// What an audience may see as rows under a header, for spreadsheets.
///
/// Rows of the house bear its marking in a column of their own, since a spreadsheet has no other place
/// for it that every row keeps when it is copied.
public struct ExportRows: Sendable, Equatable {
  /// What stands in a cell.
  public enum Cell: Sendable, Equatable {
    /// Words, of which nothing follows; also numbers that nobody counts with, such as those of phones.
    case text(String)
    /// A number to count with.
    case number(Int)
    /// A day, or a month or a year where no more is known.
    case date(PartialDate)

    /// What the cell says, as formats without types have it.
    public var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .date(let date): date.description
      }
    }
  }

  /// What the rows are about: the title of the forum or the declaration.
  public let title: String
  /// What the rows are, in a word: `Deltagare`.
  public let name: String
  /// What must be seen wherever the rows are; `nil` outside the house.
  public let marking: String?
  /// Who publishes the rows, and the language of their words.
  public let imprint: Imprint
  /// The columns' names, in the language of the imprint.
  public let header: [String]
  /// A cell for every column, in the header's order.
  public let cells: [[Cell]]

  /// The cells as texts.
  public var rows: [[String]] { cells.map { $0.map(\.text) } }

  private struct Column<Element> {
    let title: String
    let cell: (Element) -> Cell

    init(title: String, _ cell: @escaping (Element) -> String) {
      self.title = title
      self.cell = { .text(cell($0)) }
    }

    /// A column of numbers to count with, empty where there is none.
    init(title: String, number: @escaping (Element) -> Int?) {
      self.title = title
      cell = { number($0).map(Cell.number) ?? .text("") }
    }

    /// A column of dates, empty where there is none.
    init(title: String, date: @escaping (Element) -> PartialDate?) {
      self.title = title
      cell = { date($0).map(Cell.date) ?? .text("") }
    }
  }

  private init<Element>(
    _ elements: [Element], for audience: Audience, _ title: String, _ name: Label, _ imprint: Imprint,
    _ columns: [Column<Element>]
  ) {
    var columns = columns
    marking = audience.marking
    if let marking = audience.marking {
      columns.insert(Column(title: marking) { _ in marking }, at: 0)
    }
    self.title = title
    self.name = imprint.text(name)
    self.imprint = imprint
    header = columns.map(\.title)
    cells = elements.map { element in columns.map { $0.cell(element) } }
  }

  /// Who took part in a forum, a row for each seat.
  public static func participants(of view: ForumView, _ imprint: Imprint) -> ExportRows {
    var columns: [Column<ForumView.Seat>] = [
      Column(title: imprint.text(.organisation)) { $0.organisation.name },
      Column(title: imprint.text(.shortName)) { $0.organisation.shortName },
      Column(title: imprint.phrases.printedName) { $0.name },
      Column(title: imprint.phrases.sharedWith) { $0.with.map(\.name).joined(separator: ", ") },
      Column(title: imprint.text(.sector)) { imprint.text(.sector, $0.organisation.sector) },
      Column(title: imprint.text(.role)) { imprint.text(.participantRole, $0.roles) },
      Column(title: imprint.text(.attendance)) { imprint.text(.attendance, $0.attendance) },
      Column(title: imprint.text(.number), number: \.count),
    ]
    if view.audience == .house {
      columns.append(
        Column(title: imprint.text(.listing)) { imprint.text(.listing, $0.listing ?? .public) })
    }
    if view.participants.contains(where: { !$0.representatives.isEmpty }) {
      func column(_ label: Label, _ text: @escaping (Person) -> String) -> Column<ForumView.Seat> {
        Column(title: imprint.text(label)) { seat in
          seat.representatives.map(text).filter { !$0.isEmpty }.joined(separator: ", ")
        }
      }
      columns += [
        column(.representatives) { [$0.name, $0.title].filter { !$0.isEmpty }.joined(separator: " – ") },
        column(.email, \.email), column(.phone, \.phone),
      ]
    }
    return ExportRows(view.participants, for: view.audience, view.title, .participants, imprint, columns)
  }

  /// Those under a declaration, a row for each.
  public static func signatories(of view: DeclarationView, _ imprint: Imprint) -> ExportRows {
    var columns: [Column<DeclarationView.Signature>] = [
      Column(title: imprint.text(.organisation)) { $0.organisation.name },
      Column(title: imprint.text(.shortName)) { $0.organisation.shortName },
      Column(title: imprint.text(.sector)) { imprint.text(.sector, $0.organisation.sector) },
      Column(title: imprint.text(.signed), date: \.date),
      Column(title: imprint.text(.version), number: \.version),
    ]
    if view.audience == .house {
      columns += [
        Column(title: imprint.text(.status)) { imprint.text(.signatoryStatus, $0.status) },
        Column(title: imprint.text(.listing)) { imprint.listing($0.listing) },
      ]
    }
    if view.signatories.contains(where: { $0.signedBy != nil }) {
      columns += [
        Column(title: imprint.text(.signedBy)) { $0.signedBy?.name ?? "" },
        Column(title: imprint.text(.title)) { $0.signedBy?.title ?? "" },
      ]
    }
    return ExportRows(view.signatories, for: view.audience, view.title, .signatories, imprint, columns)
  }

  /// The organisations of a workspace, a row for each.
  public static func organisations(of view: OrganisationsView, _ imprint: Imprint) -> ExportRows {
    var columns: [Column<OrganisationsView.Entry>] = [
      Column(title: "id") { $0.organisation.id.text },
      Column(title: imprint.text(.name)) { $0.organisation.name },
      Column(title: imprint.text(.shortName)) { $0.organisation.shortName },
      Column(title: imprint.text(.sector)) { imprint.text(.sector, $0.organisation.sector) },
      Column(title: imprint.text(.kind)) { imprint.text(.organisationKind, $0.organisation.kind) },
      Column(title: imprint.text(.level)) { imprint.text(.level, $0.level) },
      Column(title: imprint.text(.partOf)) { $0.parent?.name ?? "" },
      Column(title: imprint.text(.website)) { $0.organisation.website },
    ]
    if view.audience == .house { columns.append(Column(title: imprint.text(.organisationNumber), \.number)) }
    if view.organisations.contains(where: { !$0.contacts.isEmpty }) {
      columns.append(
        Column(title: imprint.text(.contacts)) { entry in
          entry.contacts.map { person in
            [person.name, person.title, person.email, person.phone].filter { !$0.isEmpty }
              .joined(separator: ", ")
          }.joined(separator: "; ")
        })
    }
    return ExportRows(
      view.organisations, for: view.audience, view.title, .organisations, imprint, columns)
  }

  /// The councils of a workspace, a row for each seat; one for a council in which nobody may be named.
  public static func councils(of view: CouncilsView, _ imprint: Imprint) -> ExportRows {
    typealias Row = (council: CouncilsView.Entry, seat: CouncilsView.Seat?)
    let rows = view.councils.flatMap { council -> [Row] in
      council.members.isEmpty ? [(council, nil)] : council.members.map { (council, $0) }
    }
    let columns: [Column<Row>] = [
      Column(title: "id") { $0.council.id.text },
      Column(title: imprint.text(.council)) { $0.council.name },
      Column(title: imprint.text(.level)) { imprint.text(.level, $0.council.level) },
      Column(title: imprint.text(.area)) { $0.council.area },
      Column(title: imprint.text(.partOf)) { $0.council.parent },
      Column(title: imprint.text(.convener)) { $0.council.convener?.name ?? "" },
      Column(title: imprint.text(.organisation)) { $0.seat?.organisation.name ?? "" },
      Column(title: imprint.text(.role)) { imprint.text(.councilRole, $0.seat?.role) },
      Column(title: imprint.phrases.occasion) { $0.seat?.when ?? "" },
      Column(title: imprint.phrases.firstDay, date: { $0.seat?.from }),
      Column(title: imprint.phrases.lastDay, date: { $0.seat?.to }),
    ]
    return ExportRows(rows, for: view.audience, view.title, .councils, imprint, columns)
  }

  /// The measures of a workspace, a row for each.
  public static func measures(of view: MeasuresView, _ imprint: Imprint) -> ExportRows {
    var columns: [Column<MeasuresView.Entry>] = [
      Column(title: "id") { $0.id.text },
      Column(title: imprint.text(.measure)) { $0.title },
      Column(title: imprint.text(.objective)) { $0.objective },
      Column(title: imprint.text(.target)) { imprint.text(.measureTarget, $0.target) },
      Column(title: imprint.text(.preventionLevel)) { imprint.text(.measureLevel, $0.level) },
      Column(title: imprint.text(.horizon)) { imprint.text(.measureHorizon, $0.horizon) },
      Column(title: imprint.text(.responsible)) { $0.responsible.map(\.name).joined(separator: ", ") },
      Column(title: imprint.phrases.sharedWith) { $0.with.map(\.name).joined(separator: ", ") },
      Column(title: imprint.text(.due), date: \.due),
      Column(title: imprint.text(.status)) { imprint.text(.measureStatus, $0.status) },
    ]
    if view.audience == .house {
      columns.append(
        Column(title: imprint.text(.followUp)) { entry in
          entry.followUps.map { "\($0.date) \($0.text)" }.joined(separator: "\n")
        })
    }
    return ExportRows(view.measures, for: view.audience, view.title, .measures, imprint, columns)
  }

  /// Whom to remind of a declaration, a row for each: what a letter is merged from.
  public static func nudges(_ nudges: SignatureNudges, _ imprint: Imprint) -> ExportRows {
    let phrases = imprint.phrases
    var columns: [Column<SignatureNudges.Nudge>] = [
      Column(title: imprint.text(.organisation)) { $0.organisation.name },
      Column(title: imprint.text(.shortName)) { $0.organisation.shortName },
      Column(title: imprint.text(.status)) { imprint.text(.signatoryStatus, $0.status) },
      Column(title: phrases.since, date: \.since),
      Column(title: phrases.days, number: \.days),
      Column(title: phrases.expected, date: \.expected),
      Column(title: phrases.daysLate, number: \.daysLate),
      Column(title: phrases.awaited) { $0.awaited },
      Column(title: phrases.via) { $0.via?.name ?? "" },
    ]
    if nudges.showsPeople {
      columns += [
        Column(title: phrases.contactPerson) { $0.contact?.name ?? "" },
        Column(title: imprint.text(.title)) { $0.contact?.title ?? "" },
        Column(title: imprint.text(.email)) { $0.contact?.email ?? "" },
        Column(title: imprint.text(.phone)) { $0.contact?.phone ?? "" },
      ]
    }
    return ExportRows(nudges.nudges, for: .house, nudges.title, .signatories, imprint, columns)
  }

  /// Everything that was said at a forum, in reading order, a row for each input.
  public static func inputs(of view: ForumView, _ imprint: Imprint) -> ExportRows {
    typealias Row = (theme: String, input: ForumView.Statement)
    let rows =
      view.themes.flatMap { node in node.inputs.map { Row(node.title, $0) } }
      + view.looseInputs.map { Row("", $0) }
    var columns: [Column<Row>] = [
      Column(title: "id") { $0.input.id.text },
      Column(title: imprint.text(.topic)) { $0.theme },
      Column(title: imprint.text(.input)) { $0.input.text },
      Column(title: imprint.text(.kind)) { imprint.text(.inputKind, $0.input.kind) },
      Column(title: imprint.phrases.voice) { $0.input.voice },
      Column(title: imprint.text(.source)) { imprint.text(.inputSource, $0.input.source) },
      Column(title: imprint.text(.tags)) { row in
        row.input.tags.map { view.vocabulary.label(of: $0, in: imprint.language) }.joined(separator: ", ")
      },
      Column(title: imprint.text(.place)) { $0.input.place },
    ]
    if view.audience == .house {
      columns += [
        Column(title: imprint.phrases.group) { $0.input.group },
        Column(title: imprint.phrases.recorded) { $0.input.created?.description ?? "" },
      ]
    }
    return ExportRows(rows, for: view.audience, view.title, .inputs, imprint, columns)
  }
}
