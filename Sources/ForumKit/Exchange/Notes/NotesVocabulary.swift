/// The words of notes, in both languages: what is read is known by either, what is written by one.
enum NotesVocabulary {
  /// A word with what it means, and other words that people use for it.
  struct Word<Meaning: Sendable>: Sendable {
    let meaning: Meaning
    let swedish: String
    let english: String
    private let folded: Set<String>

    init(_ meaning: Meaning, _ swedish: String, _ english: String, _ others: String...) {
      self.meaning = meaning
      self.swedish = swedish
      self.english = english
      folded = Set(([swedish, english] + others).map(ImportField.folded))
    }

    func text(in language: OutputLanguage) -> String { language == .sv ? swedish : english }

    /// Whether a folded text is one of the words for it.
    func isCalled(_ text: String) -> Bool { folded.contains(text) }
  }

  /// What stands in the lines on top, by the forum's keys.
  static let header: [Word<String>] = [
    Word("title", "Titel", "Title"), Word("date", "Datum", "Date"),
    Word("endDate", "Till och med", "End date", "Slutdatum", "Until"),
    Word("place", "Plats", "Place"), Word("kind", "Typ", "Kind"), Word("status", "Status", "Status"),
    Word("level", "Nivå", "Level"), Word("area", "Område", "Area"), Word("series", "Serie", "Series"),
    Word("occasion", "Gång", "Occasion"), Word("follows", "Uppföljning av", "Follows"),
    Word("council", "Råd", "Council"),
    Word("commissionedBy", "På uppdrag av", "On behalf of", "Uppdragsgivare", "Commissioned by"),
    Word("organisedBy", "Arrangör", "Organised by", "Arrangörer"),
    Word("compiled", "Sammanställt", "Compiled"), Word("tags", "Nyckelord", "Tags", "Taggar"),
    Word("sources", "Källor", "Sources"), Word("id", "Id", "Id"),
  ]

  /// A heading with a part of its own under it.
  enum Part: Sendable { case purpose, participants, programme, discussion, inputs, measures }

  static let parts: [Word<Part>] = [
    Word(.purpose, "Syfte", "Purpose"),
    Word(.participants, "Deltagare", "Participants", "Deltagande organisationer"),
    Word(.programme, "Program", "Programme", "Dagordning", "Agenda"),
    Word(.discussion, "Diskussion", "Discussion", "Samtal"),
    Word(.inputs, "Inspel", "Inputs", "Oplacerade inspel", "Post-it-lappar", "Post-its"),
    Word(.measures, "Åtgärder", "Measures", "Beslutade åtgärder", "Åtgärdslista"),
  ]

  /// What stands before the title of a theme.
  static let themes: [Word<Theme.Kind?>] = [
    Word(.round, "Samtalsrunda", "Round", "Runda", "Rundabordssamtal"),
    Word(.question, "Fråga", "Question"), Word(.topic, "Tema", "Topic", "Ämne"),
    Word(.board, "Tavla", "Board"), Word(.heading, "Rubrik", "Heading"), Word(nil, "Del", "Part"),
  ]

  static let section = Word((), "Avsnitt", "Section")

  /// A line that begins a part of a theme.
  enum Label: Sendable { case question, from, prompts, lead, points, text, inputs, tags }

  static let labels: [Word<Label>] = [
    Word(.question, "Fråga", "Question"),
    Word(.from, "Bygger vidare på", "Grew out of"),
    Word(.prompts, "Stödfrågor", "Prompts", "Följdfrågor"),
    Word(.lead, "Ingress", "Lead"),
    Word(.points, "Punkter", "Points", "Sammanfattande punkter", "Summary points"),
    Word(.text, "Text", "Text", "Brödtext"),
    Word(.inputs, "Inspel", "Inputs", "Post-it-lappar", "Post-its", "Lappar"),
    Word(.tags, "Nyckelord", "Tags", "Taggar"),
  ]

  /// What stands before a value in brackets.
  enum Attribute: Sendable {
    case voice, group, source, place, tags, role, by, with, printedAs, count, kind, attendance, speaker,
      responsible, due, status
  }

  static let attributes: [Word<Attribute>] = [
    Word(.voice, "röst", "voice"), Word(.group, "grupp", "group"), Word(.source, "källa", "source"),
    Word(.place, "plats", "place"), Word(.tags, "nyckelord", "tags", "taggar", "tagg", "tag"),
    Word(.role, "roll", "role"), Word(.by, "av", "by"), Word(.with, "med", "with"),
    Word(.printedAs, "tryckt som", "printed as", "som", "as"), Word(.count, "antal", "count"),
    Word(.kind, "typ", "kind"), Word(.attendance, "närvaro", "attendance"),
    Word(.speaker, "talare", "speaker"),
    Word(.responsible, "ansvarig", "responsible", "ansvariga", "ansvarar"),
    Word(.due, "senast", "due", "klart", "klar", "deadline"), Word(.status, "status", "status", "läge"),
  ]

  static let `internal` = Word((), "intern", "internal", "internt")
  static let paraphrase = Word((), "omskriven", "paraphrase")
  static let people = Word((), "personer", "people", "person", "st")

  static func meaning<M: Sendable>(_ text: String, in words: [Word<M>]) -> M? {
    // Folding leaves marks out, and a word with marks is text.
    guard text.unicodeScalars.first?.properties.isAlphabetic == true,
      text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == " " || $0 == "-" || isAccent($0) })
    else { return nil }
    let folded = ImportField.folded(text)
    return words.first { $0.isCalled(folded) }?.meaning
  }

  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }

  static func text<M: Equatable & Sendable>(
    of meaning: M, in words: [Word<M>], _ language: OutputLanguage
  ) -> String {
    words.first { $0.meaning == meaning }?.text(in: language) ?? ""
  }

  static let roles = ChoiceReader<Section.Role>(
    .sectionRole, also: ["Metod": .method, "Slutsats": .conclusion, "Summering": .summary])
  static let forumKinds = ChoiceReader<Forum.Kind>(.forumKind)
  static let statuses = ChoiceReader<Forum.Status>(.forumStatus)

  static let measureStatuses = ChoiceReader<Measure.Status>(
    .measureStatus,
    also: [
      "Förslag": .proposed, "Beslut": .decided, "Påbörjad": .running, "Igång": .running, "Klar": .done,
      "Gjord": .done, "Struken": .dropped,
    ])

  /// What a choice is called in running text.
  static func label(_ family: ChoiceFamily, _ rawValue: String, _ language: OutputLanguage) -> String {
    (family.label(of: rawValue, in: language) ?? rawValue).lowercased()
  }
}

extension ChoiceReader {
  /// The choice that a text names; `nil` where it names none.
  func choice(_ text: String) -> Value? {
    do { return try read(text) } catch { return nil }
  }
}
