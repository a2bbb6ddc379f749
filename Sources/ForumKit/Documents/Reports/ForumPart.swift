/// What is made of a forum.
public enum ForumPart: String, Sendable, CaseIterable {
  case documentation, invitation
  case postIts = "post-its"

  /// This part of a forum as a document.
  public func document(_ view: ForumView, _ imprint: Imprint) -> Document {
    switch self {
    case .documentation: ForumReport.document(view, imprint)
    case .invitation: ForumInvitation.document(view, imprint)
    case .postIts: PostItAppendix.document(view, imprint)
    }
  }
}
