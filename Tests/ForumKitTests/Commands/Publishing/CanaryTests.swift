import Foundation
import ForumKit
import Testing

@testable import forumctl

/// Every outward command in every form, over a workspace in which a canary stands in every place that must not
/// leave the house.
@Suite struct CanaryTests {
  static let workspace = Result { try CanaryWorkspace() }
  static let twin = Result { try CanaryWorkspace(leavingOutWithheld: true) }
  /// A line in a form that the tree cannot tell of, such as an interval of dates.
  static let lines = Result {
    try TreeLine.outward { form in
      switch form.completion {
      case .records(.forums): ["mote", "radet"]
      case .records(.declarations): ["avsikt"]
      case .records(.organisations): ["oppna-ringen"]
      case .records(.themes): ["tavla"]
      case .records(.tags): ["oppet"]
      default: form.placeholder == "DATE" ? ["2024-12-31", "2025-03-01", "2026-06-15", "2026-12-31"] : nil
      }
    }
  }

  /// The canaries in some bytes, with their places: also those in the entries of an archive.
  private func canaries(in bytes: [UInt8], of workspace: CanaryWorkspace) -> [String] {
    let text = StoredZip.texts(of: bytes).joined(separator: "\n").lowercased()
    var found = text.components(separatedBy: CanaryWorkspace.mark).dropFirst()
      .map { CanaryWorkspace.mark + $0.prefix(5) }.map { workspace.places[$0] ?? $0 }
    // The instants of recording, and the day when a signature is expected.
    if text.contains("1971") { found.append("an instant or an expected day") }
    return found
  }

  @Test func everyKindOfFileHasCanaries() throws {
    let files = try Workspace(at: Self.workspace.get().path, on: DiskFileSystem()).records.files()
    #expect(Set(files.map(\.record.name)) == Set(CanaryWorkspace.open.keys))
  }

  @Test(arguments: [["--audience", "public"], ["--audience", "parties"], ["--allow", "prövat"]])
  func noCanaryLeavesTheHouse(options: [String]) throws {
    let workspace = try Self.workspace.get()
    var done = 0
    for line in try Self.lines.get() where line.isPlain || !options.contains("--allow") {
      let result = CommandRun.run(line.arguments + options, in: workspace.path)
      #expect(canaries(in: result.outBytes, of: workspace) == [], "\(line)")
      #expect(canaries(in: result.errBytes, of: workspace) == [], "\(line)")
      if line.arguments.contains("radet") { continue }
      // Some options go with some formats only.
      #expect([.done, .usage].contains(result.exitCode), "\(line) \(result.err)")
      if result.exitCode == .done { done += 1 }
      if line.isPlain {
        #expect(result.exitCode == (line.isOfTheHouse ? .usage : .done), "\(line) \(result.err)")
      }
    }
    #expect(done > 15)
  }

  @Test func peopleLeaveOnlyForThePartiesAndOnlyThoseOfWhoIsNamed() throws {
    let workspace = try Self.workspace.get()
    let mayGo: Set = [
      "participant.representatives.name", "participant.representatives.title",
      "participant.representatives.email", "participant.representatives.phone", "signatory.signedBy.name",
      "signatory.signedBy.title",
    ]
    var people = Set<String>()
    for line in try Self.lines.get() where line.isPlain || line.arguments.contains("--as-of") {
      let result = CommandRun.run(
        line.arguments + ["--audience", "parties", "--include-personal"], in: workspace.path)
      let found = Set(canaries(in: result.outBytes + result.errBytes, of: workspace))
      #expect(found.isSubset(of: mayGo), "\(line): \(found.subtracting(mayGo))")
      people.formUnion(found)
    }
    #expect(people == mayGo)
  }

  /// The canaries sing: the house sees them by the same lines.
  @Test func theHouseIsShownWhatTheOthersAreNot() throws {
    let workspace = try Self.workspace.get()
    for line in try Self.lines.get()
    where line.isPlain
      && (line.arguments.contains("mote") || line.arguments.starts(with: ["chart", "attendance"]))
    {
      let result = CommandRun.run(line.arguments + ["--audience", "house"], in: workspace.path)
      #expect(result.exitCode == .done)
      // These print few texts.
      guard line.arguments[0] != "summary", !line.arguments.starts(with: ["chart", "themes"]) else {
        continue
      }
      #expect(!canaries(in: result.outBytes, of: workspace).isEmpty, "\(line)")
    }
  }

