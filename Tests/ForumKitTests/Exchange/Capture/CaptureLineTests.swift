import ForumKit
import Testing

/// What a typed line says.
@Suite struct CaptureLineTests {
  static let typed: [(String, CaptureLine)] = [
    ("", .blank), ("  \t ", .blank), ("-", .blank), ("• ", .blank),
    ("Fler vuxna på plan", .note("Fler vuxna på plan")), ("  - Fler vuxna ", .note("Fler vuxna")),
    ("* Fler vuxna", .note("Fler vuxna")), ("•\tFler vuxna", .note("Fler vuxna")),
    ("-20 grader", .note("-20 grader")), ("//etc/passwd", .note("/etc/passwd")), ("//", .note("/")),
    ("- /undo", .note("/undo")), ("- # Tavla", .note("# Tavla")),
    ("/undo", .command(.undo, "")), ("/undo 3", .command(.undo, "3")), ("/UNDO", .command(.undo, "")),
    ("/board  Idéer framåt ", .command(.board, "Idéer framåt")),
    ("/theme\tfråga 1", .command(.theme, "fråga 1")),
    ("/undone", .unknown("undone")), ("/", .unknown("")), ("/ text", .unknown("")), ("/3 av", .unknown("3")),
    ("# Tavla", .note("# Tavla")), ("#tillsammans", .note("#tillsammans")),
  ]

  @Test(arguments: typed)
  func isRead(_ text: String, _ line: CaptureLine) {
    #expect(CaptureLine(text, hasHeadings: false) == line)
  }

  static let listed: [(String, CaptureLine)] = [
    ("# Tavla", .command(.board, "Tavla")), ("##  På kort sikt ", .command(.heading, "På kort sikt")),
    ("#", .note("#")), ("# ", .note("#")), ("### Djupt", .deepHeading),
    ("#tillsammans", .note("#tillsammans")),
    ("- # Tavla", .note("# Tavla")), ("/board Tavla", .command(.board, "Tavla")),
  ]

  @Test(arguments: listed)
  func isReadInAList(_ text: String, _ line: CaptureLine) {
    #expect(CaptureLine(text, hasHeadings: true) == line)
  }

  @Test func aListIsReadFromBytesLineByLine() {
    let list = CaptureList(
      [0xef, 0xbb, 0xbf] + Array("Ett\r\n\r\nTvå\rTre\n".utf8) + [0x66, 0xe5, 0x0a, 0x58])
    #expect(list.lines.map(\.number) == [1, 2, 3, 4, 6])
    #expect(list.lines.map(\.line) == [.note("Ett"), .blank, .note("Två"), .note("Tre"), .note("X")])
    #expect(list.faults == [CaptureFault(line: 5, .notUTF8)])
  }

  @Test func aPastedListHasHeadingsAndNoCommands() {
    let list = CaptureList(Array("# Tavla\n/quit\n//två\n- Lapp".utf8), hasCommands: false)
    #expect(
      list.lines.map(\.line) == [.command(.board, "Tavla"), .note("/quit"), .note("//två"), .note("Lapp")])
  }
}

/// Which theme and which kind somebody in a hurry means.
@Suite struct LooseThemeFinderTests {
  private let themes: [Theme] = [
    ("samtal-1", .round, 1, "Gruppsamtal 1: Erfarenheter"), ("samverkan", .question, 1, "Samverkan i dag"),
    ("trosklar", .question, 2, "Trösklar"), ("samtal-2", .round, 2, "Gruppsamtal 2: Vad vi kan göra"),
    ("tavla-i-dag", .board, nil, "Tavla: Vad fungerar i dag?"),
    ("tavla-framat", .board, nil, "Tavla: Idéer framåt"),
    ("rad", .topic, nil, "Råd"), ("rad-2", .topic, 7, "Rad"),
  ].map { (id: String, kind: Theme.Kind, number: Int?, title: String) in
    var theme = Theme()
    if let id = ID<Theme>(id) { theme.id = id }
    theme.kind = kind
    theme.number = number
    theme.title = title
    return theme
  }

  private func found(_ text: String) throws -> [String] {
    let finder = LooseThemeFinder(themes, of: try #require(ID("f")))
    do { return [try finder.theme(text).id.text] } catch {
      switch error {
      case .ambiguousTheme(text, let candidates): return ["several"] + candidates.map(\.id.text)
      case .unknownTheme(text, let nearest): return ["none"] + nearest.map(\.id.text)
      default: return ["?"]
      }
    }
  }

  @Test(arguments: [
    ("samverkan", ["samverkan"]), ("SAMVERKAN I DAG", ["samverkan"]), ("troskl", ["trosklar"]),
    ("TRÖSK", ["trosklar"]), ("fråga 1", ["samverkan"]), ("Question 2", ["trosklar"]),
    ("runda 2", ["samtal-2"]),
    ("7", ["rad-2"]), ("1", ["several", "samtal-1", "samverkan"]), ("tavla fram", ["tavla-framat"]),
    ("framåt", ["tavla-framat"]), ("framat tavla", ["tavla-framat"]), ("idag", ["none"]),
    ("tavla", ["several", "tavla-i-dag", "tavla-framat"]),
    ("tavla-f", ["several", "tavla-i-dag", "tavla-framat"]), ("tavla-fr", ["tavla-framat"]), ("råd", ["rad"]),
    ("samtal-1", ["samtal-1"]), ("fråga 9", ["none"]), ("trösklarna", ["none", "trosklar"]), ("", ["none"]),
    ("?", ["none"]), ("vad vad", ["none"]),
  ])
  func finds(_ text: String, _ expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    ("behov", [Input.Kind.need]), ("need", [.need]), ("beh", [.need]), ("FORSLAG", [.proposal]),
    ("o", [.concern]),
    ("exempel", [.example]), ("ex", [.experience, .example]), ("citat", [.quote]), ("xyz", []), ("", []),
  ])
  func kindsAreFoundByTheirBeginnings(_ text: String, _ expected: [Input.Kind]) {
    do {
      #expect([try CaptureKind.meant(by: text)] == expected)
    } catch {
      #expect(error == .notAKind(text, candidates: expected))
      #expect(expected.count != 1)
    }
  }
}
