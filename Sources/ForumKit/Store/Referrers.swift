/// A record that refers to another.
public struct Referrer: Sendable, Equatable {
  /// The path of its file from the workspace's folder.
  public let path: String
  /// The key of the record in the file's list; `nil` where the file is one record.
  public let record: String?
  /// The way to the reference, from the record.
  public let place: JSONPath
}

extension Records {
  /// Every record that refers to one of some noun, in the order of the files.
  ///
  /// A record that can only be at home in the same folder, such as a theme, is looked for there.
  public func referrers(
    to noun: String, where refers: (String) -> Bool, in files: [FileShape]
  ) throws(StoreError) -> [Referrer] {
    var referrers: [Referrer] = []
    for file in files where file.record.refers(to: noun) {
      guard let document = try document(at: file.path) else { continue }
      let records =
        file.list.map { document.root[$0]?.array ?? [] } ?? [.object(document.root)]
      for record in records {
        Shape.record(file.record).walk(record) { value, shape, traits, place in
          guard case .reference(noun) = shape, !traits.contains(.identity),
            let id = value.string, refers(id)
          else { return }
          let key = file.keyField.flatMap { record.object?[$0]?.string }
          referrers.append(Referrer(path: file.path, record: key, place: place))
        }
      }
    }
    return referrers
  }

  /// Every file that the workspace may have records in.
  public func files() throws(StoreError) -> [FileShape] {
    var files = [RecordFile.organisations.shape, RecordFile.measures.shape, RecordFile.tags.shape]
    for forum in try forumIDs() { files += Layout.files(of: forum) }
    for declaration in try declarationIDs() { files += Layout.files(of: declaration) }
    for council in try councilIDs() { files.append(RecordFile.council(council).shape) }
    return files
  }
}

extension Change {
  /// The files that may name what something grew out of. Most inputs grew out of nothing: their files are looked
  /// through without being decoded.
  func filesWithOrigins() throws(StoreError) -> [FileShape] {
    var found: [FileShape] = []
    for file in try files() where file.record.refers(to: Origin.noun) {
      if file.record.name == Input.name, try !mayMention(["\"from\"", "\\u"], in: file.path) { continue }
      found.append(file)
    }
    return found
  }
}

extension RecordShape {
  func refers(to noun: String) -> Bool { Shape.record(self).refers(to: noun) }
}

extension Change {
  /// Takes away the references to a record: what cannot be without it goes with it.
  mutating func dropReferences(
    to noun: String, where isDropped: (String) -> Bool, in files: [FileShape]
  ) throws(StoreError) {
    for file in files where file.record.refers(to: noun) {
      try rewrite(file) { root in
        file.shape.droppingReferences(to: noun, where: isDropped, in: root)
      }
    }
  }

  /// Puts the references to a noun through a function, in every record of some files.
  mutating func rewriteReferences(
    to noun: String, in files: [FileShape], _ rename: (String) -> String
  ) throws(StoreError) {
    for file in files where file.record.refers(to: noun) {
      try rewrite(file) { root in file.shape.rewritingReferences(to: noun, in: root, rename) }
    }
  }
}
