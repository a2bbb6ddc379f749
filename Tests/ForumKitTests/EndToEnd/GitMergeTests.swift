import Foundation
import ForumKit
import Testing

/// Two people work in clones of one repository, and git puts their work together with the built program.
@Suite("Merging with git")
struct GitMergeTests {
  private let inputs = "forums/forum-2025-11/inputs.json"
  private let themes = "forums/forum-2025-11/themes.json"
  private let participants = "forums/forum-2025-11/participants.json"

  @Test(
    "Inputs that both have added stand there, by merge and by rebase", arguments: ["merge", "rebase"],
    ["", GitRepository.awkward])
  func additions(command: String, prefix: String) throws {
    let repository = try GitRepository(prefix: prefix)
    let before = try repository.inputs()
    try repository.part(
      ours: { try $0.forumctl("input", "add", "forum-2025-11", "Vårt ett", "Vårt två", "-q") },
      theirs: { try $0.forumctl("input", "add", "forum-2025-11", "Deras", "-q") })
    try repository.git(command, "theirs")
    #expect(try repository.inputs() == before + ["Deras", "Vårt ett", "Vårt två"])
    #expect(try repository.git("status", "--porcelain").text == "")
  }

  @Test("A file that both have made holds what both have put there")
  func bothMade() throws {
    let repository = try GitRepository()
    try repository.part(
      ours: { try $0.forumctl("input", "add", "forum-2026-09", "Vårt", "-q") },
      theirs: { try $0.forumctl("input", "add", "forum-2026-09", "Deras", "-q") })
    try repository.git("merge", "-q", "theirs")
    let inputs = try Workspaces.inputs(of: "forum-2026-09", in: repository.workspace)
    #expect(inputs.map(\.text).sorted() == ["Deras", "Vårt"])
  }

  @Test("Clones push and pull: each needs the driver, and then neither sees a conflict")
  func clones() throws {
    let repository = try GitRepository()
    let clone = try repository.clone()
    try clone.forumctl("input", "add", "forum-2025-11", "Från klonen", "-q")
    try clone.git("commit", "-q", "-a", "-m", "Klonen")
    try repository.forumctl("input", "add", "forum-2025-11", "Hemifrån", "-q")
    try repository.forumctl("participant", "set", "forum-2025-11", "mpf", "--attendance", "absent", "-q")
    try repository.git("commit", "-q", "-a", "-m", "Hemma")
    try clone.git("pull", "-q", "--no-rebase", "--no-edit")
    #expect(try clone.inputs().suffix(2) == ["Från klonen", "Hemifrån"])
    let bare = try repository.clone(installing: false)
    #expect(try bare.git("config", "--get", "merge.forumctl.driver", exits: 1).text == "")
  }

  @Test(
    "Who has been erased in one clone does not come back from an older one, whichever merges the other",
    arguments: ["merge", "rebase"], [true, false])
  func erased(command: String, intoOlder: Bool) throws {
    let repository = try GitRepository(prefix: "arkiv/")
    let path = "forums/verkstad-2025-05/participants.json"
    let erasing: (GitRepository) throws -> Void = { clone in
      try clone.forumctl("person", "erase", "p-33d1b9732c", "--reason", "dnr 1", "--yes", "-q")
      try clone.git("add", "-A")
    }
    let older: (GitRepository) throws -> Void = { clone in
      // The same person in another wording, which a merge by lists takes for somebody new.
      try clone.replace("070-174 06 11", with: "070-174 06 16", in: path)
      try clone.forumctl(
        "participant", "set", "verkstad-2025-05", "foreningen-manskenet", "--count", "3", "-q")
    }
    try repository.part(ours: intoOlder ? older : erasing, theirs: intoOlder ? erasing : older)
    try repository.git(command, "theirs")
    let records = try Workspaces.records(in: repository.workspace)
    let forum = try #require(ID<Forum>("verkstad-2025-05"))
    let seats = try records.list(.participants(of: forum))
    let seat = try #require(seats.first { $0.organisation.text == "foreningen-manskenet" })
    #expect(seat.count == 3)
    #expect(seat.representatives.isEmpty)
    #expect(!(try repository.text(path).contains("Skensson")))
    #expect(try records.list(.erasures).count == 1)
    try repository.forumctl("check", "--rule", "erased-person")
  }

