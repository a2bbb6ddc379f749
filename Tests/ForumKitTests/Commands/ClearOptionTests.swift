import ForumKit
import Testing

@testable import forumctl

@Suite("Taking one entry out of a list")
struct ClearOptionTests {
  private static let declaration = "avsiktsforklaring-trygg-fritid"
  private static let council = "exempelstads-samverkansrad"

  struct Case: Sendable, CustomTestStringConvertible {
    /// The lines before.
    let given: [[String]]
    /// The command that is given `--clear`.
    let set: [String]
    /// What is asked for, and fits several.
    let asked: String
    /// What the refusal offers.
    let offered: [String]
    /// Where the entries are seen, and their key.
    let show: [String]
    var testDescription: String { "\(set[0]) \(asked)" }
  }

  static let cases: [Case] = [
    Case(
      given: [
        ["signatory", "set", declaration, "exempelbolaget", "--status", "signed", "--note", "På mötet."],
        ["signatory", "set", declaration, "exempelbolaget", "--status", "withdrawn"],
      ],
      set: ["signatory", "set", declaration, "exempelbolaget"], asked: "events=2026-06-15",
      offered: ["events=2026-06-15 signed På mötet. version 3", "events=2026-06-15 withdrawn"],
      show: ["signatory", "show", declaration, "exempelbolaget"]),
    Case(
      given: [
        ["correction", "add", "forum-2025-11", "MPF", "Mötet hölls på förmiddagen"],
        ["correction", "add", "forum-2025-11", "MPF", "Namnet är fel\npå sidan två"],
      ],
      set: ["forum", "set", "forum-2025-11"], asked: "corrections=2026-06-15",
      offered: [
        "corrections=2026-06-15 mpf Mötet hölls på förmiddagen",
        "corrections=2026-06-15 mpf Namnet är fel på sidan två",
      ], show: ["forum", "show", "forum-2025-11"]),
    Case(
      given: [
        ["measure", "follow", "kvallsoppet-i-hallen", "Nycklarna är klara, och alla har fått en var av dem"],
        ["measure", "follow", "kvallsoppet-i-hallen", "Nycklarna är klara, och alla har fått en var till"],
        ["measure", "follow", "kvallsoppet-i-hallen", "Klart"],
      ],
      set: ["measure", "set", "kvallsoppet-i-hallen"], asked: "followUps=2026-06-15",
      offered: [
        "followUps=2026-06-15 Nycklarna är klara, och alla har fått en… #1",
        "followUps=2026-06-15 Nycklarna är klara, och alla har fått en… #2", "followUps=2026-06-15 Klart",
      ], show: ["measure", "show", "kvallsoppet-i-hallen"]),
    Case(
      given: [
        ["council", "deadline", "add", council, "Årlig avstämning", "--due", "2026-03-31"],
        ["council", "deadline", "add", council, "Årlig avstämning", "--due", "2027-03-31"],
      ],
      set: ["council", "set", council], asked: "deadlines=Årlig avstämning",
      offered: [
        "deadlines=Årlig avstämning due 2026-03-31", "deadlines=Årlig avstämning due 2027-03-31",
      ], show: ["council", "show", council]),
    Case(
      given: [
        ["council", "deadline", "add", council, "Årlig avstämning", "--due", "2026-03-31"],
        ["council", "deadline", "add", council, "Årlig avstämning", "--due", "2026-03-31"],
      ],
      set: ["council", "set", council], asked: "deadlines=Årlig avstämning",
      offered: [
        "deadlines=Årlig avstämning due 2026-03-31 #1", "deadlines=Årlig avstämning due 2026-03-31 #2",
      ], show: ["council", "show", council]),
    Case(
      given: [
        ["council", "member", "end", council, "polisomrade-exempel", "--on", "2025-12-31"],
        [
          "council", "member", "add", council, "polisomrade-exempel", "--role", "member", "--from",
          "2026-01-01",
        ],
      ],
      set: ["council", "set", council], asked: "members=polisomrade-exempel",
      offered: [
        "members=polisomrade-exempel lead from 2025-01-20 to 2025-12-31",
        "members=polisomrade-exempel member from 2026-01-01",
      ], show: ["council", "show", council, "--all-members"]),
  ]

