import ForumKit
import Testing

@Suite struct JSONReaderStructureTests {
  static let accepted: [(String, JSONValue)] = [
    ("null", .null),
    ("true", .bool(true)),
    ("false", .bool(false)),
    ("\"\"", .string("")),
    ("[]", .array([])),
    ("{}", .object(JSONObject())),
    (" \t\r\n null \t\r\n ", .null),
    ("[null,true , false\n]", .array([.null, .bool(true), .bool(false)])),
    ("[[],{},[[]]]", .array([.array([]), .object(JSONObject()), .array([.array([])])])),
    ("{\"a\":{\"b\":[]}}", .members(("a", .members(("b", .array([])))))),
    ("{ \"b\" : 1 ,\r\n\"a\" : 2 }", .members(("a", .number(JSONNumber(2))), ("b", .number(JSONNumber(1))))),
    ("{\"\":0}", .members(("", .number(JSONNumber(0))))),
    ("{\"a\\u0000b\":null}", .members(("a\0b", .null))),
    ("[\"<<<<<<< HEAD\",\n\"=======\"]", .array([.string("<<<<<<< HEAD"), .string("=======")])),
  ]

  @Test(arguments: accepted)
  func aDocumentBecomesItsTree(source: String, value: JSONValue) throws {
    #expect(try JSONReader.read(source) == value)
  }

  static let refused: [Refusal] = [
    // Nothing there.
    Refusal("", .empty, 1),
    Refusal(" \n\t\r\n", .empty, 1),

    // It ends too early: the place is the end.
    Refusal("[", .endOfFile(expected: .valueOrEndOfArray), 2),
    Refusal("[1", .endOfFile(expected: .commaOrEndOfArray), 3),
    Refusal("[1,", .endOfFile(expected: .value), 4),
    Refusal("[\n1\n,\n", .endOfFile(expected: .value), at: 4, 1),
    Refusal("{", .endOfFile(expected: .keyOrEndOfObject), 2),
    Refusal("{\"a\"", .endOfFile(expected: .colon), 5),
    Refusal("{\"a\":", .endOfFile(expected: .value), 6),
    Refusal("{\"a\":1", .endOfFile(expected: .commaOrEndOfObject), 7),
    Refusal("{\"a\":1,", .endOfFile(expected: .key), 8),
    Refusal("[{\"a\":\"å\"}", .endOfFile(expected: .commaOrEndOfArray), 11),

    // Commas.
    Refusal("[1,]", .trailingComma, 3),
    Refusal("[\n  1,\n]\n", .trailingComma, at: 2, 4),
    Refusal("{\"a\":1,}", .trailingComma, 7),
    Refusal("{\"a\": \"å\" , \n}", .trailingComma, 11),
    Refusal("[,]", .unexpected(found: ",", expected: .valueOrEndOfArray), 2),
    Refusal("[1,,2]", .unexpected(found: ",", expected: .value), 4),
    Refusal("[,1]", .unexpected(found: ",", expected: .valueOrEndOfArray), 2),
    Refusal("{,}", .unexpected(found: ",", expected: .keyOrEndOfObject), 2),
    Refusal("{\"a\":1,,\"b\":2}", .unexpected(found: ",", expected: .key), 8),
    Refusal("[1 2]", .unexpected(found: "2", expected: .commaOrEndOfArray), 4),
    Refusal("[\"a\"\n \"b\"]", .unexpected(found: "\"", expected: .commaOrEndOfArray), at: 2, 2),
    Refusal("[1:2]", .unexpected(found: ":", expected: .commaOrEndOfArray), 3),
    Refusal("{\"a\":1 \"b\":2}", .unexpected(found: "\"", expected: .commaOrEndOfObject), 8),
    Refusal("{\"a\":1;\"b\":2}", .unexpected(found: ";", expected: .commaOrEndOfObject), 7),

    // Colons and keys.
    Refusal("{\"a\" 1}", .unexpected(found: "1", expected: .colon), 6),
    Refusal("{\"a\"}", .unexpected(found: "}", expected: .colon), 5),
    Refusal("{\"a\",\"b\"}", .unexpected(found: ",", expected: .colon), 5),
    Refusal("{\"a\"=1}", .unexpected(found: "=", expected: .colon), 5),
    Refusal("{\"a\"::1}", .unexpected(found: ":", expected: .value), 6),
    Refusal("{\"a\":}", .unexpected(found: "}", expected: .value), 6),
    Refusal("{:1}", .unexpected(found: ":", expected: .keyOrEndOfObject), 2),
    Refusal("{a:1}", .unexpected(found: "a", expected: .keyOrEndOfObject), 2),
    Refusal("{1:1}", .unexpected(found: "1", expected: .keyOrEndOfObject), 2),
    Refusal("{\"a\":1,null:1}", .unexpected(found: "n", expected: .key), 8),
    Refusal("{[]:1}", .unexpected(found: "[", expected: .keyOrEndOfObject), 2),

    // Brackets.
    Refusal("]", .unexpected(found: "]", expected: .value), 1),
    Refusal("}", .unexpected(found: "}", expected: .value), 1),
    Refusal("[1}", .unexpected(found: "}", expected: .commaOrEndOfArray), 3),
    Refusal("[1,}", .unexpected(found: "}", expected: .value), 4),
    Refusal("{\"a\":1]", .unexpected(found: "]", expected: .commaOrEndOfObject), 7),
    Refusal("<null>", .unexpected(found: "<", expected: .value), 1),
    Refusal("[å]", .unexpected(found: "å", expected: .valueOrEndOfArray), 2),
    Refusal("[1,😀]", .unexpected(found: "😀", expected: .value), 4),

    // White space that JSON does not know.
    Refusal("[\u{C}]", .unexpected(found: "\u{C}", expected: .valueOrEndOfArray), 2),
    Refusal("[\u{B}1]", .unexpected(found: "\u{B}", expected: .valueOrEndOfArray), 2),
    Refusal("[\u{A0}]", .unexpected(found: "\u{A0}", expected: .valueOrEndOfArray), 2),
    Refusal("[1\u{2028}]", .unexpected(found: "\u{2028}", expected: .commaOrEndOfArray), 3),
    Refusal("[\u{2060}]", .unexpected(found: "\u{2060}", expected: .valueOrEndOfArray), 2),
    Refusal("[1,\u{FEFF}2]", .unexpected(found: "\u{FEFF}", expected: .value), 4),
    Refusal("\0\0\0\0\0\0\0\0", .unexpected(found: "\0", expected: .value), 1),
    Refusal("[1]\0", .trailingText, 4),

    // Something after the end.
    Refusal("{}}", .trailingText, 3),
    Refusal("[1]x", .trailingText, 4),
    Refusal("[1]\n\n,", .trailingText, at: 3, 1),
    Refusal("1 2", .trailingText, 3),
    Refusal("\"a\"\"b\"", .trailingText, 4),
    Refusal("{}\n{}\n", .trailingText, at: 2, 1),
    Refusal("null 'x'", .trailingText, 6),
    Refusal("nullå", .trailingText, 5),

    // Other languages.
    Refusal("// x\n1", .comment, 1),
    Refusal("[1, /* two */ 2]", .comment, 5),
    Refusal("{\"a\":1 // x\n}", .comment, 8),
    Refusal("{} // x", .comment, 4),
    Refusal("# x\n{}", .comment, 1),
    Refusal("{/**/}", .comment, 2),
    Refusal("[/]", .unexpected(found: "/", expected: .valueOrEndOfArray), 2),
    Refusal("[1]/", .trailingText, 4),
    Refusal("['a']", .singleQuotes, 2),
    Refusal("{'a':1}", .singleQuotes, 2),
    Refusal("{\"a\":'å'}", .singleQuotes, 6),
    Refusal("`a`", .unexpected(found: "`", expected: .value), 1),
    Refusal("\\u0022", .unexpected(found: "\\", expected: .value), 1),
    Refusal("“a”", .unexpected(found: "“", expected: .value), 1),

    // Words.
    Refusal("[True]", .unknownWord("True"), 2),
    Refusal("[nul]", .unknownWord("nul"), 2),
    Refusal("tru", .unknownWord("tru"), 1),
    Refusal("[truefalse]", .unknownWord("truefalse"), 2),
    Refusal("{\"a\": undefined}", .unknownWord("undefined"), 7),
    Refusal("NULL", .unknownWord("NULL"), 1),
    Refusal("[NaN]", .unknownWord("NaN"), 2),
    Refusal("[1, Infinity]", .unknownWord("Infinity"), 5),
    Refusal(String(repeating: "x", count: 100), .unknownWord(String(repeating: "x", count: 32)), 1),
    Refusal("{\"a\":true1}", .unexpected(found: "1", expected: .commaOrEndOfObject), 10),
  ]

