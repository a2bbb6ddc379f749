import Testing

@testable import ForumKit

/// What holds of every document, however it has been spoiled.
@Suite struct OldDocumentPropertyTests {
  /// The letters and digits of a text, in small letters and in order.
  private func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit }))
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
      // What parts the names of a list is no part of them.
      .filter { $0.count > 2 && $0 != "och" }
  }

  /// The words that stand less often in what was kept than in the text.
  private func lost(_ text: String, _ outline: DocumentOutline) -> [String] {
    let kept = letters(outline.allText)
    var counts: [String: Int] = [:]
    for word in words(text) { counts[word, default: 0] += 1 }
    return counts.filter { word, count in kept.ranges(of: word).count < count }.keys.sorted()
  }

  @Test("No word of a document is lost", arguments: OldDocumentSample.names)
  func noWordIsLost(name: String) throws {
    let text = String(decoding: try OldDocumentSample.bytes(name), as: UTF8.self)
    #expect(lost(text, try OldDocumentSample.outline(text)) == [])
  }

  @Test("No word is lost, and nobody invented, whatever has become of the page", arguments: 0..<140)
  func spoiled(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let name = OldDocumentSample.names[seed % OldDocumentSample.names.count]
    let text = spoil(String(decoding: try OldDocumentSample.bytes(name), as: UTF8.self), &random)
    let outline = try OldDocumentSample.outline(text)
    #expect(lost(text, outline) == [], "\(name), seed \(seed)")
    let whole = letters(text)
    for seat in outline.seats {
      #expect(whole.contains(letters(seat.printed.text)), "\(seat.printed.text)")
      for named in seat.names { #expect(whole.contains(letters(named)), "\(named)") }
    }
  }

  @Test("Reading never fails on noise", arguments: 0..<40)
  func noise(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 1000)
    let pieces = [
      "Deltagare", "Fråga 1:", "- ", "•", "\n", "\n\n", "\u{0C}", "1", "....... 3", "Bilaga", "Polisen",
      "den 3 maj", "2024",
      "https://a.se/b", "(", ")", "?", ":", "å", "text som går vidare", "\t", "–", "Anna Provberg",
      "Sida 1 av 2", "/",
    ]
    var text = "x"
    for _ in 0..<200 {
      text += (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "\n")
    }
    let outline = try OldDocumentSample.outline(text)
    #expect(lost(text, outline) == [])
  }

  @Test("A document a hundred times as long is read")
  func long() throws {
    let text = String(decoding: try OldDocumentSample.bytes("skannad"), as: UTF8.self)
    let outline = try OldDocumentSample.outline(String(repeating: text, count: 100))
    #expect(outline.themes.count > 100)
  }

  /// Drops diacritics, joins and parts lines, and breaks pages.
  private func spoil(_ text: String, _ random: inout SeededGenerator) -> String {
    var spoiled = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(line)
      switch Int.random(in: 0..<14, using: &random) {
      case 0: line = TextFolding.caseAndDiacritics.fold(line)
      case 1: line += "\n"
      case 2: line += "\n\u{0C}"
      case 3: line = "  \(line)"
      case 4:
        // In the middle of a line, between words.
        if let blank = line.indices.filter({ line[$0] == " " }).randomElement(using: &random) {
          line.replaceSubrange(blank...blank, with: "\n")
        }
      case 5: line += " "
      default: break
      }
      spoiled += line + "\n"
    }
    return spoiled
  }
}
