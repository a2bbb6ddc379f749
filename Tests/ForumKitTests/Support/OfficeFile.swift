import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A file of Word or Excel, taken apart with code that has nothing in common with the writer's.
struct OfficeFile {
  struct Part {
    let name: String
    let text: String
  }

  struct Damage: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  struct Cell {
    let place: String
    let type: String
    let style: String
    var text = ""
  }

  /// The formats of the program that are such files.
  static let formats: Set<String> = ["docx", "xlsx"]

  /// The elements that the Markdown of a text may become: lists, links, emphasis, code, tables.
  static let ofMarkdown: Set<String> = [
    "w:numPr", "w:ilvl", "w:numId", "w:num", "w:abstractNumId", "w:lvlOverride", "w:startOverride",
    "w:hyperlink", "w:rStyle", "w:b", "w:bCs", "w:i", "w:iCs", "w:br", "w:tab", "w:ind", "w:spacing",
    "w:keepNext", "w:tbl", "w:tblPr", "w:tblW", "w:tblInd", "w:tblBorders", "w:top", "w:bottom", "w:insideH",
    "w:tblLayout", "w:tblLook", "w:tblGrid", "w:gridCol", "w:tr", "w:trPr", "w:cantSplit", "w:tblHeader",
    "w:tc", "w:tcPr", "w:tcW", "w:shd", "w:bookmarkStart", "w:bookmarkEnd", "w:jc", "w:rPr",
    "w:footnotes", "w:footnote", "w:footnotePr", "w:footnoteRef", "w:footnoteReference", "w:separator",
    "w:continuationSeparator", "w:fldChar", "w:instrText", "w:vertAlign",
  ]

  let parts: [Part]

  /// Reads the directory at the archive's end (APPNOTE 4.3.16), and each file where it says.
  init(_ bytes: [UInt8]) throws {
    func number(_ offset: Int, _ count: Int) throws -> Int {
      guard offset >= 0, offset + count <= bytes.count else { throw Damage("ends at \(offset)") }
      return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    guard try number(end, 4) == 0x0605_4B50 else { throw Damage("no end of the directory") }
    var offset = try number(end + 16, 4)
    guard try offset + number(end + 12, 4) == end else {
      throw Damage("the directory is not where it should")
    }
    var parts: [Part] = []
    for _ in 0..<(try number(end + 10, 2)) {
      guard try number(offset, 4) == 0x0201_4B50 else { throw Damage("no entry at \(offset)") }
      let nameLength = try number(offset + 28, 2)
      let name = bytes[(offset + 46)..<(offset + 46 + nameLength)]
      let start = try number(offset + 42, 4)
      let size = try number(offset + 20, 4)
      guard try number(start, 4) == 0x0403_4B50, try number(start + 8, 2) == 0,
        bytes[(start + 6)..<(start + 28)] == bytes[(offset + 8)..<(offset + 30)],
        try number(start + 28, 2) == 0,
        bytes[(start + 30)..<(start + 30 + nameLength)].elementsEqual(name)
      else { throw Damage("the two headers of an entry differ") }
      let content = Array(bytes[(start + 30 + nameLength)..<(start + 30 + nameLength + size)])
      guard Self.checksum(content) == (try number(offset + 16, 4)) else { throw Damage("wrong checksum") }
      parts.append(
        Part(name: String(decoding: name, as: UTF8.self), text: String(decoding: content, as: UTF8.self)))
      offset += 46 + nameLength
    }
    guard offset == end, Set(parts.map(\.name)).count == parts.count else { throw Damage("a name twice") }
    self.parts = parts
  }

  func text(_ name: String) throws -> String {
    try #require(parts.first { $0.name == name }, "there is no \(name)").text
  }

  /// The parts one after the other, to look at and to compare.
  var listing: String { parts.map { "=== \($0.name)\n\($0.text)" }.joined(separator: "\n") }

  /// The elements of all parts, which are well-formed XML.
  func elements() throws -> Set<String> {
    try parts.reduce(into: []) { try $0.formUnion(Reader.read($1).elements) }
  }

  /// The cells of the first sheet.
  func cells() throws -> [Cell] {
    let sheet = try #require(parts.first { $0.name == "xl/worksheets/sheet1.xml" })
    return try Reader.read(sheet).cells
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
    }
    return Int(~sum)
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: Set<String> = []
    var cells: [Cell] = []
    private var isInCell = false

    static func read(_ part: Part) throws -> Reader {
      let reader = Reader()
      let parser = XMLParser(data: Data(part.text.utf8))
      parser.delegate = reader
      guard parser.parse() else {
        throw Damage("\(part.name):\(parser.lineNumber): \(String(describing: parser.parserError))")
      }
      return reader
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.insert(name)
      if name == "c" {
        isInCell = true
        cells.append(
          Cell(place: attributes["r"] ?? "", type: attributes["t"] ?? "n", style: attributes["s"] ?? ""))
      }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if name == "c" { isInCell = false }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      // What stands at the head and foot of the page is in no cell.
      if isInCell { cells[cells.count - 1].text += string.trimmingCharacters(in: ["\n"]) }
    }
  }
}
