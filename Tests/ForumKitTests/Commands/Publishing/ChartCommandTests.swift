import ForumKit
import Testing

@testable import forumctl

@Suite("chart") struct ChartCommandTests {
  private static let exempel = "\(Workspaces.fixtures)/exempel"

  @Test(
    "The pictures are as they have been looked at",
    arguments: [
      ("themes-verkstad", "exempel", "themes verkstad-2025-05"), ("themes-latest", "exempel", "themes"),
      ("themes-house-en", "exempel", "themes forum-2025-11 --audience house --lang en"),
      ("themes-nod", "nod", "themes samverkansforum-2026-06"), ("signatures", "exempel", "signatures"),
      ("signatures-house", "exempel", "signatures --audience house"),
      ("signatures-draft", "nod", "signatures"),
      ("invitations", "exempel", "invitations --audience house"),
      ("attendance", "exempel", "attendance --audience house"),
      ("attendance-2025-en", "exempel", "attendance --audience house --from 2025 --to 2025 --lang en"),
    ])
  func golden(file: String, fixture: String, line: String) throws {
    let result = CommandRun.run(
      ["chart"] + line.split(separator: " ").map(String.init), in: "\(Workspaces.fixtures)/\(fixture)")
    #expect(result.exitCode == .done)
    #expect(result.err == "")
    _ = try SVGFile(result.out)
    try expectGolden(result.out, "charts/\(file).svg")
  }

  private func run(_ arguments: String..., in path: String = exempel) -> CommandRun.Result {
    CommandRun.run(["chart"] + arguments, in: path)
  }

  @Test("Whoever may not be named is not counted")
  func counts() throws {
    func total(_ audience: String) throws -> String? {
      let file = try SVGFile(run("signatures", "--audience", audience).out)
      return file.description.split(separator: " ").last.map(String.init)
    }
    #expect(try total("public") == "3.")
    #expect(try total("parties") == "5.")
    #expect(try total("house") == "8.")
  }

  @Test("What is not published is marked as a draft in the picture, and what is for the house as internal")
  func markings() throws {
    let draft = try SVGFile(run("themes", "analys-2026", "--audience", "house").out)
    #expect(draft.texts.first == "INTERN – får inte spridas · Utkast")
    #expect(draft.title.hasPrefix("INTERN – får inte spridas · Utkast: Antal inspel per tema"))
    let published = try SVGFile(run("themes", "verkstad-2025-05").out)
    #expect(!published.texts.contains("Utkast"))
  }

  @Test("A file is written in one step, and not at all in a dry run")
  func file() throws {
    let folder = try TemporaryFolder.make()
    let line = ["chart", "themes", "-o", "teman.svg"]
    let dry = CommandRun.run(line + ["-n"], in: Self.exempel, from: folder)
    #expect(dry.err == "would write \"teman.svg\"\n")
    #expect(try DiskFileSystem().status(of: "\(folder)/teman.svg") == nil)
    let result = CommandRun.run(line, in: Self.exempel, from: folder)
    #expect(result.err == "wrote \"teman.svg\"\n" && result.out == "")
    #expect(try DiskFileSystem().read("\(folder)/teman.svg") == run("themes").outBytes)
  }

  @Test("A declaration must be named where there are several, and be there")
  func declarations() throws {
    let path = try Workspaces.empty()
    #expect(
      run("signatures", in: path).err == """
        forumctl: error: there is no declaration to draw
        hint: add one: forumctl declaration add TITLE

        """)
    for title in ["Avsikt ett", "Avsikt två"] {
      #expect(CommandRun.run("declaration", "add", title, in: path).exitCode == .done)
    }
    let several = run("signatures", in: path)
    #expect(several.exitCode == .failed)
    #expect(
      several.err == """
        forumctl: error: there is more than one declaration: avsikt-ett, avsikt-tva
        hint: give one of these ids

        """)
    #expect(run("invitations", "avsikt-e", "--audience", "house", in: path).exitCode == .done)
    #expect(run("invitations", "finns-inte", "--audience", "house", in: path).exitCode == .failed)
  }

  @Test("Nothing to draw gives a picture that says so")
  func nothing() throws {
    let path = try Workspaces.empty()
    let file = try SVGFile(run("attendance", "--audience", "house", in: path).out)
    #expect(file.texts.contains("Det finns inget att visa."))
    #expect(run("themes", in: path).exitCode == .failed)
  }

  @Test("A title that would name somebody is refused, and a text that is not drawn is not looked at")
  func leaks() throws {
    let path = try Workspaces.copy("exempel")
    let text = "Ring 070-174 06 05"
    #expect(CommandRun.run("input", "add", "verkstad-2025-05", text, in: path).exitCode == .done)
    #expect(run("themes", "verkstad-2025-05", in: path).exitCode == .done)
    let theme = CommandRun.run("theme", "add", "verkstad-2025-05", text, "--id", "ring", in: path)
    #expect(theme.exitCode == .done)
    let refused = run("themes", "verkstad-2025-05", in: path)
    #expect(refused.exitCode == .findings)
    #expect(refused.out == "" && !refused.err.contains("070"))
  }

  @Test("A period that ends before it begins, and a picture that there is none of, are wrong usage")
  func usage() {
    #expect(run("attendance", "--audience", "house", "--from", "2026", "--to", "2025").exitCode == .usage)
    let unknown = run("signaturer", "-o", "x.svg")
    #expect(unknown.exitCode == .usage)
    #expect(unknown.err.contains("did you mean \"signatures\"?"))
  }
}
