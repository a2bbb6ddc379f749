import Testing

@testable import ForumKit

/// Lists within a record, merged by their elements.
@Suite("A merge of lists")
struct ListMergeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let base: String
    let ours: String
    let theirs: String
    let result: String

    init(_ base: String, _ ours: String, _ theirs: String, _ result: String) {
      self.base = base
      self.ours = ours
      self.theirs = theirs
      self.result = result
    }

    var testDescription: String { "\(base): \(ours) + \(theirs)" }
  }

  private func theme(_ points: [String]) throws -> JSONObject {
    let json = points.map { JSONValue.string($0) }
    let theme = JSONObject([
      .init(key: "id", value: .string("a")), .init(key: "title", value: .string("A")),
    ])
    var filled = theme
    if !json.isEmpty { filled["summary"] = .array(json) }
    return JSONObject([.init(key: "themes", value: .array([.object(filled)]))])
  }

  @Test(
    "Additions and removals of both count, and the order is kept where both agree",
    arguments: [
      Case("", "", "", ""),
      Case("", "a", "b", "ab"),
      Case("", "a", "a", "a"),
      Case("", "ab", "ac", "abc"),
      Case("abc", "abc", "abc", "abc"),
      Case("abc", "", "abc", ""),
      Case("abc", "ab", "bc", "b"),
      Case("abc", "xabc", "abcy", "xabcy"),
      Case("abc", "axbc", "abyc", "axbyc"),
      Case("abc", "axbc", "aybc", "axybc"),
      Case("abc", "axc", "abc", "axc"),
      Case("abc", "cab", "abc", "cab"),
      Case("abc", "cab", "abcd", "cabd"),
      Case("abc", "cab", "ab", "ab"),
      Case("abcd", "dabc", "abdc", "dabc"),
      Case("abcd", "bacd", "abdc", "badc"),
      Case("abcde", "eabcd", "bcdea", "ebcda"),
      Case("aba", "abaa", "aba", "abaa"),
      Case("aab", "ab", "aabc", "abc"),
      Case("ab", "ba", "ba", "ba"),
      Case("abc", "cba", "", ""),
      Case("abc", "", "xabc", "x"),
    ])
  func texts(_ example: Case) throws {
    func root(_ text: String) throws -> JSONObject { try theme(text.map(String.init)) }
    let file = try #require(Layout.shape(of: "forums/x/themes.json"))
    for (ours, theirs) in [(example.ours, example.theirs), (example.theirs, example.ours)] {
      let result = ThreeWayMerge.merge(
        base: try root(example.base), ours: try root(ours), theirs: try root(theirs), in: file)
      #expect(result.isClean)
      #expect(
        result.root == .agreed(.object(try root(example.result))),
        "\(String(decoding: result.bytes, as: UTF8.self))")
    }
  }

  private func merged(_ path: String, _ base: String, _ ours: String, _ theirs: String) throws -> String {
    let sides = Sides(path, base: base, ours: ours, theirs: theirs)
    #expect(sides.merge.outcome == .clean)
    #expect(sides.swapped.merge.bytes == sides.merge.bytes)
    return String(decoding: JSONWriter.compact(try JSONReader.read(sides.merge.bytes)), as: UTF8.self)
  }

  @Test("Dated entries stand in their order, and one that both have recorded stands once")
  func dated() throws {
    func file(_ events: String...) -> String {
      #"{"signatories":[{"events":["# + events.joined(separator: ",") + #"],"organisation":"o"}]}"#
    }
    let invited = #"{"date":"2026-01-01","recorded":"2026-01-01T08:00:00.000Z","status":"invited"}"#
    let preparing = #"{"date":"2026-02","status":"preparing"}"#
    let signed = #"{"date":"2026-03-01","recorded":"2026-03-01T08:00:00.000Z","status":"signed","version":1}"#
    let withdrawn = #"{"date":"2026-03-01","recorded":"2026-03-01T09:00:00.000Z","status":"withdrawn"}"#
    let path = "declarations/x/signatories.json"
    #expect(
      try merged(path, file(invited), file(invited, withdrawn), file(invited, preparing, signed))
        == file(invited, preparing, signed, withdrawn))
    #expect(
      try merged(path, file(invited), file(invited, signed), file(invited, signed, withdrawn))
        == file(invited, signed, withdrawn))
    #expect(
      try merged(path, file(invited, signed), file(signed), file(invited, signed, withdrawn))
        == file(signed, withdrawn))
  }

  @Test("Inputs stand in the order in which they were recorded")
  func inputs() throws {
    func input(_ id: String, _ minute: Int) -> String {
      #"{"created":"2026-06-03T10:0\#(minute):00.000Z","id":"\#(id)","text":"T"}"#
    }
    func file(_ inputs: String...) -> String { #"{"inputs":["# + inputs.joined(separator: ",") + "]}" }
    let all = (0..<6).map { input("i\($0)", $0) }
    #expect(
      try merged(
        "forums/x/inputs.json", file(all[0]), file(all[0], all[2], all[5]),
        file(all[0], all[1], all[3], all[4]))
        == file(all[0], all[1], all[2], all[3], all[4], all[5]))
    #expect(
      try merged(
        "forums/x/inputs.json", file(all[0], all[4]), file(all[0], all[2]),
        file(all[0], all[1], all[3], all[4]))
        == file(all[0], all[1], all[2], all[3]))
  }

  @Test("Versions stand by their number, and merge key by key")
  func versions() throws {
    func file(_ versions: String...) -> String {
      #"{"id":"x","title":"T","versions":["# + versions.joined(separator: ",") + "]}"
    }
    func version(_ number: Int, _ more: String = "") -> String {
      #"{\#(more)"number":\#(number),"status":"draft"}"#
    }
    #expect(
      try merged(
        "declarations/x/declaration.json", file(version(1)), file(version(1, #""label":"L","#), version(3)),
        file(version(1, #""date":"2026","#), version(2)))
        == file(version(1, #""date":"2026","label":"L","#), version(2), version(3)))
  }

  @Test("Programme items and persons are merged by what they say")
  func plain() throws {
    func file(_ items: String...) -> String {
      #"{"date":"2026-06-03","id":"x","programme":["#
        + items.map { #"{"title":"\#($0)"}"# }.joined(separator: ",")
        + #"],"status":"held","title":"T"}"#
    }
    #expect(
      try merged("forums/x/forum.json", file("a", "b", "c"), file("a", "x", "c"), file("a", "b", "c", "y"))
        == file("a", "x", "c", "y"))
  }

  @Test("Lists under unknown keys are merged by ids or texts, and left alone where places mean something")
  func unknown() throws {
    func file(_ value: String) -> String { #"{"themes":[{"id":"a","title":"A","x":\#(value)}]}"# }
    #expect(
      try merged(
        "forums/x/themes.json", file(#"[{"id":"1","p":1}]"#), file(#"[{"id":"1","p":2}]"#),
        file(#"[{"id":"1","p":1,"q":1}]"#)) == file(#"[{"id":"1","p":2,"q":1}]"#))
    #expect(
      try merged("forums/x/themes.json", file(#"["a"]"#), file(#"["a","b"]"#), file(#"["c","a"]"#))
        == file(#"["c","a","b"]"#))
    let numbers = Sides(
      "forums/x/themes.json", base: file("[1,2]"), ours: file("[1,3]"), theirs: file("[4,2]"))
    #expect(
      numbers.merge.outcome
        == .conflicts([MergeConflict(noun: "theme", key: "a", reason: .changedDifferently(keys: ["x"]))]))
  }
}
