import Testing

@testable import ForumKit

@Suite("Reading order")
struct ReadingOrderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// `id<parent`, `!` for an internal one.
    let records: String
    /// Indented by a dot for each level.
    let order: String
    /// Those that may leave the house.
    let open: String

    init(_ name: String, _ records: String, _ order: String, open: String) {
      self.name = name
      self.records = records
      self.order = order
      self.open = open
    }

    var testDescription: String { name }
  }

  static let cases = [
    Case("nothing", "", "", open: ""),
    Case("siblings keep their order", "b a c", "b a c", open: "b a c"),
    Case("children stand after their parents", "c<a a b d<a e<c", "a .c ..e .d b", open: "a c e d b"),
    Case("a parent that is not there", "a<x b c<a", "a .c b", open: "a c b"),
    Case("under itself", "b a<a", "b a", open: "b a"),
    Case("a ring", "a<c b<a c<b d", "d a .b ..c", open: "d a b c"),
    Case("under a ring, and before it", "d<b a<b b<a e<d", "a .b ..d ...e", open: "a b d e"),
    Case("two rings", "a<b b<a c<d d<c", "a .b c .d", open: "a b c d"),
    Case("two with one id", "a b<a a c<a", "a .b .c a", open: "a b c a"),
    Case("internal with all under it", "a! b<a c<b d", "a .b ..c d", open: "d"),
    Case("internal alone", "a b<a! c<a", "a .b .c", open: "a c"),
    Case("internal on a ring", "d a<b b<a! c<a", "d a .b .c", open: "d"),
  ]

  private func themes(_ records: String) throws -> [Theme] {
    try records.split(separator: " ").map { record in
      var theme = Theme()
      theme.internal = record.hasSuffix("!")
      let parts = record.filter { $0 != "!" }.split(separator: "<").map(String.init)
      theme.id = try #require(ID(parts[0]))
      theme.parent = parts.count > 1 ? ID(parts[1]) : nil
      theme.title = parts[0]
      return theme
    }
  }

  @Test("Records stand after their parents and none is lost", arguments: cases)
  func order(_ example: Case) throws {
    let themes = try themes(example.records)
    let order = themes.inReadingOrder.map { String(repeating: ".", count: $0.depth) + $0.theme.id.text }
    #expect(order.joined(separator: " ") == example.order)
    let open = themes.withoutInternalBranches.map(\.id.text)
    #expect(open.joined(separator: " ") == example.open)
  }

  @Test("Sections follow the same order, and know whether they stay in the house", arguments: cases)
  func sections(_ example: Case) throws {
    let sections = try themes(example.records).map { theme in
      var section = Section()
      section.id = try #require(ID(theme.id.text))
      section.parent = theme.parent.flatMap { ID($0.text) }
      section.internal = theme.internal
      return section
    }
    let order = sections.inReadingOrder
    let lines = order.map { String(repeating: ".", count: $0.depth) + $0.section.id.text }
    #expect(lines.joined(separator: " ") == example.order)
    let open = order.filter { !$0.isInternal }.map(\.section.id.text)
    #expect(open.joined(separator: " ") == example.open)
  }

  @Test(
    "A branch is a theme with all under it",
    arguments: [("a", "a c e d"), ("c", "c e"), ("b", "b"), ("x", "")])
  func branch(_ id: String, _ branch: String) throws {
    let themes = try themes("c<a a b d<a e<c")
    #expect(themes.branch(of: try #require(ID(id))).map(\.id.text).joined(separator: " ") == branch)
  }

  @Test("Of one that stands deep within another, the branch is its own")
  func innerBranch() throws {
    let themes = try themes("a b<a c<b d<c e<b f<a g")
    #expect(themes.branch(of: try #require(ID("b"))).map(\.id.text) == ["b", "c", "d", "e"])
    #expect(themes.branch(of: try #require(ID("g"))).map(\.id.text) == ["g"])
  }

  @Test("No record is lost, whatever stands under whatever")
  func random() throws {
    var generator = SeededGenerator(seed: 20)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...8, using: &generator)
      let records = (0..<count).map { _ in
        let id = Int.random(in: 0...9, using: &generator)
        let parent = Int.random(in: -3...9, using: &generator)
        return parent < 0 ? "\(id)" : "\(id)<\(parent)"
      }
      let themes = try themes(records.joined(separator: " "))
      let order = themes.inReadingOrder
      #expect(order.map(\.theme.id).sorted() == themes.map(\.id).sorted(), "\(records)")
      for (index, next) in order.enumerated() where next.depth > 0 {
        let above = order[..<index].last { $0.depth == next.depth - 1 }
        #expect(above?.theme.id == next.theme.parent, "\(records)")
      }
    }
  }
}
