import ForumKit
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Samverkansforum på Öland", "samverkansforum-pa-oland"),
    ("Rädda Barnen", "radda-barnen"),
    ("Ra\u{308}dda Barnen", "radda-barnen"),
    ("ÅÄÖ åäö", "aao-aao"),
    ("Skyddsvärnet – anno 1910", "skyddsvarnet-anno-1910"),
    ("Sveriges Kristna Råd / Svenska kyrkan", "sveriges-kristna-rad-svenska-kyrkan"),
    ("  --Hem & Skola!--  ", "hem-skola"),
    ("Ørsted, Æro, Straße, Café, Łódź, Þór, Đorđe, Œuvre", "orsted-aero-strasse-cafe-lodz-thor-dorde-oeuvre"),
    ("N.O.D.", "n-o-d"),
    ("ﬁka № 5", "fika-no-5"),
    ("Москва 2026", "2026"),
    ("a\u{AD}b", "ab"),
  ])
  func titlesBecomeSlugs(text: String, slug: String) {
    #expect(Slug.make(from: text) == slug)
  }

  @Test(arguments: ["", "   ", "–", "Москва", "🙂"])
  func whatHasNoLatinLetterHasNoSlug(text: String) {
    #expect(Slug.make(from: text) == nil)
  }

  @Test func aLongTitleIsCutBetweenWords() {
    let title = "Samverkansforum för att motverka rekrytering av barn och unga till kriminella miljöer"
    #expect(Slug.make(from: title) == "samverkansforum-for-att-motverka-rekrytering-av-barn-och-unga")
    #expect(Slug.make(from: String(repeating: "å", count: 70)) == String(repeating: "a", count: 64))
    let fits = String(repeating: "b", count: 64)
    #expect(Slug.make(from: fits + " c") == fits)
    #expect(Slug.make(from: "a " + String(repeating: "b", count: 80))?.utf8.count == 64)
  }

  @Test func aTakenSlugGetsTheNextNumber() {
    #expect(Slug.unique("forum") { _ in false } == "forum")
    #expect(Slug.unique("forum") { ["forum", "forum-2", "forum-3"].contains($0) } == "forum-4")
    #expect(Slug.unique("latest") { _ in false } == "latest-2")
    #expect(Slug.unique("2026-06-03") { $0 == "2026-06-03-2" } == "2026-06-03-3")
  }

  @Test func aNumberedSlugIsNoLongerThanAnyOther() {
    let base = String(repeating: "a", count: 60) + "-bcd"
    var taken: Set<String> = []
    for _ in 0..<120 {
      let id = Slug.unique(base, taken: taken.contains)
      #expect(Slug.isValid(id))
      #expect(taken.insert(id).inserted)
    }
    #expect(taken.contains(String(repeating: "a", count: 60) + "-120"))
  }

  @Test(arguments: ["a", "0", "forum-2", "a--b", "a-", String(repeating: "x", count: 64)])
  func idsAreSmallLettersDigitsAndHyphens(id: String) {
    #expect(Slug.isValid(id))
  }

  @Test(arguments: ["", "-a", "A", "å", "a b", "a_b", "a/b", "..", "a\n", String(repeating: "x", count: 65)])
  func otherTextsAreNoIds(id: String) {
    #expect(!Slug.isValid(id))
  }

  @Test func wordsThatMeanSomethingElseAreReserved() {
    for word in ["latest", "all", "2026-06-03", "2026-06", "2026"] { #expect(Slug.isReserved(word)) }
    for word in ["late", "2026-02-30", "2026-06-03-forum", "20260603", "a"] {
      #expect(!Slug.isReserved(word))
    }
  }

  @Test func everySlugIsAnId() {
    var random = SeededGenerator(seed: 17)
    let letters = Array("aåäöéüßæ ABCÅÄÖ-–/&.,12🙂ж\u{301}\u{AD}").map(String.init)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...90, using: &random))
        .map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }.joined()
      guard let slug = Slug.make(from: text) else { continue }
      #expect(Slug.isValid(slug) && slug.last != "-" && !slug.contains("--"))
      #expect(Slug.make(from: slug) == slug)
    }
  }
}

@Suite struct OrganisationNumberTests {
  // Numbers of public bodies, as they print them: Bolagsverket, Skatteverket and Stockholms stad.
  @Test(arguments: [
    ("202100-5489", "202100-5489"), ("2021005489", "202100-5489"), ("162021005489", "202100-5489"),
    ("16202100-5448", "202100-5448"), ("212000-0142", "212000-0142"),
  ])
  func validNumbersHaveOneForm(text: String, canonical: String) {
    #expect(OrganisationNumber.isValid(text))
    #expect(OrganisationNumber.canonical(text) == canonical)
  }

  @Test(arguments: [
    "202100-5480", "202100 5489", "202100-548", "20210-05489", "172021005489", "900101-9802", "202100-548X",
    "０", "", "202100--5489", "-2021005489", "000000-0000",
  ])
  func otherTextsAreNoNumbers(text: String) {
    #expect(!OrganisationNumber.isValid(text))
  }
}
