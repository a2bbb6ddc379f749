import ForumKit

/// A rule in words: what it finds, why that matters, and the way out.
struct RuleWords {
  let finds: String
  let matters: String
  let wayOut: String

  private init(_ finds: String, _ matters: String, _ wayOut: String) {
    self.finds = finds
    self.matters = matters
    self.wayOut = wayOut
  }

  init(_ rule: Rule) {
    switch rule {
    case .syntax:
      self.init(
        "A file is not JSON", "none of its records can be read, and no command writes it",
        "mend the line in a text editor, or take the file back from git or a copy")
    case .unmergedConflict:
      self.init(
        "Git left the marks of a conflict in a file",
        "two people changed the same record, and neither side counts until somebody has chosen",
        "choose between the sides, remove the marked lines, and check again")
    case .unreadableFile:
      self.init(
        "The system does not let a file or folder be read", "what stands in it is missing everywhere",
        "ask whoever owns the folder for the right to read it")
    case .missingFile:
      self.init(
        "A folder holds parts of a forum or declaration, and not the file of the thing itself",
        "its participants, inputs or signatories cannot be shown",
        "take the file back from git or a copy; if nothing is wanted, remove the folder")
    case .wrongType:
      self.init(
        "A value is of another type than its key wants, such as a number where a text belongs",
        "the file cannot be read", "mend the line in a text editor")
    case .missingKey:
      self.init(
        "A key that every such record has is absent or empty", "the file cannot be read",
        "add the key in a text editor")
    case .unknownChoice:
      self.init(
        "A word is none of those that its key allows", "the file cannot be read",
        "put one of the words in its place; the message names them")
    case .badDate:
      self.init(
        "A date does not exist or has another form", "the file cannot be read",
        "write YYYY-MM-DD, or YYYY-MM or YYYY where the day may be left open")
    case .badID:
      self.init(
        "An id is not of a-z, 0-9 and dashes, or is a word that commands use, such as latest",
        "nobody can refer to the record", "give it another id, and the same to all that refer to it")
    case .badText:
      self.init(
        "A text is longer than a record may have, or a title is not one line",
        "tables and file names are made of titles", "shorten it, or put it on one line")
    case .badNumber:
      self.init(
        "An organisation number does not have the right checksum", "it is likely a slip, and another body's",
        "look it up, and set it with organisation set ORG --number")
    case .misspeltKey:
      self.init(
        "A key is not known, and nearly one that is, such as sumary",
        "what stands under it is kept but never shown; other unknown keys are left alone, for people and newer versions may add some",
        "rename the key in a text editor")
    case .duplicate:
      self.init(
        "Two records have the same id, or two themes the same number under one parent",
        "a reference to it can mean either", "give one of them another, or remove the one that is a copy")
    case .folderName:
      self.init(
        "The id in a file is not the name of its folder", "commands find by the one, references by the other",
        "rename the folder, or put its name into the file")
    case .danglingReference:
      self.init(
        "A record refers to one that is not there", "what it hangs on is left out of every list",
        "refer to one that is there, take the reference away, or bring the record back")
    case .cycle:
      self.init(
        "A record stands under itself, or forums follow each other in a ring",
        "it has no place in any tree or series", "give one of them another parent, or none")
    case .contradictingDates:
      self.init(
        "Dates cannot both be true: an end before its start, a later occasion held before an earlier one, a forum that follows a later one, a publication before its forum, a version adopted before the one that it follows",
        "the order of meetings, and which text was in force, are told by them",
        "correct the date that is wrong")
    case .signature:
      self.init(
        "A signature is on no version, or on one that is not there, is a draft, or was adopted later than it was signed",
        "it counts for nothing, and the organisation is missing from the list",
        "correct the version or the day of the event, or adopt the version")
    case .signatorySteps:
      self.init(
        "A step of a signatory lies ahead, or an invitation stands after a signature that holds",
        "it is likely a slip of a date; what lies ahead does not count yet, and a signature holds until it is taken back",
        "take the event away with --clear events=DATE, and record when a signature is expected with --expected"
      )
    case .entryOrder:
      self.init(
        "Dated entries or inputs do not stand in the order of time",
        "two people's additions were put together",
        "run check --fix")
    case .overlappingSeats:
      self.init(
        "An organisation has two seats in a council at one time",
        "two people's additions were put together, or two organisations were made one",
        "see them with council show --all-members, and end or take out the one that is wrong")
    case .similarOrganisations:
      self.init(
        "Two organisations have the same number, or the same or nearly the same name, short name or alias",
        "what is theirs is counted apart, and a choice not to be named holds for one of them only",
        "run organisation merge FROM INTO, or take away the name that is not theirs")
    case .listingConflict:
      self.init(
        "An organisation chose to be unlisted by one link, and is public by another",
        "it may think that it is not named at all",
        "ask it, and record the answer with --listing where it differs")
    case .statusConflict:
      self.init(
        "A forum is said to be held and lies ahead, or has been published and is not said to be",
        "documents go by the status", "correct the status or the date with forum set F")
    case .strayFile:
      self.init(
        "Something stands among the records that is no file of theirs: a copy that a sync folder made, what an editor left, a folder without a forum",
        "no command reads it, and a copy may hold what somebody wrote last",
        "look into it, take over what is missing, and remove it or put it elsewhere")
    case .canonicalForm:
      self.init(
        "A file is written in another form than the one that this program gives it",
        "the next change would show in git as one of the whole file", "run check --fix")
    case .erasedPerson:
      self.init(
        "A person stands in the records who has been erased",
        "a promise to forget somebody is broken, often by a file from an older clone or copy",
        "erase them again with person erase; who is to stand there again with good reason is let back by taking the erasure out of erasures.json"
      )
    case .personInText:
      self.init(
        "A text has an e-mail address, a phone number, a personal identity number, or the name of somebody whom the workspace knows",
        "notes tell what was said, never who said it; outside representatives, contacts and signers nobody looks for people when one asks to be erased",
        "write what was said without the person; the value is not printed, since logs are public")
    case .unnamedOrganisation:
      self.init(
        "A text names an organisation that may not be named in public there",
        "such a text is refused when something is published",
        "write around the name, or mark the text as internal; if the organisation agrees, record it with --listing public"
      )
    case .singleVoice:
      self.init(
        "The voice of an input is a function that only one person can hold",
        "it says who said it", "name a function that many people hold, such as Skolkurator")
    case .unfinished:
      self.init(
        "Something is unfinished or overdue, as status tells", "it is asked for where all is to be done",
        "do what the hint says")
    }
  }
}

extension Topic {
  /// What `check` holds the records to.
  static let rules = Topic(
    name: "rules", summary: "What check holds the records to",
    paragraphs: [
      "Every rule has a name that \"check --rule\" takes. An error is a contradiction or what cannot be read; a warning is likely a mistake. Either makes check end with 3."
    ],
    entries: Rule.allCases.map { rule in
      let words = RuleWords(rule)
      let severity = rule.isStrict ? "\(rule.severity.rawValue), with --strict" : rule.severity.rawValue
      return Entry(
        term: rule.rawValue,
        meaning: "(\(severity)) \(words.finds). Why: \(words.matters). Way out: \(words.wayOut).",
        facts: [
          "severity": rule.severity.rawValue, "finds": words.finds, "matters": words.matters,
          "wayOut": words.wayOut, "when": rule.isStrict ? "strict" : "always",
        ])
    })
}
