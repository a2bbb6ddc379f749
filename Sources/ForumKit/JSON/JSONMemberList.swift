/// The members of an object while it is being read; refuses a key that the object already has.
struct JSONMemberList {
  private var members: [JSONObject.Member] = []

  /// Whether all keys are ASCII and stand in their order, as in files that we wrote. Then each can stand
  /// once only, and there is nothing to remember.
  private var isAscending = true

  /// All keys, from the first one on that is out of order. `String` compares and hashes by canonical
  /// equivalence, so that the two spellings of `é` meet here although their bytes sort far apart.
  private var keys: Set<String> = []

  /// Makes sure that a key is new; otherwise tells the fault.
  mutating func claim(_ key: String, isASCII: Bool) -> JSONFault.Kind? {
    if isAscending {
      if isASCII, members.last.map({ $0.key < key }) ?? true { return nil }
      isAscending = false
      keys = Set(members.lazy.map(\.key))
    }
    let (isNew, known) = keys.insert(key)
    if isNew { return nil }
    return known.utf8.elementsEqual(key.utf8) ? .duplicateKey(key) : .twinKeys(known, key)
  }

  /// Adds a member whose key has been claimed.
  mutating func append(_ member: JSONObject.Member) { members.append(member) }

  var object: JSONObject { isAscending ? JSONObject(ascending: members) : JSONObject(members) }
}
