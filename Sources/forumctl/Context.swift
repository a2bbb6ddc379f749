/// All that a command may use: what comes from outside comes in here, and nowhere else.
protocol CommandContext: Sendable {
  var console: Console { get }
}

extension CommandContext {
  var out: any TextOutput { console.out }
  var err: any TextOutput { console.err }
  var input: any ByteInput { console.input }
  var environment: [String: String] { console.environment }

  /// Tells on `err` what was done, unless `--quiet`.
  func note(_ text: String) throws(OutputFault) { try console.note(text) }
  func warn(_ text: String) throws(OutputFault) { try console.warn(text) }
  func show(_ table: Table) throws(OutputFault) { try console.show(table) }
}

/// For commands that need no workspace.
struct IndependentContext: CommandContext {
  let console: Console
  /// The program itself, for `help` and `completion`.
  let program: Program
}

/// For commands of the house.
struct Context: CommandContext {
  let console: Console
}

/// For commands whose product may leave the house.
struct OutwardContext: CommandContext {
  let console: Console
}
