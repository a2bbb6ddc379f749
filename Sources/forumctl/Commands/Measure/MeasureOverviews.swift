import ForumKit

/// `measure board` and `measure matrix`: the measures at a glance.
enum MeasureOverviews {
  /// The formats of an overview.
  enum Format: String, CaseIterable, Sendable {
    case table, md, html
  }

  static let format = Parameter.option(
    "format", .choice(Format.self), default: .table,
    help: "For the terminal, or as a page of the house: md or html")

  // MARK: - By status

  static let board = Command(
    "board", summary: "Show the measures as notes under how far they have come",
    examples: [.init("See where all stand", "forumctl measure board")],
    parameters: MeasureSelectionOptions.all + [format], constraints: MeasureSelectionOptions.constraints,
    action: .house { values, context in
      let measures = try MeasureSelectionOptions.measures(values, context.records)
      let page = MeasurePage(values, context)
      guard !measures.isEmpty else {
        try context.note("there are no measures to show")
        return .done
      }
      switch values[format] {
      case .table:
        let columns = page.columns(of: measures).map { status, measures in
          NoteBoard.Column(
            title: status.rawValue,
            notes: measures.map { measure in
              let remarks = [measure.id.text] + [measure.due?.description].compactMap(\.self)
              return NoteBoard.Note(text: measure.title, remark: remarks.joined(separator: " · "))
            })
        }
        let width = context.console.terminal.width ?? 80
        try context.out.write(
          Array(NoteBoard(columns: columns).text(width: width, style: context.console.style).utf8))
      case .md: try context.out.write(MarkdownWriter().write(page.board(measures)))
      case .html: try context.out.write(HTMLWriter().write(page.board(measures)))
      }
      return .done
    })

  // MARK: - By two axes

  static let rows = Parameter.option(
    "rows", .choice(MeasureMatrix.Axis.self), default: .objective, help: "The axis down the side")
  static let columns = Parameter.option(
    "columns", .choice(MeasureMatrix.Axis.self), default: .responsible, help: "The axis across")
  static let titles = Parameter.flag("titles", help: "Show what is to be done in each cell, not how many")

  static let matrix = Command(
    "matrix", summary: "Cross the measures by two of their axes",
    discussion: [
      "A measure that two answer for stands in two columns, and is counted once in the totals."
    ],
    examples: [
      .init("Which objective is whose", "forumctl measure matrix"),
      .init(
        "What is aimed at whom, on which level",
        "forumctl measure matrix --rows target --columns level --titles --format md"),
    ],
    parameters: [rows, columns, titles] + MeasureSelectionOptions.all + [format],
    constraints: MeasureSelectionOptions.constraints,
    action: .house { values, context in
      let measures = try MeasureSelectionOptions.measures(values, context.records)
      guard !measures.isEmpty else {
        try context.note("there are no measures to show")
        return .done
      }
      let page = MeasurePage(values, context)
      let organisations = OrganisationIndex(try context.records.list(.organisations))
      let matrix = MeasureMatrix(
        measures, rows: values[rows], columns: values[columns], organisations)
      let words = MatrixWords(matrix, organisations, page.language, showsTitles: values[titles])
      switch values[format] {
      case .table:
        var table = Table(
          words.header.enumerated().map { index, title in
            .init(title, alignment: index == 0 || values[titles] ? .left : .right, isFlexible: index == 0)
          })
        for row in words.rows { table.add(row) }
        try context.show(table)
      case .md: try context.out.write(MarkdownWriter().write(page.document(words)))
      case .html: try context.out.write(HTMLWriter().write(page.document(words)))
      }
      return .done
    })
}

/// A page of the house about its measures.
private struct MeasurePage {
  let language: OutputLanguage
  private let imprint: Imprint
  private let title: String
  private let today: CalendarDate

