/// What changes from period to period: which tags are used, which organisations come, who is new and who comes back,
/// and how authorities and civil society balance at each forum.
///
/// A forum counts in the period of the first day that its date can mean; one that lies in the future is not counted.
/// An organisation came where its seat, its own or a shared one, says so or says nothing. All is counted, also who
/// may not be named: it is for the house.
public struct OverTime: Sendable, Equatable {
  /// How often a tag was used.
  public struct TagRow: Sendable, Equatable {
    /// The tag as it was met first, or as the vocabulary writes it.
    public let word: String
    /// How many themes and inputs bear it, of the forums of each period.
    public let counts: Tally<TimePeriod>
  }

  /// How often an organisation came.
  public struct OrganisationRow: Sendable, Equatable {
    /// The organisation's id.
    public let id: ID<Organisation>
    /// Its name; its id where there is no record of it.
    public let name: String
    /// How many forums it came to in each period.
    public fileprivate(set) var came = Tally<TimePeriod>()
    /// How many forums it had a seat at, whatever came of it, in each period.
    public fileprivate(set) var seats = Tally<TimePeriod>()
    /// The period in which it came for the first time, before the first period that is looked at too; `nil` where it
    /// never has.
    public fileprivate(set) var first: TimePeriod?

    fileprivate init(_ id: ID<Organisation>, _ index: OrganisationIndex) {
      self.id = id
      name = index[id]?.name ?? id.text
    }

    fileprivate mutating func add(_ period: TimePeriod, came hasCome: Bool, isCounted: Bool) {
      if hasCome { first = min(first ?? period, period) }
      guard isCounted else { return }
      seats.add(period)
      if hasCome { came.add(period) }
    }

    fileprivate mutating func join(_ later: OrganisationRow) {
      came.add(later.came)
      seats.add(later.seats)
      first = [first, later.first].compactMap(\.self).min()
    }
  }

  /// Who came to a forum, by sector.
  public struct Balance: Sendable, Equatable {
    /// The forum's id.
    public let forum: ID<Forum>
    /// What the forum is called.
    public let title: String
    /// When it was.
    public let date: PartialDate
    /// How many organisations of each sector came; under `nil` those whose sector is not stated.
    public let sectors: Tally<Organisation.Sector?>

    /// The share of civil society among the organisations whose sector is stated, in per cent; `nil` where there are
    /// none.
    public var civilSocietyShare: Int? {
      let stated = sectors.total - sectors[nil]
      return stated == 0 ? nil : (sectors[.civilSociety] * 200 + stated) / (2 * stated)
    }
  }

  /// The periods from the first forum to the last, those between without a forum too.
  public private(set) var periods: [TimePeriod] = []
  /// How many forums there were in each period.
  public private(set) var forums = Tally<TimePeriod>()
  /// How many inputs the forums of each period have.
  public private(set) var inputs = Tally<TimePeriod>()
  /// The tag that is used most first; those used as often in Swedish order.
  public private(set) var tags: [TagRow] = []
  /// The organisation that came most often first; those that came as often in Swedish order.
  public private(set) var organisations: [OrganisationRow] = []
  /// The forums by date.
  public private(set) var balance: [Balance] = []
  /// The faults of the files that could not be read.
  public private(set) var faults: [StoreError] = []

  /// - Parameters:
  ///   - selection: The forums that are counted. Whether an organisation is new is told by the earlier ones too.
  ///   - step: How long a period is.
  ///   - today: The last day that is looked at.
  public init(
    of records: Snapshot, in selection: ForumSelection, by step: TimeStep, on today: CalendarDate
  ) {
    var reader = LenientReader(records)
    let index = OrganisationIndex(reader.list(.organisations) ?? [])
    let vocabulary = TagVocabulary(reader.list(.tags) ?? [])
    let history = ForumSelection(to: selection.to, series: selection.series)
    let ofForums = FieldSelection<Forum>(["date", "series", "title"])
    let ofParticipants = FieldSelection<Participant>(["organisation", "with", "attendance"])
    let ofInputs = FieldSelection<Input>(["tags"])
    let ofThemes = FieldSelection<Theme>(["tags"])
    let found = reader.sweep(reader.forumIDs(), FoundOverTime()) { id, reader, found in
      guard let forum = reader.forum(id, only: ofForums), let date = forum.date, date.earliest <= today,
        history.contains(forum)
      else { return }
      let period = step.period(of: date.earliest)
      let isCounted = selection.contains(forum)
      var sectors = Tally<Organisation.Sector?>()
      for (organisation, came) in Self.seats(
        reader.list(.participants(of: id), only: ofParticipants) ?? [], index)
      {
        found.rows[organisation, default: OrganisationRow(organisation, index)]
          .add(period, came: came, isCounted: isCounted)
        if isCounted, came { sectors.add(index[organisation]?.sector) }
      }
      guard isCounted else { return }
      found.forums.add(period)
      found.balance.append(Balance(forum: id, title: forum.title, date: date, sectors: sectors))
      let said = reader.alike(.inputs(of: id), only: ofInputs) ?? []
      found.inputs.add(period, said.reduce(0) { $0 + $1.count })
      for alike in said { found.add(alike.record.annotations.tags, alike.count, period, vocabulary) }
      for alike in reader.alike(.themes(of: id), only: ofThemes) ?? [] {
        found.add(alike.record.annotations.tags, alike.count, period, vocabulary)
      }
    }
    (forums, inputs, balance) = (found.forums, found.inputs, found.balance)
    if let first = forums.keys.min(), let last = forums.keys.max() {
      periods = Array(sequence(first: first) { $0 < last ? $0.next : nil })
    }
    tags = Self.mostFirst(
      found.tags.map { TagRow(word: found.words[$0] ?? $0, counts: $1) }, \.word, \.counts.total)
    organisations = Self.mostFirst(found.rows.values.filter { $0.seats.total > 0 }, \.name, \.came.total)
    balance.sort { ($0.date, $0.forum) < ($1.date, $1.forum) }
    faults = reader.faults
  }

