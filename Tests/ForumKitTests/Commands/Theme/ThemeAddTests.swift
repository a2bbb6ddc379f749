import ForumKit
import Testing

@testable import forumctl

@Suite("Adding themes from the command line")
struct ThemeAddTests {
  @Test("A theme is added with all its keys, and its id is printed")
  func addWithEverything() throws {
    let workspace = try Workspaces.copy("exempel")
    try Workspaces.write("Rad ett.\r\n\r\nRad två.\n\n", to: "body.md", in: workspace)
    TypedLine(
      "theme", "add", "forum-2025-11", " Nya lokaler ", "--kind", "question", "--number", "3", "--parent",
      "uppfoljning", "--question", "Var finns det plats?", "--prompt", "Vem äger?", "--prompt", "När?",
      "--lead",
      "Grupperna sade:", "--point", "Ett", "--point", "Två", "--body-file", "body.md", "--from", "4hsxv3j3qt",
      "--internal", "--paraphrase", "--tag", "lokaler", "--note", "Efter rasten", "--citation", "Protokollet",
      out: "nya-lokaler\n", err: "added Nya lokaler to forum-2025-11"
    ).check(in: workspace)
    let themes = try Workspaces.themes(of: "forum-2025-11", in: workspace)
    #expect(
      themes.map(\.id.text) == [
        "uppfoljning", "helgkalendern", "kontaktvagen", "nya-lokaler", "om-avsiktsforklaringen",
      ])
    let theme = themes[3]
    #expect(theme.title == "Nya lokaler")
    #expect(theme.kind == .question)
    #expect(theme.number == 3)
    #expect(theme.parent?.text == "uppfoljning")
    #expect(theme.question == "Var finns det plats?")
    #expect(theme.prompts == ["Vem äger?", "När?"])
    #expect(theme.lead == "Grupperna sade:")
    #expect(theme.summary == ["Ett", "Två"])
    #expect(theme.body == "Rad ett.\n\nRad två.")
    #expect(theme.from.map(\.text) == ["4hsxv3j3qt"])
    #expect(theme.internal)
    #expect(theme.paraphrase)
    #expect(theme.annotations.tags == ["lokaler"])
    #expect(theme.annotations.note == "Efter rasten")
    #expect(theme.annotations.sources == ["Protokollet"])
  }

  @Test("The running text can come on standard input")
  func bodyOnStandardInput() throws {
    let workspace = try Workspaces.copy("exempel")
    TypedLine(
      "theme", "set", "forum-2025-11", "helgkalendern", "--body-file", "-",
      err: "changed forums/forum-2025-11/themes.json: helgkalendern (body)"
    ).check(in: workspace, input: "Första.\nAndra.\n")
    #expect(try Workspaces.themes(of: "forum-2025-11", in: workspace)[1].body == "Första.\nAndra.")
  }

  @Test(
    "A theme finds its place",
    arguments: [
      (
        ["--before", "kontaktvagen"],
        ["uppfoljning", "helgkalendern", "ny", "kontaktvagen", "om-avsiktsforklaringen"]
      ),
      (
        ["--after", "Uppföljning av verkstaden"],
        ["uppfoljning", "helgkalendern", "kontaktvagen", "ny", "om-avsiktsforklaringen"]
      ),
      (
        ["--parent", "uppf"],
        ["uppfoljning", "helgkalendern", "kontaktvagen", "ny", "om-avsiktsforklaringen"]
      ),
      ([], ["uppfoljning", "helgkalendern", "kontaktvagen", "om-avsiktsforklaringen", "ny"]),
    ])
  func place(options: [String], ids: [String]) throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(["theme", "add", "forum-2025-11", "Ny"] + options, in: workspace)
    #expect(result.out == "ny\n")
    let themes = try Workspaces.themes(of: "forum-2025-11", in: workspace)
    #expect(themes.map(\.id.text) == ids)
    let isUnderRound = options.first == "--before" || options.first == "--parent"
    #expect(themes.first { $0.id.text == "ny" }?.parent?.text == (isUnderRound ? "uppfoljning" : nil))
  }

  @Test("A taken id gets a number, and what a theme grew out of is found in the forums before")
  func origins() throws {
    let workspace = try Workspaces.copy("exempel")
    TypedLine(
      "theme", "add", "forum-2026-09", "Tillsammans", "--from", "4HSX", "--from", "tillsammans", "--from",
      "2025-11-12/Helgkalendern", out: "tillsammans\n", err: "added Tillsammans to forum-2026-09"
    ).check(in: workspace)
    TypedLine(
      "theme", "add", "forum-2026-09", "Tillsammans!", out: "tillsammans-2\n",
      err: "added Tillsammans! to forum-2026-09"
    ).check(in: workspace)
    let theme = try #require(
      Workspaces.themes(of: "forum-2026-09", in: workspace).first { $0.id.text == "tillsammans" })
    #expect(
      theme.from.map(\.text) == [
        "4hsxv3j3qt", "verkstad-2025-05/tillsammans", "forum-2025-11/helgkalendern",
      ])
  }

  @Test(
    "What cannot be done is refused in words, and nothing is written",
    arguments: [
      TypedLine(
        "theme", "add", "forum-2025-11", "Dubbel", "--number", "2", "--parent", "uppfoljning", exits: .failed,
        err: """
          forumctl: error: number 2 under "uppfoljning" is that of "kontaktvagen"
          hint: give another, or take it away there first: forumctl theme set forum-2025-11 kontaktvagen --clear number
          """),
      TypedLine(
        "theme", "add", "forum-2025-11", "Dubbel", "--id", "helgkalendern", exits: .failed,
        err: """
          forumctl: error: there is a theme "helgkalendern" in forum-2025-11 already
          hint: give another --id, or change that one: forumctl theme set forum-2025-11 helgkalendern
          """),
      TypedLine(
        "theme", "add", "forum-2026-09", "Ny", "--from", "tilsammans", exits: .failed,
        err: """
          forumctl: error: "tilsammans" is neither an input nor a theme of an earlier forum
          hint: did you mean "tillsammans"?
          """),
      TypedLine(
        "theme", "add", "forum-2026-09", "Ny", "--from", "???", exits: .failed,
        err: """
          forumctl: error: "???" is neither an input nor a theme of an earlier forum
          hint: name a theme with its forum, as FORUM/THEME; list them: forumctl theme list FORUM
          """),
      TypedLine(
        "theme", "add", "forum-2025-11", "!!!", exits: .failed,
        err: """
          forumctl: error: no id can be made from "!!!"
          hint: give one with --id
          """),
      TypedLine(
        "theme", "add", "forum-2025-11", "Ny", "--parent", "upp", exits: .failed,
        err: """
          forumctl: error: "upp" is too short for a command that writes
          hint: give at least 4 characters of the id
          """),
      TypedLine(
        "theme", "add", "forum-2025-11", "Ny", "--before", "helgkalendern", "--parent", "uppfoljning",
        exits: .usage,
        err: """
          forumctl: error: --parent and --before exclude each other
          hint: give one of them
          usage: forumctl theme add F TITLE [options]
          """),
      TypedLine(
        "theme", "set", "forum-2025-11", "kontaktvagen", "--number", "1", exits: .failed,
        err: """
          forumctl: error: number 1 under "uppfoljning" is that of "helgkalendern"
          hint: give another, or take it away there first: forumctl theme set forum-2025-11 helgkalendern --clear number
          """),
      TypedLine(
        "theme", "set", "forum-2025-11", "uppfoljning", "--parent", "kontaktvagen", exits: .failed,
        err:
          "forumctl: error: forums/forum-2025-11/themes.json: parent: \"uppfoljning\" would stand under itself; nothing has been written"
      ),
      TypedLine(
        "theme", "set", "forum-2025-11", "helgkalendern", "--body-file", "-", exits: .failed,
        err: "forumctl: error: standard input: there is no text"),
      TypedLine(
        "theme", "show", "forum-2025-11", "helgkalendrn", exits: .failed,
        err: """
          forumctl: error: there is no theme "helgkalendrn"
          hint: did you mean "helgkalendern"?
          """),
      TypedLine(
        "theme", "remove", "forum-2025-11", "helgkalendern", exits: .failed,
        err: """
          forumctl: error: theme "helgkalendern" is referred to by forums/forum-2025-11/inputs.json: 4aamae0ety theme, forums/forum-2025-11/inputs.json: 4hsxv3j3qt theme, measures.json: kvallsoppet-i-hallen from.theme
          hint: remove those first, or see what would go with --cascade --dry-run
          """),
    ])
  func refusals(line: TypedLine) throws {
    try line.checkWritesNothing()
  }
}