  private func entries(_ example: Case, in workspace: String) throws -> [JSONValue] {
    let shown = CommandRun.run(example.show + ["--format", "json"], in: workspace)
    let key = try #require(example.asked.split(separator: "=").first)
    return try shown.json.object?[String(key)]?.array ?? []
  }

  @Test("What fits several is refused, and each that is offered takes away that one", arguments: cases)
  func several(_ example: Case) throws {
    let workspace = try Workspaces.copy("exempel")
    for line in example.given { #expect(CommandRun.run(line, in: workspace).exitCode == .done) }
    let before = try Workspaces.files(in: workspace)
    let refused = CommandRun.run(example.set + ["--clear", example.asked], in: workspace)
    #expect(refused.exitCode == .usage)
    let key = example.asked.prefix { $0 != "=" }
    let lines = refused.err.split(separator: "\n").map(String.init)
    #expect(
      lines.first
        == "forumctl: error: --clear \"\(example.asked)\" is not one entry of \(key): \(example.offered.count) fit"
    )
    let choices = example.offered.map { "--clear \"\($0)\"" }
    #expect(lines.dropFirst().first == "hint: say which: \(Words.list(choices, "or"))")
    #expect(try Workspaces.files(in: workspace) == before)
    let all = try entries(example, in: workspace)
    let first = all.count - example.offered.count
    for (place, offered) in example.offered.enumerated() {
      let again = try Workspaces.copy("exempel")
      for line in example.given { #expect(CommandRun.run(line, in: again).exitCode == .done) }
      let taken = CommandRun.run(example.set + ["--clear", offered], in: again)
      #expect(taken.exitCode == .done, "\(taken.err)")
      var rest = try entries(example, in: again)
      #expect(rest.count == all.count - 1)
      if key != "members" {
        rest.insert(all[first + place], at: first + place)
        #expect(rest.map(Self.undated) == all.map(Self.undated))
      }
    }
  }

  /// An entry without the instant of its recording.
  private static func undated(_ entry: JSONValue) -> JSONValue {
    guard var object = entry.object else { return entry }
    object["recorded"] = nil
    return .object(object)
  }

  @Test("Several of one list are taken by what they are called together")
  func together() throws {
    let workspace = try Workspaces.copy("exempel")
    for _ in 0..<3 {
      #expect(
        CommandRun.run(
          "council", "deadline", "add", Self.council, "Lika", "--due", "2026-09-01", in: workspace
        ).exitCode == .done)
    }
    let taken = CommandRun.run(
      "council", "set", Self.council, "--clear", "deadlines=Lika due 2026-09-01 #1", "--clear",
      "deadlines=Lika due 2026-09-01 #2", in: workspace)
    #expect(taken.exitCode == .done)
    let left = CommandRun.run("council", "set", Self.council, "--clear", "deadlines=Lika", in: workspace)
    #expect(left.exitCode == .done)
  }

  @Test("What a list has is told in words that are accepted")
  func offered() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "signatory", "set", Self.declaration, "exempelbolaget", "--clear", "events=2026-01-01", in: workspace)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        forumctl: error: events has no "2026-01-01"
        hint: it has "2025-12-10 invited", "2026-04-14 preparing version 3"

        """)
  }

  @Test("Labels tell any entries apart, and each means its own")
  func labels() {
    var random = SeededGenerator(seed: 7)
    let words = [
      "a", "a #1", "a #2", "b", "2026-01-01", "a 2026-01-01", String(repeating: "x", count: 50), "\u{1b}\n",
    ]
    for _ in 0..<500 {
      let elements = (0..<Int.random(in: 1...6, using: &random)).map { _ -> JSONValue in
        var object = JSONObject([])
        for key in ["title", "date", "note", "status", "due"] where Bool.random(using: &random) {
          object[key] = words.randomElement(using: &random).map(JSONValue.string)
        }
        return .object(object)
      }
      let labels = EntryLabels(elements)
      #expect(Set(labels.texts).count == elements.count)
      for (place, text) in labels.texts.enumerated() { #expect(labels.places(of: text) == [place]) }
    }
  }

  @Test("A word that stands in a list twice goes with all that it says")
  func words() {
    let labels = EntryLabels([.string("lek"), .string("väg"), .string("lek")])
    #expect(labels.places(of: "lek") == [0, 2])
    #expect(labels.places(of: "väg") == [1])
    #expect(labels.places(of: "le") == [])
  }
}
