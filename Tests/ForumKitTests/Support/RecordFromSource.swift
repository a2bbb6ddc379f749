import ForumKit

extension Record {
  /// The record that some JSON in a test stands for.
  static func from(_ source: String) throws -> Self { try read(try JSONReader.read(source)) }
}

extension CollectionRecord {
  /// The records of a list that stands in a test as JSON.
  static func list(_ source: String) throws -> [Self] { try [Self].read(try JSONReader.read(source)) }
}
