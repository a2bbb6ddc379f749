/// What is unfinished with a declaration and its signatories.
enum UnfinishedDeclaration {
  static func find(
    in declaration: Declaration, _ signatories: [Signatory], on today: CalendarDate
  ) -> [Unfinished] {
    [notAdopted(declaration), outdated(declaration, signatories, today)].compactMap(\.self)
      + signatories.compactMap { signatureDue($0, declaration, today) }
      + signatories.compactMap { listing($0, declaration, today) }
  }

  private static func notAdopted(_ declaration: Declaration) -> Unfinished? {
    guard declaration.adopted == nil else { return nil }
    let draft = declaration.versions.last { $0.status == .draft }
    return Unfinished(.declarationNotAdopted(declaration.id, draft: draft?.number), draft?.date)
  }

  private static func outdated(
    _ declaration: Declaration, _ signatories: [Signatory], _ today: CalendarDate
  ) -> Unfinished? {
    guard let inForce = declaration.version(inForceOn: today) else { return nil }
    // Where nobody noted which version was signed, it cannot be said that the text has changed since.
    let outdated = signatories.filter { signatory in
      signatory.signature(on: today)?.version != nil
        && declaration.awaitsNewSignature(of: signatory, on: today)
    }
    guard !outdated.isEmpty else { return nil }
    return Unfinished(
      .signaturesOutdated(declaration.id, version: inForce.number, outdated.map(\.organisation)), inForce.date
    )
  }

  private static func signatureDue(
    _ signatory: Signatory, _ declaration: Declaration, _ today: CalendarDate
  ) -> Unfinished? {
    guard let expected = signatory.expected, expected.latest < today,
      let status = signatory.status(on: today, under: declaration), status == .invited || status == .preparing
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
