import ForumKit

/// Hits for people: the forum with its date, and under it each place with what stands there.
enum SearchPage {
  /// How many characters of a text are shown on a line.
  static func snippetWidth(_ console: Console) -> Int {
    console.terminal.width.map { max(30, min($0, 120) - indent.utf8.count) } ?? 76
  }

  private static let indent = "    "

  static func text(_ groups: [Search.Group], style: Style) -> String {
    groups.map { text($0, style) }.joined(separator: "\n")
  }

  private static func text(_ group: Search.Group, _ style: Style) -> String {
    var text = "\(style.paint(VisibleText.line(heading(of: group)), .bold))\n"
    for hit in group.hits {
      text += "  \(style.paint(VisibleText.line(hit.placeText), .cyan))\n"
      text += "\(indent)\(highlighted(hit.snippet, style))\n"
    }
    return text
  }

  private static func heading(of group: Search.Group) -> String {
    guard let forum = group.forum else { return "Outside the forums" }
    let date = group.date.map { "\($0)  " } ?? ""
    return "\(date)\(group.title.isEmpty ? forum.text : group.title)"
  }

  private static func highlighted(_ snippet: Snippet, _ style: Style) -> String {
    let bytes = Array(snippet.text.utf8)
    func piece(_ range: Range<Int>) -> String {
      VisibleText.line(String(decoding: bytes[range], as: UTF8.self))
    }
    var text = ""
    var end = 0
    for hit in snippet.hits {
      text += piece(end..<hit.lowerBound) + style.paint(piece(hit), .red)
      end = hit.upperBound
    }
    return text + piece(end..<bytes.count)
  }
}

/// Hits for programs and pages: one a row.
enum SearchRows {
  /// A flat list of objects.
  static func json(_ groups: [Search.Group]) -> JSONValue {
    .array(
      groups.flatMap { group in
        group.hits.map { hit in
          .object(
            JSONObject()
              .adding("date", group.date).adding("forum", group.forum).adding("forumTitle", group.title)
              .adding("noun", hit.noun).adding("path", hit.path).adding("record", hit.record)
              .adding("place", hit.place.description).adding("snippet", hit.snippet.text))
        }
      })
  }

  static let schema = JSONSchema.list(
    .object(
      ["noun": .text, "path": .text, "place": .text, "snippet": .text],
      maybe: ["date": .date, "forum": .id(Forum.self), "forumTitle": .text, "record": .text]))

  static func markdown(_ groups: [Search.Group]) -> [UInt8] {
    let rows = groups.flatMap { group in
      group.hits.map { hit in
        [group.date?.description ?? "", group.title, hit.placeText, hit.snippet.text]
      }
    }
    return MarkdownRowWriter().write(header: ["date", "forum", "place", "text"], rows: rows)
  }
}

extension Search.Hit {
  /// `forums/x/themes.json: fraga-1: summary[2]`
  fileprivate var placeText: String {
    [path, record, place.description].compactMap(\.self).joined(separator: ": ")
  }
}
