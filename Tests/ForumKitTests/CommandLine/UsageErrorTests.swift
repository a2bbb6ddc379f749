import Testing

@testable import forumctl

@Suite struct UsageErrorTests {
  static let addUsage = "usage: forumctl forum add TITLE --date DATE [options]\n"

  @Test(
    arguments: [
      (
        [],
        """
        forumctl: error: "forumctl" needs a command
        hint: the commands are forum, organisation, theme, input, diff, report, help, completion
        usage: forumctl COMMAND [options]

        """
      ),
      (
        ["forum"],
        """
        forumctl: error: "forum" needs a command
        hint: the commands are add, list
        usage: forumctl forum COMMAND [options]

        """
      ),
      (
        ["fourm", "add"],
        """
        forumctl: error: unknown command "fourm"
        hint: did you mean "forum"?
        usage: forumctl COMMAND [options]

        """
      ),
      (
        ["org", "remove", "NOD"],
        """
        forumctl: error: unknown command "remove"
        hint: the commands are show
        usage: forumctl organisation COMMAND [options]

        """
      ),
      (
        ["forum", "list", "--formt", "json"],
        """
        forumctl: error: unknown option "--formt" for "forum list"
        hint: did you mean --format?
        usage: forumctl forum list [options]

        """
      ),
      (
        ["--date", "2026-10-14", "forum", "list"],
        """
        forumctl: error: unknown option "--date" for "forum list"
        hint: see "forumctl forum list --help"; put -- before operands that begin with a dash
        usage: forumctl forum list [options]

        """
      ),
      (
        ["forum", "list", "-nx"],
        """
        forumctl: error: unknown option "-x" for "forum list"
        hint: see "forumctl forum list --help"; put -- before operands that begin with a dash
        usage: forumctl forum list [options]

        """
      ),
      (
        ["forum", "list", "extra \u{202e}text"],
        """
        forumctl: error: unexpected operand "extra \\u{202e}text"
        hint: put quotes around a text of several words; see "forumctl forum list --help"
        usage: forumctl forum list [options]

        """
      ),
      (
        ["theme", "move", "latest", "t1"],
        """
        forumctl: error: "theme move" needs --before or --after
        hint: see "forumctl theme move --help"
        usage: forumctl theme move F T [options]

        """
      ),
      (
        ["theme", "move", "latest", "t1", "--before", "a", "--after", "b"],
        """
        forumctl: error: --before and --after exclude each other
        hint: give one of them
        usage: forumctl theme move F T [options]

        """
      ),
      (
        ["input", "add"],
        """
        forumctl: error: "input add" needs F and TEXT...
        hint: see "forumctl input add --help"
        usage: forumctl input add F TEXT... [options]

        """
      ),
      (
        ["diff", "avsikt", "0"],
        """
        forumctl: error: V1 "0" is out of range (1 or more)
        hint: see "forumctl diff --help"
        usage: forumctl diff D [V1] [V2] [options]

        """
      ),
      (
        ["forum", "list", "--fields", "id,titel"],
        """
        forumctl: error: --fields "id,titel" is not one of its choices
        hint: the choices are id, title, date
        usage: forumctl forum list [options]

        """
      ),
      (
        ["report", "latest", "--into", ""],
        """
        forumctl: error: --into "" is blank
        hint: see "forumctl report --help"
        usage: forumctl report F [options]

        """
      ),
    ] as [([String], String)])
  func aWrongLineIsExplained(arguments: [String], message: String) {
    #expect(SampleProgram.message(arguments) == message)
  }

  @Test(arguments: [
    (
      ["forum", "add"], "\"forum add\" needs TITLE and --date DATE",
      "see \"forumctl forum add --help\""
    ),
    (["forum", "add", "T", "--date"], "--date needs a value", "write --date DATE"),
    (["forum", "add", "T", "-nd"], "-d needs a value", "write -d DATE"),
    (
      ["forum", "add", "T", "--carry=yes"], "--carry takes no value, but was given \"yes\"",
      "write --carry alone"
    ),
    (
      ["forum", "add", "T", "-d", "1", "--date=2"], "--date was given twice: \"1\" and \"2\"",
      "give it once"
    ),
    (
      ["forum", "add", "T", "-d1", "--kind", "dialog"], "--kind \"dialog\" is not one of its choices",
      "did you mean dialogue? the choices are forum, dialogue, workshop"
    ),
    (
      ["forum", "add", "T", "-d1", "--occasion", "tre"], "--occasion \"tre\" is not a whole number",
      "see \"forumctl forum add --help\""
    ),
    (
      ["forum", "add", "T", "-d1", "--occasion=-3"], "--occasion \"-3\" is out of range (1 to 99)",
      "see \"forumctl forum add --help\""
    ),
    (
      ["forum", "add", "T", "-d1", "-date"], "\"-date\" has the wrong dash for an option",
      "did you mean --date? Otherwise put -- before operands that begin with a dash"
    ),
    (
      ["forum", "add", "T", "-d1", "–kind=forum"], "\"–kind=forum\" has the wrong dash for an option",
      "did you mean --kind? Otherwise put -- before operands that begin with a dash"
    ),
    (["forum", "add", " \t", "-d1"], "TITLE \" \\t\" is blank", "see \"forumctl forum add --help\""),
    (
      ["forum", "add", "T", "-d1", "--lang", "sv\u{1b}[31m"],
      "--lang \"sv␛[31m\" is not one of its choices", "the choices are sv, en"
    ),
    (
      ["forum", "add", "T", "-d1", "--ser", "x"], "unknown option \"--ser\" for \"forum add\"",
      "did you mean --series?"
    ),
  ])
  func aWrongForumIsExplained(arguments: [String], error: String, hint: String) {
    #expect(
      SampleProgram.message(arguments)
        == "forumctl: error: \(error)\nhint: \(hint)\n\(Self.addUsage)")
  }

  @Test func anOptionBeforeTheCommandThatCanBeReadInTwoWaysIsRefused() {
    let program = Program(
      Command(
        "p", summary: "Test",
        action: .group([
          Command(
            "a", summary: "A", parameters: [Parameter.option("all", .text, help: "All")],
            action: .house { _, _ in .done }),
          Command(
            "b", summary: "B", parameters: [Parameter.flag("all", help: "All")],
            action: .house { _, _ in .done }),
        ])), version: "1")
    #expect {
      try Parser.parse(["--all", "x", "b"], with: program)
    } throws: { error in
      error as? UsageError == UsageError(.unclearBeforeCommand(option: "--all"), path: ["b"])
    }
  }

  @Test func aLongValueIsCutInTheMessage() {
    let error = UsageError(.unexpectedOperand(String(repeating: "å", count: 200)), path: ["forum", "list"])
    #expect(
      error.words(for: SampleProgram.program).error
        == "unexpected operand \"\(String(repeating: "å", count: 80))…\"")
  }

  @Test func aCommandCanRefuseAsTheParserDoes() throws {
    let values = try SampleProgram.values(["forum", "list"])
    #expect(
      values.usageError(.conflict("--format", "--fields"))
        == UsageError(.conflict("--format", "--fields"), path: ["forum", "list"]))
  }

  @Test func onlyTheLabelsAreColoured() {
    let words = ErrorWords(error: "no such forum \"x\"", hint: "see \"forumctl forum list\"")
    #expect(
      words.text(program: "forumctl", style: Style(isColoured: true))
        == "forumctl: \u{1b}[31merror:\u{1b}[0m no such forum \"x\"\n"
        + "\u{1b}[36mhint:\u{1b}[0m see \"forumctl forum list\"\n")
  }
}
