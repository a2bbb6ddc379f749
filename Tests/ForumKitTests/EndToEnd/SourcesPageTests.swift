import Testing

/// The page of the sources asks each of them ten questions, and shows what the program answers.
@Suite struct SourcesPageTests {
  static let path = "Sources/ForumKit/ForumKit.docc/Sources.md"

  @Test func everySourceIsAskedTenQuestions() throws {
    let headings = try ConsolePage(Self.path).headings
    let counts = Dictionary(grouping: headings) { $0 }.mapValues(\.count)
    #expect(
      counts == [
        "The GVI dialogue": 10, "The government's decision": 10, "The dialogue of November 2025": 10,
        "The forum of June 2026": 10, "The analysis of Umeå": 10,
      ])
  }

  @Test func everyAnswerIsTheOneThatIsShown() throws {
    let page = try ConsolePage(Self.path)
    for shown in page.shown { #expect(!shown.lines.isEmpty, "\(shown.command)") }
    try page.expectEveryAnswer()
  }
}
