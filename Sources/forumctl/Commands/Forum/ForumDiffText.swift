import ForumKit

/// What differs between two forums, for people at a terminal.
struct ForumDiffText {
  let diff: ForumDiff
  let organisations: OrganisationIndex
  let console: Console
  private var style: Style { console.style }

  func text(context: Int?) -> String {
    let title = "\(name(diff.forums.from)) → \(name(diff.forums.to))"
    return style.paint(VisibleText.line(title), .bold) + "\n\n" + counts + texts(context)
      + list(
        "Sections", diff.sections.filter { $0.fate != .changed }.map { ($0.fate, heading($0.to ?? $0.from)) })
      + list("Themes", diff.themes.map { ($0.fate, theme($0)) })
      + list(
        "Participants",
        diff.participants.filter { $0.fate != .same }.map { move in
          (move.fate, (move.to ?? move.from).map { organisations[$0]?.name ?? $0.text } ?? "")
        })
  }

  private func name(_ forum: Forum) -> String {
    "\(forum.title) (\([forum.id.text, forum.date?.description ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")))"
  }

  private var counts: String {
    let counts = [
      ("participants", diff.participantCount), ("sections", diff.sectionCount), ("themes", diff.themeCount),
      ("inputs", diff.inputs),
    ]
    return counts.map { "\($0): \($1.from) → \($1.to)\n" }.joined()
  }

  private func texts(_ context: Int?) -> String {
    let width = console.terminal.width.map { max($0, 20) }
    return diff.sections.filter { $0.fate == .changed }.map { part in
      let lines = part.text.lines(context: context).map { ChangedLine($0).text(width: width, style) + "\n" }
      return "\n" + style.paint(VisibleText.line("~ \(heading(part.to))"), .bold) + "\n\n" + lines.joined()
    }.joined()
  }

  private func heading(_ section: Section?) -> String {
    guard let section else { return "" }
    return section.heading.isEmpty ? section.role?.rawValue ?? section.id.text : section.heading
  }

  private func theme(_ move: ForumDiff.Move<Theme>) -> String {
    let titles = [move.from?.title, move.to?.title].compactMap(\.self)
    return titles.first == titles.last ? titles.first ?? "" : titles.joined(separator: " → ")
  }

  private func list(_ title: String, _ items: [(fate: ForumDiff.Fate, text: String)]) -> String {
    guard !items.isEmpty else { return "" }
    let lines = items.map { fate, text -> String in
      switch fate {
      case .new: style.paint("+ \(VisibleText.line(text))", .green)
      case .gone: style.paint("- \(VisibleText.line(text))", .red)
      case .same, .changed: "= \(VisibleText.line(text))"
      }
    }
    return "\n" + style.paint(title, .bold) + "\n" + lines.map { "\($0)\n" }.joined()
  }
}
