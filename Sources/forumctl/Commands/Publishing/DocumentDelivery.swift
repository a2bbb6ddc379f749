import ForumKit

/// The formats that documents are written in.
enum DocumentFormat: String, CaseIterable, Sendable {
  case md, html, txt, docx, json

  /// The writer of a format for people; `nil` for json, which is no document.
  var writer: (any DocumentWriter)? {
    switch self {
    case .md: MarkdownWriter()
    case .html: HTMLWriter()
    case .txt: PlainTextWriter()
    case .docx: WordWriter()
    case .json: nil
    }
  }
}

/// The operands and options that publishing commands share.
enum PublishingOptions {
  static let forum = Parameter.operand(
    "F", .reference(.forums), help: "The forum: an id or its beginning, a date, or latest")
}

extension OutwardContext {
  /// What the workspace's documents say of themselves.
  var imprint: Imprint { Imprint(view.card, language) }

  /// The forum that a text names, as the audience may see it.
  func forum(_ text: String) throws -> ForumView { try shown(text) { try view.forum($0) } }

  /// What the audience may see of the forum that a text names.
  func shown<Shown>(_ text: String, _ show: (ID<Forum>) throws -> Shown?) throws -> Shown {
    let id: ID<Forum> = try view.forum(text)
    do {
      if let shown = try show(id) { return shown }
    } catch let error as ForumIsInternal {
      // The whole id is told to nobody who has not typed it.
      if text == id.text { throw error }
    }
    throw NotFound(noun: Forum.noun, text: text, reason: .unknown(nearest: []))
  }

  /// The declaration that a text names, as the audience may see it.
  func declaration(_ text: String, asOf: CalendarDate?) throws -> DeclarationView {
    let id = try IDFinder.find(text, among: view.declarationIDs(), for: .reading)
    guard let declaration = try view.declaration(id, asOf: asOf) else {
      throw NotFound(noun: Declaration.noun, text: text, reason: .unknown(nearest: []))
    }
    return declaration
  }

  /// Writes a document, or for json the object that says the same.
  func deliver(
    _ document: @autoclosure () -> Document, _ object: @autoclosure () -> JSONObject,
    as format: DocumentFormat, _ values: Values
  ) throws {
    if format == .docx { try refuseTerminal("a Word document", values) }
    if let writer = format.writer {
      try deliver(writer.write(document()), values)
    } else {
      try deliver(JSONWriter.canonical(.object(object())), values)
    }
  }
}
