/// What is made of a forum.
///
/// - `documentation`: the whole report, with the post-its as an appendix.
/// - `invitation`: what those who are to come have to know.
/// - `postIts`: the appendix alone.
public enum ForumPart: String, Sendable, CaseIterable {
  case documentation, invitation
  case postIts = "post-its"

  /// This part of a forum as a document.
  ///
  /// - Parameter outcomes: What came of the forum; the documentation alone tells of it.
  public func document(
    _ view: ForumView, _ outcomes: ForumOutcomes, _ imprint: Imprint
  ) -> Document {
    switch self {
    case .documentation: ForumReport.document(view, outcomes, imprint)
    case .invitation: ForumInvitation.document(view, imprint)
    case .postIts: PostItAppendix.document(view, imprint)
    }
  }
}
