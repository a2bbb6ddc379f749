import Foundation
import Testing

@testable import ForumKit

@Suite("Who may read the files")
struct FileModesTests {
  private func mode(_ file: String, in path: String) throws -> UInt16? {
    try DiskFileSystem().status(of: "\(path)/\(file)")?.mode
  }

  private func fill(_ path: String) throws {
    let forum = try #require(ID<Forum>("forum-f"))
    let declaration = try #require(ID<Declaration>("d"))
    _ = try Workspace(at: path, on: DiskFileSystem()).change("fill", at: TickingClock.start) { change in
      try change.edit(.organisations) { $0 = try Organisation.list(#"[{"id":"alfa","name":"Alfa"}]"#) }
      try change.put(try .from(#"{"id":"forum-f","title":"Forum","date":"2026-05-05"}"#), in: .forum(forum))
      try change.edit(.participants(of: forum)) {
        $0 = try Participant.list(#"[{"organisation":"alfa"}]"#)
      }
      try change.edit(.inputs(of: forum)) { $0 = try Input.list(#"[{"id":"in","text":"Ord"}]"#) }
      try change.put(try .from(#"{"id":"d","title":"D"}"#), in: .declaration(declaration))
      try change.edit(.signatories(of: declaration)) {
        $0 = try Signatory.list(#"[{"organisation":"alfa"}]"#)
      }
    }
  }

  private static let personal = [
    "organisations.json", "forums/forum-f/participants.json", "declarations/d/signatories.json",
    ".forumctl/journal.ndjson",
  ]
  private static let others = [
    "forums/forum-f/forum.json", "forums/forum-f/inputs.json", "declarations/d/declaration.json",
  ]

  @Test(
    "New files of a kind that holds personal data are their owner's alone, others as the folder's records")
  func newFiles() throws {
    let path = try Workspaces.empty()
    // The journal is made with the workspace.
    #expect(chmod("\(path)/forumctl.json", 0o664) == 0)
    try fill(path)
    for file in Self.personal { #expect(try mode(file, in: path) == 0o600, "\(file)") }
    for file in Self.others { #expect(try mode(file, in: path) == 0o664, "\(file)") }
  }

  @Test("Where the workspace says that it is shared, all files are alike")
  func shared() throws {
    let path = try Workspaces.empty()
    _ = try Workspace(at: path, on: DiskFileSystem()).change("set", at: TickingClock.start) { change in
      try change.edit(.workspace) { $0.access = .shared }
    }
    #expect(chmod("\(path)/forumctl.json", 0o660) == 0)
    try fill(path)
    for file in Self.personal.dropLast() + Self.others {
      #expect(try mode(file, in: path) == 0o660, "\(file)")
    }
  }

  @Test("A file that is there keeps its mode, also when a change of it comes to nothing")
  func kept() throws {
    let path = try Workspaces.empty()
    try fill(path)
    for file in Self.personal.dropLast() { #expect(chmod("\(path)/\(file)", 0o640) == 0) }
    let beta = #"{"id":"beta","name":"Beta"}"#
    for place in 1...200 {
      let fileSystem = FaultingFileSystem(.once(code: EIO), at: place)
      do {
        _ = try Workspace(at: path, on: fileSystem).change("change", at: TickingClock.start) { change in
          try change.edit(.organisations) { $0 = [$0[0], try .from(beta)] }
          try change.remove(.participants(of: try #require(ID("forum-f"))))
        }
      } catch is StoreError {}
      if !fileSystem.hasFailed { break }
      let file = "forums/forum-f/participants.json"
      if let mode = try mode(file, in: path) {
        // A file that was away for a moment is not laid open to others.
        #expect(mode == 0o640 || mode == 0o600, "operation \(place)")
      }
      #expect(try mode("organisations.json", in: path) == 0o640, "operation \(place)")
      _ = try Workspace(at: path, on: DiskFileSystem()).change("back", at: TickingClock.start) { change in
        try change.edit(.organisations) { $0 = [$0[0]] }
        try change.edit(.participants(of: try #require(ID("forum-f")))) {
          $0 = try Participant.list(#"[{"organisation":"alfa"}]"#)
        }
      }
    }
  }
}
