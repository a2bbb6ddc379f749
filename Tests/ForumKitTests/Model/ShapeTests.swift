import Testing

@testable import ForumKit

@Suite("Walking records by their shapes")
struct ShapeTests {
  private func walk(_ source: String, _ shape: Shape) throws -> [String] {
    var visits: [String] = []
    shape.walk(try JSONReader.read(source)) { value, shape, traits, path in
      let personal = traits.contains(.personal) ? " personal" : ""
      visits.append("\(path): \(value.string ?? value.kindName) (\(shape))\(personal)")
    }
    return visits
  }

  @Test("The points of a theme are visited one by one as Markdown")
  func points() throws {
    let source = #"{"id":"t","title":"T","summary":["En","Två"],"lead":"L","prompts":["P"]}"#
    #expect(
      try walk(source, Theme.shape) == [
        #"id: t (reference(noun: "theme"))"#, "lead: L (prose)", "prompts[0]: P (text)",
        "summary[0]: En (prose)", "summary[1]: Två (prose)", "title: T (text)",
      ])
  }

  @Test("What stands in personal data is personal, all the way in")
  func personal() throws {
    let source = #"""
      {"organisation":"a","representatives":[{"name":"N","email":"e","tags":["x"]}],"note":"n"}
      """#
    #expect(
      try walk(source, Participant.shape) == [
        "note: n (prose)", #"organisation: a (reference(noun: "organisation"))"#,
        "representatives[0].email: e (text) personal", "representatives[0].name: N (text) personal",
        "representatives[0].tags[0]: x (text) personal",
      ])
  }

  @Test("Unknown keys and values that do not fit are passed over")
  func misfits() throws {
    #expect(try walk(#"{"id":"t","title":"T","prompts":"P","x":["y"]}"#, Theme.shape).count == 2)
    #expect(try walk(#"["t"]"#, Theme.shape) == [])
  }

  @Test("An error of the visitor comes out as it is")
  func stops() throws {
    struct Stop: Error, Equatable { let path: String }
    let record = try JSONReader.read(#"{"id":"t","title":"T"}"#)
    #expect(throws: Stop(path: "id")) {
      try Theme.shape.walk(record) { (_, _, _, path) throws(Stop) in throw Stop(path: path.description) }
    }
  }

  struct Rewriting: CustomTestStringConvertible, Sendable {
    let name: String
    let shape: Shape
    let before: String
    let after: String?
    var testDescription: String { name }
  }

  static let rewritings = [
    Rewriting(
      name: "a reference of its own", shape: Participant.shape, before: #"{"organisation":"old"}"#,
      after: #"{"organisation":"new"}"#),
    Rewriting(
      name: "references in a list, which stand once", shape: Participant.shape,
      before: #"{"organisation":"a","with":["old","b","new"]}"#,
      after: #"{"organisation":"a","with":["new","b"]}"#),
    Rewriting(
      name: "references in nested records", shape: Forum.shape,
      before: #"{"id":"f","programme":[{"by":"old"},{"by":"b"}],"sections":[{"by":"old","id":"old"}]}"#,
      after: #"{"id":"f","programme":[{"by":"new"},{"by":"b"}],"sections":[{"by":"new","id":"old"}]}"#),
    Rewriting(
      name: "ids, which stay", shape: Organisation.shape,
      before: #"{"formerIds":["old"],"id":"old","parent":"old"}"#,
      after: #"{"formerIds":["old"],"id":"old","parent":"new"}"#),
    Rewriting(
      name: "texts and unknown keys, which stay", shape: Organisation.shape,
      before: #"{"aliases":["old"],"id":"a","name":"old","x":"old"}"#,
      after: #"{"aliases":["old"],"id":"a","name":"old","x":"old"}"#),
  ]

  @Test("References are rewritten where they stand", arguments: rewritings)
  func rewriting(_ example: Rewriting) throws {
    let value = example.shape.rewritingReferences(
      to: "organisation", in: try JSONReader.read(example.before)
    ) { $0 == "old" ? "new" : $0 }
    #expect(String(decoding: JSONWriter.compact(value), as: UTF8.self) == example.after)
  }

  static let droppings = [
    Rewriting(
      name: "an optional reference goes", shape: Organisation.shape, before: #"{"id":"a","parent":"old"}"#,
      after: #"{"id":"a"}"#),
    Rewriting(
      name: "a record that must have it goes", shape: Participant.shape,
      before: #"{"count":2,"organisation":"old"}"#, after: nil),
    Rewriting(
      name: "an element of a list goes", shape: Participant.shape,
      before: #"{"organisation":"a","with":["b","old"]}"#, after: #"{"organisation":"a","with":["b"]}"#),
    Rewriting(
      name: "the last element takes the list with it", shape: Participant.shape,
      before: #"{"organisation":"a","with":["old"]}"#, after: #"{"organisation":"a"}"#),
    Rewriting(
      name: "a nested record keeps the rest", shape: Forum.shape,
      before: #"{"id":"f","sections":[{"body":"B","by":"old","id":"s"}]}"#,
      after: #"{"id":"f","sections":[{"body":"B","id":"s"}]}"#),
    Rewriting(
      name: "the record itself stays", shape: Organisation.shape,
      before: #"{"formerIds":["old"],"id":"old"}"#, after: #"{"formerIds":["old"],"id":"old"}"#),
    Rewriting(
      name: "a list of records loses those that must have it", shape: .list(Participant.shape),
      before: #"[{"organisation":"old"},{"organisation":"a","with":["old"]}]"#,
      after: #"[{"organisation":"a"}]"#),
  ]

  @Test("References are dropped, with what cannot be without them", arguments: droppings)
  func dropping(_ example: Rewriting) throws {
    let value = example.shape.droppingReferences(
      to: "organisation", where: { $0 == "old" }, in: try JSONReader.read(example.before))
    #expect(value.map { String(decoding: JSONWriter.compact($0), as: UTF8.self) } == example.after)
  }

  @Test("Only keys that can hold a reference are said to refer")
  func refers() {
    #expect(Participant.shape.refers(to: "organisation"))
    #expect(Forum.shape.refers(to: "organisation"))
    #expect(!Input.shape.refers(to: "organisation"))
    #expect(Theme.shape.refers(to: Origin.noun))
    #expect(!Theme.shape.refers(to: "input"))
  }
}
