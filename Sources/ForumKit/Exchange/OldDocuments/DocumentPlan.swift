/// What becomes of the names that a document prints: which organisations they are, and how sure that is.
public struct DocumentPlan: Sendable, Equatable {
  /// What becomes of one name.
  public enum Choice: Sendable, Equatable {
    /// It is taken for an organisation; 1 is certain.
    case known(ID<Organisation>, name: String, confidence: Double)
    /// It is added as a new one, under this name.
    case new(String)
    /// It may be this one: it stays as text until a person has decided.
    case guess(ID<Organisation>, name: String, confidence: Double)
    /// It is a line of the list that may name a person, or no organisation: it stays as text.
    case text
    /// No organisation has the name, and none may be created.
    case unknown(nearest: [String])
  }

  /// A name and what becomes of it.
  public struct Named: Sendable, Equatable {
    public let printed: String
    public let line: Int
    public let choice: Choice
  }

  /// A line of the list of participants: for each of those who share the seat what becomes of it.
  public struct Seat: Sendable, Equatable {
    public let seat: DocumentOutline.Seat
    public let names: [Named]
  }

  public let seats: [Seat]
  public let commissioners: [Named]
  public let organisers: [Named]

  /// The names that nothing is known by, each once.
  public var unknown: [Named] {
    var seen: Set<String> = []
    return (seats.flatMap(\.names) + commissioners + organisers).filter { named in
      guard case .unknown = named.choice else { return false }
      return seen.insert(NameMatcher.key(named.printed)).inserted
    }
  }

  /// Looks up the names of an outline.
  ///
  /// - Parameters:
  ///   - organisations: All that are known.
  ///   - mayCreate: Whether those that are not known are added.
  public init(_ outline: DocumentOutline, organisations: [Organisation], mayCreate: Bool) {
    let guess = OrganisationGuess(organisations)
    let matcher = NameMatcher(organisations.map { NameMatcher.Named(id: $0.id.text, names: $0.names) })
    let index = OrganisationIndex(organisations)
    func choice(_ name: String, _ shortName: String, isPublic: Bool = false) -> Choice {
      switch guess.find(name, shortName: shortName, isPublic: isPublic) {
      case .known(let id, let confidence):
        return .known(id, name: index[id]?.name ?? id.text, confidence: confidence)
      case .guess(let id, let confidence):
        return .guess(id, name: index[id]?.name ?? id.text, confidence: confidence)
      case .unknown:
        // A long line is a sentence, and no name.
        guard name.count <= 100, name.hasLetter else { return .text }
        guard mayCreate else {
          return .unknown(nearest: matcher.suggestions(for: name).compactMap(\.names.first))
        }
        return .new(Self.spelling(name))
      }
    }
    let single = outline.seats.map { seat in
      guard seat.kind == .organisation, !seat.names.isEmpty else {
        let named = Named(printed: seat.printed.text, line: seat.printed.line, choice: .text)
        return Seat(seat: seat, names: [named])
      }
      // A name with a stroke in it may be one name after all.
      let whole = seat.names.joined(separator: "/")
      let isOne = seat.names.count > 1 && { if case .known = guess.find(whole) { true } else { false } }()
      let names = (isOne ? [whole] : seat.names).map { name in
        Named(
          printed: name, line: seat.printed.line,
          choice: choice(name, seat.names.count == 1 ? seat.shortName : "", isPublic: seat.sector == .public))
      }
      return Seat(seat: seat, names: names)
    }
    seats = Self.joined(single, guess, index)
    func named(_ printed: [DocumentOutline.Printed]) -> [Named] {
      printed.map { printed in
        // Who had it made is often among those who took part, under another name.
        if case .known(let id, let confidence) = guess.find(printed.text) {
          return Named(
            printed: printed.text, line: printed.line,
            choice: .known(id, name: index[id]?.name ?? id.text, confidence: confidence))
        }
        let isBody = OrganisationVocabulary.body(printed.text) != nil || printed.text == "NOD"
        return Named(
          printed: printed.text, line: printed.line, choice: isBody ? choice(printed.text, "") : .text)
      }
    }
    func once(_ named: [Named]) -> [Named] {
      var seen: Set<String> = []
      return named.filter { seen.insert($0.called).inserted }
    }
    commissioners = once(named(outline.commissioners))
    organisers = once(named(outline.organisers))
  }

  /// Puts together names that were printed on two lines: neither line is known, and both together are.
  private static func joined(_ seats: [Seat], _ guess: OrganisationGuess, _ index: OrganisationIndex)
    -> [Seat]
  {
    var joined: [Seat] = []
    for seat in seats {
      guard let last = joined.last, last.isOpen, seat.isOpen, last.seat.kind == .organisation,
        seat.seat.kind == .organisation,
        last.seat.printed.lines.last.map({ $0 + 1 == seat.seat.printed.line }) ?? false
      else {
        joined.append(seat)
        continue
      }
      let name = last.seat.printed.text.joined(to: seat.seat.printed.text)
      guard case .known(let id, let confidence) = guess.find(name) else {
        joined.append(seat)
        continue
      }
      var whole = last.seat
      whole.printed = .init(text: name, lines: whole.printed.lines + seat.seat.printed.lines)
      whole.names = [name]
      let choice = Choice.known(id, name: index[id]?.name ?? id.text, confidence: confidence)
      joined[joined.count - 1] = Seat(
        seat: whole, names: [Named(printed: name, line: whole.printed.line, choice: choice)])
    }
    return joined
  }

  /// A public body that a scanner has misread is spelled as it is called; other names stand as they are printed.
  private static func spelling(_ name: String) -> String {
    guard OrganisationVocabulary.body(name) == nil, let body = OrganisationVocabulary.scannedBody(name) else {
      return name
    }
    return body.name
  }
}

extension DocumentPlan.Seat {
  /// Whether nothing is known of its one name.
  fileprivate var isOpen: Bool {
    guard names.count == 1 else { return false }
    switch names[0].choice {
    case .new, .unknown: return true
    case .known, .guess, .text: return false
    }
  }
}
