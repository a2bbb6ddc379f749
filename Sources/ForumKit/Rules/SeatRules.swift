/// Organisations that have two seats in a council at one time, as when two people's additions have been put together.
struct SeatRules: RuleFamily {
  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    guard let council = file.record(Council.self) else { return }
    for (place, member) in council.members.enumerated()
    where council.members[..<place].contains(where: { $0.overlaps(member) }) {
      let way = JSONPath.root.key("members").index(place)
      findings.add(.overlappingSeats, .overlappingSeat(member.organisation), in: file.path, at: .value(way))
    }
  }
}
