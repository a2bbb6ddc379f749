import Foundation
import ForumKit
import Testing

@testable import forumctl

/// Who reads keeps changes of several files away until the first byte of the product goes out.
@Suite struct SteadyReadingTests {
  /// An output that tries, at its first byte, whether a writer could put a change in place.
  private final class Probe: TextOutput, @unchecked Sendable {
    private let folder: String
    private let lock = NSLock()
    private var found: [Bool] = []
    /// Whether a writer would have been let in, for each time that something was written.
    var letIn: [Bool] { lock.withLock { found } }

    init(_ folder: String) { self.folder = folder }

    func write(_ bytes: [UInt8]) throws(OutputFault) {
      do {
        let file = try DiskFileSystem().lock(folder, .exclusive)
        if let file { try DiskFileSystem().close(file) }
        lock.withLock { found.append(file != nil) }
      } catch {
        throw .failed(errno: error.code)
      }
    }
  }

  @Test(arguments: [["report", "forum-2025-11", "--allow", "prov"], ["forum", "list"]])
  func warningsBeforeTheReadingDoNotLetGo(line: [String]) throws {
    let workspace = try Workspaces.copy("exempel")
    let card = "\(workspace)/forumctl.json"
    let text = try String(contentsOfFile: card, encoding: .utf8)
    try Data(text.replacing("Europe/Stockholm", with: "Ingen/Stans").utf8).write(to: URL(filePath: card))
    let (out, err) = (Probe(workspace), Probe(workspace))
    let launcher = Launcher(
      program: CommandTree.program,
      console: Console(out: out, err: err, input: MemoryInput([])),
      host: Machine(
        fileSystem: DiskFileSystem(), currentDirectory: workspace, clock: { TickingClock.start }))
    #expect(launcher.run(["-C", workspace] + line) == .done)
    #expect(!err.letIn.isEmpty && !err.letIn.contains(true))
    #expect(!out.letIn.isEmpty && !out.letIn.contains(false))
  }
}
