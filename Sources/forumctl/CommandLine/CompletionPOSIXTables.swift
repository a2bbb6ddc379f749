/// The tables of a completion script in the syntax that bash and zsh share. Answers that are one text are
/// left in `REPLY`; lists are printed, a word and its meaning on each line, with a tab between.
struct CompletionPOSIXTables {
  private(set) var text = ""

  init(_ table: CompletionTable) {
    let name = "_\(table.program)"
    addFunction("\(name)_step", "the place that word $2 leads to from place $1", on: "$1/$2") {
      table.steps.map { step in
        (step.words.map { Self.quoted("\(step.from)/\($0)") }, "REPLY=\(Self.quoted(step.to))")
      }
    }
    addFunction("\(name)_takes_value", "whether the option $1 takes a value", on: "$1") {
      [(table.spellingsWithValue, "return 0")]
    }
    addFunction("\(name)_value", "how the value of option $2 at place $1 is completed", on: "$1 $2") {
      table.places.flatMap { place in
        place.values.map { value in
          (value.spellings.map { Self.quoted("\(place.path) \($0)") }, Self.reply(value.completion))
        }
      }
        + table.globalValues.map {
          ($0.spellings.map { "*\(Self.quoted(" \($0)"))" }, Self.reply($0.completion))
        }
    }
    addFunction("\(name)_operand", "how operand number $2 at place $1 is completed", on: "$1 $2") {
      table.places.flatMap { place in
        place.operands.indices.map { index in
          let isOpen = place.lastRepeats && index == place.operands.count - 1
          let pattern = isOpen ? Self.quoted("\(place.path) ") + "*" : Self.quoted("\(place.path) \(index)")
          return ([pattern], Self.reply(place.operands[index]))
        }
      }
    }
    addFunction("\(name)_commands", "the commands at place $1", on: "$1") {
      table.places.filter { !$0.subcommands.isEmpty }.map {
        ([Self.quoted($0.path)], Self.print($0.subcommands))
      }
    }
    addFunction("\(name)_options", "the options of the command at place $1", on: "$1") {
      table.places.filter { !$0.options.isEmpty }.map {
        ([Self.quoted($0.path)], Self.print($0.options))
      }
    }
    text += "\(name)_globals() {\n  \(Self.print(table.globals))\n}\n"
  }

  /// How both shells take in a `$word` that stands before the one that is typed, inside a loop of the function
  /// `NAME`: it is an option, the value of one, a step to another `$place`, or an operand.
  static let readWord = #"""
    arguments+=(--word "$word")
        if [[ -n $option ]]; then
          option=''
        elif [[ -z $ended && $word == -- ]]; then
          ended=1
        elif [[ -z $ended && $word == -?* && $word != '- '* ]]; then
          NAME_takes_value "$word" && option=$word
        elif NAME_step "$place" "$word"; then
          place=$REPLY
        else
          operand=$((operand + 1))
        fi
    """#

  /// A text that neither shell changes.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private mutating func addFunction(
    _ name: String, _ purpose: String, on subject: String,
    _ arms: () -> [(patterns: [String], body: String)]
  ) {
    text += "# \(purpose)\n\(name)() {\n  case \"\(subject)\" in\n"
    for arm in arms() where !arm.patterns.isEmpty {
      text += "    \(arm.patterns.joined(separator: "|"))) \(arm.body) ;;\n"
    }
    text += "    *) return 1 ;;\n  esac\n}\n"
  }

  private static func reply(_ completion: Completion) -> String { "REPLY=\(quoted(completion.hint))" }

  private static func print(_ offers: [CompletionTable.Offer]) -> String {
    "printf '%s\\t%s\\n'"
      + offers.map { " \\\n        \(quoted($0.word)) \(quoted($0.meaning))" }.joined()
  }
}
