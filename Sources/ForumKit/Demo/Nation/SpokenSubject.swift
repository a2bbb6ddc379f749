/// What forums talk about: a question, what people say of it, and what is done about it.
struct SpokenSubject: Sendable {
  /// The id of the question, and the word that its inputs are tagged with.
  let id: String
  let title: String
  let english: String
  let question: String
  let prompts: [String]
  /// Clauses that stand by themselves and after `att` alike.
  let clauses: [Clause]
  let measures: [(slug: String, title: String)]

  /// A clause as it stands inside a sentence and at the beginning of one.
  struct Clause: Sendable {
    let text: String
    let capitalised: String

    init(_ text: String) {
      self.text = text
      capitalised = text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  init(
    _ id: String, _ title: String, _ english: String, question: String, prompts: [String],
    measures: [(slug: String, title: String)], clauses: [String]
  ) {
    self.id = id
    self.title = title
    self.english = english
    self.question = question
    self.prompts = prompts
    self.measures = measures
    self.clauses = clauses.map(Clause.init)
  }
}
