import Foundation

/// The `git` of the machine, run in a folder.
struct GitProgram {
  let folder: String
  let environment: [String: String]

  /// What a run of git came to.
  struct Answer {
    let exitCode: Int32
    /// What it printed, without the line feed at the end.
    let out: String
    let err: String
  }

  /// git could not be started at all.
  static let notFound: Int32 = 127

  /// Runs git and waits for its end. It has no terminal and no input.
  func run(_ arguments: String...) throws -> Answer {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    var environment = environment
    // In a hook, these would point git at another repository than the folder's.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] { environment[name] = nil }
    environment["LC_ALL"] = "C"
    environment["PATH"] = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    process.environment = environment
    let out = Pipe()
    let err = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = out
    process.standardError = err
    try process.run()
    // git says little here: neither pipe can fill up while the other is read.
    let printed = try out.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try err.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Answer(exitCode: process.terminationStatus, out: text(printed), err: text(complaints))
  }

  private func text(_ data: Data) -> String {
    let text = String(decoding: data, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
