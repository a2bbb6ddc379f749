extension ForumView {
  /// The forum as an object, with the stored names of its keys: an allow-list.
  ///
  /// - Parameters:
  ///   - part: Which of its texts; an invitation has neither participants nor answers.
  ///   - imprint: Whose language the words of figures are in.
  public func object(_ part: ForumPart, _ outcomes: ForumOutcomes, _ imprint: Imprint) -> JSONObject {
    var object = ObjectBuilder()
    object.mark(for: audience)
    addHeading(to: &object)
    switch part {
    case .documentation:
      object.add("compiled", compiled)
      object.add("purpose", purpose)
      object.add("participants", participants.map(\.object))
      object.add("programme", programme.map { $0.object { _ in true } })
      object.add("lastTime", outcomes.lastTime?.object)
      object.add("sections", sections.map(\.object))
      object.add("themes", themes.map { $0.object(withAnswers: true) })
      object.add("inputs", inputObjects)
      object.add("measures", outcomes.measures.map(\.outcomeObject))
      object.add("figures", [ForumReport.inputsByTheme(self, imprint)].compactMap { $0?.object })
      object.add("publications", editions.map(\.object))
    case .invitation:
      let inviters = Set((organisedBy + commissionedBy).map(\.id))
      object.add("purpose", purpose)
      object.add("programme", programme.map { $0.object { inviters.contains($0.id) } })
      object.add(
        "themes",
        themes.filter { $0.kind == .round || $0.kind == .question }
          .map { $0.object(withAnswers: false) })
    case .postIts:
      let notes = notesOnBoards
      object.add("themes", notes.themes.map { $0.object(withAnswers: true) })
      object.add("inputs", notes.inputs.map(\.object))
    }
    return object.object
  }

  /// Those who took part.
  public func participantsObject() -> JSONObject {
    var object = ObjectBuilder()
    object.mark(for: audience)
    addHeading(to: &object)
    object.add("participants", participants.map(\.object))
    return object.object
  }

  /// Everything that was said.
  public func inputsObject() -> JSONObject {
    var object = ObjectBuilder()
    object.mark(for: audience)
    addHeading(to: &object)
    object.add("inputs", inputObjects)
    return object.object
  }

  /// What tells which forum it is.
  private func addHeading(to object: inout ObjectBuilder) {
    object.add("id", id)
    object.add("title", title)
    object.add("kind", kind)
    object.add("status", status)
    object.add("date", date)
    object.add("endDate", endDate)
    object.add("place", place)
    object.add("level", level)
    object.add("area", area)
    object.add("series", series)
    object.add("occasion", occasion)
    object.add("commissionedBy", commissionedBy)
    object.add("organisedBy", organisedBy)
  }

  private var inputObjects: [JSONObject] { (themes.flatMap(\.inputs) + looseInputs).map(\.object) }

  /// What stands in the appendix of post-its.
  private var notesOnBoards: (themes: [Node], inputs: [Statement]) {
    let tree = DiscussionBranch.tree(themes)
    let boards = tree.boards.flatMap(\.all)
    let others = tree.besideBoards.filter { !$0.postIts.isEmpty }
    return (
      boards + others, boards.flatMap(\.inputs) + others.flatMap(\.postIts) + looseInputs
    )
  }
}

extension ForumView.Seat {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("organisation", organisation)
    object.add("registeredAs", name == organisation.name ? "" : name)
    object.add("with", with)
    object.add("roles", roles)
    object.add("attendance", attendance)
    object.add("count", count)
    object.add("representatives", representatives.map(\.shown))
    object.add("listing", listing)
    return object.object
  }
}

extension ForumView.Item {
  fileprivate func object(naming names: (NamedOrganisation) -> Bool) -> JSONObject {
    var object = ObjectBuilder()
    object.add("time", time)
    object.add("title", title)
    object.add("by", by.flatMap { names($0) ? $0 : nil })
    object.add("speaker", speaker)
    return object.object
  }
}

extension ForumView.Part {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("id", id)
    object.add("parent", parent)
    object.add("role", role)
    object.add("heading", heading)
    object.add("by", by)
    object.add("body", body)
    object.add("paraphrase", paraphrase)
    object.add("internal", isInternal)
    return object.object
  }
}

extension ForumView.Node {
  /// - Parameter withAnswers: Whether what was answered is let out beside what was asked.
  fileprivate func object(withAnswers: Bool) -> JSONObject {
    var object = ObjectBuilder()
    object.add("id", id)
    object.add("parent", parent)
    object.add("kind", kind)
    object.add("title", title)
    object.add("number", number)
    object.add("question", question)
    object.add("prompts", prompts)
    object.add("internal", isInternal)
    guard withAnswers else { return object.object }
    object.add("lead", lead)
    object.add("summary", summary)
    object.add("body", body)
    object.add("paraphrase", paraphrase)
    object.add("from", from)
    return object.object
  }
}

extension ForumView.Statement {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("id", id)
    object.add("theme", theme)
    object.add("text", text)
    object.add("kind", kind)
    object.add("voice", voice)
    object.add("tags", tags)
    object.add("links", links)
    object.add("place", place)
    object.add("source", source)
    object.add("paraphrase", paraphrase)
    object.add("group", group)
    object.add("created", created)
    return object.object
  }
}

extension ForumView.Edition {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("date", date)
    object.add("change", change)
    return object.object
  }
}

extension ForumOutcomes.LastTime {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("id", id)
    object.add("title", title)
    object.add("date", date)
    object.add("measures", measures.map(\.outcomeObject))
    object.add("takenUp", takenUp.map(\.id))
    return object.object
  }
}
