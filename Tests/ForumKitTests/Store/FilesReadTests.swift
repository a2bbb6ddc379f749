import Testing

@testable import ForumKit

@Suite("The files that a change reads")
struct FilesReadTests {
  /// A workspace with so many forums, each with a participant and inputs.
  private func files(forums: Int) throws -> StoredFiles {
    var records = [
      "organisations.json": #"{"organisations":[{"id":"alfa","name":"A"},{"id":"beta","name":"B"}]}"#
    ]
    for number in 1...forums {
      records["forums/f\(number)/forum.json"] =
        #"{"commissionedBy":["beta"],"date":"2026","id":"f\#(number)","status":"held","title":"F"}"#
      records["forums/f\(number)/participants.json"] = #"{"participants":[{"organisation":"beta"}]}"#
      records["forums/f\(number)/inputs.json"] = #"{"inputs":[{"id":"i\#(number)","text":"T"}]}"#
    }
    return try StoredFiles(records)
  }

  /// The files that a change reads, from the workspace's folder, each as often as it is read.
  private func reads(
    in files: StoredFiles, _ body: (inout Change) throws -> Void
  ) throws -> [String: Int] {
    let fileSystem = FaultingFileSystem(.death, at: .max)
    let workspace = try Workspace(at: files.path, on: fileSystem)
    let before = fileSystem.reads.count
    _ = try workspace.change("test", at: TickingClock.start, body)
    let paths = fileSystem.reads.dropFirst(before).map { String($0.dropFirst(files.path.count + 1)) }
    return Dictionary(paths.filter { !$0.hasPrefix(".forumctl/") }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  @Test("An added input opens its own list, and nothing else")
  func input() throws {
    let forum = try #require(ID<Forum>("f2"))
    let reads = try reads(in: files(forums: 3)) { change in
      try change.edit(.inputs(of: forum)) { $0.append(try .from(#"{"id":"new","text":"T"}"#)) }
    }
    #expect(Set(reads.keys) == ["forums/f2/inputs.json"])
  }

  @Test("An added participant opens its list and the organisations, and nothing else")
  func participant() throws {
    let forum = try #require(ID<Forum>("f2"))
    let reads = try reads(in: files(forums: 3)) { change in
      try change.edit(.participants(of: forum)) { $0.append(try .from(#"{"organisation":"alfa"}"#)) }
    }
    #expect(Set(reads.keys) == ["forums/f2/participants.json", "organisations.json"])
    #expect(reads["organisations.json"] == 1)
  }

  @Test("Whoever asks for no input opens no file")
  func noInput() throws {
    let files = try files(forums: 3)
    let fileSystem = FaultingFileSystem(.death, at: .max)
    let finder = InputFinder(try Workspace(at: files.path, on: fileSystem).records)
    let before = fileSystem.reads.count
    #expect(try finder.inputs([]) == [])
    #expect(fileSystem.reads.count == before)
    #expect(try finder.inputs(["i2"]).map(\.input.text) == ["T"])
    #expect(fileSystem.reads.count > before)
  }

  @Test("A merge opens no inputs, and no file more often for there being more forums")
  func merge() throws {
    let counts = try [2, 20].map { forums in
      try reads(in: files(forums: forums)) { change in
        try change.merge(try #require(ID("beta")), into: try #require(ID("alfa")))
      }
    }
    for count in counts {
      #expect(count.keys.allSatisfy { !$0.hasSuffix("inputs.json") })
    }
    #expect(counts[0]["organisations.json"] == counts[1]["organisations.json"])
    #expect(counts[0].values.max() == counts[1].values.max())
  }
}
