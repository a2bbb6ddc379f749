/// Organisations that nobody may see by one link and that anybody may see by another.
///
/// A choice that an organisation has made counts, and so does the silence of a participant, who is then public.
/// Links that print nobody, such as those of participants who stayed away, show nothing.
struct ListingRules: RuleFamily {
  private let today: CalendarDate
  /// The ids in use by former ids.
  private var current: [String: String] = [:]
  private var unlisted: [Link] = []
  /// The first file in which an organisation is public.
  private var open: [String: String] = [:]

  private struct Link {
    let organisation: ID<Organisation>
    let path: String
    let way: JSONPath
  }

  init(_ today: CalendarDate) { self.today = today }

  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    for (_, organisation) in file.list(Organisation.self) {
      for former in organisation.formerIds { current[former.text] = organisation.id.text }
    }
    for (place, participant) in file.list(Participant.self) {
      let choice = participant.listing.choice(on: today) ?? (participant.listing.isEmpty ? .public : nil)
      let isPrinted = participant.attendance.map { [.attended, .registered].contains($0) } ?? true
      note(choice, isPrinted, participant.organisation, file, place)
    }
    for (place, signatory) in file.list(Signatory.self) {
      let isPrinted = signatory.signature(on: today) != nil
      note(signatory.listing.choice(on: today), isPrinted, signatory.organisation, file, place)
    }
  }

  private mutating func note(
    _ choice: ListingChoice?, _ isPrinted: Bool, _ organisation: ID<Organisation>, _ file: ExaminedFile,
    _ place: Int
  ) {
    switch choice {
    case .public where isPrinted:
      let id = current[organisation.text] ?? organisation.text
      if open[id] == nil { open[id] = file.path }
    case .unlisted:
      unlisted.append(
        Link(organisation: organisation, path: file.path, way: file.way(to: place).key("listing")))
    default: break
    }
  }

  var apart: ListingRules {
    var other = ListingRules(today)
    other.current = current
    return other
  }

  mutating func join(_ later: ListingRules) {
    unlisted += later.unlisted
    open.merge(later.open) { first, _ in first }
  }

  mutating func conclude(_ findings: inout FindingList) {
    // One finding an organisation: it is asked once.
    var links: [String: [Link]] = [:]
    for link in unlisted {
      links[current[link.organisation.text] ?? link.organisation.text, default: []].append(link)
    }
    for (id, links) in links {
      guard let path = open[id], let first = links.first else { continue }
      findings.add(
        .listingConflict, .publicElsewhere(path: path, otherUnlisted: links.count - 1), in: first.path,
        at: .value(first.way))
    }
  }
}
