import ForumKit
import Testing

/// Everything that the five sources tell is there: what can be counted in them is counted in the records.
@Suite("The sources as records")
struct SourceFixtureTests {
  // MARK: - The GVI dialogue of September 2023

  @Test("The GVI dialogue has its day, its participants and its programme")
  func gviFrame() throws {
    let forum = try SourceForum("nod", "gvi-dialog-2023")
    #expect(forum.record.date?.description == "2023-09-14")
    #expect(forum.record.kind == .dialogue && forum.record.status == .published)
    #expect(forum.record.commissionedBy.map(\.text) == ["bra"])
    #expect(forum.record.programme.count == 9)
    #expect(forum.participants.count == 22)
    #expect(forum.participants.flatMap(\.with).map(\.text) == ["svenska-kyrkan"])
  }

  @Test("The GVI dialogue has two rounds with seven questions, their points and their prompts")
  func gviQuestions() throws {
    let forum = try SourceForum("nod", "gvi-dialog-2023")
    let questions = forum.themes(.question)
    #expect(forum.themes(.round).map(\.number) == [1, 2])
    #expect(questions.map(\.number) == [1, 2, 3, 4, 1, 2, 3])
    #expect(questions.map(\.summary.count) == [4, 3, 5, 4, 3, 3, 2])
    #expect(questions.map(\.prompts.count) == [0, 0, 0, 0, 3, 2, 1])
    #expect(questions.prefix(4).allSatisfy { !$0.body.isEmpty })
    #expect(questions.allSatisfy { !$0.question.isEmpty && $0.paraphrase })
  }

  // MARK: - The government's decision

  @Test("The national council has eight members, the Police leads, and SKR is adjunct when concerned")
  func nationalCouncil() throws {
    let council = try Self.council("nod", "nationella-samverkansradet")
    #expect(council.level == .national && !council.template)
    #expect(council.convener?.text == "polismyndigheten")
    #expect(council.members.filter { $0.role != .adjunct }.count == 8)
    #expect(council.members.filter { $0.role == .lead }.map(\.organisation.text) == ["polismyndigheten"])
    let adjunct = council.members.filter { $0.role == .adjunct }
    #expect(adjunct.map(\.organisation.text) == ["skr"] && adjunct.allSatisfy { !$0.when.isEmpty })
  }

  @Test("Deadlines and reports have their days, and nothing is met that the source does not say is met")
  func duties() throws {
    let council = try Self.council("nod", "nationella-samverkansradet")
    #expect(council.deadlines.map(\.due.description) == ["2023-12-31", "2024"])
    #expect(council.deadlines.allSatisfy { $0.met == nil })
    #expect(council.reports.map { $0.due?.description } == ["2024-05-31", "2024-12-06"])
    for report in council.reports {
      #expect(report.from.map(\.text) == ["polismyndigheten"] && report.delivered == nil)
      #expect(report.to.map(\.text) == ["justitiedepartementet", "socialdepartementet"])
      #expect(report.contents.split(separator: "\n").count == 4)
    }
  }

  @Test("Regional and local councils are templates, each under the one above it")
  func templates() throws {
    let regional = try Self.council("nod", "regionalt-samverkansrad")
    let local = try Self.council("nod", "lokalt-samverkansrad")
    #expect(regional.template && local.template)
    #expect(regional.parent?.text == "nationella-samverkansradet" && local.parent == regional.id)
    #expect(regional.convener?.text == "lansstyrelserna" && local.convener?.text == "polismyndigheten")
    #expect(regional.members.count == 4 && local.members.count == 9)
    #expect(try Self.records("nod").councilIDs().count == 3)
  }

  @Test("The decision has its six headings")
  func decision() throws {
    let forum = try SourceForum("nod", "regeringsuppdrag-2023")
    #expect(forum.record.sections.map { $0.parent == nil } == [true, true, false, false, false, false])
    #expect(forum.participants.isEmpty && forum.record.kind == .analysis)
  }

  // MARK: - The dialogue of November 2025

