import enum ForumKit.DisplayWidth
import Testing

@testable import forumctl

@Suite struct TableTests {
  private func table() -> Table {
    var table = Table([
      .init("id"), .init("title", isFlexible: true), .init("n", alignment: .right),
      .init("place", isFlexible: true),
    ])
    table.add(["2026-10-14-host", "Höstforum om trygghet i offentlig miljö", "3", "Umeå"])
    table.add(["x", "日本\tdialog\u{1b}", "12", ""])
    return table
  }

  @Test func columnsAreAsWideAsTheirWidestCell() {
    #expect(
      table().text() == """
        id               title                                     n  place
        2026-10-14-host  Höstforum om trygghet i offentlig miljö   3  Umeå
        x                日本 dialog␛                             12

        """)
  }

  @Test func onATerminalTheWidestFlexibleColumnIsCut() {
    let text = table().text(width: 46)
    #expect(
      text == """
        id               title                n  place
        2026-10-14-host  Höstforum om tryg…   3  Umeå
        x                日本 dialog␛        12

        """)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 46 })
  }

  @Test func whatMustNotBeCutIsNeverCut() {
    #expect(
      table().text(width: 5) == """
        id               title      n  place
        2026-10-14-host  Höstfor…   3  Umeå
        x                日本 di…  12

        """)
  }

  @Test func paddingIsNotCountedInColour() {
    var table = Table([.init("a"), .init("b", alignment: .right)])
    table.add([Table.Cell("ö", .red), "1"])
    #expect(
      table.text(style: Style(isColoured: true))
        == "\u{1b}[1ma\u{1b}[0m  \u{1b}[1mb\u{1b}[0m\n\u{1b}[31mö\u{1b}[0m  1\n")
  }

  @Test func aTableOfNothingIsItsHeading() {
    #expect(Table([.init("id"), .init("title")]).text(width: 20) == "id  title\n")
  }

  @Test(arguments: 0..<50)
  func aTableFitsWheneverItsColumnsMayBeCut(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = Table((0..<4).map { Table.Column("c\($0)", isFlexible: true) })
    for _ in 0..<5 {
      table.add(
        (0..<4).map { _ in
          String(
            repeating: ["å", "日", "👨‍👩‍👧", "x "].randomElement(using: &random) ?? "",
            count: .random(in: 0...40, using: &random))
        })
    }
    let width = Int.random(in: 38...200, using: &random)
    for line in table.text(width: width).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width)
    }
  }
}
