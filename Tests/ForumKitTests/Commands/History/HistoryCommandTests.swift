import Foundation
import ForumKit
import Testing

@testable import forumctl

/// `log`, `undo` and `redo`, as they are typed and answered.
@Suite struct HistoryCommandTests {
  private let workspace: String

  init() throws {
    workspace = try Workspaces.copy("exempel")
    run("organisation add 'Ny förening'")
    run("input add forum-2025-11 Ett Två Tre")
  }

  @discardableResult
  private func run(_ line: String) -> CommandRun.Result {
    // Every other piece stands between quotes.
    let pieces = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
    let words = pieces.flatMap { $0.isMultiple(of: 2) ? $1.split(separator: " ") : [$1] }
    return CommandRun.run(words.map(String.init), in: workspace)
  }

  /// The history with its ids, which differ from run to run, made alike.
  private func log(_ options: String = "") -> String {
    run("log --fields command,state,summary \(options)").out
  }

  @Test func logTellsTheNewestFirst() {
    #expect(
      log() == """
        COMMAND           STATE  RECORDS
        input add         done   added 3 in forums/forum-2025-11/inputs.json
        organisation add  done   added organisations.json: ny-forening

        """)
    #expect(log("--limit 1 --format csv").split(separator: "\r\n").count == 2)
    #expect(run("log --limit 0 --format ndjson").out.split(separator: "\n").count == 2)
    #expect(log("--record ny-forening").contains("organisation add"))
    #expect(!log("--record ny-forening").contains("input add"))
    #expect(log("--record ny-foren") == "")
  }

  @Test func logGivesRecordsAndKeysAndNoValues() throws {
    run("organisation set ny-forening --name 'Annat namn' --website https://example.org")
    let result = run("log --limit 1 --format json")
    let change = try #require(try JSONReader.read(result.outBytes).array?.first?.object)
    #expect(change["command"] == .string("organisation set"))
    #expect(change["at"]?.string?.hasPrefix("2026-06-15T08:00") == true)
    let records = try #require(change["records"]?.array)
    #expect(records.count == 1)
    #expect(
      records.first?.object?["keys"]
        == .array([.string("aliases"), .string("name"), .string("website")]))
    #expect(!result.out.contains("Annat namn"))
  }

  @Test func undoAndRedoTellWhatTheyDo() throws {
    let dry = run("undo 2 --dry-run")
    #expect(
      dry.err.hasPrefix(
        "would undo \"input add\" of 2026-06-15 10:00\nwould undo \"organisation add\" of 2026-06-15 10:00\n")
    )
    #expect(log().contains("done   added 3"))
    let undone = run("undo 2")
    #expect(undone.exitCode == .done && undone.out == "")
    #expect(undone.err.hasPrefix("undid \"input add\" of 2026-06-15 10:00\n"))
    #expect(undone.err.hasSuffix("removed organisations.json: ny-forening\n"))
    #expect(try Workspaces.files(in: workspace) == Workspaces.files(in: Workspaces.copy("exempel")))
    let redone = run("redo")
    #expect(
      redone.err == """
        did "organisation add" of 2026-06-15 10:00 again
        added organisations.json: ny-forening

        """)
    #expect(run("redo --quiet").err == "")
    #expect(run("undo 9").err.hasPrefix("there were only 2 to undo\nundid \"input add\""))
    #expect(run("redo 2 --quiet").exitCode == .done)
    let nothing = run("redo")
    #expect(nothing.exitCode == .failed)
    #expect(
      nothing.err == """
        forumctl: error: there is nothing to redo
        hint: what was undone before a newer change: forumctl redo --change ID, with the id from forumctl log

        """)
  }

  @Test func oneChangeIsUndoneByItsId() throws {
    let ids = run("log --fields change --format csv").out.split(separator: "\r\n").dropFirst()
    let added = try #require(ids.last)
    #expect(run("undo --change \(added.prefix(6))").err.hasPrefix("undid \"organisation add\""))
    #expect(log().contains("organisation add  undone"))
    let again = run("undo --change \(added)")
    #expect(again.exitCode == .failed)
    #expect(again.err == "forumctl: error: \(added) is undone; there is nothing to undo\n")
    let undo = try #require(
      run("log --fields change --format csv").out.split(separator: "\r\n").dropFirst().first)
    #expect(
      run("undo --change \(undo)").err == """
        forumctl: error: \(undo) is itself a step back or forth
        hint: name the change that it took back or made again

        """)
    #expect(
      run("undo --change finnsinte").err == """
        forumctl: error: there is no change "finnsinte"
        hint: see what there is: forumctl log

        """)
  }

  @Test func aRecordThatHasChangedSinceIsNamed() throws {
    run("organisation set ny-forening --website https://example.org/1")
    let ids = run("log --fields change --format csv").out.split(separator: "\r\n").dropFirst()
    let set = try #require(ids.first)
    run("organisation set ny-forening --website https://example.org/2")
    let result = run("undo --change \(set)")
    #expect(result.exitCode == .failed)
    #expect(
      result.err.replacing(/of \S+ is/, with: "of … is") == """
        forumctl: error: "organisation set" of … is not all there any more: organisations.json: ny-forening changed since
        hint: nothing has been written; put right by hand what you want back

        """)
  }

  @Test func whatSomebodyElseRefersToStays() {
    run("participant add forum-2025-11 ny-forening")
    let ids = run("log --record ny-forening --fields change --format csv").out.split(separator: "\r\n")
    let result = run("undo --change \(ids.last ?? "")")
    #expect(result.exitCode == .failed)
    #expect(
      result.err.hasPrefix(
        "forumctl: error: organisation \"ny-forening\" is referred to by forums/forum-2025-11/participants.json"
      ))
  }

  @Test func pruningForgetsAndSaysHowMuch() {
    #expect(run("log prune --keep 1 --dry-run").err == "would forget 1 change\n")
    #expect(run("log prune --keep 1").err == "forgot 1 change\n")
    #expect(run("log prune --before 2026-06-15").err == "forgot 0 changes\n")
    #expect(run("log prune --before 2026-06-16").err == "forgot 1 change\n")
    #expect(run("undo").exitCode == .failed)
    #expect(run("log prune --bound 2").err == "the history takes at most 2 megabytes from now on\n")
  }

  @Test(arguments: [
    ("log prune", "\"log\" needs --keep, --before or --bound"),
    ("log --keep 3", "\"log\" needs prune"),
    ("undo 0", "\"0\""),
    ("undo 1 --change abcd", "--change"),
    ("undo --lock-timeout -1", "--lock-timeout"),
  ])
  func wrongUsage(_ line: String, _ words: String) {
    let result = run(line)
    #expect(result.exitCode == .usage)
    #expect(result.err.contains(words), "\(result.err)")
  }

  @Test func whoeverWaitsInVainIsToldForWhomAndHowToWaitLonger() throws {
    let disk = DiskFileSystem()
    let path = "\(workspace)/.forumctl/lock"
    let lock = try #require(try disk.lock(path, .own))
    try disk.truncate(lock, to: 0)
    try disk.write(Array("process 4711 since 2026-06-15T07:58:00.000Z".utf8), to: lock)
    let result = run("organisation add Annan --lock-timeout 0")
    #expect(result.exitCode == .locked)
    #expect(
      result.err == """
        forumctl: error: the workspace is being changed by process 4711 since 2026-06-15T07:58:00.000Z
        hint: try again when it has finished, or wait longer with --lock-timeout N

        """)
    #expect(run("log").exitCode == .done)
    try disk.close(lock)
    #expect(run("organisation add Annan").exitCode == .done)
  }

  @Test func whatIsCarriedThroughIsToldThoughTheCommandFails() throws {
    // The word that the last change is in place has been lost, and its file is as it was before.
    let journal = "\(workspace)/.forumctl/journal.ndjson"
    let before = try Workspaces.files(in: workspace)
    for line in ["organisation add Annan --id kapad", "undo --change nix0", "log prune --keep 100"] {
      run("organisation add Kapad")
      let after = try Workspaces.files(in: workspace)
      let text = String(decoding: try DiskFileSystem().read(journal), as: UTF8.self)
      let cut = text.split(separator: "\n").dropLast().map { "\($0)\n" }.joined()
      try Data(cut.utf8).write(to: URL(filePath: journal))
      let bytes = try #require(before["organisations.json"])
      try Data(bytes).write(to: URL(filePath: "\(workspace)/organisations.json"))
      let result = run(line)
      let warning = "warning: \"organisation add\" had been cut off; it has now been carried through\n"
      #expect(result.err.contains(warning), "\(line): \(result.err)")
      #expect(try Workspaces.files(in: workspace) == after)
      run("undo")
      #expect(try Workspaces.files(in: workspace) == before)
    }
  }

  @Test func whatCanBeNeitherFinishedNorTakenBackIsGivenUp() throws {
    #expect(run("undo --as-is").err.hasPrefix("forumctl: error: no change was cut off that could not be"))
    // The change was to give a name; somebody has given another since.
    let journal = "\(workspace)/.forumctl/journal.ndjson"
    let entry = #"""
      {"at":"2026-06-15T08:00:00.000Z","change":"abc","command":"organisation set","edits":[{"after":{"name":"B"},"before":{"name":"A"},"path":"organisations.json","record":"ny-forening"}],"files":[{"new":"0","old":"1","path":"organisations.json"}]}

      """#
    let file = try DiskFileSystem().openForAppending(journal, mode: nil)
    try DiskFileSystem().write(Array(entry.utf8), to: file)
    try DiskFileSystem().close(file)
    let warning =
      "warning: \"organisation set\" was cut off, and organisations.json has been changed by somebody else since"
    for direction in ["undo", "redo"] {
      let result = run(direction)
      #expect(result.exitCode == .failed)
      #expect(
        result.err == """
          \(warning)
          forumctl: error: "organisation set" of 2026-06-15T08:00:00.000Z was cut off, and can be neither finished nor taken back: organisations.json: ny-forening changed since
          hint: leave the files as they are: forumctl undo --as-is; then put these records right by hand, and see what else is wrong: forumctl check

          """)
    }
    let before = try Workspaces.files(in: workspace)
    let words =
      "give up \"organisation set\" of 2026-06-15 10:00, which was cut off; the files stay as they are"
    #expect(run("undo --as-is --dry-run").err == "\(warning)\nwould \(words)\n")
    #expect(run("organisation add Annan").exitCode == .unreadable)
    #expect(run("undo --as-is").err == "\(warning)\n\(words.replacing("give", with: "gave"))\n")
    #expect(try Workspaces.files(in: workspace) == before)
    #expect(run("organisation add Annan").exitCode == .done)
  }

  @Test func outwardCommandsRefuseWhatIsHalfChanged() throws {
    let journal = "\(workspace)/.forumctl/journal.ndjson"
    let entry = #"""
      {"at":"2026-06-15T08:00:00.000Z","change":"abc","command":"organisation merge","edits":[],"files":[{"new":"0","old":"1","path":"organisations.json"}]}

      """#
    let file = try DiskFileSystem().openForAppending(journal, mode: nil)
    try DiskFileSystem().write(Array(entry.utf8), to: file)
    try DiskFileSystem().close(file)
    let words =
      "\"organisation merge\" was cut off, and organisations.json has been changed by somebody else since"
    let list = run("organisation list")
    #expect(list.exitCode == .done)
    #expect(list.err == "warning: \(words)\n")
    let report = run("report forum-2025-11")
    #expect(report.exitCode == .unreadable)
    #expect(
      report.err == """
        forumctl: error: \(words)
        hint: finish it on what is there now: forumctl redo; or take back what was done of it: forumctl undo

        """)
    #expect(run("organisation add Annan").exitCode == .unreadable)
    #expect(run("undo").exitCode == .done)
    #expect(run("organisation add Annan").exitCode == .done)
    #expect(run("report forum-2025-11").exitCode == .done)
  }
}
