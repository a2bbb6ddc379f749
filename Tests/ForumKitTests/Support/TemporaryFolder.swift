import Foundation

/// Folders for the files of tests. They are told apart by a counter, so that tests that run at once never
/// meet, and all go when the process ends.
enum TemporaryFolder {
  /// A new, empty folder, as an absolute path without links.
  static func make() throws -> String {
    let path = "\(base)/\(counter.next())"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private static let counter = Counter()

  private static let base: String = {
    atexit { TemporaryFolder.removeAll() }
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    return
      "\(folder)/forumctl-tests-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0...UInt32.max))"
  }()

  private static func removeAll() {
    do {
      try FileManager.default.removeItem(atPath: base)
    } catch {
      FileHandle.standardError.write(Data("\(base) could not be removed: \(error)\n".utf8))
    }
  }
}

/// Numbers that grow, from however many threads they are asked for.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  /// 1, 2, 3 …
  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}
