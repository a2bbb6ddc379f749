import Foundation
import Testing

/// Compares bytes with a golden file.
///
/// With `FORUMCTL_RECORD_GOLDENS=1` in the environment the file is written instead, and the test fails: a run
/// that records proves nothing.
///
/// - Parameters:
///   - actual: what was made.
///   - path: the file under `Fixtures/golden/`, for example `documents/sample.html`.
func expectGolden(
  _ actual: [UInt8], _ path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = goldenDirectory.appending(path: path)
  if ProcessInfo.processInfo.environment["FORUMCTL_RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual).write(to: file)
    Issue.record("Recorded \(path). Look at the difference, then run again.", sourceLocation: sourceLocation)
    return
  }
  guard let golden = FileManager.default.contents(atPath: file.path(percentEncoded: false)) else {
    Issue.record(
      "\(path) is missing. Record it with FORUMCTL_RECORD_GOLDENS=1 swift test.",
      sourceLocation: sourceLocation)
    return
  }
  guard Array(golden) != actual else { return }
  Issue.record(
    "\(path) differs. \(firstDifference(actual, Array(golden)))", sourceLocation: sourceLocation)
}

/// Compares a text with a golden file.
func expectGolden(
  _ actual: String, _ path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectGolden(Array(actual.utf8), path, sourceLocation: sourceLocation)
}

private let goldenDirectory = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../Fixtures/golden").standardized

/// The first line that is not the same, as golden and as made.
private func firstDifference(_ actual: [UInt8], _ golden: [UInt8]) -> String {
  let actual = actual.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let golden = golden.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let index =
    zip(actual, golden).enumerated().first { $1.0 != $1.1 }?.offset ?? min(actual.count, golden.count)
  func line(_ lines: [ArraySlice<UInt8>]) -> String {
    index < lines.count ? String(decoding: lines[index], as: UTF8.self).debugDescription : "nothing"
  }
  return "Line \(index + 1): expected \(line(golden)), made \(line(actual))"
}
