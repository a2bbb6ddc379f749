import Foundation
import Testing

@testable import ForumKit

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A picture as a reader of XML sees it, which knows nothing of its writer.
struct SVGFile {
  /// The elements with the names of their attributes: `text x`.
  let elements: Set<String>
  /// What stands in the picture to be read.
  let texts: [String]
  let title: String
  let description: String
  let viewBox: [Double]
  /// The right ends of bars and the places of texts.
  let places: [Double]

  struct Damage: Error { let description: String }

  /// - Throws: ``Damage`` for what is not well-formed, refers to what is not there, or could run or load something.
  init(_ text: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse() else { throw Damage(description: "line \(parser.lineNumber)") }
    let allowed: Set = ["svg", "title", "desc", "text", "rect", "path", "circle"]
    guard reader.names.isSubset(of: allowed) else { throw Damage(description: "\(reader.names)") }
    let named = reader.root["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
    guard reader.root["role"] == "img", named.count == 2, named.allSatisfy({ reader.ids[$0] != nil }),
      reader.ids.count == 2, reader.root["lang"] != nil
    else { throw Damage(description: "\(reader.root)") }
    elements = reader.elements
    texts = reader.texts
    title = reader.ids[named[0]] ?? ""
    description = reader.ids[named[1]] ?? ""
    viewBox = (reader.root["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    places = reader.places
  }

  /// The pictures of a page.
  static func all(in html: String) throws -> [SVGFile] {
    try html.components(separatedBy: "<svg").dropFirst().map { piece in
      let end = try #require(piece.range(of: "</svg>"))
      return try SVGFile("<svg" + piece[..<end.upperBound])
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var elements: Set<String> = []
    var root: [String: String] = [:]
    var ids: [String: String] = [:]
    var texts: [String] = []
    var places: [Double] = []
    private var id: String?
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      names.insert(name)
      for key in attributes.keys { elements.insert("\(name) \(key)") }
      if name == "svg" { root = attributes } else { id = attributes["id"] }
      text = ""
      guard name == "text" || name == "rect" else { return }
      let x = Double(attributes["x"] ?? "") ?? 0
      places.append(x + (Double(attributes["width"] ?? "") ?? 0))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if name == "text" { texts.append(text) }
      if name != "svg", let id { ids[id] = text }
      id = nil
    }
  }
}

extension Figure {
  /// A figure with one text in every place that takes one.
  static func sample(of text: String) -> Figure {
    Figure(
      title: text, description: text,
      chart: .bars(BarChart([.init(text, 3), .init(text, 0)], omitted: text)),
      table: Table(columns: [.init(text)], rows: [[[.text(text)]]]))
  }
}
