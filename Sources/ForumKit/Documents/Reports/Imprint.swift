/// What every document of a workspace says of itself: who publishes it, where to ask, and in which language.
public struct Imprint: Sendable, Equatable {
  /// Who publishes the document; empty if the workspace does not say.
  public let publisher: String
  /// Where to ask: an address that may stand in public; empty if the workspace does not say.
  public let contact: String
  /// The language of the document's own words.
  public let language: OutputLanguage
  /// The language of the records' texts where it is another than that of the document's own words.
  let recordLanguage: OutputLanguage?

  /// What a workspace says of itself, in a language that need not be its own.
  public init(_ card: WorkspaceCard, _ language: OutputLanguage) {
    publisher = card.publisher
    contact = card.contact
    self.language = language
    let records = card.language ?? .sv
    recordLanguage = records == language ? nil : records
  }

  var phrases: DocumentPhrases { DocumentPhrases(language) }

  func text(_ label: Label) -> String { label.text(in: language) }

  /// What a choice is called; empty where none has been made.
  func text(_ family: ChoiceFamily, _ choice: (some Choice)?) -> String {
    choice.flatMap { family.label(of: $0.rawValue, in: language) } ?? ""
  }

  func text(_ family: ChoiceFamily, _ choices: [some Choice]) -> String {
    choices.map { text(family, $0) }.joined(separator: ", ")
  }

  /// What a signatory has chosen about being named; that it has not chosen is said too.
  func listing(_ choice: ListingChoice?) -> String {
    ChoiceFamily.listing.label(of: choice?.rawValue ?? "undecided", in: language) ?? ""
  }

  func text(_ date: PartialDate?) -> String { date.map { DateWords.text($0, in: language) } ?? "" }

  /// A document that bears the imprint, under a title of the records.
  func document(
    title: String, subtitle: [String], markings: [String], contentsDepth: Int = 0, _ blocks: [Block]
  ) -> Document {
    var document = Document(
      language: language, title: title, subtitle: subtitle, markings: markings,
      publisher: publisher.isEmpty ? nil : publisher,
      contact: contact.isEmpty ? nil : phrases.contact(contact), contentsDepth: contentsDepth,
      blocks: blocks)
    document.titleLanguage = recordLanguage
    return document
  }

  /// Blocks made of the records' texts, in the language of the records.
  func fromRecords(_ blocks: [Block]) -> [Block] {
    guard let recordLanguage, !blocks.isEmpty else { return blocks }
    return [.passage(recordLanguage, blocks)]
  }

  /// What must be seen on every page.
  ///
  /// - Parameter isDraft: Whether the document may still change before it is published.
  func markings(for audience: Audience, isDraft: Bool) -> [String] {
    (audience == .house ? [text(.internalOnly)] : []) + (isDraft ? [text(.draft)] : [])
  }

  private func fact(_ label: Label, _ value: String) -> Fact {
    Fact(text(label), .text(value), language: label == .purpose ? recordLanguage : nil)
  }

  /// Facts, without those that nothing is known of.
  func facts(_ facts: [(label: Label, value: String)]) -> [Block] {
    let known = facts.filter { !$0.value.isEmpty }
    return known.isEmpty ? [] : [.facts(known.map(fact))]
  }
}

extension [Inline] {
  static func text(_ text: String) -> [Inline] { text.isEmpty ? [] : [.text(text)] }
}

extension Block {
  static func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  static func heading(level: Int, _ text: String) -> Block { .heading(level: level, [.text(text)]) }
}
