/// Files and folders that do not belong among the records.
enum StrayRules {
  /// What stands beside the records at the top, and is named like one of ours without being it. Everything else
  /// there is the business of those who keep the folder: git, CI and people put their things there.
  static func lookAtRoot(_ names: [String], _ findings: inout FindingList) {
    let files = ["forumctl.json", "organisations.json", "erasures.json", "measures.json", "tags.json"]
    let folders = [Layout.forums, Layout.declarations, Layout.councils]
    for name in names where !(files + folders + [Layout.own]).contains(name) {
      if let original = original(of: name, among: files) {
        add(.copy(of: original), name, &findings)
      } else if let near = nearest(to: name, among: files + folders) {
        add(.nearly(near), name, &findings)
      }
    }
  }

  /// A name in the folder of all forums, declarations or councils that is no id, and can be none of them.
  static func lookAt(_ name: String, in folder: String, _ findings: inout FindingList) {
    guard !isHarmless(name) else { return }
    add(isLeftover(name) ? .leftover : .unknown, "\(folder)/\(name)", &findings)
  }

  /// What stands in the folder of one forum or declaration, of whose files the first is its own.
  static func lookAtFolder(
    _ folder: String, _ names: [String], belonging files: [FileShape], _ findings: inout FindingList
  ) {
    let known = files.map { FilePath.name(of: $0.path) }
    for name in names where !known.contains(name) && !isHarmless(name) {
      let path = "\(folder)/\(name)"
      if let original = original(of: name, among: known) {
        add(.copy(of: original), path, &findings)
      } else if isLeftover(name) {
        add(.leftover, path, &findings)
      } else if let near = nearest(to: name, among: known) {
        add(.nearly(near), path, &findings)
      } else {
        add(.unknown, path, &findings)
      }
    }
    guard let own = known.first, !names.contains(own) else { return }
    if known.contains(where: names.contains) {
      findings.add(.missingFile, .missing, in: "\(folder)/\(own)", at: .file)
    } else if names.allSatisfy(isHarmless) {
      add(.empty, folder, &findings)
    }
  }

  private static func add(_ stray: Finding.Stray, _ path: String, _ findings: inout FindingList) {
    findings.add(
      .strayFile, .stray(stray), at: SourcePlace(path: path, position: nil, line: ""))
  }

  /// What git and the systems put into folders by themselves.
  private static func isHarmless(_ name: String) -> Bool {
    [".gitkeep", ".gitignore", ".gitattributes", ".DS_Store", "Thumbs.db", "desktop.ini"].contains(name)
  }

  /// What editors and merges leave behind: `forum.json~`, `#forum.json#`, `.forum.json.swp`, `forum.json.orig`.
  private static func isLeftover(_ name: String) -> Bool {
    let endings = ["~", ".orig", ".rej", ".bak", ".old", ".tmp", ".swp", ".swo"]
    return endings.contains(where: name.hasSuffix) || name.hasPrefix(".#") || name.hasPrefix("~$")
      || (name.hasPrefix("#") && name.hasSuffix("#"))
  }

  /// The file that a name is a copy of, as sync folders and people name them: `inputs (1).json`,
  /// `inputs-DESKTOP.json`, `inputs.sync-conflict-….json`, `Kopia av inputs.json`, `inputs.json.orig`.
  private static func original(of name: String, among files: [String]) -> String? {
    let folded = TextFolding.caseAndDiacritics.fold(name)
    return files.first { file in
      guard folded != file else { return false }
      let stem = String(file.prefix { $0 != "." })
      if folded.hasPrefix(file) { return isLeftover(name) || folded.hasSuffix(".json") }
      guard folded.hasSuffix(".json") else { return false }
      if folded.hasSuffix(" \(file)") { return true }
      guard folded.hasPrefix(stem), let next = folded.dropFirst(stem.count).first else { return false }
      return [" ", "-", "_", "(", "."].contains(next)
    }
  }

  private static func nearest(to name: String, among names: [String]) -> String? {
    let folded = TextFolding.caseAndDiacritics.fold(name)
    return names.first { EditDistance.between(folded, $0) <= 1 }
  }
}
