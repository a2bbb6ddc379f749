/// A set of choices that records are limited to, such as the kinds of forum, and what they are called.
public enum ChoiceFamily: String, Sendable, CaseIterable {
  /// What kind of forum it is.
  case forumKind
  /// How far a forum has come.
  case forumStatus
  /// The level of a forum, an organisation or a council.
  case level
  /// What a section of a forum is for.
  case sectionRole
  /// What an organisation does at a forum.
  case participantRole
  /// Whether an organisation came.
  case attendance
  /// The sector of an organisation.
  case sector
  /// What kind of body an organisation is.
  case organisationKind
  /// Where a link may be named.
  case listing
  /// What a node of the discussion is.
  case themeKind
  /// What an input says.
  case inputKind
  /// Where an input comes from.
  case inputSource
  /// How far a version of a declaration has come.
  case versionStatus
  /// How much a version changes.
  case versionChange
  /// Where an organisation stands with a declaration.
  case signatoryStatus
  /// What a member is in a council.
  case councilRole
  /// What a measure is aimed at.
  case measureTarget
  /// The level of prevention.
  case measureLevel
  /// How soon a measure works.
  case measureHorizon
  /// How far a measure has come.
  case measureStatus

  /// The raw values of the choices, in the order in which they are offered.
  public var rawValues: [String] { choices.map(\.rawValue) }

  /// What a choice is called in the documents; `nil` when the family has no such raw value.
  public func label(of rawValue: String, in language: OutputLanguage) -> String? {
    guard let choice = choices.first(where: { $0.rawValue == rawValue }) else { return nil }
    switch language {
    case .sv: return choice.swedish
    case .en: return choice.english
    }
  }

  private typealias Choice = (rawValue: String, swedish: String, english: String)

