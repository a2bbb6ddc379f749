import Foundation
import ForumKit

/// The words that errors about files and records are made of.
enum Words {
  static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }

  /// `forums/x/participants.json:14:7`
  static func place(_ place: SourcePlace) -> String {
    guard let position = place.position else { return place.path }
    return "\(place.path):\(position.line):\(position.column)"
  }

  /// `forums/x/participants.json:14`
  static func line(_ place: SourcePlace) -> String {
    place.position.map { "\(place.path):\($0.line)" } ?? place.path
  }

  /// The line of a fault with a caret under it.
  static func excerpt(_ place: SourcePlace) -> String {
    guard let position = place.position, !place.line.isEmpty else { return "" }
    let scalars = Array(place.line.unicodeScalars)
    // A record that stands on one long line is shown round the fault.
    let start = max(0, position.column - 61)
    let end = min(scalars.count, start + 100)
    guard start < end else { return "" }
    func text(_ range: Range<Int>) -> String {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[range])
      return VisibleText.line(text)
    }
    let lead = text(start..<max(start, min(position.column - 1, end)))
    let blanks = String(repeating: " ", count: DisplayWidth.of(lead))
    return "\n  \(text(start..<end))\n  \(blanks)^"
  }

  /// `participant "polisen" (forums/x/participants.json)`
  static func referrer(_ referrer: Referrer) -> String {
    let keys = referrer.place.steps.isEmpty ? "" : " \(referrer.place)"
    return referrer.record.map { "\(referrer.path): \($0)\(keys)" } ?? "\(referrer.path):\(keys)"
  }

  /// `forums/x/participants.json: polisen`
  static func record(_ path: String, _ record: String?) -> String {
    record.map { "\(path): \($0)" } ?? path
  }

  /// The first of some records, and how many more there are.
  static func changed(_ records: [ChangedRecord]) -> String {
    let names = records.prefix(5).map { record($0.path, $0.record) }.joined(separator: ", ")
    return records.count > 5 ? "\(names) and \(records.count - 5) more" : names
  }

  static func leak(_ kind: SensitiveText.Kind) -> String { sensitive(PrivacyFault.Kind(kind)) }

  /// What can be done about texts that may not leave: an input is changed, or its theme is internal.
  static func wayOut(of leaks: [Leak]) -> String {
    let areInputs = leaks.allSatisfy { FilePath.name(of: $0.path) == "inputs.json" }
    return "change the texts, mark \(areInputs ? "their themes" : "them") as internal"
  }

  static func sensitive(_ kind: PrivacyFault.Kind) -> String {
    switch kind {
    case .emailAddress: "an e-mail address"
    case .phoneNumber: "a phone number"
    case .personalIdentityNumber: "a personal identity number"
    case .personName: "the name of a person"
    case .organisationName: "the name of an organisation that may not be named here"
    case .functionOfOnePerson: "a function that only one person can hold"
    }
  }

  /// Where the records of a noun can be seen, for somebody who asked for one that is not there.
  static func overview(of noun: String, in owner: String?) -> String {
    switch noun {
    case Organisation.noun:
      "list them: forumctl organisation list; add a new one: forumctl organisation add NAME"
    case Theme.noun: "list them: forumctl theme list \(owner ?? "F")"
    case Section.noun: "see them: forumctl forum show \(owner ?? "F") --fields sections"
    case "change": "see what there is: forumctl log"
    case Person.name: "find the id: forumctl person find TEXT"
    case Correction.name: "list them: forumctl correction list \(owner ?? "F")"
    default: "list them: forumctl \(noun) list"
    }
  }

  /// Why the system refused an operation on a file.
  static func reason(_ error: FileError) -> String {
    switch (error.code, isOfReading(error)) {
    case (EINVAL, _): "it is not an ordinary file"
    case (ELOOP, true): "it is a link that leads nowhere"
    case (ELOOP, false): "it is a link"
    case (EISDIR, _): "it is a folder"
    default: Failure.reason(error.code)
    }
  }

  /// What to do about an operation on a file that the system refused.
  static func hint(_ error: FileError) -> String? {
    switch (error.code, isOfReading(error)) {
    case (ENOSPC, _), (EDQUOT, _), (EFBIG, false):
      "make room on the disk and do it again; what was there is as it was"
    case (EACCES, true), (EPERM, true): "you may not read it; ask whoever owns the folder"
    case (EACCES, false), (EPERM, false), (EROFS, false):
      "you may not write there; what was there is as it was"
    case (ELOOP, false): "put the file itself in the place of the link, or name what it leads to"
    case (ENOENT, false), (ENOTDIR, false): "there is no such folder; make it first, or name another"
    default: nil
    }
  }

  private static func isOfReading(_ error: FileError) -> Bool {
    error.operation == .read || error.operation == .list
  }

  /// `a forum`, `an input`
  static func indefinite(_ noun: String) -> String {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    return "\(noun.first.map(vowels.contains) == true ? "an" : "a") \(noun)"
  }

  /// A fault of a record, without its place.
  static func problem(_ problem: RecordFault.Problem) -> String {
    switch problem {
    case .missing: "is missing or empty"
    case .wrongType(let expected, let found): "is \(found), not \(expected)"
    case .notAChoice(let value, let name, let choices):
      "\(VisibleText.quoted(value)) is not a \(name) (\(choices.joined(separator: ", ")))"
    case .notADate(let value, let form): "\(VisibleText.quoted(value)) is not a date that exists (\(form))"
    case .notAnIdentifier(let value):
      "\(VisibleText.quoted(value)) is not an id (a-z, 0-9 and dashes, at most 64)"
    case .reservedIdentifier(let value): "\(VisibleText.quoted(value)) is a word of its own, not an id"
    case .duplicate(let value): "\(VisibleText.quoted(value)) stands there already"
    case .tooLong(let bytes, let limit):
      "the text has \(bytes) bytes, and may have at most \(limit); put it in several"
    case .severalLines: "holds a line break; it is to be one line"
    case .endsBeforeItStarts(let start, let end): "\(end) is before \(start), when it starts"
    case .dangling(let noun, let value): "there is no \(noun) \(VisibleText.quoted(value))"
    case .cycle(let value): "\(VisibleText.quoted(value)) would stand under itself"
    case .notAnOrganisationNumber(let value):
      "\(VisibleText.quoted(value)) is not an organisation number (ten digits with the right checksum)"
    case .notAdopted(let version): "version \(version) is not one that can be signed"
    }
  }

  /// A fault of a JSON text, without its place.
  static func fault(_ kind: JSONFault.Kind) -> String {
    switch kind {
    case .empty: "the file is empty"
    case .byteOrderMark: "the file begins with a byte order mark"
    case .foreignEncoding(let encoding):
      "the file is in \(encoding == .utf16 ? "UTF-16" : "UTF-32"), not UTF-8"
    case .invalidUTF8: "these bytes are not UTF-8"
    case .tooLarge(let limit): "the file is larger than \(limit) bytes"
    case .tooDeep(let limit): "lists and objects stand in each other more than \(limit) deep"
    case .conflictMarkers: "unmerged conflict"
    case .comment: "JSON has no comments"
    case .singleQuotes: "texts stand in double quotes"
    case .trailingComma: "there is nothing after the comma"
    case .trailingText: "something stands after the end"
    case .unknownWord(let word): "\(VisibleText.quoted(word)) is not a value"
    case .leadingZero: "a number does not begin with a needless zero"
    case .controlCharacter: "a control character stands in a text without an escape"
    case .invalidEscape: "this is not an escape that JSON has"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .unexpected(let found, let expected):
      "\(VisibleText.quoted(String(Character(found)))) stands where \(Words.expected(expected)) belongs"
    case .endOfFile(let expected): "the file ends where \(Words.expected(expected)) belongs"
    case .duplicateKey(let key): "the key \(VisibleText.quoted(key)) stands twice"
    case .twinKeys(let key, _): "the key \(VisibleText.quoted(key)) stands twice, spelled with other bytes"
    }
  }

  /// The way out of a fault of a JSON text.
  static func mend(_ kind: JSONFault.Kind) -> String {
    switch kind {
    case .byteOrderMark, .foreignEncoding, .invalidUTF8:
      "save the file as UTF-8 without a byte order mark; nothing has been written"
    case .empty, .endOfFile:
      "the file has been cut off: take it back from a copy or from git; nothing has been written"
    default: "mend the line in a text editor; nothing has been written"
    }
  }

  private static func expected(_ expected: JSONFault.Expected) -> String {
    switch expected {
    case .value: "a value"
    case .key: "a key in double quotes"
    case .colon: "a colon"
    case .valueOrEndOfArray: "a value or ]"
    case .keyOrEndOfObject: "a key or }"
    case .commaOrEndOfArray: "a comma or ]"
    case .commaOrEndOfObject: "a comma or }"
    case .closingQuote: "a closing quotation mark"
    case .escape: "an escape"
    case .digit: "a digit"
    case .hexDigit: "a hexadecimal digit"
    }
  }
}
