import ForumKit
import Testing

@testable import forumctl

@Suite("Adding inputs from the command line")
struct InputAddTests {
  /// The ids on the lines of an output; fails if a line is none.
  private func ids(_ result: CommandRun.Result) throws -> [String] {
    let lines = result.out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.last == "")
    let ids = Array(lines.dropLast())
    for id in ids {
      #expect(id.utf8.count == 10)
      #expect(id.utf8.allSatisfy("0123456789abcdefghjkmnpqrstvwxyz".utf8.contains))
    }
    return ids
  }

  @Test("Several texts are several inputs with the same keys, in one change")
  func severalTexts() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "input", "add", "forum-2025-11", "Det är långt hem", " Bussen ", "- Ljus", "--theme", "Helgkalendern",
      "--kind", "concern", "--tag", "helger", "--voice", "Förare", "--group", "Grupp 1", "--source",
      "post-it",
      "--link", "4AAM", "--link", "https://example.org/x", "--place", "Hamnen", "--paraphrase", "--note",
      "Osäkert",
      in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.err == "added 3 inputs to helgkalendern of forum-2025-11\n")
    let ids = try ids(result)
    let inputs = try Workspaces.inputs(of: "forum-2025-11", in: workspace)
    #expect(inputs.count == 7)
    let added = inputs.suffix(3)
    #expect(added.map(\.id.text) == ids)
    #expect(added.map(\.text) == ["Det är långt hem", "Bussen", "- Ljus"])
    #expect(
      added.map(\.created?.description) == [
        "2026-06-15T08:00:00.000Z", "2026-06-15T08:00:00.001Z", "2026-06-15T08:00:00.002Z",
      ])
    for input in added {
      #expect(input.theme?.text == "helgkalendern")
      #expect(input.kind == .concern)
      #expect(input.annotations.tags == ["helger"])
      #expect(input.voice == "Förare")
      #expect(input.group == "Grupp 1")
      #expect(input.source == .postIt)
      #expect(input.links == ["4aamae0ety", "https://example.org/x"])
      #expect(input.place == "Hamnen")
      #expect(input.paraphrase)
      #expect(input.annotations.note == "Osäkert")
    }
  }

  @Test(
    "Each line of standard input that says something is an input, without its bullet",
    arguments: [
      ("Ett\nTvå\n", ["Ett", "Två"]),
      ("Ett\r\nTvå", ["Ett", "Två"]),
      ("Ett\rTvå\r", ["Ett", "Två"]),
      ("\u{feff}- Ett\n\n  * Två\n\t• Tre  \n", ["Ett", "Två", "Tre"]),
      ("-\n- \n*\n•\nEtt\n", ["Ett"]),
      (
        "– Ett\n— Två\n· Tre\n◦ Fyra\no\tFem\n–\n5 procent\n",
        ["Ett", "Två", "Tre", "Fyra", "Fem", "5 procent"]
      ),
      ("-5 grader\n*viktigt*\n- - Ett\n", ["-5 grader", "*viktigt*", "- Ett"]),
      ("A\u{2028}B\n", ["A\u{2028}B"]),
    ])
  func lines(input: String, texts: [String]) throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run("input", "add", "forum-2026-09", "-", in: workspace, input: input)
    let count = texts.count == 1 ? "1 input" : "\(texts.count) inputs"
    #expect(result.err == "added \(count) to forum-2026-09\n")
    #expect(try ids(result).count == texts.count)
    #expect(try Workspaces.inputs(of: "forum-2026-09", in: workspace).map(\.text) == texts)
  }

  @Test("Standard input stands where its dash stands")
  func dashAmongTexts() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "input", "add", "forum-2026-09", "Först", "-", "Sist", in: workspace, input: "Ett\nTvå\n")
    #expect(result.exitCode == .done)
    #expect(
      try Workspaces.inputs(of: "forum-2026-09", in: workspace).map(\.text) == [
        "Först", "Ett", "Två", "Sist",
      ])
  }

  @Test(
    "Bytes that are no UTF-8 are refused with their line",
    arguments: [
      (Array("ett\ntvå\ntr".utf8) + [0xE5], 3), ([0xFF], 1), (Array("ett\r\n".utf8) + [0xC3, 0x0A], 2),
    ])
  func notUTF8(input: [UInt8], line: Int) throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run(["input", "add", "forum-2025-11", "-"], in: workspace, input: input)
    #expect(result.exitCode == .failed)
    #expect(result.out == "")
    #expect(
      result.err == """
        forumctl: error: standard input, line \(line): the text is not in UTF-8
        hint: save the file as UTF-8 and try again; nothing has been written

        """)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test(
    "What cannot be added is refused in words, and nothing is written",
    arguments: [
      TypedLine(
        "input", "add", "forum-2025-11", "-", exits: .failed,
        err: "forumctl: error: standard input: there is no text"),
      TypedLine(
        "input", "add", "forum-2025-11", "Ett", "", exits: .usage,
        err: """
          forumctl: error: TEXT "" is blank
          hint: see "forumctl input add --help"
          usage: forumctl input add F TEXT... [options]
          """),
      TypedLine(
        "input", "add", "forum-2025-11", "-", "-", exits: .usage,
        err: """
          forumctl: error: unexpected operand "-"
          hint: put quotes around a text of several words; see "forumctl input add --help"
          usage: forumctl input add F TEXT... [options]
          """),
      TypedLine(
        "input", "add", "forum-2025-11", "Ett", "--theme", "helgkalendrn", exits: .failed,
        err: """
          forumctl: error: there is no theme "helgkalendrn"
          hint: did you mean "helgkalendern"?
          """),
      TypedLine(
        "input", "add", "forum-2025-11", "Ett", "--link", "zzzzzzzzzz", exits: .failed,
        err: """
          forumctl: error: there is no input "zzzzzzzzzz"
          hint: list them: forumctl input list
          """),
      TypedLine(
        "input", "add", "forum-2025", "Ett", "--kind", "klagomål", exits: .usage,
        err: """
          forumctl: error: --kind "klagomål" is not one of its choices
          hint: the choices are experience, example, need, proposal, concern, recommendation, quote
          usage: forumctl input add F TEXT... [options]
          """),
      TypedLine(
        "input", "add", "forum-2025-11", String(repeating: "å", count: 500_001), exits: .failed,
        err: """
          forumctl: error: the text "\(String(repeating: "å", count: 30))…" has 1000002 bytes, and an input may have at most 1000000
          hint: part it into several; nothing has been written
          """),
    ])
  func refusals(line: TypedLine) throws {
    try line.checkWritesNothing(input: "\n  \r\n-\n")
  }

  @Test("A dry run prints ids of its own and writes nothing")
  func dryRun() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run("input", "add", "forum-2025-11", "Ett", "--dry-run", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.err == "would add 1 input to forum-2025-11\n")
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test("Inputs stand in the order of their instants, also after a clock that was set back")
  func clockSetBack() throws {
    let workspace = try Workspaces.copy("exempel")
    let file = "forums/forum-2025-11/inputs.json"
    let text = String(decoding: try DiskFileSystem().read("\(workspace)/\(file)"), as: UTF8.self)
    try Workspaces.write(
      text.replacing("2025-11-12T13:08:31.190Z", with: "2027-01-01T00:00:00.000Z"), to: file, in: workspace)
    #expect(CommandRun.run("input", "add", "forum-2025-11", "Ett", "Två", in: workspace).exitCode == .done)
    #expect(
      try Workspaces.inputs(of: "forum-2025-11", in: workspace).suffix(2).map(\.created?.description) == [
        "2027-01-01T00:00:00.001Z", "2027-01-01T00:00:00.002Z",
      ])
  }

  @Test("Five thousand lines become five thousand inputs with ids and instants of their own")
  func manyLines() throws {
    let workspace = try Workspaces.copy("exempel")
    let input = (1...5_000).map { "- Lapp \($0)\n" }.joined()
    let result = CommandRun.run(
      "input", "add", "forum-2026-09", "-", "--quiet", in: workspace, input: input)
    #expect(result.err == "")
    let inputs = try Workspaces.inputs(of: "forum-2026-09", in: workspace)
    #expect(inputs.map(\.id.text) == result.out.split(separator: "\n").map(String.init))
    #expect(Set(inputs.map(\.id)).count == 5_000)
    #expect(inputs.map(\.text) == (1...5_000).map { "Lapp \($0)" })
    let created = inputs.compactMap(\.created)
    #expect(zip(created, created.dropFirst()).allSatisfy { $1 == $0.adding(milliseconds: 1) })
  }
}
