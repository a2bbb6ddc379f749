/// Writes the picture of a figure as SVG 1.1: pure shapes and texts, no script, no font and nothing from elsewhere.
/// The same figure always gives the same bytes.
///
/// The picture can be read on a telephone of 320 points, and grows to any width. Nothing in it is told by colour
/// alone. Its title and its description are the names by which programs read it out (SVG Accessibility API
/// Mappings, 8.1).
public struct SVGWriter: Sendable {
  /// The language of the picture's words, which rules how numbers and months are written.
  public let language: OutputLanguage

  /// A writer of pictures in a language.
  public init(_ language: OutputLanguage) { self.language = language }

  /// What stands round a picture that is a file of its own.
  public struct Frame: Sendable, Hashable {
    /// What must be seen, for example `Utkast`; several stand side by side.
    public var markings: [String]
    /// Lines under the title, for example which forum it is about.
    public var subtitle: [String]
    /// Who publishes it; empty for nobody.
    public var publisher: String

    /// What stands round a picture; nothing of what is left out.
    public init(markings: [String] = [], subtitle: [String] = [], publisher: String = "") {
      self.markings = markings
      self.subtitle = subtitle
      self.publisher = publisher
    }
  }

  private static let margin = 16.0
  /// How wide a file is shown, unless somebody says otherwise.
  private static let fileWidth = 480.0

  /// The picture as a file that stands alone, on white.
  public func file(_ figure: Figure, _ frame: Frame) -> String {
    var canvas = Canvas()
    let markings = frame.markings.map(PrintableText.line).filter { !$0.isEmpty }
    canvas.banner(markings.joined(separator: " · "))
    canvas.lines(figure.title, size: 19, isBold: true, atMost: 3)
    let subtitle = frame.subtitle.map(PrintableText.line).filter { !$0.isEmpty }
    for line in subtitle {
      canvas.height += 2
      canvas.lines(line, size: 13, ink: .quiet, atMost: 3)
    }
    canvas.height += 14
    draw(figure.chart, on: &canvas)
    if !PrintableText.line(frame.publisher).isEmpty {
      canvas.height += 14
      canvas.lines(frame.publisher, size: Canvas.smallSize, ink: .quiet, atMost: 2)
    }
    let (width, height) = (Canvas.width + 2 * Self.margin, canvas.height + 2 * Self.margin)
    var svg = XMLMarkup()
    svg.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "lang": language.rawValue, "xml:lang": language.rawValue,
        "role": "img", "aria-labelledby": "title description",
        "viewBox": Self.box(-Self.margin, -Self.margin, width, height),
        "width": Canvas.number(Self.fileWidth), "height": Canvas.number(height * Self.fileWidth / width),
        "style": "max-width: 100%; height: auto", "font-family": "sans-serif",
      ])
    svg.lineFeed()
    let title = ([markings.joined(separator: " · "), figure.printableTitle] + subtitle.prefix(1))
      .filter { !$0.isEmpty }.joined(separator: ": ")
    name(&svg, title, figure.printableDescription, ids: ("title", "description"))
    var ground = Canvas()
    ground.rectangle(
      x: -Self.margin, y: -Self.margin, width: width, height: height, ink: .ground)
    svg.append(ground.markup)
    svg.append(canvas.markup)
    svg.close("svg", endsLine: true)
    return svg.xml
  }

  /// The picture as an element of a page, which sets its title and the markings beside it.
  ///
  /// - Parameter id: What the ids of the picture begin with; unique on the page.
  func element(_ figure: Figure, id: String, markings: String?) -> XMLMarkup {
    var canvas = Canvas()
    draw(figure.chart, on: &canvas)
    // A picture is easily taken out of its page.
    if let markings { canvas.remark(markings) }
    let (title, description) = ("\(id)-title", "\(id)-description")
    var svg = XMLMarkup(isPart: false)
    svg.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "lang": language.rawValue, "role": "img",
        "aria-labelledby": "\(title) \(description)",
        "viewBox": Self.box(0, 0, Canvas.width, canvas.height + 2), "font-family": "sans-serif",
      ])
    svg.lineFeed()
    name(&svg, figure.printableTitle, figure.printableDescription, ids: (title, description))
    svg.append(canvas.markup)
    svg.close("svg", endsLine: true)
    return svg
  }

  private func name(
    _ svg: inout XMLMarkup, _ title: String, _ description: String, ids: (title: String, description: String)
  ) {
    svg.element("title", ["id": ids.title], text: title)
    svg.lineFeed()
    svg.element("desc", ["id": ids.description], text: description)
    svg.lineFeed()
  }

  private func draw(_ chart: Chart, on canvas: inout Canvas) {
    let before = canvas.height
    switch chart {
    case .bars(let chart): canvas.draw(chart, in: language)
    case .steps(let chart): canvas.draw(chart, in: language)
    case .matrix(let chart): if !chart.rows.isEmpty { canvas.draw(chart) }
    }
    if canvas.height == before {
      canvas.lines(ChartPhrases(language).nothing, ink: .quiet, atMost: 2)
    }
  }

  private static func box(_ numbers: Double...) -> String {
    numbers.map(Canvas.number).joined(separator: " ")
  }
}

extension Canvas {
  /// What must be seen, in a frame at the top.
  fileprivate mutating func banner(_ marking: String) {
    guard !marking.isEmpty else { return }
    let lines = ChartText.lines(marking, size: Self.textSize, within: Self.width * 0.85, atMost: 3)
    let widest = lines.map { ChartText.width($0, size: Self.textSize) * 1.1 }.max() ?? 0
    let tall = Double(lines.count) * 18 + 8
    rectangle(
      x: 0.75, y: 0.75, width: min(widest + 18, Self.width - 1.5), height: tall, ink: .ink, isFrame: true)
    for (place, line) in lines.enumerated() {
      text(line, x: 9, y: Double(place + 1) * 18 + 0.5, isBold: true)
    }
    height = tall + 12
  }
}
