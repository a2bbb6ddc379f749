/// A file of records, and what stands in it.
///
/// Most files hold one list: an object with one array. Some hold one record.
public struct RecordFile<Of: Record>: Sendable, Hashable {
  /// The path from the workspace's folder, with `/`.
  public let path: String
  /// The key of the list; `nil` where the file is one record.
  public let list: String?

  init(_ path: String, list: String? = nil) {
    self.path = path
    self.list = list
  }
}

/// What a file holds, for whatever walks files without knowing the nouns.
public struct FileShape: Sendable, Equatable {
  /// The path from the workspace's folder, with `/`.
  public let path: String
  /// The key of the list; `nil` where the file is one record.
  public let list: String?
  /// The key that tells the records of the list apart.
  public let keyField: String?
  /// The shape of one record.
  public let record: RecordShape
  /// What its records are.
  let type: any Record.Type

  init<R: Record>(_ file: RecordFile<R>) {
    path = file.path
    list = file.list
    keyField = (R.self as? any CollectionRecord.Type)?.keyField
    record = R.fields.shape
    type = R.self
  }

  public static func == (left: FileShape, right: FileShape) -> Bool {
    left.path == right.path && left.list == right.list && left.type == right.type
  }

  /// Refuses a root object that is not what the file is to hold.
  ///
  /// - Throws: ``RecordFault`` with the way to it from the root object.
  func check(_ root: JSONObject) throws(RecordFault) {
    guard let list else { return try type.check(root) }
    try (type as? any CollectionRecord.Type)?.check(root, list: list)
  }

  /// A root object without what is empty and therefore not written; `nil` where no file is left.
  ///
  /// - Throws: ``RecordFault`` with the way to it from the root object.
  func normalised(_ root: JSONObject) throws(RecordFault) -> JSONObject? {
    guard let list else { return try type.normalised(root) }
    let normalised = try (type as? any CollectionRecord.Type)?.normalised(root, list: list) ?? root
    return normalised.isEmpty ? nil : normalised
  }

  /// What is wrong with a root object and was not so in the one before it.
  func newFaults(in root: JSONObject, since old: JSONObject?) -> [RecordFault] {
    guard let list else { return type.newFaults(in: root, since: old) }
    return (type as? any CollectionRecord.Type)?.newFaults(in: root, list: list, since: old) ?? []
  }

  /// The shape of the whole file.
  public var shape: Shape {
    guard let list else { return .record(record) }
    let member = RecordShape.Member(key: list, shape: .list(.record(record)), traits: [])
    return .record(RecordShape(name: list, members: [member]))
  }
}

extension RecordFile {
  var shape: FileShape { FileShape(self) }
}

// The files of a workspace, each named once.

extension RecordFile where Of == WorkspaceCard {
  /// What the workspace says of itself. A folder that holds this file is a workspace.
  public static var workspace: Self { RecordFile("forumctl.json") }
}

extension RecordFile where Of == Organisation {
  /// The organisations of the whole workspace.
  public static var organisations: Self { RecordFile("organisations.json", list: "organisations") }
}

extension RecordFile where Of == Measure {
  /// The measures of the whole workspace.
  public static var measures: Self { RecordFile("measures.json", list: "measures") }
}

extension RecordFile where Of == Tag {
  /// The words that the records of the workspace are tagged with.
  public static var tags: Self { RecordFile("tags.json", list: "tags") }
}

extension RecordFile where Of == Erasure {
  /// What has been erased, by digests: so that it does not come back from another copy.
  public static var erasures: Self { RecordFile("erasures.json", list: "erasures") }
}

extension RecordFile where Of == Forum {
  /// One forum, with its sections and programme. The forum is there if this file is.
  public static func forum(_ id: ID<Forum>) -> Self { RecordFile("forums/\(id)/forum.json") }
}

extension RecordFile where Of == Participant {
  /// Who takes part in a forum.
  public static func participants(of forum: ID<Forum>) -> Self {
    RecordFile("forums/\(forum)/participants.json", list: "participants")
  }
}

extension RecordFile where Of == Theme {
  /// The discussion tree of a forum.
  public static func themes(of forum: ID<Forum>) -> Self {
    RecordFile("forums/\(forum)/themes.json", list: "themes")
  }
}

