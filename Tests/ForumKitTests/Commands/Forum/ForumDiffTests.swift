import ForumKit
import Testing

@testable import forumctl

/// `forum diff`: what is new in a version of an analysis, or since the forum before.
@Suite struct ForumDiffTests {
  private let exempel = "\(Workspaces.fixtures)/exempel"

  private func diff(_ arguments: String..., in workspace: String) -> CommandRun.Result {
    CommandRun.run(["forum", "diff"] + arguments, in: workspace, today: "2026-06-15")
  }

  @Test(
    "What people get is the same",
    arguments: [
      ("exempel", "forum-2025-11", "text"), ("exempel", "forum-2025-11", "md"),
      ("exempel", "forum-2025-11", "json"), ("umea", "nulagesanalys-2025", "text"),
    ])
  func goldens(_ fixture: String, _ forum: String, _ format: String) throws {
    let result = diff(
      forum, "--context", "0", "--format", format, in: "\(Workspaces.fixtures)/\(fixture)")
    #expect(result.exitCode == .done, "\(result.err)")
    try expectGolden(result.out, "commands/forum-diff-\(fixture).\(format == "text" ? "txt" : format)")
  }

  @Test func theOneThatItFollowsIsComparedUnlessAnotherIsNamed() throws {
    let same = diff("forum-2025-11", "verkstad-2025-05", in: exempel)
    #expect(diff("forum-2025-11", in: exempel) == same)
    #expect(diff("forum-2025-11", "dialog-2024-10", in: exempel).out.contains("dialog-2024-10, 2024-10-09"))
    let alone = diff("dialog-2024-10", in: exempel)
    #expect(alone.exitCode == .failed)
    #expect(alone.err.contains("dialog-2024-10 does not say which forum it follows"))
    #expect(alone.err.contains("hint: name the other one"))
    #expect(diff("forum-2025-11", "finns-inte", in: exempel).exitCode == .failed)
  }

  @Test func whatIsLikeItselfDiffersInNothing() throws {
    let result = diff("forum-2025-11", "forum-2025-11", in: exempel)
    for mark in ["{+", "[-", "\n+ ", "\n- ", "\n~ "] { #expect(!result.out.contains(mark), "\(mark)") }
  }

  @Test("Every page is marked as internal", arguments: ["md", "html", "json"])
  func marked(_ format: String) {
    #expect(diff("forum-2025-11", "--format", format, in: exempel).out.contains("INTERN"))
  }

  @Test func severalThemesMayHaveGrownOutOfOne() throws {
    let result = diff("forum-2025-11", in: exempel)
    #expect(result.out.contains("= Tillsammans → Helgkalendern\n= Tillsammans → Kontaktvägen\n"))
    #expect(result.out.contains("themes: 15 → 4\n"))
  }
}
