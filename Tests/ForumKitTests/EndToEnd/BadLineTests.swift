import Foundation
import Testing

@testable import forumctl

/// What bad lines and texts get: what is wrong, and the way out; and nothing is written.
@Suite struct BadLineTests {
  private static let addForum = "usage: forumctl forum add TITLE --date DATE [options]"
  private static let notAnID =
    "is not an id: small letters a-z, digits and dashes, at most 64, and not a word of its own such as latest"

  static let lines: [TypedLine] =
    ["../x", "a/b", "Forum", "latest", "", "."].map { id in
      TypedLine(
        ["forum", "add", "Nytt", "--date", "2026-06-15", "--id", id], exits: .usage,
        err: """
          forumctl: error: --id "\(id)" \(notAnID)
          hint: see "forumctl forum add --help"
          \(addForum)
          """)
    } + [
      TypedLine(
        ["forum", "add", "Nytt", "--date", "2026-02-30"], exits: .usage,
        err: """
          forumctl: error: --date "2026-02-30" is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)
          hint: see "forumctl forum add --help"
          \(addForum)
          """),
      TypedLine(
        ["forum", "add", "Nytt", "--date", "2026-06-15", "--end-date", "2026-06-14"], exits: .failed,
        err:
          "forumctl: error: forums/nytt-2026-06-15/forum.json: endDate: 2026-06-14 is before 2026-06-15, when it starts; nothing has been written"
      ),
      TypedLine(
        ["forum", "add", "", "--date", "2026-06-15"], exits: .usage,
        err: """
          forumctl: error: TITLE "" is blank
          hint: see "forumctl forum add --help"
          \(addForum)
          """),
      TypedLine(
        ["forum", "add", "Nytt", "--date", "2026-06-15", "--id", "forum-2025-11"], exits: .failed,
        err: """
          forumctl: error: there is a forum "forum-2025-11" already
          hint: give another --id, or change that one: forumctl forum set forum-2025-11
          """),
      TypedLine(
        ["forum", "add", "Nytt", "--date", "2026-06-15", "--follows", "forum-1999-11"], exits: .failed,
        err: """
          forumctl: error: there is no forum "forum-1999-11"
          hint: did you mean "forum-2025-11"?
          """),
      TypedLine(
        ["add", "forum", "Nytt"], exits: .usage,
        err: """
          forumctl: error: unknown command "add"
          hint: did you mean "forum add"?
          usage: forumctl COMMAND [options]
          """),
      TypedLine(
        ["organisation", "show", "Brandkåren"], exits: .failed,
        err: """
          forumctl: error: there is no organisation "Brandkåren"
          hint: list them: forumctl organisation list; add a new one: forumctl organisation add NAME
          """),
      TypedLine(
        ["theme", "show", "2025-11-12", "brandkår"], exits: .failed,
        err: """
          forumctl: error: there is no theme "brandkår"
          hint: list them: forumctl theme list forum-2025-11
          """),
      TypedLine(
        ["forum", "set", "forum-2025-11", "--section", "qqq", "--text", "x"], exits: .failed,
        err: """
          forumctl: error: there is no section "qqq"
          hint: see them: forumctl forum show forum-2025-11 --fields sections
          """),
      TypedLine(
        ["correction", "decide", "forum-2026-09", "9", "Rättat"], exits: .failed,
        err: """
          forumctl: error: there is no correction "9"
          hint: list them: forumctl correction list forum-2026-09
          """),
      TypedLine(
        ["report", "forum-2025-11", "-o", "/nowhere/at/all.md"], exits: .failed,
        err: """
          forumctl: error: "/nowhere/at/all.md" cannot be written: No such file or directory
          hint: there is no such folder; make it first, or name another
          """),
    ]

  @Test(arguments: lines) func aWrongLineIsRefusedWithTheWayOut(_ line: TypedLine) throws {
    try line.checkWritesNothing()
  }

  @Test func blanksAfterTheCommasOfAListDoNotCount() throws {
    let result = CommandRun.run(
      "forum", "list", "--fields", "id, date", "--format", "csv", in: try Workspaces.copy("exempel"))
    #expect(result.out.hasPrefix("id,date\r\n"))
  }

  // MARK: Texts

  @Test func aTextOfTwoMegabytesIsRefusedWithItsSize() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let text = String(repeating: "å", count: 1 << 20)
    let input = CommandRun.run("input", "add", "forum-2025-11", "-", in: workspace, input: text)
    #expect(input.exitCode == .failed)
    #expect(input.err.contains("has 2097152 bytes, and an input may have at most 1000000"))
    let section = CommandRun.run(
      "forum", "set", "forum-2025-11", "--section", "summary", "--file", "-", in: workspace, input: text)
    #expect(section.exitCode == .failed)
    #expect(section.err.contains("body: the text has 2097152 bytes, and may have at most 1000000"))
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test(arguments: [
    ["input", "add", "forum-2025-11", "-"],
    ["forum", "set", "latest", "--section", "summary", "--file", "-"],
  ])
  func bytesThatAreNoTextAreRefusedWithTheirLine(_ line: [String]) throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run(line, in: workspace, input: Array("rad ett\nrad tv".utf8) + [0xe5, 0x0a])
    #expect(
      result.err == """
        forumctl: error: standard input, line 2: the text is not in UTF-8
        hint: save the file as UTF-8 and try again; nothing has been written

        """)
    #expect(result.exitCode == .failed)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func bytesThatAreNoTextOnTheLineAreRefusedAndNotRepaired() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let answer = try #require(
      try ShellSession.run([#"forumctl input add forum-2025-11 "$(printf 'tv\345 ord')""#], in: workspace)
        .last)
    #expect(
      answer.output == """
        forumctl: error: "tv\u{fffd} ord" is not in UTF-8
        hint: type it anew, or set the terminal to UTF-8
        usage: forumctl COMMAND [options]

        """)
    #expect(answer.exitCode == 2)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  /// Ways out of the program for a text with an escape, a bell, a NUL and a turn of direction in it.
  @Test(arguments: [
    "input list forum-2025-11", "input list forum-2025-11 --format csv",
    "input list forum-2025-11 --format md",
    "input list forum-2025-11 --format json", "report forum-2025-11", "report forum-2025-11 --format html",
    "report forum-2025-11 --format txt", "report forum-2025-11 --format json",
    "export inputs forum-2025-11 --format csv", "export inputs forum-2025-11 --format md",
    "export inputs forum-2025-11 --format json", "search Röd",
  ])
  func controlAndBidiCharactersNeverComeOutRaw(_ line: String) throws {
    let workspace = try Workspaces.copy("exempel")
    let text = "Röd \u{1b}[31m\u{7}\u{0} \u{202e}dör\u{202c} \u{2028}slut"
    #expect(
      CommandRun.run("input", "add", "forum-2025-11", "-", in: workspace, input: text).exitCode == .done)
    let result = CommandRun.run(line.components(separatedBy: " "), in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out.contains("Röd"))
    let raw = result.out.unicodeScalars.filter {
      $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0) || (0x2028...0x202e).contains($0.value)
    }
    #expect(raw.map(\.value) == [])
  }
}
