/// Tells names of people from other names, for texts of which nobody has said who is who.
///
/// It is a net with a fine mesh: what it finds a person is to look at.
enum PersonVocabulary {
  /// Whether a text is, as a whole, clearly the name of a person: two to four words with capitals, the first a common
  /// given name, and none of them a word of organisations.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    guard (2...4).contains(words.count), words.allSatisfy(isNameWord), isGivenName(words[0]) else {
      return false
    }
    return !OrganisationVocabulary.isOrganisation(text)
  }

  /// Whether a text may be the name of a person: two or three words with capitals that nothing speaks against.
  static func mayBeName(_ text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    guard (2...3).contains(words.count), words.allSatisfy(isNameWord) else { return false }
    return !OrganisationVocabulary.isOrganisation(text)
  }

  /// A capital followed by small letters, also with a hyphen between; or von, af, de.
  static func isNameWord(_ word: String) -> Bool {
    if particles.contains(word) { return true }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      guard let first = part.unicodeScalars.first, first.properties.isUppercase, part.unicodeScalars.count > 1
      else { return false }
      return part.unicodeScalars.dropFirst().allSatisfy {
        $0.properties.isLowercase || $0 == "'" || $0 == "’"
          || $0.properties.isUppercase && part.hasPrefix("Mc")
      }
    }
  }

  private static let particles: Set<String> = ["von", "af", "de", "van", "al", "el", "ben", "bin"]

  /// Whether a word is a common given name.
  static func isGivenName(_ word: String) -> Bool {
    word.split(separator: "-").contains { given.contains(TextFolding.caseAndDiacritics.fold(String($0))) }
  }

  /// Whether a text names a function that people hold: `handläggare`, `kommunpolis`, `generalsekreterare`.
  static func isFunction(_ text: String) -> Bool {
    let words = NameMatcher.key(text).split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 5 else { return false }
    return functions.contains { first.hasSuffix($0) }
      || words.last.map { last in functions.contains { last.hasSuffix($0) } } ?? false
  }

  /// Ends of words for functions, folded.
  static let functions = [
    "handlaggare", "samordnare", "kommunpolis", "sekreterare", "ordforande", "chef", "ledare", "strateg",
    "utredare", "direktor", "ombudsman", "koordinator", "radgivare", "konsulent", "rektor", "kurator",
    "larare",
    "minister", "polismastare", "inspektor", "kommissarie", "expert", "analytiker", "pastor", "prast", "imam",
    "biskop", "advokat", "aklagare", "forskare", "professor", "docent", "coach", "pedagog",
    "verksamhetsledare",
    "projektledare", "moderator", "talesperson", "foretradare", "representant", "kommunalrad", "jurist",
  ]

  // Common in Sweden among those who are grown up, by the public statistics of names.
  private static let given: Set<String> = Set(
    """
    adam agneta ahmed aida aino aisha albin alexander alexandra alf ali alice alma amanda amina amir anders andreas \
    anette angelica anita ann anna annica annika anneli anne annie anton arne arvid asa astrid axel barbro bengt \
    berit bertil birgitta bjorn bo boris britt britta camilla carina carl carolina caroline catarina catharina \
    cecilia charlotta charlotte christel christer christian christina christoffer claes clara conny cornelia dan \
    daniel david dennis diana ebba edvard elin elina elias elisabet elisabeth ella ellen ellinor elsa elvira emelie \
    emil emilia emma erik erika ester eva evelina fabian fadi farid fatima fatma felicia felix filip fredrik \
    frida gabriel gabriella georg gerd gudrun gun gunilla gunnar gunnel gustav hampus hanna hannah hannes hans \
    harald hassan hedda helen helena helene henrik henry hilda hugo hussein ibrahim ida inga inger ingrid ingemar \
    ingvar irene iris isabella isabelle isak ivan jacob jakob jamila jan jane janne jasmin jasmine jens jenny jerker \
    jessica jimmy joakim joel johan johanna johannes john jonas jonatan jonathan jonna josef josefin josefine \
    julia julius karim karin karl katarina kenneth kent kerstin khaled kim kjell klara klas kristian kristin \
    kristina kristoffer lars lasse layla leif leila lena lennart leo leon lina linda linn linnea linus lisa lisbeth \
    liselott lotta louise lova lovisa lucas lucia ludvig magdalena magnus maja malin malte maria mariam marianne \
    marie marika markus marcus martin martina matilda mats mattias maryam max melvin mia mikael michael milan mimmi \
    moa mohamed mohammad mohammed mona monica monika morgan mustafa nadia nadja nathalie nicklas niklas nils nina \
    noah nora olga olivia olle olof omar oscar oskar otto ove patricia patrik paula paulina per pernilla peter petra \
    petter pia pontus rasmus rebecca rebecka reza rickard richard rikard robert robin roger roland rolf ronja roy \
    ruben rut ruth sabina said saga samir samira samuel sandra sanna sara sebastian selma signe sigrid simon siv \
    sofia sofie sonja staffan stefan stella stig stina sten sune susan susanna susanne svante sven tage \
    therese theodor thomas tilda tim tobias tom tomas tommy torbjorn tore tove tuva ulf ulla ulrica ulrika urban ursula \
    valter vera veronica veronika victor victoria vidar viktor viktoria vilhelm ville vincent viola viveka walid \
    wilhelm wilma william yasin yasmin yasmine ylva yusuf yvonne zahra zainab zara zlatan ake asa orjan osten
    """.split(separator: " ").map(String.init))
}
