import ForumKit
import Testing

@Suite struct JSONLimitsTests {
  @Test func recordFilesMayBe128LevelsDeepAnd256MegabytesLarge() {
    #expect(JSONLimits.records.depth == 128)
    #expect(JSONLimits.records.bytes == 268_435_456)
  }

  @Test(arguments: [(-1, 1), (0, 1), (1, 1), (512, 512), (513, 512), (Int.max, 512)])
  func theDepthIsBroughtWithinWhatTheStackBears(asked: Int, depth: Int) {
    #expect(JSONLimits(depth: asked, bytes: 1).depth == depth)
  }

  @Test(arguments: [1, 2, 3, 128, 512])
  func asManyLevelsAsTheLimitAreReadAndOneMoreIsRefused(limit: Int) throws {
    let limits = JSONLimits(depth: limit, bytes: 1_000_000)
    let arrays = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(try JSONWriter.compact(JSONReader.read(arrays, limits: limits)) == Array(arrays.utf8))
    #expect(throws: JSONFault(.tooDeep(limit: limit), at: limit)) {
      try JSONReader.read("[\(arrays)]", limits: limits)
    }
    let objects =
      String(repeating: "{\"a\":", count: limit - 1) + "{}" + String(repeating: "}", count: limit - 1)
    #expect(try JSONWriter.compact(JSONReader.read(objects, limits: limits)) == Array(objects.utf8))
    #expect(throws: JSONFault(.tooDeep(limit: limit), at: limit * 5)) {
      try JSONReader.read("{\"a\":\(objects)}", limits: limits)
    }
  }

  @Test func theDepthCountsLevelsNotBrackets() throws {
    let limits = JSONLimits(depth: 2, bytes: 100)
    #expect(try JSONReader.read("[[],{},[1],{\"a\":1}]", limits: limits).array?.count == 4)
    #expect(throws: JSONFault(.tooDeep(limit: 2), at: 8)) {
      try JSONReader.read("[[],{},[[]]]", limits: limits)
    }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":", "[ \n"])
  func aMillionOpenBracketsAreAFaultAndNoCrash(opening: String) {
    let bytes = Array(String(repeating: opening, count: 1_000_000).utf8)
    let fault = #expect(throws: JSONFault.self) { try JSONReader.read(bytes) }
    #expect(fault?.kind == .tooDeep(limit: 128))
  }

  @Test func aMillionClosingBracketsAreAFaultAndNoCrash() {
    let bytes = [UInt8](repeating: UInt8(ascii: "]"), count: 1_000_000)
    #expect(throws: JSONFault(.unexpected(found: "]", expected: .value), at: 0)) {
      try JSONReader.read(bytes)
    }
  }

  @Test func asManyBytesAsTheLimitAreReadAndOneMoreIsRefused() throws {
    let limits = JSONLimits(depth: 8, bytes: 6)
    #expect(try JSONReader.read("[1, 2]", limits: limits).array?.count == 2)
    #expect(throws: JSONFault(.tooLarge(limit: 6), at: 6)) { try JSONReader.read("[1, 2] ", limits: limits) }
  }

  @Test func longTextsNumbersAndListsAreReadWhole() throws {
    let text = String(repeating: "en lång rad å\n", count: 50_000)
    let digits = String(repeating: "1234567890", count: 20_000)
    let items = [JSONValue](repeating: .bool(true), count: 100_000)
    let value = JSONValue.members(
      ("digits", try JSONReader.read(digits)), ("items", .array(items)), ("text", .string(text)))
    let bytes = JSONWriter.canonical(value)
    #expect(bytes.count > 2_000_000)
    #expect(try JSONReader.read(bytes) == value)
  }
}
