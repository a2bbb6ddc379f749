import Foundation

@testable import ForumKit

/// A workspace in which everything that must not leave the house is a canary: a word that stands nowhere else.
///
/// The records are filled by their shapes, so that a new key holds a canary until it stands in ``open``, the keys
/// that may go out. Every reference to an organisation leads to one of its own, which nobody may name.
struct CanaryWorkspace {
  /// What all canaries begin with.
  static let mark = "kanarie"

  let path: String
  /// The places of the canaries, by the canary.
  private(set) var places: [String: String] = [:]

  /// The texts that the public may read, by record: this and no more.
  static let open: [String: Set<String>] = [
    "forum": [
      "title", "place", "area", "series", "purpose", "sections.heading", "sections.body", "programme.time",
      "programme.title", "programme.speaker", "publications.change",
    ],
    "participant": ["registeredAs"],
    "theme": ["title", "question", "prompts", "lead", "summary", "body"],
    "input": ["text", "voice", "links", "place", "tags"],
    "declaration": ["title", "purpose", "versions.label", "versions.text"],
    "signatory": [], "organisation": ["name", "shortName", "website"],
    "council": [
      "name", "area", "mandate", "members.when", "deadlines.title", "reports.title", "reports.contents",
    ], "measure": ["title", "objective", "plan"],
    "tag": [],
  ]

  private var organisations: [JSONValue] = []
  private var unlisted: [String] = []
  /// The organisations that references lead to, by the place of the reference.
  private var byPlace: [String: String] = [:]
  private let leavesOut: Bool

