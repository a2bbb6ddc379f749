import Testing

@testable import forumctl

/// What a hurried secretary types, and the whole answer.
@Suite struct ParticipantRefusalTests {
  private static let add = "usage: forumctl participant add F ORG... [options]"
  private static let set = "usage: forumctl participant set F ORG... [options]"

  static let cases: [TypedLine] = [
    TypedLine(
      "participant", "add", "forum-2026-09", "Månskenet i Exempelstad", exits: .failed,
      err: """
        forumctl: error: there is no organisation "Månskenet i Exempelstad"
        hint: did you mean "Föreningen Månskenet"?
        """),
    TypedLine(
      "participant", "add", "forum-2026-9", "mpf", exits: .failed,
      err: """
        forumctl: error: there is no forum "forum-2026-9"
        hint: did you mean "forum-2026-09" or "forum-2025-11"?
        """),
    TypedLine(
      "participant", "add", "forum-2026-09", exits: .usage,
      err: """
        forumctl: error: "participant add" needs ORG...
        hint: see "forumctl participant add --help"
        \(add)
        """),
    TypedLine(
      "participant", "add", "forum-2026-09", "mpf-dialogenheten", "POLISOMRÅDE EXEMPEL", exits: .failed,
      err: """
        forumctl: error: polisomrade-exempel is a participant of forum-2026-09 already; nothing has been written
        hint: change it: forumctl participant set forum-2026-09 polisomrade-exempel
        """),
    TypedLine(
      "participant", "add", "forum-2026-09", "mpf", "mpf-dialogenheten", "sekretariatet", exits: .failed,
      err: """
        forumctl: error: mpf and sekretariatet are participants of forum-2026-09 already; nothing has been written
        hint: change them: forumctl participant set forum-2026-09 mpf sekretariatet
        """),
    TypedLine(
      "participant", "add", "forum-2026-09", "mpf-dialogenheten", "--listing", "publik", exits: .usage,
      err: """
        forumctl: error: --listing "publik" is not one of its choices
        hint: did you mean public? the choices are unlisted, parties, public
        \(add)
        """),
    TypedLine(

      "participant", "add", "forum-2026-09", "mpf-dialogenheten", "--listing", "public", "--on",
      "2026-02-30",
      exits: .usage,
      err: """
        forumctl: error: --on "2026-02-30" is not a date that exists (YYYY-MM-DD)
        hint: see "forumctl participant add --help"
        \(add)
        """),
    TypedLine(
      "participant", "add", "forum-2026-09", "mpf-dialogenheten", "--on", "2026-02-20", exits: .usage,
      err: """
        forumctl: error: --on "2026-02-20" is not of any use without --listing
        hint: see "forumctl participant add --help"
        \(add)
        """),
    TypedLine(
      "participant", "add", "forum-2026-09", "mpf-dialogenheten", "--with", "mpf-dialogenheten",
      exits: .failed,
      err: """
        forumctl: error: mpf-dialogenheten cannot share its seat with itself
        hint: name the other organisation with --with
        """),
    TypedLine(
      "participant", "set", "forum-2025-11", "mpf", "--clear", "listing", exits: .usage,
      err: """
        forumctl: error: --clear "listing" is not one entry of a history: write --clear listing=DATE
        hint: see "forumctl participant set --help"
        \(set)
        """),
    TypedLine(
      "participant", "set", "forum-2025-11", "mpf", "--clear", "roles=host", exits: .failed,
      err: """
        forumctl: error: roles has no "host"
        hint: it has "commissioner", "participant"
        """),
    TypedLine(
      "participant", "set", "forum-2025-11", "mpf", "fritidsforvaltningen", "--attendance", "attended",
      exits: .failed,
      err: """
        forumctl: error: fritidsforvaltningen is no participant of forum-2025-11
        hint: add it: forumctl participant add forum-2025-11 fritidsforvaltningen
        """),
    TypedLine(
      "participant", "set", "verkstad-2025-05", "exempelvanner-exempelstad", "--attendance", "absent",
      exits: .failed,
      err: """
        forumctl: error: exempelvanner-exempelstad has no seat of its own in verkstad-2025-05: it shares that of riksforbundet-exempelvanner
        hint: name riksforbundet-exempelvanner instead
        """),
    TypedLine(
      "participant", "show", "forum-2025-11", "fritidsforvaltningen", exits: .failed,
      err: """
        forumctl: error: fritidsforvaltningen is no participant of forum-2025-11
        hint: see who is: forumctl participant list forum-2025-11
        """),
    TypedLine(
      "participant", "remove", "forum-2025-11", "fritidsforvaltningen", exits: .failed,
      err: """
        forumctl: error: fritidsforvaltningen is no participant of forum-2025-11
        hint: see who is: forumctl participant list forum-2025-11
        """),
  ]

  @Test(arguments: cases) func whatCannotBeDoneIsRefusedWithTheWayOut(_ refusal: TypedLine) throws {
    try refusal.checkWritesNothing()
  }

  @Test(arguments: [
    ["--representative", "Låtsa Exempelson; Ordförande"], ["--registered-as", "Kansliet"],
    ["--with", "if-exemplet"],
  ])
  func whatIsAboutOneOrganisationIsRefusedForSeveral(_ option: [String]) throws {
    for verb in ["add", "set"] {
      try TypedLine(
        ["participant", verb, "forum-2025-11", "fritidsforvaltningen", "mpf-dialogenheten"] + option,
        exits: .usage,
        err: """
          forumctl: error: \(option[0]) and more than one ORG exclude each other
          hint: give one of them
          usage: forumctl participant \(verb) F ORG... [options]
          """
      ).checkWritesNothing()
    }
  }
}
