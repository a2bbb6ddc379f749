/// What git is to know of a workspace: which files it merges with forumctl, and what it leaves alone.
public struct GitFiles {
  /// The name of the merge driver, which stands in `.gitattributes` and in git's configuration.
  public static let driver = "forumctl"

  private let folder: String
  private let fileSystem: any FileSystem

  /// The files of a workspace's folder. The folder may lie anywhere in the repository.
  public init(folder: String, on fileSystem: any FileSystem) {
    self.folder = folder
    self.fileSystem = fileSystem
  }

  /// The lines that `.gitattributes` is to have and has not.
  public func missingAttributes() throws(FileError) -> [String] {
    try attributes.missing(Self.attributeLines)
  }

  /// Adds those lines.
  ///
  /// - Returns: The lines that were added.
  @discardableResult
  public func addAttributes() throws(FileError) -> [String] { try attributes.add(Self.attributeLines) }

  /// Makes git leave alone what is no record.
  public func ignoreOwn() throws(FileError) {
    try GitIgnore(folder: folder, on: fileSystem).add("\(Layout.own)/")
  }

  private var attributes: LineFile {
    LineFile(path: FilePath.join(folder, ".gitattributes"), fileSystem: fileSystem)
  }

  /// A line for each kind of file, from the workspace's folder: a foreign `.json` is none of ours.
  static var attributeLines: [String] { Layout.patterns.map { "/\($0) merge=\(driver)" } }
}

extension Layout {
  /// The paths of all files of records, with `*` for the id of a folder.
  static var patterns: [String] {
    var patterns = rootFiles.map(\.path)
    // Any id will do: what differs from forum to forum is the folder alone.
    if let id = ID<Forum>("x") {
      patterns += files(of: id).map { "\(forums)/*/\(FilePath.name(of: $0.path))" }
    }
    if let id = ID<Declaration>("x") {
      patterns += files(of: id).map { "\(declarations)/*/\(FilePath.name(of: $0.path))" }
    }
    patterns.append("\(councils)/*.json")
    return patterns
  }
}
