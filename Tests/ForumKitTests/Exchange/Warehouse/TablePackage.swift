import Testing

@testable import ForumKit

/// A folder of tables as its descriptor tells of it.
struct TablePackage {
  let descriptor: JSONObject
  /// The rows of each resource.
  let rows: [String: [JSONObject]]

  init(in folder: String) throws {
    let disk = DiskFileSystem()
    descriptor = try #require(try JSONReader.read(disk.read("\(folder)/datapackage.json")).object)
    var rows: [String: [JSONObject]] = [:]
    for resource in descriptor["resources"]?.array ?? [] {
      let name = try #require(resource.object?["name"]?.string)
      let path = try #require(resource.object?["path"]?.string)
      rows[name] = try disk.read("\(folder)/\(path)").split(separator: UInt8(ascii: "\n")).map {
        try #require(try JSONReader.read(Array($0)).object)
      }
    }
    self.rows = rows
  }

  /// What does not hold: a row with other keys than the fields, a primary key that stands twice, a foreign key that
  /// leads nowhere.
  var faults: [String] {
    var faults: [String] = []
    for resource in (descriptor["resources"]?.array ?? []).compactMap(\.object) {
      let name = resource["name"]?.string ?? ""
      let schema = resource["schema"]?.object
      let fields = (schema?["fields"]?.array ?? []).compactMap { $0.object?["name"]?.string }
      let own = rows[name, default: []]
      for row in own where row.members.map(\.key).sorted() != fields.sorted() {
        faults.append("\(name): the keys are not the fields")
      }
      let keys = own.map { values($0, schema?["primaryKey"]) }
      if Set(keys).count != keys.count { faults.append("\(name): a primary key stands twice") }
      for key in (schema?["foreignKeys"]?.array ?? []).compactMap(\.object) {
        let reference = key["reference"]?.object
        let target = reference?["resource"]?.string ?? ""
        let targets = Set(rows[target, default: []].map { values($0, reference?["fields"]) })
        for row in own {
          let value = values(row, key["fields"])
          if value.contains(Array("null".utf8)) { continue }
          if !targets.contains(value) {
            let words = value.map { String(decoding: $0, as: UTF8.self) }
            faults.append("\(name): \(words) is not in \(target)")
          }
        }
      }
    }
    return faults
  }

  private func values(_ row: JSONObject, _ columns: JSONValue?) -> [[UInt8]] {
    // Texts that are equivalent are not the same to a database.
    (columns?.array ?? []).map { JSONWriter.compact(row[$0.string ?? ""] ?? .null) }
  }
}