  @Test(arguments: refused)
  func aDocumentWithAFaultIsRefusedAtItsPlace(refusal: Refusal) { refusal.check() }

  static let unmerged: [Refusal] = [
    Refusal("<<<<<<< HEAD\n{}\n=======\n[]\n>>>>>>> andra\n", .conflictMarkers, 1),
    Refusal("{\n<<<<<<< HEAD\n  \"a\": 1\n", .conflictMarkers, at: 2, 1),
    Refusal("{\n  \"a\": 1,\n<<<<<<< HEAD\n  \"b\": 2\n=======\n", .conflictMarkers, at: 3, 1),
    Refusal("{\n  \"a\": 1\n=======\n  \"b\": 2\n}", .conflictMarkers, at: 3, 1),
    Refusal("{\n  \"a\":\n=======\r\n  1\n}", .conflictMarkers, at: 3, 1),
    Refusal("{\n  \"a\"\n||||||| 1234567\n : 1\n}", .conflictMarkers, at: 3, 1),
    Refusal("[\n1,\n>>>>>>> andra\n2]", .conflictMarkers, at: 3, 1),
    Refusal("[\n1\n]\n>>>>>>> andra\n", .conflictMarkers, at: 4, 1),
    Refusal("[\n1\n]\n=======", .conflictMarkers, at: 4, 1),
    // Not git's: not at the start of a line, too few, too many, or the marks of something else.
    Refusal("[ <<<<<<< HEAD", .unexpected(found: "<", expected: .valueOrEndOfArray), 3),
    Refusal("[\n<<<<<< HEAD", .unexpected(found: "<", expected: .valueOrEndOfArray), at: 2, 1),
    Refusal("[\n======", .unexpected(found: "=", expected: .valueOrEndOfArray), at: 2, 1),
    Refusal("[\n========\n", .unexpected(found: "=", expected: .valueOrEndOfArray), at: 2, 1),
    Refusal("[\n<<<<===\n", .unexpected(found: "<", expected: .valueOrEndOfArray), at: 2, 1),
    Refusal("[\n-------\n", .unexpected(found: "-", expected: .digit), at: 2, 2),
  ]

  @Test(arguments: unmerged)
  func whatGitLeftUnmergedIsToldFromOtherFaults(refusal: Refusal) { refusal.check() }
}
