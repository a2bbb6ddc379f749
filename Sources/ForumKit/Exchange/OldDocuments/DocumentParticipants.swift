import Foundation

/// Reads the lines of a list of participants: with marks before them or without, one organisation a line, or several
/// with commas between.
struct SeatReader {
  private(set) var seats: [DocumentOutline.Seat] = []
  private(set) var labels: [DocumentOutline.Printed] = []
  /// Sentences of the section, which are no items.
  private(set) var texts: [DocumentOutline.Printed] = []

  private let wrapping: PrintedWrapping
  private var sector: Organisation.Sector?
  /// Whether the lines of the list name people beside their organisations.
  private var namesPeople = false
  /// Whether the list at hand is one of those that did not come.
  private var areAbsent = false

  init(_ wrapping: PrintedWrapping) { self.wrapping = wrapping }

  /// Reads the lines of the section.
  mutating func read(_ lines: ArraySlice<DocumentLine>) {
    var items: [Item] = []
    let areMarked = lines.filter { PrintedBullet($0.text) != nil }.count >= 2
    for line in lines {
      let bullet = PrintedBullet(line.text) ?? PrintedBullet(numbered: line.text)
      if let bullet {
        if !bullet.text.isEmpty {
          items.append(Item(.init(text: bullet.text, lines: [line.number]), isMarked: true, line))
        }
        continue
      }
      if line.text.hasPrefix("|") {
        take(row: line, &items)
        continue
      }
      if let last = items.last, goesOn(last, line, areMarked) {
        items[items.count - 1].printed.append(line)
        items[items.count - 1].last = line
      } else {
        for cell in Self.columns(line.text) {
          items.append(Item(.init(text: cell, lines: [line.number]), isMarked: false, line))
        }
      }
    }
    let naming = items.filter { SeatNames.mayNamePerson($0.printed.text) }.count
    namesPeople = naming >= 2 && naming * 5 >= items.count
    for (index, item) in items.enumerated() {
      take(item, next: index + 1 < items.count ? items[index + 1] : nil, areMarked)
    }
  }

  /// Reads a list that stands on one line: `Deltagare: Polisen, Bris och KFUM.`
  mutating func read(inline text: String, line: Int) { list(.init(text: text, lines: [line])) }

  private struct Item {
    var printed: DocumentOutline.Printed
    let isMarked: Bool
    var last: DocumentLine

    init(_ printed: DocumentOutline.Printed, isMarked: Bool, _ line: DocumentLine) {
      self.printed = printed
      self.isMarked = isMarked
      last = line
    }
  }

  /// `| Organisation | 2 |`: one seat a row.
  private mutating func take(row line: DocumentLine, _ items: inout [Item]) {
    let cells = line.text.split(separator: "|").map(\.trimmingBlanks).filter { !$0.isEmpty }
    guard let first = cells.first, cells.contains(where: \.hasLetter) else { return }
    let isHead = cells.allSatisfy { Self.columnNames.contains(NameMatcher.key($0)) }
    if isHead {
      labels.append(.init(line))
    } else {
      let isCounted = cells.count == 2 && Int(cells[1]) != nil
      let text = isCounted ? "\(first) – \(cells[1])" : cells.joined(separator: ", ")
      items.append(Item(.init(text: text, lines: [line.number]), isMarked: true, line))
    }
  }

  private static let columnNames: Set<String> = [
    "organisation", "organisationer", "antal", "namn", "deltagare", "funktion", "titel", "aktor", "myndighet",
    "forening", "roll", "person", "antal deltagare", "antal personer", "sektor", "kontakt",
  ]

  /// Columns side by side are items of their own.
  private static func columns(_ text: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var blanks = 0
    for character in text {
      if character == "\t" {
        blanks += 3
      } else if character == " " {
        blanks += 1
      } else {
        if blanks >= 3, !cell.isEmpty {
          cells.append(cell)
          cell = ""
        } else if blanks > 0, !cell.isEmpty {
          cell += " "
        }
        blanks = 0
        cell.append(character)
      }
    }
    if !cell.isEmpty { cells.append(cell) }
    return cells
  }

