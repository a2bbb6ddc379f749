/// A file that the program carries with it.
struct PlaygroundFile: Sendable {
  /// The path from the workspace's folder, with `/`.
  let path: String
  /// The record on one line.
  private let json: String

  init(_ path: String, _ json: String) {
    self.path = path
    self.json = json
  }

  /// The file as it is written.
  var bytes: [UInt8] { get throws { JSONWriter.canonical(try JSONReader.read(Array(json.utf8))) } }
}
