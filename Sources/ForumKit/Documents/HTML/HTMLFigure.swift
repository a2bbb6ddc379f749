extension HTMLPage {
  /// A figure: its title, its picture, and its numbers in a table that is opened by whoever wants them, and stands
  /// open in print.
  ///
  /// The description is read out with the picture; whoever sees that needs no more words.
  mutating func figure(_ figure: Figure, _ mark: String) {
    figures += 1
    let title = figure.printableTitle
    // Anchors of headings hold no underscore, so this is never taken.
    let picture = SVGWriter(language).element(figure, id: "_figure-\(figures)", markings: marking)
    open("figure class=\"picture\"\(mark)")
    markup.element("figcaption", text: title)
    markup.append(picture)
    // The picture with its title stays on one page; the numbers may go on to the next.
    close("figure")
    if !figure.table.columns.isEmpty {
      let phrases = ChartPhrases(language)
      open("details class=\"numbers\"\(mark)")
      markup.element("summary", text: phrases.numbers)
      table(figure.table, name: phrases.numbers(of: title))
      close("details")
    }
  }
}

/// The look of figures on a page. The pictures bring colours of their own; here they follow the page's, by day
/// and by night.
enum HTMLFigureStyle {
  static let screen = """
    .picture { margin: 1.5em 0 2em; }
    .picture figcaption { font-weight: 600; margin-bottom: .75em; }
    .picture svg { display: block; width: 100%; max-width: 28rem; height: auto; font-family: inherit; }
    .picture svg .ink { fill: var(--ink); }
    .picture svg .quiet { fill: var(--quiet); }
    .picture svg .accent { fill: var(--accent); }
    .picture svg .ground { fill: var(--ground); }
    .picture svg .frame, .picture svg .line { fill: none; }
    .picture svg .ink:is(.frame, .line) { stroke: var(--ink); }
    .picture svg .quiet.line { stroke: var(--quiet); }
    .picture svg .accent.line { stroke: var(--accent); }
    .picture svg .grid.line { stroke: var(--line); }
    .numbers { margin: -1em 0 2em; }
    .numbers summary { color: var(--accent); cursor: pointer; padding: .35em 0; width: fit-content; }
    .numbers .table { margin: .5em 0 0; }
    """

  static let paper = """
    @media print {
      .picture { break-inside: avoid; }
      .picture svg { max-width: 11cm; max-height: 21cm; }
      .picture svg * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .numbers summary { display: none; }
      .numbers::details-content { content-visibility: visible; height: auto; display: block; }
    }
    """
}
