/// The look of an HTML document: one sheet for screens, phones and paper, without any request to the outside.
///
/// Every text stands out from its ground by 7:1 or more (WCAG 2.2, 1.4.6), by day and by night.
enum HTMLStyle {
  /// The sheet of one document: its markings and its publisher stand in the margins of every printed page.
  static func sheet(for document: Document) -> String {
    """
    \(colours)
    \(screen)
    \(blocks)
    \(HTMLFigureStyle.screen)
    \(paper)
    \(HTMLFigureStyle.paper)\(HTMLRevisionStyle.sheet(for: document))\(HTMLFootnoteStyle.sheet(for: document))
    \(document.marking.map(watermark) ?? "")
    @page {
      size: A4;
      margin: 24mm 22mm 22mm;
      @top-left { content: \(string(document.printableTitle)); \(marginText) }
      @top-right { content: \(string(document.marking ?? "")); \(marginText) font-weight: bold; }
      @bottom-left { content: \(string(document.imprint.first ?? "")); \(marginText) }
      @bottom-right { content: counter(page) " (" counter(pages) ")"; \(marginText) }
    }
    @page :first { @top-left { content: ""; } }
    """
  }

  /// A marking aslant across every printed page, for browsers without margin boxes. It is no text of the page:
  /// the marking has been read out at its head.
  private static func watermark(_ marking: String) -> String {
    """
    @media print {
      body::before {
        content: \(string(marking)); content: \(string(marking)) / "";
        display: flex; align-items: center; justify-content: center;
        position: fixed; inset: 0; z-index: -1; white-space: nowrap;
        font-size: \(watermarkSize(marking))pt; font-weight: 700; color: #eef1f3; transform: rotate(-35deg);
      }
    }
    """
  }

  /// How large a marking can be so that it fits aslant across A4, in points.
  private static func watermarkSize(_ marking: String) -> Int {
    min(72, 900 / max(1, marking.unicodeScalars.count))
  }

  private static let marginText = "font: 8.5pt/1.3 system-ui, sans-serif; color: #424e5a;"

