import ForumKit
import Testing

@testable import forumctl

/// `capture` at a terminal that can do no more than print: what is said, line by line, while others write.
@Suite struct CaptureTalkTests {
  private let forum = "verkstad-2025-05"

  /// Lines as somebody types them, and what happens elsewhere before one of them is typed.
  private final class Typing: ByteInput, @unchecked Sendable {
    private var steps: [Step]

    enum Step {
      case line(String)
      case meanwhile(() throws -> Void)
      case bytes([UInt8])
    }

    init(_ steps: [Step]) { self.steps = steps }

    func read(atMost count: Int) throws(InputFault) -> [UInt8] {
      while !steps.isEmpty {
        switch steps.removeFirst() {
        case .line(let text): return Array("\(text)\n".utf8)
        case .bytes(let bytes): return bytes
        case .meanwhile(let body): do { try body() } catch { throw InputFault(errno: -1) }
        }
      }
      return []
    }
  }

  private func talk(
    _ steps: [Typing.Step], _ options: String..., in workspace: String
  ) -> (code: ExitCode, out: String, err: String) {
    let out = MemoryOutput()
    let err = MemoryOutput()
    let clock = TickingClock.of(workspace: workspace)
    let launcher = Launcher(
      program: CommandTree.program,
      console: Console(
        out: out, err: err, input: Typing(steps),
        environment: ["FORUMCTL_TODAY": "2026-06-15", "NO_COLOR": "1"],
        terminal: .init(inputIsTerminal: true, outputIsTerminal: true, width: 100)),
      host: Machine(fileSystem: DiskFileSystem(), currentDirectory: workspace, clock: { clock.now() }))
    let code = launcher.run(["-C", workspace, "capture", forum, "--quiet"] + options)
    return (code, out.text, err.text)
  }

  private func texts(in workspace: String) throws -> [String] {
    try Workspaces.inputs(of: forum, in: workspace).map(\.text)
  }

