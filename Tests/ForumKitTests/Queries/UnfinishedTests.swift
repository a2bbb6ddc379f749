import Testing

@testable import ForumKit

private typealias Matter = Unfinished.Matter

@Suite("What is unfinished in a forum")
struct UnfinishedForumTests {
  private let today = Made.day("2026-06-15")

  private func find(_ forum: Forum) -> [Unfinished] { UnfinishedForum.find(in: forum, on: today) }

  @Test(
    "A forum that is not held by the day after its last day is overdue",
    arguments: [
      ("2026-06-14", nil, Forum.Status.planned, "2026-06-14"),
      ("2026-06-15", nil, .planned, nil),
      ("2026-06-14", nil, .draft, "2026-06-14"),
      ("2026-06-13", "2026-06-14", .planned, "2026-06-14"),
      ("2026-06-13", "2026-06-15", .planned, nil),
      ("2026-05", nil, .planned, "2026-05"),
      ("2026-06", nil, .planned, nil),
      ("2026", nil, .planned, nil),
      ("2025", nil, .draft, "2025"),
      ("2026-06-14", nil, .published, nil),
    ] as [(String, String?, Forum.Status, String?)])
  func notHeld(date: String, end: String?, status: Forum.Status, due: String?) {
    let found = find(Made.forum(date, status) { $0.endDate = end.map(Made.date) })
    let expected = due.map { Unfinished(.forumNotHeld(Made.id("f"), status), Made.date($0)) }
    #expect(found == [expected].compactMap(\.self))
  }

  @Test(
    "The time for answers is over the day after the last round's last day",
    arguments: [
      (["2026-06-14"], Forum.Status.circulated, "2026-06-14"),
      (["2026-06-15"], .circulated, nil),
      (["2026-05-01", "2026-06-30"], .circulated, nil),
      (["2026-05-01", "2026-06-01"], .circulated, "2026-06-01"),
      (["2026-05-01", nil], .circulated, nil),
      ([], .circulated, nil),
      (["2026-05-01"], .published, nil),
    ] as [([String?], Forum.Status, String?)])
  func answersDue(rounds: [String?], status: Forum.Status, due: String?) {
    let forum = Made.forum("2026-04-01", status) {
      $0.sections = [Made.section(.summary, "Text.")]
      $0.circulations = rounds.map { until in
        var circulation = Circulation()
        circulation.until = until.map(Made.day)
        return circulation
      }
    }
    let expected = due.map { Unfinished(.answersDue(Made.id("f")), Made.date($0)) }
    #expect(find(forum) == [expected].compactMap(\.self))
  }

  @Test("Corrections without a decision are named by their numbers")
  func corrections() {
    func correction(_ date: String, _ decision: String) -> Correction {
      var correction = Correction()
      correction.date = Made.day(date)
      correction.decision = decision
      return correction
    }
    let forum = Made.forum("2026-04-01", .published) {
      $0.corrections = [
        correction("2026-05-01", "Infört."), correction("2026-05-02", " \n"),
        correction("2026-05-03", ""),
      ]
    }
    #expect(
      find(forum) == [
        Unfinished(.correctionUndecided(Made.id("f"), number: 2), Made.date("2026-05-02")),
        Unfinished(.correctionUndecided(Made.id("f"), number: 3), Made.date("2026-05-03")),
      ])
  }

  @Test(
    "A forum that was held needs a summary until it is published; minutes and analyses need conclusions",
    arguments: [
      (Forum.Kind.forum, Forum.Status.held, nil, "", true),
      (.forum, .held, .summary, "Text.", false),
      (.forum, .held, .summary, " ", true),
      (.forum, .held, .conclusion, "Text.", true),
      (.council, .held, .conclusion, "Text.", false),
      (.analysis, .circulated, .conclusion, "Text.", false),
      (.analysis, .circulated, .summary, "Text.", false),
      (.council, .held, .introduction, "Text.", true),
      (.forum, .circulated, .introduction, "Text.", true),
      (.forum, .published, .introduction, "Text.", false),
    ] as [(Forum.Kind, Forum.Status, Section.Role?, String, Bool)])
  func summary(
    kind: Forum.Kind, status: Forum.Status, role: Section.Role?, body: String, isMissing: Bool
  ) {
    let forum = Made.forum("2026-04-01", status) {
      $0.kind = kind
      $0.sections = [Made.section(role, body)]
    }
    let expected = Unfinished(.summaryMissing(Made.id("f")), Made.date("2026-04-01"))
    #expect(find(forum) == (isMissing ? [expected] : []))
  }
}

