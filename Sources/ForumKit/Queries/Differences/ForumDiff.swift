/// What differs between two forums that follow each other, or two versions of an analysis.
public struct ForumDiff: Sendable {
  /// What has become of something between the two.
  public enum Fate: String, Sendable, CaseIterable {
    /// It is in both, and its text differs.
    case changed
    /// It is in the later one alone.
    case new
    /// It is in the earlier one alone.
    case gone
    /// It is in both.
    case same
  }

  /// A section, by its place in both.
  public struct Part: Sendable {
    /// What has become of it.
    public let fate: Fate
    /// The section of the earlier forum; `nil` for one that is new.
    public let from: Section?
    /// The section of the later forum; `nil` for one that is gone.
    public let to: Section?
    /// Its text, word by word; empty unless it has changed.
    public let text: TextDiff
  }

  /// Something that has come, gone or stayed.
  public struct Move<Element: Sendable>: Sendable {
    /// `new`, `gone`, or `same`.
    public let fate: Fate
    /// What it was; `nil` for what is new.
    public let from: Element?
    /// What it is; `nil` for what is gone.
    public let to: Element?
  }

  /// How many there are of something in both.
  public struct Count: Sendable, Equatable {
    /// In the earlier forum.
    public let from: Int
    /// In the later forum.
    public let to: Int
  }

  /// What is compared: the earlier forum, and the later one.
  public let forums: (from: Forum, to: Forum)
  /// In the order of the later forum, those that are gone last.
  public let sections: [Part]
  /// In the order of the later forum, those that are gone last.
  public let themes: [Move<Theme>]
  /// Those that took part, in the order of the later forum, those that are gone last.
  public let participants: [Move<ID<Organisation>>]
  /// How many inputs there are.
  public let inputs: Count

  /// A forum with what is compared of it.
  public struct Side: Sendable {
    let forum: Forum
    let participants: [Participant]
    let themes: [Theme]
    let inputs: Int

    /// A forum with its lists.
    public init(_ forum: Forum, participants: [Participant], themes: [Theme], inputs: Int) {
      self.forum = forum
      self.participants = participants
      self.themes = themes
      self.inputs = inputs
    }
  }

  /// Compares two forums.
  ///
  /// A section is the one of the same heading under the same headings, else of the same heading, else the one of the same
  /// role where both have one alone. A theme is the one that it says it grew out of, else the one of the same title.
  public init(from old: Side, to new: Side) {
    forums = (old.forum, new.forum)
    sections = Self.sections(old.forum, new.forum)
    themes = Self.themes(old, new)
    let before = old.participants.filter(\.tookPart).map(\.organisation)
    let after = new.participants.filter(\.tookPart).map(\.organisation)
    participants = Self.moves(before, after, pairs: after.map { id in before.firstIndex(of: id) })
    inputs = Count(from: old.inputs, to: new.inputs)
  }

  /// How many sections there are.
  public var sectionCount: Count {
    Count(from: sections.count { $0.from != nil }, to: sections.count { $0.to != nil })
  }

  /// How many themes there are.
  public var themeCount: Count {
    Count(from: Set(themes.compactMap(\.from?.id)).count, to: themes.count { $0.to != nil })
  }

  /// How many organisations took part.
  public var participantCount: Count { Self.count(participants) }

  private static func count<E>(_ moves: [Move<E>]) -> Count {
    Count(from: moves.count { $0.from != nil }, to: moves.count { $0.to != nil })
  }

  // MARK: - Matching

  private static func sections(_ old: Forum, _ new: Forum) -> [Part] {
    let before = old.sections.inReadingOrder.map(\.section)
    let after = new.sections.inReadingOrder.map(\.section)
    let oldPaths = paths(before)
    let newPaths = paths(after)
    let pairs = pair(
      after.count, before.count,
      by: [
        { !newPaths[$0].isEmpty && newPaths[$0] == oldPaths[$1] },
        { key(after[$0].heading) == key(before[$1].heading) && !after[$0].heading.isEmpty },
        {
          after[$0].role == before[$1].role && isAlone(after[$0].role, after)
            && isAlone(before[$1].role, before)
        },
      ])
    return moves(before, after, pairs: pairs).map { move in
      guard let from = move.from, let to = move.to else {
        return Part(fate: move.fate, from: move.from, to: move.to, text: TextDiff(from: "", to: ""))
      }
      let text = TextDiff(from: from.body, to: to.body)
      return Part(fate: text.isEmpty ? .same : .changed, from: from, to: to, text: text)
    }
  }

  /// The headings that each section stands under, with its own; empty where it has none.
  private static func paths(_ sections: [Section]) -> [[String]] {
    let byID = Dictionary(sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return sections.map { section in
      guard !section.heading.isEmpty else { return [] }
      var path = [key(section.heading)]
      var seen: Set = [section.id]
      var next = section.parent.flatMap { byID[$0] }
      while let parent = next, seen.insert(parent.id).inserted {
        path.append(key(parent.heading))
        next = parent.parent.flatMap { byID[$0] }
      }
      return path
    }
  }

  /// Whether there is one section of a role, so that it is the same one whatever its heading.
  private static func isAlone(_ role: Section.Role?, _ sections: [Section]) -> Bool {
    guard let role, role != .other, role != .unplaced else { return false }
    return sections.count { $0.role == role } == 1
  }

  private static func themes(_ old: Side, _ new: Side) -> [Move<Theme>] {
    let before = old.themes.inReadingOrder.map(\.theme)
    let after = new.themes.inReadingOrder.map(\.theme)
    var pairs = pair(
      after.count, before.count,
      by: [
        { after[$0].from.contains(.theme(old.forum.id, before[$1].id)) },
        { key(after[$0].title) == key(before[$1].title) && after[$0].kind == before[$1].kind },
        { key(after[$0].title) == key(before[$1].title) },
      ])
    // Several may have grown out of one.
    for place in after.indices where pairs[place] == nil {
      pairs[place] = before.firstIndex { after[place].from.contains(.theme(old.forum.id, $0.id)) }
    }
    return moves(before, after, pairs: pairs)
  }

  private static func key(_ title: String) -> String { TextFolding.caseOnly.fold(title.trimmingBlanks) }

  /// For each of the later ones the place of the earlier one that it is; the surer ways to tell go first.
  private static func pair(
    _ after: Int, _ before: Int, by ways: [(_ after: Int, _ before: Int) -> Bool]
  ) -> [Int?] {
    var pairs = [Int?](repeating: nil, count: after)
    var free = Array(0..<before)
    for isSame in ways {
      for place in 0..<after where pairs[place] == nil {
        guard let found = free.firstIndex(where: { isSame(place, $0) }) else { continue }
        pairs[place] = free.remove(at: found)
      }
    }
    return pairs
  }

  private static func moves<E>(_ before: [E], _ after: [E], pairs: [Int?]) -> [Move<E>] {
    let kept = Set(pairs.compactMap(\.self))
    return zip(after, pairs).map { element, pair in
      Move(fate: pair == nil ? .new : .same, from: pair.map { before[$0] }, to: element)
    } + before.indices.filter { !kept.contains($0) }.map { Move(fate: .gone, from: before[$0], to: nil) }
  }
}
