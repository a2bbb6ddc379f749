/// An object under construction: each key is named where it is let out, and what is absent or empty
/// is not written.
struct ObjectBuilder {
  private(set) var object = JSONObject()

  mutating func add(_ key: String, _ value: (any RecordValue)?) { object[key] = value?.json }
  mutating func add(_ key: String, _ organisation: NamedOrganisation?) {
    object[key] = organisation.map { .object($0.object) }
  }
  mutating func add(_ key: String, _ value: JSONObject?) { object[key] = value.map(JSONValue.object) }
  mutating func add(_ key: String, _ objects: [JSONObject]) {
    object[key] = objects.isEmpty ? nil : .array(objects.map(JSONValue.object))
  }
  mutating func add(_ key: String, _ organisations: [NamedOrganisation]) {
    add(key, organisations.map(\.object))
  }
  mutating func add<Kind: Choice>(_ key: String, _ shares: [ForumFigures.Share<Kind>]) {
    let members = shares.map { share in
      JSONObject.Member(key: share.kind?.rawValue ?? "none", value: .number(JSONNumber(share.count)))
    }
    object[key] = members.isEmpty ? nil : .object(JSONObject(members))
  }

  /// Marks what is made for the house, as every page of it is.
  mutating func mark(for audience: Audience) { add("marking", audience.marking) }
}

extension NamedOrganisation {
  var object: JSONObject {
    var object = ObjectBuilder()
    object.add("id", id)
    object.add("name", name)
    object.add("shortName", shortName)
    object.add("sector", sector)
    return object.object
  }
}

extension Person {
  /// What may be shown of a person, where people are shown.
  var shown: JSONObject {
    var object = ObjectBuilder()
    object.add("name", name)
    object.add("title", title)
    object.add("email", email)
    object.add("phone", phone)
    return object.object
  }
}
