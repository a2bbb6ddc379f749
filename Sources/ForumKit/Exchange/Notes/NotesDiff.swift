/// What differs between two notes, in their own words.
public struct NotesDiff: Sendable, Equatable {
  /// One line of it.
  public struct Line: Sendable, Equatable {
    /// What has become of a line.
    public enum Kind: Sendable { case added, removed, moved }

    /// What has become of it.
    public let kind: Kind
    /// The line as it stands in the notes.
    public let text: String
    /// The heading that it stands under, without its marks; empty on top.
    public let heading: String
  }

  /// The lines that differ, in the order of the notes.
  public let lines: [Line]

  /// Compares the notes of two states of a forum, which stand without ids.
  public init(from old: String, to new: String) {
    // Blank lines part what is compared, and say nothing.
    let before = NotesText.allLines(old).filter { !$0.isEmpty }
    let after = NotesText.allLines(new).filter { !$0.isEmpty }
    let difference = SequenceDiff(from: before, to: after)
    let removals = before.indices.filter { difference.removed[$0] }
    let insertions = after.indices.filter { difference.inserted[$0] }
    let removed = Set(removals)
    let inserted = Set(insertions)
    // A line that goes here and comes there has moved.
    var leaving: [String: Int] = [:]
    for place in removals { leaving[before[place], default: 0] += 1 }
    var moved = Set<Int>()
    var movedTexts: [String: Int] = [:]
    for place in insertions where leaving[after[place], default: 0] > 0 {
      leaving[after[place], default: 0] -= 1
      moved.insert(place)
      movedTexts[after[place], default: 0] += 1
    }
    var lines: [Line] = []
    var oldHeading = ""
    var newHeading = ""
    var oldPlace = 0
    var newPlace = 0
    func add(_ kind: Line.Kind, _ text: String, _ heading: String) {
      lines.append(Line(kind: kind, text: text, heading: NotesText.isHeading(text) ? "" : heading))
    }
    while oldPlace < before.count || newPlace < after.count {
      if oldPlace < before.count, removed.contains(oldPlace) {
        let text = before[oldPlace]
        if let heading = NotesText.heading(text) { oldHeading = heading.rest }
        if movedTexts[text, default: 0] > 0 {
          movedTexts[text, default: 0] -= 1
        } else {
          add(.removed, text, oldHeading)
        }
        oldPlace += 1
      } else if newPlace < after.count, inserted.contains(newPlace) {
        let text = after[newPlace]
        if let heading = NotesText.heading(text) { newHeading = heading.rest }
        add(moved.contains(newPlace) ? .moved : .added, text, newHeading)
        newPlace += 1
      } else {
        if newPlace < after.count, let heading = NotesText.heading(after[newPlace]) {
          newHeading = heading.rest
          oldHeading = heading.rest
        }
        oldPlace += 1
        newPlace += 1
      }
    }
    self.lines = lines
  }
}
