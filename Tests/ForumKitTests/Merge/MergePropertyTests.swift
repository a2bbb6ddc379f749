import Testing

@testable import ForumKit

/// Random pairs of edit sequences, of which the merge holds both.
@Suite("A merge of random edits")
struct MergePropertyTests {
  /// One round: a base, what two people have made of it, and the merge.
  private struct Round {
    let list: String
    let file: FileShape
    let base: JSONObject
    let ours: JSONObject
    let theirs: JSONObject
    let result: MergeResult

    init(seed: UInt64, list: String) throws {
      self.list = list
      file = try #require(Layout.shape(of: "forums/x/\(list).json"))
      var edits = RandomEdits(seed: seed, list: list)
      base = edits.base()
      ours = edits.edited(base)
      theirs = edits.edited(base)
      result = ThreeWayMerge.merge(base: base, ours: ours, theirs: theirs, in: file)
    }

    func merged(_ base: JSONObject, _ ours: JSONObject, _ theirs: JSONObject) -> MergeResult {
      ThreeWayMerge.merge(base: base, ours: ours, theirs: theirs, in: file)
    }

    func side(_ side: MergedValue.Side) -> JSONObject { result.root.side(side)?.object ?? JSONObject() }

    var isContradictory: Bool {
      result.conflicts.contains { if case .contradiction = $0.reason { true } else { false } }
    }
  }

  static let rounds = 600

  @Test(
    "A merge with a side that has done nothing is the other side, and twice the same is once",
    arguments: ["themes", "inputs"])
  func unchanged(list: String) throws {
    for seed in 0..<UInt64(Self.rounds) {
      let round = try Round(seed: seed, list: list)
      let expected = JSONWriter.canonical(.object(round.ours))
      for (ours, theirs) in [(round.ours, round.base), (round.base, round.ours), (round.ours, round.ours)] {
        let result = round.merged(round.base, ours, theirs)
        #expect(result.isClean && result.bytes == expected, "seed \(seed)")
      }
    }
  }

  @Test("It is the same whichever side is ours", arguments: ["themes", "inputs"])
  func symmetric(list: String) throws {
    for seed in 0..<UInt64(Self.rounds) {
      let round = try Round(seed: seed, list: list)
      let mirrored = round.merged(round.base, round.theirs, round.ours)
      #expect(mirrored.root.side(.theirs) == round.result.root.side(.ours), "seed \(seed)")
      #expect(mirrored.root.side(.ours) == round.result.root.side(.theirs), "seed \(seed)")
    }
  }

  @Test("Whoever takes one side of every conflict has a canonical file", arguments: ["themes", "inputs"])
  func choices(list: String) throws {
    var conflicts = 0
    for seed in 0..<UInt64(Self.rounds) {
      let round = try Round(seed: seed, list: list)
      conflicts += round.result.conflicts.count
      for side in [MergedValue.Side.ours, .theirs] {
        let expected = round.result.root.side(side) ?? .null
        let chosen = try JSONReader.read(Self.chosen(side, in: round.result.bytes))
        // Absent and empty are the same.
        var object = try #require(chosen.object)
        if object[list] == .array([]) { object[list] = expected.object?[list] }
        #expect(.object(object) == expected, "seed \(seed)")
      }
      let hasMarkers = !ConflictMarkers.offsets(in: round.result.bytes).isEmpty
      #expect(hasMarkers == !round.result.isClean, "seed \(seed)")
    }
    #expect(conflicts > 50)
  }

