import ForumKit
import Testing

/// Which voices only one person can hold.
@Suite struct SinglePersonFunctionTests {
  private func isOne(_ voice: String, titles: Set<String> = [], namesOrganisation: Bool = false) -> Bool {
    SinglePersonFunction.isMeant(by: voice, singleTitles: titles, namesOrganisation: namesOrganisation)
  }

  @Test(arguments: [
    "Rikspolischefen", "rikspolischef", "Justitieministern", "Socialminister", "Barnombudsmannen",
    "Generaldirektören", "Ordföranden", "Ordföranden i Påhittade Föreningen", "Rektorn på Exempelskolan",
    "RISKOTEKETS VERKSAMHETSCHEF", "Skolans rektor", "kommunens socialchef", "Ordförande, Exempelringen",
    "Ordförande i Exempelringen", "Verksamhetschef på Exempelhuset", "VD för Exempelbolaget", "Vd:n",
    "Polischef i Exempelstad", "Kyrkoherde i Exempelstad", "Kommunalrådet", "Landshövdingen",
    "Skolkuratorn på Exempelskolan", "Fältarbetaren i Exempelstad", "Samordnaren vid Exempelringen",
    "Kuratorn (Exempelskolan)", "Enhetschefen", "Föreståndare – Exempelhuset", "Grundaren",
    "Generalsekreterare för Exempelringen", "O\u{308}verbefälhavaren",
  ])
  func oneCanHoldIt(voice: String) { #expect(isOne(voice)) }

  @Test(arguments: [
    "", " ", "Skolkurator", "Fältarbetare", "Förälder", "Ung deltagare", "Ung, 14 år", "Språkstödjare",
    "Rektor", "Rektorer", "Ordförande", "Enhetschef", "Rektor i Exempelstad", "En rektor på Exempelskolan",
    "Två ordförande, Exempelstad", "Flera verksamhetschefer", "Polis i Exempelstad", "Polisen i Exempelstad",
    "Förälder i Exempelstad", "Kurator på Exempelskolan", "Lärare, årskurs 7", "Barn i Exempelstad",
    "Ungdomsledare i en förening", "Områdespolis", "Samtalsledare", "Personal på skolan",
    "Grannarna i Exempelby",
    "Kuratorn", "Medlem i en ideell förening", "Avhoppare", "Vän till en utsatt", "Administratör",
    "Pastor i en frikyrka", "Idrottsledare från Exempelstad", "Klubbens ungdomar", "Personligt ombud",
  ])
  func manyCanHoldIt(voice: String) { #expect(!isOne(voice)) }

  @Test func aKnownOrganisationBesideAHeadMakesItOne() {
    #expect(isOne("Rektor i Exempelringen", namesOrganisation: true))
    #expect(isOne("Kuratorn exempelringen", namesOrganisation: true))
    #expect(!isOne("Medlem i Exempelringen", namesOrganisation: true))
    #expect(!isOne("En av Exempelringens ordförande", namesOrganisation: true))
  }

  @Test func aTitleThatOneRepresentativeHasIsOneInWhateverForm() {
    func participant(_ titles: String...) -> Participant {
      var participant = Participant()
      participant.representatives = titles.map {
        var person = Person()
        person.name = "Påhittad Person"
        person.title = $0
        return person
      }
      return participant
    }
    let titles = SinglePersonFunction.titlesOfOne(among: [
      participant("Jourledare", "Samordnare", ""), participant("samordnare", "Kurator för unga"),
    ])
    #expect(titles == ["jourledare", "kurator för unga"])
    for voice in ["Jourledare", "JOURLEDAREN", " jourledare "] { #expect(isOne(voice, titles: titles)) }
    #expect(isOne("Kuratorn för unga", titles: titles))
    for voice in ["Samordnare", "Jourledare i Exempelstad", "En jourledare"] {
      #expect(!isOne(voice, titles: titles), "\(voice)")
    }
  }
}
