/// Where a theme is to stand among the themes of its forum.
public enum ThemePlace: Sendable, Equatable {
  /// Just before another theme, under the same parent.
  case before(ID<Theme>)
  /// Just after another theme and all that stand under it, under the same parent.
  case after(ID<Theme>)
  /// Last under another theme; `nil` is the top.
  case lastUnder(ID<Theme>?)

  /// The theme that the place is told by.
  var anchor: ID<Theme>? {
    switch self {
    case .before(let anchor), .after(let anchor): anchor
    case .lastUnder(let parent): parent
    }
  }
}

// The order of siblings is the order of the list. Themes are put in so that a list that stands in
// reading order stays so, and one that does not is left as it is.

extension [Theme] {
  /// Puts a new theme in its place. Its parent follows from the place.
  public mutating func insert(_ theme: Theme, at place: ThemePlace) {
    insert(branch: [theme], at: place)
  }

  /// Moves a theme with all that stand under it. The order of the others stays as it is, and so does
  /// that within the branch.
  ///
  /// - Throws: ``RecordFault`` of the kind `cycle` where the place lies in the branch itself.
  public mutating func move(_ id: ID<Theme>, to place: ThemePlace) throws(RecordFault) {
    let branch = Set(self.branch(of: id).map(\.id))
    if let anchor = place.anchor, branch.contains(anchor) {
      throw RecordFault(.cycle(value: id.text)).inside("parent")
    }
    // The theme itself leads its branch: it is the one that gets a new parent.
    let moving = filter { $0.id == id } + filter { $0.id != id && branch.contains($0.id) }
    removeAll { branch.contains($0.id) }
    insert(branch: moving, at: place)
  }

  private mutating func insert(branch: [Theme], at place: ThemePlace) {
    guard var top = branch.first else { return }
    switch place {
    case .before(let anchor), .after(let anchor): top.parent = first { $0.id == anchor }?.parent
    case .lastUnder(let parent): top.parent = parent
    }
    insert(contentsOf: [top] + branch.dropFirst(), at: index(of: place))
  }

  private func index(of place: ThemePlace) -> Int {
    switch place {
    case .before(let anchor): return firstIndex { $0.id == anchor } ?? endIndex
    case .after(let anchor):
      let branch = Set(self.branch(of: anchor).map(\.id))
      guard let start = firstIndex(where: { $0.id == anchor }) else { return endIndex }
      return self[start...].firstIndex { !branch.contains($0.id) } ?? endIndex
    case .lastUnder(nil): return endIndex
    case .lastUnder(let parent?):
      let branch = Set(self.branch(of: parent).map(\.id))
      return lastIndex { branch.contains($0.id) }.map { $0 + 1 } ?? endIndex
    }
  }

  /// The theme that has the same number under the same parent as the one with an id; `nil` if none has.
  public func sharingNumber(with id: ID<Theme>) -> Theme? {
    guard let theme = first(where: { $0.id == id }), let number = theme.number else { return nil }
    return first { $0.id != id && $0.parent == theme.parent && $0.number == number }
  }
}
