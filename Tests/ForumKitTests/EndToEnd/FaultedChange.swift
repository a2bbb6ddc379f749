import Foundation
import Testing

@testable import ForumKit
@testable import forumctl

/// A kind of change, as a command line, and the small workspace that it is made to.
struct FaultedChange: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  var input = ""
  /// What has happened before, beside what there is in any of these workspaces.
  var before: [[String]] = []
  /// A file that somebody has written by hand before, and its bytes.
  var written: (path: String, text: String)?
  /// Whether the workspace is a fresh clone, in which nothing has been changed yet.
  var isClone = false
  /// Whether the change is the making of the workspace.
  var isInit = false

  static let folder = "/arkiv/samverkan"

  /// Whether it gives ids that chance makes.
  var makesIDs: Bool { arguments.contains { ["input", "inputs"].contains($0) } }

  var testDescription: String {
    let words = arguments.prefix { !$0.hasPrefix("--") && $0 != "-" }.prefix(2).joined(separator: " ")
    return words + (input.isEmpty ? "" : " (from standard input)") + (isClone ? " (in a fresh clone)" : "")
  }

  static let all: [FaultedChange] = [
    FaultedChange(arguments: ["input", "add", "forum-ett", "Ljusen är släckta", "--theme", "trygghet"]),
    FaultedChange(
      arguments: ["input", "add", "forum-tva", "-"],
      input: (1...40).map { "Rad \($0) av många\n" }.joined()),
    FaultedChange(arguments: [
      "participant", "set", "forum-ett", "polisen", "--attendance", "attended", "--rest", "absent",
      "--representative", "Påhittad Person; Chef",
    ]),
    FaultedChange(arguments: ["organisation", "merge", "ringen-dubblett", "ringen"]),
    FaultedChange(arguments: ["organisation", "merge", "ringen-dubblett", "ringen"], isClone: true),
    FaultedChange(arguments: ["forum", "remove", "forum-ett", "--cascade"]),
    FaultedChange(
      arguments: ["import", "participants", "-", "--forum", "forum-tva", "--create"],
      input: """
        Organisation;Roll;Närvaro;Företrädare
        Fritidsgården Exempel;Deltagare;Ja;Påhitta Prov
        Natt vandrarna;Talare;Nej;
        Ringens vänner;;;

        """),
    FaultedChange(
      arguments: ["import", "inputs", "-", "--forum", "forum-ett", "--theme", "stod"],
      input: "text;kind\n\"Två\nrader\";need\nEn rad;proposal\n"),
    FaultedChange(arguments: ["theme", "move", "forum-ett", "stod", "--before", "trygghet"]),
    FaultedChange(
      arguments: ["declaration", "revise", "avsikt", "--file", "-", "--adopted", "--on", "2026-06-01"],
      input: "# Avsikt\n\nVi vill mer.\n"),
    FaultedChange(arguments: [
      "signatory", "set", "avsikt", "ringen-dubblett", "--status", "signed", "--on", "2026-06-02",
      "--signed-by", "Påhittad Person", "--title", "Ordförande", "--listing", "public",
    ]),
    FaultedChange(
      arguments: ["check", "--fix"],
      written: (
        "forums/forum-tva/themes.json",
        #"{"themes":[{"title":"Skrivet för hand","id":"skrivet-for-hand"}]}"#
      )),
    FaultedChange(
      arguments: ["undo"], before: [["organisation", "merge", "ringen-dubblett", "ringen"]]),
    FaultedChange(
      arguments: ["redo"],
      before: [["organisation", "merge", "ringen-dubblett", "ringen"], ["undo"]]),
    FaultedChange(arguments: ["log", "prune", "--keep", "2"]),
    FaultedChange(
      arguments: ["init", folder, "--name", "Samverkan", "--id", "samverkan"], isInit: true),
  ]

  private static let preparation: [(line: [String], input: String)] = [
    (["init", folder, "--name", "Samverkan", "--id", "samverkan"], ""),
    (
      [
        "organisation", "add", "Polisområde Exempel", "--id", "polisen", "--contact",
        "Påhittad Person; Chef; pahittad@example.org",
      ], ""
    ),
    (["organisation", "add", "Föreningen Ringen", "--id", "ringen"], ""),
    (["organisation", "add", "Kretsen i Exempelstad", "--id", "ringen-dubblett"], ""),
    (["forum", "add", "Ett", "--id", "forum-ett", "--date", "2026-05-05"], ""),
    (["forum", "add", "Två", "--id", "forum-tva", "--date", "2026-06-05", "--follows", "forum-ett"], ""),
    (["participant", "add", "forum-ett", "polisen", "ringen-dubblett"], ""),
    (["participant", "add", "forum-tva", "polisen", "ringen", "ringen-dubblett"], ""),
    (["theme", "add", "forum-ett", "Trygghet", "--id", "trygghet"], ""),
    (["theme", "add", "forum-ett", "Stöd", "--id", "stod"], ""),
    (["import", "inputs", "-", "--forum", "forum-ett"], "id;text;theme\n0123456789;Mörkt;trygghet\n"),
    (["declaration", "add", "Avsikt", "--id", "avsikt", "--steward", "polisen", "--party", "polisen"], ""),
    (
      ["declaration", "revise", "avsikt", "--file", "-", "--adopted", "--on", "2026-05-01"],
      "# Avsikt\n\nVi vill.\n"
    ),
    (["signatory", "add", "avsikt", "ringen-dubblett", "--on", "2026-05-02"], ""),
  ]

  /// The disk before the change, all of it durable.
  func prepare() throws -> MemoryDisk {
    let disk = MemoryDisk()
    try disk.createFolder(FilePath.parent(of: Self.folder))
    if !isInit {
      for (line, input) in Self.preparation + before.map({ ($0, "") }) {
        let result = Self.run(line, input: input, on: disk)
        try #require(result.exitCode == .done, "\(line): \(result.err)")
      }
      // A file that its owner has let others read stays so.
      try disk.setMode(0o640, of: "\(Self.folder)/forums/forum-tva/participants.json")
    }
    if let written {
      let file = try disk.create("\(Self.folder)/\(written.path)", mode: 0o600)
      try disk.write(Array(written.text.utf8), to: file)
      try disk.close(file)
    }
    if isClone {
      let own = [Layout.staging, Layout.lock, Layout.journal, Layout.own]
      for path in own { try disk.remove("\(Self.folder)/\(path)") }
    }
    disk.settle()
    return disk
  }

  /// Makes the change.
  func make(on fileSystem: any FileSystem) -> CommandRun.Result {
    Self.run(arguments, input: input, on: fileSystem)
  }

  static func run(
    _ arguments: [String], input: String = "", on fileSystem: any FileSystem
  ) -> CommandRun.Result {
    let isInit = arguments.first == "init"
    return CommandRun.run(
      arguments, in: isInit ? nil : folder, from: "/", input: Array(input.utf8), on: fileSystem,
      clock: TickingClock())
  }
}
