import ForumKit
import Testing

@testable import forumctl

/// Hostile text in every text of every record, through every format of every command that reads. The lines come
/// from the command tree, the keys from the shapes.
@Suite struct HostileTextTests {
  /// What a spreadsheet would run as a formula.
  static let formulas = [
    "=HYPERLINK(\"http://example.org\")", "+1+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(1)", "\t=1+1", "\r=1+1",
    " =1+1", "\u{FF1D}1+1", "\u{200B}=1+1", "\u{202E}=1+1",
  ]

  /// Everything that a page, a terminal or a reader of XML could take for more than text.
  static let markup = """
    ord<script>alert(1)</script><img src=x onerror=alert(1)>"><svg onload='x'>]]>--> -- <!-- x -->&lt;b&gt;&#60;i&#62;
    # rubrik
    <div onclick="x">block</div>

    <iframe src="javascript:x"></iframe>
    - punkt [länk](javascript:alert(1)) ![bild](http://example.org/x.png) <javascript:x> [a]: data:text/html,x
    | a | b |`kod``kod` ~~~ *x* _y_ \\
    ord[^1] [^<b>] [^1](javascript:alert(1)) [^2
    [^1]: not <script>alert(2)</script> [^1] [länk](javascript:alert(1)) [^<b>]: ]]>
    [^<b>]: <u>
    \u{1B}[31mröd\u{1B}]0;titel\u{07}\u{9B}31m\u{7F}\u{0}\u{8}\u{B}\u{C}\u{1F}
    \u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{200E}\u{61C}
    \u{2028}rad\u{2029}stycke\rvagn\u{FEFF}\u{200B}e\u{301}\u{301}\u{301}
    """ + noncharacters + String(repeating: "långtord", count: 200)
  private static let noncharacters = [0xFFFE, 0xFFFF, 0xFDD0].compactMap { Unicode.Scalar(UInt32($0)) }
    .map { String($0) }.joined()

  /// JSON keeps noncharacters as they are: programs read it back, and no terminal acts on them.
  private static let inJSON: Set<Unicode.Scalar> = Set(["\n"] + noncharacters.unicodeScalars)

  static let lines = Result {
    try TreeLine.reading { form in
      switch form.completion {
      case .records(.forums): [FilledWorkspace.forum]
      case .records(.declarations): [FilledWorkspace.declaration]
      case .records(.organisations): [FilledWorkspace.organisation]
      case .records(.themes), .records(.inputs): [FilledWorkspace.id]
      // A document that is read: standard input, which is empty.
      case .file: form.role == .operand ? ["-"] : nil
      default: form.role == .operand ? ["långtord"] : nil
      }
    }
  }

  private func run(_ line: TreeLine, in path: String) throws -> CommandRun.Result? {
    // What is no text is not shown in a terminal.
    let terminal = Console.Terminal(
      inputIsTerminal: false, outputIsTerminal: !OfficeFile.formats.contains(line.format),
      errorIsTerminal: true, width: 100)
    let result = CommandRun.run(
      line.arguments, in: path, environment: ["NO_COLOR": "1"], terminal: terminal)
    #expect(controls(in: result.err).isEmpty, "\(line)")
    // Some operands and options exclude each other, and what is looked for need not be there.
    #expect([.done, .findings, .failed, .usage].contains(result.exitCode), "\(line) \(result.err)")
    return [.done, .findings].contains(result.exitCode) ? result : nil
  }

