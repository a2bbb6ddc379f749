import Testing

@testable import ForumKit

/// What a reader can make of a text is looked through, not only how it is written.
@Suite struct TextReadingsTests {
  @Test(arguments: [
    "Hamn*lyk*tan", "Hamn**lyktan**", "_Hamn_lyktan", "Hamn`lyk`tan", "Hamn\\lyktan",
    "Hamn[lyktan](https://example.org)", "[Hamn](https://example.org)lyktan", "Hamn<b>lyktan</b>",
    "Hamn<!-- här -->lyktan", "H&#97;mnlyktan", "H&#x61;mnlyktan", "Hamn&shy;lyktan", "Hamn&#8203;lyktan",
    "Hamn-\nlyktan", "Ｈamnlyktan", "Hamn[^1]lyktan", "Hamn**[^*]**lyktan",
    "Hamn[^\u{FF3D}]lyktan", "Hamn[^\u{A0}]lyktan", "Hamn[\u{200B}^1]lyktan", "Hamn[^&#93;]lyktan",
    "[Hamn[^a]lyktan](https://example.org)", "https://example.org/%48amnlyktan",
  ])
  func markupDoesNotHideAWord(text: String) {
    #expect(TextReadings.of(text).contains { $0.contains("Hamnlyktan") })
  }

  @Test(arguments: [
    "\u{AD}", "\u{34F}", "\u{180E}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2060}", "\u{2062}",
    "\u{2066}", "\u{FE0F}", "\u{FEFF}",
  ])
  func charactersThatNobodySeesDoNotHideAWord(character: String) {
    #expect(TextReadings.of("Hamn\(character)lyktan").contains("Hamnlyktan"))
  }

  @Test(arguments: [
    "namn (at) example.se", "namn[at]example.se", "namn(snabel-a)example(punkt)se",
    "Namn snabel-a example.se",
    "namn @ example.se", "namn＠example.se", "namn&#64;example.se", "namn&commat;example.se",
    "namn@**example**.se", "namn@\u{200B}example.se",
  ])
  func addressesAreReadAsPeopleReadThem(text: String) {
    #expect(TextReadings.of(text).contains { TextFolding.caseOnly.fold($0) == "namn@example.se" })
  }

  @Test(arguments: ["", "Föreningen öppnade dörren.", "a < b & c", "100 % av dem", "vi (alla) kom"])
  func anOrdinaryTextHasOneReading(text: String) {
    #expect(TextReadings.of(text) == [text])
  }
}
