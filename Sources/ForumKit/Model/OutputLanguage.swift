/// The language of what leaves the house: headings, labels and dates. Raw values are ISO 639-1 codes.
public enum OutputLanguage: String, Sendable, Hashable, CaseIterable {
  /// Swedish.
  case sv
  /// English.
  case en
}
