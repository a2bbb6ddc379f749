/// Findings in the making. Lines and columns are looked up once for each file that has any.
struct FindingList: Sendable {
  /// The rules that are asked for.
  let rules: Set<Rule>
  private var unplaced: [String: [Unplaced]] = [:]
  private var placed: [Finding] = []

  init(_ rules: Set<Rule>) { self.rules = rules }

  /// What in a file a finding points at.
  enum Spot: Equatable, Sendable {
    /// The file as a whole.
    case file
    /// A byte of it.
    case byte(Int)
    /// The value at a path.
    case value(JSONPath)
    /// The key at a path.
    case key(JSONPath)
    /// The record that lacks what would stand at a path.
    case holder(JSONPath)

    var path: JSONPath {
      switch self {
      case .file, .byte: .root
      case .value(let path), .key(let path), .holder(let path): path
      }
    }

    /// The path of what is there.
    var target: JSONPath? {
      switch self {
      case .file, .byte: nil
      case .value(let path), .key(let path): path
      case .holder(let path): JSONPath(Array(path.steps.dropLast()))
      }
    }
  }

  private struct Unplaced: Sendable {
    let rule: Rule
    let matter: Finding.Matter
    let spot: Spot
  }

  mutating func add(_ rule: Rule, _ matter: Finding.Matter, in path: String, at spot: Spot) {
    guard rules.contains(rule) else { return }
    unplaced[path, default: []].append(Unplaced(rule: rule, matter: matter, spot: spot))
  }

  /// Adds a finding whose place is known.
  mutating func add(_ rule: Rule, _ matter: Finding.Matter, at place: SourcePlace) {
    guard rules.contains(rule) else { return }
    placed.append(Finding(rule: rule, place: place, record: nil, way: .root, matter: matter))
  }

  /// Adds what was found in later files.
  mutating func join(_ later: FindingList) {
    unplaced.merge(later.unplaced) { $0 + $1 }
    placed += later.placed
  }

  /// Whether a file has findings that have no line yet.
  func hasUnplaced(in path: String) -> Bool { unplaced[path] != nil }

  /// The paths of the files whose findings have no line yet.
  var pathsToPlace: [String] { unplaced.keys.sorted { JSONObject.precedes($0, $1) } }

  /// Gives the findings of a file their lines.
  ///
  /// - Parameters:
  ///   - bytes: The file; `nil` where there is none, and then the findings point at its path alone.
  ///   - keyField: The key that tells the records of the file's list apart; `nil` where it is one record.
  mutating func place(in path: String, _ bytes: [UInt8]?, _ root: JSONObject?, keyField: String?) {
    guard let findings = unplaced.removeValue(forKey: path) else { return }
    let bytes = bytes ?? []
    let places = JSONLocator.places(of: findings.compactMap(\.spot.target), in: bytes)
    let offsets = findings.map { finding -> Int? in
      switch finding.spot {
      case .file: nil
      case .byte(let offset): offset
      case .key(let path): places[path].map { $0.key ?? $0.value }
      case .value, .holder: finding.spot.target.flatMap { places[$0]?.value }
      }
    }
    let positions = SourceLines.places(of: offsets.compactMap(\.self), in: path, bytes)
    for (finding, offset) in zip(findings, offsets) {
      let place = offset.flatMap { positions[$0] } ?? SourcePlace(path: path, position: nil, line: "")
      if case .sensitive(let fault) = finding.matter {
        // Neither the line nor the names of folders and records may tell what the text must not.
        let shown = SourcePlace(path: fault.shownPath, position: place.position, line: "")
        placed.append(
          Finding(
            rule: finding.rule, place: shown, record: fault.record, way: fault.place, matter: finding.matter))
        continue
      }
      let record = Self.record(at: finding.spot.path, in: root)
      let isNamed = record.map(Self.mayBeNamed) ?? true
      // A line that is not in the canonical form can hold the name of somebody who has been erased.
      let isSecret = if case .erased = finding.matter { true } else { false }
      placed.append(
        Finding(
          rule: finding.rule, place: isNamed && !isSecret ? place : place.masked,
          record: isNamed ? keyField.flatMap { record?[$0]?.string } : nil, way: finding.spot.path,
          matter: isNamed ? finding.matter : finding.matter.masked))
    }
  }

  private static func record(at path: JSONPath, in root: JSONObject?) -> JSONObject? {
    guard path.steps.count >= 2, case .key(let list) = path.steps[0],
      case .index(let index) = path.steps[1], let records = root?[list]?.array,
      records.indices.contains(index)
    else { return nil }
    return records[index].object
  }

  /// Whether findings may name the organisation whose link a record is. Logs of CI are read by many: of one that
  /// has not agreed to be public, the place alone is told.
  private static func mayBeNamed(_ record: JSONObject) -> Bool {
    guard record[Participant.keyField] != nil, let choices = record["listing"]?.array else {
      // Who has said nothing is public as a participant, and undecided as a signatory.
      return record["events"] == nil
    }
    return choices.allSatisfy { $0.object?["choice"]?.string == ListingChoice.public.rawValue }
  }

  /// The findings by file and place, and in the order of the rules where they share one.
  var sorted: [Finding] {
    let order = Dictionary(uniqueKeysWithValues: Rule.allCases.enumerated().map { ($1, $0) })
    return placed.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.place.path != b.place.path { return JSONObject.precedes(a.place.path, b.place.path) }
      let start = TextPosition(line: 0, column: 0)
      let (here, there) = (a.place.position ?? start, b.place.position ?? start)
      if here != there { return here < there }
      return (order[a.rule] ?? 0, left.offset) < (order[b.rule] ?? 0, right.offset)
    }.map(\.element)
  }
}
