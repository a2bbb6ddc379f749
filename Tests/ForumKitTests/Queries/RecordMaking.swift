import ForumKit

/// Records for tests in few words. The ids are the test's own and valid.
enum Made {
  static func id<N: Noun>(_ text: String) -> ID<N> {
    guard let id = ID<N>(text) else { preconditionFailure("\(text) is not an id") }
    return id
  }

  static func date(_ text: String) -> PartialDate {
    guard let date = PartialDate(text) else { preconditionFailure("\(text) is not a date") }
    return date
  }

  static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { preconditionFailure("\(text) is not a day") }
    return day
  }

  static func forum(
    _ date: String, _ status: Forum.Status = .held, id: String = "f",
    _ alter: (inout Forum) -> Void = { _ in }
  ) -> Forum {
    var forum = Forum()
    forum.id = self.id(id)
    forum.title = "Ett forum"
    forum.kind = .forum
    forum.date = self.date(date)
    forum.status = status
    alter(&forum)
    return forum
  }

  static func section(_ role: Section.Role?, _ body: String) -> Section {
    var section = Section()
    section.id = id("s")
    section.role = role
    section.body = body
    return section
  }

  static func participant(_ organisation: String, _ attendance: Participant.Attendance?) -> Participant {
    var participant = Participant()
    participant.organisation = id(organisation)
    participant.attendance = attendance
    return participant
  }

  static func theme(_ id: String, _ kind: Theme.Kind?, _ alter: (inout Theme) -> Void = { _ in }) -> Theme {
    var theme = Theme()
    theme.id = self.id(id)
    theme.title = "Tema \(id)"
    theme.kind = kind
    alter(&theme)
    return theme
  }

  static func input(_ id: String, on theme: String?) -> Input {
    var input = Input()
    input.id = self.id(id)
    input.theme = theme.map { self.id($0) }
    input.text = "Något som sades."
    return input
  }

  static func declaration(_ versions: Declaration.Version...) -> Declaration {
    var declaration = Declaration()
    declaration.id = id("d")
    declaration.title = "En avsiktsförklaring"
    declaration.versions = versions
    return declaration
  }

  static func version(
    _ number: Int, _ status: Declaration.Version.Status, _ date: String?
  ) -> Declaration.Version {
    var version = Declaration.Version()
    version.number = number
    version.status = status
    version.date = date.map { self.date($0) }
    return version
  }

  static func signatory(
    _ organisation: String, _ events: [(String, Signatory.Status)], expected: String? = nil,
    listing: [(String, ListingChoice)] = []
  ) -> Signatory {
    var signatory = Signatory()
    signatory.organisation = id(organisation)
    signatory.events = events.map { date, status in
      var event = Signatory.Event()
      event.date = self.date(date)
      event.status = status
      return event
    }
    signatory.expected = expected.map { self.date($0) }
    signatory.listing = listing.map { Listing(date: day($0.0), recorded: nil, choice: $0.1) }
    return signatory
  }
}
