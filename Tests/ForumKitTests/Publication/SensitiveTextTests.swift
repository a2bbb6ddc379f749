import ForumKit
import Testing

@Suite struct SensitiveTextTests {
  private func found(
    in text: String, persons: [String] = [], organisations: [SensitiveText.Organisation] = [],
    allowed: [String] = []
  ) -> [String] {
    let scanner = SensitiveText.Scanner(persons: persons, organisations: organisations, allowed: allowed)
    let bytes = Array(text.utf8)
    return scanner.findings(in: text).map { finding in
      let place = String(decoding: bytes[finding.range], as: UTF8.self)
      return switch finding.kind {
      case .emailAddress: "e-mail \(place)"
      case .phoneNumber: "phone \(place)"
      case .personalIdentityNumber: "identity \(place)"
      case .personName: "person \(place)"
      case .organisationName(let id): "\(id) \(place)"
      }
    }
  }

  @Test(arguments: [
    ("Skriv till info@example.se.", "info@example.se"),
    ("<ada.lund+x@mail.example.org>", "ada.lund+x@mail.example.org"),
    ("mailto:a_b-c@xn--rksmrgs-5wao1o.se", "a_b-c@xn--rksmrgs-5wao1o.se"),
    ("åsa@räksmörgås.se,", "åsa@räksmörgås.se"), ("”bo@example.se”", "bo@example.se"),
    ("namn\\@example.se", "namn\\@example.se"), ("x@y@z.se", "y@z.se"), ("**a@b.com**", "a@b.com"),
    ("A@B.SE-konto", "A@B.SE"),
  ])
  func emailAddressesAreFound(text: String, address: String) {
    #expect(found(in: text) == ["e-mail \(address)"])
  }

  @Test(arguments: ["@polisen", "a@b", "3 @ 4 kr", "a@.se", "@", "info (at) example", "a@b.7", "a@1.5"])
  func otherUsesOfTheSignAreNot(text: String) {
    #expect(found(in: text) == [])
  }

  @Test(arguments: [
    "070-123 45 67", "0701234567", "0701-23 45 67", "070 123 45 67", "070–123 45 67", "070.123.45.67",
    "070-1234567", "070\u{A0}123\u{A0}45\u{A0}67", "(070) 123 45 67", "070-123-45-67", "070 / 123 45 67",
    "08-123 45 67", "08-12 34 56", "08 123 456 78", "(08) 123 45 67", "0812345678", "08/123 45 67",
    "031-12 34 56", "018-12345", "0910-123 45", "0520-12 34 56", "010-123 45 67", "020-12 34 56",
    "+46 70 123 45 67", "+46701234567", "+46 (0)8 123 45 67", "+46(0)70-123 45 67", "+46-8-12 34 56",
    "0046 70 123 45 67", "0046701234567", "0771-123 456",
  ])
  func phoneNumbersAreFound(number: String) {
    let digits = number.drop { $0 == "(" }
    #expect(found(in: "Ring \(number), tack.") == ["phone \(digits)"])
    #expect(found(in: number) == ["phone \(digits)"])
    #expect(found(in: "Tel:\(number)\nNästa rad") == ["phone \(digits)"])
  }

