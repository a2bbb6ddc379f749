import Testing

@testable import ForumKit

@Suite("Finding an input")
struct InputFinderTests {
  @Test("A file that does not mention what is asked for is not read, however damaged it is")
  func damageElsewhere() throws {
    let workspace = try Workspaces.copy("broken/truncated")
    let finder = InputFinder(try Workspaces.records(in: workspace))
    #expect(try finder.input("gbs1v7nvmj").forum.text == "frisk-2025")
    #expect(throws: StoreError.self) { try finder.input("7drps8r99t") }
  }

  @Test("An id that a hand has written with an escape is found too")
  func escapedID() throws {
    let workspace = try Workspaces.copy("exempel")
    let text = String(
      decoding: try DiskFileSystem().read("\(workspace)/forums/forum-2025-11/inputs.json"), as: UTF8.self)
    try Workspaces.write(
      text.replacing("4aamae0ety", with: "\\u0034aamae0ety"), to: "forums/forum-2025-11/inputs.json",
      in: workspace)
    #expect(try InputFinder(Workspaces.records(in: workspace)).input("4aam").input.id.text == "4aamae0ety")
  }

  @Test("An id that stands in two forums is not guessed at")
  func twice() throws {
    let workspace = try Workspaces.copy("exempel")
    let text = String(
      decoding: try DiskFileSystem().read("\(workspace)/forums/forum-2025-11/inputs.json"), as: UTF8.self)
    try Workspaces.write(
      text.replacing("sh1e6tqvf5", with: "bdfcrbq148"), to: "forums/forum-2025-11/inputs.json", in: workspace)
    let finder = InputFinder(try Workspaces.records(in: workspace))
    let error = #expect(throws: NotFound.self) { try finder.input("bdfcrbq148") }
    #expect(error?.reason == .ambiguous(candidates: ["bdfcrbq148", "bdfcrbq148"]))
  }

  @Test("Inputs come in the order of the texts, and a beginning that means very many names ten of them")
  func order() throws {
    let finder = InputFinder(try Workspaces.records(in: try Workspaces.copy("exempel")))
    #expect(
      try finder.inputs(["wxx1", "4AAM", "bzxq"]).map(\.input.id.text) == [
        "wxx1jg08x4", "4aamae0ety", "bzxqp6amwt",
      ])
    #expect(throws: NotFound(noun: "input", text: "", reason: .unknown(nearest: []))) { try finder.input("") }
  }
}
