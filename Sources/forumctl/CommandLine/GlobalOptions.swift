/// The options that every command understands, wherever they stand on the line.
enum GlobalOptions {
  static let workspace = Parameter.option(
    "workspace", short: "C", .directory,
    help: "The workspace; else FORUMCTL_WORKSPACE, else the nearest folder above with forumctl.json")
  static let language = Parameter.option(
    "lang", .choice(["sv", "en"]),
    help: "The language of the labels in what leaves the house; else FORUMCTL_LANG, else the workspace's")
  static let color = Parameter.option(
    "color", value: "WHEN", .choice(ColourChoice.self), default: .auto, help: "When to use colour")
  static let quiet = Parameter.flag("quiet", short: "q", help: "Do not tell what was done")
  static let dryRun = Parameter.flag(
    "dry-run", short: "n", help: "Tell what would be written, and write nothing")
  static let lockTimeout = Parameter.option(
    "lock-timeout", value: "N", .integer(0...86_400), default: 10,
    help: "How many seconds to wait for others who change the workspace")
  static let noPager = Parameter.flag("no-pager", help: "Do not show long output in a pager")
  static let yes = Parameter.flag("yes", help: "Answer every question with yes")
  static let noInput = Parameter.flag("no-input", help: "Never ask; fail and name the missing option")
  static let help = Parameter.flag("help", short: "h", help: "Show help for the command")
  static let version = Parameter.flag("version", help: "Show the version")

  static let all: [any AnyParameter] = [
    workspace, language, color, quiet, dryRun, lockTimeout, noPager, yes, noInput, help, version,
  ]
}
