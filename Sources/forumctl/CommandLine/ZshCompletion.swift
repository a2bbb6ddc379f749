/// Completion for zsh 5, as an autoloaded file (`_forumctl` on `fpath`) or by `source`.
enum ZshCompletion {
  static func script(_ table: CompletionTable) -> String {
    "#compdef \(table.program)\n"
      + "# zsh completion for \(table.program), made by: \(table.program) completion zsh\n"
      + CompletionPOSIXTables(table).text
      + walk.replacing("NAME", with: "_\(table.program)")
        + """
        if [[ ${funcstack[1]} == _\(table.program) ]]; then
          _\(table.program) "$@"
        else
          compdef _\(table.program) \(table.program)
        fi

        """
  }

  /// `NAME` stands for the name of the function.
  private static let walk = #"""
    # offers the lines given as arguments; what stands after a tab is a meaning
    NAME_offer() {
      local line
      local -a candidates displays
      for line in "$@"; do
        candidates+=("${line%%$'\t'*}")
        if [[ $line == *$'\t'?* ]]; then
          displays+=("${line%%$'\t'*}  -- ${line#*$'\t'}")
        else
          displays+=("${line%%$'\t'*}")
        fi
      done
      compadd -l -d displays -a -- candidates
    }
    NAME() {
      local word option='' place='' ended='' REPLY='' typed=${(Q)PREFIX} program=${(Q)words[1]}
      local -i operand=0
      local -a arguments
      for word in "${(@Q)words[2,CURRENT-1]}"; do
        \#(CompletionPOSIXTables.readWord)
      done
      if [[ -n $option ]]; then
        NAME_value "$place" "$option" || return 1
      elif [[ -z $ended && $typed == --*=* ]]; then
        compset -P '*='
        NAME_value "$place" "${typed%%=*}" || return 1
      elif [[ -z $ended && $typed == -* ]]; then
        NAME_offer "${(@f)$(NAME_options "$place"; NAME_globals)}"
        return
      elif NAME_commands "$place" > /dev/null; then
        NAME_offer "${(@f)$(NAME_commands "$place")}"
        return
      else
        NAME_operand "$place" "$operand" || return 1
      fi
      case $REPLY in
        choices\ *) NAME_offer ${=REPLY#choices } ;;
        records\ *)
          word=$("$program" completion --candidates "${REPLY#records }" "${arguments[@]}" 2> /dev/null)
          [[ -n $word ]] && NAME_offer "${(@f)word}"
          ;;
        file) _files ;;
        directory) _files -/ ;;
        *) return 1 ;;
      esac
    }

    """#
}