  @Test("Different keys of one record, a move against an edit, and unknown keys are put together")
  func keys() throws {
    let repository = try GitRepository()
    try repository.part(
      ours: { ours in
        try ours.forumctl("theme", "set", "forum-2025-11", "helgkalendern", "--lead", "Inledning", "-q")
        try ours.forumctl(
          "theme", "move", "forum-2025-11", "om-avsiktsforklaringen", "--before", "uppfoljning", "-q")
        try ours.replace(
          "\"id\": \"kontaktvagen\",", with: "\"id\": \"kontaktvagen\",\n\"framtid\": {\"a\": 1.50},",
          in: themes)
      },
      theirs: { theirs in
        try theirs.forumctl("theme", "set", "forum-2025-11", "helgkalendern", "--title", "Kalendern", "-q")
        try theirs.forumctl(
          "theme", "set", "forum-2025-11", "om-avsiktsforklaringen", "--title", "Om den", "-q")
        try theirs.replace(
          "\"id\": \"kontaktvagen\",", with: "\"id\": \"kontaktvagen\",\n\"framtid\": {\"b\": [\"x\"]},",
          in: themes)
      })
    try repository.git("merge", "-q", "theirs")
    let merged = try Workspaces.themes(of: "forum-2025-11", in: repository.workspace)
    #expect(merged.first?.id.text == "om-avsiktsforklaringen")
    #expect(merged.first?.title == "Om den")
    let calendar = try #require(merged.first { $0.id.text == "helgkalendern" })
    #expect([calendar.lead, calendar.title] == ["Inledning", "Kalendern"])
    #expect(try repository.text(themes).contains("\"a\": 1.50,\n        \"b\": ["))
  }

