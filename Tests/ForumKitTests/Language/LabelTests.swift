import ForumKit
import Testing

@Suite struct LabelTests {
  @Test(arguments: Label.allCases)
  func everyLabelHasWordsInBothLanguages(label: Label) {
    for language in OutputLanguage.allCases {
      let text = label.text(in: language)
      #expect(!text.isEmpty)
      #expect(text != label.rawValue)
      #expect(text.first?.isUppercase == true)
    }
  }

  @Test(arguments: ChoiceFamily.allCases)
  func everyChoiceHasWordsInBothLanguages(family: ChoiceFamily) throws {
    #expect(!family.rawValues.isEmpty)
    #expect(Set(family.rawValues).count == family.rawValues.count)
    for rawValue in family.rawValues {
      let swedish = try #require(family.label(of: rawValue, in: .sv))
      let english = try #require(family.label(of: rawValue, in: .en))
      #expect(!swedish.isEmpty && swedish != rawValue)
      #expect(!english.isEmpty && english != rawValue)
    }
    let labels = family.rawValues.compactMap { family.label(of: $0, in: .sv) }
    #expect(Set(labels).count == labels.count)
  }

  @Test func choicesHaveTheRawValuesOfTheRecords() {
    #expect(ChoiceFamily.forumStatus.rawValues == ["draft", "planned", "held", "circulated", "published"])
    #expect(ChoiceFamily.sector.rawValues == ["civil-society", "public", "business"])
    #expect(ChoiceFamily.listing.rawValues == ["undecided", "unlisted", "parties", "public"])
    #expect(ChoiceFamily.sector.label(of: "civil society", in: .sv) == nil)
  }

  @Test func wordsAreThoseOfASwedishAuthority() {
    #expect(Label.onBehalfOf.text(in: .sv) == "På uppdrag av")
    #expect(Label.madeBy.text(in: .sv) == "Sammanställd av")
    #expect(Label.internalOnly.text(in: .sv) == "INTERN – får inte spridas")
    #expect(Label.declaration.text(in: .sv) == "Avsiktsförklaring")
    #expect(ChoiceFamily.sector.label(of: "civil-society", in: .sv) == "Civilsamhälle")
    #expect(ChoiceFamily.signatoryStatus.label(of: "signed", in: .en) == "Signed")
  }
}