  /// - Parameter leavesOut: Whether what is withheld is not there at all: the twin that the products are
  ///   compared with.
  init(leavingOutWithheld leavesOut: Bool = false) throws {
    self.leavesOut = leavesOut
    path = try Workspaces.empty()
    var files: [(RecordFileSource, JSONValue)] = []
    let open = try namedOrganisation("oppna-ringen", "Öppna Ringen")
    let second = try namedOrganisation("andra-ringen", "Andra Ringen")
    files.append((.forum("mote", "forum.json"), try forum("mote", internal: false)))
    files.append((.forum("mote", "participants.json"), list("participants", try seats(open, second))))
    files.append((.forum("mote", "themes.json"), list("themes", try themes())))
    files.append((.forum("mote", "inputs.json"), list("inputs", try inputs())))
    if !leavesOut {
      files.append((.forum("radet", "forum.json"), try forum("radet", internal: true)))
      files.append((.forum("radet", "inputs.json"), list("inputs", [try record(Input.self, isOpen: false)])))
    }
    files.append((.declaration("avsikt", "declaration.json"), try declaration()))
    files.append((.declaration("avsikt", "signatories.json"), list("signatories", try signatories(open))))
    files.append((.root("councils/radet.json"), try council("radet", local: false)))
    if !leavesOut {
      files.append((.root("councils/lokala-radet.json"), try council("lokala-radet", local: true)))
    }
    files.append((.root("measures.json"), list("measures", try measures())))
    files.append((.root("tags.json"), list("tags", [try record(Tag.self, isOpen: false)])))
    // Whoever no link here lets be named is withheld by a seat at a forum of another year.
    files.append((.forum("gomman", "forum.json"), .object(Self.hiding)))
    files.append(
      (
        .forum("gomman", "participants.json"),
        list(
          "participants",
          try unlisted.map { id in
            set(try record(Participant.self, isOpen: false)) {
              $0["organisation"] = .string(id)
              $0["with"] = nil
              $0["listing"] = listing(("2024-01-01", "unlisted"))
            }
          })
      ))
    files.append((.root("organisations.json"), list("organisations", organisations)))
    for (file, value) in files {
      let url = URL(filePath: "\(path)/\(file.path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(JSONWriter.canonical(value)).write(to: url)
    }
  }

  private enum RecordFileSource {
    case root(String)
    case forum(String, String)
    case declaration(String, String)

    var path: String {
      switch self {
      case .root(let name): name
      case .forum(let id, let name): "forums/\(id)/\(name)"
      case .declaration(let id, let name): "declarations/\(id)/\(name)"
      }
    }
  }

  private static let hiding = JSONObject([
    .init(key: "id", value: .string("gomman")), .init(key: "title", value: .string("Ett annat år")),
    .init(key: "date", value: .string("2024-01-01")), .init(key: "status", value: .string("published")),
  ])

  // MARK: - Records

  private mutating func forum(_ id: String, internal isInternal: Bool) throws -> JSONValue {
    let section = try record(Section.self, isOpen: true, prefix: "sections.", of: Forum.self)
    func part(
      _ id: String, _ parent: String?, _ value: JSONValue, _ key: String? = nil, _ to: JSONValue = .null
    )
      -> JSONValue
    {
      set(value) {
        $0["id"] = .string(id)
        $0["parent"] = parent.map(JSONValue.string)
        $0["role"] = .string("summary")
        if let key { $0[key] = to }
      }
    }
    var sections = [part("oppet", nil, section)]
    if !leavesOut {
      for (id, parent, key, to) in [
        ("internt", nil, "internal", JSONValue.bool(true)), ("under", "internt", nil, .null),
        ("oplacerat", nil, "role", .string("unplaced")), ("under-oplacerat", "oplacerat", nil, .null),
      ] as [(String, String?, String?, JSONValue)] {
        sections.append(part(id, parent, try record(Section.self, isOpen: false), key, to))
      }
    }
    return set(try record(Forum.self, isOpen: !isInternal)) {
      $0["id"] = .string(id)
      $0["date"] = .string("2026-02-01")
      $0["endDate"] = nil
      $0["compiled"] = nil
      $0["kind"] = .string(isInternal ? "council" : "forum")
      $0["level"] = .string("local")
      $0["status"] = .string(isInternal ? "held" : "published")
      $0["sections"] = .array(isInternal ? [] : sections)
    }
  }

  private mutating func seats(_ open: String, _ second: String) throws -> [JSONValue] {
    var seats: [JSONValue] = []
    for (id, hidesShare) in [(open, true), (second, false)] {
      let seat = try record(Participant.self, isOpen: true)
      seats.append(
        set(seat) {
          $0["organisation"] = .string(id)
          $0["attendance"] = .string("attended")
          // How many shared a seat is told of nobody who shares it with one that is withheld.
          $0["count"] = hidesShare ? nil : .number(JSONNumber(2))
          if leavesOut || !hidesShare { $0["with"] = nil }
          $0["listing"] = listing(("2026-01-01", "public"))
        })
    }
    guard !leavesOut else { return seats }
    let withheld: [(attendance: String, listing: JSONValue)] = [
      ("attended", listing(("2026-01-01", "unlisted"))),
      ("attended", listing(("2026-01-01", "public"), ("2026-06-15", "unlisted"))),
      ("attended", listing(("2026-06-16", "public"))), ("absent", listing(("2026-01-01", "public"))),
      ("declined", listing(("2026-01-01", "public"))), ("invited", listing(("2026-01-01", "public"))),
    ]
    for seat in withheld {
      let organisation = try withheldOrganisation("participant.organisation", restricted: false)
      seats.append(
        set(try record(Participant.self, isOpen: false)) {
          $0["organisation"] = .string(organisation)
          $0["attendance"] = .string(seat.attendance)
          $0["listing"] = seat.listing
        })
    }
    return seats
  }

  private mutating func themes() throws -> [JSONValue] {
    var themes: [JSONValue] = []
    let all: [(id: String, parent: String?, isInternal: Bool, isOpen: Bool)] = [
      ("tavla", nil, false, true), ("intern", nil, true, false), ("under", "intern", false, false),
      ("sist", nil, false, true),
    ]
    for theme in all where theme.isOpen || !leavesOut {
      themes.append(
        set(try record(Theme.self, isOpen: theme.isOpen)) {
          $0["id"] = .string(theme.id)
          $0["parent"] = theme.parent.map(JSONValue.string)
          $0["kind"] = .string("board")
          $0["number"] = nil
          if theme.isInternal { $0["internal"] = .bool(true) }
        })
    }
    return themes
  }

  private mutating func inputs() throws -> [JSONValue] {
    var inputs: [JSONValue] = []
    for (number, theme) in ["tavla", "intern", "under", "borttagen", nil, "sist"].enumerated() {
      let isOpen = theme.map(["tavla", "sist"].contains) ?? true
      guard isOpen || !leavesOut else { continue }
      inputs.append(
        set(try record(Input.self, isOpen: isOpen)) {
          $0["id"] = .string("inspel-\(number)")
          $0["theme"] = theme.map(JSONValue.string)
        })
    }
    return inputs
  }

  private mutating func declaration() throws -> JSONValue {
    set(try record(Declaration.self, isOpen: true)) {
      $0["id"] = .string("avsikt")
      $0["versions"] = .array(
        ($0["versions"]?.array ?? []).map { version in
          set(version) {
            $0["number"] = .number(JSONNumber(1))
            $0["status"] = .string("adopted")
            $0["date"] = .string("2025-01-01")
          }
        })
    }
  }

  private mutating func signatories(_ open: String) throws -> [JSONValue] {
    let signed = events(("2025-02-01", "signed"))
    var all: [(id: String?, events: JSONValue, listing: JSONValue?)] = [
      (open, signed, listing(("2025-02-01", "public")))
    ]
    if !leavesOut {
      all += [
        (nil, signed, listing(("2025-02-01", "unlisted"))), (nil, signed, nil),
        // Consent that is withdrawn today is so for every day before.
        (nil, signed, listing(("2025-02-01", "public"), ("2026-06-15", "unlisted"))),
        (nil, events(("2025-02-01", "invited")), listing(("2025-02-01", "public"))),
        (
          nil, events(("2025-02-01", "signed"), ("2026-06-01", "withdrawn")),
          listing(("2025-02-01", "public"))
        ),
        (nil, events(("2026-06-16", "signed")), listing(("2025-02-01", "public"))),
      ]
    }
    return try all.map { signatory in
      let id = try signatory.id ?? withheldOrganisation("signatory.organisation", restricted: false)
      return set(try record(Signatory.self, isOpen: signatory.id != nil)) {
        $0["organisation"] = .string(id)
        $0["events"] = signatory.events
        $0["listing"] = signatory.listing
      }
    }
  }

  private mutating func council(_ id: String, local isLocal: Bool) throws -> JSONValue {
    set(try record(Council.self, isOpen: !isLocal)) {
      $0["id"] = .string(id)
      $0["parent"] = nil
      $0["level"] = .string(isLocal ? "local" : "national")
      // Those that sit in it are withheld, and their seats with them.
      if leavesOut { $0["members"] = nil }
    }
  }

  /// A measure that may be seen, and for each thing that must not be one that grew out of it.
  private mutating func measures() throws -> [JSONValue] {
    var measures = [
      set(try record(Measure.self, isOpen: true)) {
        $0["from"] = .object(JSONObject([.init(key: "forum", value: .string("mote"))]))
      }
    ]
    guard !leavesOut else { return measures }
    let sources: [[String: String]] = [
      ["council": "lokala-radet"], ["forum": "radet"], ["forum": "mote", "theme": "under"],
    ]
    for (number, source) in sources.enumerated() {
      measures.append(
        set(try record(Measure.self, isOpen: false)) {
          $0["id"] = .string("atgard-\(number)")
          $0["from"] = .object(
            JSONObject(source.sorted { $0.key < $1.key }.map { .init(key: $0, value: .string($1)) }))
        })
    }
    return measures
  }

  // MARK: - Organisations

  private mutating func namedOrganisation(_ id: String, _ name: String) throws -> String {
    let parent = leavesOut ? nil : try withheldOrganisation("organisation.parent")
    organisations.append(
      set(try record(Organisation.self, isOpen: true)) {
        $0["id"] = .string(id)
        $0["name"] = .string(name)
        $0["shortName"] = nil
        $0["website"] = .string("https://\(id).example")
        $0["parent"] = parent.map(JSONValue.string)
      })
    return id
  }

  /// An organisation that must not be seen, referred to by its former id.
  ///
  /// - Parameter isRestricted: Whether a seat elsewhere withholds it; else the link does that asks for it.
  private mutating func withheldOrganisation(_ place: String, restricted: Bool = true) throws -> String {
    let id = canary("\(place): id")
    let former = canary("\(place): former id")
    let record = try record(Organisation.self, isOpen: false)
    organisations.append(
      set(record) {
        $0["id"] = .string(id)
        $0["formerIds"] = .array([.string(former)])
        $0["parent"] = nil
      })
    if restricted { unlisted.append(id) }
    return former
  }

  // MARK: - By shape

  private mutating func canary(_ place: String) -> String {
    let canary = Self.mark + String(places.count + 10_000)
    places[canary] = place
    return canary
  }

  private mutating func record<R: Record>(
    _ type: R.Type, isOpen: Bool, prefix: String = "", of owner: (any Record.Type)? = nil
  ) throws -> JSONValue {
    let name = owner.map { $0.name } ?? R.name
    return try value(
      .record(R.fields.shape), "", [], isOpen ? Self.open[name, default: []] : [], (name, prefix)) ?? .null
  }

  private mutating func value(
    _ shape: Shape, _ place: String, _ traits: FieldTraits, _ open: Set<String>, _ owner: (String, String)
  ) throws -> JSONValue? {
    let full = "\(owner.0).\(owner.1)\(place)"
    switch shape {
    case .record(let record):
      var members: [JSONObject.Member] = []
      for member in record.members {
        let below = place.isEmpty ? member.key : "\(place).\(member.key)"
        if let value = try value(member.shape, below, member.traits, open, owner) {
          members.append(.init(key: member.key, value: value))
        }
      }
      members.append(.init(key: "x-\(canary("\(full): key"))", value: .string(canary("\(full): unknown"))))
      return .object(JSONObject(members))
    case .list(let element): return try value(element, place, traits, open, owner).map { .array([$0]) }
    case .text, .prose:
      if open.contains(owner.1 + place) { return .string(place == "links" ? "https://example.org" : "oppet") }
      return .string(canary(full))
    case .instant: return .string("1971-02-03T04:05:06.789Z")
    case .date where full == "signatory.expected": return .string("1971-05-06")
    case .day, .date: return .string("2026-01-01")
    case .choice(_, let choices): return .string(choices[0])
    case .integer: return .number(JSONNumber(1))
    case .flag: return nil
    case .reference(Organisation.noun):
      guard !leavesOut, owner.0 != "organisation" else { return nil }
      if let known = byPlace[full] { return .string(known) }
      let id = try withheldOrganisation(full)
      byPlace[full] = id
      return .string(id)
    // The forum that it follows, its council, what it grew out of: the id of what may be internal.
    case .reference: return .string(traits.contains(.identity) ? "id" : canary(full))
    }
  }

  private func set(_ value: JSONValue, _ alter: (inout JSONObject) -> Void) -> JSONValue {
    guard var object = value.object else { return value }
    alter(&object)
    return .object(object)
  }

  private func list(_ key: String, _ records: [JSONValue]) -> JSONValue {
    .object(JSONObject([.init(key: key, value: .array(records))]))
  }

  private func listing(_ choices: (String, String)...) -> JSONValue { dated(choices, "choice") }
  private func events(_ events: (String, String)...) -> JSONValue { dated(events, "status") }

  private func dated(_ entries: [(String, String)], _ key: String) -> JSONValue {
    .array(
      entries.map { date, value in
        var members: [JSONObject.Member] = [
          .init(key: "date", value: .string(date)), .init(key: key, value: .string(value)),
          .init(key: "recorded", value: .string("1971-02-03T04:05:06.789Z")),
        ]
        if value == "signed" { members.append(.init(key: "version", value: .number(JSONNumber(1)))) }
        return .object(JSONObject(members))
      })
  }
}
