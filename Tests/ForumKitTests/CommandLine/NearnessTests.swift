import Testing

@testable import forumctl

@Suite struct NearnessTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("fourm", "forum", 1), ("forum", "form", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("åäö", "äåö", 1),
  ])
  func theDistanceCountsEdits(left: String, right: String, distance: Int) {
    #expect(Nearness.distance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance)
    #expect(Nearness.distance(Array(right.unicodeScalars), Array(left.unicodeScalars)) == distance)
  }

  @Test(arguments: [
    ("fourm", ["forum", "theme", "form"], ["forum", "form"]),
    ("Forum", ["forum"], ["forum"]),
    ("part", ["participant", "party", "port"], ["party", "port", "participant"]),
    ("xyz", ["forum"], []),
    ("", ["a"], []),
    ("a", ["b"], []), ("ab", ["ab", "ac", "ad", "ae", "af"], ["ac", "ad", "ae"]),
  ])
  func theNearestComesFirst(word: String, known: [String], suggestions: [String]) {
    #expect(Nearness.suggestions(for: word, among: known) == suggestions)
  }

  @Test func aPastedTextIsNotCompared() {
    #expect(
      Nearness.suggestions(for: String(repeating: "a", count: 65), among: [String(repeating: "a", count: 66)])
        == [])
  }
}
