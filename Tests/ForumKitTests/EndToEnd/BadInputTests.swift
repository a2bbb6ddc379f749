import Foundation
import Testing

@testable import forumctl

/// What bad files and folders get: the right exit code, the place and the way out; and nothing is written.
@Suite struct BadInputTests {
  // MARK: Files

  /// A damaged file: the line that asks for it, and the whole of what is said.
  struct Damage: CustomTestStringConvertible, Sendable {
    let fixture: String
    let line: String
    let err: String

    var testDescription: String { "\(fixture): \(line)" }
  }

  static let damages: [Damage] = [
    Damage(
      fixture: "bad-date", line: "forum show trasig-2025",
      err: """
        forumctl: error: forums/trasig-2025/forum.json:2:11: date: "2026-02-30" is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)
            "date": "2026-02-30",
                    ^
        hint: mend the line in a text editor; nothing has been written

        """),
    Damage(
      fixture: "bom", line: "participant list trasig-2025",
      err: """
        forumctl: error: forums/trasig-2025/participants.json:1:1: the file begins with a byte order mark
          \\u{feff}{
          ^
        hint: save the file as UTF-8 without a byte order mark; nothing has been written

        """),
    Damage(
      fixture: "conflict-markers", line: "participant list trasig-2025",
      err: """
        forumctl: error: forums/trasig-2025/participants.json:12: unmerged conflict
        hint: edit forums/trasig-2025/participants.json: keep one side or put both together, remove the lines with <<<<<<<, ======= and >>>>>>>, then: git add forums/trasig-2025/participants.json

        """),
    Damage(
      fixture: "duplicate-id", line: "theme list trasig-2025",
      err: """
        forumctl: error: forums/trasig-2025/themes.json:9:13: themes[1].id: "tillit" stands there already
                "id": "tillit",
                      ^
        hint: mend the line in a text editor; nothing has been written

        """),
    Damage(
      fixture: "duplicate-key", line: "participant list trasig-2025",
      err: """
        forumctl: error: forums/trasig-2025/participants.json:5:7: the key "attendance" stands twice
                "attendance": "absent",
                ^
        hint: mend the line in a text editor; nothing has been written

        """),
    Damage(
      fixture: "invalid-utf8", line: "input list trasig-2025",
      err: """
        forumctl: error: forums/trasig-2025/inputs.json:8:43: these bytes are not UTF-8
                "text": "Vi känner varandra sedan tv\u{fffd} \u{fffd}r.",
                                                    ^
        hint: save the file as UTF-8 without a byte order mark; nothing has been written

        """),
    Damage(
      fixture: "trailing-comma", line: "participant list trasig-2025",
      err: """
        forumctl: error: forums/trasig-2025/participants.json:25:6: there is nothing after the comma
              },
               ^
        hint: mend the line in a text editor; nothing has been written

        """),
    Damage(
      fixture: "truncated", line: "input list trasig-2025",
      err: """
        forumctl: error: forums/trasig-2025/inputs.json:16:24: the file ends where a closing quotation mark belongs
                "text": "En lokal
                                 ^
        hint: the file has been cut off: take it back from a copy or from git; nothing has been written

        """),
    Damage(
      fixture: "unknown-choice", line: "participant list trasig-2025",
      err: """
        forumctl: error: forums/trasig-2025/participants.json:23:9: participants[2].roles[0]: "hoost" is not a role (participant, host, commissioner, convener, facilitator, secretary, speaker, adjunct, observer)
                  "hoost"
                  ^
        hint: mend the line in a text editor; nothing has been written

        """),
    Damage(
      fixture: "wrong-type", line: "participant list trasig-2025",
      err: """
        forumctl: error: forums/trasig-2025/participants.json:13:16: participants[1].count: is a text, not a whole number
                "count": "tre",
                         ^
        hint: mend the line in a text editor; nothing has been written

        """),
    Damage(
      fixture: "newer-format", line: "organisation add Ny",
      err: """
        warning: a newer version wrote this workspace; what it added is not shown
        forumctl: error: the workspace has format 99, and this version knows formats up to 1
        hint: use a version of forumctl that knows format 99; nothing has been written

        """),
  ]

