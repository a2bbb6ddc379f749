/// A file of Word or Excel: parts of XML with their relations, in a zip archive (ECMA-376 part 2).
struct OfficePackage {
  /// What a part or the whole package refers to.
  struct Relationship {
    let id: String
    let type: String
    let target: String
    let isExternal: Bool

    private init(id: String, type: String, target: String, isExternal: Bool) {
      self.id = id
      self.type = "http://schemas.openxmlformats.org/\(type)"
      self.target = target
      self.isExternal = isExternal
    }

    /// A relation to another part, whose path is relative to the folder of the part that has it.
    init(id: String, _ type: String, _ target: String) {
      self.init(
        id: id, type: "officeDocument/2006/relationships/\(type)", target: target, isExternal: false)
    }

    /// A link to the world outside.
    init(id: String, link: String) {
      self.init(id: id, type: "officeDocument/2006/relationships/hyperlink", target: link, isExternal: true)
    }

    /// The package's relation to what it says of itself.
    static let properties = Relationship(
      id: "rId2", type: "package/2006/relationships/metadata/core-properties", target: "docProps/core.xml",
      isExternal: false)
  }

  /// What the file says of itself (Dublin Core); empty texts are not written.
  ///
  /// There is no date of making: the same records give the same bytes.
  struct Properties {
    let title: String
    let creator: String
    let language: String
    /// For example that it is a draft.
    let status: String
  }

  private struct Part {
    let path: String
    let contentType: String
    let xml: XMLMarkup
    let relationships: [Relationship]
  }

  private let properties: Properties
  private var parts: [Part] = []

  init(_ properties: Properties) { self.properties = properties }

  /// Adds a part. The first one is what the package is about.
  ///
  /// - Parameter type: Its media type, after `application/vnd.openxmlformats-officedocument.`.
  mutating func add(_ path: String, _ type: String, _ xml: XMLMarkup, relationships: [Relationship] = []) {
    let type = "application/vnd.openxmlformats-officedocument.\(type)+xml"
    parts.append(Part(path: path, contentType: type, xml: xml, relationships: relationships))
  }

  func bytes() throws(ZipFault) -> [UInt8] {
    var archive = ZipArchive()
    try archive.add("[Content_Types].xml", contentTypes)
    try archive.add("_rels/.rels", Self.relationships(roots))
    try archive.add("docProps/core.xml", core)
    for part in parts {
      try archive.add(part.path, part.xml)
      guard !part.relationships.isEmpty else { continue }
      let path = part.path.split(separator: "/")
      let folder = path.dropLast().joined(separator: "/")
      try archive.add("\(folder)/_rels/\(path.last ?? "").rels", Self.relationships(part.relationships))
    }
    return archive.bytes
  }

  private static let coreType = "application/vnd.openxmlformats-package.core-properties+xml"

  private var contentTypes: XMLMarkup {
    var xml = XMLMarkup()
    xml.open("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"])
    xml.lineFeed()
    let rels = "application/vnd.openxmlformats-package.relationships+xml"
    xml.empty("Default", ["Extension": "rels", "ContentType": rels])
    xml.lineFeed()
    xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
    xml.lineFeed()
    for (path, type) in [("docProps/core.xml", Self.coreType)] + parts.map({ ($0.path, $0.contentType) }) {
      xml.empty("Override", ["PartName": "/\(path)", "ContentType": type])
      xml.lineFeed()
    }
    xml.close("Types", endsLine: true)
    return xml
  }

  private var roots: [Relationship] {
    parts.prefix(1).map { Relationship(id: "rId1", "officeDocument", $0.path) } + [.properties]
  }

  private static func relationships(_ relationships: [Relationship]) -> XMLMarkup {
    var xml = XMLMarkup()
    xml.open("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"])
    xml.lineFeed()
    for relation in relationships {
      let mode = relation.isExternal ? "External" : "Internal"
      xml.empty(
        "Relationship",
        ["Id": relation.id, "Type": relation.type, "Target": relation.target, "TargetMode": mode])
      xml.lineFeed()
    }
    xml.close("Relationships", endsLine: true)
    return xml
  }

  private var core: XMLMarkup {
    var xml = XMLMarkup()
    xml.open(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ])
    xml.lineFeed()
    for (name, text) in [
      ("dc:title", properties.title), ("dc:creator", properties.creator),
      ("dc:language", properties.language), ("cp:contentStatus", properties.status),
    ] where !text.isEmpty {
      xml.element(name, text: text)
      xml.lineFeed()
    }
    xml.close("cp:coreProperties", endsLine: true)
    return xml
  }
}

extension ZipArchive {
  fileprivate mutating func add(_ path: String, _ xml: XMLMarkup) throws(ZipFault) {
    try add(path, Array(xml.xml.utf8))
  }
}

extension OutputLanguage {
  /// The language with its country, as Office wants it for spelling (BCP 47).
  var tagWithCountry: String {
    switch self {
    case .sv: "sv-SE"
    case .en: "en-GB"
    }
  }
}