  @Test("The dialogue of November has 20 participants, four questions and 13 topics")
  func novemberTalks() throws {
    let forum = try SourceForum("nod", "dialog-2025-11")
    #expect(forum.record.date?.description == "2025-11-24" && forum.record.status == .published)
    #expect(forum.record.sections.map(\.role) == [.summary, .background, .method])
    #expect(forum.participants.count == 20)
    #expect(forum.participants.flatMap(\.with).map(\.text) == ["jarva-i-samverkan"])
    let questions = forum.themes(.question)
    #expect(questions.map(\.number) == [1, 2, 3, 4])
    let topics = forum.themes(.topic)
    #expect(questions.map { question in topics.count { $0.parent == question.id } } == [3, 4, 4, 2])
    #expect(topics.allSatisfy { !$0.body.isEmpty && $0.paraphrase })
  }

  @Test("All 57 post-its of November hang under their ten headings, or on the board without")
  func novemberBoards() throws {
    let forum = try SourceForum("nod", "dialog-2025-11")
    let boards = forum.themes(.board)
    let headings = forum.themes(.heading)
    #expect(boards.map { board in headings.filter { $0.parent == board.id }.count } == [4, 6, 0])
    #expect(headings.map(forum.inputs(on:)) == [9, 6, 5, 7, 4, 2, 6, 3, 7, 4])
    #expect(boards.map(forum.inputs(on:)) == [0, 0, 4])
    #expect(forum.inputs.count == 57)
    #expect(forum.inputs.allSatisfy { $0.source == .postIt && $0.paraphrase && $0.voice.isEmpty })
    #expect(Set(forum.inputs.flatMap(\.links)).count == 2)
  }

  // MARK: - The forums of 2026 and the declaration

  @Test("The forum of June is the third, has 17 participants and three lists of points")
  func june() throws {
    let forum = try SourceForum("nod", "samverkansforum-2026-06")
    #expect(forum.record.occasion == 3 && forum.record.follows?.text == "samverkansforum-2026-02")
    #expect(forum.participants.count == 17)
    #expect(forum.record.sections.map(\.role) == [.introduction, .summary, .situation])
    #expect(forum.themes(.round).count == 2 && forum.themes(.topic).count == 11)
    #expect(forum.themes.map(\.summary.count).filter { $0 > 0 } == [7, 4, 5])
  }

  @Test("The declaration is a draft that was shown in June, and nobody can have signed it")
  func declaration() throws {
    let id: ID<Declaration> = try #require(ID("avsiktsforklaring"))
    let records = try Self.records("nod")
    let declaration = try #require(try records.record(.declaration(id)))
    #expect(declaration.versions.map(\.status) == [.draft])
    #expect(declaration.versions.map { $0.presentedAt?.text } == ["samverkansforum-2026-06"])
    #expect(try records.list(.signatories(of: id)).isEmpty)
  }

  // MARK: - The analysis of Umeå

  @Test("The analysis of 2025 follows that of 2023, and has its chapters")
  func analyses() throws {
    let earlier = try SourceForum("umea", "nulagesanalys-2023")
    let forum = try SourceForum("umea", "nulagesanalys-2025")
    #expect(earlier.record.date?.description == "2023-12" && earlier.inputs.count == 8)
    #expect(forum.record.follows == earlier.record.id)
    let chapters = forum.record.sections.filter { $0.parent == nil }.map(\.heading.first)
    #expect(chapters == ["1", "2", "3", "4", "5", "6", "O"])
    #expect(forum.record.sections.count == 39)
  }

  @Test("Factors bear their tags, and the causes their points")
  func factors() throws {
    let forum = try SourceForum("umea", "nulagesanalys-2025")
    func children(_ parent: String) -> [Theme] { forum.themes.filter { $0.parent?.text == parent } }
    let tags = ["pull": ["pull"], "push": ["push", "risk"], "skydd": ["skydd"]]
    #expect(tags.keys.sorted().map { children($0).count } == [4, 7, 5])
    for (parent, tags) in tags {
      for factor in children(parent) {
        #expect(tags.allSatisfy(factor.annotations.tags.contains), "\(factor.id)")
      }
    }
    #expect(children("orsaker").map(\.summary.count) == [4, 3, 3])
  }