  @Test("Both sides stand in it: what came, what went, what changed", arguments: ["themes", "inputs"])
  func both(list: String) throws {
    var checked = 0
    for seed in 0..<UInt64(Self.rounds) {
      let round = try Round(seed: seed, list: list)
      guard !round.isContradictory else { continue }
      checked += 1
      var ids = JSONObject()
      for record in round.ours.records(list) + round.theirs.records(list) + round.base.records(list) {
        ids[try #require(record["id"]?.string)] = .null
      }
      for id in ids.members.map(\.key) {
        let problem = Self.problem(
          base: round.base.record(id, in: list), ours: round.ours.record(id, in: list),
          theirs: round.theirs.record(id, in: list), ofOurs: round.side(.ours).record(id, in: list),
          ofTheirs: round.side(.theirs).record(id, in: list))
        #expect(problem == nil, "seed \(seed), \(id)")
      }
    }
    #expect(checked > Self.rounds / 2)
  }

  @Test("Inputs stay in the order in which they were recorded")
  func order() throws {
    for seed in 0..<UInt64(Self.rounds) {
      let round = try Round(seed: seed, list: "inputs")
      for side in [MergedValue.Side.ours, .theirs] {
        let instants = round.side(side).records("inputs").map { $0["created"]?.string ?? "" }
        #expect(instants == instants.sorted(), "seed \(seed)")
      }
    }
  }

  @Test("No bytes bring it down: they are merged, or stand whole")
  func anyBytes() throws {
    var random = RandomJSON(seed: 7)
    for seed in 0..<UInt64(Self.rounds) {
      let round = try Round(seed: seed, list: "themes")
      var sides = [round.base, round.ours, round.theirs].map { JSONWriter.canonical(.object($0)) }
      let place = Int(seed % 3)
      sides[place] = random.mutated(sides[place])
      let merge = FileMerge(
        base: sides[0], ours: sides[1], theirs: sides[2], path: "forums/x/themes.json")
      switch merge.outcome {
      case .clean: #expect(ConflictMarkers.offsets(in: merge.bytes).first == nil)
      case .conflicts: #expect(ConflictMarkers.offsets(in: merge.bytes).first != nil)
      case .whole: #expect(merge.bytes == ConflictText.whole(sides[1], sides[2]))
      }
    }
  }

  /// What is wrong with one record of a merge, seen from each side of its conflict.
  private static func problem(
    base: JSONObject?, ours: JSONObject?, theirs: JSONObject?, ofOurs: JSONObject?, ofTheirs: JSONObject?
  ) -> String? {
    guard let ours, let theirs else {
      guard let left = ours ?? theirs else {
        return ofOurs == nil && ofTheirs == nil ? nil : "removed on both sides, and there"
      }
      guard let base else { return ofOurs == left && ofTheirs == left ? nil : "added, and not there" }
      if left == base { return ofOurs == nil && ofTheirs == nil ? nil : "removed, and there" }
      return ofOurs == ours && ofTheirs == theirs ? nil : "removed against edited, and no conflict"
    }
    guard let ofOurs, let ofTheirs else { return "on both sides, and not there" }
    for key in Set((ours.members + theirs.members + (base?.members ?? [])).map(\.key)) {
      let (before, mine, yours) = (base?[key], ours[key], theirs[key])
      if mine == yours || yours == before {
        guard ofOurs[key] == mine, ofTheirs[key] == mine else { return "\(key) is not as ours has it" }
      } else if mine == before {
        guard ofOurs[key] == yours, ofTheirs[key] == yours else { return "\(key) is not as theirs has it" }
      } else if key == "tags" {
        let lists = [before, mine, yours].map { Set($0?.array ?? []) }
        let expected = lists[1].intersection(lists[2]).union(
          lists[1].symmetricDifference(lists[2]).subtracting(lists[0]))
        guard Set(ofOurs[key]?.array ?? []) == expected, ofOurs[key] == ofTheirs[key] else {
          return "the tags of both are not there"
        }
      } else if let inMine = mine?.object, let inYours = yours?.object {
        let fault = problem(
          base: before?.object, ours: inMine, theirs: inYours, ofOurs: ofOurs[key]?.object,
          ofTheirs: ofTheirs[key]?.object)
        if let fault { return "\(key): \(fault)" }
      } else {
        guard ofOurs[key] == mine, ofTheirs[key] == yours else { return "\(key) is no conflict" }
      }
    }
    return nil
  }

  /// The lines that remain for whoever takes one side.
  private static func chosen(_ side: MergedValue.Side, in bytes: [UInt8]) -> [UInt8] {
    var present: MergedValue.Side?
    var chosen: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.elementsEqual(ConflictText.Mark.ours.utf8) {
        present = .ours
      } else if line.elementsEqual(ConflictText.Mark.middle.utf8) {
        present = .theirs
      } else if line.elementsEqual(ConflictText.Mark.theirs.utf8) {
        present = nil
      } else if present == nil || present == side {
        chosen += line + [UInt8(ascii: "\n")]
      }
    }
    return chosen
  }
}
