/// A record that stands in a list of its kind, and is known there by one key.
public protocol CollectionRecord: Record {
  /// The JSON key that tells one record of the list from another, for example `id`.
  static var keyField: String { get }
  /// The value under that key.
  var key: String { get }
  /// What contradicts itself among the records of a list. Paths begin with the record's index.
  static func faults(in records: [Self]) -> [RecordFault]
}

extension CollectionRecord {
  public static func faults(in records: [Self]) -> [RecordFault] { duplicates(in: records) }

  /// A fault for each record whose key stands before it in the list.
  static func duplicates(in records: [Self]) -> [RecordFault] {
    var seen = Set<String>()
    return records.enumerated().compactMap { index, record in
      guard !seen.insert(record.key).inserted else { return nil }
      return RecordFault(.duplicate(value: record.key)).inside(keyField).inside(.index(index))
    }
  }
}
