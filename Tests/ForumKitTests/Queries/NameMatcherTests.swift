import ForumKit
import Testing

@Suite struct NameMatcherTests {
  private let matcher = NameMatcher([
    .init(id: "radda-barnen", names: ["Rädda Barnen"]),
    .init(id: "roda-korset", names: ["Svenska Röda Korset", "Röda Korset", "SRK"]),
    .init(id: "fotboll", names: ["Svenska Fotbollförbundet", "SvFF"]),
    .init(id: "basket", names: ["Svenska Basketförbundet"]),
    .init(id: "sos", names: ["SOS-Barnbyar"]),
    .init(id: "st-erik", names: ["S:t Eriks förening", "Hem & Skola"]),
    .init(id: "stadsmissionerna", names: ["Sveriges Stadsmissioner"]),
    .init(id: "rad-1", names: ["Norra Rad"]),
    .init(id: "rad-2", names: ["Norra Råd"]),
    .init(id: "twin-1", names: ["Unga Tillsammans"]),
    .init(id: "twin-2", names: ["UNGA TILLSAMMANS"]),
    .init(id: "fub", names: ["Föreningen för ett påhittat barn", "FUB"]),
  ])

  @Test(arguments: [
    ("Rädda Barnen", "radda-barnen"), ("radda-barnen", "radda-barnen"), ("RADDA   BARNEN ", "radda-barnen"),
    ("Ra\u{308}dda barnen", "radda-barnen"), ("srk", "roda-korset"), ("röda korset", "roda-korset"),
    ("Svenska fotbollförbundet", "fotboll"), ("SvFF", "fotboll"), ("SOS barnbyar", "sos"),
    ("sos–barnbyar", "sos"), ("St Eriks förening", "st-erik"), ("Hem och skola", "st-erik"),
    ("F.U.B.", "fub"), ("Norra Råd", "rad-2"), ("norra rad", "rad-1"),
  ])
  func namesAreFoundHoweverTheyAreWritten(text: String, id: String) {
    #expect(matcher.match(text) == .unique(id: id))
  }

  @Test func aNameThatSeveralHaveIsAmbiguous() {
    #expect(matcher.match("Unga tillsammans") == .ambiguous(ids: ["twin-1", "twin-2"]))
    #expect(matcher.match("twin-2") == .unique(id: "twin-2"))
  }

  @Test(arguments: ["Rädda", "Rädda Barnen Malmö", "", "  ", "–", "Röda"])
  func namesAreNeverFoundByTheirBeginning(text: String) {
    #expect(matcher.match(text) == .none)
  }

  @Test(arguments: [
    ("Riddda barnen", ["radda-barnen"]),
    ("röda korst", ["roda-korset"]),
    ("Svenska fotbolsförbundet", ["fotboll"]),
    ("Stadsmissionen", ["stadsmissionerna"]),
    ("SOS Barnby", ["sos"]),
    ("Kvarken", []),
    ("", []),
  ])
  func theNearestNamesAreSuggested(text: String, ids: [String]) {
    #expect(matcher.suggestions(for: text).map(\.id) == ids)
  }

  @Test func noMoreAreSuggestedThanAskedFor() {
    #expect(matcher.suggestions(for: "Norra Rat", limit: 1).map(\.id) == ["rad-1"])
    #expect(matcher.suggestions(for: "Norra Rat").map(\.id) == ["rad-1", "rad-2"])
    #expect(matcher.suggestions(for: "Norra Rat", limit: 0).isEmpty)
  }
}

@Suite struct NearestTests {
  @Test(arguments: [
    ("publihed", ["published"]), ("hedl", ["held"]), ("plan", ["planned"]), ("DRAFT", ["draft"]),
    ("xyz", []), ("", []), ("å", []),
  ])
  func theNearestChoicesAreSuggested(word: String, suggestions: [String]) {
    let choices = ["draft", "planned", "held", "circulated", "published"]
    #expect(Nearest.suggestions(for: word, among: choices) == suggestions)
  }

  @Test func theNearestComeFirstAndNoMoreThanTheLimit() {
    let ids = ["forum-1x", "forum-2", "forum-3", "forum-44"]
    #expect(Nearest.suggestions(for: "forum-22", among: ids, limit: 2) == ["forum-2", "forum-1x"])
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("barnen", "barnen", 0), ("barnen", "branen", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3), ("råd", "rad", 1), ("ab", "ba", 1),
  ])
  func slipsAreCounted(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
    #expect(EditDistance.between(right, left) == distance)
  }
}
