/// Ids made from titles and names: `Samverkansforum på Öland` becomes `samverkansforum-pa-oland`.
extension Slug {
  /// The slug of a text: å and ä become a, ö becomes o, other diacritics are folded, and every run of anything
  /// else becomes one hyphen. Cut between words where there is a place to. `nil` when nothing remains.
  public static func make(from text: String) -> String? {
    var slug: [UInt8] = []
    for byte in TextFolding.caseAndDiacritics.fold(text).utf8 {
      if isLetterOrDigit(byte) {
        slug.append(byte)
      } else if slug.last.map({ $0 != hyphen }) ?? false {
        slug.append(hyphen)
      }
    }
    let cut = cut(slug, to: maximumLength)
    return cut.isEmpty ? nil : String(decoding: cut, as: UTF8.self)
  }
}
