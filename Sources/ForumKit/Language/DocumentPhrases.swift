/// The sentences that documents about forums and declarations are made with, in both languages.
///
/// Single words and headings stand in ``Label``.
public struct DocumentPhrases: Sendable {
  /// The language of the sentences.
  public let language: OutputLanguage

  /// The sentences in one language.
  public init(_ language: OutputLanguage) { self.language = language }

  private func choose(_ swedish: String, _ english: String) -> String {
    language == .sv ? swedish : english
  }

  /// Names in a sentence: `A, B och C`.
  public func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return "\(names.dropLast().joined(separator: ", ")) \(choose("och", "and")) \(last)"
  }

  /// A seat that organisations share: `A, tillsammans med B`.
  public func seat(_ name: String, sharedWith others: [String]) -> String {
    guard !others.isEmpty else { return name }
    return "\(name), \(choose("tillsammans med", "together with")) \(list(others))"
  }

  /// When something was, after what it was: `den 3 juni 2026`, `juni 2026`, `den 14–15 maj 2025`.
  public func on(_ date: PartialDate, to end: PartialDate?) -> String {
    let text = DateWords.text(from: date, to: end ?? date, in: language)
    return date.precision == .day ? choose("den \(text)", "on \(text)") : text
  }

  /// Who made the documentation, and for whom: one sentence. `nil` where nobody is known to have.
  public func madeBy(_ publisher: String, onBehalfOf commissioners: [String]) -> String? {
    guard !publisher.isEmpty else { return nil }
    guard !commissioners.isEmpty else {
      return choose(
        "Dokumentationen är framtagen av \(publisher).", "This documentation was made by \(publisher).")
    }
    return choose(
      "Dokumentationen är framtagen av \(publisher) på uppdrag av \(list(commissioners)).",
      "This documentation was made by \(publisher) on behalf of \(list(commissioners)).")
  }

  /// When the documentation was put together, as a sentence: `Den sammanställdes den 10 juni 2025.`
  public func compiled(_ date: PartialDate) -> String {
    let when = on(date, to: nil)
    let isDay = date.precision == .day
    return choose(
      "Den sammanställdes \(isDay ? when : "i \(when)").",
      "It was put together \(isDay ? when : "in \(when)").")
  }

  /// Whom to ask: `För frågor, kontakta …`
  public func contact(_ contact: String) -> String {
    choose("För frågor, kontakta \(contact)", "For questions, contact \(contact)")
  }

  /// How many there are, where only the newest are shown: `3`, `1000, varav de 10 senaste visas`.
  public func count(_ count: Int, newest shown: Int) -> String {
    guard shown < count else { return String(count) }
    return choose(
      "\(count), varav de \(shown) senaste visas", "\(count), the newest \(shown) of which are shown")
  }

  /// How many organisations: `1 organisation`, `3 organisationer`.
  public func organisations(_ count: Int) -> String {
    choose(
      count == 1 ? "1 organisation" : "\(count) organisationer",
      count == 1 ? "1 organisation" : "\(count) organisations")
  }

  /// What stands between a page's number and how many there are: `Sida 2 av 7`.
  public var ofAll: String { choose("av", "of") }

  /// The participants without a sector, after those that have one.
  public var others: String { choose("Övriga", "Others") }

  /// The heading of the items of a programme.
  public var programmeItem: String { choose("Programpunkt", "Item") }

  /// The heading of those who contribute to an item of a programme.
  public var contributors: String { choose("Medverkande", "Contributors") }

  /// The heading of the names as they were printed that day.
  public var printedName: String { choose("Tryckt som", "Printed as") }

  /// The heading of those that share a seat.
  public var sharedWith: String { choose("Tillsammans med", "Together with") }

  /// The heading of the functions that speak in inputs.
  public var voice: String { choose("Röst", "Voice") }

  /// The heading of the group talks that inputs come from.
  public var group: String { choose("Grupp", "Group") }

  /// The heading of the instants at which inputs were recorded.
  public var recorded: String { choose("Antecknat", "Recorded") }

  /// The heading of the days since when something is so.
  public var since: String { choose("Sedan", "Since") }

  /// The heading of how many days something has been so.
  public var days: String { choose("Dagar", "Days") }

  /// The heading of the days when a signature is expected.
  public var expected: String { choose("Väntas", "Expected") }

  /// The heading of how many days ago the expected day passed.
  public var daysLate: String { choose("Dagar över tiden", "Days late") }

  /// The heading of what is waited for.
  public var awaited: String { choose("Inväntar", "Awaiting") }

  /// The heading of who passed a declaration on.
  public var via: String { choose("Genom", "Via") }

  /// The heading of the people to ask.
  public var contactPerson: String { choose("Kontaktperson", "Contact") }

  /// What stands in the place of a list of those to remind that is empty.
  public var nobodyToRemind: String { choose("Det finns ingen att påminna.", "There is nobody to remind.") }

  /// The heading of a list of those to remind.
  public var reminders: String { choose("Att påminna", "To be reminded") }

  /// What stands under a text that only the house sees.
  public var internalText: String { choose("Internt avsnitt", "Internal text") }

  /// How many stand in the list on a day: `Den 15 juni 2026 står 3 organisationer i listan.` Others may have signed
  /// who do not wish to be seen: nothing is said of how many have.
  public func listed(_ count: Int, on day: CalendarDate) -> String {
    let date = DateWords.text(day, in: language)
    return choose(
      "Den \(date) står \(organisations(count)) i listan.",
      count == 1
        ? "On \(date) there is 1 organisation in the list."
        : "On \(date) there are \(organisations(count)) in the list.")
  }

  /// Whom to turn to in order to sign, up to the address: `… hör av sig till NOD:s kansli: `
  public func signingContact(_ publisher: String) -> String {
    publisher.isEmpty
      ? choose(
        "En organisation som vill ställa sig bakom avsiktsförklaringen kan höra av sig till ",
        "An organisation that would like to stand behind the declaration can get in touch with ")
      : choose(
        "En organisation som vill ställa sig bakom avsiktsförklaringen kan höra av sig till \(publisher): ",
        "An organisation that would like to stand behind the declaration can get in touch with \(publisher): "
      )
  }

  /// What whoever signs decides for itself.
  public var signingIsSeenByChoice: String {
    choose(
      "Den väljer själv om den ska synas i listan, och kan ändra sig när som helst.",
      "It chooses by itself whether to be seen in the list, and can change its mind at any time.")
  }

  /// What the number of a note is called where it is read out: `Not 3`.
  public func note(_ number: Int) -> String { "\(choose("Not", "Note")) \(number)" }

  /// A link from a note to the text.
  ///
  /// - Parameter place: Which of the references to the note it leads to, from 1.
  public func backToText(note number: Int, place: Int) -> String {
    let text = choose("Tillbaka till texten vid not \(number)", "Back to the text at note \(number)")
    return place == 1 ? text : "\(text) (\(place))"
  }

  /// What has been taken out of a text.
  public var removed: String { choose("borttaget", "removed") }

  /// What has been put into a text.
  public var added: String { choose("tillagt", "added") }

  /// What stands in the place of changes where two texts are the same.
  public var nothingDiffers: String { choose("Texterna är lika.", "The texts are the same.") }

  /// What stands in the place of a declaration that has no text in force.
  public var nothingAdopted: String {
    choose("Ingen version är antagen ännu.", "No version has been adopted yet.")
  }

  /// What stands in the place of a list of councils that is empty.
  public var noCouncilsToShow: String {
    choose("Det finns inga råd att visa.", "There are no councils to show.")
  }

  /// What stands over the questions that grew out of what was asked or said the last time.
  public var takenUpAgain: String {
    choose("Det här tas upp igen", "This is taken up again")
  }

  /// What stands in the place of a list of measures that is empty.
  public var noMeasuresToShow: String {
    choose("Det finns inga åtgärder att visa.", "There are no measures to show.")
  }

  /// The heading of measures of which no objective is stated.
  public var withoutObjective: String { choose("Utan mål", "Without an objective") }

  /// What is said of a council that is described and not named.
  public var standsForAll: String {
    choose(
      "Beskrivningen gäller varje råd av det här slaget.",
      "The description holds for every council of this kind.")
  }

  /// The heading of the occasions on which a member takes part.
  public var occasion: String { choose("När", "When") }

  /// The heading of the first days of seats.
  public var firstDay: String { choose("Från och med", "From") }

  /// The heading of the last days of seats.
  public var lastDay: String { choose("Till och med", "Until") }

  /// The heading of what has to be done by a day.
  public var toBeDone: String { choose("Ska vara gjort", "To be done") }

  /// The heading of the days on which it was done.
  public var done: String { choose("Gjort", "Done") }

  /// What stands in the place of a list of organisations that is empty.
  public var noOrganisationsToShow: String {
    choose("Det finns inga organisationer att visa.", "There are no organisations to show.")
  }

  /// What stands in the place of a list of signatories that is empty.
  public var nobodyToShow: String {
    choose("Det finns inga undertecknare att visa.", "There are no signatories to show.")
  }
}
