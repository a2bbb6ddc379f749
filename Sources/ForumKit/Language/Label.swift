/// The headings and words that documents, lists and tables are made with, in both languages.
///
/// What a record's choices are called (kinds, roles, statuses …) stands in ``ChoiceFamily``.
public enum Label: String, Sendable, CaseIterable {
  // Documents
  case documentation, writtenDocumentation, summary, invitation, programme, participantList,
    signatoryList, postItList, appendix, appendixPostIts, contents,
    skipToContent, table, page, notes
  // How far a document has come and who may see it
  case draft, internalOnly, compiled, published, updated, changeLog
  // Sections of a forum
  case introduction, introductionAndBackground, background, method, situation, analysis,
    conclusion, changes, closing
  // Discussion
  case discussion, groupTalks, round, question, questions, topic, topics, board, boards, prompts,
    summaryPoints, withoutHeading, input, inputs, quote, grewOutOf
  // Facts about a forum
  case forum, forums, date, time, place, area, level, kind, status, title, series, occasion,
    purpose, follows, madeBy, onBehalfOf, organisedBy, contactForQuestions, source, sources, tags
  // Organisations and participants
  case organisation, organisations, participatingOrganisations, participants, numberOfParticipants,
    numberOfOrganisations, representative, representatives, name, shortName, organisationNumber,
    sector, civilSociety, publicSector, business, role, attendance, listing, email, phone, website, partOf,
    contacts
  // Declarations
  case declaration, declarations, signatory, signatories, numberOfSignatories, signed, signedBy,
    asOf, version, adopted, steward, parties, referenceGroup, declarationText, howToSign
  // Councils, measures and numbers
  case council, councils, convener, members, established, from, to, delivered, with, measure, measures,
    objective, target, preventionLevel, horizon,
    responsible, due, followUp, total, number,
    statistics, period, year, theme, notStated, report, point, correction, section, anchoring, tag,
    until, thread, newcomers, returners, neverCame, came, cameFirst, balance, overTime, overview,
    sinceLastTime, addedSince, goneSince, carriedOn, unchanged, changedTexts, sections, themes

  /// The label as it stands at the head of a page, a column or a line.
  public func text(in language: OutputLanguage) -> String {
    switch language {
    case .sv: words.swedish
    case .en: words.english
    }
  }

  private typealias Words = (swedish: String, english: String)

