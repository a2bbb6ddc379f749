/// Gathers the faults of a list. A name that is wrong in many rows is told once.
struct FaultList {
  /// How many unknown names get suggestions. Each is compared with everything that is known, so that there are
  /// fewer of them where much is.
  private static let suggested = (most: 50, fewest: 5, comparisons: 50_000)

  private var faults: [ImportFault] = []
  private var places: [String: Int] = [:]

  /// Begins with the faults of the form.
  init(of table: CSVTable) {
    faults = table.faults.map { fault in
      let title = fault.column < table.header.cells.count ? table.header.cells[fault.column] : ""
      return ImportFault(
        row: fault.row, line: fault.line,
        column: ImportColumn(index: fault.column, title: title.trimmingBlanks), problem: .form(fault.kind))
    }
  }

  var isEmpty: Bool { faults.isEmpty }

  mutating func add(_ others: [ImportFault]) {
    for fault in others { add(fault) }
  }

  mutating func add(_ fault: ImportFault) {
    if let name = fault.problem.name {
      if let place = places[name] {
        if faults[place].row != fault.row, faults[place].others.last != fault.row {
          faults[place].others.append(fault.row)
        }
        return
      }
      places[name] = faults.count
    }
    faults.append(fault)
  }

  /// Refuses the list if there is a fault.
  ///
  /// - Parameters:
  ///   - known: How many names there are that one that is not known is compared with.
  ///   - nearest: Those most like it.
  func refuse(known: Int, nearest: (_ name: String) -> [String]) throws(ImportRefusal) {
    guard !faults.isEmpty else { return }
    let affordable = Self.suggested.comparisons / max(1, known)
    var suggestions = min(Self.suggested.most, max(Self.suggested.fewest, affordable))
    let told = faults.map { fault in
      guard case .unknown(let noun, let name, _) = fault.problem, suggestions > 0 else { return fault }
      suggestions -= 1
      let problem = ImportFault.Problem.unknown(noun: noun, name, nearest: nearest(name))
      return fault.with(problem)
    }
    let sorted = told.sorted { ($0.row, $0.column?.index ?? 0) < ($1.row, $1.column?.index ?? 0) }
    throw ImportRefusal(faults: sorted)
  }
}

extension ImportFault {
  fileprivate func with(_ problem: Problem) -> ImportFault {
    ImportFault(row: row, line: line, column: column, problem: problem, others: others)
  }
}

extension ImportFault.Problem {
  /// The name that is wrong, by which rows with the same fault are put together.
  fileprivate var name: String? {
    switch self {
    case .unknown(let noun, let name, _): "unknown \(noun) \(NameMatcher.key(name))"
    case .ambiguous(let noun, let name, _): "ambiguous \(noun) \(NameMatcher.key(name))"
    default: nil
    }
  }
}

extension CSVTable {
  /// The rows whose cells can be trusted: not one that a quotation mark has swallowed the rest of the file into.
  var readableRows: [Row] {
    guard let open = faults.first(where: { $0.kind == .unclosedQuote }) else { return rows }
    return rows.filter { $0.number != open.row }
  }
}
