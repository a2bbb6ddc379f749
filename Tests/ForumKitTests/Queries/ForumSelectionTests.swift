import ForumKit
import Testing

@Suite("Which forums are looked at")
struct ForumSelectionTests {
  @Test(
    "A forum belongs to the period in which its date begins",
    arguments: [
      ("2025-06-03", nil, nil, true),
      ("2025-06-03", "2025-06-03", "2025-06-03", true),
      ("2025-06-03", "2025-06-04", nil, false),
      ("2025-06-03", nil, "2025-06-02", false),
      ("2025-06-03", "2025", "2025", true),
      ("2025-06-30", nil, "2025-06", true),
      ("2025-07-01", nil, "2025-06", false),
      ("2025-06", "2025-06", nil, true),
      ("2025-06", "2025-06-02", nil, false),
      ("2025", nil, "2025-01-01", true),
      ("2025", "2025-07", "2025-12", false),
    ] as [(String, String?, String?, Bool)])
  func period(date: String, from: String?, to: String?, isIn: Bool) {
    let selection = ForumSelection(from: from.map(Made.date), to: to.map(Made.date))
    #expect(selection.contains(Made.forum(date)) == isIn)
  }

  @Test("Of periods that follow each other exactly one has a forum, however little is known of its date")
  func partition() {
    let halves = [
      ForumSelection(to: Made.date("2025-06")),
      ForumSelection(from: Made.date("2025-07"), to: Made.date("2025-12")),
      ForumSelection(from: Made.date("2026")),
    ]
    for date in ["2024", "2025", "2025-06", "2025-06-30", "2025-07", "2025-07-01", "2025-12-31", "2026"] {
      #expect(halves.count { $0.contains(Made.forum(date)) } == 1)
    }
  }

  @Test("A series is taken as it is spelled")
  func series() {
    let forum = Made.forum("2025-06-03") { $0.series = "trygg-fritid" }
    #expect(ForumSelection(series: "trygg-fritid").contains(forum))
    #expect(!ForumSelection(series: "trygg").contains(forum))
    #expect(!ForumSelection(from: Made.date("2026"), series: "trygg-fritid").contains(forum))
  }
}
