import ForumKit

/// What imports say of the lists that they are given.
enum ImportWords {
  /// How many faults, and how many rows that differ, are told.
  private static let shown = 50

  /// `column C "Närvaro"`
  static func column(_ column: ImportColumn) -> String {
    let title = column.title.isEmpty ? "" : " \(VisibleText.quoted(column.title, limit: 40))"
    return "column \(column.letters)\(title)"
  }

  static func count(_ count: Int, _ noun: String) -> String {
    count == 0 ? "no \(noun)s" : Words.count(count, noun)
  }

  /// `read deltagare.csv: 12 rows, in Windows-1252, with semicolons`
  static func reading(_ source: ImportSource) -> String {
    let encoding = source.table.encoding == .utf8 ? "UTF-8" : "Windows-1252"
    let separator =
      switch source.table.separator {
      case .comma: "with commas"
      case .semicolon: "with semicolons"
      case .tab: "with tabs"
      case nil: "one column"
      }
    return "read \(source.name): \(count(source.table.rows.count, "row")), in \(encoding), \(separator)"
  }

  static func wouldAdd(_ added: ImportReport.Added) -> String {
    let id = added.id.isEmpty ? "" : " (\(added.id))"
    return "row \(added.row): would add \(VisibleText.quoted(added.title, limit: 60))\(id)"
  }

  /// `12 participants to forum-2026-09, skipped 3 that were there`
  static func result(_ report: ImportReport, _ list: ImportList, place: String) -> String {
    let noun = String(list.rawValue.dropLast())
    var words = "\(count(report.added.count, noun))\(place)"
    if report.merged > 0 { words += ", with what \(count(report.merged, "more row")) said of them" }
    if report.skipped > 0 { words += ", skipped \(report.skipped) that \(were(report.skipped)) there" }
    return words
  }

  private static func were(_ count: Int) -> String { count == 1 ? "was" : "were" }

  static func differences(_ differences: [ImportReport.Difference]) -> String {
    let rows = differences.prefix(shown).map { difference in
      "\n  row \(difference.row): \(difference.id) (\(difference.keys.joined(separator: ", ")))"
    }
    let more = differences.count > shown ? "\n  and \(differences.count - shown) more" : ""
    let one = differences.count == 1
    return
      "\(count(differences.count, "row")) of those skipped \(one ? "says" : "say") something else than the "
      + "record, which stays as it is:\(rows.joined())\(more)"
  }
}

extension ImportWords {
  static func problem(_ problem: CSVProblem, in name: String) -> CommandProblem {
    let asCSV = "open it and save it as \"CSV UTF-8\""
    switch problem {
    case .empty: return CommandProblem("\(name): there is no row", hint: "the first row names the columns")
    case .zipArchive:
      return CommandProblem(
        "\(name) is a workbook or a document of Office, not CSV", hint: "\(asCSV), then import that file")
    case .oldOffice:
      return CommandProblem(
        "\(name) is a file of an older Office, not CSV", hint: "\(asCSV), then import that file")
    case .utf16:
      return CommandProblem(
        "\(name) is in UTF-16 (\"Unicode text\" in Excel)", hint: "\(asCSV), then import that file")
    case .nul(let line):
      return CommandProblem(
        "\(name), line \(line): there is a NUL byte, which no text has",
        hint: "\(asCSV), then import that file")
    case .brokenUTF8(let line):
      return CommandProblem(
        "\(name), line \(line): the text is in UTF-8, and broken here",
        hint: "make the file again, or mend the line in a text editor; nothing has been written")
    case .undefinedByte(let byte, let line):
      let hex = String(byte, radix: 16, uppercase: true)
      return CommandProblem(
        "\(name), line \(line): the byte \(hex) is no character, neither in UTF-8 nor in Windows-1252",
        hint: "\(asCSV), then import that file")
    }
  }

