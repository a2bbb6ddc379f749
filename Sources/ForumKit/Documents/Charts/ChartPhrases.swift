/// The titles and sentences that pictures are made with, in both languages.
public struct ChartPhrases: Sendable {
  /// The language of the sentences.
  public let language: OutputLanguage

  /// The sentences in one language.
  public init(_ language: OutputLanguage) { self.language = language }

  private func choose(_ swedish: String, _ english: String) -> String {
    language == .sv ? swedish : english
  }

  private func number(_ number: Int) -> String { ChartText.number(number, in: language) }

  private func day(_ day: CalendarDate) -> String { DateWords.text(day, in: language) }

  // MARK: Round a picture

  /// What stands in a picture of nothing.
  public var nothing: String { choose("Det finns inget att visa.", "There is nothing to show.") }

  /// What opens a picture's table.
  public var numbers: String { choose("Siffrorna i en tabell", "The numbers in a table") }

  /// The name of the table of a picture.
  public func numbers(of title: String) -> String { choose("Siffrorna: \(title)", "The numbers: \(title)") }

  /// The day up to which something is drawn.
  public func asOf(_ date: CalendarDate) -> String { choose("Per den \(day(date))", "As of \(day(date))") }

  // MARK: Bars

  /// The title of inputs by theme.
  public var inputsByTheme: String { choose("Antal inspel per tema", "Inputs by theme") }

  /// The inputs that hang on no theme.
  public var withoutTheme: String { choose("Utan tema", "Without a theme") }

  /// The bars that a picture has no room for.
  public func omitted(_ things: Int, with total: Int) -> String {
    choose(
      "Utöver de största finns \(number(things)) till, med \(number(total)) tillsammans.",
      "Beside the largest there are \(number(things)) more, with \(number(total)) together.")
  }

  /// What bars show, in words.
  public func bars(_ bars: [BarChart.Bar], total: Int) -> String {
    guard let highest = bars.max(by: { $0.value < $1.value }), highest.value > 0 else { return nothing }
    let most = bars.filter { $0.value == highest.value }
    let sum = choose(
      "Stapeldiagram. Totalt \(number(total)), i \(number(bars.count)) staplar.",
      "Bar chart. \(number(total)) in total, in \(number(bars.count)) bars.")
    guard bars.count > 1 else { return sum + " \(highest.label): \(number(highest.value))." }
    guard most.count <= 3 else { return sum }
    return sum + " "
      + choose(
        "Flest: \(DocumentPhrases(language).list(most.map(\.label))) (\(number(highest.value))).",
        "Most: \(DocumentPhrases(language).list(most.map(\.label))) (\(number(highest.value))).")
  }

  /// The title of the share of civil society at each forum.
  public var civilSocietyShare: String {
    choose(
      "Civilsamhällets andel av de organisationer som kom, i procent",
      "The share of civil society among the organisations that came, in per cent")
  }

  /// What the bars of shares show, in words.
  public func shares(_ shares: [(name: String, share: Int)]) -> String {
    guard let lowest = shares.min(by: { $0.share < $1.share }),
      let highest = shares.max(by: { $0.share < $1.share })
    else { return nothing }
    return choose(
      "Stapeldiagram med \(number(shares.count)) forum. Lägst: \(lowest.name) (\(number(lowest.share))). "
        + "Högst: \(highest.name) (\(number(highest.share))).",
      "Bar chart of \(number(shares.count)) forums. Lowest: \(lowest.name) (\(number(lowest.share))). "
        + "Highest: \(highest.name) (\(number(highest.share))).")
  }

  // MARK: Steps

  /// The title of signatures over time.
  public func signatures(isHouse: Bool) -> String {
    isHouse
      ? choose("Undertecknare av gällande version över tid", "Signatories of the version in force over time")
      : choose("Synliga undertecknare över tid", "Listed signatories over time")
  }

  /// The title of invitations over time.
  public var invitations: String {
    choose("Inbjudna och undertecknare över tid", "Invited and signatories over time")
  }

  /// What lines of steps show, in words.
  public func steps(_ series: [StepChart.Series], until end: CalendarDate) -> String {
    let used = series.filter { !$0.steps.isEmpty }
    guard let first = used.compactMap(\.steps.first?.day).min() else { return nothing }
    let last = used.map { "\($0.name): \(number($0.steps.last?.value ?? 0))" }.joined(separator: ", ")
    return choose(
      "Trappstegsdiagram från den \(day(first)) till den \(day(end)). Vid slutet – \(last).",
      "Step chart from \(day(first)) to \(day(end)). At the end – \(last).")
  }

  /// Those that have been asked.
  public var invited: String { choose("Inbjudna", "Invited") }

  /// Those that stand under a declaration.
  public var signed: String { choose("Undertecknat", "Signed") }

  /// Those that mean to sign.
  public var preparing: String { choose("Förbereder", "Preparing") }

  /// Those that will not sign.
  public var declined: String { choose("Avböjt", "Declined") }

  /// Those that have taken their signature back.
  public var withdrawn: String { choose("Återtaget", "Withdrawn") }

  // MARK: Matrix

  /// The title of who came to which forum.
  public var attendance: String { choose("Vilka som kom till vilket forum", "Who came to which forum") }

  /// The head of the column that counts the forums that an organisation came to.
  public var cameTo: String { choose("Kom till", "Came to") }

  /// How many of the forums an organisation came to: `3 av 5`.
  public func of(_ count: Int, _ all: Int) -> String {
    choose("\(number(count))\u{A0}av\u{A0}\(number(all))", "\(number(count))\u{A0}of\u{A0}\(number(all))")
  }

  /// Which forums are shown, where there is no room for all.
  public func newest(_ shown: Int, of all: Int) -> String {
    choose(
      "De \(number(shown)) senaste av \(number(all)) forum visas.",
      "The newest \(number(shown)) of \(number(all)) forums are shown.")
  }

  /// The rows that a picture has no room for.
  public func omittedOrganisations(_ count: Int) -> String {
    choose(
      "Ytterligare \(number(count)) organisationer finns inte i bilden.",
      "Another \(number(count)) organisations are not in the picture.")
  }

  /// What the picture of attendance shows, in words.
  public func attendance(organisations: Int, forums: Int, most: (name: String, count: Int)?) -> String {
    guard organisations > 0, let most else { return nothing }
    return choose(
      "Tabell med tecken: \(number(organisations)) organisationer och \(number(forums)) forum. "
        + "Oftast kom \(most.name), till \(number(most.count)) forum.",
      "A table of signs: \(number(organisations)) organisations and \(number(forums)) forums. "
        + "\(most.name) came most often, to \(number(most.count)) forums.")
  }
}
