import Foundation
import ForumKit

@testable import forumctl

/// What the workspace `exempel` holds that must not be seen, read from its files without any view.
struct ExempelSecrets: Sendable {
  /// Names, addresses and numbers of people.
  let people: Set<String>
  /// Texts of the house: notes, mandates, proofs, groups, instants, corrections, sources, unknown keys.
  let house: Set<String>
  /// Every organisation with its id and all its names.
  let organisations: [String: [String]]

  /// The secrets, read once for all tests.
  static let read = Result { try ExempelSecrets() }

  private init() throws {
    let folder = "\(Workspaces.fixtures)/exempel"
    var collector = Collector()
    for file in try Workspaces.recordFiles(in: folder) {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
      collector.visit(try JSONReader.read(Array(bytes)), under: [])
    }
    people = collector.people
    house = collector.house
    let workspace = try Workspace(at: folder, on: DiskFileSystem())
    organisations = Dictionary(
      uniqueKeysWithValues: try workspace.records.list(.organisations).map { ($0.id.text, $0.names) })
  }

  private struct Collector {
    var people: Set<String> = []
    var house: Set<String> = []

    private static let houseKeys: Set = [
      "note", "mandate", "proof", "anchoring", "created", "recorded", "group", "corrections", "sources",
    ]
    private static let personKeys: Set = ["contacts", "contact", "representatives", "signedBy"]

    mutating func visit(_ value: JSONValue, under keys: [String]) {
      switch value {
      case .object(let object):
        for member in object.members {
          if member.key.hasPrefix("x-") { house.insert(member.key) }
          visit(member.value, under: keys + [member.key])
        }
      case .array(let values): for value in values { visit(value, under: keys) }
      case .string(let text):
        let isPerson = !Self.personKeys.isDisjoint(with: keys)
        // The workspace's own address is no person's, and a title is a function.
        if isPerson, keys.count > 1, keys.last != "title" { people.insert(text) }
        let isHouse = !Self.houseKeys.isDisjoint(with: keys) || keys.contains { $0.hasPrefix("x-") }
        // The date and the organisation of a correction are no secrets by themselves.
        if isHouse, !isPerson, keys.last != "date", keys.last != "organisation" { house.insert(text) }
      case .null, .bool, .number: break
      }
    }
  }

  /// Who may be named in a product, beside the secretariat that publishes it.
  static func named(in subject: OutwardLine.Subject, to audience: Audience) -> Set<String> {
    guard audience != .house else { return [] }
    let isParties = audience == .parties
    switch subject {
    case .workspace: return []
    case .organisations, .everything:
      let subjects = OutwardLine.forumIDs.map(OutwardLine.Subject.forum) + [.declaration(asOf: nil)]
      return Set(subjects.flatMap { named(in: $0, to: audience) })
    case .forum("verkstad-2025-05"):
      return Set([
        "mpf", "mpf-dialogenheten", "exempelstads-kommun", "fritidsforvaltningen", "polisomrade-exempel",
        "foreningen-manskenet", "exempelstads-forsamling", "natverket-trygga-exempelkvallar",
        "riksforbundet-exempelvanner", "exempelvanner-exempelstad",
      ]).union(isParties ? ["stiftelsen-exempellyktan"] : [])
    case .forum("forum-2025-11"):
      return Set([
        "mpf", "exempelstads-kommun", "polisomrade-exempel", "foreningen-manskenet",
        "stiftelsen-exempellyktan", "natverket-trygga-exempelkvallar", "if-exemplet",
      ]).union(isParties ? ["exempelbolaget"] : [])
    case .forum("dialog-2024-10"):
      return ["mpf", "exempelstads-kommun", "polisomrade-exempel", "foreningen-manskenet", "if-exemplet"]
    case .forum("forum-2026-09"): return ["mpf", "exempelstads-kommun", "foreningen-manskenet"]
    case .forum("analys-2026"): return ["exempelstads-kommun"]
    case .forum: return []
    // The parties and the reference group stand in every list, as far as they may be named today.
    case .declaration(let day):
      let signed: Set<String> =
        switch day {
        case "2025-01-15": ["if-exemplet"]
        case "2025-09-01": []
        default: ["stodjouren-hamnlyktan"]
        }
      let shown = signed.union(["mpf", "polisomrade-exempel"])
      guard isParties else { return shown }
      return shown.union(
        day == nil ? ["foreningen-manskenet", "riksforbundet-exempelvanner"] : ["foreningen-manskenet"])
    }
  }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The text with what each format escapes taken back, so that a name is found however it is written.
  var readable: String {
    text.replacingOccurrences(of: "\\", with: "").replacingOccurrences(of: "&amp;", with: "&")
      .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&quot;", with: "\"")
  }
}
