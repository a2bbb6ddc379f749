import Testing

@testable import forumctl

@Suite struct CommandTreeRulesTests {
  @Test func theSampleKeepsTheRules() {
    #expect(CommandTreeRules.violations(in: SampleProgram.program) == [])
  }

  @Test func everyRuleIsKept() {
    let leaf = Command(
      "Show", aliases: ["ls"], summary: "Show it.",
      examples: [.init("Wrong", "forumctl Show --lang de"), .init("Other", "other")],
      parameters: [
        Parameter.flag("quiet", help: ""), Parameter.option("date", short: "5", .text, help: "The\nday"),
        Parameter.optionalOperand("A", .choice([]), help: "A"), Parameter.operand("A", .text, help: "A"),
        Parameter.operands("B", .text, help: "B"), Parameter.operands("C", .text, help: "C"),
        Parameter.option("kind", .choice(["a", "a"]), help: "A kind"),
      ],
      constraints: [.atLeastOne(of: ["--gone"])], action: .house { _, _ in .done })
    let other = Command(
      "ls", summary: "", parameters: [Parameter.flag("date", help: "A")], action: .house { _, _ in .done })
    let empty = Command(
      "empty", summary: "Nothing", parameters: [Parameter.flag("all", help: "A")], action: .group([]))
    let root = Command("forumctl", summary: "Test", action: .group([leaf, other, empty]))
    #expect(
      CommandTreeRules.violations(in: root) == [
        "forumctl: the command ls stands twice",
        "forumctl Show: the summary ends with a full stop",
        "forumctl Show --quiet has no words",
        "forumctl Show --date has more than one line",
        "forumctl Show: --quiet stands twice",
        "forumctl Show: A stands twice",
        "forumctl Show: the name Show is not of a-z and -",
        "forumctl Show: the short form of --date is not a letter",
        "forumctl Show: the choices of A are not listed",
        "forumctl Show: --kind has a choice twice",
        "forumctl Show: two operands take any number of values",
        "forumctl Show: an operand that must be given follows one that may be left out",
        "forumctl Show: a constraint names --gone, which is no parameter",
        "the example forumctl Show --lang de is wrong: --lang \"de\" is not one of its choices",
        "the example other is of another program",
        "forumctl ls: the summary has no words",
        "forumctl ls has no example",
        "forumctl ls: --date takes a value in one command and none in another",
        "forumctl empty is a group of nothing",
        "forumctl empty is a group with parameters",
      ])
  }
}
