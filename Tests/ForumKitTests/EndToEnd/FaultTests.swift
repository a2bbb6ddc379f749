import Foundation
import Testing

@testable import ForumKit
@testable import forumctl

/// Fails the first operation of each kind of change, then the second, and so on until a run in which nothing
/// fails; and looks each time at what a reader sees and what the next writer makes of it.
@Suite("Every kind of change, and a fault at every step of it")
struct FaultTests {
  /// The ways in which an operation fails: a refusal that passes, one that lasts, the end of the process before
  /// it and in the midst of it. Where there are several codes, they take turns from one operation to the next.
  private enum Way: CaseIterable {
    case once, lasting, death, deathMidway

    func fault(at place: Int) -> FaultingFileSystem.Fault {
      switch self {
      case .once: .once(code: [ENOSPC, EIO, EACCES, EINTR][place % 4])
      case .lasting: .sticky(code: [ENOSPC, EIO, EROFS][place % 3])
      case .death: .death
      case .deathMidway: .deathMidway
      }
    }

    /// What becomes of the disk when the process has ended.
    func losses(at place: Int) -> [MemoryDisk.Loss] {
      switch self {
      case .once: [.none]
      case .lasting: [place % 2 == 0 ? .none : .everything]
      case .death: [.none, .something(seed: UInt64(place))]
      case .deathMidway: [.everything, .something(seed: UInt64(place) + 1_000)]
      }
    }
  }

  @Test(
    "Each file is old or new, and the whole of it when the next writer has been there",
    arguments: FaultedChange.all)
  func faults(_ change: FaultedChange) throws {
    let start = try change.prepare()
    let judge = try Judge(change, start)
    var faults = 0
    var disks = 0
    for way in Way.allCases {
      var place = 1
      while true {
        let fault = way.fault(at: place)
        let disk = start.after(.none)
        let fileSystem = FaultingFileSystem(fault, at: place, on: disk)
        let result = change.make(on: fileSystem)
        let isClean = !fileSystem.hasFailed
        fileSystem.end()
        let what = "\(change.testDescription): \(fault) at operation \(place)"
        if isClean { try #require(result.exitCode == .done, "\(what): \(result.err)") }
        // What somebody has been told is done stays so, whatever happens then.
        let losses =
          result.exitCode == .done
          ? [.none, .everything, .something(seed: UInt64(place))] : way.losses(at: place)
        for loss in losses {
          disks += 1
          try judge.look(at: disk.after(loss), result, fault, "\(what), \(loss) lost")
        }
        if isClean { break }
        faults += 1
        place += 1
      }
      #expect(place > 15, "\(change.testDescription)")
    }
    Tally.shared.add(faults, disks, judge.carriedThrough, of: change)
  }
}

/// Knows what a workspace was before a change and what it is after, and whether anything else has come of it.
private final class Judge {
  private let change: FaultedChange
  private let old: WorkspaceTree
  private let new: WorkspaceTree
  private let known: Set<String>?
  private let knownRules: [Rule: Int]
  /// How often the next writer has finished what was begun.
  private(set) var carriedThrough = 0

  private static let folder = FaultedChange.folder
  private static let own: Set<String> = [Layout.lock, Layout.journal]

