/// The texts that name people, or hold what was asked for, outside of the places that are for people.
public struct PersonMentions: Sendable {
  /// A text.
  public struct Mention: Sendable, Equatable {
    /// Where it stands.
    public enum Source: Sendable, Equatable {
      case record(RecordSpot)
      /// In the history: what was there before, or came then.
      case history(HistorySpot)
      /// In a text that an editor was open on: its path from the workspace's folder.
      case kept(String)
    }

    public let source: Source
    /// The text in full.
    public let text: String
    /// The handles of those whom it names, sorted; none where it only holds what was asked for.
    public let people: [String]
  }

  /// By file and place; then by change; then the kept files.
  public private(set) var found: [Mention] = []
  /// The files that could not be read.
  public private(set) var faults: [StoreError] = []
  private let net: PersonNet
  private let query: PersonQuery?

  /// Goes through every text of a workspace, of its history and of its kept files.
  ///
  /// - Parameters:
  ///   - query: What else to look for.
  /// - Throws: ``StoreError`` where the workspace's folders cannot be listed.
  public init(
    of people: [PeopleIndex.Entry], _ query: PersonQuery? = nil, in records: Snapshot, _ history: History
  ) throws(StoreError) {
    net = PersonNet(people)
    self.query = query
    let own = [RecordFile.workspace.shape, RecordFile.erasures.shape]
    for file in own + (try records.files()) {
      do throws(StoreError) {
        guard let root = try records.document(at: file.path)?.root else { continue }
        for record in file.records(of: root) { look(at: record.object, record.key, of: file) }
      } catch {
        faults.append(error)
      }
    }
    for change in history.changes {
      for edit in change.edits { look(at: edit, of: change) }
    }
    for name in try records.names(in: Layout.kept) {
      let path = FilePath.join(Layout.kept, name)
      do throws(StoreError) {
        guard let bytes = try records.bytes(of: path) else { continue }
        note(String(decoding: bytes, as: UTF8.self)) { .kept(path) }
      } catch {
        faults.append(error)
      }
    }
  }

  private mutating func look(at record: JSONObject, _ key: String?, of file: FileShape) {
    var texts: [(String, JSONPath)] = []
    PersonWalk(text: { texts.append(($0, $1)) }).walk(record, file.record)
    for (text, way) in texts { note(text) { .record(RecordSpot(path: file.path, record: key, way: way)) } }
  }

  private mutating func look(at edit: RecordEdit, of change: PastChange) {
    guard let shape = Layout.shape(of: edit.path)?.record else { return }
    var texts: [String] = []
    let walk = PersonWalk(text: { text, _ in if !texts.contains(text) { texts.append(text) } })
    for state in [edit.before, edit.after].compactMap(\.self) { walk.walk(state, shape) }
    for text in texts { note(text) { .history(HistorySpot(change, edit)) } }
  }

  private mutating func note(_ text: String, _ source: () -> Mention.Source) {
    let handles = net.handles(in: text)
    guard !handles.isEmpty || query?.matches(text) == true else { return }
    found.append(Mention(source: source(), text: text, people: handles))
  }
}
