import ForumKit
import Testing

@testable import forumctl

@Suite("Inputs from the command line")
struct InputCommandsTests {
  // MARK: - Lists

  @Test(
    "Inputs are listed by what is asked for",
    arguments: [
      (["forum-2025-11"], ["4aamae0ety", "4hsxv3j3qt", "es04jjwxsa", "sh1e6tqvf5"]),
      (["forum-2025-11", "--theme", "helgk"], ["4aamae0ety", "4hsxv3j3qt"]),
      (["forum-2025-11", "--theme", "uppfoljning"], ["4aamae0ety", "4hsxv3j3qt", "es04jjwxsa"]),
      (["forum-2025-11", "--kind", "concern"], ["es04jjwxsa"]),
      (["forum-2025-11", "--source", "survey"], ["sh1e6tqvf5"]),
      (["forum-2025-11", "--tag", "HELGER", "--kind", "need"], ["4hsxv3j3qt"]),
      (["--voice", "skolkurator"], ["f57qfneztg"]),
      (["--theme", "Tillsammans"], ["nq32c517n8"]),
      (["--theme", "tills"], nil),
      (
        ["--series", "trygg-fritid", "--tag", "orosvagar", "--kind", "concern"], ["wxx1jg08x4", "es04jjwxsa"]
      ),
      (["--series", "nej"], []),
    ] as [([String], [String]?)])
  func list(options: [String], ids: [String]?) throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      ["input", "list", "--format", "ndjson", "--fields", "id"] + options, in: workspace)
    guard let ids else {
      #expect(result.exitCode == .failed)
      #expect(
        result.err == """
          forumctl: error: no forum has a theme "\(options[1])"
          hint: give its whole id or title, or the forum: forumctl input list F --theme T

          """)
      return
    }
    #expect(result.exitCode == .done)
    #expect(result.err == "")
    #expect(result.out == ids.map { "{\"id\":\"\($0)\"}\n" }.joined())
  }

  @Test("Across forums each input stands with its forum and theme, on one line")
  func table() throws {
    let workspace = try Workspaces.copy("exempel")
    TypedLine(
      "input", "list", "--tag", "samverkan", "--theme", "Samverkan i dag",
      out: """
        ID          FORUM             THEME            KIND        TEXT
        p33j6px8d8  verkstad-2025-05  Samverkan i dag  experience  Gruppen började med att rita upp vilka som träffas i dag.  Det blev tydligt att *alla känner föreningsledaren* men ingen känner varandra. När ledaren var sjuk stod kartan tom.  - Två parter har möten varje månad. - Tre har aldrig setts.
        htwcs1t56h  verkstad-2025-05  Samverkan i dag  quote       ”Vi har varandras nummer, men vågar vi ringa en fredag?”

        """
    ).check(in: workspace)
    TypedLine(
      "input", "list", "forum-2025-11", "--kind", "concern", "--format", "json",
      out: """
        [
          {
            "created": "2025-11-12T13:07:26.514Z",
            "forum": "forum-2025-11",
            "id": "es04jjwxsa",
            "kind": "concern",
            "links": [
              "nq32c517n8"
            ],
            "source": "plenary",
            "tags": [
              "orosvagar",
              "helger"
            ],
            "text": "En väg som är stängd på lördagar är ingen väg.",
            "theme": "kontaktvagen",
            "themeTitle": "Kontaktvägen"
          }
        ]

        """
    ).check(in: workspace)
  }

  @Test("A damaged forum leaves the rest of the list, with a warning and exit code 4")
  func listBesideDamage() throws {
    let inputs = """
      ID          FORUM       THEME    KIND        TEXT
      gbs1v7nvmj  frisk-2025  Tillit   experience  Vi känner varandra sedan två år.
      3n56fpk01c  frisk-2025  Lokaler  need        En lokal med öppet på lördagar.

      """
    TypedLine(
      "input", "list", exits: .unreadable, out: inputs,
      err: """
        warning: forums/trasig-2025/inputs.json:16:24: the file ends where a closing quotation mark belongs
                "text": "En lokal
                                 ^
        """
    ).check(in: try Workspaces.copy("broken/truncated"))
  }

  @Test("Damaged themes cost the inputs their titles alone")
  func listBesideDamagedThemes() throws {
    let workspace = try Workspaces.copy("broken/duplicate-id")
    let warning = """
      warning: forums/trasig-2025/themes.json:9:13: themes[1].id: "tillit" stands there already
              "id": "tillit",
                    ^
      """
    TypedLine(
      "input", "list", "trasig-2025", exits: .unreadable,
      out: """
        ID          THEME  KIND        TEXT
        7drps8r99t         experience  Vi känner varandra sedan två år.
        2h6d37sr9s         need        En lokal med öppet på lördagar.

        """, err: warning
    ).check(in: workspace)
    TypedLine(
      "input", "show", "7drps8r99t", "--format", "csv", "--fields", "id,theme,themeTitle", exits: .unreadable,
      out: "id,theme,themeTitle\r\n7drps8r99t,tillit,\r\n", err: warning
    ).check(in: workspace)
    TypedLine("input", "list", "trasig-2025", "--fields", "id", out: "ID\n7drps8r99t\n2h6d37sr9s\n")
      .check(in: workspace)
  }

  @Test("A list never opens the participants")
  func participantsStayShut() throws {
    let workspace = try Workspaces.copy("exempel")
    try Workspaces.write("{", to: "forums/forum-2025-11/participants.json", in: workspace)
    #expect(CommandRun.run("input", "list", in: workspace).exitCode == .done)
  }

  // MARK: - One input

  @Test(
    "An input is found by its id or the beginning of it, whichever forum it lies in",
    arguments: ["es04jjwxsa", "ES04JJWXSA", "es0"])
  func show(text: String) throws {
    TypedLine(
      "input", "show", text,
      out: """
        id          es04jjwxsa
        themeTitle  Kontaktvägen
        kind        concern
        text        En väg som är stängd på lördagar är ingen väg.
        created     2025-11-12T13:07:26.514Z
        forum       forum-2025-11
        links       nq32c517n8
        source      plenary
        tags        orosvagar, helger
        theme       kontaktvagen

        """
    ).check(in: try Workspaces.copy("exempel"))
  }

  @Test("An input is changed where it lies, and what is not known of it survives")
  func set() throws {
    let workspace = try Workspaces.copy("exempel")
    let file = "forums/forum-2025-11/inputs.json"
    let text = String(decoding: try DiskFileSystem().read("\(workspace)/\(file)"), as: UTF8.self)
    try Workspaces.write(
      text.replacing(
        "\"id\": \"es04jjwxsa\",", with: "\"id\": \"es04jjwxsa\", \"heard\": {\"b\": 1, \"a\": [0.10]},"),
      to: file, in: workspace)
    TypedLine(
      "input", "set", "es04", "--text", " En stängd väg. ", "--theme", "helgkalendern", "--tag",
      "dygnet-runt",
      "--clear", "kind", "--clear", "links=nq32c517n8",
      err: "changed forums/forum-2025-11/inputs.json: es04jjwxsa (kind, links, tags, text, theme)"
    ).check(in: workspace)
    let input = try #require(
      Workspaces.inputs(of: "forum-2025-11", in: workspace).first { $0.id.text == "es04jjwxsa" })
    #expect(input.text == "En stängd väg.")
    #expect(input.theme?.text == "helgkalendern")
    #expect(input.kind == nil)
    #expect(input.links == [])
    #expect(input.annotations.tags == ["orosvagar", "helger", "dygnet-runt"])
    #expect(
      JSONWriter.compact(.object(input.annotations.unknown))
        == Array("{\"heard\":{\"a\":[0.10],\"b\":1}}".utf8))
  }

  @Test("Many inputs move at once, between themes of their forum")
  func move() throws {
    let workspace = try Workspaces.copy("exempel")
    TypedLine(
      "input", "move", "4aamae0ety", "es04", "4aam", "--theme", "om avsiktsförklaringen",
      err: """
        changed forums/forum-2025-11/inputs.json: 4aamae0ety (theme)
        changed forums/forum-2025-11/inputs.json: es04jjwxsa (theme)
        """
    ).check(in: workspace)
    #expect(
      try Workspaces.inputs(of: "forum-2025-11", in: workspace).map(\.theme?.text) == [
        "om-avsiktsforklaringen", "helgkalendern", "om-avsiktsforklaringen", "om-avsiktsforklaringen",
      ])
    TypedLine("input", "move", "4aam", "--theme", "om-avsiktsforklaringen", err: "nothing to change")
      .check(in: workspace)
  }

  @Test("Inputs are removed at once, in whichever forums they lie, with the references to them")
  func remove() throws {
    let workspace = try Workspaces.copy("exempel")
    TypedLine(
      "input", "remove", "sh1e6tqvf5", "63p8ex28z6", "--cascade",
      err: """
        removed forums/dialog-2024-10/inputs.json: 63p8ex28z6
        removed forums/forum-2025-11/inputs.json: sh1e6tqvf5
        changed forums/verkstad-2025-05/themes.json: samverkan-i-dag (from)
        """
    ).check(in: workspace)
    #expect(try Workspaces.inputs(of: "forum-2025-11", in: workspace).count == 3)
    #expect(try Workspaces.inputs(of: "dialog-2024-10", in: workspace).count == 4)
  }

  @Test(
    "What cannot be done is refused in words, and nothing is written",
    arguments: [
      TypedLine(
        "input", "show", "4", exits: .failed,
        err: """
          forumctl: error: "4" can mean more than one input: 4aamae0ety, 4hsxv3j3qt, 47s3kkrr1r
          hint: give one of these ids
          """),
      TypedLine(
        "input", "show", "nej", exits: .failed,
        err: """
          forumctl: error: there is no input "nej"
          hint: list them: forumctl input list
          """),
      TypedLine(
        "input", "set", "es0", "--kind", "need", exits: .failed,
        err: """
          forumctl: error: "es0" is too short for a command that writes
          hint: give at least 4 characters of the id
          """),
      TypedLine(
        "input", "set", "es04jjwxsa", "--text", " ", exits: .usage,
        err: """
          forumctl: error: --text " " is blank
          hint: see "forumctl input set --help"
          usage: forumctl input set ID [options]
          """),
      TypedLine(
        "input", "set", "es04jjwxsa", "--clear", "text", exits: .usage,
        err: """
          forumctl: error: --clear "text" is not a key of an input that can be emptied
          hint: the choices are created, from, group, kind, links, note, paraphrase, place, source, sources, tags, theme, voice
          usage: forumctl input set ID [options]
          """),
      TypedLine(
        "input", "move", "4aamae0ety", "bdfcrbq148", "--theme", "efter-skoltid", exits: .failed,
        err: """
          forumctl: error: "4aamae0ety" lies in forum-2025-11 and "bdfcrbq148" in dialog-2024-10
          hint: inputs move between the themes of their own forum; move those of each forum by themselves
          """),
      TypedLine(
        "input", "move", "4aamae0ety", "--theme", "efter-skoltid", exits: .failed,
        err: """
          forumctl: error: there is no theme "efter-skoltid"
          hint: list them: forumctl theme list forum-2025-11
          """),
      TypedLine(
        "input", "remove", "63p8ex28z6", exits: .failed,
        err: """
          forumctl: error: input "63p8ex28z6" is referred to by forums/verkstad-2025-05/themes.json: samverkan-i-dag from[1]
          hint: remove those first, or see what would go with --cascade --dry-run
          """),
    ])
  func refusals(line: TypedLine) throws {
    try line.checkWritesNothing()
  }
}
