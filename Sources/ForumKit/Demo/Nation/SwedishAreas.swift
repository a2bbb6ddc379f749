/// The counties and municipalities of Sweden by their names, as they were in 2026.
///
/// Three municipalities are left out: Avesta, Håbo and Lidköping differ by a letter from Alvesta, Habo and Linköping,
/// and a workspace with both would be asked by `check` whether they are the same.
enum SwedishAreas {
  /// A county with its municipalities and the region of the police that it lies in.
  struct County {
    let name: String
    let region: String
    let municipalities: [String]

    init(_ name: String, _ region: String, _ municipalities: String) {
      self.name = name
      self.region = region
      self.municipalities = municipalities.split(separator: ",").map { name in
        String(name.drop { $0 == " " || $0 == "\n" })
      }
    }
  }

  /// The regions of the Swedish Police Authority.
  static let regions = ["Bergslagen", "Mitt", "Nord", "Stockholm", "Syd", "Väst", "Öst"]

  static let counties = [
    County("Blekinge län", "Syd", "Karlshamn,Karlskrona,Olofström,Ronneby,Sölvesborg"),
    County(
      "Dalarnas län", "Bergslagen",
      """
      Borlänge,Falun,Gagnef,Hedemora,Leksand,Ludvika,Malung-Sälen,Mora,Orsa,Rättvik,Smedjebacken,Säter,Vansbro,
      Älvdalen
      """),
    County("Gotlands län", "Stockholm", "Gotland"),
    County(
      "Gävleborgs län", "Mitt",
      "Bollnäs,Gävle,Hofors,Hudiksvall,Ljusdal,Nordanstig,Ockelbo,Ovanåker,Sandviken,Söderhamn"),
    County("Hallands län", "Väst", "Falkenberg,Halmstad,Hylte,Kungsbacka,Laholm,Varberg"),
    County("Jämtlands län", "Nord", "Berg,Bräcke,Härjedalen,Krokom,Ragunda,Strömsund,Åre,Östersund"),
    County(
      "Jönköpings län", "Öst",
      """
      Aneby,Eksjö,Gislaved,Gnosjö,Habo,Jönköping,Mullsjö,Nässjö,Sävsjö,Tranås,Vaggeryd,Vetlanda,Värnamo
      """),
    County(
      "Kalmar län", "Syd",
      """
      Borgholm,Emmaboda,Hultsfred,Högsby,Kalmar,Mönsterås,Mörbylånga,Nybro,Oskarshamn,Torsås,Vimmerby,Västervik
      """),
    County(
      "Kronobergs län", "Syd", "Alvesta,Lessebo,Ljungby,Markaryd,Tingsryd,Uppvidinge,Växjö,Älmhult"),
    County(
      "Norrbottens län", "Nord",
      """
      Arjeplog,Arvidsjaur,Boden,Gällivare,Haparanda,Jokkmokk,Kalix,Kiruna,Luleå,Pajala,Piteå,Älvsbyn,Överkalix,
      Övertorneå
      """),
    County(
      "Skåne län", "Syd",
      """
      Bjuv,Bromölla,Burlöv,Båstad,Eslöv,Helsingborg,Hässleholm,Höganäs,Hörby,Höör,Klippan,Kristianstad,Kävlinge,
      Landskrona,Lomma,Lund,Malmö,Osby,Perstorp,Simrishamn,Sjöbo,Skurup,Staffanstorp,Svalöv,Svedala,Tomelilla,
      Trelleborg,Vellinge,Ystad,Åstorp,Ängelholm,Örkelljunga,Östra Göinge
      """),
    County(
      "Stockholms län", "Stockholm",
      """
      Botkyrka,Danderyd,Ekerö,Haninge,Huddinge,Järfälla,Lidingö,Nacka,Norrtälje,Nykvarn,Nynäshamn,Salem,Sigtuna,
      Sollentuna,Solna,Stockholm,Sundbyberg,Södertälje,Tyresö,Täby,Upplands Väsby,Upplands-Bro,Vallentuna,Vaxholm,
      Värmdö,Österåker
      """),
    County(
      "Södermanlands län", "Öst",
      "Eskilstuna,Flen,Gnesta,Katrineholm,Nyköping,Oxelösund,Strängnäs,Trosa,Vingåker"),
    County("Uppsala län", "Mitt", "Enköping,Heby,Knivsta,Tierp,Uppsala,Älvkarleby,Östhammar"),
    County(
      "Värmlands län", "Bergslagen",
      """
      Arvika,Eda,Filipstad,Forshaga,Grums,Hagfors,Hammarö,Karlstad,Kil,Kristinehamn,Munkfors,Storfors,Sunne,Säffle,
      Torsby,Årjäng
      """),
    County(
      "Västerbottens län", "Nord",
      """
      Bjurholm,Dorotea,Lycksele,Malå,Nordmaling,Norsjö,Robertsfors,Skellefteå,Sorsele,Storuman,Umeå,Vilhelmina,
      Vindeln,Vännäs,Åsele
      """),
    County(
      "Västernorrlands län", "Nord", "Härnösand,Kramfors,Sollefteå,Sundsvall,Timrå,Ånge,Örnsköldsvik"),
    County(
      "Västmanlands län", "Mitt",
      "Arboga,Fagersta,Hallstahammar,Kungsör,Köping,Norberg,Sala,Skinnskatteberg,Surahammar,Västerås"),
    County(
      "Västra Götalands län", "Väst",
      """
      Ale,Alingsås,Bengtsfors,Bollebygd,Borås,Dals-Ed,Essunga,Falköping,Färgelanda,Grästorp,Gullspång,Göteborg,Götene,
      Herrljunga,Hjo,Härryda,Karlsborg,Kungälv,Lerum,Lilla Edet,Lysekil,Mariestad,Mark,Mellerud,Munkedal,Mölndal,
      Orust,Partille,Skara,Skövde,Sotenäs,Stenungsund,Strömstad,Svenljunga,Tanum,Tibro,Tidaholm,Tjörn,Tranemo,
      Trollhättan,Töreboda,Uddevalla,Ulricehamn,Vara,Vårgårda,Vänersborg,Åmål,Öckerö
      """),
    County(
      "Örebro län", "Bergslagen",
      """
      Askersund,Degerfors,Hallsberg,Hällefors,Karlskoga,Kumla,Laxå,Lekeberg,Lindesberg,Ljusnarsberg,Nora,Örebro
      """),
    County(
      "Östergötlands län", "Öst",
      """
      Boxholm,Finspång,Kinda,Linköping,Mjölby,Motala,Norrköping,Söderköping,Vadstena,Valdemarsvik,Ydre,Åtvidaberg,
      Ödeshög
      """),
  ]

  /// The genitive of a name: `Arboga` and `Täby` stay in the names of their municipalities, `Kil` becomes `Kils`.
  static func genitive(_ name: String) -> String {
    guard let last = name.unicodeScalars.last else { return name }
    return "aeiouyåäösxz".unicodeScalars.contains(last) ? name : "\(name)s"
  }

  /// What the municipality of a name calls itself.
  static func municipality(_ name: String) -> String {
    switch name {
    case "Falun": "Falu kommun"
    case "Orust": "Orust kommun"
    case "Göteborg", "Helsingborg", "Landskrona", "Lidingö", "Malmö", "Mölndal", "Solna", "Stockholm",
      "Sundbyberg",
      "Trollhättan", "Vaxholm", "Västerås", "Borås", "Haparanda":
      "\(genitive(name)) stad"
    default: "\(genitive(name)) kommun"
    }
  }
}
