/// Files that are written in another form than the canonical one.
struct CanonicalRules: RuleFamily {
  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    guard findings.rules.contains(.canonicalForm), file.sound == nil, file.faults.isEmpty else {
      return
    }
    let canonical = JSONWriter.canonical(.object(file.root))
    if let difference = Self.firstDifference(canonical, file.bytes) {
      findings.add(.canonicalForm, .notCanonical, in: file.path, at: .byte(difference))
    } else if let empty = file.firstEmpty {
      findings.add(.canonicalForm, .notCanonical, in: file.path, at: .value(empty))
    }
  }

  private static func firstDifference(_ canonical: [UInt8], _ bytes: [UInt8]) -> Int? {
    guard canonical != bytes else { return nil }
    return zip(canonical, bytes).enumerated().first { $1.0 != $1.1 }?.offset
      ?? min(canonical.count, bytes.count)
  }
}
