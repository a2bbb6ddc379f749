/// Merges the bytes of a file of records, and always has an answer: where the sides cannot be understood,
/// both stand whole between git's markers, so that neither is lost.
public struct FileMerge: Sendable {
  /// What the file holds after the merge.
  public let bytes: [UInt8]
  /// What is left to choose.
  public let outcome: Outcome

  /// What came of a merge.
  public enum Outcome: Sendable, Equatable {
    /// Both sides stand in the file.
    case clean
    /// Markers stand round these records; all else is merged.
    case conflicts([MergeConflict])
    /// Both sides stand whole between markers.
    case whole(Obstacle)
  }

  /// Why a file was not merged record by record.
  public enum Obstacle: Error, Sendable, Equatable {
    /// The path is not one of a file of records.
    case unknownFile
    /// A version cannot be read. `version` is which of the three.
    case unreadable(Version, StoreError)
    /// A newer version of the program wrote it.
    case newerFormat(found: Int)
  }

  /// Which of the three versions of a file.
  public enum Version: String, Sendable { case base, ours, theirs }

  /// Merges three versions of a file.
  ///
  /// - Parameters:
  ///   - base: The version that both sides come from; no bytes where both have made the file.
  ///   - path: Where the file lies, from the folder of the workspace or of any folder above it.
  ///   - format: The format of the workspace, where it is known.
  ///   - erased: People who must not come back from any of the versions.
  public init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], path: String, format: Int? = nil,
    without erased: ErasedPeople = ErasedPeople([])
  ) {
    do throws(Obstacle) {
      if let format, format > WorkspaceCard.currentFormat { throw .newerFormat(found: format) }
      guard let file = Self.place(of: path)?.file else { throw .unknownFile }
      let result = ThreeWayMerge.merge(
        base: base.isEmpty ? nil : erased.removed(from: try Self.root(base, .base, file), of: file),
        ours: erased.removed(from: try Self.root(ours, .ours, file), of: file),
        theirs: erased.removed(from: try Self.root(theirs, .theirs, file), of: file), in: file)
      self.init(
        bytes: result.bytes, outcome: result.isClean ? .clean : .conflicts(result.conflicts))
    } catch {
      self.init(keeping: ours, theirs: theirs, because: error)
    }
  }

  /// Keeps both sides whole, because they could not be merged.
  public init(keeping ours: [UInt8], theirs: [UInt8], because obstacle: Obstacle) {
    self.init(bytes: ConflictText.whole(ours, theirs), outcome: .whole(obstacle))
  }

  private init(bytes: [UInt8], outcome: Outcome) {
    self.bytes = bytes
    self.outcome = outcome
  }

  /// What a path is the file of, and the folder of the workspace that it lies in; `nil` for other files.
  static func place(of path: String) -> (workspace: String, file: FileShape)? {
    let parts = path.split(separator: "/")
    for count in 0..<parts.count {
      if let file = Layout.shape(of: parts[count...].joined(separator: "/")) {
        return (parts[..<count].joined(separator: "/"), file)
      }
    }
    return nil
  }

  /// The folder of the workspace that a file lies in, from where its path starts; `nil` for a file that is
  /// none of records.
  public static func workspace(of path: String) -> String? { place(of: path)?.workspace }

  /// Whether a file can hold people.
  public static func mayHoldPeople(_ path: String) -> Bool {
    place(of: path)?.file.record.holdsPersonalData ?? false
  }

  private static func root(
    _ bytes: [UInt8], _ version: Version, _ file: FileShape
  ) throws(Obstacle) -> JSONObject {
    do throws(StoreError) {
      let document = try StoredDocument(path: file.path, bytes: bytes)
      if file.path == RecordFile.workspace.path, let format = WorkspaceCard.format(of: document.root),
        format > WorkspaceCard.currentFormat
      {
        throw .newerFormat(found: format, supported: WorkspaceCard.currentFormat)
      }
      do { try file.check(document.root) } catch { throw document.error(error) }
      return document.root
    } catch {
      if case .newerFormat(let found, _) = error { throw .newerFormat(found: found) }
      throw .unreadable(version, error)
    }
  }
}

extension WorkspaceCard {
  /// The format that the bytes of a card name; `nil` where they cannot be read.
  public static func format(in bytes: [UInt8]) -> Int? {
    let root: JSONValue
    do { root = try JSONReader.read(bytes) } catch { return nil }
    return root.object.flatMap(format(of:))
  }

  static func format(of root: JSONObject) -> Int? {
    guard case .number(let number)? = root["format"] else { return nil }
    return number.integer
  }
}
