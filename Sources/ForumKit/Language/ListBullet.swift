/// The marks that people and their programs put before the lines of a list.
public enum ListBullet {
  private static let bullets = [
    "- ", "* ", "• ", "– ", "— ", "· ", "◦ ", "▪ ", "‣ ", "o\t", "•\t", "-\t", "·\t",
  ]

  /// What a line says, without a bullet before it and without blanks at its ends; empty where there is nothing
  /// but a bullet.
  public static func text(after line: some StringProtocol) -> String {
    let line = line.withoutBlanksAtEnds
    // A bullet with nothing after it has lost its blank.
    guard !bullets.contains(where: { $0.withoutBlanksAtEnds == line }) else { return "" }
    guard let bullet = bullets.first(where: { line.utf8.starts(with: $0.utf8) }) else { return line }
    return line.dropFirst(bullet.count).withoutBlanksAtEnds
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var withoutBlanksAtEnds: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[start...end]))
  }
}
