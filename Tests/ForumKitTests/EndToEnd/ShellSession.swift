import Foundation
import Testing

/// Commands typed into one bash, with the built program on the path: what they print, both streams as a
/// terminal would show them, and how they ended.
enum ShellSession {
  struct Answer: Equatable {
    let output: String
    let exitCode: Int32
  }

  /// Runs commands one after the other; folder and variables stay from one to the next.
  static func run(_ commands: [String], in folder: String) throws -> [Answer] {
    let mark = "\u{1}answer\u{1}"
    var script = "exec 2>&1\n"
    for command in commands { script += "\(command)\nprintf '\(mark)%d\(mark)' $?\n" }
    let output = "\(folder)/.session-output"
    try Data().write(to: URL(filePath: output))
    try Data(script.utf8).write(to: URL(filePath: "\(folder)/.session"))
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["\(folder)/.session"]
    process.currentDirectoryURL = URL(filePath: folder)
    let program = URL(filePath: try BuiltBinary.path()).deletingLastPathComponent().path
    process.environment = [
      "PATH": "\(program):/usr/bin:/bin", "HOME": folder, "FORUMCTL_TODAY": "2026-06-15", "LC_ALL": "C.UTF-8",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self)
    let pieces = text.components(separatedBy: mark)
    return stride(from: 0, to: pieces.count - 1, by: 2).map { index in
      Answer(output: pieces[index], exitCode: Int32(pieces[index + 1]) ?? -1)
    }
  }
}
