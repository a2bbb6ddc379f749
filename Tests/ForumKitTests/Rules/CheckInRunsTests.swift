import Testing

@testable import ForumKit

/// However the folders are parted among the cores, the same is found in the same order.
@Suite struct CheckInRunsTests {
  private static let today = Made.day("2026-06-15")

  private func found(_ files: StoredFiles, in runs: Int) throws -> [Finding] {
    try Check(of: files.workspace().records, on: Self.today, rules: Rule.strict, in: runs).findings
  }

  @Test("Every case of every rule is found alike in one run and in many", arguments: RuleCase.all)
  func cases(_ broken: RuleCase) throws {
    let files = try broken.make()
    #expect(try found(files, in: 1) == found(files, in: 7))
  }

  @Test("A workspace full of faults is found alike in one run and in runs of one folder")
  func random() throws {
    var generator = SeededGenerator(seed: 12_000)
    var rules = Set<Rule>()
    for _ in 0..<12 {
      let folders = Int.random(in: 3...9, using: &generator)
      let files = try StoredFiles(Self.workspace(of: folders, using: &generator))
      let whole = try found(files, in: 1)
      rules.formUnion(whole.map(\.rule))
      for runs in [2, folders + 1, 40] { #expect(try found(files, in: runs) == whole) }
    }
    // Those that show when folders are seen beside each other are among them.
    #expect(
      rules.isSuperset(of: [
        .duplicate, .danglingReference, .cycle, .contradictingDates, .listingConflict, .strayFile, .syntax,
      ]))
  }

  /// Forums that refer to each other, at random: some to what is not there, some in rings, some with ids of another.
  private static func workspace(of count: Int, using generator: inout SeededGenerator) -> [String: String] {
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    func id() -> String {
      ["aaaaaaaaa\(pick(0...9))", "en-egen-\(pick(0...9))", "äpple", "bbbbbbbbbu"][pick(0...3)]
    }
    var files = [
      "organisations.json": RuleCase.organisations(
        #""id":"alfa","name":"Alfa","formerIds":["gamla-alfa"]"#, #""id":"beta","name":"Beta""#),
      "declarations/d/declaration.json": RuleCase.sound["declarations/d/declaration.json"] ?? "",
      "declarations/d/signatories.json": RuleCase.signatories(
        #"{"date":"2026-01-11","status":"signed","version":\#(pick(1...3))}"#),
      "councils/r.json": RuleCase.canonical(#"{"id":"r","name":"Råd \#(pick(1...9))"}"#),
      "forums/kopia.txt": "",
    ]
    for number in 0..<count {
      let folder = "forums/f\(number)"
      files["\(folder)/forum.json"] = RuleCase.forum(
        """
        "date":"20\(pick(10...26))-01-10","follows":"f\(pick(0...count))","occasion":\(pick(1...count)),\
        "series":"en-serie"
        """, id: "f\(number)")
      let choice = ["public", "unlisted"][pick(0...1)]
      files["\(folder)/participants.json"] = RuleCase.list(
        "participants",
        """
        "organisation":"\(["alfa", "gamla-alfa", "beta", "gamma"][pick(0...3)])",\
        "listing":[{"choice":"\(choice)","date":"2026-01-12"}]
        """)
      files["\(folder)/themes.json"] = RuleCase.list(
        "themes", #""from":["f\#(pick(0...count))/t","\#(id())"],"id":"t","title":"Tema""#)
      files["\(folder)/inputs.json"] =
        pick(0...9) == 0
        ? "{"
        : RuleCase.list(
          "inputs", #""id":"\#(id())","text":"Ljus","theme":"t""#,
          #""from":["\#(id())"],"id":"\#(id())","text":"Ring anna@example.org","theme":"\#(["t", "u"][pick(0...1)])""#
        )
    }
    return files
  }
}
