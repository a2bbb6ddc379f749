import Testing

@testable import ForumKit

/// The ids of inputs, kept in eight bytes each.
@Suite struct InputIDsTests {
  private func ids(_ files: [(path: String, ids: [String])]) throws -> InputIDs {
    let stored = try StoredFiles(
      Dictionary(
        uniqueKeysWithValues: files.map { file in
          (file.path, RuleCase.list("inputs", file.ids.map { #""id":"\#($0)","text":"Ljus""# }))
        }))
    var all = InputIDs(try stored.workspace().records)
    for file in files {
      all.add(file.ids.map(InputKey.init), of: file.path)
    }
    return all
  }

  @Test("An id that stands in several files is told in all but the first, whatever its form")
  func repetitions() throws {
    let found = try ids([
      ("forums/a/inputs.json", ["0123456789", "en-egen", "zzzzzzzzzz", "en-annan"]),
      ("forums/b/inputs.json", ["en-egen", "0123456789", "0000000000", "0123456788", "zzzzzzzzz"]),
      ("forums/c/inputs.json", ["0000000001", "en-egen"]),
    ]).repetitions()
    #expect(
      found.map { "\($0.id) \($0.path):\($0.place) \($0.earlier)" } == [
        "en-egen forums/b/inputs.json:0 forums/a/inputs.json",
        "0123456789 forums/b/inputs.json:1 forums/a/inputs.json",
        "en-egen forums/c/inputs.json:1 forums/b/inputs.json",
      ])
  }

  @Test("Those that no input has are missing")
  func missing() throws {
    let all = try ids([("forums/a/inputs.json", ["0123456789", "en-egen"])])
    #expect(all.missing(among: ["0123456789", "en-egen"]) == [])
    #expect(all.missing(among: ["0123456788", "en-egenhet", "en-egen"]) == ["0123456788", "en-egenhet"])
  }

  @Test("An id of ours is told by its key, any other by its file alone")
  func keys() {
    var generator = SeededGenerator(seed: 50)
    for _ in 0..<500 {
      let id = ID<Input>.random(using: &generator).text
      #expect(InputKey(id).id == id)
    }
    for id in ["", "a", "en-egen", "012345678", "01234567890", "012345678i", "012345678A", "åäö0123"] {
      #expect(InputKey(id).id == nil)
      #expect(InputKey(id) != .none)
    }
    #expect(InputKey.none.id == nil)
    #expect(InputKey.keys(of: [(2, "a")]) == [.none, .none, InputKey("a")])
  }

  @Test("Two ids of one hash are told apart by their files")
  func clash() throws {
    // What a hash would say of each is made up: the files hold other ids than were added.
    let stored = try StoredFiles([
      "forums/a/inputs.json": RuleCase.list("inputs", #""id":"ett","text":"Ljus""#),
      "forums/b/inputs.json": RuleCase.list("inputs", #""id":"annat","text":"Ljus""#),
    ])
    var all = InputIDs(try stored.workspace().records)
    all.add([InputKey("samma")], of: "forums/a/inputs.json")
    all.add([InputKey("samma")], of: "forums/b/inputs.json")
    #expect(all.repetitions().isEmpty)
    #expect(all.missing(among: ["samma"]) == ["samma"])
  }
}
