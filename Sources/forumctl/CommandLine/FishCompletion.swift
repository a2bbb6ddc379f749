/// Completion for fish 3 and newer.
enum FishCompletion {
  static func script(_ table: CompletionTable) -> String {
    "# fish completion for \(table.program), made by: \(table.program) completion fish\n" + tables(table)
      + walk.replacing("NAME", with: "__\(table.program)")
      + "complete -c \(table.program) -f -a '(__\(table.program)_complete)'\n"
  }

  private static func tables(_ table: CompletionTable) -> String {
    let name = "__\(table.program)"
    var text = function(
      "\(name)_step", "the place that word 2 leads to from place 1", on: "\"$argv[1]/$argv[2]\"",
      table.steps.map { step in
        (step.words.map { "\(step.from)/\($0)" }, "echo \(quoted(step.to))")
      })
    text += function(
      "\(name)_takes_value", "whether an option takes a value", on: "$argv[1]",
      [(table.spellingsWithValue, "return 0")])
    text += function(
      "\(name)_value", "how the value of option 2 at place 1 is completed", on: "\"$argv[1] $argv[2]\"",
      table.places.flatMap { place in
        place.values.map { value in
          (value.spellings.map { "\(place.path) \($0)" }, "echo \(quoted(value.completion.hint))")
        }
      }
        + table.globalValues.map { value in
          (value.spellings.map { "* \($0)" }, "echo \(quoted(value.completion.hint))")
        })
    text += function(
      "\(name)_operand", "how operand number 2 at place 1 is completed", on: "\"$argv[1] $argv[2]\"",
      table.places.flatMap { place in
        place.operands.indices.map { index in
          let isOpen = place.lastRepeats && index == place.operands.count - 1
          return (
            ["\(place.path) \(isOpen ? "*" : String(index))"], "echo \(quoted(place.operands[index].hint))"
          )
        }
      })
    text += function(
      "\(name)_commands", "the commands at place 1", on: "\"$argv[1]\"",
      table.places.filter { !$0.subcommands.isEmpty }.map { ([$0.path], print($0.subcommands)) })
    text += function(
      "\(name)_options", "the options of the command at place 1", on: "\"$argv[1]\"",
      table.places.filter { !$0.options.isEmpty }.map { ([$0.path], print($0.options)) })
    return text + "function \(name)_globals\n  \(print(table.globals))\nend\n"
  }

  private static func function(
    _ name: String, _ purpose: String, on subject: String, _ arms: [(patterns: [String], body: String)]
  ) -> String {
    var text = "# \(purpose)\nfunction \(name)\n  switch \(subject)\n"
    for arm in arms where !arm.patterns.isEmpty {
      text += "    case \(arm.patterns.map(quoted).joined(separator: " "))\n      \(arm.body)\n"
    }
    return text + "    case '*'\n      return 1\n  end\nend\n"
  }

  private static func print(_ offers: [CompletionTable.Offer]) -> String {
    "printf '%s\\t%s\\n'"
      + offers.map { " \\\n        \(quoted($0.word)) \(quoted($0.meaning))" }.joined()
  }

  /// In single quotes, where fish knows but two escapes.
  private static func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      if character == "'" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "'"
  }

  /// `NAME` stands for the beginning of the functions' names.
  private static let walk = #"""
    function NAME_complete
      set -l line (commandline -opc)
      set -l typed (commandline -ct)
      set -l program $line[1]
      set -l arguments
      set -l option ''
      set -l place ''
      set -l prefix ''
      set -l operand 0
      set -l ended ''
      set -l hint none
      for word in $line[2..-1]
        set -a arguments --word $word
        if test -n "$option"
          set option ''
        else if test -z "$ended"; and test "$word" = --
          set ended 1
        else if test -z "$ended"; and string match -qr '^-[^ ]' -- $word
          NAME_takes_value $word; and set option $word
        else if set -l next (NAME_step "$place" $word)
          set place $next
        else
          set operand (math $operand + 1)
        end
      end
      if test -n "$option"
        set hint (NAME_value "$place" $option); or return
      else if test -z "$ended"; and string match -qr '^--[^=]+=' -- $typed
        set prefix (string replace -r '=.*' '=' -- $typed)
        set typed (string replace -r '^[^=]*=' '' -- $typed)
        set hint (NAME_value "$place" (string trim -r -c = -- $prefix)); or return
      else if test -z "$ended"; and string match -q -- '-*' $typed
        NAME_options "$place"
        NAME_globals
        return
      else if NAME_commands "$place"
        return
      else
        set hint (NAME_operand "$place" $operand); or return
      end
      set -l words (string split ' ' -- $hint)
      switch $words[1]
        case choices
          for choice in $words[2..-1]
            printf '%s%s\n' "$prefix" $choice
          end
        case records
          for candidate in ($program completion --candidates $words[2] $arguments 2>/dev/null)
            printf '%s%s\n' "$prefix" $candidate
          end
        case file
          for path in (__fish_complete_path "$typed")
            printf '%s%s\n' "$prefix" $path
          end
        case directory
          for path in (__fish_complete_directories "$typed")
            printf '%s%s\n' "$prefix" $path
          end
      end
    end

    """#
}
