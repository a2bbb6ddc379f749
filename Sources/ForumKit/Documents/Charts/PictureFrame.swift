extension Imprint {
  /// What stands round a picture that leaves on its own.
  ///
  /// - Parameters:
  ///   - about: What the picture is about, line by line; empty lines are left out.
  ///   - audience: Who it is for.
  ///   - isDraft: Whether what it is about may still change before it is published.
  public func frame(about: [String], for audience: Audience, isDraft: Bool) -> SVGWriter.Frame {
    SVGWriter.Frame(
      markings: markings(for: audience, isDraft: isDraft), subtitle: about,
      publisher: about.contains(publisher) ? "" : publisher)
  }
}
