/// What differs between two versions of a declaration's text, for the house: the texts have not been looked through for
/// names.
public struct DeclarationRevision: Sendable {
  /// What the declaration is called, on one line.
  public let title: String
  /// The declaration's id.
  public let id: ID<Declaration>
  /// The version that is compared with, and the one that is compared.
  public let versions: (from: Declaration.Version, to: Declaration.Version)
  /// What differs, word by word.
  public let diff: TextDiff

  /// Compares two versions.
  public init(of declaration: Declaration, from: Declaration.Version, to: Declaration.Version) {
    title = declaration.title
    id = declaration.id
    versions = (from, to)
    diff = TextDiff(from: from.text, to: to.text)
  }

  /// The lines of the text; of more than some lines without a change in a row, those next to a change alone.
  ///
  /// - Parameter context: How many lines are kept beside a change; all if `nil`. What is left out becomes one line, `…`.
  public func lines(context: Int? = nil) -> [[TextDiff.Piece]] { diff.lines(context: context) }

  /// A page that shows the changes. It is of the house, and a draft unless both versions have been adopted.
  public func document(_ imprint: Imprint, context: Int? = nil) -> Document {
    let isDraft = !versions.from.hasBeenAdopted || !versions.to.hasBeenAdopted
    return imprint.document(
      title: title,
      subtitle: ["\(name(versions.from, imprint)) → \(name(versions.to, imprint))"],
      markings: imprint.markings(for: .house, isDraft: isDraft),
      diff.isEmpty
        ? [.paragraph(imprint.phrases.nothingDiffers)] : [.revision(Revision(lines(context: context)))])
  }

  /// `Version 3, Språkligt justerad, 12 november 2025`
  private func name(_ version: Declaration.Version, _ imprint: Imprint) -> String {
    ["\(imprint.text(.version)) \(version.number)", version.label, imprint.text(version.date)]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The same for programs: the versions without their texts, and the pieces.
  public var object: JSONObject {
    func stem(_ version: Declaration.Version) -> JSONValue {
      var version = version
      version.text = ""
      return .object(version.object)
    }
    let pieces = diff.pieces.map { piece in
      JSONValue.object(
        JSONObject([
          .init(key: "kind", value: .string(piece.kind.rawValue)),
          .init(key: "text", value: .string(piece.text)),
        ]))
    }
    return JSONObject([
      .init(key: "declaration", value: .string(id.text)),
      .init(key: "marking", value: .string(Audience.house.marking ?? "")),
      .init(key: "from", value: stem(versions.from)), .init(key: "to", value: stem(versions.to)),
      .init(key: "pieces", value: .array(pieces)),
    ])
  }
}
