extension DeclarationView {
  /// The declaration with its signatories as an object: an allow-list.
  public func object() -> JSONObject {
    var object = ObjectBuilder()
    object.mark(for: audience)
    object.add("id", id)
    object.add("title", title)
    object.add("asOf", asOf)
    object.add("steward", steward)
    object.add("parties", parties)
    object.add("referenceGroup", referenceGroup)
    object.add("purpose", purpose)
    object.add("version", version?.object)
    object.add("signatories", signatories.map(\.object))
    return object.object
  }
}

extension DeclarationView.Version {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("number", number)
    object.add("label", label)
    object.add("date", date)
    object.add("text", text)
    return object.object
  }
}

extension DeclarationView.Signature {
  fileprivate var object: JSONObject {
    var object = ObjectBuilder()
    object.add("organisation", organisation)
    object.add("date", date)
    object.add("version", version)
    object.add("status", status)
    object.add("listing", listing)
    if let signedBy {
      var signer = ObjectBuilder()
      signer.add("name", signedBy.name)
      signer.add("title", signedBy.title)
      object.add("signedBy", signer.object)
    }
    return object.object
  }
}
