import ForumKit
import Testing

@testable import forumctl

@Suite struct DeclarationCommandTests {
  private let id = "avsiktsforklaring-trygg-fritid"

  private func declaration(_ workspace: String, _ id: String) throws -> Declaration {
    try Workspaces.records(in: workspace).declaration(try #require(ID<Declaration>(id)))
  }

  @Test func theIdOfANewDeclarationIsPrintedAlone() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "declaration", "add", "Avsikt för trygga resor", "--steward", "MPF", "--party", "Polisområde Exempel",
      "--party", "Nya Parten", "--reference", "if-exemplet", "--purpose", "Att komma hem.", "--create",
      "--citation", "https://example.org", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "avsikt-for-trygga-resor\n")
    #expect(
      result.err == """
        added declarations/avsikt-for-trygga-resor/declaration.json
        added organisations.json: nya-parten

        """)
    let shown = CommandRun.run(
      "declaration", "show", "avsikt-for", "--format", "json", in: workspace)
    #expect(
      shown.out == """
        {
          "id": "avsikt-for-trygga-resor",
          "parties": [
            "polisomrade-exempel",
            "nya-parten"
          ],
          "purpose": "Att komma hem.",
          "referenceGroup": [
            "if-exemplet"
          ],
          "sources": [
            "https://example.org"
          ],
          "steward": "mpf",
          "title": "Avsikt för trygga resor"
        }

        """)
  }

  @Test func aTitleThatIsTakenGivesTheNextId() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run("declaration", "add", "Avsiktsförklaring Trygg Fritid", in: workspace)
    #expect(result.out == "avsiktsforklaring-trygg-fritid-2\n")
  }

  @Test func theListShowsTheVersionInForce() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run("declaration", "list", "--format", "csv", in: workspace)
    #expect(
      result.out
        == "id,title,steward,adoptedVersion\r\n\(id),Avsiktsförklaring om trygg fritid,sekretariatet,3\r\n")
  }

  @Test func aListWithADamagedNeighbourShowsTheRestAndWarns() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(CommandRun.run("declaration", "add", "Bruten", in: workspace).exitCode == .done)
    let path = "\(workspace)/declarations/bruten/declaration.json"
    try AtomicWriter(DiskFileSystem()).write(Array("{\"id\": \"bruten\"".utf8), to: path)
    let result = CommandRun.run("declaration", "list", "--format", "ndjson", "--fields", "id", in: workspace)
    #expect(result.exitCode == .unreadable)
    #expect(result.out == "{\"id\":\"\(id)\"}\n")
    #expect(result.err.hasPrefix("warning: declarations/bruten/declaration.json:1:16: "))
  }

  @Test func showCountsTheSignatoriesByWhereTheyStandToday() throws {
    let workspace = try Workspaces.copy("exempel")
    func counts(_ today: String) throws -> String? {
      let result = CommandRun.run(
        "declaration", "show", id, "--format", "ndjson", "--fields", "signatories", in: workspace,
        today: today)
      return result.out
    }
    #expect(
      try counts("2026-06-15")
        == "{\"signatories\":{\"declined\":1,\"invited\":2,\"preparing\":2,\"signed\":9,\"withdrawn\":1}}\n")
    // The signature of 2027-02-01 has come about by then.
    #expect(
      try counts("2027-02-01")
        == "{\"signatories\":{\"declined\":1,\"invited\":1,\"preparing\":2,\"signed\":10,\"withdrawn\":1}}\n")
  }

  @Test func peopleSeeTheVersionsWithoutTheirTextsAndOneVersionWithItsText() throws {
    let workspace = try Workspaces.copy("exempel")
    let page = CommandRun.run("declaration", "show", id, in: workspace)
    let version = CommandRun.run("declaration", "show", id, "--version", "1", in: workspace)
    try expectGolden(page.out + "\n" + version.out, "commands/declaration-show.txt")
    let json = CommandRun.run("declaration", "show", id, "--format", "json", in: workspace)
    let texts = try #require(try json.json.object?["versions"]?.array).compactMap {
      $0.object?["text"]?.string
    }
    #expect(texts.count == 4)
  }

  @Test func revisingAddsTheNextNumberAndLeavesTheOthers() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try declaration(workspace, id)
    let result = CommandRun.run(
      "declaration", "revise", id, "--file", "-", "--label", "Efter remissen", "--on", "2026-06", "--change",
      "minor", "--presented-at", "2025-11-12", in: workspace, input: "# Ny\r\n\r\ntext\n\n")
    #expect(result.exitCode == .done)
    #expect(result.out == "5\n")
    #expect(result.err == "added version 5 of \(id), draft\n")
    let after = try declaration(workspace, id)
    #expect(Array(after.versions.prefix(4)) == before.versions)
    let version = try #require(after.versions.last)
    #expect(version.number == 5)
    #expect(version.label == "Efter remissen")
    #expect(version.status == .draft)
    #expect(version.date == PartialDate("2026-06"))
    #expect(version.change == .minor)
    #expect(version.presentedAt?.text == "forum-2025-11")
    #expect(version.text == "# Ny\n\ntext")
  }

  @Test func anAdoptedRevisionSupersedesAndSignaturesStillCountThroughMinorChanges() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "declaration", "revise", id, "--file", "-", "--adopted", "--change", "minor", in: workspace, input: "Ny"
    )
    #expect(result.out == "5\n")
    #expect(result.err == "added version 5 of \(id), adopted\n")
    let after = try declaration(workspace, id)
    #expect(after.versions.map(\.status) == [.superseded, .superseded, .superseded, .draft, .adopted])
    #expect(after.adopted?.date == PartialDate("2026-06-15"))
    #expect(after.signature(on: 2, countsFor: 5))
    #expect(!after.signature(on: 1, countsFor: 5))
  }

  @Test func aTextThatIsThereAlreadyIsAddedWithAWarning() throws {
    let workspace = try Workspaces.copy("exempel")
    let line = ["declaration", "revise", id, "--file", "-"]
    #expect(
      CommandRun.run(line, in: workspace, input: Array("Ny\n".utf8)).err
        == "added version 5 of \(id), draft\n")
    let again = CommandRun.run(line, in: workspace, input: Array("Ny".utf8))
    #expect(again.out == "6\n")
    #expect(again.err == "added version 6 of \(id), draft\nwarning: the text is that of version 5\n")
  }

  @Test(arguments: [[], ["--dry-run"]]) func whoseSignaturesNoLongerCountIsSaid(_ options: [String]) throws {
    let workspace = try Workspaces.copy("exempel")
    let line = ["declaration", "revise", id, "--file", "-", "--adopted"]
    func signed() -> Int {
      CommandRun.run("export", "signatories", id, "--format", "csv", in: workspace).out
        .split(separator: "\r\n").count - 1
    }
    #expect(signed() == 3)
    let result = CommandRun.run(line + options, in: workspace, input: Array("Ny\n".utf8))
    let (added, verb) = options.isEmpty ? ("added", "") : ("would add", "would ")
    #expect(
      result.err == """
        \(added) version 5 of \(id), adopted
        warning: 8 signatures \(verb)no longer count for the text in force, version 5; see whose: forumctl signatory list \(id) --reconfirm; if only the wording changed: forumctl declaration set \(id) --version 5 --change minor

        """)
    guard options.isEmpty else { return }
    #expect(signed() == 0)
    let minor = CommandRun.run(
      "declaration", "set", id, "--version", "5", "--change", "minor", in: workspace)
    #expect(minor.err == "changed declarations/\(id)/declaration.json (versions)\n")
    #expect(signed() == 3)
  }

  @Test func aChangeOfWordingTakesNoSignatureAway() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      ["declaration", "revise", id, "--file", "-", "--adopted", "--change", "minor"], in: workspace,
      input: Array("Ny\n".utf8))
    #expect(result.err == "added version 5 of \(id), adopted\n")
  }

  @Test func aDayOfAdoptionIsNotBeforeThatOfTheVersionBefore() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let line = ["declaration", "revise", id, "--file", "-", "--adopted", "--change", "minor", "--on"]
    let early = CommandRun.run(line + ["2020-01-01"], in: workspace, input: Array("Ny\n".utf8))
    #expect(early.exitCode == .usage && early.out == "")
    #expect(
      early.err == """
        forumctl: error: --on "2020-01-01" is not on or after 2025-11-12, when version 3 was adopted
        hint: give the day that it was adopted; if the other is wrong: forumctl declaration set \(id) --version 3 --on DATE
        usage: forumctl declaration revise D --file FILE [options]

        """)
    let ahead = CommandRun.run(line + ["2026-07-01"], in: workspace, input: Array("Ny\n".utf8))
    #expect(ahead.exitCode == .usage && ahead.err.contains("is not a day that has come"))
    for (version, day, words) in [
      ("2", "2024-01-01", "on or after 2024-11-20, when version 1"),
      ("2", "2025-12-01", "on or before 2025-11-12, when version 3"),
      ("3", "2025", nil), ("2", "2024-11-20", nil), ("1", "2025-06-02", nil),
    ] {
      let result = CommandRun.run(
        "declaration", "set", id, "--version", version, "--on", day, "--dry-run", in: workspace)
      #expect(result.exitCode == (words == nil ? .done : .usage))
      if let words { #expect(result.err.contains("--on \"\(day)\" is not \(words) was adopted\n")) }
    }
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func aDraftThatIsAdoptedIsDatedTodayAndSupersedesThoseBefore() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "declaration", "set", id, "--version", "4", "--status", "adopted", "--label", "Höstens text",
      in: workspace)
    #expect(
      result.err == """
        changed declarations/\(id)/declaration.json (versions)
        warning: 8 signatures no longer count for the text in force, version 4; see whose: forumctl signatory list \(id) --reconfirm

        """)
    let after = try declaration(workspace, id)
    #expect(after.versions.map(\.status) == [.superseded, .superseded, .superseded, .adopted])
    #expect(after.versions.last?.date == PartialDate("2026-06-15"))
    #expect(after.versions.last?.label == "Höstens text")
    #expect(
      after.versions.map(\.date).prefix(3)
        == (try declaration(try Workspaces.copy("exempel"), id)).versions.map(\.date).prefix(3))
  }

  @Test func theDayOfAnAdoptionCanBeGivenAndStaysWhenOtherKeysChange() throws {
    let workspace = try Workspaces.copy("exempel")
    func set(_ options: String...) throws -> PartialDate? {
      let result = CommandRun.run(["declaration", "set", id, "--version", "4"] + options, in: workspace)
      #expect(result.exitCode == .done)
      return try declaration(workspace, id).versions.last?.date
    }
    #expect(try set("--status", "adopted", "--on", "2026-06-10") == PartialDate("2026-06-10"))
    #expect(try set("--status", "adopted", "--change", "minor") == PartialDate("2026-06-10"))
    #expect(try set("--status", "superseded") == PartialDate("2026-06-10"))
  }

  @Test func keysOfTheDeclarationGrowAndAreCleared() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "declaration", "set", id, "--title", "Trygg fritid", "--party", "if-exemplet", "--clear",
      "referenceGroup=foreningen-manskenet", "--purpose", "", "--clear", "versions=4", in: workspace)
    #expect(
      result.err
        == "changed declarations/\(id)/declaration.json (parties, purpose, referenceGroup, title, versions)\n"
    )
    let after = try declaration(workspace, id)
    #expect(after.title == "Trygg fritid")
    #expect(after.parties.map(\.text).last == "if-exemplet")
    #expect(after.referenceGroup.map(\.text) == ["exempelstads-kommun", "polisomrade-exempel"])
    #expect(after.purpose == "")
    #expect(after.versions.map(\.number) == [1, 2, 3])
  }

  @Test func removingWithItsSignatoriesTellsEachOfThem() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let dry = CommandRun.run("declaration", "remove", id, "--cascade", "--dry-run", in: workspace)
    #expect(dry.err.split(separator: "\n").count == 16)
    #expect(dry.err.hasPrefix("would remove declarations/\(id)/declaration.json\n"))
    #expect(try Workspaces.files(in: workspace) == before)
    #expect(CommandRun.run("declaration", "rm", id, "--cascade", in: workspace).exitCode == .done)
    #expect(CommandRun.run("declaration", "list", in: workspace).out == "")
  }
}
