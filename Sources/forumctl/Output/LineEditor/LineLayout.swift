import ForumKit

/// Where the characters of a prompt and a line stand on a terminal that breaks them at its edge.
struct LineLayout: Equatable {
  struct Place: Equatable {
    var row = 0
    var column = 0
  }

  /// What is written, from the first column of the first row.
  let text: String
  /// Where the cursor belongs.
  let cursor: Place
  /// Where the cursor is when all is written.
  let end: Place

  /// - Parameters:
  ///   - painted: The prompt as it is sent, with its colours.
  ///   - width: The columns of the terminal, at least 2.
  ///   - height: Its rows. Of a line that does not fit in, the part around the cursor is shown.
  init(prompt: String, painted: String, _ line: LineBuffer, width: Int, height: Int) {
    let room = max(width, (max(2, height) - 1) * width - DisplayWidth.of(prompt) - 4)
    var before = VisibleText.line(line.before)
    var after = VisibleText.line(line.after)
    if DisplayWidth.of(before) + DisplayWidth.of(after) > room {
      let rest = DisplayWidth.fit(after, within: room / 4)
      before = Self.end(of: before, within: room - DisplayWidth.of(rest))
      after = rest
    }
    var place = Self.place(after: prompt, from: Place(), width: width)
    place = Self.place(after: before, from: place, width: width)
    cursor = Self.settled(place, width: width)
    place = Self.place(after: after, from: place, width: width)
    end = Self.settled(place, width: width)
    // A terminal waits at its edge until the next character comes: there is none.
    text = painted + before + after + (end.row > place.row ? "\r\n" : "")
  }

  /// The end of a text that takes at most some columns, with `…` before it.
  private static func end(of text: String, within width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var kept = ""
    var room = width - 1
    for character in text.reversed() {
      room -= DisplayWidth.of(character)
      if room < 0 { break }
      kept = String(character) + kept
    }
    return "…" + kept
  }

  /// Where a text ends; the column may be the one beyond the edge.
  private static func place(after text: String, from start: Place, width: Int) -> Place {
    var place = start
    for character in text {
      let columns = DisplayWidth.of(character)
      if place.column + columns > width { place = Place(row: place.row + 1, column: 0) }
      place.column += columns
    }
    return place
  }

  private static func settled(_ place: Place, width: Int) -> Place {
    place.column >= width ? Place(row: place.row + 1, column: 0) : place
  }
}
