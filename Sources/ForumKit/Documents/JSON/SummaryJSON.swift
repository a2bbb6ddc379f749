extension ForumSummary {
  /// The summary as an object: an allow-list.
  public func object() -> JSONObject {
    var object = ObjectBuilder()
    object.mark(for: audience)
    overview.add(to: &object)
    object.add("summary", text)
    return object.object
  }
}

extension WorkspaceSummary {
  /// The summary as an object: an allow-list.
  public func object() -> JSONObject {
    var object = ObjectBuilder()
    object.mark(for: audience)
    object.add("name", title)
    object.add("from", from)
    object.add("to", to)
    object.add("forumCount", forumCount)
    object.add(
      "forums",
      forums.map { overview in
        var forum = ObjectBuilder()
        overview.add(to: &forum)
        return forum.object
      })
    object.add("declarations", declarations.map(\.object))
    return object.object
  }
}

extension ForumOverview {
  fileprivate func add(to object: inout ObjectBuilder) {
    object.add("id", id)
    object.add("title", title)
    object.add("kind", kind)
    object.add("status", status)
    object.add("date", date)
    object.add("endDate", endDate)
    object.add("place", place)
    object.add("series", series)
    object.add("occasion", occasion)
    object.add("participants", figures.participants)
    object.add("participantsBySector", figures.participantsBySector)
    object.add("questions", figures.questions)
    object.add("inputs", figures.inputs)
    object.add("inputsByKind", figures.inputsByKind)
  }
}

extension DeclarationOverview {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("id", id)
    object.add("title", title)
    object.add("asOf", asOf)
    object.add("version", version)
    object.add("signatories", signatories)
    return object.object
  }
}
