import Foundation
import ForumKit
import Testing

@testable import forumctl

/// What leaves the house, by every outward command that there is.
@Suite struct OutwardCommandTests {
  static let exempel = "\(Workspaces.fixtures)/exempel"

  /// The same without the forum whose texts may not leave the house.
  static let withoutLeaks = Result {
    let path = try Workspaces.copy("exempel")
    try FileManager.default.removeItem(atPath: "\(path)/forums/lackage-2025")
    return path
  }

  private func run(_ line: OutwardLine, _ options: [String]) throws -> CommandRun.Result {
    let workspace = line.subject == .everything ? try Self.withoutLeaks.get() : Self.exempel
    return CommandRun.run(line.arguments + options, in: workspace)
  }

  @Test func everyOutwardCommandIsTested() {
    #expect(OutwardLine.commands.keys.sorted() == OutwardLine.operands.keys.sorted())
    #expect(OutwardLine.all.count > 80)
  }

  @Test func everyOutwardCommandTakesTheOutwardOptions() {
    for (path, command) in OutwardLine.commands {
      let names = Set(command.options.map(\.name))
      #expect(names.isSuperset(of: OutwardOptions.all.map(\.form.name)), "\(path)")
    }
  }

  @Test(arguments: OutwardLine.all, [Audience.public, .parties])
  func nobodyIsNamedWhoMayNotBe(_ line: OutwardLine, to audience: Audience) throws {
    let secrets = try ExempelSecrets.read.get()
    let result = try run(line, ["--audience", audience.rawValue])
    #expect(result.exitCode == .done)
    // A table may have no rows.
    #expect(!result.outBytes.isEmpty || line.arguments.contains("--table"))
    let text = result.outBytes.readable
    let folded = TextFolding.caseAndDiacritics.fold(text)
    let named = ExempelSecrets.named(in: line.subject, to: audience).union(["sekretariatet"])
    let allowedNames = named.flatMap { secrets.organisations[$0, default: []] }
    for (id, names) in secrets.organisations where !named.contains(id) {
      #expect(!folded.contains(id), "\(id)")
      // `MPF` stands in `MPF, enheten för dialog`.
      for name in names where !allowedNames.contains(where: { $0.contains(name) }) {
        #expect(!text.contains(name), "\(name)")
      }
    }
  }