  private var choices: [Choice] {
    switch self {
    case .forumKind:
      [
        ("forum", "Samverkansforum", "Forum"),
        ("dialogue", "Dialogmöte", "Dialogue"),
        ("workshop", "Workshop", "Workshop"),
        ("council", "Rådsmöte", "Council meeting"),
        ("analysis", "Analys", "Analysis"),
      ]
    case .forumStatus:
      [
        ("draft", "Utkast", "Draft"),
        ("planned", "Planerat", "Planned"),
        ("held", "Genomfört", "Held"),
        ("circulated", "På remiss", "Circulated"),
        ("published", "Publicerat", "Published"),
      ]
    case .level:
      [
        ("national", "Nationell", "National"),
        ("regional", "Regional", "Regional"),
        ("local", "Lokal", "Local"),
      ]
    case .sectionRole:
      [
        ("introduction", "Inledning", "Introduction"),
        ("background", "Bakgrund", "Background"),
        ("method", "Genomförande", "Method"),
        ("summary", "Sammanfattning", "Summary"),
        ("situation", "Lägesbild", "Situational picture"),
        ("analysis", "Analys", "Analysis"),
        ("conclusion", "Slutsatser", "Conclusions"),
        ("changes", "Förändringar", "Changes"),
        ("closing", "Avslutning", "Closing"),
        ("unplaced", "Oplacerat", "Unplaced"),
        ("other", "Övrigt", "Other"),
      ]
    case .participantRole:
      [
        ("participant", "Deltagare", "Participant"),
        ("host", "Värd", "Host"),
        ("commissioner", "Uppdragsgivare", "Commissioner"),
        ("convener", "Sammankallande", "Convener"),
        ("facilitator", "Samtalsledare", "Facilitator"),
        ("secretary", "Sekreterare", "Secretary"),
        ("speaker", "Talare", "Speaker"),
        ("adjunct", "Adjungerad", "Adjunct"),
        ("observer", "Observatör", "Observer"),
      ]
    case .attendance:
      [
        ("invited", "Inbjuden", "Invited"),
        ("registered", "Anmäld", "Registered"),
        ("attended", "Deltog", "Attended"),
        ("absent", "Frånvarande", "Absent"),
        ("declined", "Tackade nej", "Declined"),
      ]
    case .sector:
      [
        ("civil-society", "Civilsamhälle", "Civil society"),
        ("public", "Offentlig sektor", "Public sector"),
        ("business", "Näringsliv", "Business"),
      ]
    case .organisationKind:
      [
        ("authority", "Myndighet", "Authority"),
        ("department", "Avdelning", "Department"),
        ("association", "Förening", "Association"),
        ("faith", "Trossamfund", "Faith community"),
        ("sports", "Idrottsorganisation", "Sports organisation"),
        ("adult-education", "Studieförbund och folkbildning", "Adult education"),
        ("municipal", "Kommun", "Municipality"),
        ("foundation", "Stiftelse", "Foundation"),
        ("network", "Nätverk", "Network"),
        ("company", "Företag", "Company"),
        ("other", "Annan", "Other"),
      ]
    case .listing:
      [
        ("undecided", "Inte bestämt", "Undecided"),
        ("unlisted", "Visas inte", "Unlisted"),
        ("parties", "Visas för parterna", "Visible to the parties"),
        ("public", "Visas offentligt", "Visible to the public"),
      ]
    case .themeKind:
      [
        ("round", "Samtalsrunda", "Round"),
        ("question", "Fråga", "Question"),
        ("topic", "Tema", "Topic"),
        ("board", "Tavla", "Board"),
        ("heading", "Rubrik", "Heading"),
      ]
    case .inputKind:
      [
        ("experience", "Erfarenhet", "Experience"),
        ("example", "Exempel", "Example"),
        ("need", "Behov", "Need"),
        ("proposal", "Förslag", "Proposal"),
        ("concern", "Oro", "Concern"),
        ("recommendation", "Rekommendation", "Recommendation"),
        ("quote", "Citat", "Quote"),
      ]
    case .inputSource:
      [
        ("post-it", "Post-it-lapp", "Post-it note"),
        ("group-talk", "Gruppsamtal", "Group discussion"),
        ("plenary", "Plenum", "Plenary"),
        ("interview", "Intervju", "Interview"),
        ("survey", "Enkät", "Survey"),
        ("workshop", "Workshop", "Workshop"),
        ("document", "Dokument", "Document"),
      ]
    case .versionStatus:
      [
        ("draft", "Utkast", "Draft"),
        ("adopted", "Antagen", "Adopted"),
        ("superseded", "Ersatt", "Superseded"),
      ]
    case .versionChange:
      [
        ("minor", "Redaktionell ändring", "Minor change"),
        ("substantive", "Ändring i sak", "Substantive change"),
      ]
    case .signatoryStatus:
      [
        ("invited", "Inbjuden", "Invited"),
        ("preparing", "Förbereder", "Preparing"),
        ("signed", "Har undertecknat", "Signed"),
        ("declined", "Avstår", "Declined"),
        ("withdrawn", "Har återkallat", "Withdrawn"),
      ]
    case .councilRole:
      [
        ("lead", "Ordförande", "Lead"),
        ("member", "Ledamot", "Member"),
        ("adjunct", "Adjungerad", "Adjunct"),
      ]
    case .measureTarget:
      [
        ("offender", "Gärningsperson", "Offender"),
        ("young-person", "Ung person", "Young person"),
        ("arena", "Arena", "Arena"),
      ]
    case .measureLevel:
      [
        ("universal", "Universell", "Universal"),
        ("selective", "Selektiv", "Selective"),
        ("indicated", "Indikerad", "Indicated"),
      ]
    case .measureHorizon:
      [
        ("short", "Kort sikt", "Short term"),
        ("long", "Lång sikt", "Long term"),
      ]
    case .measureStatus:
      [
        ("proposed", "Föreslagen", "Proposed"),
        ("decided", "Beslutad", "Decided"),
        ("running", "Pågår", "Running"),
        ("done", "Genomförd", "Done"),
        ("dropped", "Avbruten", "Dropped"),
      ]
    }
  }
}
