import ForumKit

/// What is said of documents that cannot be imported as they are.
enum DocumentWords {
  static func problem(_ problem: DocumentImport.TextProblem, in name: String) -> CommandProblem {
    let asText = "save it as plain text (in Word: Save as, Plain text, UTF-8), then import that file"
    switch problem {
    case .pdf:
      return CommandProblem(
        "\(name) is a PDF, not plain text", hint: "make text of it: pdftotext -layout FILE.pdf FILE.txt")
    case .rtf: return CommandProblem("\(name) is rich text (RTF), not plain text", hint: asText)
    case .html:
      return CommandProblem(
        "\(name) is a page of the web, not plain text",
        hint: "open it, copy its text into a file, and import that")
    case .empty: return CommandProblem("\(name): there is no text")
    case .csv(let problem):
      switch problem {
      case .zipArchive, .oldOffice:
        return CommandProblem("\(name) is a document of Office, not plain text", hint: asText)
      case .utf16:
        return CommandProblem(
          "\(name) is in UTF-16, not UTF-8", hint: "save it as plain text in UTF-8, then import that file")
      case .nul(let line):
        return CommandProblem("\(name), line \(line): there is a NUL byte, which no text has", hint: asText)
      case .brokenUTF8(let line):
        return CommandProblem(
          "\(name), line \(line): the text is in UTF-8, and broken here",
          hint: "make the file again, or mend the line in a text editor; nothing has been written")
      case .undefinedByte(let byte, let line):
        let hex = String(byte, radix: 16, uppercase: true)
        return CommandProblem(
          "\(name), line \(line): the byte \(hex) is no character, neither in UTF-8 nor in Windows-1252",
          hint: asText)
      case .empty: return CommandProblem("\(name): there is no text")
      }
    }
  }

  static func problem(_ problem: DocumentImport.Problem, in name: String) -> CommandProblem {
    switch problem {
    case .noTitle:
      return CommandProblem(
        "\(name): no title was found", hint: "say what the forum is called: --title TITLE")
    case .noDate(let dates):
      var seen: [String] = []
      for date in dates { seen.addMissing(["\(date.date) (line \(date.line))"]) }
      let found =
        seen.isEmpty
        ? "no date was found"
        : "none of its dates is certainly the day of the meeting: \(Words.few(seen, limit: 6))"
      return CommandProblem("\(name): \(found)", hint: "say which day it was: --date YYYY-MM-DD, or YYYY-MM")
    case .exists(let forum):
      return CommandProblem(
        "\(forum) is there already; a document is imported once",
        hint:
          "look at it with forumctl forum show \(forum), remove it with forumctl forum remove \(forum) --cascade, or give the new one another id: --forum ID"
      )
    case .noID(let title):
      return CommandProblem(
        "no id can be made from \(VisibleText.quoted(title))", hint: "give one with --forum ID")
    case .tooLong(let heading, let bytes):
      let place = heading.isEmpty ? "" : " under \(VisibleText.quoted(heading, limit: 60))"
      return CommandProblem(
        "\(name): the text\(place) has \(bytes) bytes, and may have at most \(String.recordLimit); nothing has been written",
        hint: "put headings in it, each on a line of its own between blank lines, and import it again")
    case .unknownOrganisations(let names):
      let lines = names.map { named -> String in
        var line = "\n  line \(named.line): \(VisibleText.quoted(named.printed))"
        if case .unknown(let nearest) = named.choice, let first = nearest.first {
          line += " (did you mean \(VisibleText.quoted(first))?)"
        }
        return line
      }
      return CommandProblem(
        "\(name): \(ImportWords.count(names.count, "organisation")) \(names.count == 1 ? "is" : "are") not known; nothing has been written:\(lines.joined())",
        hint:
          "--create adds them; or add those with other names on record as aliases: forumctl organisation set ORG --alias NAME"
      )
    }
  }
}
