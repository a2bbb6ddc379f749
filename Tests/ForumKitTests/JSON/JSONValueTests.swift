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

  @Test(arguments: [("å", "a\u{30a}"), ("Å", "\u{212B}"), ("K", "\u{212A}")])
  func textsAreToldApartByTheirBytes(_ text: String, _ twin: String) {
    #expect(text == twin)
    #expect(JSONValue.string(text) != JSONValue.string(twin))
    #expect(JSONValue.array([.string(text)]) != JSONValue.array([.string(twin)]))
    #expect(JSONValue.members((text, .null)) != JSONValue.members((twin, .null)))
    #expect(Set([JSONValue.string(text), .string(twin), .string(text)]).count == 2)
  }

  @Test func aKeyIsFoundByItsBytesAlone() {
    var object = JSONObject()
    object["a\u{30a}"] = .bool(true)
    #expect(object["å"] == nil)
    object["å"] = .bool(false)
    #expect(object.members.map(\.value) == [.bool(true), .bool(false)])
    object["å"] = nil
    #expect(object["a\u{30a}"] == .bool(true))
  }

  @Test func pathsReadAsPeopleWriteThem() {
    #expect(
      JSONPath.root.key("participants").index(2).key("roles").index(0).description
        == "participants[2].roles[0]")
  }
}