  static func problem(_ problem: ColumnProblem, in name: String) -> CommandProblem {
    switch problem {
    case .unknownColumn(let column, let columns):
      return CommandProblem(
        "\(name) has no column \(VisibleText.quoted(column))", hint: "its columns are \(titles(columns))")
    case .missing(let field, let columns):
      return CommandProblem(
        "\(name) has no column for \(field)",
        hint: "its columns are \(titles(columns)); say which one it is: --map \"COLUMN=\(field)\"")
    case .ambiguous(let field, let columns):
      let names = Words.list(columns.map(column), "and")
      let distinct = Set(columns.map(\.title)).count == columns.count
      let first = columns.first?.title ?? ""
      return CommandProblem(
        "\(names) of \(name) can all be \(field)",
        hint: distinct
          ? "say which one it is: --map \(VisibleText.quoted("\(first)=\(field)")), and leave the others out: "
            + "--map \(VisibleText.quoted("\(columns.last?.title ?? "")="))"
          : "give each column a name of its own in the file")
    }
  }

  private static func titles(_ columns: [ImportColumn]) -> String {
    Words.few(
      columns.map { $0.title.isEmpty ? column($0) : VisibleText.quoted($0.title, limit: 40) }, limit: shown)
  }

  static func problem(
    _ refusal: ImportRefusal, in name: String, mayCreate: Bool, forum: ID<Forum>?
  ) -> CommandProblem {
    let faults = refusal.faults
    let lines = faults.prefix(shown).map { "\n  \(words($0))" }
    let more = faults.count > shown ? "\n  and \(faults.count - shown) more" : ""
    var hints = ["mend the list and import it again"]
    func has(_ noun: String) -> Bool {
      faults.contains { fault in
        guard case .unknown(noun, _, _) = fault.problem else { return false }
        return true
      }
    }
    if mayCreate, has(Organisation.noun) {
      hints.append("--create adds the organisations that are not known")
    }
    if let forum, has(Theme.noun) { hints.append("the themes are: forumctl theme list \(forum)") }
    return CommandProblem(
      "\(name) cannot be imported as it is; nothing has been written:\(lines.joined())\(more)",
      hint: hints.joined(separator: "; "))
  }

  /// `row 3, column A "Organisation": there is no organisation "Polsien"; did you mean "Polisen"?`
  private static func words(_ fault: ImportFault) -> String {
    let line = fault.line == fault.row ? "" : " (line \(fault.line))"
    let place = fault.column.map { ", \(column($0))" } ?? ""
    var others = ""
    if !fault.others.isEmpty {
      let rows = Words.few(fault.others.map(String.init))
      others = " (\(fault.others.count == 1 ? "row" : "rows") \(rows) too)"
    }
    return "row \(fault.row)\(line)\(place): \(words(fault.problem))\(others)"
  }

  private static func words(_ problem: ImportFault.Problem) -> String {
    func quoted(_ text: String) -> String { VisibleText.quoted(text, limit: 60) }
    switch problem {
    case .form(.unclosedQuote): return "the quotation mark that opens the cell is not closed"
    case .form(.textAfterQuote(let text)):
      return "\(quoted(text)) stands after the closing quotation mark"
    case .form(.extraCell(let text)): return "\(quoted(text)) stands beyond the last column"
    case .missing: return "the cell is empty"
    case .notAChoice(let text, let name, let choices, let labels):
      return "\(quoted(text)) is not \(Words.indefinite(name)): "
        + zip(choices, labels).map { "\($0) (\($1))" }.joined(separator: ", ")
    case .notACount(let text): return "\(quoted(text)) is not a whole number of people"
    case .notYesOrNo(let text): return "\(quoted(text)) is neither yes nor no (ja, nej)"
    case .unknown(let noun, let text, let nearest):
      let names = Words.list(nearest.map { VisibleText.quoted($0) }, "or")
      return "there is no \(noun) \(quoted(text))\(nearest.isEmpty ? "" : "; did you mean \(names)?")"
    case .ambiguous(let noun, let text, let candidates):
      return "\(quoted(text)) can mean more than one \(noun): \(candidates.joined(separator: ", "))"
    case .noID(let text): return "no id can be made from \(quoted(text))"
    case .ownSeat(let id): return "\(id) cannot share its seat with itself"
    case .uneven(let found, let people):
      return "there \(found == 1 ? "is 1 value" : "are \(found) values") for \(people) representatives"
    case .nobody: return "there is no representative that this belongs to"
    case .contradicts(let text, let other, let row):
      return "\(quoted(text)), and row \(row) says \(quoted(other)) of the same organisation"
    case .record(let problem): return Words.problem(problem)
    }
  }
}
