import Testing

@testable import ForumKit

@Suite("Where themes stand")
struct ThemePlacementTests {
  /// Themes from `id` or `id<parent`, in the order of the list.
  private func themes(_ text: String) throws -> [Theme] {
    try text.split(separator: " ").map { word in
      let parts = word.split(separator: "<").map(String.init)
      var theme = Theme()
      theme.id = try #require(ID(parts[0]))
      theme.title = parts[0]
      theme.parent = parts.count > 1 ? ID(parts[1]) : nil
      return theme
    }
  }

  private func text(_ themes: [Theme]) -> String {
    themes.map { theme in theme.parent.map { "\(theme.id)<\($0)" } ?? theme.id.text }.joined(separator: " ")
  }

  private func id(_ text: String) throws -> ID<Theme> { try #require(ID(text)) }

  @Test("A list that is not in reading order is left as it is but for what moves")
  func otherOrders() throws {
    var list = try themes("b1<b a b a1<a b2<b")
    try list.move(id("b"), to: .before(id("a")))
    #expect(text(list) == "b b1<b b2<b a a1<a")
    list = try themes("b1<b a b a1<a b2<b")
    list.insert(try themes("x")[0], at: .after(try id("a")))
    #expect(text(list) == "b1<b a x b a1<a b2<b")
    list.insert(try themes("y")[0], at: .lastUnder(try id("a")))
    #expect(text(list) == "b1<b a x b a1<a y<a b2<b")
  }

  @Test(
    "A branch does not move into itself",
    arguments: [ThemePlace.before(ID("a1")!), .after(ID("a")!), .lastUnder(ID("a11")!)])
  func intoItself(place: ThemePlace) throws {
    var list = try themes("a a1<a a11<a1 b")
    let before = list
    let fault = #expect(throws: RecordFault.self) { try list.move(id("a"), to: place) }
    #expect(fault == RecordFault(.cycle(value: "a"), at: JSONPath([.key("parent")])))
    #expect(list == before)
  }

  @Test("Whatever moves, nothing is lost, and the others keep their order")
  func property() throws {
    var generator = SeededGenerator(seed: 20_260_615)
    for _ in 0..<400 {
      var list: [Theme] = []
      for number in 0..<Int.random(in: 2...12, using: &generator) {
        var theme = Theme()
        theme.id = try id("t\(number)")
        theme.parent = Bool.random(using: &generator) ? list.randomElement(using: &generator)?.id : nil
        list.insert(theme, at: Int.random(in: 0...list.count, using: &generator))
      }
      let before = list
      let moved = try #require(list.randomElement(using: &generator)).id
      let anchor = try #require(list.randomElement(using: &generator)).id
      let places: [ThemePlace] = [.before(anchor), .after(anchor), .lastUnder(anchor), .lastUnder(nil)]
      let place = try #require(places.randomElement(using: &generator))
      let branch = Set(before.branch(of: moved).map(\.id))
      do { try list.move(moved, to: place) } catch {
        #expect(place.anchor.map(branch.contains) == true)
        #expect(list == before)
        continue
      }
      #expect(Set(list.map(\.id)) == Set(before.map(\.id)))
      #expect(list.count == before.count)
      #expect(list.filter { !branch.contains($0.id) } == before.filter { !branch.contains($0.id) })
      #expect(Set(list.branch(of: moved).map(\.id)) == branch)
      let siblings = list.filter { $0.parent == list.first { $0.id == moved }?.parent }.map(\.id)
      let own = try #require(siblings.firstIndex(of: moved))
      switch place {
      case .before(let anchor): #expect(siblings.firstIndex(of: anchor) == own + 1)
      case .after(let anchor): #expect(siblings.firstIndex(of: anchor) == own - 1)
      case .lastUnder(let parent):
        #expect(list.first { $0.id == moved }?.parent == parent)
        #expect(siblings.last == moved)
      }
    }
  }
}
