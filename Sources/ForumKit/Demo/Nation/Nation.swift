/// A workspace of any size that looks like a country's: forums in every municipality and county, the organisations
/// that meet there, what was said, and what was signed and done after it.
///
/// The same number of forums and the same seed give the same records, and so the same bytes, on every platform and
/// every day. Each forum is made by itself, so that they can be made in any order. All of it is made up: no person
/// stands in it, and what organisations say and sign in it they have not said or signed.
public struct Nation: Sendable {
  /// The seed if nothing else is said.
  public static let defaultSeed: UInt64 = 2026
  /// How many forums there can be.
  public static let possibleCounts = 1...120_000
  /// A word that stands in about one input of a hundred.
  public static let commonWord = SpokenText.commonWord
  /// A word that stands in one input of a hundred thousand, and in one at the least.
  public static let rareWord = SpokenText.rareWord

  let seed: UInt64
  let calendar: ForumCalendar
  let bodies: NationBodies

  /// - Parameter forums: How many, one of ``possibleCounts``.
  public init(forums: Int, seed: UInt64 = Nation.defaultSeed) {
    self.seed = seed
    calendar = ForumCalendar(count: forums, seed: seed)
    bodies = NationBodies(calendar.areas, seed: seed)
  }

  /// How many forums there are.
  public var forumCount: Int { calendar.count }

  var card: WorkspaceCard {
    var card = WorkspaceCard()
    card.id = ID("demo") ?? .blank
    card.title = "Ett påhittat land"
    card.language = .sv
    card.publisher = "Påhittade sekretariatet"
    card.timeZone = "Europe/Stockholm"
    return card
  }

  var tags: [Tag] {
    SpokenSubject.all.map { subject in
      var tag = Tag()
      tag.word = subject.id
      tag.sv = subject.title
      tag.en = subject.english
      return tag
    }
  }

  /// The id of an input: no two of a nation are alike, because every step of it can be gone back.
  func inputID(_ number: Int, of forum: Int) -> ID<Input> {
    let mask: UInt64 = 1 << 50 - 1
    var bits = (UInt64(forum) << 14 | UInt64(number)) ^ (seed & mask)
    for factor: UInt64 in [0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB] {
      bits = bits &* factor & mask
      bits ^= bits >> 25
    }
    return .of(bits: bits)
  }
}
