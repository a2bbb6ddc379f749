/// A file with one thing a line that people write too, such as a `.gitignore`.
struct LineFile {
  let path: String
  let fileSystem: any FileSystem
  /// The folder for temporaries; beside the file if `nil`.
  var staging: String?

  /// The lines of some that do not stand there yet.
  func missing(_ lines: [String]) throws(FileError) -> [String] {
    missing(lines, in: try bytes())
  }

  /// Adds the lines at the end that do not stand there yet. Everything else is kept byte by byte.
  ///
  /// - Returns: The lines that were added.
  @discardableResult
  func add(_ lines: [String]) throws(FileError) -> [String] {
    var bytes = try bytes()
    let missing = missing(lines, in: bytes)
    guard !missing.isEmpty else { return [] }
    if let last = bytes.last, last != Self.newline { bytes.append(Self.newline) }
    for line in missing {
      bytes += line.utf8
      bytes.append(Self.newline)
    }
    try AtomicWriter(fileSystem, staging: staging).write(bytes, to: path)
    return missing
  }

  private static let newline = UInt8(ascii: "\n")

  private func bytes() throws(FileError) -> [UInt8] {
    try fileSystem.status(of: path) == nil ? [] : try fileSystem.read(path)
  }

  private func missing(_ lines: [String], in bytes: [UInt8]) -> [String] {
    let present = bytes.split(separator: Self.newline).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
    return lines.filter { line in !present.contains { $0.elementsEqual(line.utf8) } }
  }
}

/// The `.gitignore` of a folder: what git is to leave alone, one pattern a line.
struct GitIgnore {
  private let file: LineFile

  /// - Parameter staging: The folder for temporaries; beside the file if `nil`.
  init(folder: String, on fileSystem: any FileSystem, staging: String? = nil) {
    file = LineFile(
      path: FilePath.join(folder, ".gitignore"), fileSystem: fileSystem, staging: staging)
  }

  /// Adds a pattern at the end, unless it stands there.
  func add(_ pattern: String) throws(FileError) { try file.add([pattern]) }
}
