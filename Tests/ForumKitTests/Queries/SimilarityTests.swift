@testable import ForumKit
import Testing

@Suite("Texts that say nearly the same")
struct SimilarityTests {
  @Test(
    "Endings, small words, case and the slips of scanners make little difference",
    arguments: [
      ("Öppna fritidsgården på fredagar", "Oppna fritidsgdrden pd fredagar"),
      ("En gemensam kalender för lov och helger", "Gemensam kalender f6r loven och helgerna"),
      ("Fler vuxna på stan på kvällarna", "Vuxna på stan om kvällen!"),
      ("Polisen lyssnar på ungdomar", "Polisen måste lyssna på ungdomarna"),
      ("Ungdomarnas idéer tas på allvar", "Ta ungdomarnas ideer på a11var"),
    ])
  func alike(_ left: String, _ right: String) {
    #expect(Similarity.groups([left, right], atLeast: Similarity.usual).map(\.places) == [[0, 1]])
    #expect(Similarity.likeness(of: [left, right]) < 100)
  }

  @Test(
    "A number, a not, or another matter makes another text",
    arguments: [
      ("Öppet till kl 20 på fredagar", "Öppet till kl 22 på fredagar"),
      ("Polisen lyssnar på ungdomar", "Polisen lyssnar inte på ungdomar"),
      ("Mötesplats med vuxna i centrum", "Mötesplats utan vuxna i centrum"),
      ("Grupp 4a träffas i biblioteket", "Grupp 4b träffas i biblioteket"),
      ("Trygga vuxna på skolgården", "Bussen slutar gå för tidigt"),
      ("👍", "👎"), ("", "…"),
    ])
  func different(_ left: String, _ right: String) {
    #expect(Similarity.groups([left, right], atLeast: 40).isEmpty)
    #expect(Similarity.likeness(of: [left, right]) == 0)
  }

  @Test("Only texts that differ in case and punctuation at most are alike by 100 per cent")
  func same() {
    let texts = ["Får vi låna salen?", "får vi låna salen", "Far vi lana salen", "👍", "👍", "Bussen"]
    #expect(
      Similarity.groups(texts, atLeast: 100) == [
        .init(likeness: 100, places: [0, 1]), .init(likeness: 100, places: [3, 4]),
      ])
    #expect(Similarity.groups(texts, atLeast: 90).map(\.places) == [[3, 4], [0, 1, 2]])
  }

  @Test("No chain of small steps joins two texts that are not alike themselves")
  func chains() {
    let words = ["skola", "fritid", "polis", "buss", "kalender", "lokal", "idrott", "musik"]
    let chain = (0..<5).map { words[$0..<($0 + 4)].joined(separator: " ") }
    for group in Similarity.groups(chain, atLeast: 60) {
      for one in group.places {
        for other in group.places where one < other {
          #expect(Similarity.likeness(of: [chain[one], chain[other]]) >= 60)
        }
      }
    }
    #expect(Similarity.groups(chain, atLeast: 60).allSatisfy { $0.places.count == 2 })
  }

  @Test("What the index passes over is not alike, and the groups do not hang on the order of finding")
  func againstEveryPair() {
    var random = SeededGenerator(seed: 11)
    let words =
      "skolan polisen öppna fler vuxna kvällar helger lokaler fritidsgård ungdomar samverkan buss 20 inte"
      .split(separator: " ")
    let texts = (0..<120).map { _ in
      (0..<Int.random(in: 2...6, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
    }
    for least in [60, 75, 90] {
      let groups = Similarity.groups(texts, atLeast: least)
      #expect(groups == Similarity.groups(texts, atLeast: least))
      #expect(Set(groups.flatMap(\.places)).count == groups.reduce(0) { $0 + $1.places.count })
      for group in groups {
        #expect(group.likeness >= least)
        #expect(group.likeness == Similarity.likeness(of: group.places.map { texts[$0] }))
      }
      // Whoever is left alone is like nobody else who is.
      let alone = texts.indices.filter { place in !groups.contains { $0.places.contains(place) } }
      for (index, one) in alone.enumerated() {
        for other in alone[(index + 1)...] {
          let likeness = Similarity.groups([texts[one], texts[other]], atLeast: least)
          #expect(likeness.isEmpty, "\(texts[one]) | \(texts[other])")
        }
      }
    }
  }

  @Test("A thousand post-its of the same words are one group at once")
  func manyOfOne() {
    let groups = Similarity.groups(
      Array(repeating: "Fler vuxna på stan", count: 1_000) + (0..<200).map { "Grupp \($0)" }, atLeast: 70)
    #expect(groups.map(\.places.count) == [1_000])
  }
}
