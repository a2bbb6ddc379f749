/// A picture for those who look rather than read, with all that it shows in words and numbers too.
///
/// Formats that have pictures show the chart and the table; the others the description and the table. So
/// nothing is told by the picture alone.
public struct Figure: Sendable, Hashable {
  /// What the picture shows, plain text on one line.
  public var title: String
  /// What can be seen in the picture, for those who cannot: a sentence or two of plain text.
  public var description: String
  /// The picture.
  public var chart: Chart
  /// Everything that the picture shows, and what it had no room for. It has no caption: that is the title.
  public var table: Table

  /// A picture with its words and its numbers.
  public init(title: String, description: String, chart: Chart, table: Table) {
    self.title = title
    self.description = description
    self.chart = chart
    self.table = table
  }
}

extension Figure {
  /// The title on one line, made harmless.
  var printableTitle: String { PrintableText.line(title) }

  /// The description on one line, made harmless.
  var printableDescription: String { PrintableText.line(description) }

  /// What stands for the figure where there are no pictures.
  var inWords: [Block] {
    [.paragraph([.strong([.text(title)])]), .paragraph([.text(description)]), .table(table)]
  }
}
