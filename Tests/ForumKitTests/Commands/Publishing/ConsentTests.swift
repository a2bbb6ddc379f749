import Foundation
import ForumKit
import Testing

@testable import forumctl

/// Consent as the commands record it, and what it lets out the same day.
@Suite struct ConsentTests {
  private func done(_ line: [String], in path: String) {
    let result = CommandRun.run(line, in: path)
    #expect(result.exitCode == .done, "\(line) \(result.err)")
  }

  /// A workspace with a forum and, if they are given, organisations that took part in it.
  private func workspace(_ organisations: [String] = ["Föreningen Silverdalen"]) throws -> String {
    let path = try Workspaces.empty()
    done(["forum", "add", "Möte", "--id", "mote", "--date", "2026-06-10"], in: path)
    for name in organisations { done(["organisation", "add", name], in: path) }
    return path
  }

  private func report(_ path: String, _ options: [String] = []) -> CommandRun.Result {
    CommandRun.run(["report", "mote"] + options, in: path)
  }

  @Test(arguments: [
    ([("public", "2026-06-15")], true), ([("unlisted", "2026-06-15")], false),
    ([("unlisted", "2026-06-15"), ("public", "2026-06-15")], false),
    ([("public", "2026-06-15"), ("unlisted", "2026-06-15")], false),
    ([("unlisted", "2026-06-14"), ("public", "2026-06-15")], true),
    ([("public", "2026-06-14"), ("unlisted", "2026-06-16")], true),
    ([("unlisted", "2026-06-14"), ("public", "2026-06-16")], false),
    // Until its first choice holds, nobody knows that it wants to be seen.
    ([("public", "2026-06-16")], false), ([("unlisted", "2026-06-16")], false),
  ])
  func aParticipantIsNamedIfItMayBeToday(choices: [(choice: String, date: String)], isNamed: Bool) throws {
    let path = try workspace()
    done(["participant", "add", "mote", "Föreningen Silverdalen", "--attendance", "attended"], in: path)
    #expect(report(path).out.contains("Silverdalen"))
    for (choice, date) in choices {
      let line = ["participant", "set", "mote", "Föreningen Silverdalen", "--listing", choice, "--on", date]
      done(line, in: path)
    }
    #expect(report(path).out.contains("Silverdalen") == isNamed)
    let list = CommandRun.run(
      "participant", "list", "mote", "--format", "csv", "--fields", "listed", in: path)
    #expect((list.out == "listed\r\npublic\r\n") == isNamed)
  }

  @Test func aDepartmentOfWhoMayNotBeNamedIsNoWayToNameIt() throws {
    let path = try workspace(["Stödjouren Silverdalen"])
    done(
      ["organisation", "add", "Silverdalens kansli", "--parent", "Stödjouren Silverdalen"], in: path)
    done(["participant", "add", "mote", "Stödjouren Silverdalen", "--listing", "unlisted"], in: path)
    done(["forum", "set", "mote", "--organised-by", "Silverdalens kansli"], in: path)
    for options in [[], ["--part", "invitation"], ["--format", "json"]] {
      let result = report(path, options)
      #expect(result.exitCode == .done)
      #expect(!result.out.lowercased().contains("silverdalen"), "\(options)")
    }
    let house = report(path, ["--part", "invitation", "--audience", "house"])
    #expect(house.out.contains("Silverdalens kansli"))
    // What has consented for itself is named.
    done(["participant", "add", "mote", "Silverdalens kansli", "--listing", "public"], in: path)
    #expect(report(path).out.contains("Silverdalens kansli"))
  }

  @Test(arguments: [("unlisted", false), ("parties", false), ("public", true), (nil, true)])
  func whoSharesASeatIsNamedWithItUnlessItHasRefusedElsewhere(choice: String?, isNamed: Bool) throws {
    let path = try workspace(["Föreningen Silverdalen", "Guldåsens kommun"])
    done(["declaration", "add", "Avsikt", "--id", "avsikt"], in: path)
    done(["signatory", "add", "avsikt", "Föreningen Silverdalen", "--on", "2026-06-01"], in: path)
    if let choice {
      done(["signatory", "set", "avsikt", "Föreningen Silverdalen", "--listing", choice], in: path)
    }
    done(["participant", "add", "mote", "Guldåsens kommun", "--listing", "public"], in: path)
    let file = "forums/mote/participants.json"
    let seats = String(decoding: try DiskFileSystem().read("\(path)/\(file)"), as: UTF8.self)
    let shared = seats.replacingOccurrences(
      of: "\"organisation\":", with: "\"with\": [\"foreningen-silverdalen\"], \"organisation\":")
    try Workspaces.write(shared, to: file, in: path)
    #expect(report(path).out.contains("Guldåsens kommun"))
    #expect(report(path).out.contains("Silverdalen") == isNamed)
  }

