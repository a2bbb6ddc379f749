/// A text that would show what its audience must not see. It tells where, and what kind of thing,
/// and never the thing itself: logs are public.
public struct Leak: Sendable, Equatable {
  /// The file of the record, from the workspace's folder.
  public let path: String
  /// The key of the record in the file's list; `nil` where the file is one record.
  public let record: String?
  /// The way to the text, from the record.
  public let place: JSONPath
  public let kind: SensitiveText.Kind
}

/// The refusal to let texts out of the house.
public struct LeaksFound: Error, Sendable, Equatable {
  public let leaks: [Leak]
}

/// Collects the texts of a document and looks for what must not stand in them.
struct LeakScan {
  private let scanner: SensitiveText.Scanner
  private(set) var leaks: [Leak] = []

  init(_ scanner: SensitiveText.Scanner) { self.scanner = scanner }

  /// Looks through every text that is let out of a record.
  mutating func look(in record: Disclosed) {
    for member in record.shape.members where record.keys.contains(member.key) {
      guard let value = record.object[member.key] else { continue }
      member.shape.walk(value, at: JSONPath([.key(member.key)])) { value, shape, _, place in
        guard shape == .text || shape == .prose, let text = value.string else { return }
        leaks += scanner.findings(in: text).map {
          Leak(path: record.path, record: record.record, place: place, kind: $0.kind)
        }
      }
    }
  }
}
