import ForumKit

/// A finding in words: what is wrong, and the way out.
///
/// In the commands, what only people know stands in capitals.
struct FindingWords {
  let message: String
  let hint: String

  private init(_ message: String, _ hint: String) {
    self.message = message
    self.hint = hint
  }

  /// - Parameter names: Whether organisations may be named, and values of records told: not where everybody can read.
  init(_ finding: Finding, names: Bool = true) {
    let home = Home(finding.place.path)
    let record = names ? finding.record : nil
    switch finding.matter {
    case .damaged(let kind): self.init(Words.fault(names ? kind : kind.masked), Self.mending(kind))
    case .unmerged:
      self.init(
        "unmerged conflict",
        "choose between the two sides, and remove the lines with <<<<<<<, ======= and >>>>>>>")
    case .unreadable(let error):
      self.init(
        "cannot be read: \(Words.reason(error))", "ask whoever owns the folder for the right to read it")
    case .missing:
      self.init(
        "is missing, and other files of it are there",
        "take it back from git or a copy; if nothing in its folder is wanted, remove the folder")
    case .fault(let problem):
      self.init(
        Self.located(Words.problem(names ? problem : problem.masked), finding),
        Self.wayOut(of: names ? problem : problem.masked, finding, record, home))
    case .misspelt(let key, let known):
      self.init(
        "the key \(VisibleText.quoted(key)) is not known; \"\(known)\" is",
        "if that is meant, rename it in a text editor")
    case .takenElsewhere(let id, let path):
      self.init(
        "the id \"\(id)\" is taken by an input in \(path)",
        "if one is a copy of the other, remove it: forumctl input remove \(id)")
    case .folderName(let id, let folder):
      self.init(
        "the id is \(VisibleText.quoted(id)), and the folder is called \"\(folder)\"",
        "rename the folder, or write \"\(folder)\" in the file")
    case .heldTooEarly(let date, let occasion, let earlier, let earlierDate):
      self.init(
        "occasion \(occasion) is on \(date), before \(earlier), an earlier one, on \(earlierDate)",
        "forumctl forum set \(home.id) --occasion N, or --date DATE")
    case .followsLater(let date, let other, let otherDate):
      self.init(
        "it is on \(date), and follows \(other), which is later, on \(otherDate)",
        "forumctl forum set \(home.id) --follows F")
    case .followsItself(let forum):
      self.init("\(forum) follows itself by way of others", "forumctl forum set \(home.id) --clear follows")
    case .answersBeforeAsked(let date, let until):
      self.init(
        "answers were asked for by \(until), before the text went round on \(date)",
        "correct the day in a text editor")
    case .publishedBeforeHeld(let published, let held):
      self.init(
        "it was published on \(published), before the forum on \(held)",
        "correct the day in a text editor, or forumctl forum set \(home.id) --date DATE")
    case .adoptedTooEarly(let version, let date, let earlier, let earlierDate):
      self.init(
        "version \(version) was adopted on \(date), before version \(earlier), on \(earlierDate)",
        "forumctl declaration set \(home.id) --version \(version) --on DATE, or the other one")
    case .versionUnsaid:
      self.init("a signature that does not say on which version", Self.signing(record ?? "ORG", home))
    case .versionMissing(let version):
      self.init("a signature on version \(version), which there is not", Self.signing(record ?? "ORG", home))
    case .versionIsDraft(let version):
      self.init(
        "a signature on version \(version), which is a draft",
        "forumctl declaration set \(home.id) --version \(version) --status adopted --on DATE")
    case .versionIsLater(let version, let date, let signed):
      self.init(
        "signed on \(signed), before version \(version) was there, on \(date)",
        Self.signing(record ?? "ORG", home))
    case .overlappingSeat(let organisation):
      let who = names ? organisation.text : "ORG"
      self.init(
        "\(names ? who : "an organisation") has two seats in the council at one time",
        "see them: forumctl council show \(home.id) --all-members; take the wrong one out in a text editor, or end it: forumctl council member end \(home.id) \(who)"
      )
    case .stepAhead(let status, let date):
      self.init(
        "\(status.rawValue) on \(date), which lies ahead",
        "until then it does not count; if it is a slip: \(Self.clearing(date, record, home)); when a signature is expected: --expected DATE"
      )
    case .askedAfterSigning(let status, let date, let signed):
      self.init(
        "\(status.rawValue) on \(date), after it signed on \(signed); the signature holds",
        "if it is a slip: \(Self.clearing(date, record, home)); if the signature was taken back: --status withdrawn"
      )
    case .outOfOrder(let list):
      self.init("\(list) do not stand in the order of time", "forumctl check --fix")
    case .similar where !names:
      self.init(
        "an organisation looks like another",
        "see which: forumctl check; if they are one: forumctl organisation merge FROM INTO")
    case .similar(let name, let other, let otherName):
      self.init(
        "\(VisibleText.quoted(name)) looks like \(VisibleText.quoted(otherName)), a name of \(other)",
        "if they are one: forumctl organisation merge \(record ?? "FROM") \(other)")
    case .publicElsewhere(let path, let others):
      let places = others == 0 ? "here" : "here and in \(others) more"
      self.init(
        "an organisation that is unlisted \(places) is public by \(path)",
        "see who it is at that line; ask it, and record what it says where it differs, with --listing CHOICE")
    case .publishedUnsaid(let status):
      self.init(
        "it has been published, and its status is \(status.rawValue)",
        "forumctl forum set \(home.id) --status published")
    case .heldInFuture(let status, let date):
      self.init(
        "its status is \(status.rawValue), and its day, \(date), lies ahead",
        "forumctl forum set \(home.id) --status planned")
    case .sensitive(let fault):
      self.init("\(fault.place): \(Words.sensitive(fault.kind))", Self.wayOut(of: fault.kind))
    case .erased(let erasure):
      self.init(
        "\(finding.way): a person who has been erased (\(erasure)) is back",
        "forumctl person erase ID --reason REF, with the id from forumctl person find")
    case .unfinished(let unfinished):
      let words = UnfinishedWords(unfinished.matter, names: names)
      self.init("\(words.place): \(words.text)", "forumctl \(words.command)")
    case .stray(let stray): self.init(Self.words(stray), Self.wayOut(of: stray))
    case .notCanonical: self.init("the file is not written in the canonical form", "forumctl check --fix")
    }
  }

