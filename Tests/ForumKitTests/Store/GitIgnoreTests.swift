import Foundation
import Testing

@testable import ForumKit

@Suite("What git is to leave alone")
struct GitIgnoreTests {
  @Test(
    "A line is added at the end, once, and what is there is kept byte by byte",
    arguments: [
      (nil, ".forumctl/\n"),
      ("", ".forumctl/\n"),
      ("*.tmp\n", "*.tmp\n.forumctl/\n"),
      ("*.tmp", "*.tmp\n.forumctl/\n"),
      ("*.tmp\r\n", "*.tmp\r\n.forumctl/\n"),
      (".forumctl/\n*.tmp", ".forumctl/\n*.tmp"),
      (".forumctl/\r\n", ".forumctl/\r\n"),
      (".forumctl", ".forumctl\n.forumctl/\n"),
      ("#.forumctl/\n", "#.forumctl/\n.forumctl/\n"),
    ] as [(String?, String)])
  func add(before: String?, after: String) throws {
    let folder = try TemporaryFolder.make()
    let file = URL(filePath: "\(folder)/.gitignore")
    if let before { try Data(before.utf8).write(to: file) }
    try GitIgnore(folder: folder, on: DiskFileSystem()).add(".forumctl/")
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == after)
  }

  @Test("A file that is no UTF-8 is kept too")
  func bytes() throws {
    let folder = try TemporaryFolder.make()
    let file = URL(filePath: "\(folder)/.gitignore")
    try Data([0xe5, 0x0a]).write(to: file)
    try GitIgnore(folder: folder, on: DiskFileSystem()).add("x")
    #expect(Array(try Data(contentsOf: file)) == [0xe5, 0x0a, 0x78, 0x0a])
  }
}

@Suite("Paths without detours")
struct NormalisedPathTests {
  @Test(
    arguments: [
      ("/a/b", "/a/b"), ("/a/b/", "/a/b"), ("/a/./b/../c", "/a/c"), ("//a//b", "/a/b"), ("/../a", "/a"),
      ("/", "/"), ("/a/..", "/"), ("/å/..b/.c", "/å/..b/.c"),
    ])
  func normalised(path: String, expected: String) {
    #expect(FilePath.normalised(path) == expected)
  }
}