  @Test(arguments: OutwardLine.all, [Audience.public, .parties])
  func nothingOfTheHouseGetsOut(_ line: OutwardLine, to audience: Audience) throws {
    let secrets = try ExempelSecrets.read.get()
    let text = try run(line, ["--audience", audience.rawValue]).outBytes.readable
    #expect(text.contains("Gruppindelningen") == false)
    #expect(text.contains("INTERN") == false)
    for secret in secrets.people.union(secrets.house) { #expect(!text.contains(secret), "\(secret)") }
  }

  @Test(arguments: OutwardLine.all)
  func peopleAreShownToThePartiesOnlyWhenAskedForAndOnlyOfThoseNamed(_ line: OutwardLine) throws {
    let text = try run(line, ["--audience", "parties", "--include-personal"]).outBytes.readable
    let secrets = try ExempelSecrets.read.get()
    for secret in secrets.house { #expect(!text.contains(secret), "\(secret)") }
    // Contacts of organisations and signatories, and the people of those who are not named.
    for secret in [
      "070-174 06 05", "070-174 06 06", "070-174 06 07", "070-174 06 12", "070-174 06 13",
      "registrator@example.se", "bola.affarsson@example.org", "hamna.lyktstrom@example.org",
      "Fiktiva Kansliström", "Bola Affärsson", "Lykta Provström", "Studia Påhittsson",
      "Anonyma Exempelström", "Friti Låtsasdotter",
    ] {
      #expect(!text.contains(secret), "\(secret)")
    }
    if case .forum = line.subject { #expect(!text.contains("Hamna Lyktström")) }
  }

  @Test(arguments: OutwardLine.all)
  func peopleAreNeverShownToThePublic(_ line: OutwardLine) throws {
    let result = try run(line, ["--include-personal"])
    #expect(result.exitCode == .usage)
    #expect(result.out.isEmpty)
  }

  @Test(arguments: OutwardLine.ofTheHouse, [[], ["--audience", "public"], ["--audience", "parties"]])
  func whatIsForTheHouseAloneIsRefusedToOthers(_ line: OutwardLine, options: [String]) throws {
    let result = try run(line, options)
    let audience = options.last ?? "public"
    #expect(result.exitCode == .usage)
    #expect(result.out.isEmpty)
    #expect(
      result.err == """
        forumctl: error: this shows also those that may not be named, and is for the house alone, not for \
        --audience \(audience)
        hint: give --audience house; what is made is marked as internal

        """)
  }

  @Test(arguments: OutwardLine.all + OutwardLine.ofTheHouse)
  func whatIsMadeForTheHouseIsMarked(_ line: OutwardLine) throws {
    let result = try run(line, ["--audience", "house"])
    #expect(result.exitCode == .done)
    switch line.format {
    case "csv":
      // A cell may have line feeds: rows are told apart by what they begin with.
      let rows = try #require(CSVRows(result.out))
      #expect(rows.all.allSatisfy { $0.first == "INTERN" })
    case "json": #expect(try JSONReader.read(result.outBytes).object?["marking"] == .string("INTERN"))
    default: #expect(result.out.contains("INTERN"))
    }
  }

  @Test(arguments: OutwardLine.all)
  func theSameRecordsGiveTheSameBytes(_ line: OutwardLine) throws {
    let options = ["--audience", "parties", "--lang", "en"]
    let (first, second) = (try run(line, options), try run(line, options))
    #expect(first == second)
  }

  @Test func internalTextsAreThereForTheHouse() {
    let line = ["report", "verkstad-2025-05", "--audience", "house"]
    let report = CommandRun.run(line, in: Self.exempel).out
    #expect(report.contains("Gruppindelningen"))
    #expect(report.contains("Arbetsanteckning till nästa gång"))
    #expect(report.contains("- Avhopparlinjen Exempelvägen (Visas inte)"))
    #expect(report.contains("- Idrottsföreningen Exemplet (Frånvarande)"))
    #expect(!report.contains("Hamna Lyktström"))
    #expect(CommandRun.run(line + ["--include-personal"], in: Self.exempel).out.contains("Hamna Lyktström"))
  }

  @Test(arguments: [
    ("2026-06-15", "public", ["mpf", "polisomrade-exempel", "stodjouren-hamnlyktan"]),
    (
      "2026-06-15", "parties",
      [
        "foreningen-manskenet", "mpf", "polisomrade-exempel", "riksforbundet-exempelvanner",
        "stodjouren-hamnlyktan",
      ]
    ),
    ("2025-09-01", "public", ["mpf"]),
    ("2025-01-15", "public", ["if-exemplet"]),
    ("2025-01-15", "parties", ["foreningen-manskenet", "if-exemplet"]),
    ("2024-11-01", "public", []),
  ])
  func aDayMovesTheSignaturesAndNeverTheConsent(day: String, audience: String, expected: [String]) throws {
    let line = [
      "export", "signatories", "avsikt", "--as-of", day, "--audience", audience, "--format", "json",
    ]
    let result = CommandRun.run(line, in: Self.exempel)
    #expect(try Self.organisations("signatories", in: result) == expected)
  }

  @Test(arguments: [("public", 9), ("parties", 10), ("house", 15)])
  func asManyTookPartAsTheAudienceMaySee(audience: String, seats: Int) throws {
    let line = ["export", "participants", "verkstad", "--audience", audience, "--format", "json"]
    let result = CommandRun.run(line, in: Self.exempel)
    #expect(try Self.organisations("participants", in: result).count == seats)
  }

  private static func organisations(_ key: String, in result: CommandRun.Result) throws -> [String] {
    let object = try #require(try JSONReader.read(result.outBytes).object)
    return (object[key]?.array ?? []).compactMap { $0.object?["organisation"]?.object?["id"]?.string }
  }
}
