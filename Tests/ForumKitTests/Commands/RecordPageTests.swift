import ForumKit
import Testing

@testable import forumctl

@Suite struct RecordPageTests {
  /// A record as JSON, and its page.
  @Test(arguments: [
    (#"{"id": "a", "tags": ["x", "y"]}"#, "id    a\ntags  x, y\n"),
    (#"{"list": [{"date": "2026-01-01"}]}"#, "list\n  - 2026-01-01\n"),
    (#"{"list": [{"id": "a"}, {"id": "b"}]}"#, "list\n  - a\n  - b\n"),
    (#"{"body": "rad\nrad"}"#, "body\n  rad\n  rad\n"),
  ])
  func recordsOfAListStandUnderTheirKeyHoweverManyTheyAre(_ source: String, _ page: String) throws {
    let object = try #require(try JSONReader.read(Array(source.utf8)).object)
    let console = Console(out: MemoryOutput(), err: MemoryOutput(), input: MemoryInput([]))
    let text = RecordPage.text(object, keys: object.members.map(\.key), console: console)
    #expect(text == page)
  }
}
