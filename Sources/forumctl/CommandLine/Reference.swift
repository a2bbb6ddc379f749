import ForumKit

/// The tree as JSON, for reference pages and other programs. What is absent or empty is not written.
struct Reference {
  let value: JSONValue

  /// - Parameter nodes: The nodes from the root to the command that is described with all below it.
  init(of nodes: [Command], in program: Program) {
    var members = Members()
    members.add("program", program.name)
    members.add("version", program.version)
    members.add("command", Self.command(nodes))
    members.add("globalOptions", program.globals.map { Self.parameter($0.form) })
    members.add("topics", program.topics.map(Self.topic))
    value = members.value
  }

  /// The form of ``value``, or of a topic alone.
  static let schema = JSONSchema.object(
    [:],
    maybe: [
      "program": .text, "version": .text, "command": commandSchema, "globalOptions": .list(parameterSchema),
      "topics": .list(.object(topicKeys.always, maybe: topicKeys.maybe)),
    ].merging(topicKeys.always.merging(topicKeys.maybe) { $1 }) { $1 })

  private static let commandSchema = JSONSchema.object(
    ["name": .text, "summary": .text, "usage": .text],
    maybe: [
      "path": .list(.text), "aliases": .list(.text), "discussion": .list(.text),
      "reach": .words(Command.Reach.allCases.map(\.rawValue)),
      "examples": .list(.object(["explains": .text, "line": .text])), "operands": .list(parameterSchema),
      "options": .list(parameterSchema),
      "constraints": .list(
        .object([:], maybe: ["atMostOne": .list(.text), "atLeastOne": .list(.text)])),
      "commands": .list(.outermost(key: "command")),
    ])

  private static let parameterSchema = JSONSchema.object(
    ["name": .text, "role": .words(ParameterForm.Role.allCases.map(\.rawValue)), "help": .text],
    maybe: [
      "short": .text, "placeholder": .text, "kind": .text, "choices": .list(.text), "default": .text,
      "completion": .text, "minimum": .number, "maximum": .number,
    ])

  private static let topicKeys = (
    always: ["name": .text, "summary": .text] as [String: JSONSchema],
    maybe: [
      "paragraphs": .list(.text),
      "entries": .list(
        .object(
          ["term": .text, "meaning": .text],
          maybe: ["severity": .text, "finds": .text, "matters": .text, "wayOut": .text, "when": .text])),
    ] as [String: JSONSchema]
  )

  private static func command(_ nodes: [Command]) -> JSONValue {
    let command = nodes[nodes.count - 1]
    var members = Members()
    members.add("name", command.name)
    members.add("path", texts(nodes.dropFirst().map(\.name)))
    members.add("aliases", texts(command.aliases))
    members.add("summary", command.summary)
    members.add("discussion", texts(command.discussion))
    members.add("usage", UsageLine(nodes).text)
    members.add("reach", command.reach?.rawValue)
    members.add("examples", command.examples.map(example))
    members.add("operands", command.operands.map(parameter))
    members.add("options", command.options.map(parameter))
    members.add("constraints", command.constraints.map(constraint))
    members.add("commands", command.subcommands.map { Self.command(nodes + [$0]) })
    return members.value
  }

  private static func parameter(_ form: ParameterForm) -> JSONValue {
    var members = Members()
    members.add("name", form.name)
    members.add("role", form.role.rawValue)
    members.add("short", form.short.map(String.init))
    members.add("help", form.help)
    if form.role != .flag {
      members.add("placeholder", form.placeholder)
      members.add("kind", form.kind)
      members.add("choices", texts(form.choices))
      members.add("default", form.defaultText)
      members.add("completion", completion(form.completion))
      members.add("minimum", .number(JSONNumber(form.minimum)))
      members.add("maximum", form.maximum.map { .number(JSONNumber($0)) })
    }
    return members.value
  }

  private static func completion(_ completion: Completion) -> String? {
    switch completion {
    case .none: nil
    case .choices: "choices"
    case .file: "file"
    case .directory: "directory"
    case .records(let source): source.rawValue
    }
  }

  private static func example(_ example: Command.Example) -> JSONValue {
    var members = Members()
    members.add("explains", example.explains)
    members.add("line", example.line)
    return members.value
  }

  private static func constraint(_ constraint: Constraint) -> JSONValue {
    var members = Members()
    switch constraint {
    case .atMostOne(let spellings): members.add("atMostOne", texts(spellings))
    case .atLeastOne(let spellings): members.add("atLeastOne", texts(spellings))
    }
    return members.value
  }

  /// A page of help as JSON.
  static func topic(_ topic: Topic) -> JSONValue {
    var members = Members()
    members.add("name", topic.name)
    members.add("summary", topic.summary)
    members.add("paragraphs", texts(topic.paragraphs))
    members.add(
      "entries",
      topic.entries.map { entry in
        var members = Members()
        members.add("term", entry.term)
        members.add("meaning", entry.meaning)
        for fact in entry.facts.sorted(by: { $0.key < $1.key }) { members.add(fact.key, fact.value) }
        return members.value
      })
    return members.value
  }

  private static func texts(_ texts: [String]) -> [JSONValue] { texts.map { .string($0) } }

  /// An object to which only what is there is added.
  private struct Members {
    private var object = JSONObject()

    var value: JSONValue { .object(object) }

    mutating func add(_ key: String, _ value: JSONValue?) { object[key] = value }
    mutating func add(_ key: String, _ text: String?) { object[key] = text.map { .string($0) } }
    mutating func add(_ key: String, _ values: [JSONValue]) {
      if !values.isEmpty { object[key] = .array(values) }
    }
  }
}