  @Test func aMeetingIsWrittenDown() throws {
    let workspace = try Workspaces.copy("exempel")
    let lines = [
      "/board Idéer", "- Öppet längre på helgerna", "/kind beh", "Ett ställe utan frågor",
      "/heading Nu genast",
      "En lapp", "ring 070-174 06 05", "/undo", "/point Alla vill ha öppet", "/list", "/find öppet", "/group",
      "/group Grupp 3", "/kind", "/theme tavla", "/theme framåt", "//snedstreck", "/thme", "/point",
      "/undo x",
      "/theme -", "", "/help",
    ]
    let result = talk(lines.map { .line($0) }, in: workspace)
    #expect(result.code == .done)
    #expect(result.err.isEmpty)
    // An echo of what was typed makes it a page that can be read.
    var page = ""
    var rest = lines[...]
    for piece in result.out.split(separator: " > ", omittingEmptySubsequences: false) {
      page += piece + (rest.isEmpty ? "" : " > \(rest.removeFirst())\n")
    }
    try expectGolden(page, "capture/meeting.txt")
    #expect(
      try texts(in: workspace).suffix(4)
        == ["Öppet längre på helgerna", "Ett ställe utan frågor", "En lapp", "/snedstreck"])
  }

  @Test func theFirstPageShowsTheThemes() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "capture", forum, "--theme", "tavla framåt", in: workspace, input: "/quit\n",
      environment: ["NO_COLOR": "1"],
      terminal: .init(inputIsTerminal: true, outputIsTerminal: true, width: 60))
    try expectGolden(result.out, "capture/welcome.txt")
  }

  @Test func undoTakesBackOnlyWhatThisSessionWroteAndAsItWroteIt() throws {
    let workspace = try Workspaces.copy("exempel")
    func other(_ words: String...) -> Typing.Step {
      .meanwhile { #expect(CommandRun.run(words, in: workspace).exitCode == .done) }
    }
    func ofOwn(_ text: String, _ body: @escaping (String) -> [String]) -> Typing.Step {
      .meanwhile {
        let input = try Workspaces.inputs(of: forum, in: workspace).last { $0.text == text }
        let id = try #require(input?.id.text)
        #expect(CommandRun.run(body(id), in: workspace).exitCode == .done)
      }
    }
    let result = talk(
      [
        .line("/board Min tavla"), .line("Ett"), .line("Två"), .line("Tre"), .line("Fyra"),
        other("input", "add", forum, "Någon annans", "--theme", "Min tavla"),
        ofOwn("Två") { ["input", "set", $0, "--text", "Två, rättat"] },
        ofOwn("Tre") { ["input", "remove", $0] },
        ofOwn("Fyra") { ["theme", "set", "forum-2026-09", "att-halla-i", "--from", $0] },
        .line("/undo"), .line("/undo"), .line("/undo"), .line("/undo"), .line("/undo"), .line("/undo"),
      ], in: workspace)
    #expect(result.code == .done)
    #expect(
      result.out.split(separator: "\n").map { $0.split(separator: " > ").last ?? "" }.dropLast().suffix(6)
        == [
          "left as it is, because others build on it: Fyra", "gone already, by somebody else's hand: Tre",
          "left as it is, because somebody else has changed it since: Två", "took back: Ett",
          "left as it is, because others build on it: the board \"Min tavla\"",
          "there is nothing more of this session to take back",
        ])
    #expect(try texts(in: workspace).suffix(3) == ["Två, rättat", "Fyra", "Någon annans"])
  }

  @Test func whatCannotBeWrittenIsKeptAndGoesInWithTheNextLine() throws {
    let workspace = try Workspaces.copy("exempel")
    let path = "forums/\(forum)/inputs.json"
    let disk = DiskFileSystem()
    let whole = String(decoding: try disk.read("\(workspace)/\(path)"), as: UTF8.self)
    let result = talk(
      [
        .meanwhile { try Workspaces.write("{\"inputs\": [", to: path, in: workspace) },
        .line("Första"), .line("/board Ny tavla"), .line("Andra"), .line("/thme"), .line(""),
        .meanwhile { try Workspaces.write(whole, to: path, in: workspace) },
        .line("Tredje"), .line("Fjärde"),
      ], "--theme", "tillit", in: workspace)
    #expect(result.code == .done)
    #expect(result.out.contains("2 lines not stored yet, and kept"))
    #expect(result.out.contains("Tillit tar tid · 0 · 3 not stored > "))
    let added = try Workspaces.inputs(of: forum, in: workspace).suffix(4)
    #expect(added.map(\.text) == ["Första", "Andra", "Tredje", "Fjärde"])
    #expect(added.map { $0.theme?.text } == ["tillit", "ny-tavla", "ny-tavla", "ny-tavla"])
  }

  @Test func whatCannotBeWrittenToTheEndIsPrinted() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = talk(
      [
        .meanwhile {
          try Workspaces.write("{\"inputs\": [", to: "forums/\(forum)/inputs.json", in: workspace)
        },
        .line("Första"), .line("Andra"),
      ], in: workspace)
    #expect(result.code == .failed)
    #expect(result.err == "not stored: Första\nnot stored: Andra\n")
  }

  @Test func aLineIsKeptWhenItsThemeIsGone() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = talk(
      [
        .meanwhile {
          #expect(CommandRun.run("theme", "remove", forum, "tillit", in: workspace).exitCode == .done)
        },
        .line("En lapp"), .line("En till"),
      ], "--theme", "tillit", in: workspace)
    #expect(result.out.contains("somebody else has removed the theme; the line is stored, and hangs on none"))
    let added = try Workspaces.inputs(of: forum, in: workspace).suffix(2)
    #expect(added.map(\.text) == ["En lapp", "En till"])
    #expect(added.allSatisfy { $0.theme == nil })
  }

  @Test func bytesThatAreNoTextAreNotStored() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try texts(in: workspace)
    let result = talk([.bytes([0x66, 0xe5, 0x0a]), .bytes(Array("Sista utan rad".utf8))], in: workspace)
    #expect(result.out.contains("the line is not in UTF-8, and is not stored"))
    #expect(try texts(in: workspace) == before + ["Sista utan rad"])
  }

  @Test func aRemovedForumTakesNoMoreLines() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = talk(
      [
        .meanwhile {
          #expect(
            CommandRun.run("forum", "remove", forum, "--cascade", "--yes", in: workspace).exitCode == .done)
        },
        .line("En lapp"),
      ], in: workspace)
    #expect(result.code == .failed)
    #expect(result.err == "not stored: En lapp\n")
  }
}
