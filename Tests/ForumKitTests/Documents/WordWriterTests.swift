import Testing

@testable import ForumKit

@Suite struct WordWriterTests {
  private func text(_ blocks: [Block], contentsDepth: Int = 0) throws -> String {
    let document = Document(title: "Titel", contentsDepth: contentsDepth, blocks: blocks)
    return try OfficeFile(try WordWriter().write(document)).text("word/document.xml")
  }

  @Test func theSampleIsWrittenAsWord() throws {
    let file = try OfficeFile(try WordWriter().write(.sample))
    _ = try file.elements()
    try expectGolden(file.listing, "office/sample.docx.txt")
  }

  @Test func everyStyleThatIsUsedIsThere() throws {
    let file = try OfficeFile(try WordWriter().write(.sample))
    let styles = try file.text("word/styles.xml")
    for part in file.parts {
      for piece in part.text.components(separatedBy: "Style w:val=\"").dropFirst() {
        #expect(styles.contains("w:styleId=\"\(piece.prefix { $0 != "\"" })\""), "\(piece.prefix(30))")
      }
    }
  }

  @Test func everyRelationThatIsUsedIsThere() throws {
    let file = try OfficeFile(try WordWriter().write(.sample))
    let relations = try file.text("word/_rels/document.xml.rels")
    let used = try file.text("word/document.xml").components(separatedBy: "r:id=\"").dropFirst()
      .map { $0.prefix { $0 != "\"" } }
    #expect(used.count > 5)
    for id in used { #expect(relations.contains("Id=\"\(id)\"")) }
    for piece in relations.components(separatedBy: "Target=\"").dropFirst()
    where piece.contains("\"Internal\"") {
      _ = try file.text("word/\(piece.prefix { $0 != "\"" })")
    }
  }

  @Test func theContentsLeadToTheHeadings() throws {
    let text = try text(
      [.heading(level: 1, "Ett"), .heading(level: 4, "Under"), .heading(level: 1, "Två")], contentsDepth: 2)
    #expect(text.contains(" TOC \\o &quot;1-2&quot; \\h \\z \\u "))
    for (index, heading) in ["Ett", "Under", "Två"].enumerated() {
      let name = "_Toc00000\(index)"
      #expect(text.contains("w:anchor=\"\(name)\""))
      #expect(text.contains("w:name=\"\(name)\"/><w:r><w:t xml:space=\"preserve\">\(heading)</w:t>"))
    }
    #expect(text.contains("<w:pStyle w:val=\"Heading2\"/>") && !text.contains("Heading4"))
  }

  @Test func everyNumberedListBeginsAfresh() throws {
    let list = Block.orderedList(
      start: 3, [[.paragraph("a")], [.paragraph("b"), .bulletList([[.paragraph("c")]])]])
    let document = Document(title: "T", blocks: [list, list])
    let file = try OfficeFile(try WordWriter().write(document))
    let text = try file.text("word/document.xml")
    for (mark, count) in [
      ("<w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/>", 2), ("<w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/>", 2),
      ("<w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/>", 2),
    ] {
      #expect(text.components(separatedBy: mark).count - 1 == count, "\(mark)")
    }
    let starts = try file.text("word/numbering.xml").components(separatedBy: "<w:startOverride w:val=\"3\"/>")
    #expect(starts.count == 3)
  }

  @Test func aNumberThatWordCannotCountToIsWrittenOut() throws {
    let text = try text([.orderedList(start: 123_456, [[.paragraph("a")], []])])
    #expect(text.contains("123456.</w:t>") && text.contains("123457.</w:t>") && !text.contains("w:numPr"))
  }

  @Test func aPageBreakStandsBeforeWhatComesNext() throws {
    let table = Block.table(Table(columns: [.init("a")], rows: []))
    #expect(
      try text([.pageBreak, .paragraph("x")]).contains(
        "<w:pStyle w:val=\"Normal\"/><w:pageBreakBefore/></w:pPr>"))
    #expect(
      try text([.pageBreak, table]).contains("<w:pageBreakBefore/></w:pPr></w:p>\n<w:tbl>"))
  }

  @Test(arguments: [
    ("http://[::1]/a[b]#c#d", "http://[::1]/a%5Bb%5D#c%23d"), ("https://a.se/50%", "https://a.se/50%25"),
    ("https://a.se/%C3%A5ä", "https://a.se/%C3%A5ä"), ("https://a.se/%zz%4", "https://a.se/%25zz%254"),
  ])
  func anAddressIsOneThatWordTakes(address: String, written: String) {
    #expect(WordLinks.wellFormed(address) == written)
  }

  @Test func anAddressThatIsTooLongIsNoLink() throws {
    let long = "https://a.se/" + String(repeating: "a", count: 3_000)
    let text = try text([.paragraph([.link(try #require(LinkTarget(long)), [.text("hit")])])])
    #expect(text.contains("hit") && !text.contains("w:hyperlink"))
  }

  @Test func columnsTakeTheWholeWidthAndNoneIsNegative() {
    for cells in [
      ["a", "b"], ["Kort", String(repeating: "ord ", count: 50)], Array(repeating: "enlångcell", count: 30),
    ] {
      let table = Table(columns: cells.map { .init($0) }, rows: [cells.map { [.text($0)] }])
      let widths = WordBody.widths(of: table, in: Word.textWidth)
      #expect(widths.reduce(0, +) == Word.textWidth)
      #expect(widths.allSatisfy { $0 > 0 })
    }
  }
}
