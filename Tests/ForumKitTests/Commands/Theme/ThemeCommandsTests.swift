import ForumKit
import Testing

@testable import forumctl

@Suite("Themes from the command line")
struct ThemeCommandsTests {
  @Test("Options of lists add, --clear takes away one or all, and an empty text empties")
  func set() throws {
    let workspace = try Workspaces.copy("exempel")
    let lines = [
      TypedLine(
        "theme", "set", "forum-2025-11", "kontaktvagen", "--point", "Ett telefonnummer.", "--title",
        "Vägen in", "--question", "", "--internal", "--clear", "summary=Bemanning på helger.",
        err:
          "changed forums/forum-2025-11/themes.json: kontaktvagen (internal, question, summary, title)"),
      TypedLine(
        "theme", "set", "forum-2025-11", "Vägen in", "--no-internal", "--clear", "from",
        err: "changed forums/forum-2025-11/themes.json: kontaktvagen (from, internal)"),
      TypedLine(
        "theme", "set", "forum-2025-11", "kontaktvagen", "--title", "Vägen in", err: "nothing to change"),
    ]
    for line in lines { line.check(in: workspace) }
    let theme = try Workspaces.themes(of: "forum-2025-11", in: workspace)[2]
    #expect(theme.title == "Vägen in")
    #expect(theme.summary == ["Ett enda nummer att sprida.", "Ett telefonnummer."])
    #expect(theme.question == "")
    #expect(theme.from == [])
    #expect(!theme.internal)
  }

  @Test("Keys that this version does not know survive a change, and a move")
  func unknownKeys() throws {
    let workspace = try Workspaces.copy("exempel")
    let file = "forums/forum-2025-11/themes.json"
    let text = String(
      decoding: try DiskFileSystem().read("\(workspace)/\(file)"), as: UTF8.self)
    try Workspaces.write(
      text.replacing("\"kind\": \"topic\",", with: "\"kind\": \"topic\",\n      \"laterKey\": 1.50e1,"),
      to: file, in: workspace)
    for line in [
      ["theme", "set", "forum-2025-11", "om-avsiktsforklaringen", "--number", "2"],
      ["theme", "move", "forum-2025-11", "om-avsiktsforklaringen", "--before", "uppfoljning"],
    ] {
      #expect(CommandRun.run(line, in: workspace).exitCode == .done)
    }
    let written = String(
      decoding: try DiskFileSystem().read("\(workspace)/\(file)"), as: UTF8.self)
    #expect(written.contains("\"laterKey\": 1.50e1,"))
    #expect(
      try Workspaces.themes(of: "forum-2025-11", in: workspace).map(\.id.text) == [
        "om-avsiktsforklaringen", "uppfoljning", "helgkalendern", "kontaktvagen",
      ])
  }

  @Test("The tree is shown with its depth and the inputs on each theme")
  func list() throws {
    let workspace = try Workspaces.copy("exempel")
    TypedLine(
      "theme", "list", "forum-2025-11",
      out: """
        ID                      NO  TITLE                      KIND      INPUTS
        uppfoljning              1  Uppföljning av verkstaden  round          0
        helgkalendern            1    Helgkalendern            question       2
        kontaktvagen             2    Kontaktvägen             question       1
        om-avsiktsforklaringen      Om avsiktsförklaringen     topic          1

        """
    ).check(in: workspace)
    TypedLine(
      "theme", "ls", "forum-2025-11", "--format", "ndjson", "--fields", "id,depth,inputs,title",
      out: """
        {"depth":0,"id":"uppfoljning","inputs":0,"title":"Uppföljning av verkstaden"}
        {"depth":1,"id":"helgkalendern","inputs":2,"title":"Helgkalendern"}
        {"depth":1,"id":"kontaktvagen","inputs":1,"title":"Kontaktvägen"}
        {"depth":0,"id":"om-avsiktsforklaringen","inputs":1,"title":"Om avsiktsförklaringen"}

        """
    ).check(in: workspace)
  }

  @Test("The tree is shown where the inputs are damaged, with a warning and exit code 4")
  func listBesideDamage() throws {
    let workspace = try Workspaces.copy("broken/truncated")
    TypedLine(
      "theme", "list", "trasig-2025", exits: .unreadable,
      out: """
        ID       NO  TITLE    KIND   INPUTS
        tillit       Tillit   topic
        lokaler      Lokaler  topic

        """,
      err: """
        warning: forums/trasig-2025/inputs.json:16:24: the file ends where a closing quotation mark belongs
                "text": "En lokal
                                 ^
        """
    ).check(in: workspace)
  }

  @Test("A theme is shown with what stands under it and what was said on it")
  func show() throws {
    let workspace = try Workspaces.copy("exempel")
    TypedLine(
      "theme", "show", "forum-2025-11", "uppfoljning", "--format", "json",
      out: """
        {
          "children": [
            {
              "id": "helgkalendern",
              "inputs": 2,
              "kind": "question",
              "number": 1,
              "title": "Helgkalendern"
            },
            {
              "id": "kontaktvagen",
              "inputs": 1,
              "kind": "question",
              "number": 2,
              "title": "Kontaktvägen"
            }
          ],
          "depth": 0,
          "id": "uppfoljning",
          "kind": "round",
          "number": 1,
          "title": "Uppföljning av verkstaden"
        }

        """
    ).check(in: workspace)
    TypedLine(
      "theme", "show", "forum-2025-11", "HELGKALENDERN",
      out: """
        id        helgkalendern
        title     Helgkalendern
        number    1
        kind      question
        depth     1
        from      verkstad-2025-05/tillsammans, shzpkwv4gz
        parent    uppfoljning
        question  Har helgkalendern gjort skillnad?
        summary   Ja, för dem som känner till den., Den behöver finnas på fler språk.

        Ungdomarna har den som bakgrundsbild i   Översätt den, annars når vi bara dem
        telefonen.                               vi redan når.
        4aamae0ety · experience                  4hsxv3j3qt · need · Språkstödjare

        """
    ).check(in: workspace)
  }

  @Test("With --cascade a branch goes with its inputs and the references to it; a dry run tells all of it")
  func remove() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    func told(_ remove: String, _ change: String) -> String {
      """
      \(remove) forums/forum-2025-11/inputs.json: 4aamae0ety
      \(remove) forums/forum-2025-11/inputs.json: 4hsxv3j3qt
      \(remove) forums/forum-2025-11/inputs.json: es04jjwxsa
      \(remove) forums/forum-2025-11/themes.json: uppfoljning
      \(remove) forums/forum-2025-11/themes.json: helgkalendern
      \(remove) forums/forum-2025-11/themes.json: kontaktvagen
      \(change) forums/forum-2026-09/themes.json: att-halla-i (from)
      \(change) measures.json: kvallsoppet-i-hallen (from)
      """
    }
    TypedLine(
      "theme", "remove", "forum-2025-11", "uppfoljning", "--cascade", "-n",
      err: told("would remove", "would change")
    ).check(in: workspace)
    #expect(try Workspaces.files(in: workspace) == before)
    TypedLine(
      "theme", "rm", "forum-2025-11", "uppfoljning", "--cascade", err: told("removed", "changed")
    ).check(in: workspace)
    #expect(
      try Workspaces.themes(of: "forum-2025-11", in: workspace).map(\.id.text) == ["om-avsiktsforklaringen"])
    #expect(try Workspaces.inputs(of: "forum-2025-11", in: workspace).map(\.id.text) == ["sh1e6tqvf5"])
  }
}