  /// A string of CSS. What is not an ASCII letter, a digit or a space is escaped (CSS Syntax 4.3.7), so
  /// that no text ends the string or the style element.
  private static func string(_ text: String) -> String {
    var string = "\""
    for scalar in text.unicodeScalars {
      let isPlain = scalar.isASCII && (UInt8(ascii: scalar).isLetter || UInt8(ascii: scalar).isDigit)
      if isPlain || scalar == " " {
        string.unicodeScalars.append(scalar)
      } else {
        string += "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return string + "\""
  }

  private static let colours = """
    :root {
      color-scheme: light dark;
      --ink: #1b2430;
      --quiet: #424e5a;
      --accent: #0a4a70;
      --ground: #ffffff;
      --tint: #f3f6f8;
      --line: #c9d2da;
      --note: #fdf6d9;
      --note-line: #e2d08a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e9edf1;
        --quiet: #bcc7d1;
        --accent: #9bd0f2;
        --ground: #151a20;
        --tint: #1f262e;
        --line: #3d4954;
        --note: #35301c;
        --note-line: #6b6030;
      }
    }
    """

  private static let screen = """
    *, *::before, *::after { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0;
      background: var(--ground);
      color: var(--ink);
      font: 1.0625rem/1.6 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
      overflow-wrap: break-word;
    }
    .skip { position: absolute; left: -100vw; top: 0; z-index: 1; }
    .skip { padding: .5rem 1rem; background: var(--ground); }
    .skip:focus { left: 0; }
    a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; }
    a:hover { text-decoration-thickness: .14em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    main:focus-visible { outline: none; }
    .page { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
    header { border-bottom: 3px solid var(--accent); padding-bottom: 1.5rem; margin-bottom: 2rem; }
    header p { margin: 0; }
    .publisher { color: var(--quiet); font-weight: 600; }
    .marking {
      display: inline-block;
      margin: 0 0 .75rem;
      padding: .1em .7em;
      border: 2px solid var(--ink);
      border-radius: 3px;
      font-weight: 700;
      letter-spacing: .06em;
    }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 2em 0 .5em; }
    h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.5rem); margin: .5rem 0; letter-spacing: -.01em; }
    h2 { font-size: 1.6rem; }
    h3 { font-size: 1.25rem; }
    h4 { font-size: 1.0625rem; }
    h5, h6 { font-size: 1.0625rem; color: var(--quiet); }
    :is(h2, h3, h4, h5) + :is(h3, h4, h5, h6) { margin-top: 1em; }
    main > :first-child { margin-top: 0; }
    header .subtitle { font-size: 1.2rem; color: var(--quiet); }
    nav { margin-bottom: 2.5rem; padding: 1.25rem 1.5rem; background: var(--tint); border-radius: 4px; }
    nav h2 { font-size: 1.0625rem; margin: 0 0 .5em; }
    nav ol { list-style: none; margin: 0; padding: 0; }
    nav li { margin: .2em 0; line-height: 1.4; }
    nav ol ol { padding-left: 1.25em; font-size: .95em; }
    nav a { display: block; padding: .15em 0; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); }
    footer p { margin: 0; }
    @media (min-width: 72rem) {
      .with-contents { max-width: 68rem; display: grid; }
      .with-contents { grid-template-columns: 17rem minmax(0, 1fr); column-gap: 4rem; }
      .with-contents > :is(header, footer) { grid-column: 1 / -1; }
      .with-contents > main { max-width: 46rem; }
      nav { position: sticky; top: 1.5rem; align-self: start; }
      nav { max-height: calc(100vh - 3rem); overflow-y: auto; }
    }
    """

  private static let blocks = """
    p, ul, ol, dl, blockquote, pre { margin: 0 0 1em; }
    li > :last-child, blockquote > :last-child, .card > :last-child { margin-bottom: 0; }
    ul, ol { padding-left: 1.4em; }
    li { margin: .3em 0; }
    li > ul, li > ol { margin-bottom: 0; }
    li::marker { color: var(--quiet); }
    .names { columns: 16rem 2; column-gap: 2.5rem; padding: 0; list-style: none; }
    .names li { break-inside: avoid; margin: 0; padding: .3em 0; border-bottom: 1px solid var(--line); }
    .facts { border-top: 1px solid var(--line); }
    .facts div { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: 0 1.5rem; }
    .facts div { padding: .4em 0; border-bottom: 1px solid var(--line); }
    .facts dt { font-weight: 600; }
    .facts dd { margin: 0; }
    .table { overflow-x: auto; margin: 0 0 1.5em; }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.45; }
    caption { text-align: left; font-weight: 600; padding-bottom: .5em; }
    th, td { text-align: left; vertical-align: top; padding: .5em 1.5em .5em 0; }
    th, td { border-bottom: 1px solid var(--line); }
    thead th, thead td { vertical-align: bottom; border-bottom: 2px solid var(--ink); }
    tbody th { font-weight: 600; }
    tr > :last-child { padding-right: 0; }
    tr > .center { text-align: center; }
    tr > .end { text-align: right; font-variant-numeric: tabular-nums; }
    blockquote { padding: .1em 0 .1em 1.25em; border-left: 4px solid var(--line); color: var(--quiet); }
    .board { display: grid; gap: 1.25rem; margin: 0 0 1.5em; }
    .board { grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); }
    figure { margin: 0 0 1.5em; }
    figure svg { display: block; max-width: 100%; height: auto; }
    figcaption { margin-top: .5em; color: var(--quiet); font-size: .9375rem; line-height: 1.45; }
    .board figure { margin: 0; }
    .board figcaption { margin: 0; color: inherit; font-size: 1em; font-weight: 600; padding-bottom: .35em; border-bottom: 2px solid var(--ink); }
    .board ul { list-style: none; margin: .75rem 0 0; padding: 0; display: grid; gap: .75rem; }
    .board.single ul { grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); }
    .card { margin: 0; padding: .7em .9em; background: var(--note); border: 1px solid var(--note-line); }
    .card { border-radius: 2px; font-size: .9375rem; line-height: 1.45; hyphens: auto; }
    pre, code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .9em; }
    code { background: var(--tint); padding: .1em .3em; border-radius: 3px; }
    pre { background: var(--tint); padding: .9em 1.1em; border-radius: 4px; white-space: pre-wrap; }
    pre code { background: none; padding: 0; font-size: 1em; }
    hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
    @media (max-width: 32rem) {
      .facts div { grid-template-columns: 1fr; }
      h1, h2, h3 { hyphens: auto; }
    }
    """

  private static let paper = """
    @media print {
      :root { color-scheme: light; --ink: #000000; --quiet: #36414b; --accent: #0a3f60; --ground: #ffffff; }
      :root { --tint: #f3f6f8; --line: #b4bec7; --note: #fdf6d9; --note-line: #d9c46f; }
      html { font-size: 10.5pt; }
      body { font-size: 1rem; line-height: 1.5; background: none; }
      .page { max-width: none; padding: 0; display: block; }
      .skip { display: none; }
      header { padding-bottom: 12pt; margin-bottom: 18pt; }
      h1 { font-size: 24pt; }
      h2 { font-size: 16pt; }
      h3 { font-size: 12.5pt; }
      h4, h5, h6 { font-size: 10.5pt; }
      nav { background: none; padding: 0; }
      nav a { min-height: 19pt; padding: 0; }
      p, li, dd { orphans: 3; widows: 3; }
      h1, h2, h3, h4, h5, h6, .label, caption, figcaption, thead { break-after: avoid; }
      h1, h2, h3, h4, h5, h6, tr, .card, .facts div, li, figure svg { break-inside: avoid; }
      thead { display: table-header-group; }
      .table { overflow: visible; }
      .page-break { break-before: page; }
      .page-break + * { margin-top: 0; }
      .short { break-inside: avoid; }
      .names { columns: 2; }
      .card { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      a { color: inherit; }
      main a.named:not([href^="mailto:"])::after { content: " (" attr(href) ")"; }
    }
    """
}
