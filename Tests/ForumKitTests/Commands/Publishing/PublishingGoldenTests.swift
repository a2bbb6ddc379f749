import Testing

@testable import forumctl

/// What people get, as files to look at under Fixtures/golden/publishing.
@Suite struct PublishingGoldenTests {
  /// The golden file, the fixture and the line that makes it.
  static let lines: [(file: String, fixture: String, line: String)] = [
    ("nod-2026-06.md", "nod", "report samverkansforum-2026-06"),
    ("nod-2026-06.txt", "nod", "report samverkansforum-2026-06 --format txt"),
    ("nod-2026-06.html", "nod", "report samverkansforum-2026-06 --format html"),
    ("nod-2026-06.json", "nod", "report samverkansforum-2026-06 --format json"),
    ("verkstad.md", "exempel", "report verkstad-2025-05"),
    ("verkstad-house.md", "exempel", "report verkstad-2025-05 --audience house --include-personal"),
    ("verkstad.json", "exempel", "report verkstad-2025-05 --format json --audience parties"),
    ("verkstad-post-its.txt", "exempel", "report verkstad-2025-05 --part post-its --format txt"),
    ("invitation.txt", "exempel", "report forum-2026-09 --part invitation --format txt"),
    ("participants.csv", "exempel", "export participants verkstad-2025-05 --excel"),
    ("participants-house.md", "exempel", "export participants verkstad-2025-05 --audience house --format md"),
    ("inputs.csv", "exempel", "export inputs verkstad-2025-05"),
    ("inputs.md", "exempel", "export inputs verkstad-2025-05 --format md"),
    ("signatories.md", "exempel", "export signatories avsiktsforklaring-trygg-fritid --format md"),
    (
      "signatories-2025-01-15.md", "exempel",
      "export signatories avsiktsforklaring-trygg-fritid --as-of 2025-01-15 --format md"
    ),
    (
      "signatories-parties.csv", "exempel",
      "export signatories avsiktsforklaring-trygg-fritid --audience parties --include-personal"
    ),
    (
      "signatories-house.md", "exempel",
      "export signatories avsiktsforklaring-trygg-fritid --audience house --format md"
    ),
    (
      "signatories-en.html", "exempel",
      "export signatories avsiktsforklaring-trygg-fritid --format html --lang en"
    ),
    ("organisations.csv", "exempel", "export organisations"),
    ("organisations.md", "exempel", "export organisations --format md"),
    (
      "organisations-house.json", "exempel",
      "export organisations --audience house --include-personal --format json"
    ),
    ("signatories-draft.md", "nod", "export signatories avsiktsforklaring --format md"),
    ("summary.md", "exempel", "summary"), ("summary.json", "exempel", "summary --format json"),
    ("summary-2025-en.txt", "exempel", "summary --from 2025 --to 2025 --format txt --lang en"),
    ("summary-verkstad.txt", "exempel", "summary verkstad-2025-05 --format txt"),
    ("summary-nod.md", "nod", "summary samverkansforum-2026-06"),
  ]

  @Test(arguments: lines)
  func whatPeopleGetIsTheSame(file: String, fixture: String, line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let result = CommandRun.run(arguments, in: "\(Workspaces.fixtures)/\(fixture)")
    #expect(result.exitCode == .done)
    #expect(result.err.isEmpty)
    try expectGolden(result.outBytes, "publishing/\(file)")
  }
}
