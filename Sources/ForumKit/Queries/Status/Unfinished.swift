/// Something that is not finished, undecided or overdue, with what there is to know of it.
public struct Unfinished: Sendable, Equatable {
  /// What is unfinished, and where.
  public let matter: Matter
  /// The day that it was due, where there is one; else since when it has been so. `nil` where nobody
  /// knows.
  public let date: PartialDate?

  /// What can be unfinished, with the records that it is about.
  public enum Matter: Sendable, Equatable {
    /// The day of a forum has passed, and it is still a draft, or planned.
    case forumNotHeld(ID<Forum>, Forum.Status)
    /// The last day for answers to a circulated text has passed, and it has not been published.
    case answersDue(ID<Forum>)
    /// The last day for answers to a circulated text has passed, and these have not answered.
    case answersMissing(ID<Forum>, [ID<Organisation>])
    /// A text is out with these, and the last day for answers lies ahead.
    case answersAwaited(ID<Forum>, [ID<Organisation>])
    /// A signature was expected by now.
    case signatureDue(ID<Declaration>, ID<Organisation>, Signatory.Status)
    /// A day that a council was to meet has passed, by its number in the list.
    case deadlinePassed(ID<Council>, number: Int)
    /// A report that a council was to hand over by now, by its number in the list.
    case reportDue(ID<Council>, number: Int)
    /// A measure that is neither done nor dropped was due by now.
    case measureDue(ID<Measure>, Measure.Status)
    /// A correction that an organisation asked for, by its number in the list, has not been decided on.
    case correctionUndecided(ID<Forum>, number: Int, by: ID<Organisation>? = nil)
    /// An organisation has signed and has not said whether it may be named.
    case listingUndecided(ID<Declaration>, ID<Organisation>)
    /// These signed a text that has changed in substance since: their signatures count anew when they are on the
    /// version in force.
    case signaturesOutdated(ID<Declaration>, version: Int, [ID<Organisation>])
    /// A declaration has no adopted version, so that nobody can sign it. With the number of the last
    /// draft, if there is one.
    case declarationNotAdopted(ID<Declaration>, draft: Int?)
    /// A forum was held and has no summary.
    case summaryMissing(ID<Forum>)
    /// A forum was held and has no participants.
    case participantsMissing(ID<Forum>)
    /// A forum was held, and it does not show whether these came.
    case attendanceOpen(ID<Forum>, [ID<Organisation>])
    /// Nothing was written of a question, or put on a board, at a forum that was held.
    case themeEmpty(ID<Forum>, ID<Theme>)
    /// Inputs hang on no theme.
    case inputsUnplaced(ID<Forum>, [ID<Input>])
    /// All of so many texts of a draft are internal: nobody has looked for names in them, and let one out.
    case textsInternal(ID<Forum>, Int)
  }

  /// What is seen to first.
  public enum Urgency: String, Sendable, CaseIterable, Comparable {
    /// A day has passed.
    case overdue
    /// Somebody waits for a decision.
    case undecided
    /// The house waits for others, whose day has not come.
    case awaited
    /// Something is missing.
    case incomplete

    public static func < (left: Urgency, right: Urgency) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  init(_ matter: Matter, _ date: PartialDate?) {
    self.matter = matter
    self.date = date
  }

  init(_ matter: Matter, _ date: CalendarDate?) { self.init(matter, date.map { PartialDate($0) }) }

  /// How soon it is to be seen to, which follows from the matter.
  public var urgency: Urgency {
    switch matter {
    case .answersAwaited: .awaited
    case .forumNotHeld, .answersDue, .answersMissing, .signatureDue, .deadlinePassed, .reportDue, .measureDue:
      .overdue
    case .correctionUndecided, .listingUndecided, .signaturesOutdated, .declarationNotAdopted: .undecided
    case .summaryMissing, .participantsMissing, .attendanceOpen, .themeEmpty, .inputsUnplaced,
      .textsInternal:
      .incomplete
    }
  }
}

extension [Unfinished] {
  /// By urgency, then by date, those without one last; what is alike in both keeps its order.
  var inOrder: [Unfinished] {
    let latest = PartialDate(.latest)
    return enumerated().sorted { left, right in
      (left.element.urgency, left.element.date ?? latest, left.offset)
        < (right.element.urgency, right.element.date ?? latest, right.offset)
    }.map(\.element)
  }
}
