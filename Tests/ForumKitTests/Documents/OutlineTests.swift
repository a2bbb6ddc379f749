import Testing

@testable import ForumKit

@Suite struct OutlineTests {
  private func outline(_ headings: (Int, String)...) -> [Outline.Entry] {
    Outline(headings.map { .heading(level: $0, [.text($1)]) }).entries
  }

  @Test func anchorsFollowFromTheTextAndAreUnique() {
    let entries = outline(
      (1, "Ökad samverkan på Åland"), (1, "Fråga 1: Vad, då?"), (1, "Fråga 1 – vad då"),
      (1, "fraga-1-vad-da"),
      (1, "日本"), (1, "!"), (1, "Æ Ø ß e\u{301}"), (1, "Fråga 1: vad då 2"),
      (1, String(repeating: "ab ", count: 40)))
    #expect(
      entries.map(\.anchor) == [
        "okad-samverkan-pa-aland", "fraga-1-vad-da", "fraga-1-vad-da-2", "fraga-1-vad-da-3", "section",
        "section-2",
        "ae-o-ss-e", "fraga-1-vad-da-2-2", String(repeating: "ab-", count: 20) + "ab",
      ])
  }

  @Test func aTakenAnchorIsNotGivenTwiceWhateverTheOrder() {
    #expect(outline((1, "a 2"), (1, "a"), (1, "a")).map(\.anchor) == ["a-2", "a", "a-3"])
  }

  @Test func levelsNeverJump() {
    #expect(
      outline((3, "a"), (3, "b"), (5, "c"), (4, "d"), (1, "e"), (6, "f")).map(\.level) == [1, 1, 2, 2, 1, 2])
    #expect(outline((-1, "a"), (0, "b")).map(\.level) == [1, 2])
    #expect(
      outline((1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e"), (6, "f")).map(\.level) == [1, 2, 3, 4, 5, 5])
  }

  @Test func headingsInsideOtherBlocksCountInTheirOrderAndEmptyOnesDoNot() {
    let heading = { (text: String) in Block.heading(level: 1, [.text(text)]) }
    let blocks: [Block] = [
      heading(""), .quote([heading("a")]), .bulletList([[heading("b")]]),
      .board(Board([Board.Column([.text("Tavla")], cards: [[heading("c")]])])), heading("d"),
    ]
    #expect(Outline(blocks).entries.map(\.anchor) == ["a", "b", "c", "d"])
  }
}
