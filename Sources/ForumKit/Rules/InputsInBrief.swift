/// What rules look at of every input, in the order of its file. There can be millions, and of nearly all of them
/// nothing else is read.
struct InputsInBrief {
  /// By place in the list; none where an input could not be read.
  let keys: [InputKey]
  /// When each input that could be read was created; `nil` where it does not say.
  let created: [Instant?]

  /// The keys of inputs that are kept when a sound file is read (``SoundForm``).
  static let keptKeys = ["created", "id"]

  /// The inputs of a sound file with its bytes; `nil` where two of them have the same id.
  init?(_ sound: SoundForm.Reading, in bytes: [UInt8]) {
    (keys, created) = bytes.withUnsafeBytes { bytes in
      (
        sound.columns[1].map { InputKey(utf8: bytes[$0]) },
        sound.columns[0].map { Instant(utf8: UnsafeRawBufferPointer(rebasing: bytes[$0])) }
      )
    }
    let sorted = keys.sorted()
    guard !zip(sorted, sorted.dropFirst()).contains(where: ==) else { return nil }
  }

  /// The inputs of a file that could be read, with their places in its list.
  init(_ inputs: PlacedRecords<Input>) {
    keys = InputKey.keys(of: inputs.lazy.map { ($0.place, $0.record.id.text) })
    created = inputs.records.map(\.created)
  }
}
