import ForumKit

/// `report F`
enum ReportCommand {
  static let part = Parameter.option(
    "part", .choice(ForumPart.self), default: .documentation,
    help: "The whole documentation, the invitation, or the post-its alone")
  static let format = Parameter.option(
    "format", .choice(DocumentFormat.self), default: .md,
    help: "Markdown, a web page that prints well, plain text, a Word document, or json")

  static let command = Command(
    "report", summary: "Write the documentation of a forum",
    discussion: [
      "The documentation has participants, programme, sections, the discussion by theme, and post-its as an appendix; where the forum follows another one, also what came of that, and at the end the measures that came of this one. Until the forum is published it is marked as a draft.",
      "It holds what its audience may see, the public unless --audience says otherwise. A text that would show a person, a way to reach one, or an organisation that may not be named is refused with exit code 3.",
    ],
    examples: [
      .init("Write a page to publish", "forumctl report verkstad-2025-05 --format html -o verkstad.html"),
      .init("Write a Word document", "forumctl report verkstad-2025-05 --format docx -o verkstad.docx"),
      .init(
        "Write the invitation to the next forum",
        "forumctl report forum-2026-09 --part invitation --format txt"),
    ],
    parameters: [PublishingOptions.forum, part, format] + OutwardOptions.all,
    output: ForumView.schema,
    action: .outward { values, context in
      let forum = try context.forum(values[PublishingOptions.forum])
      let part = values[part]
      let outcomes = part == .documentation ? try context.view.outcomes(of: forum) : .none
      try context.deliver(
        part.document(forum, outcomes, context.imprint), forum.object(part, outcomes, context.imprint),
        as: values[format], values)
      return .done
    })
}