  /// What moves a cursor or turns a text round, beside the ends of lines.
  private func controls(in text: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]) -> [String] {
    text.unicodeScalars.filter { scalar in
      guard !allowed.contains(scalar) else { return false }
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: return true
      default: return false
      }
    }.map { String($0.value, radix: 16) }
  }

  @Test func noFormatLetsMarkupOrControlsThrough() throws {
    let path = try FilledWorkspace.make(Self.markup)
    let tame = try FilledWorkspace.make("Lugn text")
    var formats: [String: Int] = [:]
    for line in try Self.lines.get() {
      guard let result = try run(line, in: path) else { continue }
      formats[line.format, default: 0] += 1
      let text = result.out
      switch line.format {
      case "json":
        let value = try JSONReader.read(result.outBytes)
        // A summary has hardly any texts; findings and the history tell places and keys.
        let hasTexts = !["summary", "check", "log"].contains(line.arguments[0])
        #expect(!hasTexts || value.holds(Self.markup) || !text.contains("ord"), "\(line)")
        #expect(controls(in: text, allowing: Self.inJSON) == [], "\(line)")
      case "ndjson":
        for row in text.split(separator: "\n") { _ = try JSONReader.read(Array(row.utf8)) }
        #expect(controls(in: text, allowing: Self.inJSON) == [], "\(line)")
      case "csv":
        #expect(CSVRows(text) != nil)
        if !line.arguments.contains("--raw") {
          let allowed: Set<Unicode.Scalar> =
            line.arguments.contains("--excel") ? ["\n", "\r", "\t", "\u{FEFF}"] : ["\n", "\r", "\t"]
          #expect(controls(in: text, allowing: allowed) == [], "\(line)")
        }
      case "docx", "xlsx":
        let file = try OfficeFile(result.outBytes)
        let known = try OfficeFile(try #require(try run(line, in: tame)).outBytes)
        let found = try file.elements().subtracting(known.elements())
        #expect(found.isSubset(of: OfficeFile.ofMarkdown), "\(line): \(found)")
        for part in file.parts {
          #expect(controls(in: part.text, allowing: ["\n", "\t"]) == [], "\(line) \(part.name)")
          #expect(
            !part.text.contains("Target=\"javascript:") && !part.text.contains("Target=\"data:"), "\(line)")
        }
      case "md":
        #expect(controls(in: text, allowing: ["\n", "\t"]) == [], "\(line)")
        #expect(RawMarkup.tags(inMarkdown: text) == [], "\(line)")
        #expect(RawMarkup.foreignLinks(inMarkdown: text) == [], "\(line)")
      case "html":
        #expect(controls(in: text) == [], "\(line)")
        let known = RawMarkup.tags(inHTML: try #require(try run(line, in: tame)).out)
        let found = RawMarkup.tags(inHTML: text)
        #expect(
          found.subtracting(known).isSubset(of: RawMarkup.ofMarkdown), "\(line): \(found.subtracting(known))")
        #expect(!text.contains("href=\"javascript:") && !text.contains("href=\"data:"), "\(line)")
      case "ics": #expect(controls(in: text, allowing: ["\r", "\n"]) == [], "\(line)")
      default:
        if line.arguments.contains("--table") {
          for row in text.split(separator: "\n") { _ = try JSONReader.read(Array(row.utf8)) }
          #expect(controls(in: text, allowing: Self.inJSON) == [], "\(line)")
          continue
        }
        let isCalendar = line.arguments.starts(with: ["export", "calendar"])
        #expect(controls(in: text, allowing: isCalendar ? ["\r", "\n"] : ["\n"]) == [], "\(line)")
        if line.arguments[0] == "chart" {
          let known = try SVGFile(try #require(try run(line, in: tame)).out)
          #expect(try SVGFile(text).elements == known.elements, "\(line)")
        }
      }
    }
    let disk = DiskFileSystem()
    for file in try Workspace(at: path, on: disk).records.files() {
      #expect(try disk.status(of: "\(path)/\(file.path)") != nil, "nothing hostile stands in \(file.path)")
    }
    for format in ["json", "ndjson", "csv", "xlsx", "docx", "md", "html", "txt", "table", "ics"] {
      #expect(formats[format, default: 0] > 0, "\(format) was not tried")
    }
  }

  @Test(arguments: formulas)
  func noCellIsAFormula(text: String) throws {
    let path = try FilledWorkspace.make(text + " x")
    var cells = 0
    for line in try Self.lines.get() where line.format == "csv" && line.isPlain {
      guard let result = try run(line, in: path) else { continue }
      for cell in try #require(CSVRows(result.out)).all.joined() {
        let start = cell.unicodeScalars.first {
          !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        }
        let isRun = start.map { "=+-@\u{FF1D}".unicodeScalars.contains($0) } ?? false
        #expect(!isRun, "\(line) \(cell)")
        if cell.hasPrefix("'") { cells += 1 }
      }
    }
    #expect(cells > 10)
  }

  /// A workbook needs no apostrophe: a cell of text stays one, also when it is edited.
  @Test(arguments: formulas)
  func noCellOfAWorkbookIsAFormula(text: String) throws {
    let path = try FilledWorkspace.make(text + " x")
    var cells = 0
    for line in try Self.lines.get() where line.format == "xlsx" && line.isPlain {
      guard let result = try run(line, in: path) else { continue }
      let file = try OfficeFile(result.outBytes)
      #expect(try file.elements().isDisjoint(with: ["f", "hyperlink"]), "\(line)")
      for cell in try file.cells() where cell.text.contains("1+1") || cell.text.contains("cmd") {
        #expect(cell.type == "inlineStr" && cell.style == "2", "\(line) \(cell)")
        #expect(!cell.text.hasPrefix("'"))
        cells += 1
      }
    }
    #expect(["1+1", "cmd"].contains(where: text.contains) ? cells > 3 : cells == 0)
  }
}

