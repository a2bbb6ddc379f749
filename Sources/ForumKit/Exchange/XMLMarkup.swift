/// XML 1.0 under construction: elements that the writer makes, and texts that can never become markup.
///
/// Texts are to be printable already (see `PrintableText`): XML knows no way to write a control character.
struct XMLMarkup {
  typealias Attributes = KeyValuePairs<String, String>

  private(set) var xml: String

  /// - Parameter isPart: Whether it is a whole file, which begins with the declaration.
  init(isPart: Bool = true) {
    xml = isPart ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" : ""
  }

  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    xml += "<\(name)\(Self.attributes(attributes))>"
  }

  /// Ends an element, and the line where `endsLine` says so.
  mutating func close(_ name: String, endsLine: Bool = false) {
    xml += endsLine ? "</\(name)>\n" : "</\(name)>"
  }

  mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    xml += "<\(name)\(Self.attributes(attributes))/>"
  }

  /// Adds an element with one text, whose spaces at both ends are kept.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    xml += HTMLMarkup.escaped(text)
    close(name)
  }

  mutating func lineFeed() { xml += "\n" }

  /// Adds markup that a writer has made.
  mutating func append(_ markup: XMLMarkup) { xml += markup.xml }

  /// Adds markup that stands in the source as it is.
  mutating func append(_ markup: StaticString) { append(raw: String(describing: markup)) }

  /// Adds markup of the writer's own making; never a text of a record.
  mutating func append(raw markup: String) { xml += markup }

  private static func attributes(_ attributes: Attributes) -> String {
    attributes.map { HTMLMarkup.attribute($0, $1) }.joined()
  }
}
