import Foundation
import Testing

@testable import ForumKit

@Suite("Workspaces")
struct WorkspaceTests {
  private let disk = DiskFileSystem()

  private func card(_ name: String = "Sekretariatet") throws -> WorkspaceCard {
    try WorkspaceCard.from(#"{"format":1,"id":"s","name":"\#(name)"}"#)
  }

  @Test("A new workspace holds its card, and a word to git")
  func create() throws {
    let path = "\(try TemporaryFolder.make())/new/deep"
    let workspace = try Workspace.create(at: path, card(), on: disk, at: TickingClock.start)
    #expect(workspace.card.title == "Sekretariatet")
    #expect(try disk.names(in: path) == [".forumctl", ".gitignore", "forumctl.json"])
    let files = StoredFiles(at: path)
    #expect(try files.text(of: ".gitignore") == ".forumctl/\n")
    #expect(
      try files.text(of: "forumctl.json") == """
        {
          "format": 1,
          "id": "s",
          "name": "Sekretariatet"
        }

        """)
  }

  @Test("No workspace is made in one, or inside one", arguments: ["", "/forums", "/a/b"])
  func nested(_ below: String) throws {
    let path = try Workspaces.copy("nod")
    #expect(throws: StoreError.workspaceExists(folder: path)) {
      try Workspace.create(at: path + below, card(), on: disk, at: TickingClock.start)
    }
  }

  @Test("Of two who make a workspace at one time the second is refused")
  func race() throws {
    let path = try TemporaryFolder.make()
    let slow = FaultingFileSystem {
      _ = try Workspace.create(at: path, card("Den första"), on: disk, at: TickingClock.start)
    }
    #expect(throws: StoreError.workspaceExists(folder: path)) {
      try Workspace.create(at: path, card("Den andra"), on: slow, at: TickingClock.start)
    }
    #expect(try Workspace(at: path, on: disk).card.title == "Den första")
  }

  @Test("The nearest workspace upwards is found", arguments: ["", "/forums", "/forums/x/y", "/"])
  func find(_ below: String) throws {
    let path = try Workspaces.copy("nod")
    #expect(try [path, path + "/"].contains(Workspace.folder(from: path + below, on: disk)))
  }

  @Test("Where there is no workspace, the folder that was searched from is told")
  func missing() throws {
    let path = try TemporaryFolder.make()
    #expect(throws: StoreError.noWorkspace(searchedFrom: path)) {
      try Workspace.folder(from: path, on: disk)
    }
    #expect(throws: StoreError.noWorkspace(searchedFrom: path)) { try Workspace(at: path, on: disk) }
  }

  @Test("A workspace of a newer version can be read, and not changed")
  func newer() throws {
    let files = StoredFiles(at: try Workspaces.copy("broken/newer-format"))
    let before = try files.all()
    let workspace = try files.workspace()
    let error = StoreError.newerFormat(found: workspace.card.format, supported: 1)
    #expect(workspace.card.format > 1)
    #expect(try !workspace.records.list(.organisations).isEmpty)
    for dryRun in [false, true] {
      #expect(throws: error) { try files.change(dryRun: dryRun) { try $0.edit(.organisations) { $0 = [] } } }
    }
    #expect(try files.all() == before)
  }

  @Test("A newer card that this version cannot read is told to be newer, and an old one to be at fault")
  func newerCard() throws {
    let files = try StoredFiles(["forumctl.json": #"{"format":2,"id":"s","name":{"sv":"S","en":"S"}}"#])
    #expect(throws: StoreError.newerFormat(found: 2, supported: 1)) { try files.workspace() }
    try files.write(#"{"format":1,"id":"s","name":{"sv":"S"}}"#, to: "forumctl.json")
    let error = #expect(throws: StoreError.self) { try files.workspace() }
    guard case .invalid(let place, let fault) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place.position == TextPosition(line: 1, column: 29))
    #expect(fault.problem == .wrongType(expected: "a text", found: "an object"))
  }

  @Test(
    "A faulty file is named with its place, and its neighbours can be read",
    arguments: [
      "bad-date", "bom", "conflict-markers", "duplicate-id", "duplicate-key", "invalid-utf8",
      "trailing-comma",
      "truncated", "unknown-choice", "wrong-type",
    ])
  func broken(_ fixture: String) throws {
    let records = try StoredFiles(at: try Workspaces.copy("broken/\(fixture)")).workspace().records
    let sound = try #require(ID<Forum>("frisk-2025"))
    let faulty = try #require(ID<Forum>("trasig-2025"))
    #expect(try records.record(.forum(sound)) != nil)
    #expect(try !records.list(.inputs(of: sound)).isEmpty)
    let error = #expect(throws: StoreError.self) {
      _ = try records.record(.forum(faulty))
      _ = try records.list(.participants(of: faulty))
      _ = try records.list(.themes(of: faulty))
      _ = try records.list(.inputs(of: faulty))
    }
    switch error {
    case .damaged(let place, _), .unmerged(let place), .invalid(let place, _):
      #expect(place.path.hasPrefix("forums/trasig-2025/"))
      #expect(place.position != nil)
    default: Issue.record("\(String(describing: error))")
    }
  }
}
