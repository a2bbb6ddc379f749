/// Puts right what can be put right without anybody deciding: the canonical form, and the order of what is
/// ordered by time.
public struct Mending: Sendable {
  /// The files that were mended.
  public private(set) var mended: [String] = []
  /// The files that could be mended but for errors in them that somebody has to see to first.
  public private(set) var left: [String] = []

  /// Mends the files of some findings in a change.
  ///
  /// - Parameters:
  ///   - findings: What ``Check`` found under the same lock: what stands in the files is taken as it is then.
  /// - Throws: ``StoreError`` where a file cannot be read any more; then nothing is written.
  public init(of findings: [Finding], in change: inout Change) throws {
    let paths = Set(findings.filter(\.rule.canBeMended).map(\.place.path))
    let faulty = Set(findings.filter { $0.rule.severity == .error }.map(\.place.path))
    for path in paths.sorted(by: { JSONObject.precedes($0, $1) }) {
      guard !faulty.contains(path), let file = Layout.shape(of: path) else {
        left.append(path)
        continue
      }
      try Self.order(file, in: &change)
      try change.rewriteCanonically(file)
      mended.append(path)
    }
  }

  private static func order(_ file: FileShape, in change: inout Change) throws {
    let folder = FilePath.name(of: FilePath.parent(of: file.path))
    switch file.record.name {
    case Forum.name:
      guard let id = ID<Forum>(folder) else { return }
      try change.edit(.forum(id)) { $0 = $0.inOrder }
    case Participant.name:
      guard let id = ID<Forum>(folder) else { return }
      try change.edit(.participants(of: id)) { $0 = $0.map(\.inOrder) }
    case Input.name:
      guard let id = ID<Forum>(folder) else { return }
      try change.edit(.inputs(of: id)) { $0 = $0.inOrder }
    case Signatory.name:
      guard let id = ID<Declaration>(folder) else { return }
      try change.edit(.signatories(of: id)) { $0 = $0.map(\.inOrder) }
    case Measure.name:
      try change.edit(.measures) { $0 = $0.map(\.inOrder) }
    default: break
    }
  }
}
