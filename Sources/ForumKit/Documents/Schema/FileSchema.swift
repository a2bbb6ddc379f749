extension FileKind {
  /// The form of such a file. Like every file it may name the schema that an editor is to hold it to.
  public var schema: JSONSchema {
    guard case .record(let shape) = file.shape else { return .stored(file.shape) }
    return .record(shape, [.maybe("$schema", .text)])
  }
}
