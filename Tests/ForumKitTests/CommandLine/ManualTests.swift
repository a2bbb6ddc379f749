import Foundation
import ForumKit
import Testing

@testable import forumctl

/// The manual as a page of man(7) and in Markdown. Whether roff takes it is for mandoc: `.ci/manual`.
@Suite struct ManualTests {
  private func help(_ words: String...) throws -> String {
    let run = CommandRun.run(["help"] + words)
    try #require(run.exitCode == .done, "\(run.err)")
    return run.out
  }

  @Test func thePageOfACommandIsTheGolden() throws {
    try expectGolden(help("theme", "move", "--format", "man"), "command-line/theme-move.1")
    try expectGolden(help("theme", "move", "--format", "md"), "command-line/theme-move.md")
  }

  @Test func everyCommandWithEveryOptionIsInBoth() throws {
    let man = try help("--format", "man")
    let markdown = try help("--format", "md")
    CommandTree.program.walk { path, command in
      guard !command.isGroup else { return }
      let words = path.joined(separator: " ")
      #expect(man.contains(".SS \"\(ManPage.escaped(words))\"\n"), "\(words)")
      #expect(markdown.contains("## forumctl \(words)\n"), "\(words)")
      for form in command.parameters.map(\.form) {
        #expect(
          man.contains("\\fB\(ManPage.escaped(HelpPage.row(form).label.trimmed))\\fR\n"), "\(form.name)")
        #expect(markdown.contains("`\(HelpPage.row(form).label.trimmed)`"), "\(form.name)")
      }
      for example in command.examples { #expect(markdown.contains("\n\(example.line)\n"), "\(example.line)") }
    }
    for topic in CommandTree.program.topics {
      #expect(try help(topic.name, "--format", "man").hasPrefix(".TH \"FORUMCTL\\-"))
      #expect(try help(topic.name, "--format", "md").hasPrefix("# \(topic.summary)\n"))
    }
  }

  @Test func noLineOfTextIsTakenForARequest() throws {
    let requests: Set = ["TH", "SH", "SS", "TP", "PP", "RS", "RE", "nf", "fi"]
    for line in try help("--format", "man").split(separator: "\n") {
      #expect(line.utf8.allSatisfy { $0 < 0x80 })
      #expect(line.first != "'")
      guard line.first == "." else { continue }
      #expect(requests.contains(String(line.dropFirst().prefix { $0 != " " })), "\(line)")
    }
  }

  @Test(arguments: [
    (".profile", "\\&.profile\n"), ("'x'", "\\&\\(aqx\\(aq\n"), ("a\\b", "a\\(rsb\n"), ("--on", "\\-\\-on\n"),
    ("åäö", "\\[u00E5]\\[u00E4]\\[u00F6]\n"), ("~^`\"", "\\(ti\\(ha\\(ga\\(dq\n"), ("👋", "\\[u1F44B]\n"),
  ])
  func whatRoffWouldTakeForItsOwnIsEscaped(_ text: String, _ line: String) throws {
    let command = Command(
      "try", summary: "Try", discussion: [text], action: .independent { _, _ in .done })
    let page = ManPage(of: [command], in: Program(command, version: "1", topics: []))
    #expect(page.text.contains(".SH \"DESCRIPTION\"\n\(line)"), "\(page.text)")
  }
}
