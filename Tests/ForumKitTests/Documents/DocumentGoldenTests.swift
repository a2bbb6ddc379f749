import ForumKit
import Testing

/// One document with every kind of block, in every format: what people get to see.
@Suite struct DocumentGoldenTests {
  @Test func theSampleIsWrittenAsMarkdown() throws {
    try expectGolden(MarkdownWriter().write(.sample), "documents/sample.md")
  }

  @Test func theSampleIsWrittenAsPlainText() throws {
    try expectGolden(PlainTextWriter().write(.sample), "documents/sample.txt")
  }

  @Test func theSampleIsWrittenAsHTML() throws {
    try expectGolden(HTMLWriter().write(.sample), "documents/sample.html")
  }
}
