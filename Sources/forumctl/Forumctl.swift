import Foundation
import ForumKit

/// The process: the only place that touches its arguments, its environment, its signals and its end.
@main
struct Forumctl {
  static func main() {
    // A reader that has gone away is an error of writing, which ends the command in good order.
    signal(SIGPIPE, SIG_IGN)
    let environment = ProcessInfo.processInfo.environment
    let host = Machine(
      fileSystem: DiskFileSystem(), currentDirectory: FileManager.default.currentDirectoryPath,
      clock: { Instant(secondsSinceEpoch: Date().timeIntervalSince1970) })
    let launcher = Launcher(
      program: CommandTree.program, console: .ofProcess(environment: environment), host: host)
    exit(launcher.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }
}
