import Testing

/// What the README shows is what happens: its console blocks are typed into one shell, and every answer is
/// compared.
@Suite struct ReadmeTests {
  @Test func everyAnswerIsTheOneThatIsShown() throws {
    let page = try ConsolePage("README.md")
    try #require(page.shown.count > 10)
    try page.expectEveryAnswer()
  }
}
