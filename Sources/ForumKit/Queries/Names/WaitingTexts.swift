/// The texts of a forum that stay in the house until somebody has read them: what in each looks like a name.
public struct WaitingTexts: Sendable {
  /// A section, or a theme with what hangs on it.
  public struct Item: Sendable {
    /// Which record it is.
    public enum Record: Sendable, Equatable {
      case section(ID<Section>)
      case theme(ID<Theme>)
    }

    public let record: Record
    public let heading: String
    /// Whether the section waits for a place, and is not let out before it has one.
    public let isUnplaced: Bool
    /// Whether it is internal only because nobody has read it since it was imported.
    public let isUnread: Bool
    /// What looks like a name.
    public let places: [Place]
  }

  /// Something in a text that looks like a name.
  public struct Place: Sendable, Equatable {
    /// The key of the text: `body`, `summary[2]`, or the id of an input.
    public let key: String
    public let reason: NameSuspicion.Reason
    /// What stands before it, itself, and what stands after it.
    public let before: String
    public let found: String
    public let after: String
  }

  /// In the order of the forum: sections, then themes.
  public private(set) var items: [Item] = []

  /// Looks through the internal texts of a forum with a net.
  ///
  /// - Throws: ``StoreError``
  public init(of id: ID<Forum>, in records: some Records, _ net: NameSuspicion) throws(StoreError) {
    let forum = try records.forumRecord(id)
    let themes = try records.list(.themes(of: id)).filter(\.internal)
    let inputs = themes.isEmpty ? [] : try records.list(.inputs(of: id))
    for section in forum?.sections ?? [] where section.internal {
      items.append(
        Item(
          record: .section(section.id), heading: section.heading, isUnplaced: section.role == .unplaced,
          isUnread: section.unread,
          places: Self.places([("heading", section.heading), ("body", section.body)], net)))
    }
    for theme in themes {
      var texts = [
        ("title", theme.title), ("question", theme.question), ("lead", theme.lead), ("body", theme.body),
      ]
      texts += theme.prompts.enumerated().map { ("prompts[\($0)]", $1) }
      texts += theme.summary.enumerated().map { ("summary[\($0)]", $1) }
      texts += inputs.filter { $0.theme == theme.id }.map { ("input \($0.id)", $0.text) }
      items.append(
        Item(
          record: .theme(theme.id), heading: theme.title, isUnplaced: false, isUnread: theme.unread,
          places: Self.places(texts, net)))
    }
  }

  private static func places(_ texts: [(key: String, text: String)], _ net: NameSuspicion) -> [Place] {
    texts.flatMap { key, text in
      net.findings(in: text).map { finding in
        let bytes = Array(text.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        return Place(
          key: key, reason: finding.reason,
          before: String(part(0..<finding.range.lowerBound).suffix(44)), found: part(finding.range),
          after: String(part(finding.range.upperBound..<bytes.count).prefix(44)))
      }
    }
  }
}

extension NameSuspicion {
  /// The net for a workspace: it knows the people and the organisations there.
  ///
  /// - Parameter contact: The workspace's own address, which may stand anywhere.
  /// - Throws: ``StoreError``
  public init(of records: Snapshot, contact: String, on today: CalendarDate) throws(StoreError) {
    let organisations = try records.list(.organisations)
    let disclosure = try Disclosure(records, OrganisationIndex(organisations), to: .house, on: today)
    self.init(
      people: disclosure.people, erased: ErasedNames(try records.list(.erasures)),
      organisations: organisations,
      contact: contact)
  }
}

extension WaitingTexts.Item {
  /// `section sammanfattning`, `theme fraga-1`
  public var name: String {
    switch record {
    case .section(let id): "section \(id)"
    case .theme(let id): "theme \(id)"
    }
  }
}
