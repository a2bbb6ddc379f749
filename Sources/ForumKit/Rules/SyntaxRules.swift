/// What is wrong with a file that is not even JSON.
enum SyntaxRules {
  static func explain(_ error: StoreError, _ path: String, _ bytes: [UInt8], _ findings: inout FindingList) {
    switch error {
    case .damaged(let place, let kind): findings.add(.syntax, .damaged(kind), at: place)
    case .unmerged:
      for offset in ConflictMarkers.offsets(in: bytes) {
        findings.add(.unmergedConflict, .unmerged, in: path, at: .byte(offset))
      }
    case .invalid(let place, let fault): findings.add(.wrongType, .fault(fault.problem), at: place)
    default: break
    }
  }
}
