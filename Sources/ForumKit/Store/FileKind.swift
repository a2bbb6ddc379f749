/// A kind of file of a workspace, for whatever describes files that need not be there.
public struct FileKind: Sendable {
  /// What it is called: the name of its file without the ending, or of its record where each has a name of its own.
  public let name: String
  /// Where such files stand, with `*` for the id of what they belong to: `forums/*/inputs.json`.
  public let pattern: String
  /// What stands in such a file.
  public let file: FileShape

  /// Every kind of file that a workspace has.
  public static let all: [FileKind] = {
    let placeholder = "placeholder"
    let root = Layout.rootFiles
    let forum = ID<Forum>(placeholder).map { Layout.files(of: $0) } ?? []
    let declaration = ID<Declaration>(placeholder).map { Layout.files(of: $0) } ?? []
    let council = ID<Council>(placeholder).map { [RecordFile.council($0).shape] } ?? []
    return (root + forum + declaration + council).map { file in
      FileKind(
        name: file.list ?? file.record.name,
        pattern: file.path.split(separator: "/").map { part in
          part.hasPrefix(placeholder) ? "*\(part.dropFirst(placeholder.count))" : String(part)
        }.joined(separator: "/"), file: file)
    }
  }()
}
