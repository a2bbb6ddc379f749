/// Puts an export in files.
public struct WarehouseFiles: Sendable {
  private let fileSystem: any FileSystem

  /// Files of a file system.
  public init(on fileSystem: any FileSystem) { self.fileSystem = fileSystem }

  /// Refuses a folder that is there and is no export of NDJSON: it may hold something that is wanted.
  ///
  /// - Throws: ``StagingFault`` or ``FileError``.
  public func requireRoom(forFolder path: String) throws {
    guard let status = try fileSystem.status(of: path) else { return }
    guard status.kind == .folder else { throw StagingFault.inTheWay(path: path) }
    let names = try fileSystem.names(in: path)
    guard !names.isEmpty else { return }
    let known = Set([DataPackage.fileName] + WarehouseExport.tableNames.map(DataPackage.fileName))
    guard names.contains(DataPackage.fileName), known.isSuperset(of: names),
      DataPackage.isOurs(try fileSystem.read(FilePath.join(path, DataPackage.fileName)))
    else { throw StagingFault.inTheWay(path: path) }
  }

  /// Refuses what is there and is no file.
  ///
  /// - Throws: ``StagingFault`` or ``FileError``.
  public func requireRoom(forFile path: String) throws {
    guard try fileSystem.status(of: path).map({ $0.kind == .file }) ?? true else {
      throw StagingFault.inTheWay(path: path)
    }
  }

  /// Writes a folder with a file of NDJSON for each table that has rows, and a Data Package that describes them. It
  /// takes its place when all is whole.
  ///
  /// - Returns: How many rows each table has.
  public func writeFolder(_ export: WarehouseExport, of view: AudienceView, to path: String) throws
    -> [String: Int]
  {
    try requireRoom(forFolder: path)
    var staged = try StagedFiles(for: path, on: fileSystem)
    do {
      let counts = try export.write(as: NDJSONFormat()) { bytes, table throws in
        if let table { try staged.append(bytes, to: DataPackage.fileName(of: table)) }
      }
      let written = export.tables.filter { counts[$0.name] != nil }
      try staged.append(DataPackage(view, written).bytes, to: DataPackage.fileName)
      try staged.putFolder()
      return counts
    } catch {
      staged.discard()
      throw error
    }
  }

  /// Writes one file. It takes its place when it is whole.
  ///
  /// - Returns: How many rows each table has.
  public func writeFile(_ export: WarehouseExport, as format: some FlatFormat, to path: String) throws
    -> [String: Int]
  {
    try requireRoom(forFile: path)
    var staged = try StagedFiles(for: path, on: fileSystem)
    do {
      let name = FilePath.name(of: path)
      let counts = try export.write(as: format) { bytes, _ throws in try staged.append(bytes, to: name) }
      try staged.putFile(name)
      return counts
    } catch {
      staged.discard()
      throw error
    }
  }
}