  @Test(arguments: damages) func aDamagedFileIsNamedWithItsLineAndTheWayOut(_ damage: Damage) throws {
    let workspace = try Workspaces.copy("broken/\(damage.fixture)")
    let result = CommandRun.run(damage.line.components(separatedBy: " "), in: workspace)
    #expect(result.err == damage.err)
    #expect(result.out == "")
    #expect(result.exitCode == .unreadable)
  }

  @Test(arguments: damages) func theOtherFilesStayReadableAndNothingIsWritten(_ damage: Damage) throws {
    let workspace = try Workspaces.copy("broken/\(damage.fixture)")
    let before = try Workspaces.files(in: workspace)
    for line in [["participant", "list", "frisk-2025"], ["input", "list", "frisk-2025"]] {
      let result = CommandRun.run(line, in: workspace)
      #expect(result.exitCode == .done)
      #expect(result.out.contains("\n"))
    }
    _ = CommandRun.run(damage.line.components(separatedBy: " "), in: workspace)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  /// Lines that would write into a damaged file, or rest on it.
  @Test(arguments: [
    ("bad-date", "forum set trasig-2025 --place Rådhuset"),
    ("bom", "participant set trasig-2025 exempelstads-kommun --count 3"),
    ("conflict-markers", "participant add trasig-2025 exempelstads-kommun"),
    ("duplicate-id", "theme add trasig-2025 Nytt"), ("invalid-utf8", "input add trasig-2025 Nytt"),
    ("truncated", "input add trasig-2025 Nytt"),
    ("wrong-type", "participant add trasig-2025 exempelstads-kommun"),
  ])
  func aDamagedFileIsNeverWrittenOver(_ fixture: String, _ line: String) throws {
    let workspace = try Workspaces.copy("broken/\(fixture)")
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run(line.components(separatedBy: " "), in: workspace)
    #expect(result.exitCode == .unreadable)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func aReferenceThatDanglesAlreadyDoesNotStopWorkOnOthers() throws {
    let workspace = try Workspaces.copy("broken/dangling-reference")
    let list = CommandRun.run(
      "participant", "list", "trasig-2025", "--format", "csv", "--fields", "organisation,name", in: workspace)
    #expect(list.out.contains("foreningen-som-inte-finns,foreningen-som-inte-finns"))
    let line = ["participant", "set", "trasig-2025", "exempelstads-kommun", "--attendance", "absent"]
    #expect(CommandRun.run(line, in: workspace).exitCode == .done)
  }

  /// What else may stand where the participants of a forum belong.
  @Test(
    arguments: [
      ("mkdir %", "it is a folder", nil), ("mkfifo %", "it is not an ordinary file", nil),
      ("ln -s nowhere %", "it is a link that leads nowhere", nil),
    ] as [(String, String, String?)])
  func whatIsNoFileIsNamed(_ make: String, _ reason: String, _ hint: String?) throws {
    let workspace = try Workspaces.copy("exempel")
    let path = "\(workspace)/forums/forum-2025-11/participants.json"
    let shell = "rm '\(path)' && \(make.replacing("%", with: "'\(path)'"))"
    _ = try ShellSession.run([shell], in: workspace)
    for line in ["list forum-2025-11", "add forum-2025-11 mpf"] {
      let result = CommandRun.run(["participant"] + line.components(separatedBy: " "), in: workspace)
      #expect(result.err == "forumctl: error: \"\(path)\" cannot be read: \(reason)\n")
      #expect(result.exitCode == .unreadable)
    }
  }

  @Test func anUnreadableFileIsNamedAndTheOthersStayReadable() throws {
    let workspace = try Workspaces.copy("exempel")
    let asSomebody = #"$([ "$(id -u)" = 0 ] && echo setpriv --reuid=65534 --regid=65534 --clear-groups)"#
    let answers = try ShellSession.run(
      [
        "chmod -R a+rX . && chmod 0 forums/forum-2025-11/participants.json",
        "\(asSomebody) forumctl participant list forum-2025-11",
        "\(asSomebody) forumctl participant list forum-2026-09 --fields organisation | head -n 1",
      ], in: workspace)
    #expect(
      answers[1].output == """
        forumctl: error: "\(workspace)/forums/forum-2025-11/participants.json" cannot be read: Permission denied
        hint: you may not read it; ask whoever owns the folder

        """)
    #expect(answers[1].exitCode == 4)
    #expect(answers[2].output == "ID\n")
  }

