/// What must hold for any bytes at all: the reader ends in a value or a fault inside the bytes, and what it
/// accepts is written canonically, read back equal, and written the same again. A breach traps.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  do throws(JSONFault) {
    let value = try JSONReader.read(bytes)
    for written in [JSONWriter.canonical(value), JSONWriter.compact(value)] {
      guard let again = reread(written), again == value else { fatalError("not read back equal") }
    }
    let canonical = JSONWriter.canonical(value)
    guard let again = reread(canonical), JSONWriter.canonical(again) == canonical else {
      fatalError("not written the same again")
    }
  } catch {
    guard (0...bytes.count).contains(error.offset) else { fatalError("a fault outside of the bytes") }
    // The place of a fault is told to people: it has to be found in any bytes.
    _ = TextPosition(of: error.offset, in: bytes)
  }
  return 0
}

private func reread(_ bytes: [UInt8]) -> JSONValue? {
  do { return try JSONReader.read(bytes) } catch { return nil }
}
