/// The permission bits of files that are made. A file that is there keeps its own.
struct FileModes: Sendable {
  /// What the folder's other records have; `nil` where there are none yet, for what the process gives.
  let ordinary: UInt16?
  /// What files of a kind that holds personal data have.
  let personal: UInt16?

  /// - Parameters:
  ///   - card: What the workspace says of itself.
  init(_ card: WorkspaceCard, root: String, on fileSystem: any FileSystem) throws(FileError) {
    let status = try fileSystem.status(of: FilePath.join(root, RecordFile.workspace.path))
    ordinary = status.map { $0.mode & 0o666 }
    personal = card.access == .shared ? ordinary : 0o600
  }

  func mode(of file: FileShape) -> UInt16? { file.record.holdsPersonalData ? personal : ordinary }
}