extension RecordFile where Of == Input {
  /// What was said at a forum. It is the largest file of all, and is read only where it is needed.
  public static func inputs(of forum: ID<Forum>) -> Self {
    RecordFile("forums/\(forum)/inputs.json", list: "inputs")
  }
}

extension RecordFile where Of == Declaration {
  /// One declaration with its versions. The declaration is there if this file is.
  public static func declaration(_ id: ID<Declaration>) -> Self {
    RecordFile("declarations/\(id)/declaration.json")
  }
}

extension RecordFile where Of == Signatory {
  /// The organisations' ways with a declaration.
  public static func signatories(of declaration: ID<Declaration>) -> Self {
    RecordFile("declarations/\(declaration)/signatories.json", list: "signatories")
  }
}

extension RecordFile where Of == Council {
  /// One council. The council is there if this file is.
  public static func council(_ id: ID<Council>) -> Self { RecordFile("councils/\(id).json") }
}

/// The folders of a workspace.
enum Layout {
  static let forums = "forums"
  static let declarations = "declarations"
  static let councils = "councils"
  static let own = ".forumctl"
  static let lock = ".forumctl/lock"
  static let turn = ".forumctl/turn"
  static let journal = ".forumctl/journal.ndjson"
  static let staging = ".forumctl/staging"
  /// Texts that an editor was open on when something came in between.
  static let kept = ".forumctl/kept"

  /// The files that stand beside the folders.
  static var rootFiles: [FileShape] {
    [
      RecordFile.workspace.shape, RecordFile.organisations.shape, RecordFile.measures.shape,
      RecordFile.tags.shape, RecordFile.erasures.shape,
    ]
  }

  /// The folder of one forum.
  static func folder(of forum: ID<Forum>) -> String { "\(forums)/\(forum)" }

  /// What a path is the file of; `nil` for what is no file of records.
  static func shape(of path: String) -> FileShape? {
    let parts = path.split(separator: "/").map(String.init)
    if parts.count == 1 {
      return rootFiles.first { $0.path == path }
    }
    if parts.count == 2, parts[0] == councils {
      return council(ofName: parts[1]).map { RecordFile.council($0).shape }
    }
    guard parts.count == 3 else { return nil }
    switch parts[0] {
    case forums: return ID(parts[1]).flatMap { id in files(of: id as ID<Forum>).first { $0.path == path } }
    case declarations:
      return ID(parts[1]).flatMap { id in files(of: id as ID<Declaration>).first { $0.path == path } }
    default: return nil
    }
  }

  /// The council that a file in the folder of councils is: `x.json` → `x`; `nil` for what is named otherwise.
  static func council(ofName name: String) -> ID<Council>? {
    name.hasSuffix(".json") ? ID(String(name.dropLast(".json".count))) : nil
  }

  /// The other files of the folder that a file has with its forum or declaration; none for other files.
  static func neighbours(of file: FileShape) -> [FileShape] {
    let files =
      forum(of: file.path).map { Self.files(of: $0) } ?? declaration(of: file.path).map { Self.files(of: $0) }
    return (files ?? []).filter { $0.path != file.path }
  }

  /// The forum that a file belongs to: `forums/x/themes.json` → `x`.
  static func forum(of path: String) -> ID<Forum>? { owner(of: path, in: forums) }

  /// The declaration that a file belongs to: `declarations/x/signatories.json` → `x`.
  static func declaration(of path: String) -> ID<Declaration>? { owner(of: path, in: declarations) }

  private static func owner<N: Noun>(of path: String, in folder: String) -> ID<N>? {
    let parts = path.split(separator: "/")
    return parts.count == 3 && parts[0] == folder[...] ? ID(String(parts[1])) : nil
  }

  /// The files of one forum.
  static func files(of forum: ID<Forum>) -> [FileShape] {
    [
      RecordFile.forum(forum).shape, RecordFile.participants(of: forum).shape,
      RecordFile.themes(of: forum).shape, RecordFile.inputs(of: forum).shape,
    ]
  }

  /// The files of one declaration.
  static func files(of declaration: ID<Declaration>) -> [FileShape] {
    [RecordFile.declaration(declaration).shape, RecordFile.signatories(of: declaration).shape]
  }
}
