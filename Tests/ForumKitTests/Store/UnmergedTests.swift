import Testing

@testable import ForumKit

@Suite("A file with a conflict in it")
struct UnmergedTests {
  @Test(
    "It is named by the line where the first conflict begins, whatever else is wrong",
    arguments: [
      ("<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", 1),
      ("{\n<<<<<<< HEAD\n  \"a\": 1\n=======\n", 2),
      ("{\n  \"a\": 1,,\n<<<<<<<\r\n}\n", 3),
      ("{\n  \"a\": \"\n<<<<<<< ours\n", 3),
      ("{\n  \"a\": 1\n=======\n}\n", 3),
      ("{\n  \"a\": 1\n>>>>>>> theirs\n}\n", 3),
    ])
  func named(text: String, line: Int) throws {
    let error = #expect(throws: StoreError.self) {
      _ = try StoredDocument(path: "forums/x/inputs.json", bytes: Array(text.utf8))
    }
    guard case .unmerged(let place) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place.position == TextPosition(line: line, column: 1))
    #expect(place.path == "forums/x/inputs.json")
  }

  @Test(
    "What only looks like it is not taken for it",
    arguments: [
      "{\n<<<<<<<< x\n}", "{\n <<<<<<< x\n}", "{\n<<<<<< x\n}", "{\"a\": <<<<<<< x}", "{\n========",
    ])
  func notTaken(text: String) throws {
    let error = #expect(throws: StoreError.self) {
      _ = try StoredDocument(path: "x.json", bytes: Array(text.utf8))
    }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("A text that holds such a line is a text")
  func inText() throws {
    let document = try StoredDocument(
      path: "x.json", bytes: Array(#"{"a": "\n<<<<<<< ours\n=======\n"}"#.utf8))
    #expect(document.root["a"] == .string("\n<<<<<<< ours\n=======\n"))
  }

  @Test("Its place is told where logs are public, and nothing of what stands there")
  func masked() throws {
    let error = StoreError.unmerged(
      SourcePlace(path: "x.json", position: TextPosition(line: 3, column: 1), line: "<<<<<<< hemligt"))
    #expect(
      error.masked
        == .unmerged(SourcePlace(path: "x.json", position: TextPosition(line: 3, column: 1), line: "")))
  }
}
