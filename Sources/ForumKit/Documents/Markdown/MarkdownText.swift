/// The Markdown that secretaries write in the long texts of records.
///
/// The subset, which follows CommonMark 0.31 (and GitHub's tables and bare addresses):
/// - paragraphs, set apart by blank lines; two spaces or a backslash at the end of a line break it;
/// - `#` headings; bullet lists with `-`, `*`, `+` or `•`; numbered lists with `1.` or `1)`; lists nest by
///   indentation;
/// - `>` quotes, pipe tables, fenced code (three backticks or tildes), `---` rules;
/// - `**strong**`, `*emphasis*` (or with `_`), `` `code` ``, `[text](address)`, `<address>`, and http and https
///   addresses that stand bare;
/// - notes: `[^label]` in a text whose line `[^label]: note` says what it says; lines that follow directly, and those
///   indented by four columns also after a blank line, go on with the note;
/// - a backslash before a punctuation mark takes away its meaning.
///
/// Where it differs, it does so that no text is lost:
/// - HTML, entities, images, reference links and link titles are plain text; only http, https and mailto make
///   links;
/// - indented text is text, not code, and `===` or `---` under a line make no heading;
/// - `•` needs no space after it, and `\•` is a plain one; `<br>` in a table's cell is a line break;
/// - a row longer than its table's header adds columns; a link without text shows its address;
/// - headings, quotes and code without content are left out, and so is the language after a code fence;
/// - emphasis in emphasis counts once;
/// - a note without a reference, the second of a label and a reference without a note are plain text where they
///   stand; so are marks of notes in a note.
///
/// Every text is read, none is refused, in time linear in its length. Containers (a quote is one, a list with
/// its item two) nest to a depth of 31; marks beyond are text.
public enum MarkdownText {
  /// Reads a text.
  ///
  /// - Parameter headingLevel: the level that `#` gets; `##` gets the next, and so on. Give 0 to
  ///   read a whole document, whose `#` is the title.
  public static func blocks(_ text: String, headingLevel: Int) -> [Block] {
    let lines = Array(PrintableText.block(text).utf8)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    func read(_ footnotes: MarkdownFootnotes) -> (blocks: [Block], defined: MarkdownFootnotes) {
      var parser = MarkdownBlockParser(headingLevel: headingLevel, footnotes: footnotes)
      for line in lines { parser.read(line) }
      return (parser.finish(), parser.defined)
    }
    let (literal, defined) = read(MarkdownFootnotes())
    guard defined.count > 0 else { return literal }
    // A reference may stand before its note, and a note that none refers to is to stand where it is.
    let (blocks, _) = read(defined)
    let referred = defined.referred(to: FootnoteNumbers(blocks))
    return referred.count == defined.count ? blocks : read(referred).blocks
  }

  /// Reads a text on one line: emphasis, code and links only.
  public static func inlines(_ text: String) -> [Inline] {
    MarkdownInlineParser.inlines(Array(PrintableText.line(text).utf8), MarkdownFootnotes())
  }
}
