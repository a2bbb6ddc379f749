/// A note-taker at work in one forum: where the next line goes, and what this session has stored.
///
/// It holds no records. Every line is taken on what stands there at that moment, since others write meanwhile. It is a
/// value: where a change comes to nothing, the session before it goes on.
public struct CaptureSession: Sendable {
  /// The forum that is written in.
  public let forum: ID<Forum>
  /// What every new input has beside its text: its theme, its group, its kind.
  public var template: Input
  /// What this session has stored and can take back, the newest last.
  public internal(set) var own: [CaptureRecord] = []

  /// A session that has stored nothing yet.
  public init(in forum: ID<Forum>, template: Input) {
    self.forum = forum
    self.template = template
  }
}

/// Something that a session has stored.
public enum CaptureRecord: Sendable, Equatable {
  /// An input as it was stored.
  case input(Input)
  /// A board or heading that was made, and the theme that was chosen before.
  case theme(Theme, before: ID<Theme>?)
  /// A point of a theme's summary.
  case point(String, ID<Theme>)
}

/// What a line has come to.
public enum CaptureAnswer: Sendable, Equatable {
  /// A text is an input.
  case added(Input)
  /// A text is an input, and hangs on no theme, because somebody else has removed the one that was chosen.
  case addedWithoutTheme(Input)
  /// A text is a summary point of a theme.
  case point(String, Theme)
  /// Another theme is chosen, or none.
  case went(Theme?)
  /// A board or heading was made and is chosen; the themes that are called much the same.
  case made(Theme, near: [Theme])
  /// The kind of the next inputs, or none.
  case kind(Input.Kind?)
  /// The group of the next inputs; empty for none.
  case group(String)
  /// What this session had stored last is gone again.
  case tookBack(CaptureRecord)
  /// What this session had stored last is not taken back.
  case left(CaptureRecord, CaptureObstacle)
  /// The session is to end.
  case ended
}

/// Why something that a session has stored is not taken back.
public enum CaptureObstacle: Sendable, Equatable {
  /// Somebody else has removed it already.
  case gone
  /// Somebody else has changed it.
  case changed
  /// Others have written under it, or refer to it.
  case inUse
}

/// What some lines have come to.
public struct CaptureOutcome: Sendable {
  /// The session after them.
  public let session: CaptureSession
  /// An answer for each line that said something, in their order.
  public let answers: [CaptureAnswer]
  /// The inputs that are new, in their order.
  public let added: [Input]
  /// The theme that is chosen now.
  public let theme: Theme?
  /// How many inputs hang on that theme, or on none, whoever wrote them.
  public let count: Int
}

extension CaptureSession {
  /// Takes lines into a change: all of them, or none.
  ///
  /// - Parameter lines: The lines with their numbers.
  /// - Throws: ``CaptureRefusal`` with every line that cannot be taken, and ``StoreError``.
  public func take(
    _ lines: [(number: Int, line: CaptureLine)], in change: inout Change
  ) throws -> CaptureOutcome {
    var work = CaptureWork(self, themes: try change.list(.themes(of: forum)))
    var answers: [CaptureAnswer] = []
    var faults: [CaptureFault] = []
    for (number, line) in lines {
      do {
        if answers.contains(.ended), line != .blank { throw CaptureProblem.afterQuit }
        answers += try work.take(line, in: &change)
      } catch let problem as CaptureProblem {
        faults.append(CaptureFault(line: number, problem))
      }
    }
    guard faults.isEmpty else { throw CaptureRefusal(faults) }
    return try work.finish(answers, in: &change)
  }

  /// Does what a line says that stores nothing: another theme, kind or group.
  ///
  /// - Throws: ``CaptureProblem`` and ``StoreError``.
  public func choose(_ line: CaptureLine, in records: some Records) throws -> CaptureOutcome {
    var work = CaptureWork(self, themes: try records.list(.themes(of: forum)))
    let answers = try work.choose(line).map { [$0] } ?? []
    return try work.outcome(answers, added: [], inputs: records.list(.inputs(of: forum)))
  }
}
