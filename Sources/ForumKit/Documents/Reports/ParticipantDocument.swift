/// Who took part in a forum, as a table for each sector.
public enum ParticipantDocument {
  /// The document for the audience of a view.
  public static func document(_ view: ForumView, _ imprint: Imprint) -> Document {
    let head = ForumHead(view, imprint)
    let groups = head.seatsBySector
    let blocks = groups.flatMap { sector, seats -> [Block] in
      let title = sector == nil ? imprint.phrases.others : imprint.text(.sector, sector)
      let heading: [Block] = groups.count > 1 ? [.heading(level: 1, title)] : []
      return heading + [table(of: seats, head)]
    }
    return head.document(.participantList, blocks)
  }

  private static func table(of seats: [ForumView.Seat], _ head: ForumHead) -> Block {
    let imprint = head.imprint
    let isHouse = head.view.audience == .house
    let showsPeople = head.view.participants.contains { !$0.representatives.isEmpty }
    var columns = [imprint.text(.organisation), imprint.text(.role)]
    if isHouse { columns += [imprint.text(.attendance), imprint.text(.listing)] }
    if showsPeople { columns.append(imprint.text(.representatives)) }
    let rows = seats.map { seat -> [Table.Cell] in
      var cells: [Table.Cell] = [
        .text(head.text(seat)), .text(imprint.text(.participantRole, seat.roles)),
      ]
      if isHouse {
        cells += [
          .text(imprint.text(.attendance, seat.attendance)),
          .text(imprint.text(.listing, seat.listing ?? .public)),
        ]
      }
      if showsPeople { cells.append(.people(seat.representatives)) }
      return cells
    }
    return .table(Table(columns: columns.map { Table.Column($0) }, rows: rows, namesRows: true))
  }
}

extension Table.Cell {
  /// People, one a line.
  static func people(_ people: [Person]) -> Table.Cell {
    let lines = people.map { person in
      [person.name, person.title, person.email, person.phone].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
    return Array(lines.map { [.text($0)] }.joined(separator: [.lineBreak]))
  }
}
