/// Reads plain CSV back (RFC 4180), with code that has nothing in common with the writer's.
struct CSVRows {
  private(set) var all: [[String]] = []

  /// `nil` if a quote is not closed.
  init?(_ text: String) {
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where rest.first == "\"":
        rest.removeFirst()
        cell.append("\"")
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r", false): continue
      case ("\n", false):
        all.append(row + [cell])
        row = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    if isQuoted { return nil }
  }
}
