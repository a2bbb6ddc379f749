/// Why inputs cannot become one without something being lost: they say different things under a key that has room for
/// one alone.
public struct InputDisagreement: Error, Sendable, Equatable {
  /// The key, for example `theme`.
  public let key: String
  /// What stands under it, each once, as it is written.
  public let values: [String]
}

extension Input {
  /// One input that says all that this one and others say, under this one's id.
  ///
  /// The text stays, and every other wording follows it as a paragraph of its own. Lists (what they grew out of too) and remarks are united; several
  /// functions, groups or places stand with a semicolon between. When it was recorded is this one's.
  ///
  /// - Throws: ``InputDisagreement`` where two hang on different themes, or differ in kind, source or paraphrase, or in a
  ///   key that this version does not know.
  public func united(with others: [Input]) throws(InputDisagreement) -> Input {
    let all = [self] + others
    var union = self
    union.theme = try Self.only("theme", all.map(\.theme), \.text)
    union.kind = try Self.only("kind", all.map(\.kind), \.rawValue)
    union.source = try Self.only("source", all.map(\.source), \.rawValue)
    union.paraphrase = try Self.only("paraphrase", all.map(\.paraphrase)) { "\($0)" } ?? false
    try Self.refuseUnknown(all)
    for other in others {
      union.text.adopt(paragraph: other.text)
      union.links.adopt(other.links)
      union.from.adopt(other.from)
      union.annotations.absorb(other.annotations)
    }
    let ids = Set(all.map(\.id.text))
    union.links.removeAll(where: ids.contains)
    union.from.removeAll { ids.contains($0.text) }
    union.voice = Self.listed(all.map(\.voice))
    union.group = Self.listed(all.map(\.group))
    union.place = Self.listed(all.map(\.place))
    return union
  }

  private static func only<Value: Equatable>(
    _ key: String, _ values: [Value?], _ text: (Value) -> String
  ) throws(InputDisagreement) -> Value? {
    var different: [Value] = []
    different.adopt(values.compactMap(\.self))
    guard different.count < 2 else { throw InputDisagreement(key: key, values: different.map(text)) }
    return different.first
  }

  /// Nobody knows what a key means that this version does not know; so two values are not made one.
  private static func refuseUnknown(_ all: [Input]) throws(InputDisagreement) {
    for key in Set(all.flatMap { $0.annotations.unknown.members.map(\.key) }).sorted() {
      _ = try only(key, all.map { $0.annotations.unknown[key] }) {
        String(decoding: JSONWriter.compact($0), as: UTF8.self)
      }
    }
  }

  private static let separator = "; "

  private static func listed(_ texts: [String]) -> String {
    let distinct = texts.reduce(into: [String]()) { $0.adopt([$1]) }.filter { !$0.isEmpty }
    // What was united before is not told twice.
    var parts: [String] = []
    for text in distinct where !parts.joined(separator: separator).contains(wholly: text) {
      parts.append(text)
    }
    return parts.joined(separator: separator)
  }
}

extension String {
  /// Whether a text stands in this list between semicolons, or is all of it.
  fileprivate func contains(wholly text: String) -> Bool { "; \(self); ".contains("; \(text); ") }
}
