import Foundation
@testable import ForumKit
import Testing

@testable import forumctl

/// Bytes of record files flipped, cut, doubled and put in: whatever stands in a file, a command that reads ends in
/// one of its exit codes, and a trap would end the tests.
@Suite struct MutatedFileTests {
  /// What reads each kind of file.
  private static let lines: [(file: String, line: [String])] = [
    ("forum.json", ["forum", "show", "%", "--format", "json"]),
    ("forum.json", ["report", "%", "--format", "txt"]),
    ("participants.json", ["participant", "list", "%"]),
    ("participants.json", ["export", "participants", "%"]),
    ("themes.json", ["theme", "list", "%", "--format", "md"]),
    ("inputs.json", ["input", "list", "%", "--format", "csv"]),
    ("inputs.json", ["search", "ung"]), ("organisations.json", ["organisation", "list"]),
    ("declaration.json", ["declaration", "show", "%"]), ("signatories.json", ["signatory", "list", "%"]),
    ("signatories.json", ["export", "signatories", "%", "--format", "html"]), ("forumctl.json", ["status"]),
  ]

  @Test func noBytesInAFileEndACommandInAnythingButItsExitCodes() throws {
    var random = SeededGenerator(seed: 8259)
    let workspace = try Workspaces.copy("exempel")
    let files = try Workspaces.files(in: workspace)
    var codes: [ExitCode: Int] = [:]
    for _ in 0..<1_200 {
      let (name, line) = try #require(Self.lines.randomElement(using: &random))
      let candidates = files.keys.filter { $0.hasSuffix(name) }.sorted()
      let file = try #require(candidates.randomElement(using: &random))
      let bytes = try #require(files[file])
      try Data(Self.mutated(bytes, &random)).write(to: URL(filePath: "\(workspace)/\(file)"))
      let id = file.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      let result = CommandRun.run(line.map { $0 == "%" ? id : $0 }, in: workspace)
      // An internal forum and a text that may not leave are as good an end as any.
      #expect([.done, .failed, .findings, .unreadable].contains(result.exitCode), "\(file) \(line)")
      #expect(result.exitCode == .done || !result.err.isEmpty)
      codes[result.exitCode, default: 0] += 1
      try Data(bytes).write(to: URL(filePath: "\(workspace)/\(file)"))
    }
    #expect(codes[.unreadable, default: 0] > 300 && codes[.done, default: 0] > 50, "\(codes)")
  }

  /// Every file of every fixture, through the library alone: thousands of rounds.
  @Test func noBytesStopTheReaderOfRecords() throws {
    var random = SeededGenerator(seed: 4711)
    var rounds = 0
    for fixture in Workspaces.whole {
      let folder = try Workspaces.copy(fixture)
      for (file, bytes) in try Workspaces.files(in: folder).sorted(by: { $0.key < $1.key }) {
        let shape = Layout.shape(of: file)
        for _ in 0..<(bytes.count > 20_000 ? 5 : 60) {
          rounds += 1
          do throws(StoreError) {
            let document = try StoredDocument(path: file, bytes: Self.mutated(bytes, &random))
            do throws(RecordFault) { try shape?.check(document.root) } catch { _ = document.error(error) }
          } catch {
            guard case .damaged = error else { continue }
          }
        }
      }
    }
    #expect(rounds > 2_000, "\(rounds)")
  }

  private static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.removeSubrange(place...)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default: bytes[place] = Array("\"[]{},:0-e\\\0".utf8).randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }
}
