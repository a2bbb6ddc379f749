import Testing

@testable import ForumKit

/// Merging the bytes of one file, as the driver does.
struct Sides {
  let base: String
  let ours: String
  let theirs: String
  let path: String

  init(_ path: String = "forums/x/themes.json", base: String, ours: String, theirs: String) {
    self.path = path
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  var merge: FileMerge {
    FileMerge(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), path: path)
  }

  var swapped: Sides { Sides(path, base: base, ours: theirs, theirs: ours) }
}

extension FileMerge {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The records of the list, on one line each without their keys' quotes, for short tables.
  var root: JSONObject? {
    get throws { try JSONReader.read(bytes).object }
  }
}

@Suite("A merge of one file")
struct ThreeWayMergeTests {
  private func themes(_ records: String...) -> String {
    records.isEmpty ? "{}" : "{\"themes\": [\(records.map { "{\($0)}" }.joined(separator: ","))]}"
  }

  private func canonical(_ text: String) throws -> String {
    String(decoding: JSONWriter.canonical(try JSONReader.read(Array(text.utf8))), as: UTF8.self)
  }

  private let a = "\"id\":\"a\",\"title\":\"A\""
  private let b = "\"id\":\"b\",\"title\":\"B\""
  private let c = "\"id\":\"c\",\"title\":\"C\""
  private let d = "\"id\":\"d\",\"title\":\"D\""

  private func expectClean(
    _ base: String, _ ours: String, _ theirs: String, gives result: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let sides = Sides(base: base, ours: ours, theirs: theirs)
    for merge in [sides.merge, sides.swapped.merge] {
      #expect(merge.outcome == .clean, sourceLocation: sourceLocation)
      #expect(merge.text == (try canonical(result)), sourceLocation: sourceLocation)
    }
  }

  @Test("What one side has done is done, whichever side it is")
  func oneSided() throws {
    let base = themes(a, b)
    for changed in [
      themes(a), themes(b, a), themes(c, a, b), themes(a, b, d), themes(a + ",\"number\":1", b),
    ] {
      try expectClean(base, base, changed, gives: changed)
    }
  }

  @Test("Additions of both are kept, and so are removals")
  func additionsAndRemovals() throws {
    try expectClean(themes(a, b), themes(a, b, c), themes(a, b, d), gives: themes(a, b, c, d))
    try expectClean(themes(a, b), themes(c, a, b), themes(a, b, d), gives: themes(c, a, b, d))
    try expectClean(themes(a, b, c), themes(a, b), themes(b, c, d), gives: themes(b, d))
    try expectClean(themes(a), themes(), themes(), gives: themes())
    try expectClean("", themes(a), themes(b), gives: themes(a, b))
  }

  @Test("A move wins over staying, and stands beside an edit of the same record")
  func moves() throws {
    let edited = d + ",\"lead\":\"Nytt\""
    try expectClean(
      themes(a, b, c, d), themes(d, a, b, c), themes(a, b, c, edited), gives: themes(edited, a, b, c))
    try expectClean(themes(a, b, c), themes(c, a, b), themes(a, b, c, d), gives: themes(c, a, b, d))
    try expectClean(themes(a, b, c), themes(b, a, c), themes(b, a, c), gives: themes(b, a, c))
  }

  @Test("Different keys of one record, and the same edit on both sides, are no conflict")
  func keys() throws {
    try expectClean(
      themes(a), themes(a + ",\"lead\":\"L\",\"number\":1"), themes(a + ",\"number\":1,\"okänd\":{\"x\":1}"),
      gives: themes(a + ",\"lead\":\"L\",\"number\":1,\"okänd\":{\"x\":1}"))
    try expectClean(
      themes(a + ",\"ny\":{\"x\":1,\"y\":1}"), themes(a + ",\"ny\":{\"x\":2,\"y\":1}"),
      themes(a + ",\"ny\":{\"x\":1,\"y\":1,\"z\":[\"å\"]}"),
      gives: themes(a + ",\"ny\":{\"x\":2,\"y\":1,\"z\":[\"å\"]}"))
  }