  private func goesOn(_ item: Item, _ line: DocumentLine, _ areMarked: Bool) -> Bool {
    let before = item.last.text
    if before.isHyphenated(before: line.text) || before.endsOpen && !line.startsPage { return true }
    if line.text.hasPrefix("(") && !line.isApart { return true }
    if line.text.beginsLower { return !before.hasSuffix(":") && (!line.isApart || !before.endsSentence) }
    if line.isApart || Self.columns(line.text).count > 1 || Self.columns(before).count > 1 { return false }
    // Within a sentence that runs over lines.
    if item.printed.text.count > 60, !before.contains("@"), wrapping.isFull(before, before: line.text),
      !before.endsSentence
    {
      return true
    }
    return item.isMarked && areMarked && line.indent > 0
      && wrapping.isFull(before, before: line.text, slack: 8)
  }

  private mutating func take(_ item: Item, next: Item?, _ areMarked: Bool) {
    let text = item.printed.text
    if PrintedLinks.isLink(text) || !text.hasLetter {
      texts.append(item.printed)
      return
    }
    let isLead = text.hasSuffix(":") || (areMarked && !item.isMarked && next?.isMarked == true)
    if let found = Self.group(text), isLead || !item.isMarked && text.split(separator: " ").count <= 6 {
      sector = found.sector
      areAbsent = found.isAbsent
      labels.append(item.printed)
      return
    }
    if isLead {
      labels.append(item.printed)
      areAbsent = Self.isAbsence(text)
      return
    }
    if let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) < 60,
      let found = Self.group(String(text[..<colon])) ?? Self.lead(String(text[..<colon]))
    {
      sector = found.sector
      areAbsent = found.isAbsent
      labels.append(.init(text: String(text[...colon]), lines: item.printed.lines))
      list(.init(text: text[text.index(after: colon)...].trimmingBlanks, lines: item.printed.lines))
      return
    }
    if areAbsent || Self.isAbsence(text) || text.hasSuffix("?") {
      texts.append(item.printed)
    } else if !item.isMarked, Self.isList(text) {
      list(item.printed)
    } else if Self.isSentence(text) {
      texts.append(item.printed)
    } else if !item.isMarked, text.filter({ $0 == "," }).count >= 3 {
      list(item.printed)
    } else {
      add(item.printed)
    }
  }

  /// Whether names stand between commas, and no verb that would make a sentence of them.
  private static func isList(_ text: String) -> Bool {
    let parts = text.split(separator: ",")
    return parts.count >= 4 && parts.allSatisfy { $0.split(separator: " ").count <= 9 }
      && !text.split(separator: " ").contains { verbs.contains(TextFolding.caseOnly.fold(String($0))) }
  }

  private static func isSentence(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    if words.count > 16 { return true }
    guard text.endsSentence, words.count >= 4 else { return false }
    return !OrganisationVocabulary.isOrganisation(text)
      || words.contains { verbs.contains(TextFolding.caseOnly.fold(String($0))) }
  }

  private static let verbs: Set<String> = [
    "deltog", "deltar", "var", "är", "har", "hade", "kom", "fanns", "finns", "bjöds", "representerades",
    "medverkade",
    "fick", "ledde", "höll", "anmälde", "lämnade",
  ]

  private static func isAbsence(_ text: String) -> Bool {
    let key = NameMatcher.key(text)
    return [
      "forhinder", "franvarande", "ej narvarande", "inbjudna som inte", "inte delta", "tackat nej", "aterbud",
      "avbojde", "avbojt",
    ]
    .contains { key.contains($0) }
  }

  /// Headings within the list.
  private static func group(_ text: String) -> (sector: Organisation.Sector?, isAbsent: Bool)? {
    let key = NameMatcher.key(text)
    guard key.utf8.count <= 60 else { return nil }
    if isAbsence(text) { return (nil, true) }
    let words = key.split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 5 else { return nil }
    let isPublic = [
      "myndigheter", "myndighet", "offentlig", "offentliga", "kommuner", "statliga", "regioner",
    ]
    let isCivil = [
      "civilsamhalle", "civilsamhallet", "civilsamhallets", "civilsamhallesorganisationer", "civila",
      "ideella", "foreningar",
      "ideburna", "foreningsliv", "foreningslivet", "trossamfund", "organisationer", "folkrorelser",
      "idrottsrorelsen",
    ]
    if isPublic.contains(first) { return (.public, false) }
    if isCivil.contains(first), first != "civila" || words.count > 1 { return (.civilSociety, false) }
    if ["naringsliv", "naringslivet", "foretag"].contains(first) { return (.business, false) }
    if [
      "ovriga", "observatorer", "fran", "arrangorer", "arrangor", "processledare", "samtalsledare",
      "dokumentation", "sekreterare", "vardar",
    ].contains(first),
      text.hasSuffix(":") || words.count <= 1 || words.contains("dokumentation")
    {
      return (nil, false)
    }
    let skeleton = ScannedText.skeleton(text)
    if skeleton == ScannedText.skeleton("Myndigheter") { return (.public, false) }
    if skeleton == ScannedText.skeleton("Civilsamhället") || skeleton == ScannedText.skeleton("Civilsamhälle")
      || skeleton == ScannedText.skeleton("Civilsamhällesorganisationer")
    {
      return (.civilSociety, false)
    }
    return nil
  }

  /// `Från det offentliga deltog`, `Från civilsamhället`: what a list on one line begins with.
  private static func lead(_ text: String) -> (sector: Organisation.Sector?, isAbsent: Bool)? {
    let words = Set(NameMatcher.key(text).split(separator: " ").map(String.init))
    guard
      !words.isDisjoint(with: ["deltog", "fran", "deltar", "medverkade", "narvarade", "deltagare", "med"])
    else { return nil }
    if words.contains("offentliga") || words.contains("myndigheter") { return (.public, false) }
    if words.contains(where: { $0.hasPrefix("civilsamhalle") }) || words.contains("ideella") {
      return (.civilSociety, false)
    }
    return (nil, false)
  }

  // MARK: - Items

  private mutating func list(_ printed: DocumentOutline.Printed) {
    var text = printed.text
    // A sentence after the list says something else.
    if let stop = text.range(of: ". "), text[stop.upperBound...].beginsUpper,
      stop.lowerBound > text.startIndex
    {
      texts.append(.init(text: text[stop.upperBound...].trimmingBlanks, lines: printed.lines))
      text = String(text[..<stop.lowerBound])
    }
    if text.hasSuffix(".") { text.removeLast() }
    var parts = Self.split(text)
    if let last = parts.last {
      for link in [" samt ", " och "] {
        guard let place = last.range(of: link), OrganisationVocabulary.body(last) == nil else { continue }
        let left = last[..<place.lowerBound].trimmingBlanks
        let right = last[place.upperBound...].trimmingBlanks
        guard right.beginsUpper, left.beginsUpper, !left.hasSuffix("-") else { continue }
        parts.removeLast()
        parts += [left, right]
        break
      }
    }
    for part in parts { add(.init(text: part, lines: printed.lines)) }
  }

  /// The parts between commas that stand in no brackets.
  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if depth == 0, character == "," || character == ";" {
        parts.append(part.trimmingBlanks)
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(part.trimmingBlanks)
    return parts.filter { !$0.isEmpty }
  }

  private mutating func add(_ printed: DocumentOutline.Printed) {
    var seat = DocumentOutline.Seat(
      printed: printed, kind: .organisation, names: [], shortName: "", sector: sector, people: [], count: nil)
    var text = printed.text
    while let last = text.last, ".,;".contains(last), text.count > 4 { text.removeLast() }
    SeatNames.read(text, namesPeople: namesPeople, &seat)
    seats.append(seat)
  }
}
