/// Measures crossed by two of their axes.
///
/// A measure that two answer for stands in two columns, and is counted once in the totals.
public struct MeasureMatrix: Sendable {
  /// What measures can be told apart by.
  public enum Axis: String, Sendable, CaseIterable {
    case objective, responsible, target, level, horizon, status, council, forum
  }

  /// A value of an axis.
  public struct Value: Sendable, Hashable {
    /// The stored value: a choice, an id or the words of an objective; `nil` where nothing is stated.
    public let key: String?
  }

  /// The values down the side, in their order; what is not stated stands last.
  public let rows: [Value]
  /// The values across.
  public let columns: [Value]
  /// The axis down the side, and the one across.
  public let axes: (rows: Axis, columns: Axis)
  private let cells: [Place: [Measure]]

  private struct Place: Hashable {
    let row: Value?
    let column: Value?
  }

  /// Crosses measures.
  ///
  /// - Parameters:
  ///   - measures: In their order, which is that of the objectives.
  ///   - organisations: Those that answer for them; their columns stand in Swedish order of their names.
  public init(
    _ measures: [Measure], rows: Axis, columns: Axis, _ organisations: OrganisationIndex
  ) {
    axes = (rows, columns)
    var cells: [Place: [Measure]] = [:]
    for measure in measures {
      let own = measure.values(of: rows, organisations)
      let across = measure.values(of: columns, organisations)
      for row in own + [nil] {
        for column in across + [nil] { cells[Place(row: row, column: column), default: []].append(measure) }
      }
    }
    self.cells = cells
    self.rows = Self.values(of: rows, in: measures, organisations)
    self.columns = Self.values(of: columns, in: measures, organisations)
  }

  /// The measures of a cell; `nil` stands for all values of an axis.
  public subscript(row: Value?, column: Value?) -> [Measure] {
    cells[Place(row: row, column: column), default: []]
  }

  private static func values(
    of axis: Axis, in measures: [Measure], _ organisations: OrganisationIndex
  ) -> [Value] {
    var seen = Set<Value>()
    let met = measures.flatMap { $0.values(of: axis, organisations) }.filter { seen.insert($0).inserted }
    let stated = met.filter { $0.key != nil }
    let none = met.filter { $0.key == nil }
    switch axis {
    // As the plan has them.
    case .objective: return stated + none
    case .responsible:
      return stated.sortedInSwedish { value in
        value.key.flatMap { ID<Organisation>($0) }.flatMap { organisations[$0]?.name } ?? value.key ?? ""
      } + none
    case .target: return ordered(stated, Measure.Target.choices) + none
    case .level: return ordered(stated, Measure.Prevention.choices) + none
    case .horizon: return ordered(stated, Measure.Horizon.choices) + none
    case .status: return ordered(stated, Measure.Status.choices) + none
    case .council, .forum: return stated.sorted { $0.key ?? "" < $1.key ?? "" } + none
    }
  }

  private static func ordered(_ values: [Value], _ choices: [String]) -> [Value] {
    choices.map { Value(key: $0) }.filter(values.contains)
  }
}

extension Measure {
  /// What the measure says along an axis; at least one value.
  fileprivate func values(
    of axis: MeasureMatrix.Axis, _ organisations: OrganisationIndex
  ) -> [MeasureMatrix.Value] {
    switch axis {
    case .objective: [.init(key: objective.isEmpty ? nil : objective)]
    case .responsible:
      responsible.isEmpty
        ? [.init(key: nil)]
        : responsible.map { .init(key: organisations[$0]?.id.text ?? $0.text) }
    case .target: [.init(key: target?.rawValue)]
    case .level: [.init(key: level?.rawValue)]
    case .horizon: [.init(key: horizon?.rawValue)]
    case .status: [.init(key: status.rawValue)]
    case .council: [.init(key: from.council?.text)]
    case .forum: [.init(key: from.forum?.text)]
    }
  }
}
