/// What is wrong with a file that is not even JSON.
enum SyntaxRules {
  static func explain(_ error: StoreError, _ path: String, _ bytes: [UInt8], _ findings: inout FindingList) {
    switch error {
    case .damaged(let place, let kind):
      let conflicts = ConflictMarkers.offsets(in: bytes)
      for offset in conflicts { findings.add(.unmergedConflict, .unmerged, in: path, at: .byte(offset)) }
      if conflicts.isEmpty { findings.add(.syntax, .damaged(kind), at: place) }
    case .invalid(let place, let fault): findings.add(.wrongType, .fault(fault.problem), at: place)
    default: break
    }
  }
}

/// The lines that git leaves in a file whose two sides it could not put together.
enum ConflictMarkers {
  /// Where each conflict begins; where the beginnings are gone, the first of the other marks.
  static func offsets(in bytes: [UInt8]) -> [Int] {
    var beginnings: [Int] = []
    var others: [Int] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: JSONByte.lineFeed) ?? bytes.count
      let line = bytes[start..<end]
      if line.starts(with: "<<<<<<< ".utf8) {
        beginnings.append(start)
      } else if line.starts(with: ">>>>>>> ".utf8) || line.starts(with: "||||||| ".utf8)
        || line.elementsEqual("=======".utf8) || line.elementsEqual("=======\r".utf8)
      {
        others.append(start)
      }
      start = end + 1
    }
    return beginnings.isEmpty ? Array(others.prefix(1)) : beginnings
  }
}
