/// What a document has been found to say: the forum that it would make, before any name is looked up.
///
/// Everything knows the lines that it was printed on, from 1.
public struct DocumentOutline: Sendable, Equatable {
  /// A text and the lines that it was printed on.
  public struct Printed: Sendable, Equatable {
    public var text: String
    public var lines: [Int]

    /// The first line.
    public var line: Int { lines.first ?? 1 }

    mutating func append(_ next: DocumentLine) {
      text = text.joined(to: next.text)
      lines.append(next.number)
    }

    mutating func append(_ next: String, line: Int) {
      text = text.joined(to: next)
      lines.append(line)
    }
  }

  /// A date that was found, and where.
  public struct PrintedDate: Sendable, Equatable {
    public let date: PartialDate
    public let end: PartialDate?
    public let line: Int
  }

  /// One line of the list of participants.
  public struct Seat: Sendable, Equatable {
    /// What a line of the list was taken for.
    public enum Kind: Sendable, Equatable {
      case organisation
      /// The line names a person, or may do so, and no organisation that is known to be one.
      case person
    }

    public var printed: Printed
    public var kind: Kind
    /// The name, and those of who shares the seat.
    public var names: [String]
    /// What stood in brackets after the name: mostly its short name.
    public var shortName: String
    public var sector: Organisation.Sector?
    /// Who came for it.
    public var people: [Person]
    public var count: Int?
    /// What else the line says; it names nobody.
    public var remark = ""
  }

  /// A headed text.
  public struct Section: Sendable, Equatable {
    public var heading: Printed
    public var role: ForumKit.Section.Role?
    /// The place of the section that it stands in.
    public var parent: Int?
    /// Paragraphs and bullets, in order; bullets begin with `- `.
    public var blocks: [Block]
    /// How sure it is that the heading was recognised: 1 is certain.
    public var confidence: Double
  }

  /// A paragraph or a bullet.
  public struct Block: Sendable, Equatable {
    public var printed: Printed
    public var isBullet: Bool
  }

  /// A node of the discussion.
  public struct Theme: Sendable, Equatable {
    public var kind: ForumKit.Theme.Kind?
    public var title: Printed
    public var number: Int?
    /// The question in full, where it is longer than the title.
    public var question: String
    /// The place of the theme that it stands under.
    public var parent: Int?
    public var prompts: [Printed]
    public var lead: [Printed]
    public var points: [Printed]
    public var body: [Block]
    public var inputs: [Printed]
    public var confidence: Double
    /// Whether it is one of the main headings of the document.
    public var isMain: Bool
  }

  public internal(set) var title: Printed?
  public internal(set) var date: PrintedDate?
  /// Other dates that may be meant, where none is certain.
  public internal(set) var datesInDoubt: [PrintedDate] = []
  public internal(set) var compiled: PartialDate?
  public internal(set) var place = ""
  public internal(set) var occasion: Int?
  public internal(set) var kind: Forum.Kind?
  /// On whose behalf, and by whom, as printed.
  public internal(set) var commissioners: [Printed] = []
  public internal(set) var organisers: [Printed] = []
  public internal(set) var seats: [Seat] = []
  public internal(set) var sections: [Section] = []
  public internal(set) var themes: [Theme] = []
  /// Addresses on the web, once each.
  public internal(set) var links: [Printed] = []
  /// Main headings in their order, the list of participants and the appendices among them.
  public internal(set) var mainHeadings: [Printed] = []
  /// Lines of the title page and the imprint: what they say stands in the keys of the forum, and they are kept whole.
  public internal(set) var imprint: [Printed] = []
  /// What found no place.
  public internal(set) var unplaced: [Printed] = []
  /// Page numbers, headers and footers, which are no part of the text.
  public internal(set) var furniture: [Printed] = []
  /// The table of contents.
  public internal(set) var contents: [Printed] = []
  /// Words that only say what follows them: `Stödfrågor:`, `Myndigheter:`.
  public internal(set) var labels: [Printed] = []

  init() {}
}

extension DocumentOutline.Printed {
  init(_ line: DocumentLine) {
    text = line.text
    lines = [line.number]
  }
}
