import Foundation
import Testing

/// A page of the repository whose console blocks show commands with their answers.
struct ConsolePage {
  /// A command with the lines that the page shows under it; a line `…` stands for any number of lines.
  struct Shown {
    let command: String
    var lines: [String]
  }

  let shown: [Shown]

  /// The heading of the second level that each command stands under, in the order of the commands.
  let headings: [String]

  /// Reads a page by its path from the repository's folder.
  init(_ path: String) throws {
    let page = URL(filePath: Workspaces.fixtures).deletingLastPathComponent().appending(path: path)
    var shown: [Shown] = []
    var headings: [String] = []
    var heading = ""
    var isInside = false
    for line in String(decoding: try Data(contentsOf: page), as: UTF8.self).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        shown.append(Shown(command: String(line.dropFirst(2)), lines: []))
        headings.append(heading)
      } else if isInside, !shown.isEmpty {
        shown[shown.count - 1].lines.append(line)
      } else if !isInside, line.hasPrefix("## ") {
        heading = String(line.dropFirst(3))
      }
    }
    self.shown = shown
    self.headings = headings
  }

  /// Types the commands into one shell, in a folder that holds a copy of the fixtures, and compares every answer.
  func expectEveryAnswer() throws {
    let folder = try TemporaryFolder.make()
    try FileManager.default.copyItem(atPath: Workspaces.fixtures, toPath: "\(folder)/Fixtures")
    let answers = try ShellSession.run(shown.map(\.command), in: folder)
    try #require(answers.count == shown.count)
    for (shown, answer) in zip(shown, answers) {
      var lines = answer.output.components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      #expect(
        Self.matches(lines[...], shown.lines[...]),
        "\(shown.command)\nshown:\n\(shown.lines.joined(separator: "\n"))\nprinted:\n\(answer.output)")
    }
  }

  private static func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == "…" {
      return lines.indices.contains { matches(lines[$0...], shown.dropFirst()) }
        || matches([], shown.dropFirst())
    }
    guard let line = lines.first, line == first else { return false }
    return matches(lines.dropFirst(), shown.dropFirst())
  }
}
