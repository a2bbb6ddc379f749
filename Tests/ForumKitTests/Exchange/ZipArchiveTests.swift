import Testing

@testable import ForumKit

@Suite struct ZipArchiveTests {
  @Test func theChecksumIsThatOfTheStandard() {
    #expect(ZipArchive.crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(ZipArchive.crc32([]) == 0)
  }

  @Test func whatIsPutInComesOutInItsOrder() throws {
    var archive = ZipArchive()
    let files = [("b.xml", "<b/>"), ("mapp/å.txt", "Räksmörgås"), ("a", "")]
    for (name, text) in files { try archive.add(name, Array(text.utf8)) }
    let read = try OfficeFile(archive.bytes)
    #expect(read.parts.map(\.name) == files.map(\.0))
    #expect(read.parts.map(\.text) == files.map(\.1))
    #expect(try OfficeFile(ZipArchive().bytes).parts.isEmpty)
  }

  @Test func theBytesTellNothingOfTheDayAndTheMachine() throws {
    var archive = ZipArchive()
    try archive.add("a", [1])
    #expect(
      archive.bytes == [
        0x50, 0x4B, 3, 4, 10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0x1B, 0xDF, 0x05, 0xA5, 1, 0, 0, 0, 1, 0, 0, 0, 1,
        0,
        0, 0, 0x61, 1,
        0x50, 0x4B, 1, 2, 10, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0x1B, 0xDF, 0x05, 0xA5, 1, 0, 0, 0, 1, 0,
        0, 0,
        1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x61,
        0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 32, 0, 0, 0, 0, 0,
      ])
  }

  @Test func whatDoesNotFitIsRefusedAndTheRestIsKept() throws {
    // One byte is left over: the directory has to fit too.
    var archive = ZipArchive(limit: 32 + 47 + 22 + 1)
    try archive.add("a", [1])
    #expect(throws: ZipFault.tooLarge) { try archive.add("b", []) }
    #expect(try OfficeFile(archive.bytes).parts.map(\.name) == ["a"])
    var full = ZipArchive(limit: 32 + 47 + 22)
    #expect(throws: ZipFault.tooLarge) { try full.add("a", [1]) }
    #expect(throws: ZipFault.tooLarge) { try full.add(String(repeating: "a", count: 0x10000), []) }
  }
}
