import Testing

@testable import ForumKit

@Suite struct PlainTextWriterTests {
  private func text(_ blocks: Block...) -> String {
    PlainTextWriter().text(Document(title: "", blocks: blocks))
  }

  @Test func linesAreBrokenAtSeventyEightColumns() {
    let text = text(.paragraph([.text(String(repeating: "ååå ", count: 20) + "日本日本")]))
    #expect(text == String(repeating: " ååå", count: 19).dropFirst() + "\nååå 日本日本\n")
    let wide = self.text(.paragraph([.text(Array(repeating: "日本", count: 16).joined(separator: " "))]))
    #expect(wide.split(separator: "\n").map { DisplayWidth.of(String($0)) } == [74, 4])
  }

  @Test func aLongWordStandsWholeOnItsLine() {
    let word = String(repeating: "x", count: 200)
    #expect(text(.paragraph([.text("a \(word) b")])) == "a\n\(word)\nb\n")
  }

  @Test func listsHaveHangingIndents() {
    let long = String(repeating: "ord ", count: 20)
    let line = String(repeating: "ord ", count: 18) + "ord"
    let blocks: [Block] = [.paragraph([.text(long)]), .bulletList([[.paragraph([.text("b")])]])]
    #expect(
      text(.orderedList(start: 9, [blocks, [.paragraph([.text("c")])]]))
        == " 9. \(String(line.dropLast(4)))\n    ord ord\n    - b\n10. c\n")
    #expect(
      text(.bulletList([[.paragraph([.text("a")]), .paragraph([.text("b")])], []])) == "- a\n\n  b\n\n-\n")
  }

  @Test func linksShowTheirAddressOnce() throws {
    let target = try #require(LinkTarget("https://x.se"))
    #expect(text(.paragraph([.link(target, [.text("här")])])) == "här <https://x.se>\n")
    #expect(text(.paragraph([.link(target, [.text("https://x.se")])])) == "https://x.se\n")
  }

  @Test func aWideTableIsWrappedAndAVeryWideOneBecomesLines() {
    let long = String(repeating: "ord ", count: 30)
    let table = Table(
      columns: [.init("A"), .init("B", alignment: .trailing)], rows: [[[.text(long)], [.text("1")]]])
    let lines = text(.table(table)).split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0] == "A" + String(repeating: " ", count: 76) + "B")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 78 })
    let titles = (1...12).map { "Kolumnrubrik \($0)" }
    let wide = Table(columns: titles.map { Table.Column($0) }, rows: [titles.map { [.text("värde \($0)")] }])
    #expect(text(.table(wide)).hasPrefix("  Kolumnrubrik 1: värde Kolumnrubrik 1\n  Kolumnrubrik 2: "))
  }

  @Test func emptyBlocksLeaveNoTrace() {
    #expect(
      text(
        .heading(level: 1, []), .paragraph([]), .bulletList([]), .names([]), .facts([]), .quote([]),
        .board(Board([])),
        .table(Table(columns: [], rows: [])), .preformatted(""), .pageBreak) == "")
  }
}