  init(_ values: Values, _ context: Context) {
    let card = context.workspace.card
    language = values[GlobalOptions.language].flatMap(OutputLanguage.init) ?? card.language ?? .sv
    imprint = Imprint(card, language)
    title = "\(Label.measures.text(in: language)): \(card.title)"
    today = context.today
  }

  /// The measures by how far they have come; statuses that none has are left out.
  func columns(of measures: [Measure]) -> [(status: Measure.Status, measures: [Measure])] {
    Measure.Status.allCases.map { status in (status, measures.filter { $0.status == status }) }
      .filter { !$0.measures.isEmpty }
  }

  func board(_ measures: [Measure]) -> Document {
    let columns = columns(of: measures).map { status, measures in
      Board.Column(
        ChoiceFamily.measureStatus.label(of: status.rawValue, in: language) ?? status.rawValue,
        notes: measures.map { measure in
          measure.title + (measure.due.map { "\n\(DateWords.text($0, in: language))" } ?? "")
        })
    }
    return page([.board(Board(columns))])
  }

  func document(_ words: MatrixWords) -> Document {
    let alignment: ForumKit.Table.Alignment = words.showsTitles ? .leading : .trailing
    let columns = words.header.enumerated().map { index, title in
      ForumKit.Table.Column(title, alignment: index == 0 ? .leading : alignment)
    }
    let rows = words.rows.map { row in row.map { Inline.lines(of: $0) } }
    return page([.table(ForumKit.Table(columns: columns, rows: rows))])
  }

  private func page(_ blocks: [Block]) -> Document {
    Document(
      language: language, title: title, subtitle: [DateWords.text(today, in: language)],
      markings: [Label.internalOnly.text(in: language)], blocks: blocks)
  }
}

/// A matrix in words, with its totals.
private struct MatrixWords {
  let header: [String]
  let rows: [[String]]
  let showsTitles: Bool

  init(
    _ matrix: MeasureMatrix, _ organisations: OrganisationIndex, _ language: OutputLanguage,
    showsTitles: Bool
  ) {
    self.showsTitles = showsTitles
    func name(_ value: MeasureMatrix.Value, _ axis: MeasureMatrix.Axis) -> String {
      guard let key = value.key else { return Label.notStated.text(in: language) }
      switch axis {
      case .objective, .council, .forum: return key
      case .responsible:
        guard let organisation = ID<Organisation>(key).flatMap({ organisations[$0] }) else { return key }
        return organisation.shortName.isEmpty ? organisation.name : organisation.shortName
      case .target: return ChoiceFamily.measureTarget.label(of: key, in: language) ?? key
      case .level: return ChoiceFamily.measureLevel.label(of: key, in: language) ?? key
      case .horizon: return ChoiceFamily.measureHorizon.label(of: key, in: language) ?? key
      case .status: return ChoiceFamily.measureStatus.label(of: key, in: language) ?? key
      }
    }
    func cell(_ measures: [Measure]) -> String {
      if showsTitles { return measures.map(\.title).joined(separator: "\n") }
      return measures.isEmpty ? "" : String(measures.count)
    }
    let total = Label.total.text(in: language)
    let columns = matrix.columns.map { name($0, matrix.axes.columns) }
    header = [matrix.axes.rows.label.text(in: language)] + columns + (showsTitles ? [] : [total])
    var rows = matrix.rows.map { row in
      [name(row, matrix.axes.rows)] + matrix.columns.map { cell(matrix[row, $0]) }
        + (showsTitles ? [] : [cell(matrix[row, nil])])
    }
    if !showsTitles {
      rows.append([total] + matrix.columns.map { cell(matrix[nil, $0]) } + [cell(matrix[nil, nil])])
    }
    self.rows = rows
  }
}

extension MeasureMatrix.Axis {
  fileprivate var label: Label {
    switch self {
    case .objective: .objective
    case .responsible: .responsible
    case .target: .target
    case .level: .preventionLevel
    case .horizon: .horizon
    case .status: .status
    case .council: .council
    case .forum: .forum
    }
  }
}