  /// The forum or declaration whose file it is.
  private struct Home {
    let folder: String
    let id: String

    init(_ path: String) {
      let parts = path.split(separator: "/").map(String.init)
      folder = parts.count > 1 ? parts[0] : ""
      // A council is a file by itself.
      id = parts.count > 1 ? parts[1].replacing(".json", with: "") : ""
    }
  }

  /// The way to the value, then what is wrong with it.
  private static func located(_ problem: String, _ finding: Finding) -> String {
    finding.way.steps.isEmpty ? problem : "\(VisibleText.line(finding.way.description)): \(problem)"
  }

  private static func signing(_ organisation: String, _ home: Home) -> String {
    "correct the event in a text editor; new ones: forumctl signatory set \(home.id) \(organisation) --status signed --version N --on DATE"
  }

  private static func clearing(_ date: PartialDate, _ record: String?, _ home: Home) -> String {
    "forumctl signatory set \(home.id) \(record ?? "ORG") --clear events=\(date)"
  }

  private static func mending(_ kind: JSONFault.Kind) -> String {
    let words = Words.mend(kind)
    return words.components(separatedBy: "; nothing has been written")[0]
  }

  private static func wayOut(
    of problem: RecordFault.Problem, _ finding: Finding, _ record: String?, _ home: Home
  ) -> String {
    switch problem {
    case .dangling(Organisation.noun, let id):
      "name one that is there (forumctl organisation list), or bring it back: forumctl organisation add NAME --id \(VisibleText.line(id))"
    case .dangling(Theme.noun, _): "choose from the themes that are there: forumctl theme list \(home.id)"
    case .dangling(Section.noun, _): "see its sections: forumctl forum show \(home.id) --fields sections"
    case .dangling(Forum.noun, _): "choose from the forums that are there: forumctl forum list"
    case .dangling: "refer to what is there, or take the reference away"
    case .cycle where finding.place.path == RecordFile.organisations.path:
      "forumctl organisation set \(record ?? "ORG") --clear parent"
    case .cycle where record != nil:
      "forumctl theme set \(home.id) \(record ?? "T") --clear parent"
    case .cycle: "give it another parent in a text editor, or none"
    case .notAnOrganisationNumber:
      "look it up: forumctl organisation set \(record ?? "ORG") --number NUMBER"
    case .endsBeforeItStarts: "forumctl forum set \(home.id) --end-date DATE"
    case .duplicate: "give one of them another, or remove the one that is a copy, in a text editor"
    case .missing: "add it in a text editor"
    default: "mend the line in a text editor"
    }
  }

  private static func wayOut(of kind: PrivacyFault.Kind) -> String {
    switch kind {
    case .emailAddress, .phoneNumber, .personalIdentityNumber, .personName:
      "write what was said without the person; people stand in representatives, contacts and signers only"
    case .organisationName: "write around the name, or record that it may stand there, with --listing public"
    case .functionOfOnePerson: "name a function that many people hold, or leave the voice out"
    }
  }

  private static func words(_ stray: Finding.Stray) -> String {
    switch stray {
    case .unknown: "does not belong among the records"
    case .leftover: "was left behind by an editor or a merge"
    case .copy(let original): "looks like a copy of \(original), and is not read"
    case .nearly(let name): "is called nearly \(name), and is not read"
    case .empty: "is named like a record, and holds none"
    }
  }

  private static func wayOut(of stray: Finding.Stray) -> String {
    switch stray {
    case .unknown: "put it elsewhere"
    case .leftover: "remove it when you have seen that nothing is missing"
    case .copy(let original): "compare it with \(original), take over what is missing, and remove it"
    case .nearly(let name): "if \(name) is meant, rename it"
    case .empty: "remove the folder"
    }
  }
}