  /// Each organisation that had a seat, with whether it came: to one of two seats is enough.
  private static func seats(
    _ participants: [Participant], _ index: OrganisationIndex
  ) -> [ID<Organisation>: Bool] {
    var seats: [ID<Organisation>: Bool] = [:]
    for participant in participants {
      let came = participant.attendance == nil || participant.attendance == .attended
      for id in [participant.organisation] + participant.with {
        seats[index[id]?.id ?? id, default: false] = seats[index[id]?.id ?? id, default: false] || came
      }
    }
    return seats
  }

  private static func mostFirst<Row>(
    _ rows: [Row], _ name: (Row) -> String, _ count: (Row) -> Int
  ) -> [Row] {
    rows.sortedInSwedish(by: name).enumerated()
      .sorted { (count($1.element), $0.offset) < (count($0.element), $1.offset) }.map(\.element)
  }

  // MARK: - Who is new, who comes back, who never came

  /// Those that came for the first time in a period.
  public func newcomers(in period: TimePeriod) -> [OrganisationRow] {
    organisations.filter { $0.first == period && $0.came[period] > 0 }
  }

  /// Those that came in a period, and had come in an earlier one.
  public func returners(in period: TimePeriod) -> [OrganisationRow] {
    organisations.filter { $0.came[period] > 0 && $0.first.map { $0 < period } ?? false }
  }

  /// Those that had a seat at a forum, and have never come to any.
  public var neverCame: [OrganisationRow] { organisations.filter { $0.first == nil } }

  /// The same numbers of one tag alone, of some organisations alone, or of both.
  ///
  /// - Parameters:
  ///   - tag: The tag, in whatever case; none is left out if `nil`.
  ///   - organisations: The ids of the organisations; none is left out if `nil`.
  public func only(tag: String?, organisations ids: Set<ID<Organisation>>?) -> OverTime {
    var part = self
    if let tag { part.tags = tags.filter { TagVocabulary.isSame($0.word, tag) } }
    if let ids { part.organisations = organisations.filter { ids.contains($0.id) } }
    return part
  }
}

/// What is found in some forums.
private struct FoundOverTime: Joinable {
  var forums = Tally<TimePeriod>()
  var inputs = Tally<TimePeriod>()
  var balance: [OverTime.Balance] = []
  var rows: [ID<Organisation>: OverTime.OrganisationRow] = [:]
  /// By what makes tags the same, how they are shown.
  var words: [String: String] = [:]
  var tags: [String: Tally<TimePeriod>] = [:]
  private var keys = TagKeys()

  /// Adds the tags that so many records bear.
  mutating func add(_ list: [String], _ count: Int, _ period: TimePeriod, _ vocabulary: TagVocabulary) {
    for (key, word) in keys.distinct(list) {
      words[key] = words[key] ?? vocabulary[word]?.word ?? word
      tags[key, default: Tally()].add(period, count)
    }
  }

  mutating func join(_ later: FoundOverTime) {
    forums.add(later.forums)
    inputs.add(later.inputs)
    balance.join(later.balance)
    for (id, row) in later.rows {
      if rows[id]?.join(row) == nil { rows[id] = row }
    }
    words.merge(later.words) { first, _ in first }
    for (key, tally) in later.tags { tags[key, default: Tally()].add(tally) }
  }
}