  @Test func aNameFromBeforeARenamingIsWithheldToo() throws {
    let path = try workspace()
    done(["participant", "add", "mote", "Föreningen Silverdalen", "--listing", "unlisted"], in: path)
    done(["input", "add", "mote", "Vi hörde om Föreningen Silverdalen i går"], in: path)
    func aliases() -> String {
      CommandRun.run(
        "organisation", "list", "--format", "csv", "--fields", "name,aliases", in: path
      ).out
    }
    let renaming = ["organisation", "set", "foreningen-silverdalen", "--name"]
    done(renaming + ["Föreningen Guldåsen"], in: path)
    #expect(aliases() == "name,aliases\r\nFöreningen Guldåsen,Föreningen Silverdalen\r\n")
    #expect(report(path).exitCode == .findings)
    done(renaming + ["Föreningen Guldåsen"], in: path)
    #expect(aliases() == "name,aliases\r\nFöreningen Guldåsen,Föreningen Silverdalen\r\n")
    done(renaming + ["Föreningen Silverdalen"], in: path)
    #expect(aliases() == "name,aliases\r\nFöreningen Silverdalen,Föreningen Guldåsen\r\n")
  }

  @Test(arguments: ["Föreningen Silverdalen", "Silverdalens vänner", "foreningen-silverdalen"])
  func aNameFromBeforeAMergeIsWithheldToo(name: String) throws {
    let path = try workspace(["Föreningen Silverdalen", "Silverdalens vänner"])
    done(["participant", "add", "mote", "Föreningen Silverdalen", "--listing", "unlisted"], in: path)
    done(["organisation", "merge", "foreningen-silverdalen", "silverdalens-vanner"], in: path)
    done(["input", "add", "mote", "Vi hörde om \(name) i går"], in: path)
    let result = report(path)
    #expect(result.exitCode == .findings)
    #expect(!result.err.lowercased().contains("silverdalen"))
  }

  @Test(arguments: [
    ["forum", "set", "mote", "--title", "Med Silverdalen i fokus"],
    ["forum", "set", "mote", "--place", "Silverdalens lokaler"],
    ["forum", "set", "mote", "--area", "Silverdalen"],
    ["forum", "set", "mote", "--series", "silverdalen"],
    ["forum", "set", "mote", "--purpose", "#silverdalen"],
    ["forum", "publish", "mote", "--change", "Silverdalen borttagen"],
    ["forum", "set", "mote", "--programme", "09:00; Fika; ; Silverdalen"],
    ["forum", "set", "mote", "--section", "summary", "--heading", "Silverdalen", "--text", "Text"],
    ["forum", "set", "mote", "--section", "summary", "--heading", "Rubrik", "--text", "Silverdalen"],
    ["theme", "add", "mote", "Silverdalen"], ["theme", "add", "mote", "Fråga", "--question", "Silverdalen?"],
    ["theme", "add", "mote", "Fråga", "--prompt", "Silverdalen?"],
    ["theme", "add", "mote", "Fråga", "--point", "SILVERDALEN"],
    ["theme", "add", "mote", "Fråga", "--lead", "Silver*dalen*"],
    ["theme", "add", "mote", "Fråga", "--id", "silverdalen"],
    ["input", "add", "mote", "Text", "--tag", "silverdalen"],
    ["input", "add", "mote", "Text", "--place", "Silverdalen"],
    ["input", "add", "mote", "Text", "--voice", "Silverdalens samordnare"],
    ["input", "add", "mote", "Text", "--link", "https://silverdalen.example"],
    ["input", "add", "mote", "Silverdalenprojektet"],
  ])
  func aNameIsRefusedWhereverItStands(line: [String]) throws {
    let path = try workspace()
    let alias = ["organisation", "set", "Föreningen Silverdalen", "--alias", "Silverdalen"]
    done(alias, in: path)
    done(["participant", "add", "mote", "Silverdalen", "--listing", "unlisted"], in: path)
    #expect(report(path, ["--format", "json"]).exitCode == .done)
    done(line, in: path)
    let result = report(path, ["--format", "json"])
    #expect(result.exitCode == .findings)
    #expect(result.out.isEmpty)
    #expect(!result.err.lowercased().contains("silverdalen"))
  }
}
