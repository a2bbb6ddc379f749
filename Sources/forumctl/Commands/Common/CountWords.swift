extension Words {
  /// A count with what is counted: `1 file`, `3 files`, `0 people`. Every count in words is made here.
  ///
  /// - Parameter plural: What several are called, where that is not the noun with an s.
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? "\(noun)s")"
  }
}
