import Foundation
import Testing

/// What becomes of a command when its streams, its disk or its process fail.
@Suite struct StreamTests {
  private func answer(_ command: String, in folder: String) throws -> ShellSession.Answer {
    try #require(try ShellSession.run([command], in: folder).last)
  }

  @Test func aFullOutputIsAnError() throws {
    let folder = try Workspaces.copy("exempel")
    let answer = try answer("forumctl organisation list > /dev/full", in: folder)
    #expect(answer.output == "forumctl: error: the output could not be written: No space left on device\n")
    #expect(answer.exitCode == 1)
  }

  @Test func aClosedOutputIsAnError() throws {
    let folder = try Workspaces.copy("exempel")
    let answer = try answer("forumctl organisation list >&-", in: folder)
    #expect(answer.output == "forumctl: error: the output could not be written: Bad file descriptor\n")
    #expect(answer.exitCode == 1)
  }

  @Test func aChangeThatCouldNotBeToldOfIsSaidToBeMade() throws {
    let folder = try Workspaces.copy("exempel")
    let answer = try answer("forumctl input add forum-2025-11 Hej --quiet > /dev/full", in: folder)
    #expect(
      answer.output == """
        forumctl: error: the output could not be written: No space left on device; the change itself has been made
        hint: do not do it again; look at what is there with list or show

        """)
    #expect(answer.exitCode == 1)
    let inputs = try self.answer("forumctl input list forum-2025-11 --fields text | tail -n 1", in: folder)
    #expect(inputs.output == "Hej\n")
  }

  @Test func aReaderThatHasGoneIsNoNews() throws {
    let folder = try Workspaces.copy("exempel")
    let answer = try answer(
      "{ forumctl organisation list; echo \"exit $?\" >&2; } | true; sleep 0.2", in: folder)
    #expect(["exit 141\n", "exit 0\n"].contains(answer.output))
    let many = try self.answer(
      "{ for i in $(seq 200); do forumctl organisation list; done; echo \"exit $?\" >&2; } | head -n 1",
      in: folder)
    #expect(many.output.hasSuffix("exit 141\n"))
  }

  @Test func aListThatIsCutOffEndsQuietly() throws {
    let folder = try Workspaces.copy("exempel")
    let answer = try answer("forumctl forum list | head -n 1; echo \"${PIPESTATUS[1]}\"", in: folder)
    #expect(answer.output.hasPrefix("ID "))
    #expect(answer.output.split(separator: "\n").count == 2)
    // Too long for a pipe: whoever writes it is told that nobody reads.
    let long = try self.answer(
      "forumctl help --format json | head -n 1; echo \"${PIPESTATUS[0]}\"", in: folder)
    #expect(long.output == "{\n141\n")
  }

  @Test func aChangeInAReadOnlyFolderLeavesTheOldFile() throws {
    let folder = try Workspaces.copy("exempel")
    let before = try Data(contentsOf: URL(filePath: "\(folder)/organisations.json"))
    // The superuser may write everywhere: the test then runs the program as somebody else.
    let command = """
      mkdir -p .forumctl/staging && chmod -R a+rX . && chmod -R a-w . && \
      if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups \
      forumctl organisation add Ny; else forumctl organisation add Ny; fi
      """
    let answer = try answer(command, in: folder)
    _ = try self.answer("chmod -R u+w .", in: folder)
    #expect(answer.exitCode == 1)
    #expect(answer.output.contains("Permission denied"))
    #expect(try Data(contentsOf: URL(filePath: "\(folder)/organisations.json")) == before)
  }

  @Test func anInterruptedCommandEndsAsTheShellExpects() throws {
    let folder = try Workspaces.copy("exempel")
    // Whoever runs the tests may have SIGINT ignored or blocked, which a process inherits: perl sets it
    // right.
    let command = """
      mkfifo pipe; \
      perl -MPOSIX -e 'sigprocmask(SIG_SETMASK, POSIX::SigSet->new); $SIG{INT} = "DEFAULT"; exec @ARGV' \
      forumctl forum set forum-2026-09 --section summary --file - < pipe & \
      writer=$!; exec 9> pipe; sleep 0.5; kill -INT $writer; (sleep 10; kill -KILL $writer) & \
      guard=$!; wait $writer; echo "exit $?"; kill $guard; exec 9>&-
      """
    let answer = try answer(command, in: folder)
    #expect(answer.output.contains("exit 130"))
    let status = try self.answer("forumctl forum show forum-2026-09 --fields sections", in: folder)
    #expect(status.exitCode == 0)
  }

  @Test func aDamagedNeighbourIsToldAndTheRestIsShown() throws {
    let folder = try Workspaces.copy("broken/bad-date")
    let answer = try answer("forumctl forum list", in: folder)
    #expect(
      answer.output == """
        ID          DATE        KIND      STATUS  NO  TITLE
        frisk-2025  2025-09-10  dialogue  held        Friskt forum
        warning: forums/trasig-2025/forum.json:2:11: date: "2026-02-30" is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)
            "date": "2026-02-30",
                    ^

        """)
    #expect(answer.exitCode == 4)
  }
}
