import Testing

@testable import ForumKit

@Suite struct CSVReaderTests {
  private func cells(_ text: String) throws -> [[String]] {
    let table = try CSVReader().read(Array(text.utf8))
    #expect(table.faults == [])
    return [table.header.cells] + table.rows.map(\.cells)
  }

  @Test(arguments: [
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
    ("a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}å;ä\nö;é\n", [["å", "ä"], ["ö", "é"]]),
    ("sep=;\r\na;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
    ("sep=,\na,b;c\n1,2\n", [["a", "b;c"], ["1", "2"]]),
    ("a,b\n\"1,5\",\"x\ny\"\n", [["a", "b"], ["1,5", "x\ny"]]),
    ("a,b\n\"x\r\ny\rz\",2\n", [["a", "b"], ["x\ny\nz", "2"]]),
    ("a,b\n\"säg \"\"hej\"\"\",\"\"\n", [["a", "b"], ["säg \"hej\"", ""]]),
    ("a,b\nsäg \"hej\",5\"\n", [["a", "b"], ["säg \"hej\"", "5\""]]),
    // Short rows end in empty cells, and empty cells beyond the header say nothing.
    ("a,b,c\n1\n1,2,3,,\n", [["a", "b", "c"], ["1"], ["1", "2", "3"]]),
    ("a;b;;\n1;2;;\n", [["a", "b"], ["1", "2"]]),
    ("\n\na,b\n\n1,2\n,\n \n\n", [["a", "b"], ["1", "2"]]),
    // One column: a comma in a text parts nothing.
    ("Text\nHej, du\nLångt; mörkt\n", [["Text"], ["Hej, du"], ["Långt; mörkt"]]),
    // What fits the rows goes before what the header alone has more of.
    (
      "Roll, plats, namn;Tid\na;1\nb;2\n", [["Roll, plats, namn", "Tid"], ["a", "1"], ["b", "2"]]
    ),
    ("a;b\n1,2;3,4\n5,6;7,8\n", [["a", "b"], ["1,2", "3,4"], ["5,6", "7,8"]]),
    ("\"a;x\",b\n1,2\n", [["a;x", "b"], ["1", "2"]]),
    // The apostrophe that the writer puts before a formula is taken away, and no other.
    ("a,b\n'=1+1,'hej\n", [["a", "b"], ["=1+1", "'hej"]]),
    ("a,b\n''=1+1,'-5\n", [["a", "b"], ["'=1+1", "'-5"]]),
  ]) func rowsAreReadAsSpreadsheetsShowThem(text: String, rows: [[String]]) throws {
    #expect(try cells(text) == rows)
  }

  @Test func rawCellsKeepTheirApostrophe() throws {
    #expect(try CSVReader(raw: true).read(Array("a,b\n'=1,2\n".utf8)).rows.map(\.cells) == [["'=1", "2"]])
  }

  @Test func rowsAndLinesAreCountedAsPeopleSeeThem() throws {
    let table = try CSVReader().read(Array("a;b\r\n\"x\r\ny\";1\r\n\r\nz;2\r\n".utf8))
    #expect(table.rows.map(\.number) == [2, 4])
    #expect(table.rows.map(\.line) == [2, 5])
    let announced = try CSVReader().read(Array("sep=;\na;b\n1;2\n".utf8))
    #expect(announced.header.number == 1)
    #expect(announced.rows.map(\.number) == [2])
    #expect(announced.rows.map(\.line) == [3])
  }

  @Test(arguments: [
    ("a,b\n1,\"x\n2,y\n", [CSVFault(.unclosedQuote, row: 2, column: 1, line: 2)]),
    ("a,b\n\"x\"y,2\n", [CSVFault(.textAfterQuote("y"), row: 2, column: 0, line: 2)]),
    ("a,b\n\"x\" ,2\n", [CSVFault(.textAfterQuote(" "), row: 2, column: 0, line: 2)]),
    (
      "a,b\n1,2\n\n1,2,3,,4\n",
      [
        CSVFault(.extraCell("3"), row: 4, column: 2, line: 4),
        CSVFault(.extraCell("4"), row: 4, column: 4, line: 4),
      ]
    ),
    (
      "a,b\n\"1\"x,2,3\n\"4\n5\"y,6,7\n",
      [
        CSVFault(.textAfterQuote("x"), row: 2, column: 0, line: 2),
        CSVFault(.extraCell("3"), row: 2, column: 2, line: 2),
        CSVFault(.textAfterQuote("y"), row: 3, column: 0, line: 4),
        CSVFault(.extraCell("7"), row: 3, column: 2, line: 3),
      ]
    ),
  ]) func everyFaultOfTheFormIsToldWithItsPlace(text: String, faults: [CSVFault]) throws {
    #expect(try CSVReader().read(Array(text.utf8)).faults == faults)
  }

  @Test(arguments: [
    ([], CSVProblem.empty), (Array("\n\n \n".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
    (Array("PK\u{3}\u{4}rest".utf8), .zipArchive), ([0xD0, 0xCF, 0x11, 0xE0, 1], .oldOffice),
    ([0xFF, 0xFE, 0x61, 0], .utf16), ([0xFE, 0xFF, 0, 0x61], .utf16),
    (Array("a\nb\0".utf8), .nul(line: 2)), (Array("a\r\nb\rc\nd\0".utf8), .nul(line: 4)),
    ([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE5], .brokenUTF8(line: 2)),
    (Array("åäö\nå".utf8) + [0xE5], .brokenUTF8(line: 2)),
    (Array("a\n".utf8) + [0xE5, 0x81], .undefinedByte(0x81, line: 2)),
  ]) func whatIsNoTableIsRefused(bytes: [UInt8], problem: CSVProblem) {
    #expect(throws: problem) { try CSVReader().read(bytes) }
  }

  @Test func whatIsNotUTF8IsWindows1252() throws {
    let bytes: [UInt8] = [0xE5, 0xC4, 0x3B, 0x80, 0x85, 0x96, 0x0D, 0x0A, 0xF6, 0x3B, 0xE9, 0xFF, 0xA0, 0x94]
    let table = try CSVReader().read(bytes)
    #expect(table.encoding == .windows1252)
    #expect(table.separator == .semicolon)
    #expect([table.header.cells] + table.rows.map(\.cells) == [["åÄ", "€…–"], ["ö", "éÿ\u{A0}”"]])
    #expect(try CSVReader().read(Array("å,b".utf8)).encoding == .utf8)
  }
}

@Suite struct CSVReaderPropertyTests {
  private static let scalars = Array("ab å\"\"\"'';;,,\t\n==+-@ 1’–é😀".unicodeScalars)

  private func cell(_ random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      if let scalar = Self.scalars.randomElement(using: &random) { text.append(scalar) }
    }
    return String(text)
  }

  @Test(arguments: [
    CSVWriter(), CSVWriter(dialect: .excel), CSVWriter(raw: true), CSVWriter(dialect: .excel, raw: true),
  ]) func whatIsWrittenIsReadBack(writer: CSVWriter) throws {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<300 {
      let width = Int.random(in: 2...5, using: &random)
      // What parts the cells is found in the header, which is of plain words.
      let header = (0..<width).map { "kolumn \($0)" }
      let rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        ["rad"] + (1..<width).map { _ in cell(&random) }
      }
      // Rows of free text can look as if another sign parted them; the one that all rows agree on wins.
      let table = try CSVReader(raw: writer.raw).read(writer.write(header: header, rows: rows))
      #expect(table.faults == [])
      #expect(table.header.cells == header)
      #expect(table.rows.map(\.cells) == rows)
    }
  }

  @Test func noBytesAreTooMuch() throws {
    var random = SeededGenerator(seed: 4)
    let alphabet: [UInt8] =
      Array("a\"\";,\t\r\n'=".utf8) + [0xC3, 0xA5, 0xE5, 0x80, 0xFF, 0x81, 0xEF, 0xBB, 0xBF]
    var read = 0
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Int.random(in: 0...60, using: &random) == 0
          ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0
      }
      do {
        let table = try CSVReader().read(bytes)
        read += 1
        #expect(table.rows.allSatisfy { $0.cells.count <= table.header.cells.count })
        #expect(
          zip(table.rows, table.rows.dropFirst()).allSatisfy { $0.number < $1.number && $0.line < $1.line })
      } catch { continue }
    }
    #expect(read > 500)
  }
}
