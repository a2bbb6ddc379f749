import Testing

@testable import forumctl

@Suite struct ParserPropertyTests {
  @Test func noLineCrashesAndEveryFaultHasWords() {
    let tokens = [
      "forum", "add", "list", "ls", "org", "show", "input", "diff", "report", "help", "theme", "move",
      "completion",
      "--", "-", "- x", "--date", "--date=", "-d", "-dk", "-nq", "-n=", "-k=forum", "--kind", "forum,",
      "--fields",
      "id,title", "–date", "-date", "---", "--=", "-=", "=", "", " ", "é", "e\u{301}", "👨‍👩‍👧", "\r\n", "\u{0}",
      "-\u{301}",
      "-9", "--lang", "sv", "-C", "--color=never", "--tag", "--candidates", "forums", "bash", "--word", "1",
      "99",
    ]
    var random = SeededGenerator(seed: 1)
    var outcomes: [String: Int] = [:]
    for _ in 0..<4_000 {
      let line = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        tokens.randomElement(using: &random) ?? ""
      }
      do {
        switch try Parser.parse(line, with: SampleProgram.program) {
        case .run(let command, let values):
          #expect(values.path.last == command.name)
          outcomes["run", default: 0] += 1
        case .help, .version: Issue.record("no token asks for help: \(line)")
        }
      } catch {
        let words = error.words(for: SampleProgram.program)
        #expect(!words.error.isEmpty && words.hint != nil && words.usage != nil)
        outcomes["fault", default: 0] += 1
      }
    }
    #expect((outcomes["run"] ?? 0) > 20)
    #expect((outcomes["fault"] ?? 0) > 100)
  }

  @Test func whatIsRenderedIsReadBack() throws {
    let texts = ["a", "-", "--date", "=", "a=b", "", " ", "- x", "-h", "--", "å", "\n", "–kind", "\"'"]
    var random = SeededGenerator(seed: 2)
    for _ in 0..<1_000 {
      func text() -> String { texts.randomElement(using: &random) ?? "" }
      let date = text()
      let series = Bool.random(using: &random) ? text() : nil
      let tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in text() }
      let kind = SampleProgram.Kind.allCases.randomElement(using: &random) ?? .forum
      let occasion = Int.random(in: 1...99, using: &random)
      let carry = Bool.random(using: &random)
      var pieces = [render("date", "d", date, &random), render("kind", "k", kind.rawValue, &random)]
      pieces.append(render("occasion", nil, String(occasion), &random))
      if let series { pieces.append(render("series", nil, series, &random)) }
      if carry { pieces.append([Bool.random(using: &random) ? "--carry" : "-c"]) }
      pieces.shuffle(using: &random)
      pieces += tags.map { render("tag", nil, $0, &random) }
      for (offset, word) in ["forum", "add"].enumerated() {
        let earliest = offset == 0 ? 0 : (pieces.firstIndex(of: ["forum"]) ?? 0) + 1
        pieces.insert([word], at: Int.random(in: earliest...pieces.count, using: &random))
      }
      let title = "x\(text())"
      let values = try SampleProgram.values(pieces.flatMap(\.self) + ["--", title])
      #expect(values[SampleProgram.title] == title)
      #expect(values[SampleProgram.date] == date)
      #expect(values[SampleProgram.kind] == kind)
      #expect(values[SampleProgram.occasion] == occasion)
      #expect(values[SampleProgram.series] == series)
      #expect(values[SampleProgram.tags] == tags)
      #expect(values[SampleProgram.carry] == carry)
    }
  }

  /// An option in one of the ways in which it can be typed.
  private func render(
    _ name: String, _ short: Character?, _ value: String, _ random: inout SeededGenerator
  ) -> [String] {
    let ways = short == nil ? 2 : 4
    return switch Int.random(in: 0..<ways, using: &random) {
    case 0: ["--\(name)", value]
    case 1: ["--\(name)=\(value)"]
    case 2: short.map { ["-\($0)", value] } ?? []
    default: short.map { ["-\($0)=\(value)"] } ?? []
    }
  }
}
