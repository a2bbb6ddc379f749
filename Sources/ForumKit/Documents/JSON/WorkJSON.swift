extension CouncilsView {
  /// The councils as an object: an allow-list.
  public func object() -> JSONObject {
    var object = ObjectBuilder()
    object.mark(for: audience)
    object.add("asOf", asOf)
    object.add("councils", councils.map(\.object))
    return object.object
  }
}

extension CouncilsView.Entry {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("id", id)
    object.add("name", name)
    object.add("level", level)
    object.add("area", area)
    object.add("parent", parent)
    object.add("template", isTemplate)
    object.add("convener", convener)
    object.add("members", members.map(\.object))
    object.add("established", established)
    object.add("mandate", mandate)
    object.add("deadlines", deadlines.map(\.object))
    object.add("reports", reports.map(\.object))
    return object.object
  }
}

extension CouncilsView.Seat {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("organisation", organisation)
    object.add("role", role)
    object.add("when", when)
    object.add("from", from)
    object.add("to", to)
    return object.object
  }
}

extension CouncilsView.Deadline {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("title", title)
    object.add("due", due)
    object.add("met", met)
    return object.object
  }
}

extension CouncilsView.Report {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("title", title)
    object.add("from", from)
    object.add("to", to)
    object.add("due", due)
    object.add("delivered", delivered)
    object.add("contents", contents)
    return object.object
  }
}

extension MeasuresView {
  /// The measures as an object: an allow-list.
  public func object() -> JSONObject {
    var object = ObjectBuilder()
    object.mark(for: audience)
    object.add("measures", measures.map(\.object))
    return object.object
  }
}

extension MeasuresView.Entry {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("id", id)
    object.add("title", title)
    object.add("objective", objective)
    object.add("target", target)
    object.add("level", level)
    object.add("horizon", horizon)
    object.add("responsible", responsible)
    object.add("with", with)
    object.add("plan", plan)
    object.add("due", due)
    object.add("status", status)
    object.add("followUps", followUps.map(\.object))
    return object.object
  }
}

extension MeasuresView.Entry {
  /// What is told of a measure in the documentation of a forum: who answers for it, and how far it has come.
  var outcomeObject: JSONObject {
    var object = ObjectBuilder()
    object.add("id", id)
    object.add("title", title)
    object.add("status", status)
    object.add("responsible", responsible)
    object.add("due", due)
    object.add("followUps", followUps.map(\.object))
    return object.object
  }
}

extension MeasuresView.FollowUp {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("date", date)
    object.add("text", text)
    return object.object
  }
}