  @Test func severalNumbersOnOneLineAreFoundOneByOne() {
    #expect(
      found(in: "070-123 45 67 08-123 45 67/070-765 43 21 5 barn")
        == ["phone 070-123 45 67", "phone 08-123 45 67", "phone 070-765 43 21"])
    #expect(found(in: "08-12 34 56 2026-06-03") == ["phone 08-12 34 56"])
    #expect(found(in: "+46 8 12 34 56 2 barn") == ["phone +46 8 12 34 56"])
  }

  @Test(arguments: [
    "2018-2020", "2024–2026", "7 – 12 år", "0–18 år", "00-talet", "kl. 09.00-12.00",
    "kl 08.30–16.00 12 deltagare",
    "07.30-16.00 12 platser", "kl 0730-1600 25 platser", "öppet 08-12 13-17", "08-16 1000 kr", "08-06 2026",
    "08-12-2026", "05-06-2026", "2026-06-03", "2026-06-03T12:34:56.789Z", "2026-08-09 10:00", "Ju2023/00972",
    "dnr 2023/00972", "A043.529/2024", "Dnr 0191917", "2 000 000 kr", "1 020 500 300 kronor",
    "1 070 200 300 kr", "12 000 000 – 15 000 000", "0,25 procent", "ISBN 978-91-7000-123-4",
    "ISBN: 0198534531", "ISBN-10 0198534531", "ISSN 0346-1234", "556036-0793", "202100-5489",
    "https://www.example.se/download/18.10e7c32f193f154e/0701234567/a.pdf", "www.example.se/0701234567",
    "4.5bb2513818e07643867374.html", "a0701234567", "0701234567ab", "07012345678", "prop. 2023/24:67",
    "SFS 2016:1258", "s. 157–172", "bankgiro 5050-1055", "08", "070", "+47 12", "112", "114 14", "+46",
    "0046",
  ])
  func yearsTimesAmountsAndCaseNumbersAreNot(text: String) {
    #expect(found(in: text) == [])
    #expect(found(in: "Se \(text) för mer.") == [])
  }

  // Birth numbers from 980 on are those that Skatteverket gives out for tests.
  @Test(arguments: [
    "900101-9802", "19900101-9802", "9001019802", "199001019802", "900101+9802", "900101–9802",
    "900161-9809", "199001619809", "000229-9808", "900101 9802", "19900101\u{A0}9802",
  ])
  func personalIdentityNumbersAreFound(number: String) {
    #expect(found(in: "Nr \(number).") == ["identity \(number)"])
    #expect(found(in: number) == ["identity \(number)"])
  }

  @Test(arguments: [
    "900101-9803", "901301-9808", "900230-9806", "900101-98021", "900101    9802", "900101 9803",
    "169001019802", "19900101-98",
    "556036-0793", "202100-5489", "16556036-0793", "a9001019802", "9001019802b", "190002299808",
  ])
  func numbersWithAWrongDayOrCheckDigitAreNot(number: String) {
    #expect(found(in: number) == [])
  }

  private static let house = SensitiveText.Organisation(id: "frys", names: ["Fryshuset"])
  private static let save = SensitiveText.Organisation(id: "save", names: ["Rädda Barnen", "RB"])
  private static let men = SensitiveText.Organisation(id: "men", names: ["Män", "Män för jämställdhet"])

  @Test(arguments: [
    ("Fryshuset bjöd in", ["frys Fryshuset"]), ("FRYSHUSETS lokaler", ["frys FRYSHUSET"]),
    ("Fryshuset-projektet", ["frys Fryshuset"]), ("FRYSHUSETprojektets", ["frys FRYSHUSETprojektets"]),
    ("ny-Fryshuset", ["frys Fryshuset"]),
    ("rädda\n barnen", ["save rädda\n barnen"]), ("Rädda\u{A0}Barnens", ["save Rädda\u{A0}Barnen"]),
    ("Ra\u{308}dda Barnen", ["save Ra\u{308}dda Barnen"]), ("**Rädda** Barnen", ["save Rädda** Barnen"]),
    ("RB och RBs", ["save RB", "save RB"]), ("RB:s", ["save RB"]),
    ("Frys\u{AD}huset", ["frys Frys\u{AD}huset"]),
    ("Män för jämställdhets möte", ["men Män för jämställdhet", "men Män"]),
    ("bo@fryshuset.se", ["e-mail bo@fryshuset.se", "frys fryshuset"]),
  ])
  func organisationsAreFoundHoweverTheyAreInflected(text: String, findings: [String]) {
    #expect(found(in: text, organisations: [Self.house, Self.save, Self.men]) == findings)
  }

  @Test(arguments: [
    "ett fryshus", "RBprojektet", "Barnenprojektet", "män och kvinnor", "rb", "Rädda. Barnen",
    "Rädda, Barnen",
    "barnen rädda",
    "Radda barnen", "Manligt", "",
  ])
  func otherWordsAreNoOrganisations(text: String) {
    #expect(found(in: text, organisations: [Self.house, Self.save, Self.men]) == [])
  }

  @Test func personsAreFoundInEitherOrder() {
    let persons = ["Ada Testfall", "Bo"]
    #expect(found(in: "ada testfalls fråga", persons: persons) == ["person ada testfall"])
    #expect(found(in: "Testfall, Ada", persons: persons) == ["person Testfall, Ada"])
    #expect(found(in: "Bo vill bo kvar", persons: persons) == ["person Bo"])
    #expect(found(in: "Ada. Testfall", persons: persons) == [])
  }

  @Test func whatIsAllowedIsNotFound() {
    let text = "Kontakt: Info@example.se, 08-123 45 67, Fryshuset"
    let allowed = ["info@example.se", "08-123 45 67", "Fryshuset"]
    #expect(found(in: text, organisations: [Self.house], allowed: allowed) == [])
    #expect(found(in: "+46 8 123 45 67", allowed: ["+46 8 123 45 67"]) == [])
    #expect(found(in: "x.info@example.se", allowed: allowed) == ["e-mail x.info@example.se"])
    #expect(found(in: "info@example.se.org", allowed: allowed) == ["e-mail info@example.se.org"])
    #expect(found(in: "info-x@example.se", allowed: ["info.x@example.se"]) == ["e-mail info-x@example.se"])
  }

  @Test func aLongerNameThatMayBeNamedCoversAShorterOne() {
    let allowed = ["Rädda Barnens Ungdomsförbund"]
    #expect(found(in: "Rädda barnens  ungdomsförbund", organisations: [Self.save], allowed: allowed) == [])
    #expect(
      found(in: "Rädda Barnens Ungdom", organisations: [Self.save], allowed: allowed) == ["save Rädda Barnen"]
    )
  }

  @Test func descriptionsDoNotSayWhatWasFound() {
    let scanner = SensitiveText.Scanner(
      persons: ["Ada Testfall"], organisations: [Self.house], allowed: [String]())
    let text = "Ada Testfall 900101-9802 a@b.se 070-123 45 67 Fryshuset"
    #expect(
      scanner.findings(in: text).map(\.maskedDescription) == [
        "the name of a person", "a personal identity number", "an e-mail address", "a phone number",
        "the name of an organisation that may not be named",
      ])
  }

  @Test func anyTextGivesRangesOfWholeCharactersInOrder() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "070", "-", " ", "å", "@", ".se", "46", "+", "(0)", "s", "\u{AD}", "Rädda", "Barnen", "–", "🙂", "12",
      ",", "\n",
    ]
    let scanner = SensitiveText.Scanner(
      persons: ["Ada Testfall"], organisations: [Self.house, Self.save, Self.men], allowed: ["a@b.se"])
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...25, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      let bytes = Array(text.utf8)
      var previous = 0
      for finding in scanner.findings(in: text) {
        #expect(!finding.range.isEmpty && finding.range.upperBound <= bytes.count)
        #expect(String(validating: bytes[finding.range], as: UTF8.self) != nil)
        #expect(finding.range.lowerBound >= previous)
        previous = finding.range.lowerBound
      }
    }
  }
}
