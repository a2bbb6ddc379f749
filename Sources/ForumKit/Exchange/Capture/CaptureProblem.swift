/// Why a line of capture cannot be taken.
public enum CaptureProblem: Error, Sendable, Equatable {
  /// The bytes are not UTF-8.
  case notUTF8
  /// The text has more bytes than a record may hold.
  case tooLong(bytes: Int)
  /// No such word stands after a slash. The nearest that do.
  case unknownWord(String, nearest: [String])
  /// The word answers somebody who looks, and nobody does.
  case onlyAtPrompt(CaptureWord)
  /// The word wants something after it.
  case missing(CaptureWord)
  /// The word takes a number or nothing.
  case notANumber(String)
  /// No theme is called so. The likeliest, and none where nothing is like it.
  case unknownTheme(String, nearest: [Theme])
  /// Several themes can be meant.
  case ambiguousTheme(String, candidates: [Theme])
  /// No kind of input begins so, or several do.
  case notAKind(String, candidates: [Input.Kind])
  /// Points and headings stand under a theme, and none is chosen.
  case noTheme(CaptureWord)
  /// The theme that is chosen has been removed by somebody else.
  case themeGone(CaptureWord)
  /// A title without a letter or a digit, of which no id can be made.
  case noID(String)
  /// This session has stored nothing that is still to be taken back.
  case nothingOwn
  /// A heading with three or more `#`.
  case deepHeading
  /// Something stands after the line that ends the list.
  case afterQuit
  /// A text cannot be searched for.
  case notAQuery(SearchQuery.ParseError)
}

/// A line that cannot be taken, by its number from 1.
public struct CaptureFault: Sendable, Equatable {
  /// Which line it is.
  public let line: Int
  /// Why it cannot be taken.
  public let problem: CaptureProblem

  /// A fault at a line.
  public init(line: Int, _ problem: CaptureProblem) {
    self.line = line
    self.problem = problem
  }
}

/// The refusal to store lines of which some cannot be taken. Nothing is stored.
public struct CaptureRefusal: Error, Sendable, Equatable {
  /// Every fault, in the order of the lines; at least one.
  public let faults: [CaptureFault]

  /// A refusal for some faults.
  public init(_ faults: [CaptureFault]) { self.faults = faults }
}
