import Testing

@testable import forumctl

/// What people open in Word and Excel: its parts, as files to look at under Fixtures/golden/office.
@Suite struct OfficeTests {
  static let lines: [(file: String, fixture: String, line: String)] = [
    ("nod-2026-06.docx", "nod", "report samverkansforum-2026-06 --format docx"),
    ("nod-2026-06-en.docx", "nod", "report samverkansforum-2026-06 --format docx --lang en"),
    (
      "verkstad-house.docx", "exempel",
      "report verkstad-2025-05 --audience house --include-personal --format docx"
    ),
    ("participants.xlsx", "exempel", "export participants verkstad-2025-05 --format xlsx"),
    (
      "participants-house-en.xlsx", "exempel",
      "export participants verkstad-2025-05 --audience house --include-personal --format xlsx --lang en"
    ),
    ("inputs.xlsx", "exempel", "export inputs verkstad-2025-05 --format xlsx"),
    ("signatories.xlsx", "exempel", "export signatories avsiktsforklaring-trygg-fritid --format xlsx"),
    (
      "signatories-house-en.xlsx", "exempel",
      "export signatories avsiktsforklaring-trygg-fritid --audience house --format xlsx --lang en"
    ),
  ]

  @Test(arguments: lines)
  func whatPeopleOpenIsTheSame(file: String, fixture: String, line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let result = CommandRun.run(arguments, in: "\(Workspaces.fixtures)/\(fixture)")
    #expect(result.exitCode == .done)
    let office = try OfficeFile(result.outBytes)
    _ = try office.elements()
    // Styles and settings are the same for all: the sample has them.
    let own = office.parts.filter { !["word/styles.xml", "word/settings.xml"].contains($0.name) }
    try expectGolden(own.map { "=== \($0.name)\n\($0.text)" }.joined(separator: "\n"), "office/\(file).txt")
  }

  @Test(arguments: [
    ("report verkstad-2025-05 --format docx", "a Word document"),
    ("export participants verkstad-2025-05 --format xlsx", "a workbook"),
    ("export participants verkstad-2025-05 --format xlsx -o -", "a workbook"),
  ])
  func bytesAreNotShownInATerminal(line: String, what: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let exempel = "\(Workspaces.fixtures)/exempel"
    let terminal = Console.Terminal(outputIsTerminal: true, errorIsTerminal: false, width: 80)
    let result = CommandRun.run(arguments, in: exempel, terminal: terminal)
    #expect(result.exitCode == .failed)
    #expect(result.outBytes.isEmpty)
    #expect(
      result.err == """
        forumctl: error: \(what) is nothing to look at in a terminal
        hint: write it to a file: -o FILE

        """)
    #expect(CommandRun.run(arguments, in: exempel).exitCode == .done)
  }
}
