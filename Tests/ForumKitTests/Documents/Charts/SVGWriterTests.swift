import Testing

@testable import ForumKit

@Suite struct SVGWriterTests {
  private static let hostile = [
    "</svg></style></title><script>alert(1)</script>", "\"' onload=alert(1) x='", "<!--", "]]>", "&lt;b&gt;",
    "\u{0}\u{1B}[31m\u{202E}x\u{2066}\u{FEFF}", "\u{FFFF}", "{{x}}", "a\nb\tc", "",
    String(repeating: "x", count: 5_000), String(repeating: "🙂é\u{301}", count: 300), "   ",
  ]

  private static func charts(of text: String) -> [Chart] {
    let day = CalendarDate(daysSinceEpoch: 20_000)
    return [
      .bars(BarChart([.init(text, 3), .init(text, 0)], omitted: text)),
      .steps(StepChart([.init(text, [.init(day, 1)]), .init(text, [.init(day, 2)])], until: day)),
      .matrix(
        MatrixChart(
          columns: [.init(text, text)], rows: [.init(text, [.disc]), .init(text, [nil])],
          legend: MatrixChart.Sign.allCases.map { .init($0, text) }, omitted: text)),
    ]
  }

  private func figure(_ chart: Chart, _ text: String = "Bild") -> Figure {
    Figure(title: text, description: text, chart: chart, table: Table(columns: [], rows: []))
  }

  @Test(arguments: hostile) func noTextBecomesMarkup(text: String) throws {
    for (chart, tame) in zip(Self.charts(of: text), Self.charts(of: "x")) {
      let frame = SVGWriter.Frame(markings: [text], subtitle: [text], publisher: text)
      let svg = SVGWriter(.sv).file(figure(chart, text), frame)
      let file = try SVGFile(svg)
      let known = try SVGFile(
        SVGWriter(.sv).file(
          figure(tame, "x"), .init(markings: ["x"], subtitle: ["x"], publisher: "x")))
      #expect(file.elements.isSubset(of: known.elements))
      #expect(svg.unicodeScalars.allSatisfy { $0 == "\n" || PrintableText.isHarmless($0) })
      #expect(!svg.contains("<script") && !svg.contains("href"))
    }
  }

  @Test func onAPageNoTwoPicturesShareAnID() throws {
    let figures = Self.charts(of: "x").map { Block.figure(figure($0)) }
    let html = HTMLWriter().text(Document(title: "T", markings: ["Utkast"], blocks: figures))
    let pictures = try SVGFile.all(in: html)
    #expect(pictures.count == 3)
    #expect(pictures.allSatisfy { $0.title == "Bild" && $0.texts.contains("Utkast") })
    let ids = html.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count && ids.count == 7)
  }

  @Test(arguments: [[], [0], [1], [0, 0], [Int.max, Int.max, 1], Array(0..<60)])
  func barsStayWithinThePicture(values: [Int]) throws {
    let figure = Figure.bars(
      "Antal", values.map { .init("Ett tema som heter \($0)", $0) }, head: "Tema", in: .sv)
    let file = try SVGFile(SVGWriter(.sv).file(figure, .init()))
    #expect(file.places.allSatisfy { $0 >= -16 && $0 <= 376 })
    #expect(figure.table.rows.count == values.count)
    let drawn = min(values.count, 20)
    #expect(file.texts.count { $0.hasPrefix("Ett tema") } == drawn)
    if values.isEmpty { #expect(file.texts.contains("Det finns inget att visa.")) }
    if values.count == 60 {
      #expect(
        file.texts.joined(separator: " ").contains("Utöver de största finns 40 till, med 780 tillsammans."))
      // The highest first.
      #expect(file.texts[1] == "Ett tema som heter 59")
    }
    if values.first == Int.max {
      #expect(file.texts.contains("9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}807"))
    }
  }

  @Test func linesAreToldApartWithoutTheirColours() {
    let day = CalendarDate(daysSinceEpoch: 20_000)
    let series = (1...5).map { StepChart.Series("Linje \($0)", [.init(day, $0)]) }
    let svg = SVGWriter(.sv).file(figure(.steps(StepChart(series, until: day.adding(days: 400)))), .init())
    let styles = svg.components(separatedBy: "<path").dropFirst().filter {
      $0.contains("V") && !$0.contains("grid")
    }
    .map { path in
      ["stroke-width", "stroke-dasharray"].map { key in
        path.components(separatedBy: "\(key)=\"").dropFirst().first.map { $0.prefix { $0 != "\"" } } ?? ""
      }
    }
    #expect(styles.count == 5)
    #expect(Set(styles).count == 5)
  }

  @Test func everyInkStandsOutFromThePaper() {
    for ink in [Canvas.Ink.ink, .quiet, .accent] { #expect(contrast(ink.colour) >= 4.5, "\(ink)") }
  }

  /// The contrast to white (WCAG 2.2, 1.4.3).
  private func contrast(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0xFFFFFF
    let parts = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { part -> Double in
      let share = Double(part) / 255
      guard share > 0.03928 else { return share / 12.92 }
      var power = 1.0
      // The power of 2.4 by its roots, without a library of numbers: x² · x^0.4.
      let base = (share + 0.055) / 1.055
      power = base * base
      var root = base
      for _ in 0..<40 {
        root = root - (root * root * root * root * root - base * base) / (5 * root * root * root * root)
      }
      return power * root
    }
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)
  }

  @Test func threeHundredOrganisationsFindTheirPlaceInTheTable() throws {
    let (forums, index) = try Self.meetings(organisations: 300, forums: 9)
    let roll = AttendanceRoll(forums, index)
    let figure = Figure.attendance(roll, in: .sv)
    let file = try SVGFile(SVGWriter(.sv).file(figure, .init()))
    #expect(figure.table.rows.count == 300)
    #expect(figure.table.columns.count == 7)
    #expect(file.texts.count { $0.hasPrefix("Förening ") } == 40)
    let text = file.texts.joined(separator: " ")
    #expect(text.contains("De 5 senaste av 9 forum visas."))
    #expect(text.contains("Ytterligare 260 organisationer finns inte i bilden."))
  }

  static func meetings(
    organisations: Int, forums: Int
  ) throws -> ([(forum: Forum, participants: [Participant])], OrganisationIndex) {
    let all = try (0..<organisations).map { number in
      var organisation = Organisation()
      organisation.id = try #require(ID("forening-\(number)"))
      organisation.name = "Förening \(number)"
      return organisation
    }
    let meetings = try (0..<forums).map { number in
      var forum = Forum()
      forum.id = try #require(ID("forum-\(number)"))
      forum.title = "Forum \(number)"
      forum.date = PartialDate(CalendarDate(daysSinceEpoch: 20_000 + 100 * number))
      let participants = all.map { organisation in
        var participant = Participant()
        participant.organisation = organisation.id
        participant.attendance = .attended
        return participant
      }
      return (forum: forum, participants: participants)
    }
    return (meetings, OrganisationIndex(all))
  }
}