  @Test("The table of the Police holds its eight numbers, which make 23")
  func table() throws {
    let forum = try SourceForum("umea", "nulagesanalys-2025")
    let section = try #require(forum.record.sections.first { $0.id.text == "hur-manga" })
    let rows = section.body.split(separator: "\n").filter { $0.contains("-aktörer |") }
    let numbers = rows.map { $0.split(separator: "|").compactMap { Int($0.filter(\.isNumber)) } }
    #expect(numbers == [[0, 0], [3, 0], [7, 0], [11, 2]])
    #expect(section.body.contains("| --- | ---: | ---: |"))
  }

  @Test("Quotes are by function, and 39 methods of other municipalities stand under three sides")
  func inputs() throws {
    let forum = try SourceForum("umea", "nulagesanalys-2025")
    let quotes = forum.inputs.filter { $0.kind == .quote }
    #expect(quotes.count == 37 && quotes.allSatisfy { !$0.voice.isEmpty && $0.paraphrase })
    let parents = Dictionary(uniqueKeysWithValues: forum.themes.map { ($0.id, $0.parent) })
    let sides = forum.themes.filter { $0.parent?.text == "metoder" }.map(\.id)
    let methods = forum.inputs.filter { $0.kind == .example }
    #expect(methods.count == 39)
    #expect(
      sides.map { side in methods.count { $0.theme.flatMap { parents[$0] ?? nil } == side } } == [9, 23, 7])
  }

  @Test("All 38 measures have their side, objective and department, and stay silent where the plan does")
  func measures() throws {
    let records = try Self.records("umea")
    let measures = try records.list(.measures)
    #expect(Measure.Target.allCases.map { target in measures.count { $0.target == target } } == [5, 30, 3])
    #expect(Set(measures.map(\.objective)).count == 10)
    #expect(
      measures.filter(\.responsible.isEmpty).map(\.id.text)
        == ["afterschool", "framtidsverkstan", "praktik-och-feriejobb"])
    #expect(measures.allSatisfy { $0.due == nil && $0.status == .running && !$0.plan.isEmpty })
    #expect(measures.allSatisfy { $0.from.forum?.text == "nulagesanalys-2025" && $0.from.theme != nil })
    let organisations = try records.list(.organisations)
    let departments = Set(organisations.filter { $0.parent?.text == "umea-kommun" }.map(\.id))
    #expect(measures.flatMap(\.responsible).allSatisfy(departments.contains))
  }

  @Test("Nine departments and the police work together, and the partners outside take part")
  func partners() throws {
    let council = try Self.council("umea", "umea-vaxer-tryggt-och-sakert")
    #expect(council.established?.description == "2017" && council.members.count == 10)
    let forum = try SourceForum("umea", "nulagesanalys-2025")
    let outside = [
      "svenska-kyrkan-umea", "foretagarna-umea", "radda-barnen", "kvinno-och-tjejjouren-umea",
    ]
    #expect(forum.participants.map(\.organisation.text).suffix(4) == outside[...])
    #expect(
      Set(forum.participants.map(\.organisation)).isSuperset(of: council.members.map(\.organisation)))
  }

  // MARK: - Reading

  private static func records(_ fixture: String) throws -> Snapshot {
    try Workspaces.records(in: "\(Workspaces.fixtures)/\(fixture)")
  }

  private static func council(_ fixture: String, _ id: String) throws -> Council {
    let id: ID<Council> = try #require(ID(id))
    return try #require(try records(fixture).record(.council(id)))
  }
}

/// One forum of a fixture, with all that belongs to it.
private struct SourceForum {
  let record: Forum
  let participants: [Participant]
  let themes: [Theme]
  let inputs: [Input]

  init(_ fixture: String, _ id: String) throws {
    let records = try Workspaces.records(in: "\(Workspaces.fixtures)/\(fixture)")
    let id: ID<Forum> = try #require(ID(id))
    record = try #require(try records.forumRecord(id))
    participants = try records.list(.participants(of: id))
    themes = try records.list(.themes(of: id))
    inputs = try records.list(.inputs(of: id))
  }

  func themes(_ kind: Theme.Kind) -> [Theme] { themes.filter { $0.kind == kind } }

  func inputs(on theme: Theme) -> Int { inputs.count { $0.theme == theme.id } }
}
