/// One statement, or one group's note, hung on a theme. It never carries a person.
public struct Input: CollectionRecord, Noun {
  public static let name = "input"
  public static let noun = "input"

  /// What an input says: something lived through, an example of it, a want, something proposed, a worry,
  /// something urged upon others, or words as they fell.
  public enum Kind: String, Choice {
    case experience, example, need, proposal, concern, recommendation, quote

    public static let choiceName = "input kind"
  }

  /// Where an input was said or written. A `document` is somebody's paper, not the forum's own.
  public enum Source: String, Choice {
    case postIt = "post-it"
    case groupTalk = "group-talk"
    case plenary, interview, survey, workshop, document

    public static let choiceName = "input source"
  }

  /// Random letters, so that two people who write at once do not take the same.
  public var id = ID<Input>.blank
  /// The theme that it hangs on, of the same forum; `nil` until somebody has placed it.
  public var theme: ID<Theme>?
  /// Markdown.
  public var text = ""
  /// What it says; `nil` where nobody has judged.
  public var kind: Kind?
  /// A function that many people hold, never a person.
  public var voice = ""
  /// Which group talk it comes from. Stays in the house.
  public var group = ""
  /// Addresses on the web that it speaks of, and ids of other inputs that it belongs with.
  public var links: [String] = []
  /// Inputs or themes, of earlier forums or of this one, that it grew out of.
  public var from: [Origin] = []
  /// A place that the input speaks of.
  public var place = ""
  /// Where it was said or written.
  public var source: Source?
  /// Whether the text restates a source in other words.
  public var paraphrase = false
  /// When it was recorded; grows within one change. Stays in the house.
  public var created: Instant?
  public var annotations = Annotations()

  public init() {}

  /// Whether a link is an address on the web, and not the id of an input.
  public static func isAddress(_ link: String) -> Bool { link.contains("://") }

  public static let fields = Fields<Input>([
    Field("id", \.id, [.required, .identity]),
    Field("theme", \.theme),
    Field("text", \.text, [.required, .prose]),
    Field("kind", \.kind),
    Field("voice", \.voice, .function),
    Field("group", \.group),
    Field("links", \.links),
    Field("from", \.from),
    Field("place", \.place),
    Field("source", \.source),
    Field("paraphrase", \.paraphrase),
    Field("created", \.created),
  ])

  public static let keyField = "id"
  public var key: String { id.text }
}

extension ID<Input> {
  /// A new id: ten letters of a 32-letter alphabet, 50 random bits.
  ///
  /// The alphabet is Crockford's base 32, which leaves out i, l, o and u.
  public static func random(using generator: inout some RandomNumberGenerator) -> ID<Input> {
    of(bits: UInt64.random(in: 0..<(1 << 50), using: &generator))
  }

  /// The id that the lowest 50 bits of a number spell, five a letter.
  static func of(bits: UInt64) -> ID<Input> {
    let text = (0..<10).map { alphabet[Int(bits >> (5 * UInt64($0)) & 31)] }
    return ID(String(decoding: text, as: UTF8.self)) ?? .blank
  }

  /// The letters of ids that are given here, by their digits.
  static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The digit of a letter; `nil` for one that no id given here has.
  static func digit(of letter: UInt8) -> UInt8? {
    let digit = digits[Int(letter)]
    return digit < alphabet.count ? digit : nil
  }

  private static let digits: [UInt8] = (0...UInt8.max).map { letter in
    UInt8(alphabet.firstIndex(of: letter) ?? Int(UInt8.max))
  }
}
