import ForumKit

/// Who has been erased, as far as a merge can know: by our side, which stands in the folder that git works in,
/// and by the other, which git has to be asked for.
struct ErasedAround {
  let people: ErasedPeople

  /// - Parameter path: Where the file that is merged lies in the repository.
  init(_ path: String, _ context: IndependentContext) {
    guard FileMerge.mayHoldPeople(path), let folder = FileMerge.workspace(of: path) else {
      people = ErasedPeople([])
      return
    }
    let erasures = FilePath.join(folder, RecordFile<Erasure>.erasures.path)
    let organisations = FilePath.join(folder, RecordFile<Organisation>.organisations.path)
    let git = GitProgram(folder: context.host.currentDirectory, environment: context.environment)
    let commits = Self.commits(git, context)
    func versions(_ path: String) -> [[UInt8]] {
      [Self.standing(path, context.host)] + commits.map { Self.version(path, of: $0, git) }
    }
    let erased = versions(erasures).filter { !$0.isEmpty }
    people =
      erased.isEmpty
      ? ErasedPeople([]) : ErasedPeople(erasures: erased, organisations: versions(organisations))
  }

  private static func standing(_ path: String, _ host: Machine) -> [UInt8] {
    // Nobody may have been erased yet; what cannot be read is told by every other command.
    do { return try host.fileSystem.read(try host.absolute(path)) } catch { return [] }
  }

  private static func version(_ path: String, of commit: String, _ git: GitProgram) -> [UInt8] {
    do {
      let answer = try git.run("show", "\(commit):\(path)")
      return answer.exitCode == 0 ? Array(answer.out.utf8) : []
    } catch {
      return []
    }
  }

  /// The commits that are merged into ours. git names them to its drivers in the environment; in a rebase the
  /// branch that is moved stands in a file.
  private static func commits(_ git: GitProgram, _ context: IndependentContext) -> [String] {
    let prefix = "GITHEAD_"
    var commits = context.environment.keys.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.utf8.count)) }.sorted()
    for name in ["rebase-merge/orig-head", "rebase-apply/orig-head", "CHERRY_PICK_HEAD", "MERGE_HEAD"] {
      do {
        let answer = try git.run("rev-parse", "--git-path", name)
        guard answer.exitCode == 0 else { continue }
        let bytes = try context.host.fileSystem.read(try context.host.absolute(answer.out))
        commits += String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(
          String.init)
      } catch {
        // There is no such merge.
        continue
      }
    }
    return commits.filter { commit in
      commit.utf8.count >= 40 && commit.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    }
  }
}
