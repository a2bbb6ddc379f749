import Foundation
import ForumKit

/// The process: the only place that touches its arguments, its environment, its signals and its end.
@main
struct Forumctl {
  static func main() {
    // A reader that has gone away is an error of writing, which ends the command in good order.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that would become larger than the process may write.
    signal(SIGXFSZ, SIG_IGN)
    let environment = ProcessInfo.processInfo.environment
    let host = Machine(
      fileSystem: DiskFileSystem(), currentDirectory: FileManager.default.currentDirectoryPath,
      clock: { Instant(secondsSinceEpoch: Date().timeIntervalSince1970) },
      executable: Bundle.main.executablePath)
    let launcher = Launcher(
      program: CommandTree.program, console: .ofProcess(environment: environment), host: host)
    exit(launcher.run(arguments).rawValue)
  }

  /// The bytes of what stands after the program's name. Foundation's texts would have been repaired.
  private static var arguments: [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { place in
      CommandLine.unsafeArgv[place].map { argument in
        UnsafeBufferPointer(start: argument, count: strlen(argument)).map(UInt8.init(bitPattern:))
      }
    }
  }
}
