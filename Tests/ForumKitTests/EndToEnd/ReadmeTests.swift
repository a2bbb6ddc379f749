import Foundation
import Testing

/// What the README shows is what happens: its console blocks are typed into one shell, and every answer is
/// compared.
@Suite struct ReadmeTests {
  /// A command with the lines that the README shows under it; a line `…` stands for any number of lines.
  struct Shown {
    let command: String
    var lines: [String]
  }

  static func shown() throws -> [Shown] {
    let readme = URL(filePath: Workspaces.fixtures).deletingLastPathComponent().appending(path: "README.md")
    var shown: [Shown] = []
    var isInside = false
    for line in String(decoding: try Data(contentsOf: readme), as: UTF8.self).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        shown.append(Shown(command: String(line.dropFirst(2)), lines: []))
      } else if isInside, !shown.isEmpty {
        shown[shown.count - 1].lines.append(line)
      }
    }
    return shown
  }

  @Test func everyAnswerIsTheOneThatIsShown() throws {
    let shown = try Self.shown()
    try #require(shown.count > 10)
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
