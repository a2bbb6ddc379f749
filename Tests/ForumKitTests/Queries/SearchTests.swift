import Testing

@testable import ForumKit

@Suite("Searching the records")
struct SearchTests {
  private func places(_ query: String, _ scopes: [SearchScope], in workspace: String) throws -> [String] {
    let results = try Search(SearchQuery(parse: query), in: scopes).results(
      in: Workspaces.records(in: workspace))
    #expect(results.faults == [])
    return results.groups.flatMap(\.hits).map { hit in
      "\(hit.noun) \(hit.record ?? "-") \(hit.place)"
    }
  }

  @Test(
    "Every kind of record is searched by itself",
    arguments: [
      (
        "helgkalender", SearchScope.sections,
        ["section slutsatser body", "section sammanfattning body", "section sammanfattning body"]
      ),
      ("prov", .forums, ["forum - title"]),
      ("avprickad", .participants, ["participant if-exemplet note"]),
      ("bemanning", .themes, ["theme kontaktvagen summary[0]"]),
      ("bakgrundsbild", .inputs, ["input 4aamae0ety text"]),
      (
        "hamnlyktan", .organisations,
        ["organisation stodjouren-hamnlyktan name", "organisation stodjouren-hamnlyktan shortName"]
      ),
      ("helgkalendern", .declarations, ["declaration - versions[3].text"]),
    ])
  func scopes(query: String, scope: SearchScope, hits: [String]) throws {
    #expect(try places(query, [scope], in: Workspaces.copy("exempel")) == hits)
  }

  @Test(
    "Each text of a workspace is found once, whichever record it stands in",
    arguments: ["a", "d", "s", "2", "å"])
  func everyText(letter: String) throws {
    let query = try SearchQuery(parse: letter)
    let records = try Workspaces.records(in: Workspaces.copy("exempel"))
    var texts = 0
    for file in try records.files() {
      guard let document = try records.document(at: file.path) else { continue }
      file.shape.walk(.object(document.root)) { value, shape, _, _ in
        guard shape == .text || shape == .prose, let text = value.string else { return }
        texts += query.matches(in: text) == nil ? 0 : 1
      }
    }
    #expect(texts > 10)
    let hits = try Search(query).results(in: records).groups.flatMap(\.hits)
    #expect(hits.count == texts)
    #expect(Set(hits.map { "\($0.path) \($0.noun) \($0.record ?? "-") \($0.place)" }).count == texts)
  }
}
