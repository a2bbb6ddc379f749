// Nobody must wait for this process's reader, its pager or its user's fingers: what is held for reading is let
// go of before the first byte goes out or comes in.

struct LettingGoOutput: TextOutput {
  let base: any TextOutput
  let letGo: @Sendable () -> Void

  func write(_ bytes: [UInt8]) throws(OutputFault) {
    letGo()
    try base.write(bytes)
  }
}

struct LettingGoInput: ByteInput {
  let base: any ByteInput
  let letGo: @Sendable () -> Void

  func read(atMost count: Int) throws(InputFault) -> [UInt8] {
    letGo()
    return try base.read(atMost: count)
  }
}

extension Console {
  /// The same console, that does something before it says or hears anything.
  func lettingGo(_ letGo: @escaping @Sendable () -> Void) -> Console {
    var console = Console(
      out: LettingGoOutput(base: out, letGo: letGo), err: LettingGoOutput(base: err, letGo: letGo),
      input: LettingGoInput(base: input, letGo: letGo), environment: environment, terminal: terminal,
      device: device)
    console.choices = choices
    return console
  }
}
