extension OrganisationsView {
  /// The organisations as an object: an allow-list.
  public func object() -> JSONObject {
    var object = ObjectBuilder()
    object.mark(for: audience)
    object.add("organisations", organisations.map(\.object))
    return object.object
  }
}

extension OrganisationsView.Entry {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("id", organisation.id)
    object.add("name", organisation.name)
    object.add("shortName", organisation.shortName)
    object.add("sector", organisation.sector)
    object.add("kind", organisation.kind)
    object.add("level", level)
    object.add("parent", parent)
    object.add("website", organisation.website)
    object.add("number", number)
    object.add("contacts", contacts.map(\.shown))
    return object.object
  }
}
