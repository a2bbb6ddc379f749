import ForumKit
import Testing

@testable import forumctl

@Suite struct HelpPageTests {
  static let program = SampleProgram.program

  private func page(_ words: String..., width: Int = 80) throws -> String {
    let nodes = try #require(Self.program.nodes(at: words))
    return HelpPage(of: nodes, in: Self.program, width: width).text
  }

  @Test func theHelpOfTheProgramIsTheGolden() throws {
    try expectGolden(page(), "command-line/forumctl.txt")
  }

  @Test func theHelpOfACommandIsTheGolden() throws {
    try expectGolden(page("forum", "add"), "command-line/forum-add.txt")
  }

  @Test func theHelpOnANarrowTerminalIsTheGolden() throws {
    try expectGolden(page("forum", "add", width: 50), "command-line/forum-add-50.txt")
  }

  @Test func theHelpOfATopicIsTheGolden() throws {
    try expectGolden(HelpPage(of: .exitCodes).text, "command-line/exit-codes.txt")
  }

  @Test(arguments: [10, 40, 61, 80, 300])
  func noLineHasBlanksAtItsEndAndProseFits(width: Int) throws {
    var pages: [String] = []
    Self.program.walk { path, _ in
      if let nodes = Self.program.nodes(at: path) {
        pages.append(HelpPage(of: nodes, in: Self.program, width: width).text)
      }
    }
    #expect(pages.count == 14)
    for line in pages.flatMap({ $0.split(separator: "\n") }) {
      #expect(!line.hasSuffix(" "))
      if !line.hasPrefix("  forumctl "), !line.hasPrefix("  help ") {
        #expect(DisplayWidth.of(String(line)) <= max(44, min(width, 100)), "\(line)")
      }
    }
  }

  @Test func theReferenceTellsTheReachAndEveryParameter() throws {
    let nodes = try #require(Self.program.nodes(at: []))
    let reference = try #require(Reference(of: nodes, in: Self.program).value.object)
    #expect(reference.members.map(\.key) == ["command", "globalOptions", "program", "topics", "version"])
    let commands = try #require(reference["command"]?.object?["commands"]?.array)
    let report = try #require(commands.first { $0.object?["name"]?.string == "report" }?.object)
    #expect(report["reach"] == .string("outward"))
    #expect(report["usage"] == .string("forumctl report F [options]"))
    let option = try #require(report["options"]?.array?.first?.object)
    #expect(
      option
        == JSONObject([
          .init(key: "completion", value: .string("directory")),
          .init(key: "help", value: .string("Where to put the copies")),
          .init(key: "kind", value: .string("a directory")),
          .init(key: "maximum", value: .number(JSONNumber(1))),
          .init(key: "minimum", value: .number(JSONNumber(0))),
          .init(key: "name", value: .string("into")), .init(key: "placeholder", value: .string("DIR")),
          .init(key: "role", value: .string("option")),
        ]))
  }
}
