import ForumKit
import Testing

@testable import forumctl

/// An import of a list that comes on standard input, into a copy of the workspace `exempel`.
struct ImportRun {
  let workspace: String

  init() throws { workspace = try Workspaces.copy("exempel") }

  func run(_ arguments: String..., list: [UInt8]) -> CommandRun.Result {
    CommandRun.run(["import"] + arguments, in: workspace, input: list)
  }

  func run(_ arguments: String..., list: String) -> CommandRun.Result {
    CommandRun.run(["import"] + arguments, in: workspace, input: Array(list.utf8))
  }

  func participants(of forum: String) throws -> [Participant] {
    try Workspaces.records(in: workspace).list(.participants(of: try #require(ID(forum))))
  }

  func organisations() throws -> [Organisation] {
    try Workspaces.records(in: workspace).list(.organisations)
  }
}

/// A list in Windows-1252, as Excel saves it in a Swedish locale, with CRLF.
func windows1252(_ text: String) -> [UInt8] {
  text.unicodeScalars.flatMap { scalar -> [UInt8] in
    switch scalar {
    case "\n": [0x0D, 0x0A]
    case "–": [0x96]
    case "’": [0x92]
    default: [UInt8(scalar.value)]
    }
  }
}