@Suite("What is unfinished among participants")
struct UnfinishedParticipationTests {
  @Test("A meeting that was held has participants; an analysis need not")
  func missing() {
    func find(_ forum: Forum) -> [Matter] {
      UnfinishedParticipation.find(among: [], of: forum).map(\.matter)
    }
    #expect(find(Made.forum("2026-04-01")) == [.participantsMissing(Made.id("f"))])
    #expect(find(Made.forum("2026-04-01") { $0.kind = .analysis }) == [])
    #expect(find(Made.forum("2026-04-01", .planned)) == [])
    #expect(find(Made.forum("2026-04-01", .published)) == [])
  }

  @Test("Who is still invited or registered after the forum is named; who says nothing is not")
  func attendance() {
    let participants = [
      Made.participant("a", .invited), Made.participant("b", .attended), Made.participant("c", .registered),
      Made.participant("d", nil), Made.participant("e", .declined), Made.participant("g", .absent),
    ]
    let open = Matter.attendanceOpen(Made.id("f"), [Made.id("a"), Made.id("c")])
    for status in Forum.Status.allCases {
      let found = UnfinishedParticipation.find(
        among: participants, of: Made.forum("2026-04-01", status) { $0.endDate = Made.date("2026-04-02") })
      #expect(found == (status >= .held ? [Unfinished(open, Made.date("2026-04-02"))] : []))
    }
  }
}

@Suite("What is unfinished in a discussion")
struct UnfinishedDiscussionTests {
  private func find(_ themes: [Theme], _ inputs: [Input] = [], _ status: Forum.Status = .held) -> [Matter] {
    UnfinishedDiscussion.find(in: themes, inputs, of: Made.forum("2026-04-01", status)).map(\.matter)
  }

  @Test(
    "A question or a board that nothing stands under is empty; what may be there for its title is not",
    arguments: [
      (Theme.Kind.question, true), (.board, true), (.round, false), (.topic, false), (.heading, false),
    ])
  func kinds(kind: Theme.Kind, isEmpty: Bool) {
    #expect(find([Made.theme("t", kind)]) == (isEmpty ? [.themeEmpty(Made.id("f"), Made.id("t"))] : []))
  }

  @Test("Points, a body, an input or a theme under it fill a theme; a lead and a question do not")
  func filled() {
    #expect(find([Made.theme("t", .board) { $0.summary = ["En punkt"] }]) == [])
    #expect(find([Made.theme("t", .board) { $0.body = "Text" }]) == [])
    #expect(find([Made.theme("t", .board)], [Made.input("i", on: "t")]) == [])
    let child = Made.theme("u", .heading) { $0.parent = Made.id("t") }
    #expect(find([Made.theme("t", .board), child]) == [])
    let empty = Matter.themeEmpty(Made.id("f"), Made.id("t"))
    #expect(find([Made.theme("t", .board) { $0.lead = "Inledning" }]) == [empty])
    #expect(find([Made.theme("t", .board) { $0.question = "Vad?" }]) == [empty])
    #expect(find([Made.theme("t", .board) { $0.body = "\n" }], [Made.input("i", on: "u")]) == [empty])
  }

  @Test("Before a forum is held its themes wait, and when it is published they are as they shall be")
  func onlyWhileDocumented() {
    let themes = [Made.theme("t", .board)]
    #expect(find(themes, [], .draft) == [])
    #expect(find(themes, [], .planned) == [])
    #expect(find(themes, [], .circulated).count == 1)
    #expect(find(themes, [], .published) == [])
  }

