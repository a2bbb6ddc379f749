import Foundation

/// Addresses on the web in a text.
enum PrintedLinks {
  /// Whether a line is nothing but an address, or the beginning of one.
  static func isLink(_ text: String) -> Bool {
    let lower = text.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("www.") else {
      return false
    }
    return !text.contains(where: \.isWhitespace)
  }

  /// Whether a line is the rest of an address that had no room on the line before.
  static func goesOn(_ link: String, in next: String) -> Bool {
    guard !next.contains(where: \.isWhitespace), !isLink(next), next.count > 3 else { return false }
    if let last = link.last, "/-_=&?%.".contains(last) { return true }
    let signs = next.filter { "/=_%&?#-".contains($0) || $0.isNumber }.count
    return link.count >= 60 && signs >= 1 && next.beginsLower && !next.endsSentence
  }

  /// The addresses in a text, without the stop or bracket after them.
  static func all(in text: String) -> [String] {
    guard text.contains("http") || text.contains("www.") else { return [] }
    return text.split(whereSeparator: { $0.isWhitespace || "<>\"”".contains($0) }).compactMap { word in
      let lower = word.lowercased()
      guard let start = ["https://", "http://", "www."].compactMap({ lower.range(of: $0)?.lowerBound }).min()
      else {
        return nil
      }
      let offset = lower.distance(from: lower.startIndex, to: start)
      var link = String(word.dropFirst(offset))
      while let last = link.last, ".,;:!?)]»’'".contains(last) {
        if last == ")", link.contains("(") { break }
        link.removeLast()
      }
      return link.contains(".") && link.count > 6 ? link : nil
    }
  }
}
