/// The lists of a document of Word: bullets, and a numbering of its own for every numbered list.
struct WordNumbering {
  /// What stands before an item: the list that it belongs to, and how deep it stands.
  struct Mark {
    let list: Int
    let level: Int
  }

  /// The format has nine levels; deeper items stand at the ninth.
  static let levels = 9
  /// The highest number that Word can begin with.
  static let highest = 32_767

  private static let bullets = 1
  private var numbered: [(level: Int, start: Int)] = []

  static func bullet(_ level: Int) -> Mark { Mark(list: bullets, level: min(level, levels - 1)) }

  /// A new numbered list.
  mutating func add(level: Int, start: Int) -> Mark {
    let level = min(level, Self.levels - 1)
    numbered.append((level, start))
    return Mark(list: Self.bullets + numbered.count, level: level)
  }

  /// `word/numbering.xml`
  var part: XMLMarkup {
    var xml = XMLMarkup()
    xml.open("w:numbering", Word.namespaces)
    xml.lineFeed()
    let bullets = ["•", "–", "▪"]
    let forms = ["decimal", "lowerLetter", "lowerRoman"]
    Self.kind(0, &xml) { level in ("bullet", bullets[level % bullets.count]) }
    Self.kind(1, &xml) { level in (forms[level % forms.count], "%\(level + 1).") }
    Self.list(Self.bullets, kind: 0, &xml)
    for (index, list) in numbered.enumerated() {
      Self.list(Self.bullets + 1 + index, kind: 1, &xml, start: list)
    }
    xml.close("w:numbering", endsLine: true)
    return xml
  }

  private static func kind(
    _ id: Int, _ xml: inout XMLMarkup, _ look: (Int) -> (form: String, text: String)
  ) {
    xml.open("w:abstractNum", ["w:abstractNumId": "\(id)"])
    xml.empty("w:multiLevelType", ["w:val": "hybridMultilevel"])
    xml.lineFeed()
    for level in 0..<levels {
      let (form, text) = look(level)
      xml.open("w:lvl", ["w:ilvl": "\(level)"])
      xml.empty("w:start", ["w:val": "1"])
      xml.empty("w:numFmt", ["w:val": form])
      xml.empty("w:lvlText", ["w:val": text])
      xml.empty("w:lvlJc", ["w:val": "left"])
      xml.open("w:pPr")
      xml.empty("w:ind", ["w:left": "\((level + 1) * Word.indent)", "w:hanging": "\(Word.indent)"])
      xml.close("w:pPr")
      xml.close("w:lvl", endsLine: true)
    }
    xml.close("w:abstractNum", endsLine: true)
  }

  private static func list(
    _ id: Int, kind: Int, _ xml: inout XMLMarkup, start: (level: Int, start: Int)? = nil
  ) {
    xml.open("w:num", ["w:numId": "\(id)"])
    xml.empty("w:abstractNumId", ["w:val": "\(kind)"])
    if let start {
      xml.open("w:lvlOverride", ["w:ilvl": "\(start.level)"])
      xml.empty("w:startOverride", ["w:val": "\(start.start)"])
      xml.close("w:lvlOverride")
    }
    xml.close("w:num", endsLine: true)
  }
}