/// Tags as a browser would see them.
private enum RawMarkup {
  /// What the Markdown of a text may become: emphasis, lists, code, links and the like.
  static let ofMarkdown: Set<String> = [
    "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "p", "em", "strong", "code", "pre", "br", "hr",
    "blockquote",
    "a", "a href", "a rel", "table", "thead", "tbody", "tr", "th", "td", "del", "th scope", "div",
    "div class", "p class",
    "ol start", "h1 id", "h2 id", "h3 id", "h4 id", "h5 id", "h6 id", "table aria-label",
    "table aria-labelledby", "h2 lang", "h3 lang", "h4 lang", "h5 lang", "h6 lang", "p lang", "ul lang",
    "ol lang", "pre lang", "blockquote lang", "div lang",
    "sup", "a id", "a role", "a aria-label", "a lang", "section", "section class", "section role",
    "section aria-labelledby", "li id", "li lang", "span", "span aria-hidden", "span class",
  ]

  /// The names of elements, and of their attributes behind the name: `a`, `a href`.
  static func tags(inHTML text: String) -> Set<String> {
    var found = Set<String>()
    for piece in text.split(separator: "<").dropFirst() {
      let tag = piece.prefix { $0 != ">" }.drop { $0 == "/" }
      let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "!" }
      guard !name.isEmpty else { continue }
      found.insert(name.lowercased())
      // Attribute names stand outside of quotes and before an equals sign.
      let bare = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
      for word in bare.dropFirst(name.count).split(separator: " ") where word.contains("=") {
        found.insert("\(name.lowercased()) \(word.prefix { $0 != "=" })")
      }
    }
    return found
  }

  /// The addresses of links that run something. A bracket behind a backslash makes no link.
  static func foreignLinks(inMarkdown text: String) -> [String] {
    text.components(separatedBy: "](").dropFirst().enumerated().compactMap { index, address in
      let before = text.components(separatedBy: "](")[index]
      let isRun = ["javascript:", "<javascript:", "data:", "<data:"].contains(where: address.hasPrefix)
      return isRun && !before.hasSuffix("\\") ? String(address.prefix(30)) : nil
    }
  }

  /// What Markdown would let through as HTML: `<` before a letter, `/`, `!` or `?`, without a backslash before it,
  /// and no address. The writers' own line break in a cell is `<br>`.
  static func tags(inMarkdown text: String) -> [String] {
    var found: [String] = []
    var previous: Character = " "
    var rest = text[...]
    while let character = rest.popFirst() {
      defer { previous = previous == "\\" && character == "\\" ? " " : character }
      guard character == "<", previous != "\\", let next = rest.first else { continue }
      if next.isLetter || "/!?".contains(next), !rest.hasPrefix("http"), !rest.hasPrefix("br>") {
        found.append(String(rest.prefix(20)))
      }
    }
    return found
  }
}

extension JSONValue {
  /// Whether a text stands somewhere in the value, as it is.
  fileprivate func holds(_ text: String) -> Bool {
    switch self {
    case .string(let value): value.utf8.elementsEqual(text.utf8)
    case .array(let values): values.contains { $0.holds(text) }
    case .object(let object): object.members.contains { $0.value.holds(text) }
    case .null, .bool, .number: false
    }
  }
}