  private var words: Words {
    switch self {
    case .documentation: ("Dokumentation", "Documentation")
    case .writtenDocumentation: ("Skriftlig dokumentation", "Written documentation")
    case .summary: ("Sammanfattning", "Summary")
    case .invitation: ("Inbjudan", "Invitation")
    case .programme: ("Program", "Programme")
    case .participantList: ("Deltagarlista", "List of participants")
    case .signatoryList: ("Lista över undertecknare", "List of signatories")
    case .postItList: ("Post-it-lappar", "Post-it notes")
    case .appendix: ("Bilaga", "Appendix")
    case .appendixPostIts: ("Bilaga: post-it-lappar", "Appendix: post-it notes")
    case .contents: ("Innehåll", "Contents")
    case .skipToContent: ("Hoppa till innehållet", "Skip to content")
    case .table: ("Tabell", "Table")
    case .page: ("Sida", "Page")
    case .notes: ("Noter", "Notes")
    case .draft: ("Utkast", "Draft")
    case .internalOnly: ("INTERN – får inte spridas", "INTERNAL – not for distribution")
    case .compiled: ("Sammanställt", "Compiled")
    case .published: ("Publicerat", "Published")
    case .updated: ("Uppdaterat", "Updated")
    case .changeLog: ("Ändringar efter publicering", "Changes since publication")
    case .introduction: ("Inledning", "Introduction")
    case .introductionAndBackground: ("Inledning & bakgrund", "Introduction & background")
    case .background: ("Bakgrund", "Background")
    case .method: ("Genomförande", "Method")
    case .situation: ("Lägesbild", "Situational picture")
    case .analysis: ("Analys", "Analysis")
    case .conclusion: ("Slutsatser", "Conclusions")
    case .changes: ("Förändringar sedan förra gången", "Changes since the last time")
    case .closing: ("Avslutning", "Closing")
    case .discussion: ("Diskussion", "Discussion")
    case .groupTalks: ("Sammanställning av forumets gruppsamtal", "Summary of the group discussions")
    case .round: ("Samtalsrunda", "Round of discussion")
    case .question: ("Fråga", "Question")
    case .questions: ("Frågor", "Questions")
    case .topic: ("Tema", "Topic")
    case .topics: ("Teman", "Topics")
    case .board: ("Tavla", "Board")
    case .boards: ("Tavlor", "Boards")
    case .prompts: ("Stödfrågor", "Prompts")
    case .summaryPoints: ("Sammanfattande punkter", "Summary points")
    case .withoutHeading: ("Utan rubrik", "Without a heading")
    case .input: ("Inspel", "Input")
    case .inputs: ("Inspel", "Inputs")
    case .quote: ("Citat", "Quote")
    case .grewOutOf: ("Bygger vidare på", "Grew out of")
    case .forum: ("Forum", "Forum")
    case .forums: ("Forum", "Forums")
    case .date: ("Datum", "Date")
    case .time: ("Tid", "Time")
    case .place: ("Plats", "Place")
    case .area: ("Område", "Area")
    case .level: ("Nivå", "Level")
    case .kind: ("Typ", "Kind")
    case .status: ("Status", "Status")
    case .title: ("Titel", "Title")
    case .series: ("Serie", "Series")
    case .occasion: ("Gång", "Occasion")
    case .purpose: ("Syfte", "Purpose")
    case .follows: ("Uppföljning av", "Follows")
    case .madeBy: ("Sammanställd av", "Made by")
    case .onBehalfOf: ("På uppdrag av", "On behalf of")
    case .organisedBy: ("Arrangör", "Organised by")
    case .contactForQuestions: ("Vid frågor, kontakta", "For questions, contact")
    case .source: ("Källa", "Source")
    case .sources: ("Källor", "Sources")
    case .tags: ("Nyckelord", "Tags")
    case .organisation: ("Organisation", "Organisation")
    case .organisations: ("Organisationer", "Organisations")
    case .participatingOrganisations: ("Deltagande organisationer", "Participating organisations")
    case .participants: ("Deltagare", "Participants")
    case .numberOfParticipants: ("Antal deltagare", "Number of participants")
    case .numberOfOrganisations: ("Antal organisationer", "Number of organisations")
    case .representative: ("Företrädare", "Representative")
    case .representatives: ("Företrädare", "Representatives")
    case .name: ("Namn", "Name")
    case .shortName: ("Kortnamn", "Short name")
    case .organisationNumber: ("Organisationsnummer", "Organisation number")
    case .sector: ("Sektor", "Sector")
    case .civilSociety: ("Civilsamhälle", "Civil society")
    case .publicSector: ("Offentlig sektor", "Public sector")
    case .business: ("Näringsliv", "Business")
    case .role: ("Roll", "Role")
    case .attendance: ("Närvaro", "Attendance")
    case .listing: ("Synliggörande", "Listing")
    case .email: ("E-post", "E-mail")
    case .phone: ("Telefon", "Phone")
    case .website: ("Webbplats", "Website")
    case .partOf: ("Del av", "Part of")
    case .contacts: ("Kontaktpersoner", "Contacts")
    case .declaration: ("Avsiktsförklaring", "Declaration of intent")
    case .declarations: ("Avsiktsförklaringar", "Declarations of intent")
    case .signatory: ("Undertecknare", "Signatory")
    case .signatories: ("Undertecknare", "Signatories")
    case .numberOfSignatories: ("Antal undertecknare", "Number of signatories")
    case .signed: ("Undertecknad", "Signed")
    case .signedBy: ("Undertecknad av", "Signed by")
    case .asOf: ("Per den", "As of")
    case .version: ("Version", "Version")
    case .adopted: ("Antagen", "Adopted")
    case .steward: ("Förvaltas av", "Steward")
    case .parties: ("Parter", "Parties")
    case .referenceGroup: ("Referensgrupp", "Reference group")
    case .declarationText: ("Avsiktsförklaringens text", "Text of the declaration")
    case .howToSign: ("Vill ni underteckna?", "Would you like to sign?")
    case .council: ("Råd", "Council")
    case .councils: ("Råd", "Councils")
    case .established: ("Inrättat", "Established")
    case .from: ("Från", "From")
    case .to: ("Till", "To")
    case .delivered: ("Överlämnad", "Delivered")
    case .with: ("Tillsammans med", "Together with")
    case .convener: ("Sammankallande", "Convener")
    case .members: ("Ledamöter", "Members")
    case .measure: ("Åtgärd", "Measure")
    case .measures: ("Åtgärder", "Measures")
    case .objective: ("Mål", "Objective")
    case .target: ("Riktas mot", "Aimed at")
    case .preventionLevel: ("Preventionsnivå", "Level of prevention")
    case .horizon: ("Tidshorisont", "Horizon")
    case .responsible: ("Ansvarig", "Responsible")
    case .due: ("Senast", "Due")
    case .followUp: ("Uppföljning", "Follow-up")
    case .report: ("Rapport", "Report")
    case .point: ("Punkt", "Point")
    case .correction: ("Rättelse", "Correction")
    case .section: ("Avsnitt", "Section")
    case .anchoring: ("Förankring", "Anchoring")
    case .tag: ("Nyckelord", "Tag")
    case .until: ("Till och med", "Until")
    case .thread: ("Den röda tråden", "Thread")
    case .newcomers: ("Nya", "Newcomers")
    case .returners: ("Återkommande", "Returners")
    case .neverCame: ("Inbjudna som aldrig har kommit", "Invited and never came")
    case .came: ("Kom", "Came")
    case .cameFirst: ("Kom första gången", "Came for the first time")
    case .balance: ("Balans mellan sektorer", "Balance between sectors")
    case .sinceLastTime: ("Uppföljning från förra gången", "Follow-up from the last time")
    case .addedSince: ("Tillkommit", "New")
    case .goneSince: ("Borta", "Gone")
    case .carriedOn: ("Följer med", "Carried on")
    case .unchanged: ("Oförändrat", "Unchanged")
    case .changedTexts: ("Ändrade texter", "Changed texts")
    case .sections: ("Avsnitt", "Sections")
    case .themes: ("Teman", "Themes")
    case .overview: ("Översikt", "Overview")
    case .overTime: ("Över tid", "Over time")
    case .total: ("Totalt", "Total")
    case .number: ("Antal", "Number")
    case .statistics: ("Statistik", "Statistics")
    case .period: ("Period", "Period")
    case .year: ("År", "Year")
    case .theme: ("Tema", "Theme")
    case .notStated: ("Ej angivet", "Not stated")
    }
  }
}
