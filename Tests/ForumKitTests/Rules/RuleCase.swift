import Foundation
import ForumKit
import Testing

/// A workspace that breaks one rule, and where.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: Rule
  /// What it is that breaks the rule.
  let title: String
  /// Files of records as JSON that are put beside those of ``sound``, or in their place.
  let files: [String: String]
  /// Where the finding is: `forums/f/forum.json:3:4`, or the path alone.
  let place: String

  init(_ rule: Rule, _ title: String, at place: String, _ files: [String: String]) {
    self.rule = rule
    self.title = title
    self.place = place
    self.files = files
  }

  var testDescription: String { "\(rule.rawValue): \(title)" }

  /// Makes the workspace.
  func make() throws -> StoredFiles { try StoredFiles(Self.sound.merging(files) { $1 }) }

  /// Records that break no rule.
  static let sound = [
    "organisations.json": canonical(
      """
      {"organisations":[{"id":"alfa","name":"Föreningen Alfa"},{"id":"beta","name":"Stiftelsen Beta"}]}
      """),
    "forums/f/forum.json": forum("\"date\":\"2026-01-10\",\"status\":\"published\""),
    "forums/f/participants.json": canonical(
      #"{"participants":[{"organisation":"alfa"},{"organisation":"beta"}]}"#),
    "forums/f/themes.json": canonical(#"{"themes":[{"id":"t","title":"Tema"}]}"#),
    "forums/f/inputs.json": canonical(#"{"inputs":[{"id":"aaaaaaaaaa","text":"Ljus","theme":"t"}]}"#),
    "declarations/d/declaration.json": canonical(
      """
      {"id":"d","title":"Avsikt","versions":[{"date":"2026-01-10","number":1,"status":"adopted"},
      {"date":"2026-02-10","number":2,"status":"draft"}]}
      """),
    "declarations/d/signatories.json": signatories(
      "{\"date\":\"2026-01-11\",\"status\":\"signed\",\"version\":1}"),
  ]

  /// JSON in the canonical form.
  static func canonical(_ source: String) -> String {
    do {
      return String(decoding: JSONWriter.canonical(try JSONReader.read(Array(source.utf8))), as: UTF8.self)
    } catch {
      preconditionFailure("\(source) is not JSON: \(error)")
    }
  }

  static func forum(_ members: String, id: String = "f") -> String {
    canonical("{\"id\":\"\(id)\",\"title\":\"Forum\",\(members)}")
  }

  static func signatories(_ events: String, choice: String = "public") -> String {
    canonical(
      #"""
      {"signatories":[{"organisation":"alfa","events":[\#(events)],
      "listing":[{"choice":"\#(choice)","date":"2026-01-12"}]}]}
      """#)
  }

  static func organisations(_ members: String...) -> String {
    canonical("{\"organisations\":[\(members.map { "{\($0)}" }.joined(separator: ","))]}")
  }

  static func list(_ key: String, _ members: String...) -> String { list(key, members) }

  static func list(_ key: String, _ members: [String]) -> String {
    canonical("{\"\(key)\":[\(members.map { "{\($0)}" }.joined(separator: ","))]}")
  }
}

extension RuleCase {
  /// At least one for each rule; those that need more than files stand in ``RuleTests``.
  static let all: [RuleCase] = values + relations + time + workspace

  /// The digest of a name in `alfa`, for the erasure `e`.
  private static func erased(_ name: String) -> String {
    guard let erasure = ID<Erasure>("e") else { preconditionFailure("an id") }
    return ErasedPeople.digest(of: name, in: "alfa", for: erasure)
  }

  /// The digests of the forms of a name, for the erasure `e`, as JSON.
  private static func forms(_ name: String) -> String {
    guard let erasure = ID<Erasure>("e") else { preconditionFailure("an id") }
    return "\(ErasedNames.forms(of: name, for: erasure).sorted())"
  }

  private static let values: [RuleCase] = [
    .init(
      .erasedPerson, "somebody is back, in another spelling", at: "forums/f/participants.json:6:9",
      [
        "forums/f/participants.json": list(
          "participants", #""organisation":"alfa","representatives":[{"name":"PÅHITTAD  Person"}]"#),
        "erasures.json": list(
          "erasures",
          #""id":"e","date":"2026-01-10","people":["\#(erased("Påhittad Person"))"]"#),
      ]),
    .init(
      .syntax, "a file is cut off", at: "forums/f/themes.json:1:12", ["forums/f/themes.json": #"{"themes": "#]
    ),
    .init(
      .unmergedConflict, "git left its marks", at: "forums/f/themes.json:2:1",
      ["forums/f/themes.json": "{\n<<<<<<< HEAD\n\"themes\": []\n=======\n>>>>>>> b\n}\n"]),
    .init(
      .wrongType, "a list is a text", at: "forums/f/themes.json:2:13",
      ["forums/f/themes.json": canonical(#"{"themes":"inga"}"#)]),
    .init(
      .wrongType, "a file is a list", at: "forums/f/themes.json:1:1", ["forums/f/themes.json": "[]\n"]),
    .init(
      .missingKey, "a title is empty", at: "forums/f/forum.json:1:1",
      ["forums/f/forum.json": canonical(#"{"date":"2026-01-10","id":"f","title":""}"#)]),
    .init(
      .unknownChoice, "a status is another word", at: "forums/f/forum.json:4:13",
      ["forums/f/forum.json": forum(#""date":"2026-01-10","status":"klart""#)]),
    .init(
      .badDate, "a day does not exist", at: "forums/f/forum.json:2:11",
      ["forums/f/forum.json": forum(#""date":"2026-02-30""#)]),
    .init(
      .badID, "an id is a word of its own", at: "organisations.json:4:13",
      [
        "organisations.json": organisations(#""id":"latest","name":"A""#),
        "forums/f/participants.json": "{}\n",
      ]),
    .init(
      .badText, "a title has two lines", at: "forums/f/forum.json:4:12",
      ["forums/f/forum.json": canonical(#"{"date":"2026-01-10","id":"f","title":"a\nb"}"#)]),
    .init(
      .badNumber, "a checksum is wrong", at: "organisations.json:6:17",
      ["organisations.json": organisations(#""id":"alfa","name":"Alfa","number":"802001-0001""#)]),
    .init(
      .misspeltKey, "sumary for summary", at: "forums/f/themes.json:5:7",
      ["forums/f/themes.json": list("themes", #""id":"t","title":"Tema","sumary":["Punkt"]"#)]),
    .init(
      .misspeltKey, "the key of the list itself", at: "forums/f/themes.json:2:3",
      ["forums/f/themes.json": canonical(#"{"thems":[]}"#)]),
  ]

  private static let relations: [RuleCase] = [
    .init(
      .duplicate, "two themes of one id", at: "forums/f/themes.json:8:13",
      ["forums/f/themes.json": list("themes", #""id":"t","title":"A""#, #""id":"t","title":"B""#)]),
    .init(
      .duplicate, "an input of one id in two forums", at: "forums/g/inputs.json:4:13",
      [
        "forums/g/forum.json": forum(#""date":"2026-01-10""#, id: "g"),
        "forums/g/inputs.json": list("inputs", #""id":"aaaaaaaaaa","text":"Ljus""#),
      ]),
    .init(
      .folderName, "a forum in the folder of another", at: "forums/g/forum.json:3:9",
      ["forums/g/forum.json": forum(#""date":"2026-01-10""#, id: "h")]),
    .init(
      .danglingReference, "an organisation that is not there", at: "forums/f/participants.json:4:23",
      ["forums/f/participants.json": list("participants", #""organisation":"gamma""#)]),
    .init(
      .danglingReference, "a theme that is not there", at: "forums/f/inputs.json:6:16",
      ["forums/f/inputs.json": list("inputs", #""id":"aaaaaaaaaa","text":"Ljus","theme":"u""#)]),
    .init(
      .danglingReference, "a forum that is not there", at: "forums/f/forum.json:3:14",
      ["forums/f/forum.json": forum(#""date":"2026-01-10","follows":"g""#)]),
    .init(
      .danglingReference, "an origin that is no theme", at: "forums/f/themes.json:5:9",
      ["forums/f/themes.json": list("themes", #""id":"t","title":"Tema","from":["f/t","f/u"]"#)]
    ).at("forums/f/themes.json:6:9"),
    .init(
      .danglingReference, "an origin that is no input", at: "forums/f/themes.json:6:9",
      ["forums/f/themes.json": list("themes", #""id":"t","title":"Tema","from":["aaaaaaaaaa","bbbbbbbbbb"]"#)]
    ),
    .init(
      .danglingReference, "a section's parent", at: "forums/f/forum.json:7:17",
      ["forums/f/forum.json": forum(#""date":"2026-01-10","sections":[{"id":"a","parent":"b"}]"#)]),
    .init(
      .danglingReference, "where a version was shown", at: "declarations/d/declaration.json:7:22",
      [
        "declarations/d/declaration.json": canonical(
          #"{"id":"d","title":"A","versions":[{"number":1,"presentedAt":"g","status":"adopted"}]}"#)
      ]),
    .init(
      .cycle, "an organisation in itself", at: "organisations.json:6:17",
      ["organisations.json": organisations(#""id":"alfa","name":"Alfa","parent":"alfa""#)]),
    .init(
      .cycle, "forums that follow each other", at: "forums/f/forum.json:3:14",
      [
        "forums/f/forum.json": forum(#""date":"2026-01","follows":"g""#),
        "forums/g/forum.json": forum(#""date":"2026-01","follows":"f""#, id: "g"),
      ]),
    .init(
      .similarOrganisations, "the same name in other letters", at: "organisations.json:7:5",
      [
        "organisations.json": organisations(
          #""id":"alfa","name":"Föreningen Alfa""#, #""id":"beta","name":"FORENINGEN ALFA""#)
      ]),
    .init(
      .listingConflict, "unlisted here, public there", at: "declarations/d/signatories.json:11:18",
      [
        "declarations/d/signatories.json": signatories(
          #"{"date":"2026-01-11","status":"signed","version":1}"#,
          choice: "unlisted")
      ]),
  ]

  private static let time: [RuleCase] = [
    .init(
      .contradictingDates, "an end before the start", at: "forums/f/forum.json:3:14",
      ["forums/f/forum.json": forum(#""date":"2026-01-10","endDate":"2026-01-09""#)]),
    .init(
      .contradictingDates, "answers before they were asked for", at: "forums/f/forum.json:5:16",
      [
        "forums/f/forum.json": forum(
          #""date":"2026-01-10","circulations":[{"date":"2026-02-02","until":"2026-02-01"}]"#)
      ]),
    .init(
      .contradictingDates, "published before it was held", at: "forums/f/forum.json:6:15",
      [
        "forums/f/forum.json": forum(
          #""date":"2026-01-10","status":"published","publications":[{"date":"2026-01-09"}]"#)
      ]),
    .init(
      .contradictingDates, "follows a later one", at: "forums/f/forum.json:3:14",
      [
        "forums/f/forum.json": forum(#""date":"2026-01-10","follows":"g""#),
        "forums/g/forum.json": forum(#""date":"2026-01-11""#, id: "g"),
      ]),
    .init(
      .contradictingDates, "the third time before the second", at: "forums/g/forum.json:4:15",
      [
        "forums/f/forum.json": forum(#""date":"2026-01-10","series":"s","occasion":2"#),
        "forums/g/forum.json": forum(#""date":"2026-01-09","series":"s","occasion":3"#, id: "g"),
      ]),
    .init(
      .contradictingDates, "a version adopted before the last", at: "declarations/d/declaration.json:11:15",
      [
        "declarations/d/declaration.json": canonical(
          #"{"id":"d","title":"A","versions":[{"date":"2026-01-10","number":1,"status":"superseded"},{"date":"2026-01-09","number":2,"status":"adopted"}]}"#
        )
      ]),
    .init(
      .signature, "on a version that is not there", at: "declarations/d/signatories.json:8:22",
      [
        "declarations/d/signatories.json": signatories(
          #"{"date":"2026-01-11","status":"signed","version":3}"#)
      ]),
    .init(
      .signature, "on no version", at: "declarations/d/signatories.json:5:9",
      ["declarations/d/signatories.json": signatories(#"{"date":"2026-01-11","status":"signed"}"#)]),
    .init(
      .signature, "on a draft", at: "declarations/d/signatories.json:8:22",
      [
        "declarations/d/signatories.json": signatories(
          #"{"date":"2026-03-11","status":"signed","version":2}"#)
      ]),
    .init(
      .signature, "before the version was there", at: "declarations/d/signatories.json:8:22",
      [
        "declarations/d/signatories.json": signatories(
          #"{"date":"2026-01-09","status":"signed","version":1}"#)
      ]),
    .init(
      .signatorySteps, "invited on a day that lies ahead", at: "declarations/d/signatories.json:11:19",
      [
        "declarations/d/signatories.json": signatories(
          #"{"date":"2026-01-11","status":"signed","version":1},{"date":"2027-02-20","status":"invited"}"#)
      ]),
    .init(
      .signatorySteps, "preparing after it had signed", at: "declarations/d/signatories.json:11:19",
      [
        "declarations/d/signatories.json": signatories(
          #"{"date":"2026-01-11","status":"signed","version":1},{"date":"2026-02-20","status":"preparing"}"#)
      ]),
    .init(
      .entryOrder, "events out of order", at: "declarations/d/signatories.json:10:9",
      [
        "declarations/d/signatories.json": signatories(
          #"{"date":"2026-01-11","status":"signed","version":1},{"date":"2026-01-10","status":"invited"}"#)
      ]),
    .init(
      .entryOrder, "inputs out of order", at: "forums/f/inputs.json:8:5",
      [
        "forums/f/inputs.json": list(
          "inputs", #""created":"2026-01-10T09:00:00.001Z","id":"aaaaaaaaaa","text":"A""#,
          #""created":"2026-01-10T09:00:00.000Z","id":"bbbbbbbbbb","text":"B""#)
      ]),
    .init(
      .overlappingSeats, "a member and called in at one time", at: "councils/r.json:10:5",
      [
        "councils/r.json": canonical(
          """
          {"id":"r","level":"national","members":[{"organisation":"alfa","role":"member","to":"2026-03-31"},
          {"from":"2025-06-01","organisation":"alfa","role":"adjunct"},
          {"from":"2024","organisation":"beta","role":"lead","to":"2025"},
          {"from":"2025-07","organisation":"beta","role":"lead"}],"name":"Rådet"}
          """)
      ]),
    .init(
      .statusConflict, "held, and it lies ahead", at: "forums/f/forum.json:4:13",
      ["forums/f/forum.json": forum(#""date":"2026-12-10","status":"held""#)]),
    .init(
      .statusConflict, "published, and not said to be", at: "forums/f/forum.json:9:13",
      [
        "forums/f/forum.json": forum(
          #""date":"2026-01-10","status":"held","publications":[{"date":"2026-02-01"}]"#)
      ]),
    .init(
      .personInText, "an address in a note", at: "forums/f/themes.json:5:15",
      ["forums/f/themes.json": list("themes", #""id":"t","note":"Skriv till a@example.org","title":"Tema""#)]),
    .init(
      .personInText, "somebody who was erased, by initial", at: "forums/f/themes.json:5:15",
      [
        "forums/f/themes.json": list("themes", #""id":"t","note":"Enligt P. PERSON","title":"Tema""#),
        "erasures.json": list(
          "erasures", #""id":"e","date":"2026-01-10","forms":\#(forms("Påhittad Person"))"#),
      ]),
    .init(
      .unnamedOrganisation, "a withheld name in an input", at: "forums/f/inputs.json:5:15",
      [
        "forums/f/participants.json": list(
          "participants", #""organisation":"beta","listing":[{"date":"2026-01-01","choice":"unlisted"}]"#),
        "forums/f/inputs.json": list(
          "inputs", #""id":"aaaaaaaaaa","text":"Stiftelsen Beta sa det","theme":"t""#),
      ]),
    .init(
      .singleVoice, "a minister", at: "forums/f/inputs.json:7:16",
      [
        "forums/f/inputs.json": list(
          "inputs", #""id":"aaaaaaaaaa","text":"Ljus","theme":"t","voice":"Rikspolischefen""#)
      ]),
    .init(
      .unfinished, "no summary", at: "forums/f/forum.json",
      ["forums/f/forum.json": forum(#""date":"2026-01-10","status":"held""#)]),
  ]

  private static let workspace: [RuleCase] = [
    .init(
      .missingFile, "participants of no forum", at: "forums/g/forum.json",
      ["forums/g/participants.json": list("participants", #""organisation":"alfa""#)]),
    .init(
      .missingFile, "signatories of no declaration", at: "declarations/e/declaration.json",
      ["declarations/e/signatories.json": list("signatories", #""organisation":"alfa""#)]),
    .init(
      .strayFile, "a copy of a sync folder", at: "organisations (1).json", ["organisations (1).json": "{}"]),
    .init(
      .strayFile, "a copy of another machine", at: "organisations-DESKTOP.json",
      ["organisations-DESKTOP.json": "{}"]),
    .init(.strayFile, "a folder that is nearly ours", at: "forum", ["forum/f.json": "{}"]),
    .init(
      .strayFile, "what a merge left", at: "forums/f/forum.json.orig", ["forums/f/forum.json.orig": "{}"]),
    .init(
      .strayFile, "what an editor left", at: "forums/f/.forum.json.swp", ["forums/f/.forum.json.swp": "x"]),
    .init(.strayFile, "a file of another kind", at: "forums/f/inbjudan.pdf", ["forums/f/inbjudan.pdf": "x"]),
    .init(.strayFile, "a name that is no id", at: "forums/Ett Forum", ["forums/Ett Forum/forum.json": "{}"]),
    .init(.strayFile, "a folder without a forum", at: "forums/tom", ["forums/tom/.gitkeep": ""]),
    .init(
      .canonicalForm, "other blanks", at: "forums/f/themes.json:1:2",
      ["forums/f/themes.json": #"{"themes": [{"id": "t", "title": "Tema"}]}"#]),
    .init(
      .canonicalForm, "an empty key", at: "forums/f/themes.json:5:15",
      ["forums/f/themes.json": list("themes", #""id":"t","note":"","title":"Tema""#)]),
    .init(
      .canonicalForm, "an empty list", at: "forums/f/inputs.json:2:13",
      ["forums/f/inputs.json": canonical(#"{"inputs":[]}"#)]),
  ]

  private func at(_ place: String) -> RuleCase { RuleCase(rule, title, at: place, files) }
}
