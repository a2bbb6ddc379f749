import Foundation

@testable import ForumKit

/// Invented documents with the traps of real ones.
enum OldDocumentSample {
  static let names = [
    "dokumentation", "skannad", "rundabord", "minnesanteckningar", "teman", "brev", "tavlor",
  ]

  static func path(_ name: String) -> String {
    "\(Workspaces.fixtures)/\(name == "dokumentation" ? "texts" : "documents")/\(name).txt"
  }

  static func bytes(_ name: String) throws -> [UInt8] { try DiskFileSystem().read(path(name)) }

  static func outline(_ text: String) throws -> DocumentOutline {
    try DocumentImport(Array(text.utf8)).outline
  }
}

extension DocumentOutline {
  /// Everything that the outline holds, as text.
  var allText: String {
    var texts = [title?.text ?? ""] + sections.map(\.heading.text)
    texts += sections.flatMap { $0.blocks.map(\.printed.text) }
    texts += seats.map(\.printed.text)
    for theme in themes {
      texts += [theme.title.text, theme.question]
      texts += (theme.prompts + theme.lead + theme.points + theme.inputs + theme.body.map(\.printed)).map(
        \.text)
    }
    texts += (links + imprint + unplaced + furniture + contents + labels).map(\.text)
    return texts.joined(separator: "\n")
  }
}
