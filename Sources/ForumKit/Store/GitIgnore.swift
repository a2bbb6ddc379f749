/// The `.gitignore` of a folder: what git is to leave alone, one pattern a line.
struct GitIgnore {
  private let path: String
  private let fileSystem: any FileSystem

  init(folder: String, on fileSystem: any FileSystem) {
    path = FilePath.join(folder, ".gitignore")
    self.fileSystem = fileSystem
  }

  /// Adds a pattern at the end, unless it stands there. Everything else is kept byte by byte.
  func add(_ pattern: String) throws(FileError) {
    let newline = UInt8(ascii: "\n")
    var bytes = try fileSystem.status(of: path) == nil ? [] : try fileSystem.read(path)
    let lines = bytes.split(separator: newline).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
    guard !lines.contains(where: { $0.elementsEqual(pattern.utf8) }) else { return }
    if let last = bytes.last, last != newline { bytes.append(newline) }
    bytes += pattern.utf8
    bytes.append(newline)
    try AtomicWriter(fileSystem).write(bytes, to: path)
  }
}
