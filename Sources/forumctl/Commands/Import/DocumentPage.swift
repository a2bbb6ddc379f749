import ForumKit

/// The outline of a document as a page for people: what would be made, from which lines, and what is a guess.
enum DocumentPage {
  static func text(_ outline: DocumentOutline, _ plan: DocumentPlan, _ wanted: DocumentImport.Wanted)
    -> String
  {
    var page = Page()
    head(outline, plan, wanted, &page)
    participants(plan, &page)
    sections(outline, &page)
    themes(outline, &page)
    list("Links", outline.links, &page)
    list("Unplaced", outline.unplaced, &page)
    list("Kept in the note", outline.imprint, &page)
    let left = [
      ("page numbers, headers and footers", outline.furniture), ("table of contents", outline.contents),
      ("labels", outline.labels),
    ]
    .filter { !$0.1.isEmpty }
    if !left.isEmpty {
      page.heading("Left out")
      for (what, lines) in left {
        page.line("  \(what): \(ImportWords.count(lines.count, "line")) (\(numbers(lines.flatMap(\.lines))))")
      }
    }
    return page.text
  }

  private struct Page {
    var text = ""

    mutating func line(_ line: String) { text += "\(line)\n" }

    mutating func heading(_ heading: String) {
      if !text.isEmpty { text += "\n" }
      line(heading)
    }
  }

  private static func shown(_ text: String, _ limit: Int = 76) -> String {
    let visible = VisibleText.line(text)
    return visible.count <= limit ? visible : "\(visible.prefix(limit - 1))…"
  }

  /// `3`, `3–5, 9`
  private static func numbers(_ lines: [Int]) -> String {
    var ranges: [(Int, Int)] = []
    for line in lines.sorted() {
      if let last = ranges.last, line <= last.1 + 1 {
        ranges[ranges.count - 1].1 = max(last.1, line)
      } else {
        ranges.append((line, line))
      }
    }
    let words = ranges.map { $0.0 == $0.1 ? "\($0.0)" : "\($0.0)–\($0.1)" }
    return
      "\(words.count == 1 && ranges[0].0 == ranges[0].1 ? "line" : "lines") \(Words.few(words, limit: 8))"
  }

  private static func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded())) %" }

  private static func sure(_ confidence: Double) -> String {
    confidence >= 0.9 ? "" : ", \(percent(confidence)) sure"
  }

  // MARK: - Parts

  private static func head(
    _ outline: DocumentOutline, _ plan: DocumentPlan, _ wanted: DocumentImport.Wanted, _ page: inout Page
  ) {
    page.line("Title      \(VisibleText.line(wanted.title ?? outline.title?.text ?? "not found: --title"))")
    if let date = wanted.date {
      page.line("Date       \(date) (given)")
    } else if let date = outline.date {
      let end = date.end.map { " to \($0)" } ?? ""
      page.line("Date       \(date.date)\(end) (line \(date.line))")
    } else {
      page.line("Date       not certain: --date")
      for date in outline.datesInDoubt.prefix(6) { page.line("           \(date.date)? (line \(date.line))") }
    }
    if let kind = outline.kind { page.line("Kind       \(kind.rawValue)") }
    if let occasion = outline.occasion { page.line("Occasion   \(occasion)") }
    if !outline.place.isEmpty { page.line("Place      \(VisibleText.line(outline.place))") }
    if let compiled = outline.compiled { page.line("Compiled   \(compiled)") }
    for named in plan.commissioners { page.line("For        \(words(named))") }
    for named in plan.organisers { page.line("By         \(words(named))") }
  }

  private static func words(_ named: DocumentPlan.Named) -> String {
    let printed = shown(named.printed)
    switch named.choice {
    case .known(let id, let name, let confidence):
      return name == named.printed && confidence == 1
        ? "\(printed) (\(id))"
        : "\(printed) → \(shown(name)) (\(id)\(confidence < 1 ? ", \(percent(confidence))" : ""))"
    case .new(let name):
      return name == named.printed ? "\(printed) (new)" : "\(printed) → \(shown(name)) (new)"
    case .guess(_, let name, let confidence):
      return "\(printed) → \(shown(name))? (\(percent(confidence)); stays as text)"
    case .text: return "\(printed) (stays as text)"
    case .unknown: return "\(printed) (not known: --create)"
    }
  }

  private static func participants(_ plan: DocumentPlan, _ page: inout Page) {
    guard !plan.seats.isEmpty else { return }
    page.heading("Participants (\(plan.seats.count))")
    for seat in plan.seats {
      let mark = seat.names.contains {
        if case .known = $0.choice { false } else if case .new = $0.choice { false } else { true }
      }
      let people =
        seat.seat.people.isEmpty
        ? "" : ", with \(ImportWords.count(seat.seat.people.count, "representative"))"
      let names = seat.names.map { words($0) }.joined(separator: " / ")
      page.line("\(mark ? "? " : "  ")\(pad(seat.seat.printed.line)) \(names)\(people)")
    }
  }

  private static func pad(_ line: Int) -> String {
    let text = "\(line)"
    return String(repeating: " ", count: max(0, 5 - text.count)) + text
  }

  private static func sections(_ outline: DocumentOutline, _ page: inout Page) {
    guard !outline.sections.isEmpty else { return }
    page.heading("Sections (\(outline.sections.count))")
    for section in outline.sections {
      let depth = section.parent == nil ? "" : "  "
      let heading = section.heading.text.isEmpty ? "(no heading)" : shown(section.heading.text)
      let role = section.role.map { " [\($0.rawValue)]" } ?? ""
      page.line(
        "  \(pad(section.heading.line)) \(depth)\(heading)\(role): \(ImportWords.count(section.blocks.count, "paragraph"))\(sure(section.confidence))"
      )
    }
  }

  private static func themes(_ outline: DocumentOutline, _ page: inout Page) {
    guard !outline.themes.isEmpty else { return }
    page.heading("Discussion (\(outline.themes.count))")
    // Topics that a list was made of stand at the end, and belong under their theme.
    func show(_ parent: Int?, _ depth: Int) {
      for (index, theme) in outline.themes.enumerated() where theme.parent == parent {
        let kind = theme.kind.map { "\($0.rawValue)\(theme.number.map { " \($0)" } ?? "")" } ?? "part"
        var counts: [String] = []
        func add(_ number: Int, _ noun: String) {
          if number > 0 { counts.append(ImportWords.count(number, noun)) }
        }
        add(theme.prompts.count, "prompt")
        add(theme.points.count + theme.body.filter(\.isBullet).count, "point")
        add(theme.lead.count + theme.body.filter { !$0.isBullet }.count, "paragraph")
        add(theme.inputs.count, "post-it")
        let said = counts.isEmpty ? "" : ": \(counts.joined(separator: ", "))"
        page.line(
          "  \(pad(theme.title.line)) \(String(repeating: "  ", count: min(depth, 8)))[\(kind)] \(shown(theme.title.text))\(said)\(sure(theme.confidence))"
        )
        show(index, depth + 1)
      }
    }
    show(nil, 0)
  }

  private static func list(_ title: String, _ items: [DocumentOutline.Printed], _ page: inout Page) {
    guard !items.isEmpty else { return }
    page.heading("\(title) (\(items.count))")
    for item in items { page.line("  \(pad(item.line)) \(shown(item.text))") }
  }
}