  @Test("Inputs without a theme are named, however far the forum has come", arguments: Forum.Status.allCases)
  func unplaced(status: Forum.Status) {
    let inputs = [Made.input("a", on: nil), Made.input("b", on: "t"), Made.input("c", on: nil)]
    #expect(find([], inputs, status) == [.inputsUnplaced(Made.id("f"), [Made.id("a"), Made.id("c")])])
    #expect(find([], [Made.input("b", on: "t")], status) == [])
  }
}

@Suite("What is unfinished with a declaration")
struct UnfinishedDeclarationTests {
  private let today = Made.day("2026-06-15")
  private let adopted = Made.declaration(Made.version(1, .adopted, "2025-01-01"))

  private func find(_ declaration: Declaration, _ signatories: Signatory...) -> [Unfinished] {
    UnfinishedDeclaration.find(in: declaration, signatories, on: today)
  }

  @Test("A declaration that nobody can sign is unfinished since its last draft")
  func notAdopted() {
    let none = Unfinished(.declarationNotAdopted(Made.id("d"), draft: nil), nil as PartialDate?)
    let drafts = Made.declaration(
      Made.version(1, .draft, "2026-05-01"), Made.version(2, .draft, "2026-06-01"))
    let draft = Matter.declarationNotAdopted(Made.id("d"), draft: 2)
    #expect(find(drafts) == [Unfinished(draft, Made.date("2026-06-01"))])
    #expect(find(Made.declaration()) == [none])
    #expect(find(Made.declaration(Made.version(1, .superseded, "2025-01-01"))) == [none])
    #expect(find(adopted) == [])
    let withDraft = Made.declaration(
      Made.version(1, .adopted, "2025-01-01"), Made.version(2, .draft, "2026-05-01"))
    #expect(find(withDraft) == [])
  }

  @Test(
    "A signature is overdue the day after it was expected, as long as the organisation has not answered",
    arguments: [
      (Signatory.Status.preparing, "2026-06-14", true),
      (.preparing, "2026-06-15", false),
      (.preparing, "2026-06", false),
      (.preparing, "2026-05", true),
      (.invited, "2026-06-14", true),
      (.declined, "2026-06-14", false),
      (.withdrawn, "2026-06-14", false),
      (.preparing, nil, false),
    ] as [(Signatory.Status, String?, Bool)])
  func signatureDue(status: Signatory.Status, expected: String?, isDue: Bool) {
    let signatory = Made.signatory("o", [("2026-01-01", status)], expected: expected)
    let due = Unfinished(.signatureDue(Made.id("d"), Made.id("o"), status), expected.map(Made.date))
    #expect(find(adopted, signatory) == (isDue ? [due] : []))
  }

  @Test("A signature that is to come does not stand for an answer")
  func signatureToCome() {
    let signatory = Made.signatory(
      "o", [("2026-01-01", .preparing), ("2026-06-16", .signed)], expected: "2026-06-01")
    #expect(find(adopted, signatory).map(\.matter) == [.signatureDue(Made.id("d"), Made.id("o"), .preparing)])
  }

  @Test("Who has signed and has not chosen is undecided since the signature")
  func listing() {
    func found(_ events: [(String, Signatory.Status)], _ listing: [(String, ListingChoice)] = []) -> [String?]
    {
      find(adopted, Made.signatory("o", events, listing: listing)).map { $0.date?.description }
    }
    #expect(found([("2026-03-01", .signed)]) == ["2026-03-01"])
    #expect(found([("2026-03-01", .signed)], [("2026-06-15", .unlisted)]) == [])
    #expect(found([("2026-03-01", .signed)], [("2026-06-16", .public)]) == ["2026-03-01"])
    #expect(found([("2026-03-01", .signed), ("2026-04-01", .withdrawn)]) == [])
    #expect(found([("2026-03-01", .invited)]) == [])
    #expect(found([("2026-06-16", .signed)]) == [])
  }
}