  init(_ change: FaultedChange, _ start: MemoryDisk) throws {
    self.change = change
    known = change.makesIDs ? try WorkspaceTree(of: Self.folder, on: start).ids : nil
    old = try WorkspaceTree(of: Self.folder, on: start, known: known)
    let finished = start.after(.none)
    let result = change.make(on: finished)
    try #require(result.exitCode == .done, "\(change.testDescription): \(result.err)")
    new = try WorkspaceTree(of: Self.folder, on: finished, known: known)
    // What the records are stands in the history too, where nothing else is changed.
    if change.arguments.first != "log" { #expect(old.records != new.records) }
    knownRules = change.isInit ? [:] : try Self.findings(start)
    for (rule, count) in try Self.findings(finished) {
      #expect(count <= knownRules[rule] ?? 0, "\(change.testDescription): \(rule)")
    }
  }

  func look(
    at disk: MemoryDisk, _ result: CommandRun.Result, _ fault: FaultingFileSystem.Fault, _ what: String
  ) throws {
    let isDone = result.exitCode == .done
    // What check cannot read after it has mended the rest is a finding.
    let isLooking = change.arguments.first == "check"
    if !isDone, !(isLooking && result.exitCode == .findings) {
      #expect(result.err.contains("forumctl: error: "), "\(what)")
    }
    let found = try WorkspaceTree(of: Self.folder, on: disk, known: known)
    for path in Set(old.records.keys).union(new.records.keys).union(found.records.keys) {
      let file = found.records[path]
      #expect(file == old.records[path] || file == new.records[path], "\(what): \(path)")
    }
    let seen: [String: [UInt8]]?
    do { seen = try records(seenOn: disk) } catch {
      // The making of a workspace may have been cut off before there was one.
      guard change.isInit, let error = error as? StoreError, case .noWorkspace = error else { throw error }
      seen = nil
    }
    carriedThrough += try settle(disk, what) ? 1 : 0
    let settled = try WorkspaceTree(of: Self.folder, on: disk, known: known)
    // Byte for byte what is clean by the rules before or after, so it is clean.
    #expect(settled.records == old.records || settled.records == new.records, "\(what): half")
    #expect(Set(settled.own).isSubset(of: Self.own), "\(what): left \(settled.own)")
    if let seen { #expect(seen == settled.bytes.filter { $0.key.hasSuffix(".json") }, "\(what): seen") }
    if isDone { #expect(found.records == new.records, "\(what): exit 0") }
    if case .once = fault, !isDone, !isLooking, !change.isInit {
      #expect(settled.records == old.records, "\(what): \(result.err)")
      let again = change.make(on: disk)
      #expect(again.exitCode == .done, "\(what), again: \(again.err)")
      let finished = try WorkspaceTree(of: Self.folder, on: disk, known: known)
      #expect(finished.records == new.records, "\(what), again")
    } else {
      try goOn(disk, settled, what)
    }
  }

  /// Has the next writer come, who changes nothing by himself.
  ///
  /// - Returns: Whether he has carried through what was begun.
  private func settle(_ disk: MemoryDisk, _ what: String) throws -> Bool {
    if change.isInit {
      // Who made a workspace and was told of no success makes it again, and may then hear that it is there.
      let result = change.make(on: disk)
      let isThere = result.exitCode == .failed && result.err.contains("there is a workspace")
      #expect(result.exitCode == .done || isThere, "\(what): \(result.err)")
      return isThere
    }
    let workspace = try Workspace(at: Self.folder, on: disk, patience: 0)
    #expect(workspace.obstruction == nil, "\(what)")
    return try workspace.change("next", at: TickingClock.start) { _ in }.recovered != nil
  }

  /// A real change finds nothing in its way, and nothing left to do.
  private func goOn(_ disk: MemoryDisk, _ settled: WorkspaceTree, _ what: String) throws {
    let workspace = try Workspace(at: Self.folder, on: disk, patience: 0)
    let outcome = try workspace.change("next", at: TickingClock.start) { change in
      try change.edit(.workspace) { $0.publisher = "Efteråt" }
    }
    #expect(outcome.recovered == nil, "\(what)")
    let last = try #require(try workspace.history().changes.last)
    #expect(last.command == "next" && last.state == .done, "\(what)")
    let after = try WorkspaceTree(of: Self.folder, on: disk, known: known).records
    let card = RecordFile.workspace.path
    #expect(
      after.filter { $0.key != card } == settled.records.filter { $0.key != card }, "\(what): next")
    #expect(after[card] != settled.records[card], "\(what): next")
  }

  /// The records as somebody reads them who may not write.
  private func records(seenOn disk: MemoryDisk) throws -> [String: [UInt8]] {
    let readOnly = FaultingFileSystem(.sticky(code: EROFS), at: 0, on: disk)
    let snapshot = try Workspace(at: Self.folder, on: readOnly, patience: 0).records
    var files = try snapshot.names(in: "").filter { $0.hasSuffix(".json") }
    for folder in [Layout.forums, Layout.declarations] {
      for name in try snapshot.names(in: folder) {
        files += try snapshot.names(in: "\(folder)/\(name)").map { "\(folder)/\(name)/\($0)" }
      }
    }
    var records: [String: [UInt8]] = [:]
    for file in files { records[file] = try snapshot.bytes(of: file).map { WorkspaceTree.masked($0, known) } }
    return records
  }

  private static func findings(_ disk: MemoryDisk) throws -> [Rule: Int] {
    let records = try Workspace(at: folder, on: disk, patience: 0).records
    let day = try #require(CalendarDate("2026-06-15"))
    return Dictionary(grouping: try Check(of: records, on: day).findings, by: \.rule).mapValues(\.count)
  }
}

/// Counts over all kinds of change, and tells the sum when the last has been tried.
private final class Tally: @unchecked Sendable {
  static let shared = Tally()

  private let lock = NSLock()
  private var kinds = 0
  private var faults = 0
  private var disks = 0
  private var carriedThrough = 0

  func add(_ faults: Int, _ disks: Int, _ carriedThrough: Int, of change: FaultedChange) {
    lock.withLock {
      kinds += 1
      self.faults += faults
      self.disks += disks
      self.carriedThrough += carriedThrough
      guard kinds == FaultedChange.all.count else { return }
      print(
        "faults: \(self.faults) tried over \(kinds) kinds of change; \(self.disks) disks looked at, "
          + "\(self.carriedThrough) of them with a change that the next writer carried through")
    }
  }
}