  @Test("The form of a file plays no part, and the result is canonical")
  func form() throws {
    try expectClean(
      try canonical(themes(a, b)),
      "{\"themes\":[{\"title\":\"A\",\"id\":\"a\"}, {\"title\":\"B\",\"id\":\"b\"}]}",
      try canonical(themes(a, b, c)), gives: themes(a, b, c))
  }

  @Test("A true conflict stands round its record alone, with everything else merged on both sides of it")
  func conflict() throws {
    let sides = Sides(
      base: themes(a, b, c),
      ours: themes(a + ",\"number\":1", "\"id\":\"b\",\"title\":\"Vår\",\"lead\":\"L\"", c),
      theirs: themes(a, "\"id\":\"b\",\"title\":\"Deras\",\"number\":2", c, d))
    let merge = sides.merge
    #expect(
      merge.outcome
        == .conflicts([MergeConflict(noun: "theme", key: "b", reason: .changedDifferently(keys: ["title"]))]))
    #expect(
      merge.text == """
        {
          "themes": [
            {
              "id": "a",
              "number": 1,
              "title": "A"
            },
        <<<<<<< ours
            {
              "id": "b",
              "lead": "L",
              "number": 2,
              "title": "Vår"
            },
        =======
            {
              "id": "b",
              "lead": "L",
              "number": 2,
              "title": "Deras"
            },
        >>>>>>> theirs
            {
              "id": "c",
              "title": "C"
            },
            {
              "id": "d",
              "title": "D"
            }
          ]
        }

        """)
  }

  @Test("An edit against a removal is a conflict, and either choice leaves a valid file")
  func editAgainstRemoval() throws {
    let edited = c + ",\"number\":3"
    let merge = Sides(base: themes(a, b, c), ours: themes(a, b), theirs: themes(a, b, edited)).merge
    #expect(
      merge.outcome
        == .conflicts([MergeConflict(noun: "theme", key: "c", reason: .removedByOurs(heir: nil))]))
    // At the end of the list it depends on the choice whether a comma follows the record before.
    #expect(
      merge.text == """
        {
          "themes": [
            {
              "id": "a",
              "title": "A"
            },
        <<<<<<< ours
            {
              "id": "b",
              "title": "B"
            }
        =======
            {
              "id": "b",
              "title": "B"
            },
            {
              "id": "c",
              "number": 3,
              "title": "C"
            }
        >>>>>>> theirs
          ]
        }

        """)
    #expect(try chosen(.ours, in: merge.text) == canonical(themes(a, b)))
    #expect(try chosen(.theirs, in: merge.text) == canonical(themes(a, b, edited)))
  }

  @Test("A removal against a new reference is a conflict, and whoever takes the record back has both")
  func referredTo() throws {
    let child = d + ",\"parent\":\"b\""
    let sides = Sides(base: themes(a, b, c), ours: themes(a, c), theirs: themes(a, b, c, child))
    #expect(
      sides.merge.outcome
        == .conflicts([MergeConflict(noun: "theme", key: "b", reason: .removedByOurs(heir: nil))]))
    #expect(try chosen(.theirs, in: sides.merge.text) == canonical(themes(a, b, c, child)))
    #expect(
      sides.swapped.merge.outcome
        == .conflicts([MergeConflict(noun: "theme", key: "b", reason: .removedByTheirs(heir: nil))]))
    // A reference that somebody left behind is that side's own fault, and no reason to stop.
    let left = c + ",\"parent\":\"b\""
    try expectClean(themes(a, b, left), themes(a, left), themes(a, b, left, d), gives: themes(a, left, d))
  }

  @Test("A record that both have added is merged key by key")
  func bothAdded() throws {
    try expectClean(
      "", themes(a + ",\"lead\":\"L\""), themes(a + ",\"body\":\"T\""),
      gives: themes(a + ",\"body\":\"T\",\"lead\":\"L\""))
    let merge = Sides(base: "", ours: themes(a), theirs: themes("\"id\":\"a\",\"title\":\"Å\"")).merge
    #expect(
      merge.outcome
        == .conflicts([MergeConflict(noun: "theme", key: "a", reason: .changedDifferently(keys: ["title"]))]))
  }

  @Test("Two themes with one number under one parent are put before people")
  func contradiction() throws {
    let mine = c + ",\"number\":3"
    let yours = d + ",\"number\":3"
    let merge = Sides(base: themes(a), ours: themes(a, mine), theirs: themes(a, yours)).merge
    #expect(
      merge.outcome
        == .conflicts([
          MergeConflict(noun: "theme", key: "d", reason: .contradiction(.duplicate(value: "3")))
        ]))
    #expect(try chosen(.theirs, in: merge.text) == canonical(themes(a, mine, yours)))
    #expect(try chosen(.ours, in: merge.text) == canonical(themes(a, mine)))
  }

  @Test("Two moves that make a ring are put before people, and so is an end before the start")
  func rings() throws {
    let merge = Sides(
      base: themes(a, b), ours: themes(a + ",\"parent\":\"b\"", b), theirs: themes(a, b + ",\"parent\":\"a\"")
    ).merge
    guard case .conflicts(let conflicts) = merge.outcome else {
      Issue.record("\(merge.outcome)")
      return
    }
    #expect(conflicts.map(\.key) == ["a", "b"])
    func forum(_ date: String, _ end: String) -> String {
      "{\"id\":\"x\",\"title\":\"T\",\"date\":\"2026-06-0\(date)\",\"endDate\":\"2026-06-0\(end)\",\"status\":\"held\"}"
    }
    let dates = Sides(
      "forums/x/forum.json", base: forum("3", "4"), ours: forum("6", "7"), theirs: forum("1", "2"))
    guard case .conflicts(let both) = dates.merge.outcome else {
      Issue.record("\(dates.merge.outcome)")
      return
    }
    #expect(both.map(\.key) == ["date", "endDate"])
    let ends = Sides(
      "forums/x/forum.json", base: forum("3", "9"), ours: forum("6", "9"), theirs: forum("3", "5")
    ).merge
    guard case .conflicts(let end) = ends.outcome else {
      Issue.record("\(ends.outcome)")
      return
    }
    #expect(end.map(\.key) == ["endDate"])
    #expect(end.map(\.noun) == [nil])
    #expect(try chosen(.ours, in: ends.text) == canonical(forum("6", "9")))
  }

  @Test(
    "In a forum the marks stand round a section or a key",
    arguments: [MergedValue.Side.ours, .theirs])
  func forum(side: MergedValue.Side) throws {
    func forum(_ title: String, _ body: String, _ more: String = "") -> String {
      """
      {"id":"x","title":"\(title)","date":"2026-06-03","status":"held","sections":[
      {"id":"ett","body":"E"},{"id":"två","body":"\(body)"}]\(more)}
      """.replacing("två", with: "tva")
    }
    let sides = Sides(
      "forums/x/forum.json", base: forum("T", "B", ",\"tags\":[\"a\"]"),
      ours: forum("Vår", "Vår text", ",\"tags\":[\"a\",\"b\"]"),
      theirs: forum("Deras", "Deras text", ",\"tags\":[\"c\"],\"voices\":1"))
    let merge = sides.merge
    #expect(merge.text.components(separatedBy: ConflictText.Mark.ours).count == 3)
    let expected =
      side == .ours
      ? forum("Vår", "Vår text", ",\"tags\":[\"b\",\"c\"],\"voices\":1")
      : forum("Deras", "Deras text", ",\"tags\":[\"b\",\"c\"],\"voices\":1")
    #expect(try chosen(side, in: merge.text) == canonical(expected))
  }

  @Test("An organisation that was merged here and edited there is a conflict that names its heir")
  func mergedOrganisation() throws {
    let base = #"{"organisations":[{"id":"gamla","name":"G"},{"id":"nya","name":"N"}]}"#
    let merged = #"{"organisations":[{"id":"nya","name":"N","formerIds":["gamla"],"aliases":["G"]}]}"#
    let edited =
      #"{"organisations":[{"id":"gamla","name":"G","website":"g.example"},{"id":"nya","name":"N"}]}"#
    let added =
      #"{"organisations":[{"id":"gamla","name":"G"},{"id":"nya","name":"N","kind":"network"},{"id":"under","name":"U","parent":"gamla"}]}"#
    let clean = Sides("organisations.json", base: base, ours: merged, theirs: added).merge
    #expect(clean.outcome == .clean)
    #expect(
      clean.text
        == (try canonical(
          #"{"organisations":[{"id":"nya","name":"N","formerIds":["gamla"],"aliases":["G"],"kind":"network"},{"id":"under","name":"U","parent":"gamla"}]}"#
        )))
    let merge = Sides("organisations.json", base: base, ours: merged, theirs: edited).merge
    #expect(
      merge.outcome
        == .conflicts([
          MergeConflict(noun: "organisation", key: "gamla", reason: .removedByOurs(heir: "nya"))
        ]))
  }

  @Test(
    "What cannot be merged stands whole from both sides",
    arguments: [
      Sides("annat.json", base: "{}", ours: "{\"a\":1}", theirs: "{\"a\":2}"),
      Sides(base: "{}", ours: "{\"themes\": [", theirs: "{}"),
      Sides(base: "{}", ours: "{}", theirs: "{\"themes\": [{\"id\":\"a\"}]}"),
      Sides(base: "oj", ours: "{}\n", theirs: "{}"),
      Sides(base: "{}", ours: "", theirs: "{}"),
      Sides(base: "{}", ours: "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n", theirs: "{}"),
      Sides(
        base: "{}", ours: "{\"themes\":[{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"a\",\"title\":\"A\"}]}",
        theirs: "{}"),
      Sides(
        "forumctl.json", base: "{\"format\":1,\"id\":\"a\",\"name\":\"A\"}",
        ours: "{\"format\":1,\"id\":\"a\",\"name\":\"B\"}",
        theirs: "{\"format\":2,\"id\":\"a\",\"name\":\"A\"}"),
    ])
  func whole(sides: Sides) {
    let merge = sides.merge
    guard case .whole = merge.outcome else {
      Issue.record("\(merge.outcome)")
      return
    }
    func ended(_ text: String) -> String { text.isEmpty || text.hasSuffix("\n") ? text : text + "\n" }
    #expect(
      merge.text == "<<<<<<< ours\n\(ended(sides.ours))=======\n\(ended(sides.theirs))>>>>>>> theirs\n")
  }

  @Test("A workspace of a newer format is not merged by what this version knows")
  func newerFormat() {
    let merge = FileMerge(
      base: [], ours: Array("{}".utf8), theirs: Array("{}".utf8), path: "a/forums/x/themes.json", format: 2)
    #expect(merge.outcome == .whole(.newerFormat(found: 2)))
    #expect(FileMerge.workspace(of: "a/b/forums/x/themes.json") == "a/b")
    #expect(FileMerge.workspace(of: "forums/x/themes.json") == "")
    #expect(FileMerge.workspace(of: "forums/x/andra.json") == nil)
  }

  /// The file as somebody leaves it who takes one side of every conflict.
  private func chosen(_ side: MergedValue.Side, in text: String) throws -> String {
    var lines: [String] = []
    var present: MergedValue.Side?
    for line in text.components(separatedBy: "\n") {
      switch line {
      case ConflictText.Mark.ours: present = .ours
      case ConflictText.Mark.middle: present = .theirs
      case ConflictText.Mark.theirs: present = nil
      default: if present == nil || present == side { lines.append(line) }
      }
    }
    let result = lines.joined(separator: "\n")
    #expect(try canonical(result) == result)
    return result
  }
}
