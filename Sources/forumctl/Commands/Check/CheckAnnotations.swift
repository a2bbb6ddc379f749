import ForumKit

/// The findings of a check as workflow commands of GitHub Actions, which shows each beside its line.
///
/// The form is that of the toolkit's `command.ts`: `::error file=…,line=…,col=…,title=…::message`, with percent signs
/// and line ends escaped, and in properties colons and commas too.
struct CheckAnnotations {
  /// The way from the root of the repository to the workspace, with a `/` at its end; empty where they are one.
  private let prefix: String

  /// - Parameters:
  ///   - workspace: The folder of the workspace, absolute.
  ///   - repository: The folder that paths start from, absolute. A workspace that is not in it is told from itself.
  init(workspace: String, repository: String) {
    let folder = Self.parts(workspace)
    let root = Self.parts(repository)
    let isInside = !root.isEmpty && folder.starts(with: root)
    prefix = isInside ? folder.dropFirst(root.count).map { "\($0)/" }.joined() : ""
  }

  /// One line for each finding, in their order. None of them names an organisation or tells what stands in a record:
  /// the logs of a job are read by more people than the files.
  func text(_ findings: [Finding]) -> String {
    findings.map { finding in line(finding, FindingWords(finding, names: false)) + "\n" }.joined()
  }

  private func line(_ finding: Finding, _ words: FindingWords) -> String {
    var properties = ["file=\(Self.property(prefix + finding.place.path))"]
    if let position = finding.place.position {
      properties += ["line=\(position.line)", "col=\(position.column)"]
    }
    properties.append("title=\(Self.property(finding.rule.rawValue))")
    let message = Self.message("\(words.message)\nhint: \(words.hint)")
    return "::\(finding.rule.severity.rawValue) \(properties.joined(separator: ","))::\(message)"
  }

  private static func parts(_ path: String) -> [Substring] { FilePath.normalised(path).split(separator: "/") }

  private static func message(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    message(VisibleText.line(text)).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
