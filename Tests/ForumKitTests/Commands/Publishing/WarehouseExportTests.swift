import Foundation
import Testing

@testable import ForumKit
@testable import forumctl

/// `export ndjson` and `export sql`.
@Suite struct WarehouseExportTests {
  private static let nod = "\(Workspaces.fixtures)/nod"

  private func ndjson(_ workspace: String, _ options: String...) throws -> String {
    let folder = try TemporaryFolder.make()
    let result = CommandRun.run(["export", "ndjson", "-o", "\(folder)/ut"] + options, in: workspace)
    #expect(result.exitCode == .done, "\(result.err)")
    return "\(folder)/ut"
  }

  @Test(arguments: ["nod", "umea", "canaries"], Audience.allCases)
  func everyKeyLeadsToARow(workspace: String, audience: Audience) throws {
    let path =
      switch workspace {
      case "canaries": try CanaryTests.workspace.get().path
      default: "\(Workspaces.fixtures)/\(workspace)"
      }
    let package = try TablePackage(in: ndjson(path, "--audience", audience.rawValue))
    #expect(package.faults == [])
    #expect(package.rows["forums", default: []].isEmpty == false)
  }

  @Test func theHouseHasEveryTableAndPeopleOnlyWhenAskedFor() throws {
    let exempel = "\(Workspaces.fixtures)/exempel"
    let all = try TablePackage(in: ndjson(exempel, "--audience", "house", "--include-personal"))
    #expect(all.faults == [])
    #expect(
      Set(all.rows.keys) == Set(WarehouseExport.tableNames.map { $0.replacing("_", with: "-") }))
    let without = try TablePackage(in: ndjson(exempel, "--audience", "house"))
    #expect(without.rows["representatives"] == nil && without.rows["organisation-contacts"] == nil)
    #expect(without.rows["signatories"]?.first?["signed_by"] == nil)
    #expect(all.rows.values.joined().allSatisfy { $0["marking"] == .string("INTERN") })
    #expect(all.descriptor["marking"] == .string("INTERN"))
  }

  @Test func aTagIsTheBytesThatItIsWrittenWith() throws {
    let path = try Workspaces.copy("nod")
    for tag in ["\u{E9}n", "e\u{301}n"] {
      let line = ["input", "add", "latest", "Ett inspel", "--tag", tag]
      #expect(CommandRun.run(line, in: path).exitCode == .done)
    }
    let package = try TablePackage(in: ndjson(path, "--audience", "house"))
    #expect(package.faults == [])
    let tags = package.rows["tags", default: []].compactMap { $0["tag"]?.string }
    #expect(tags.count { $0 == "\u{E9}n" } == 2)
  }

  @Test func theNumbersAreThoseOfStats() throws {
    let result = CommandRun.run("stats", "--format", "json", in: Self.nod)
    let stats = try #require(try JSONReader.read(result.outBytes).object)
    let package = try TablePackage(in: ndjson(Self.nod, "--audience", "house"))
    #expect(
      stats["inputs"]?.object?["total"] == .number(JSONNumber(package.rows["inputs", default: []].count)))
    #expect(
      stats["participation"]?.object?["total"]
        == .number(JSONNumber(package.rows["participants", default: []].count)))
  }

  @Test func oneOutputTakesOneTable() throws {
    let words = """
      forumctl: error: there is one standard output, and more than one table
      hint: name one with --table, or a folder for them all: -o DIR

      """
    for options in [[], ["--table", "forums", "--table", "inputs"]] {
      let result = CommandRun.run(["export", "ndjson"] + options, in: Self.nod)
      #expect(result.exitCode == .failed)
      #expect(result.out.isEmpty)
      #expect(result.err == words)
    }
  }

  @Test(arguments: [["--table", "representatives"], ["--table", "organisation_contacts"]])
  func tablesOfPeopleHaveToBeAskedFor(options: [String]) {
    let line = ["export", "ndjson", "--audience", "parties"] + options
    let result = CommandRun.run(line, in: Self.nod)
    #expect(result.exitCode == .usage)
    #expect(result.out.isEmpty)
    #expect(result.err.contains("the table \(options[1]) is of personal data"))
  }

  @Test(arguments: [["export", "ndjson", "--table", "inputs"], ["export", "sql", "--dialect", "sqlite"]])
  func oneTextThatMayNotLeaveRefusesItAll(line: [String]) throws {
    let folder = try TemporaryFolder.make()
    for output in [[], ["-o", "\(folder)/ut"]] {
      let result = CommandRun.run(line + output, in: LeakRefusalTests.exempel)
      #expect(result.exitCode == .findings)
      #expect(result.out.isEmpty)
      #expect(result.err == LeakRefusalTests.refusal)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func aMeetingThatIsInternalLeavesNoTrace() throws {
    let exempel = try OutwardCommandTests.withoutLeaks.get()
    for line in ["sql --dialect sqlite", "ndjson --table forums"] {
      let result = CommandRun.run(["export"] + line.split(separator: " ").map(String.init), in: exempel)
      #expect(result.exitCode == .done)
      #expect(!(result.out + result.err).contains("radsmote"))
    }
  }

  // MARK: - Files

  @Test func aFolderOfTheSameKindIsReplacedWhole() throws {
    let folder = try ndjson(Self.nod, "--audience", "house")
    let more = try DiskFileSystem().names(in: folder)
    let result = CommandRun.run("export", "ndjson", "-o", folder, in: Self.nod)
    #expect(result.exitCode == .done)
    let names = try DiskFileSystem().names(in: folder)
    #expect(Set(names).isStrictSubset(of: more))
    #expect(try TablePackage(in: folder).descriptor["marking"] == nil)
    let beside = try FileManager.default.contentsOfDirectory(atPath: FilePath.parent(of: folder))
    #expect(beside == ["ut"])
  }

  @Test(arguments: [["brev.txt"], ["datapackage.json"], ["forums.ndjson"]])
  func aFolderOfAnotherKindIsRefused(names: [String]) throws {
    let folder = try TemporaryFolder.make()
    for name in names { try Workspaces.write("{}", to: name, in: folder) }
    for options in [[], ["-n"]] {
      let result = CommandRun.run(["export", "ndjson", "-o", folder] + options, in: Self.nod)
      #expect(result.exitCode == .failed)
      #expect(result.err.contains("is there already, and is nothing that an export has written"))
    }
    #expect(try DiskFileSystem().names(in: folder) == names)
  }

  @Test(arguments: ["forums/ny", "organisations.json", ".forumctl/ut"])
  func noTableStandsAmongTheRecords(path: String) throws {
    let workspace = try Workspaces.copy("nod")
    for line in [["ndjson"], ["sql", "--dialect", "sqlite"]] {
      let result = CommandRun.run(["export"] + line + ["-o", path], in: workspace)
      #expect(result.exitCode == .failed, "\(line) \(path)")
    }
    #expect(try Workspaces.files(in: workspace) == Workspaces.files(in: Self.nod))
  }

  @Test func aDryRunTellsAndWritesNothing() throws {
    let folder = try TemporaryFolder.make()
    for line in [["ndjson"], ["sql", "--dialect", "postgresql"]] {
      let line = ["export"] + line + ["--audience", "house", "-o", "\(folder)/ut"]
      let dry = CommandRun.run(line + ["-n"], in: Self.nod)
      #expect(dry.exitCode == .done)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
      let real = CommandRun.run(line, in: Self.nod)
      #expect(dry.err.replacing("would write", with: "wrote") == real.err)
      try FileManager.default.removeItem(atPath: "\(folder)/ut")
    }
  }

  /// Whatever fails, the folder that was there is whole, or the new one is.
  @Test func aWriterThatIsCutOffLeavesOneExportOrTheOther() throws {
    var place = 1
    var isOver = false
    while !isOver {
      let folder = try ndjson(Self.nod, "--table", "forums", "--table", "publications")
      let old = try tables(in: folder)
      let faulting = FaultingFileSystem(.death, at: place)
      let line = ["export", "ndjson", "--table", "forums", "--audience", "house", "-o", folder]
      let result = CommandRun.run(line, in: Self.nod, on: faulting)
      faulting.end()
      isOver = !faulting.hasFailed
      #expect(!isOver || result.exitCode == .done)
      if try DiskFileSystem().status(of: folder) != nil {
        let files = try tables(in: folder)
        #expect(files == old || files.keys.sorted() == ["datapackage.json", "forums.ndjson"])
        #expect(try TablePackage(in: folder).faults == [])
      }
      // The next one clears up.
      let again = CommandRun.run("export", "ndjson", "-o", folder, in: Self.nod)
      #expect(again.exitCode == .done, "\(place): \(again.err)")
      let beside = try FileManager.default.contentsOfDirectory(atPath: FilePath.parent(of: folder))
      #expect(beside == ["ut"], "\(place)")
      place += 1
    }
    #expect(place > 20)
  }

  /// Every file of a folder.
  private func tables(in folder: String) throws -> [String: [UInt8]] {
    let disk = DiskFileSystem()
    return try Dictionary(
      uniqueKeysWithValues: disk.names(in: folder).map { ($0, try disk.read("\(folder)/\($0)")) })
  }

  @Test func twoWritersOfOneFolderAreKeptApart() throws {
    let folder = try TemporaryFolder.make()
    let disk = DiskFileSystem()
    let other = "\(folder)/.ut.forumctl-new"
    try disk.createFolder(other)
    let lock = try #require(try disk.lock(other, .exclusive))
    let result = CommandRun.run("export", "ndjson", "-o", "\(folder)/ut", in: Self.nod)
    #expect(result.exitCode == .failed)
    #expect(result.err.contains("another process is writing"))
    try disk.close(lock)
  }

  // MARK: - What people read

  /// The tables as SQL has them: what an analyst looks up.
  @Test(arguments: SQLFormat.Dialect.allCases)
  func theTablesAreTheSame(dialect: SQLFormat.Dialect) throws {
    let line = ["export", "sql", "--dialect", dialect.rawValue, "--audience", "house", "--include-personal"]
    let sql = CommandRun.run(line, in: Self.nod).out
    let tables = try #require(sql.range(of: "DELETE FROM")).lowerBound
    try expectGolden(String(sql[..<tables]), "publishing/tables.\(dialect.rawValue).sql")
  }

  @Test func whatIsExportedIsTheSame() throws {
    for table in ["forums", "themes", "versions", "tags"] {
      let result = CommandRun.run("export", "ndjson", "--table", table, in: Self.nod)
      try expectGolden(result.outBytes, "publishing/nod-\(table).ndjson")
    }
  }
}
