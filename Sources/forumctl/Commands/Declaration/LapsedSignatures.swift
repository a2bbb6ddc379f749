import ForumKit

/// Signatures that counted for the text in force, and do not any longer.
struct LapsedSignatures {
  private let count: Int
  private let declaration: ID<Declaration>
  private let version: Declaration.Version?

  init(_ signatories: [Signatory], before: Declaration, after: Declaration, on today: CalendarDate) {
    declaration = after.id
    version = after.version(inForceOn: today)
    count = signatories.count { signatory in
      !before.awaitsNewSignature(of: signatory, on: today)
        && after.awaitsNewSignature(of: signatory, on: today)
    }
  }

  /// Tells of them, and of the way out where the change was one of wording.
  func tell(_ context: Context) throws {
    guard count > 0, let version else { return }
    let verb =
      context.isDryRun ? "would no longer count" : count == 1 ? "no longer counts" : "no longer count"
    let set = "forumctl declaration set \(declaration) --version \(version.number)"
    let wording = version.change == nil ? "; if only the wording changed: \(set) --change minor" : ""
    try context.warn(
      "\(Words.count(count, "signature")) \(verb) for the text in force, version \(version.number); see whose: "
        + "forumctl signatory list \(declaration) --reconfirm\(wording)")
  }
}