  // MARK: Workspaces

  @Test func thereIsNoWorkspace() throws {
    let folder = try TemporaryFolder.make()
    for line in [
      ["-C", folder, "status"], ["-C", "\(folder)/ingen", "forum", "add", "T", "--date", "2026"],
    ] {
      let result = CommandRun.run(line)
      #expect(
        result.err == """
          forumctl: error: there is no workspace in "\(line[1])" or above it
          hint: name one with -C DIR or FORUMCTL_WORKSPACE, or make one: forumctl init DIR --name NAME

          """)
      #expect(result.exitCode == .unreadable)
    }
  }

  @Test func aLongPathIsToldInFull() throws {
    let folder =
      "\(try TemporaryFolder.make())/\(String(repeating: "å", count: 60))/\(String(repeating: "ö", count: 60))"
    let result = CommandRun.run("init", folder, "--name", "Ny")
    #expect(result.err.contains("go there first: cd \"\(folder)\"\n"))
  }

  @Test func aWorkspaceDoesNotStandInAnother() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run("init", "forums/ny", "--name", "Ny", from: workspace)
    #expect(
      result.err == """
        forumctl: error: there is a workspace in "\(workspace)" already
        hint: a workspace cannot stand in another; choose a folder outside it

        """)
    #expect(result.exitCode == .failed)
    #expect(!FileManager.default.fileExists(atPath: "\(workspace)/forums/ny"))
  }

  @Test(arguments: [["init", "--name", "Ny"], ["forum", "list"], ["init", "ny", "--name", "Ny"]])
  func aFolderThatHasBeenRemovedIsNotTakenForTheRoot(_ line: [String]) {
    let result = CommandRun.run(line, from: "")
    #expect(
      result.err == """
        forumctl: error: the current folder is no longer there
        hint: go to one that is: cd DIR

        """)
    #expect(result.exitCode == .failed)
  }

  @Test func aTimeZoneThatDoesNotExistIsTold() throws {
    let workspace = try Workspaces.copy("exempel")
    let card = try String(contentsOfFile: "\(workspace)/forumctl.json", encoding: .utf8)
    try Workspaces.write(
      card.replacing("Europe/Stockholm", with: "Mars/Base"), to: "forumctl.json", in: workspace)
    let result = CommandRun.run("forum", "list", in: workspace, today: nil)
    #expect(
      result.err
        == "warning: forumctl.json: timeZone: \"Mars/Base\" is not a time zone; the day is that of GMT\n")
    #expect(result.exitCode == .done)
  }

  // MARK: Disks

  @Test func aFileThatMayNotGrowLeavesTheOldOne() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let text = String(repeating: "lång text ", count: 2_000)
    try Data(text.utf8).write(to: URL(filePath: "\(workspace)/text"))
    let answers = try ShellSession.run(
      [
        "(ulimit -f 8; forumctl input add forum-2025-11 - < text)",
        "forumctl input add forum-2025-11 efter | wc -l",
      ], in: workspace)
    #expect(
      answers[0].output == """
        forumctl: error: "\(workspace)/.forumctl/journal.ndjson" cannot be written: File too large
        hint: make room on the disk and do it again; what was there is as it was

        """)
    #expect(answers[0].exitCode == 1)
    #expect(answers[1].output == "added 1 input to forum-2025-11\n1\n")
    let after = try Workspaces.files(in: workspace)
    #expect(after.filter { $0.value != before[$0.key] }.map(\.key) == ["forums/forum-2025-11/inputs.json"])
  }
}
