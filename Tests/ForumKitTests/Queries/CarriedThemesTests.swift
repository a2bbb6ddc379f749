import Testing

@testable import ForumKit

@Suite struct CarriedThemesTests {
  private func theme(_ id: String, under parent: String? = nil) -> Theme {
    var theme = Theme()
    theme.id = Made.id(id)
    theme.title = "Tema \(id)"
    theme.parent = parent.map { Made.id($0) }
    theme.summary = ["Det som sades."]
    theme.number = 1
    theme.question = "Vad nu?"
    return theme
  }

  private func input(_ id: String, on theme: String) -> Input {
    var input = Input()
    input.id = Made.id(id)
    input.theme = Made.id(theme)
    input.text = "Sagt."
    return input
  }

  private func measure(_ id: String, _ status: Measure.Status, _ body: (inout Measure.Source) -> Void)
    -> Measure
  {
    var measure = Measure()
    measure.id = Made.id(id)
    measure.status = status
    body(&measure.from)
    return measure
  }

  private func carried(_ themes: [Theme], _ inputs: [Input] = [], _ measures: [Measure] = []) -> CarriedThemes
  {
    CarriedThemes(from: Made.id("f"), themes: themes, inputs: inputs, measures: measures)
  }

  @Test func aThemeComesOverAsAQuestionWithItsOrigin() throws {
    let themes = carried([theme("a"), theme("b", under: "a")]).themes
    #expect(themes.map(\.id.text) == ["a", "b"])
    #expect(themes.map { $0.from.map(\.text) } == [["f/a"], ["f/b"]])
    #expect(themes.allSatisfy { $0.summary.isEmpty && $0.question == "Vad nu?" && $0.number == 1 })
    #expect(themes[1].parent?.text == "a")
  }

  @Test(arguments: [
    ([Measure.Status.done], ["a"]), ([.dropped, .done], ["a"]), ([.done, .running], []), ([.proposed], []),
    ([], []),
  ])
  func aThemeIsSettledWhenAllThatCameOfItIsDoneOrDropped(_ statuses: [Measure.Status], _ settled: [String]) {
    let byTheme = statuses.enumerated().map { index, status in
      measure("m\(index)", status) {
        $0.forum = Made.id("f")
        $0.theme = Made.id("a")
      }
    }
    let byInput = statuses.enumerated().map { index, status in
      measure("m\(index)", status) { $0.inputs = [.input(Made.id("i"))] }
    }
    for measures in [byTheme, byInput] {
      let result = carried([theme("a"), theme("b")], [input("i", on: "a")], measures)
      #expect(result.settled.map(\.text) == settled)
      #expect(result.themes.map(\.id.text) == (settled.isEmpty ? ["a", "b"] : ["b"]))
      #expect(result.openMeasures.count == statuses.count { !$0.isClosed })
    }
  }

  @Test func whatAnOpenThemeStandsUnderComesAlong() {
    let done = measure("m", .done) {
      $0.forum = Made.id("f")
      $0.theme = Made.id("a")
    }
    #expect(carried([theme("a"), theme("b", under: "a")], [], [done]).themes.map(\.id.text) == ["a", "b"])
  }

  @Test func measuresOfOtherForumsSettleNothing() {
    let other = measure("m", .done) {
      $0.forum = Made.id("g")
      $0.theme = Made.id("a")
      $0.inputs = [.input(Made.id("annan")), .theme(Made.id("g"), Made.id("a"))]
    }
    let result = carried([theme("a")], [input("i", on: "a")], [other])
    #expect(result.settled.isEmpty && result.openMeasures.isEmpty)
  }
}
