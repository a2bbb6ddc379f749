import ForumKit
import Testing

@testable import forumctl

@Suite("Boards in the terminal")
struct NoteBoardTests {
  private static let board = NoteBoard(columns: [
    .init(
      title: "Det här fungerar",
      notes: [
        .init(text: "Nattfotboll 🏟️ varje lördag", remark: "aaaa000001 · example"),
        .init(text: "日本語の長い文章は幅の広い文字でできている", remark: "aaaa000002"),
      ]),
    .init(
      title: "Skaver", notes: [.init(text: String(repeating: "långtord", count: 8), remark: "aaaa000003")]),
    .init(title: "Tomt", notes: []),
    .init(title: "Två rader", notes: [.init(text: "Första\n\n\u{1B}[31mandra\t", remark: "aaaa000004")]),
  ])

  @Test(
    "No line is wider than the terminal, whatever is written on the notes",
    arguments: [20, 24, 60, 80, 100, 160])
  func width(_ width: Int) throws {
    let text = Self.board.text(width: width)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
      #expect(line.last != " ")
    }
    for id in 1...4 { #expect(text.contains("aaaa00000\(id)")) }
    #expect(!text.contains("\u{1B}"))
    try expectGolden(Array(text.utf8), "board/\(width).txt")
  }

  @Test("A board of one column lays its notes side by side, in the order of reading")
  func single() throws {
    let notes = (1...5).map { NoteBoard.Note(text: "Lapp nummer \($0)", remark: "aaaa00000\($0)") }
    let text = NoteBoard(columns: [.init(title: "", notes: notes)]).text(width: 100)
    #expect(
      text == """
        Lapp nummer 1                     Lapp nummer 2                     Lapp nummer 3
        aaaa000001                        aaaa000002                        aaaa000003

        Lapp nummer 4                     Lapp nummer 5
        aaaa000004                        aaaa000005

        """)
    #expect(NoteBoard(columns: []).text(width: 80) == "")
  }

  @Test("Colour is an accent: without it the same characters stand there")
  func colour() {
    let coloured = Self.board.text(width: 80, style: Style(isColoured: true))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == Self.board.text(width: 80))
  }
}
