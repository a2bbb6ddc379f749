/// What is unfinished with a declaration and its signatories.
enum UnfinishedDeclaration {
  static func find(
    in declaration: Declaration, _ signatories: [Signatory], on today: CalendarDate
  ) -> [Unfinished] {
    [notAdopted(declaration)].compactMap(\.self)
      + signatories.compactMap { signatureDue($0, declaration, today) }
      + signatories.compactMap { listing($0, declaration, today) }
  }

  private static func notAdopted(_ declaration: Declaration) -> Unfinished? {
    guard declaration.adopted == nil else { return nil }
    let draft = declaration.versions.last { $0.status == .draft }
    return Unfinished(.declarationNotAdopted(declaration.id, draft: draft?.number), draft?.date)
  }

  private static func signatureDue(
    _ signatory: Signatory, _ declaration: Declaration, _ today: CalendarDate
  ) -> Unfinished? {
    guard let expected = signatory.expected, expected.latest < today,
      let status = signatory.status(on: today), status == .invited || status == .preparing
    else { return nil }
    return Unfinished(.signatureDue(declaration.id, signatory.organisation, status), expected)
  }

  private static func listing(
    _ signatory: Signatory, _ declaration: Declaration, _ today: CalendarDate
  ) -> Unfinished? {
    guard let signature = signatory.signature(on: today), signatory.listing.choice(on: today) == nil else {
      return nil
    }
    return Unfinished(.listingUndecided(declaration.id, signatory.organisation), signature.date)
  }
}
