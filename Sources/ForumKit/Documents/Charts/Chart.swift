/// What is drawn in a picture: the numbers and their names, not how they look.
public enum Chart: Sendable, Hashable {
  /// Numbers of things that are told apart by name.
  case bars(BarChart)
  /// Numbers that change on some days and stay the same between them.
  case steps(StepChart)
  /// What things of two kinds have to do with each other.
  case matrix(MatrixChart)
}

/// Bars, one under the other, each with its name above and its number behind it.
public struct BarChart: Sendable, Hashable {
  /// One thing and its number.
  public struct Bar: Sendable, Hashable {
    /// What is counted, plain text; what is too long for the picture is cut there.
    public var label: String
    /// 0 or more.
    public var value: Int

    /// A bar of a number, which is 0 or more.
    public init(_ label: String, _ value: Int) {
      self.label = label
      self.value = max(0, value)
    }
  }

  /// From top to bottom.
  public var bars: [Bar]
  /// What there was no room for, in words; empty for nothing.
  public var omitted: String

  /// Bars from top to bottom.
  public init(_ bars: [Bar], omitted: String = "") {
    self.bars = bars
    self.omitted = omitted
  }
}

/// Lines that rise or fall on the days when something happened, over a span of time.
public struct StepChart: Sendable, Hashable {
  /// The number from a day on.
  public struct Step: Sendable, Hashable {
    /// The first day that has the number.
    public var day: CalendarDate
    /// 0 or more.
    public var value: Int

    /// A number, which is 0 or more, from a day on.
    public init(_ day: CalendarDate, _ value: Int) {
      self.day = day
      self.value = max(0, value)
    }
  }

  /// One line. Before its first step it stands at 0.
  public struct Series: Sendable, Hashable {
    /// What is counted, plain text.
    public var name: String
    /// In the order of their days, each day once.
    public var steps: [Step]

    /// A line with its steps in the order of their days.
    public init(_ name: String, _ steps: [Step]) {
      self.name = name
      self.steps = steps
    }
  }

  /// The lines in the order of the legend; one alone has none.
  public var series: [Series]
  /// The day at which the lines end.
  public var end: CalendarDate

  /// Lines up to a day.
  public init(_ series: [Series], until end: CalendarDate) {
    self.series = series
    self.end = end
  }
}

/// Rows and columns with a sign where they meet.
public struct MatrixChart: Sendable, Hashable {
  /// A sign that is told from the others by its shape alone.
  public enum Sign: Int, Sendable, Hashable, CaseIterable {
    case disc, ring, dot, cross, bar, diamond
  }

  /// A row with a sign, or none, for each column.
  public struct Row: Sendable, Hashable {
    /// What the row is about, plain text.
    public var label: String
    /// One a column.
    public var signs: [Sign?]

    /// A row with a sign, or none, for each column.
    public init(_ label: String, _ signs: [Sign?]) {
      self.label = label
      self.signs = signs
    }
  }

  /// The head of a column, in two short lines.
  public struct Head: Sendable, Hashable {
    /// For example `3 jun`.
    public var first: String
    /// For example `2026`.
    public var second: String

    /// A head of two short lines.
    public init(_ first: String, _ second: String) {
      self.first = first
      self.second = second
    }
  }

  /// From left to right; there is room for ``columnLimit``.
  public var columns: [Head]
  /// From top to bottom.
  public var rows: [Row]
  /// What the signs that occur mean, in the order of the legend.
  public var legend: [Meaning]
  /// What there was no room for, in words; empty for nothing.
  public var omitted: String

  /// A sign and what it means.
  public struct Meaning: Sendable, Hashable {
    /// The sign.
    public var sign: Sign
    /// Its meaning in a word or two.
    public var text: String

    /// A sign and what it means.
    public init(_ sign: Sign, _ text: String) {
      self.sign = sign
      self.text = text
    }
  }

  /// How many columns there is room for beside the names of the rows.
  public static let columnLimit = 5

  /// Rows under columns.
  public init(columns: [Head], rows: [Row], legend: [Meaning], omitted: String = "") {
    self.columns = columns
    self.rows = rows
    self.legend = legend
    self.omitted = omitted
  }
}
