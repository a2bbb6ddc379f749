import Testing

@testable import ForumKit

@Suite("Merging without erased people")
struct ErasedMergeTests {
  private let path = "forums/f/participants.json"

  private func erased(_ name: String, at place: ErasedPeople.Place? = nil) throws -> Erasure {
    var erasure = Erasure()
    erasure.id = try #require(ID("e"))
    erasure.people = [ErasedPeople.digest(of: name, in: "alfa", for: erasure.id, at: place)]
    return erasure
  }

  private func participants(_ organisation: String, _ members: String) -> [UInt8] {
    Array("{\"participants\":[{\"organisation\":\"\(organisation)\"\(members)}]}".utf8)
  }

  private func names(_ merge: FileMerge) throws -> [String] {
    #expect(merge.outcome == .clean)
    let root = try JSONReader.read(merge.bytes).object
    return (root?["participants"]?.array ?? []).flatMap { record in
      (record.object?["representatives"]?.array ?? []).compactMap { $0.object?["name"]?.string }
    }
  }

  private let person = #","representatives":[{"name":"Påhittad Person"},{"name":"Kvar Varande"}]"#
  private let changed =
    #","count":2,"representatives":[{"name":"påhittad  person","email":"ny@example.org"},{"name":"Kvar Varande"}]"#

  @Test("They come from no side, in whatever wording, and nothing else is lost")
  func sides() throws {
    let erased = ErasedPeople([try erased("Påhittad Person")])
    let (base, older) = (participants("alfa", person), participants("alfa", changed))
    let newer = participants("alfa", #","representatives":[{"name":"Kvar Varande"}]"#)
    for (ours, theirs) in [(older, newer), (newer, older), (older, older)] {
      let merge = FileMerge(base: base, ours: ours, theirs: theirs, path: path, without: erased)
      #expect(try names(merge) == ["Kvar Varande"])
      #expect(String(decoding: merge.bytes, as: UTF8.self).contains("\"count\": 2"))
      // It is this that keeps them out.
      #expect(try names(FileMerge(base: base, ours: ours, theirs: theirs, path: path)).count == 2)
    }
  }

  @Test("They are known by the former ids of an organisation that was merged elsewhere")
  func mergedOrganisation() throws {
    let organisations = try Organisation.list(#"[{"id":"beta","formerIds":["alfa"],"name":"Beta"}]"#)
    let theirs = participants("beta", changed)
    let unaware = ErasedPeople([try erased("Påhittad Person")])
    let aware = ErasedPeople([try erased("Påhittad Person")], among: organisations)
    let versions = (base: participants("alfa", person), ours: Array("{}".utf8))
    func merge(_ erased: ErasedPeople) throws -> Int {
      try names(
        FileMerge(base: versions.base, ours: theirs, theirs: theirs, path: path, without: erased)
      ).count
    }
    #expect(try merge(unaware) == 2)
    #expect(try merge(aware) == 1)
  }

  @Test("Who was erased in one place is left out there alone")
  func onePlace() throws {
    let place = ErasedPeople.Place(path: path, key: "representatives")
    let erased = ErasedPeople([try erased("Påhittad Person", at: place)])
    let older = participants("alfa", changed)
    func count(_ path: String) throws -> Int {
      try names(FileMerge(base: [], ours: older, theirs: older, path: path, without: erased)).count
    }
    #expect(try count(path) == 1)
    #expect(try count("arkiv/\(path)") == 1)
    #expect(try count("forums/g/participants.json") == 2)
    #expect(
      erased.erasure(of: "Påhittad Person", in: "alfa", at: .init(path: path, key: "contacts")) == nil)
  }

  @Test("Versions that cannot be read tell of nobody, and do not hide the others")
  func damaged() throws {
    let sound = JSONWriter.canonical(
      .object(
        JSONObject([
          .init(key: "erasures", value: .array([.object(try erased("Påhittad Person").object)]))
        ])))
    let people = ErasedPeople(erasures: [Array("<<<<<<< ours".utf8), sound, []], organisations: [[0xff]])
    let place = ErasedPeople.Place(path: path, key: "representatives")
    #expect(people.erasure(of: "PÅHITTAD PERSON", in: "alfa", at: place)?.text == "e")
    #expect(people.erasure(of: "Påhittad Persson", in: "alfa", at: place) == nil)
    #expect(people.erasure(of: "Påhittad Person", in: "beta", at: place) == nil)
  }
}
