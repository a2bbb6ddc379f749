/// A picture under construction, from top to bottom: shapes and texts in a width of ``width`` units.
///
/// The width is that of a telephone, where a unit is a point of the screen; wider, all grows alike. Colours
/// stand as attributes, which a style sheet may overrule by the classes (SVG 2, 6.5): so a picture that stands
/// alone has all that it needs, and one on a page follows the page into the dark.
struct Canvas {
  static let width = 360.0
  static let textSize = 14.0
  static let smallSize = 12.5

  /// A colour with the class that names it. Each stands out from white by 4.5:1 or more, the lines of the
  /// grid apart, which tell nothing.
  enum Ink: String {
    case ink, quiet, accent, grid, ground

    var colour: String {
      switch self {
      case .ink: "#1b2430"
      case .quiet: "#424e5a"
      case .accent: "#0a4a70"
      case .grid: "#c9d2da"
      case .ground: "#ffffff"
      }
    }
  }

  enum Anchor: String { case start, middle, end }

  private(set) var markup = XMLMarkup(isPart: false)
  /// How far down the picture reaches.
  var height = 0.0

  /// A coordinate with one decimal at most.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }

  /// A text on one line.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double = textSize, ink: Ink = .ink, isBold: Bool = false,
    anchor: Anchor = .start
  ) {
    markup.open(
      "text",
      [
        "class": ink.rawValue, "x": Self.number(x), "y": Self.number(y), "fill": ink.colour,
        "font-size": Self.number(size), "font-weight": isBold ? "bold" : "normal",
        "text-anchor": anchor.rawValue,
      ])
    markup.append(raw: HTMLMarkup.escaped(PrintableText.line(text)))
    markup.close("text", endsLine: true)
  }

  /// Lines of text below what is there already.
  mutating func lines(
    _ text: String, size: Double = textSize, ink: Ink = .ink, isBold: Bool = false, atMost limit: Int
  ) {
    // Bold letters are wider.
    let room = isBold ? Self.width * 0.94 : Self.width
    for line in ChartText.lines(text, size: size, within: room, atMost: limit) {
      height += size * 1.3
      self.text(line, x: 0, y: height - size * 0.3, size: size, ink: ink, isBold: isBold)
    }
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, ink: Ink, isFrame: Bool = false
  ) {
    markup.empty(
      "rect",
      [
        "class": isFrame ? "\(ink.rawValue) frame" : ink.rawValue, "x": Self.number(x), "y": Self.number(y),
        "width": Self.number(width), "height": Self.number(height), "fill": isFrame ? "none" : ink.colour,
        "stroke": isFrame ? ink.colour : "none", "stroke-width": "1.5",
      ])
    markup.lineFeed()
  }

  /// A line through points.
  ///
  /// - Parameters:
  ///   - data: What a path is made of (SVG 2, 9.3).
  ///   - dashes: The lengths of dashes and gaps; empty for an unbroken line.
  mutating func path(_ data: String, ink: Ink, width: Double, dashes: String = "", isRound: Bool = false) {
    markup.empty(
      "path",
      [
        "class": "\(ink.rawValue) line", "d": data, "fill": "none", "stroke": ink.colour,
        "stroke-width": Self.number(width), "stroke-dasharray": dashes.isEmpty ? "none" : dashes,
        "stroke-linecap": isRound ? "round" : "butt", "stroke-linejoin": "round",
      ])
    markup.lineFeed()
  }

  /// A path that is filled.
  mutating func area(_ data: String, ink: Ink, opacity: String = "1") {
    markup.empty(
      "path", ["class": ink.rawValue, "d": data, "fill": ink.colour, "fill-opacity": opacity])
    markup.lineFeed()
  }

  mutating func circle(x: Double, y: Double, radius: Double, ink: Ink, isFrame: Bool = false) {
    markup.empty(
      "circle",
      [
        "class": isFrame ? "\(ink.rawValue) line" : ink.rawValue, "cx": Self.number(x), "cy": Self.number(y),
        "r": Self.number(radius), "fill": isFrame ? "none" : ink.colour,
        "stroke": isFrame ? ink.colour : "none", "stroke-width": "2",
      ])
    markup.lineFeed()
  }
}
