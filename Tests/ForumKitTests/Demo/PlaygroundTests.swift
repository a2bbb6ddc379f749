import Foundation
import Testing

@testable import ForumKit

/// The playground is the fixture `exempel`, which the program carries in its source.
@Suite struct PlaygroundTests {
  private static let source = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/ForumKit/Demo/Playground.swift").standardized

  @Test("The source of the playground is made of the fixture, and is up to date")
  func upToDate() throws {
    let files = try Workspaces.files(in: "\(Workspaces.fixtures)/exempel").sorted {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    var lines = [
      "// Made from Fixtures/exempel: FORUMCTL_RECORD_GOLDENS=1 swift test --filter PlaygroundTests", "",
      "// swift-format-ignore-file", "",
      "/// The records that `demo` writes where no number of forums is given.", "enum Playground {",
      "  static let files = [",
    ]
    for (path, bytes) in files {
      let json = String(decoding: JSONWriter.compact(try JSONReader.read(bytes)), as: UTF8.self)
      try #require(!json.contains("\"##") && !json.contains("\\##"), "\(path) would end its literal")
      lines.append("    PlaygroundFile(\"\(path)\", ##\"\(json)\"##),")
    }
    let made = (lines + ["  ]", "}", ""]).joined(separator: "\n")
    guard ProcessInfo.processInfo.environment["FORUMCTL_RECORD_GOLDENS"] != "1" else {
      try Data(made.utf8).write(to: Self.source)
      Issue.record("Recorded Playground.swift. Look at the difference, then run again.")
      return
    }
    let found = String(decoding: try Data(contentsOf: Self.source), as: UTF8.self)
    #expect(
      found == made, "run FORUMCTL_RECORD_GOLDENS=1 swift test --filter PlaygroundTests, then build again")
  }

  @Test("The playground is written as the fixture stands")
  func sameBytes() throws {
    let folder = "\(try TemporaryFolder.make())/lek"
    try DemoWorkspace(in: folder, on: DiskFileSystem()).write(.playground)
    #expect(try Workspaces.files(in: folder) == Workspaces.files(in: "\(Workspaces.fixtures)/exempel"))
  }
}
