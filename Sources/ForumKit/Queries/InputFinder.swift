/// Finds inputs by their ids, or by the beginnings of them, in whichever forum they lie.
///
/// Only the files whose bytes mention what is asked for are read as records.
public struct InputFinder: Sendable {
  /// An input, with the forum that it lies in.
  public struct Found: Sendable, Equatable {
    /// The forum that it lies in.
    public let forum: ID<Forum>
    /// The input itself.
    public let input: Input
  }

  /// How many candidates are named where a beginning means many inputs.
  private static let listed = 10

  private let snapshot: Snapshot

  /// A finder in the files as they stand; what a change in progress would add is not found.
  public init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The input that a text means: its id, in either case, or enough of the beginning of it.
  ///
  /// - Throws: ``NotFound``, and ``StoreError`` where a file that mentions the text cannot be read.
  public func input(_ text: String, for purpose: Purpose = .reading) throws -> Found {
    let found = try inputs([text], for: purpose)
    guard let first = found.first else { throw Self.unknown(text) }
    return first
  }

  /// The inputs that some texts mean, in the order of the texts. Every file is gone through once.
  ///
  /// - Throws: ``NotFound``, or ``SeveralNotFound`` with all that were not; ``StoreError`` where a file that mentions a text
  ///   cannot be read.
  public func inputs(_ texts: [String], for purpose: Purpose = .reading) throws -> [Found] {
    guard !texts.isEmpty else { return [] }
    // An id is written in small letters, and may be read aloud or copied in capitals.
    let wanted = texts.map { $0.lowercased() }
    var candidates = [[Found]](repeating: [], count: wanted.count)
    for forum in try snapshot.forumIDs() {
      let file = RecordFile.inputs(of: forum)
      // An id that a hand has written with escapes is not seen in the bytes.
      guard try snapshot.mentions(wanted + ["\\u"], in: file.path) else { continue }
      for input in try snapshot.list(file) {
        for (index, text) in wanted.enumerated() where input.id.text.utf8.starts(with: text.utf8) {
          candidates[index].append(Found(forum: forum, input: input))
        }
      }
    }
    var found: [Found] = []
    var faults: [NotFound] = []
    for (index, text) in wanted.enumerated() {
      do throws(NotFound) {
        found.append(try Self.only(candidates[index], wanted: text, asked: texts[index], purpose))
      } catch {
        faults.append(error)
      }
    }
    if let fault = faults.first { throw faults.count == 1 ? fault : SeveralNotFound(faults: faults) }
    return found
  }

  private static func only(
    _ candidates: [Found], wanted: String, asked: String, _ purpose: Purpose
  ) throws(NotFound) -> Found {
    guard !wanted.isEmpty, !candidates.isEmpty else { throw unknown(asked) }
    let exact = candidates.filter { $0.input.id.text == wanted }
    let meant = exact.isEmpty ? candidates : exact
    guard meant.count == 1 else {
      let listed = meant.prefix(Self.listed).map(\.input.id.text)
      let more = meant.count > Self.listed ? ["…"] : []
      throw NotFound(noun: Input.noun, text: asked, reason: .ambiguous(candidates: listed + more))
    }
    guard !exact.isEmpty || wanted.utf8.count >= purpose.shortestPrefix else {
      throw NotFound(noun: Input.noun, text: asked, reason: .tooShort(minimum: purpose.shortestPrefix))
    }
    return meant[0]
  }

  private static func unknown(_ text: String) -> NotFound {
    NotFound(noun: Input.noun, text: text, reason: .unknown(nearest: []))
  }
}
