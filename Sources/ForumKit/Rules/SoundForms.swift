/// The forms of the files that have been met.
struct SoundForms: Sendable {
  private var forms: [String: SoundForm] = [:]
  private let isKept: SoundForm.Choice

  /// - Parameter isKept: Of which keys it is kept where their texts stand.
  init(texts isKept: @escaping SoundForm.Choice) { self.isKept = isKept }

  /// The form of a file. It is the same for all files of one kind of record.
  subscript(file: FileShape) -> SoundForm {
    mutating get {
      if let form = forms[file.record.name] { return form }
      let form = SoundForm(
        of: file, keeping: file.type == Input.self ? InputsInBrief.keptKeys : [], texts: isKept)
      forms[file.record.name] = form
      return form
    }
  }
}
