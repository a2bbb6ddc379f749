import ForumKit
import Testing

@Suite("Finding a theme")
struct ThemeFinderTests {
  private var finder: ThemeFinder {
    get throws {
      let forum: ID<Forum> = try #require(ID("mote"))
      return ThemeFinder(
        try [
          ("samtal", "Gruppsamtal 1: Erfarenheter"), ("samtal-2", "Gruppsamtal 2"),
          ("tillit", "Tillit tar tid"),
          ("rad", "Råd"), ("rad-2", "Rad"), ("dubbel", "Övrigt"), ("dubbel-2", "övrigt"),
          ("ovrigt-3", "Helg"),
        ].map { id, title in
          var theme = Theme()
          theme.id = try #require(ID(id))
          theme.title = title
          return theme
        }, of: forum)
    }
  }

  @Test(
    "An id goes before a title, and a title before the beginning of an id",
    arguments: [
      ("samtal", "samtal"), ("gruppsamtal 1 erfarenheter", "samtal"), ("TILLIT TAR TID", "tillit"),
      ("till", "tillit"), ("samtal-", "samtal-2"), ("Rad", "rad-2"), ("råd", "rad"), ("rad", "rad"),
      ("helg", "ovrigt-3"),
    ])
  func found(text: String, id: String) throws {
    #expect(try finder.theme(text, for: .writing).id.text == id)
  }

  @Test(
    "What is not found, or means several, is told with the ids that may be meant",
    arguments: [
      ("Övrigt", NotFound.Reason.ambiguous(candidates: ["dubbel", "dubbel-2"])),
      ("dub", .ambiguous(candidates: ["dubbel", "dubbel-2"])),
      ("til", .tooShort(minimum: 4)),
      ("tilit", .unknown(nearest: ["tillit"])),
      ("Tilit tar tid", .unknown(nearest: ["tillit"])),
      ("brandkår", .unknown(nearest: [])),
      ("", .unknown(nearest: [])),
    ])
  func notFound(text: String, reason: NotFound.Reason) throws {
    let finder = try finder
    let error = #expect(throws: NotFound.self) { try finder.theme(text, for: .writing) }
    #expect(error == NotFound(noun: "theme", text: text, reason: reason, in: "mote"))
  }
}