  /// Neither a number nor a gap tells of somebody who is not named.
  @Test(arguments: [Audience.public, .parties])
  func theBytesAreThoseOfAWorkspaceThatNeverHadWhatIsWithheld(audience: Audience) throws {
    let (workspace, twin) = (try Self.workspace.get(), try Self.twin.get())
    for line in try Self.lines.get() where !line.arguments.contains("radet") {
      let options = ["--audience", audience.rawValue]
      let result = CommandRun.run(line.arguments + options, in: workspace.path)
      let other = CommandRun.run(line.arguments + options, in: twin.path)
      guard result != other else { continue }
      let difference = result.out.split(separator: "\n").difference(from: other.out.split(separator: "\n"))
      Issue.record("\(line): \(difference)")
    }
  }

  @Test func aFileIsWrittenWithTheSameBytesUnderItsOwnNameOnly() throws {
    let workspace = try Self.workspace.get()
    for line in try Self.lines.get() where line.isPlain {
      let folder = try TemporaryFolder.make()
      let printed = CommandRun.run(line.arguments, in: workspace.path)
      let result = CommandRun.run(line.arguments + ["-o", "ut"], in: workspace.path, from: folder)
      #expect(result.exitCode == printed.exitCode)
      #expect(canaries(in: result.errBytes, of: workspace) == [], "\(line)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      if line.arguments.contains("--table") {
        if printed.exitCode == .done {
          try expectTable(try #require(line.arguments.last), in: "\(folder)/ut", is: printed.outBytes)
        }
        continue
      }
      #expect(files == (printed.exitCode == .done ? ["ut"] : []))
      if printed.exitCode == .done {
        #expect(try DiskFileSystem().read("\(folder)/ut") == printed.outBytes)
      }
    }
  }

  /// A folder with the one table, if it has rows, and the descriptor.
  private func expectTable(_ table: String, in folder: String, is bytes: [UInt8]) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(names) == Set(["datapackage.json"] + (bytes.isEmpty ? [] : ["\(table).ndjson"])))
    if !bytes.isEmpty { #expect(try DiskFileSystem().read("\(folder)/\(table).ndjson") == bytes) }
    let descriptor = try DiskFileSystem().read("\(folder)/datapackage.json")
    #expect(canaries(in: descriptor, of: try Self.workspace.get()) == [])
  }

  /// Refusals are printed where logs are public.
  @Test(arguments: ["mote/participants.json", "gomman/participants.json", "mote/inputs.json"])
  func aRefusalOverADamagedFileQuotesNothing(file: String) throws {
    let workspace = try CanaryWorkspace()
    let bytes = try DiskFileSystem().read("\(workspace.path)/forums/\(file)")
    let text = String(decoding: bytes, as: UTF8.self)
    let damages = [
      String(text.dropLast(20)), text.replacingOccurrences(of: "\"note\": ", with: "\"note\": [ "),
      text.replacingOccurrences(
        of: "\"x-\(CanaryWorkspace.mark)", with: "\"\(CanaryWorkspace.mark)\": 1, 'x"),
    ]
    for damage in damages {
      try Workspaces.write(damage, to: "forums/\(file)", in: workspace.path)
      for line in try Self.lines.get() where line.isPlain && !line.arguments.contains("radet") {
        let result = CommandRun.run(line.arguments, in: workspace.path)
        #expect(canaries(in: result.outBytes + result.errBytes, of: workspace) == [], "\(line)")
      }
    }
  }
}

/// What stands in an archive whose entries are stored and not compressed (APPNOTE 4.3.7), for looking through.
enum StoredZip {
  /// The bytes as text, and the name and content of each entry if they are an archive.
  static func texts(of bytes: [UInt8]) -> [String] {
    var texts = [String(decoding: bytes, as: UTF8.self)]
    guard bytes.starts(with: "PK".utf8) else { return texts }
    var start = 0
    while bytes.count >= start + 30, bytes[start...].starts(with: [0x50, 0x4B, 3, 4]) {
      func number(_ offset: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[start + offset + $1]) << (8 * $1) }
      }
      // A compressed entry cannot be looked into: that it is there is a fault of the test's subject.
      if number(8, 2) != 0 { texts.append("\(CanaryWorkspace.mark)-compressed") }
      let name = start + 30
      let content = name + number(26, 2) + number(28, 2)
      let end = min(content + number(18, 4), bytes.count)
      texts.append(String(decoding: bytes[name..<min(content, bytes.count)], as: UTF8.self))
      if content <= end { texts.append(String(decoding: bytes[content..<end], as: UTF8.self)) }
      start = end
    }
    return texts
  }
}
