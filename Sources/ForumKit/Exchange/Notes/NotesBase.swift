extension Workspace {
  /// The notes that a stamp was put under, found by going back through the history of this copy; `nil` where the
  /// history does not reach so far, or the notes came from another copy.
  public func notes(before stamp: NotesStamp) throws(StoreError) -> String? {
    let files = Layout.files(of: stamp.forum) + [RecordFile.organisations.shape, RecordFile.measures.shape]
    var roots: [String: JSONObject] = [:]
    for file in files { roots[file.path] = try records.document(at: file.path)?.root }
    if let notes = Self.notes(of: roots, stamp) { return notes }
    let entries: [(entry: Journal.Entry, ending: Journal.Ending?)]
    do { entries = try Journal(fileSystem: fileSystem, root: root).changes() } catch { throw .file(error) }
    for (entry, ending) in entries.reversed() where ending == .done {
      // What an erasure has taken out stands nowhere.
      if entry.isFinal { return nil }
      var isTouched = false
      for file in files {
        let edits = entry.edits.filter { $0.path == file.path }.map(\.takenBack)
        guard !edits.isEmpty else { continue }
        roots[file.path] = RecordEdit.apply(edits, to: roots[file.path], in: file)
        isTouched = true
      }
      if isTouched, let notes = Self.notes(of: roots, stamp) { return notes }
    }
    return nil
  }

  /// The notes of some files, if they are those that the stamp tells of.
  private static func notes(of roots: [String: JSONObject], _ stamp: NotesStamp) -> String? {
    let records = FilesInMemory(roots: roots)
    // A state that cannot be read is not the one that was exported.
    do {
      let text = NotesWriter.text(
        of: try ForumRecords(of: stamp.forum, in: records), organisations: try records.list(.organisations),
        in: stamp.language, isPersonal: stamp.isPersonal)
      return text.hasSuffix("\(stamp.line)\n") ? text : nil
    } catch {
      return nil
    }
  }
}

/// Files as they once were.
private struct FilesInMemory: Records {
  let roots: [String: JSONObject]

  func document(at path: String) throws(StoreError) -> StoredDocument? {
    roots[path].map { StoredDocument(path: path, root: $0, bytes: nil) }
  }

  func names(in folder: String) throws(StoreError) -> [String] {
    roots.keys.filter { FilePath.parent(of: $0) == folder }.map { FilePath.name(of: $0) }
  }
}

extension RecordEdit {
  /// The edit that takes this one back.
  fileprivate var takenBack: RecordEdit {
    RecordEdit(path: path, record: record, before: after, after: before, from: to, to: from)
  }
}