  @Test("The same edit on both sides is one, and a file in another form is no conflict")
  func sameEdit() throws {
    let repository = try GitRepository()
    try repository.part(
      ours: { ours in
        try ours.forumctl("theme", "set", "forum-2025-11", "helgkalendern", "--title", "Kalendern", "-q")
      },
      theirs: { theirs in
        try theirs.forumctl("theme", "set", "forum-2025-11", "helgkalendern", "--title", "Kalendern", "-q")
        try theirs.forumctl("theme", "set", "forum-2025-11", "kontaktvagen", "--lead", "Nytt", "-q")
        let file = "\(theirs.workspace)/\(themes)"
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file)))
        try JSONSerialization.data(withJSONObject: object).write(to: URL(filePath: file))
      })
    try repository.git("merge", "-q", "theirs")
    let text = try repository.text(themes)
    #expect(Array(text.utf8) == JSONWriter.canonical(try JSONReader.read(Array(text.utf8))))
    let merged = try Workspaces.themes(of: "forum-2025-11", in: repository.workspace)
    #expect(merged.first { $0.id.text == "kontaktvagen" }?.lead == "Nytt")
    #expect(merged.filter { $0.title == "Kalendern" }.count == 1)
  }

  @Test("An edit against a removal is refused by every command until somebody has chosen")
  func editAgainstRemoval() throws {
    let repository = try GitRepository(prefix: "arkiv/")
    try repository.part(
      ours: { try $0.forumctl("participant", "remove", "forum-2025-11", "mpf", "--yes", "-q") },
      theirs: { theirs in
        try theirs.forumctl("participant", "set", "forum-2025-11", "mpf", "--count", "7", "-q")
        try theirs.forumctl("input", "add", "forum-2025-11", "Deras", "-q")
      })
    let merge = try repository.git("merge", "theirs", exits: 1)
    #expect(
      merge.text.contains(
        "warning: arkiv/\(participants): participant \"mpf\": ours has removed it, theirs has changed it or refers to it\n"
      ),
      "\(merge.text)")
    let text = try repository.text(participants)
    let line = try #require(text.components(separatedBy: "\n").firstIndex(of: "<<<<<<< ours")) + 1
    let refusal = """
      forumctl: error: \(participants):\(line): unmerged conflict
      hint: edit \(participants): keep one side or put both together, remove the lines with <<<<<<<, ======= and >>>>>>>, then: git add \(participants)

      """
    for command in [["list"], ["add"], ["set"]] {
      let arguments =
        ["participant"] + command + ["forum-2025-11"] + (command == ["list"] ? [] : ["mpf"])
        + (command == ["set"] ? ["--count", "1"] : [])
      let answer = try repository.forumctl(arguments)
      #expect(answer.text == refusal && answer.exitCode == 4, "\(arguments): \(answer.text)")
    }
    #expect(try repository.forumctl(["report", "forum-2025-11"]).text == refusal)
    #expect(try repository.text(participants) == text)
    try repository.write(
      text.components(separatedBy: "\n").filter {
        !$0.hasPrefix("<<<<<<<") && !$0.hasPrefix("=======") && !$0.hasPrefix(">>>>>>>")
      }.joined(separator: "\n"), to: participants)
    let listed = try repository.forumctl("participant", "list", "forum-2025-11").text
    #expect(listed.contains("mpf"))
    #expect(try repository.inputs().last == "Deras")
  }

  @Test("An organisation that is merged in one clone can be referred to in the other")
  func mergedOrganisation() throws {
    let repository = try GitRepository()
    try repository.part(
      ours: { try $0.forumctl("organisation", "merge", "mpf-dialogenheten", "mpf", "--yes", "-q") },
      theirs: { theirs in
        try theirs.forumctl(
          "participant", "add", "dialog-2024-10", "mpf-dialogenheten", "--attendance", "attended", "-q")
        try theirs.forumctl("organisation", "set", "mpf", "--website", "mpf.example.org", "-q")
      })
    try repository.git("merge", "-q", "theirs")
    let list = try repository.forumctl(
      "participant", "list", "dialog-2024-10", "--format", "csv", "--fields", "organisation,name"
    ).text
    #expect(list.contains("mpf-dialogenheten,"))
    let organisations = try repository.records.list(.organisations)
    let index = OrganisationIndex(organisations)
    #expect(index[try #require(ID("mpf-dialogenheten"))]?.id.text == "mpf")
    #expect(organisations.first { $0.id.text == "mpf" }?.website == "mpf.example.org")
  }

  @Test("Edited in the other clone, the merged organisation is a conflict that names who it is now")
  func editedOrganisation() throws {
    let repository = try GitRepository()
    try repository.part(
      ours: { try $0.forumctl("organisation", "merge", "mpf-dialogenheten", "mpf", "--yes", "-q") },
      theirs: {
        try $0.forumctl("organisation", "set", "mpf-dialogenheten", "--website", "d.example.org", "-q")
      })
    let merge = try repository.git("merge", "theirs", exits: 1)
    #expect(
      merge.text.contains(
        "organisation \"mpf-dialogenheten\": ours has removed it (it is \"mpf\" now), theirs has changed it or refers to it"
      ),
      "\(merge.text)")
    #expect(try repository.text("organisations.json").contains("d.example.org"))
  }

  @Test("A damaged side stands whole beside the other, and nothing is lost")
  func damaged() throws {
    let repository = try GitRepository()
    try repository.part(
      ours: { try $0.forumctl("input", "add", "forum-2025-11", "Vårt", "-q") },
      theirs: { try $0.replace("\"inputs\": [", with: "\"inputs\": [,", in: inputs) })
    let (ours, theirs) = (
      try repository.text(inputs), try repository.git("show", "theirs:\(inputs)").text
    )
    let merge = try repository.git("merge", "theirs", exits: 1)
    #expect(merge.text.contains("warning: \(inputs): theirs, line 2: "), "\(merge.text)")
    #expect(try repository.text(inputs) == "<<<<<<< ours\n\(ours)=======\n\(theirs)>>>>>>> theirs\n")
  }

  @Test(
    "Where the program is gone or dies, git's own merge marks both sides, and theirs is never lost",
    arguments: ["kill -9 $$", "exit 4", "exit 1", nil])
  func programGone(script: String?) throws {
    let folder = try TemporaryFolder.make()
    let program = "\(folder)/forumctl"
    try FileManager.default.copyItem(atPath: try BuiltBinary.path(), toPath: program)
    let repository = try GitRepository(prefix: GitRepository.awkward, program: program)
    try repository.part(
      ours: { try $0.forumctl("input", "add", "forum-2025-11", "Vårt", "-q") },
      theirs: { try $0.forumctl("input", "add", "forum-2025-11", "Deras", "-q") })
    try FileManager.default.removeItem(atPath: program)
    if let script {
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: program))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }
    try repository.git("merge", "theirs", exits: 1)
    let text = try repository.text(inputs)
    #expect(text.contains("<<<<<<< ours\n") && text.contains(">>>>>>> theirs\n"))
    #expect(text.contains("\"Vårt\"") && text.contains("\"Deras\""))
  }

  @Test("Where not even markers can be written, git stops and leaves everything as it was")
  func nothingCanBeWritten() throws {
    let repository = try GitRepository(program: try BuiltBinary.path())
    let driver = try repository.git("config", "--get", "merge.forumctl.driver").text
    let broken = driver.replacing("merge-driver", with: "no-such-command").replacing("cat ", with: "no-cat ")
      .replacing("git merge-file", with: "no-git")
    try repository.git("config", "merge.forumctl.driver", broken.trimmingCharacters(in: .newlines))
    try repository.part(
      ours: { try $0.forumctl("input", "add", "forum-2025-11", "Vårt", "-q") },
      theirs: { try $0.forumctl("input", "add", "forum-2025-11", "Deras", "-q") })
    let merge = try repository.git("merge", "theirs", exits: nil)
    #expect(merge.exitCode > 1, "\(merge.text)")
    #expect(try repository.git("status", "--porcelain").text == "")
    #expect(try repository.inputs().last == "Vårt")
  }
}
