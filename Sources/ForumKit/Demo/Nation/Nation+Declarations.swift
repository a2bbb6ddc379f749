extension Nation {
  /// A declaration with those on their way with it.
  struct Declared {
    let declaration: Declaration
    let signatories: [Signatory]
  }

  /// One declaration for the country, and one for each county.
  var declared: [Declared] {
    calendar.areas.indices.filter { calendar.areas[$0].level != .local }.map { area in
      var random = SplitMix64(seed: seed, stream: .declaration, area)
      let declaration = declaration(of: area)
      let invited = circle(of: area).filter { _ in random.chance(area == 0 ? 20 : 60) }
      return Declared(
        declaration: declaration, signatories: invited.map { signatory($0, of: area, &random) })
    }
  }

  /// Everybody in the area and in those that lie in it.
  private func circle(of area: Int) -> [NationBodies.Body] {
    calendar.areas.indices
      .filter { $0 == area || calendar.areas[$0].parent == area || area == 0 }
      .flatMap { bodies.of($0) }
      // Departments leave it to the body that they are a part of.
      .filter { $0.organisation.kind != .department }
  }

  /// When the versions were adopted.
  private static let first = CalendarDate(daysSinceEpoch: 19_783)  // 2024-03-01
  private static let second = CalendarDate(daysSinceEpoch: 20_156)  // 2025-03-09

  private func declaration(of area: Int) -> Declaration {
    let name = calendar.areas[area].name
    var declaration = Declaration()
    declaration.id = ID("avsikt-\(calendar.areas[area].slug)") ?? .blank
    declaration.title = "Avsiktsförklaring för trygg fritid i \(name)"
    declaration.steward = bodies.secretariat
    declaration.parties = [bodies.caller(of: area)]
    declaration.referenceGroup = [bodies.secretariat, bodies.caller(of: area)]
    declaration.purpose = "Att säga vad de som undertecknar kan vänta sig av varandra."
    let opening =
      "# Avsiktsförklaring för trygg fritid i \(name)\n\nVi som undertecknar vill att alla barn och unga ska ha en trygg fritid.\n\n## Vi avser att\n\n- mötas minst fyra gånger om året,\n- berätta för varandra vad vi planerar"
    declaration.versions = [
      version(1, "Första texten", .superseded, Self.first, "\(opening).", nil),
      version(
        2, "Efter ett års arbete", .adopted, Self.second,
        "\(opening),\n- hålla en väg för oro öppen varje dag.", .substantive),
    ]
    return declaration
  }

  private func version(
    _ number: Int, _ label: String, _ status: Declaration.Version.Status, _ date: CalendarDate,
    _ text: String,
    _ change: Declaration.Version.Change?
  ) -> Declaration.Version {
    var version = Declaration.Version()
    version.number = number
    version.label = label
    version.status = status
    version.date = PartialDate(date)
    version.text = text
    version.change = change
    return version
  }

  private func signatory(_ body: NationBodies.Body, of area: Int, _ random: inout SplitMix64) -> Signatory {
    var signatory = Signatory()
    signatory.organisation = body.id
    // Most are asked at once, some later.
    var day = Self.first.adding(days: 5 + random.below(random.chance(60) ? 40 : 500))
    signatory.events = [event(.invited, day)]
    if random.chance(30) {
      day = day.adding(days: random.number(in: 10...60))
      signatory.events.append(event(.preparing, day))
      var anchoring = Signatory.Anchoring()
      anchoring.date = day
      anchoring.recorded = day.recorded
      anchoring.annotations.note = "Tas upp i styrelsen."
      signatory.anchoring = [anchoring]
    }
    let roll = random.below(100)
    guard roll < 72 else {
      if roll < 78 {
        signatory.events.append(event(.declined, day.adding(days: random.number(in: 10...90))))
      } else if random.chance(50) {
        signatory.expected = PartialDate(ForumCalendar.today.adding(days: random.number(in: -6...120)))
      }
      return signatory
    }
    day = day.adding(days: random.number(in: 5...150))
    signatory.events.append(event(.signed, day, version: day < Self.second ? 1 : 2))
    signatory.mandate = random.pick([
      "Beslut av styrelsen", "Delegationsordning", "Beslut av ledningsgruppen",
    ])
    // One of a hundred has not been asked yet whether it may be named.
    if random.chance(99) {
      let choice = body.choice ?? (random.chance(97) ? .public : .parties)
      signatory.listing = [Listing(date: day, recorded: day.recorded, choice: choice)]
    }
    if roll < 2 {
      signatory.events.append(event(.withdrawn, day.adding(days: random.number(in: 30...60))))
    } else if roll < 12, day < Self.second {
      let again = Self.second.adding(days: random.number(in: 10...200))
      signatory.events.append(event(.signed, again, version: 2))
    }
    return signatory
  }

  private func event(_ status: Signatory.Status, _ day: CalendarDate, version: Int? = nil) -> Signatory.Event
  {
    var event = Signatory.Event()
    event.date = PartialDate(day)
    event.recorded = day.recorded
    event.status = status
    event.version = version
    return event
  }
}
