import ForumKit
import Testing

@Suite struct JSONValueTests {
  @Test func membersStandInTheOrderOfTheirBytes() {
    let object = JSONObject([
      .init(key: "ö", value: .null), .init(key: "a", value: .null), .init(key: "Z", value: .null),
    ])
    #expect(object.members.map(\.key) == ["Z", "a", "ö"])
  }

  @Test func settingNilRemovesAMember() {
    var object = JSONObject()
    object["b"] = .bool(true)
    object["a"] = .number(JSONNumber(1))
    object["b"] = nil
    #expect(object.members.map(\.key) == ["a"])
    #expect(object["b"] == nil)
  }

  @Test func pathsReadAsPeopleWriteThem() {
    #expect(
      JSONPath.root.key("participants").index(2).key("roles").index(0).description
        == "participants[2].roles[0]")
  }
}
