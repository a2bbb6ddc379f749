/// What duties of a council are known by for good, among those of their list: the numbers of a list move when something
/// before them goes, and a calendar would take one duty for another (RFC 5545, section 3.8.4.7).
public enum DutyKeys {
  /// One for each duty, in their order: its title as an id, and its day where several are called so.
  public static func keys(of duties: [(title: String, due: PartialDate?)]) -> [String] {
    let titles = duties.map { Slug.make(from: $0.title) ?? "" }
    let counts = Dictionary(titles.map { ($0, 1) }, uniquingKeysWith: +)
    var taken = Set<String>()
    return zip(titles, duties).map { title, duty in
      let isAlone = counts[title] == 1 && !title.isEmpty
      let parts = isAlone ? [title] : [title, duty.due?.description ?? ""]
      let key = Slug.unique(parts.filter { !$0.isEmpty }.joined(separator: "-"), taken: taken.contains)
      taken.insert(key)
      return key
    }
  }
}
