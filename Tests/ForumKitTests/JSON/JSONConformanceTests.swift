import ForumKit
import Testing

/// What a reader of RFC 8259 must accept, must refuse, and may do as it likes, in the manner of a conformance
/// suite: a line for each case, with what we decided where the RFC leaves it open.
@Suite struct JSONConformanceTests {
  /// Bytes that need not be a text.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
    init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    var testDescription: String { name }
  }

  private static func quoted(_ bytes: UInt8...) -> [UInt8] { [0x22] + bytes + [0x22] }
  private static func nested(_ count: Int, _ open: String = "[", _ inside: String = "", _ close: String = "]")
    -> String
  {
    String(repeating: open, count: count) + inside + String(repeating: close, count: count)
  }

  static let accepted: [Case] = [
    Case("array, empty", "[]"), Case("array, empty with spaces", "[ ]"),
    Case("array of one empty text", "[\"\"]"),
    Case("array that ends in a line feed", "[\"a\"]\n"), Case("array of several kinds", "[null,1,\"1\",{}]"),
    Case("array of null", "[null]"), Case("array after spaces", " [1]"), Case("array before spaces", "[2] "),
    Case("array of nulls", "[1,null,null,null,2]"), Case("array of arrays", "[[],[[]]]"),
    Case("object, empty", "{}"), Case("object, empty key", "{\"\":0}"),
    Case("object, one member", "{\"a\":1}"),
    Case("object, two members", "{\"a\":\"b\",\"c\":\"d\"}"), Case("object in object", "{\"a\":{\"a\":{}}}"),
    Case("object, NUL escaped in a key", "{\"a\\u0000b\":1}"), Case("object, line feeds", "{\n\"a\":1\n}"),
    Case("object, keys that differ in case", "{\"a\":1,\"A\":2}"),
    Case("object, spaces all over", " { \"a\" : 1 } "),
    Case("object, key with escapes", "{\"\\u00e5\\n\":1}"),
    Case("object, long keys", "{\"\(nested(200, "x"))\":1}"),
    Case("number, zero", "[0]"), Case("number, minus zero", "[-0]"), Case("number, alone", "42"),
    Case("number, negative alone", "-1"), Case("number, exponent", "[1e5]"),
    Case("number, capital E", "[1E5]"),
    Case("number, plus exponent", "[1e+5]"), Case("number, minus exponent", "[1e-5]"),
    Case("number, zero exponent", "[0e0]"), Case("number, zero plus exponent", "[0e+1]"),
    Case("number, exponent with zeros", "[1E005]"), Case("number, fraction", "[0.5]"),
    Case("number, fraction and exponent", "[123.456e78]"),
    Case("number, tiny", "[-0.000000000000000000000001]"),
    Case("number, largest of 64 bits", "[9223372036854775807]"),
    Case("number, smallest of 64 bits", "[-9223372036854775808]"),
    Case("number, space after", "[4 ]"), Case("number, trailing zeros", "[1.000]"),
    Case("text, alone", "\"a\""), Case("text, empty alone", "\"\""),
    Case("text, all short escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]"),
    Case("text, escaped NUL", "[\"\\u0000\"]"), Case("text, escaped control", "[\"\\u001f\"]"),
    Case("text, DEL", "[\"\u{7F}\"]"), Case("text, C1", "[\"\u{80}\"]"),
    Case("text, U+2028", "[\"\u{2028}\"]"),
    Case("text, U+2029", "[\"\u{2029}\"]"), Case("text, no-break space", "[\"\u{A0}\"]"),
    Case("text, surrogate pair", "[\"\\ud83d\\ude00\"]"),
    Case("text, surrogate pair in capitals", "[\"\\uD83D\\uDE00\"]"),
    Case("text, last surrogate pair", "[\"\\udbff\\udfff\"]"),
    Case("text, escaped letter", "[\"\\u0061\\u30af\"]"),
    Case("text, escaped noncharacter", "[\"\\uffff\\ufdd0\"]"),
    Case("text, noncharacter raw", quoted(0xEF, 0xBF, 0xBF)),
    Case("text, last code point", quoted(0xF4, 0x8F, 0xBF, 0xBF)),
    Case("text, two bytes", quoted(0xC3, 0xA5)),
    Case("text, before surrogates", quoted(0xED, 0x9F, 0xBF)),
    Case("text, after surrogates", quoted(0xEE, 0x80, 0x80)),
    Case("text, first of three bytes", quoted(0xE0, 0xA0, 0x80)),
    Case("text, first of four bytes", quoted(0xF0, 0x90, 0x80, 0x80)),
    Case("text, byte order mark inside", "[\"\u{FEFF}\"]"),
    Case("text, escaped backslash before u", "[\"\\\\u0000\"]"),
    Case("text, comment inside", "[\"a/*b*/c/*d//e\"]"), Case("text, slash unescaped", "[\"a/b\"]"),
    Case("text, with CRLF escaped", "[\"\\r\\n\"]"), Case("text, right to left", "[\"\u{202E}\u{5D0}\"]"),
    Case("text, single quote", "[\"a'b\"]"), Case("text, brackets", "[\"[]{},:\"]"),
    Case("word true", "[true]"), Case("word false", "[false]"), Case("word true alone", "true"),
    Case("word false alone", "false"), Case("word null alone", "null"),
    Case("white space of all kinds", " \t\r\n[] \t\r\n"),
    Case("white space between all", "[ 1 ,\t2\r,\n3 ]"), Case("128 levels", nested(128)),
    Case("127 objects", nested(127, "{\"a\":", "1", "}")),
  ]

  static let refused: [Case] = [
    Case("nothing", ""), Case("white space", " "), Case("line feed", "\n"), Case("NUL", [0]),
    Case("a letter", "a"),
    Case("array, unclosed", "["), Case("array, unclosed after a value", "[1"),
    Case("array, unclosed after a comma", "[1,"),
    Case("array, only a comma", "[,]"), Case("array, comma first", "[,1]"), Case("array, comma last", "[1,]"),
    Case("array, two commas", "[1,,2]"), Case("array, commas last", "[1,,]"),
    Case("array, no comma", "[1 true]"),
    Case("array, colon", "[\"a\":1]"), Case("array, closed twice", "[1]]"),
    Case("array, closed by a brace", "[1}"),
    Case("array, inner unclosed", "[[1]"), Case("array, minus alone", "[-]"), Case("array, star", "[*]"),
    Case("array, bare word", "[a]"), Case("array, form feed", "[\u{0C}]"),
    Case("array, vertical tab", "[\u{0B}]"),
    Case("array, no-break space", "[\u{A0}]"), Case("array, two of them", "[][]"),
    Case("array, after a byte", "a[]"),
    Case("array, a comma after it", "[],"), Case("array, a NUL after it", "[]\u{0}"),
    Case("array, text after it", "[1]x"),
    Case("object, unclosed", "{"), Case("object, unclosed after key", "{\"a\""),
    Case("object, unclosed after colon", "{\"a\":"),
    Case("object, unclosed after value", "{\"a\":1"), Case("object, comma first", "{,\"a\":1}"),
    Case("object, comma last", "{\"a\":1,}"),
    Case("object, commas last", "{\"a\":1,,}"), Case("object, two commas", "{\"a\":1,,\"b\":2}"),
    Case("object, no colon", "{\"a\" 1}"),
    Case("object, two colons", "{\"a\"::1}"), Case("object, comma for a colon", "{\"a\",1}"),
    Case("object, no value", "{\"a\":}"),
    Case("object, no key", "{:1}"), Case("object, bare key", "{a:1}"), Case("object, number as key", "{1:1}"),
    Case("object, null as key", "{null:1}"), Case("object, single quotes", "{'a':1}"),
    Case("object, key alone", "{\"a\"}"),
    Case("object, closed by a bracket", "{\"a\":1]"), Case("object, comment", "{\"a\":1/*c*/}"),
    Case("object, comment after", "{}//"), Case("object, hash after", "{}#"),
    Case("object, semicolon", "{\"a\":1;\"b\":2}"),
    Case("object, text after", "{\"a\":1}x"), Case("object, no comma", "{\"a\":1 \"b\":2}"),
    Case("object, bracket as key", "{[:1}"),
    Case("number, plus", "[+1]"), Case("number, leading zero", "[01]"), Case("number, two zeros", "[00]"),
    Case("number, minus leading zero", "[-01]"),
    Case("number, no digit after point", "[1.]"), Case("number, point first", "[.5]"),
    Case("number, minus point", "[-.5]"),
    Case("number, point then exponent", "[1.e1]"), Case("number, no exponent", "[1e]"),
    Case("number, exponent sign alone", "[1e+]"),
    Case("number, exponent fraction", "[1e1.5]"), Case("number, two exponents", "[1e1e1]"),
    Case("number, two points", "[1.2.3]"),
    Case("number, two minuses", "[--1]"), Case("number, minus space", "[- 1]"),
    Case("number, hexadecimal", "[0x1]"),
    Case("number, octal", "[0o1]"), Case("number, underscore", "[1_000]"),
    Case("number, comma of Swedish", "{\"a\":1,5}"),
    Case("number, space inside", "[1 000]"), Case("number, letter after", "[1a]"),
    Case("number, infinity", "[Infinity]"),
    Case("number, minus infinity", "[-Infinity]"), Case("number, NaN", "[NaN]"),
    Case("number, minus NaN", "[-NaN]"),
    Case("number, full width digit", "[\u{FF11}]"), Case("number, minus sign of Unicode", "[\u{2212}1]"),
    Case("number, e alone", "[e1]"),
    Case("number, point alone", "[.]"), Case("number, NUL after", "[1\u{0}]"),
    Case("number, minus letter", "[-a]"),
    Case("text, unclosed", "\""), Case("text, unclosed after a letter", "[\"a"),
    Case("text, unclosed after a backslash", "[\"\\"),
    Case("text, backslash before the end", "[\"\\\"]"), Case("text, tab", "[\"\t\"]"),
    Case("text, line feed", "[\"\n\"]"),
    Case("text, CR", "[\"\r\"]"), Case("text, NUL", "[\"\u{0}\"]"), Case("text, escape", "[\"\u{1B}\"]"),
    Case("text, last control", "[\"\u{1F}\"]"),
    Case("text, escape of x", "[\"\\x00\"]"), Case("text, escape of a", "[\"\\a\"]"),
    Case("text, escape of v", "[\"\\v\"]"),
    Case("text, escape of 0", "[\"\\0\"]"), Case("text, escape of a quote", "[\"\\'\"]"),
    Case("text, escape of å", "[\"\\å\"]"),
    Case("text, escape of U", "[\"\\U00e5\"]"), Case("text, escaped tab", "[\"\\\t\"]"),
    Case("text, u alone", "[\"\\u\"]"),
    Case("text, u with one digit", "[\"\\u1\"]"), Case("text, u with three digits", "[\"\\u123\"]"),
    Case("text, u with a letter", "[\"\\u00g0\"]"),
    Case("text, u with braces", "[\"\\u{e5}\"]"), Case("text, u with a sign", "[\"\\u+0e5\"]"),
    Case("text, u cut off", "[\"\\u00"),
    Case("text, single quotes", "['a']"), Case("text, typographic quotes", "[“a”]"),
    Case("text, two of them", "\"a\" \"b\""),
    Case("text, escape outside", "[\\u0061]"), Case("text, escaped quote outside", "[\\\"a\\\"]"),
    Case("text, byte of Latin 1", quoted(0xE5)), Case("text, overlong", quoted(0xC0, 0xAF)),
    Case("text, overlong of three", quoted(0xE0, 0x80, 0xAF)),
    Case("text, surrogate raw", quoted(0xED, 0xA0, 0x80)),
    Case("text, beyond the last", quoted(0xF4, 0x90, 0x80, 0x80)),
    Case("text, FF", quoted(0xFF)), Case("text, cut character", quoted(0xE2, 0x82)),
    Case("text, stray continuation", quoted(0x80)),
    Case("byte outside of texts", [0x5B, 0xE5, 0x5D]), Case("UTF-16 without a mark", [0x5B, 0, 0x5D, 0]),
    Case("UTF-16 with a mark", [0xFF, 0xFE, 0x5B, 0, 0x5D, 0]), Case("word, capital", "[True]"),
    Case("word, capitals", "[NULL]"),
    Case("word, cut", "[nul]"), Case("word, longer", "[nulls]"), Case("word, undefined", "[undefined]"),
    Case("word, two", "true false"),
    Case("word, with a NUL", "tru\u{0}"), Case("comment before", "/* */[]"), Case("comment line", "// a\n[]"),
    Case("brace closed first", "}"),
    Case("bracket closed first", "]"), Case("mixed brackets", "[{]}"),
    Case("a hundred thousand brackets", String(repeating: "[", count: 100_000)),
    Case("a hundred thousand keys", String(repeating: "[{\"\":", count: 100_000)),
    Case("conflict markers", "<<<<<<< a\n{}\n"),
    Case("XML", "<a/>"), Case("a minus", "-"), Case("a comma", ","), Case("a colon", ":"),
  ]

  /// What the RFC leaves open, and whether we accept it.
  static let open: [(Case, isAccepted: Bool)] = [
    // Section 9: limits on size and depth.
    (Case("129 levels", nested(129)), false), (Case("a long text", "[\"\(nested(50_000, "å"))\"]"), true),
    // Section 6: limits on range and precision. The text of the number is kept.
    (Case("huge exponent", "[1e9999]"), true), (Case("huge negative exponent", "[1e-9999]"), true),
    (Case("exponent beyond 64 bits", "[1e99999999999999999999]"), true),
    (Case("beyond 64 bits", "[9223372036854775808]"), true),
    (Case("a thousand digits", "[\(nested(1000, "9", "", ""))]"), true),
    (Case("long fraction", "[0.\(nested(1000, "1", "", ""))]"), true),
    // Section 4: names within an object SHOULD be unique.
    (Case("a key twice", "{\"a\":1,\"a\":1}"), false),
    (Case("a key twice, once escaped", "{\"a\":1,\"\\u0061\":2}"), false),
    (Case("twins of NFC and NFD", "{\"\u{E5}\":1,\"a\u{30A}\":2}"), false),
    (Case("a key twice, apart", "{\"a\":1,\"b\":2,\"a\":3}"), false),
    // Section 8.1: a byte order mark may be ignored or refused.
    (Case("byte order mark", [0xEF, 0xBB, 0xBF, 0x7B, 0x7D]), false),
    (Case("byte order mark alone", [0xEF, 0xBB, 0xBF]), false),
    // Section 8.2: halves of surrogate pairs.
    (Case("high half", "[\"\\ud800\"]"), false), (Case("low half", "[\"\\udc00\"]"), false),
    (Case("halves the wrong way", "[\"\\ude00\\ud83d\"]"), false),
    (Case("two high halves", "[\"\\ud800\\ud800\"]"), false),
    (Case("high half and a letter", "[\"\\ud800a\"]"), false),
    (Case("high half and an escape", "[\"\\ud800\\n\"]"), false),
    (Case("high half and a cut escape", "[\"\\ud800\\u\"]"), false),
    (Case("high half in a key", "{\"\\ud800\":1}"), false),
  ]

  private func isAccepted(_ document: Case) -> Bool {
    do throws(JSONFault) {
      let value = try JSONReader.read(document.bytes)
      #expect(try JSONReader.read(JSONWriter.canonical(value)) == value)
      return true
    } catch {
      #expect((0...document.bytes.count).contains(error.offset))
      return false
    }
  }

  @Test(arguments: accepted)
  func whatMustBeAcceptedIs(document: Case) { #expect(isAccepted(document)) }

  @Test(arguments: refused)
  func whatMustBeRefusedIs(document: Case) { #expect(!isAccepted(document)) }

  @Test(arguments: open)
  func whatMayBeEitherIsAsDecided(document: Case, accepts: Bool) { #expect(isAccepted(document) == accepts) }

  @Test func thereAreCasesOfEachClass() {
    #expect(Self.accepted.count + Self.refused.count + Self.open.count >= 200)
    let names = (Self.accepted + Self.refused + Self.open.map(\.0)).map(\.name)
    #expect(Set(names).count == names.count)
  }
}
