/// Completion for bash, 3.2 (macOS) and newer.
enum BashCompletion {
  static func script(_ table: CompletionTable) -> String {
    "# bash completion for \(table.program), made by: \(table.program) completion bash\n"
      + CompletionPOSIXTables(table).text
      + walk.replacing("NAME", with: "_\(table.program)")
      + "complete -F _\(table.program) \(table.program)\n"
  }

  /// `NAME` stands for the name of the function.
  private static let walk = #"""
    # offers the lines on standard input that go on from what is typed; what stands after a tab is a meaning
    NAME_offer() {
      local line word
      while IFS= read -r line; do
        word=$prefix${line%%$'\t'*}
        [[ $word == "$typed"* && ${#word} -gt $cut ]] || continue
        if [[ -n $quote ]]; then
          case $word in *[\"\'\$\`\\]*) continue ;; esac
        else
          printf -v word '%q' "${word:cut}"
        fi
        COMPREPLY+=("$word")
      done
    }
    NAME() {
      local typed word option='' place='' prefix='' quote='' glued='' ended='' REPLY=''
      local i count=0 operand=0 cut=0
      local -a line arguments choices
      COMPREPLY=()
      # bash breaks words at = and : too; put them together, and remember how much bash will not replace
      for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $count -gt 0 && ( -n $glued || $word == [=:] ) ]]; then
          cut=${#line[count - 1]}
          line[count - 1]+=$word
          [[ $word == [=:] ]] && cut=${#line[count - 1]}
        else
          cut=0
          line[count]=$word
          count=$((count + 1))
        fi
        glued=''
        [[ $word == [=:] && $count -gt 0 ]] && glued=1
      done
      typed=${line[count - 1]}
      if [[ $typed == [\"\']* ]]; then
        quote=${typed:0:1}
        typed=${typed:1}
      else
        typed=${typed//\\/}
      fi
      for ((i = 0; i < count - 1; i++)); do
        word=${line[i]//[\\\"\']/}
        \#(CompletionPOSIXTables.readWord)
      done
      if [[ -n $option ]]; then
        NAME_value "$place" "$option" || return 0
      elif [[ -z $ended && $typed == --*=* ]]; then
        prefix=${typed%%=*}=
        NAME_value "$place" "${typed%%=*}" || return 0
      elif [[ -z $ended && $typed == -* ]]; then
        NAME_offer < <(NAME_options "$place"; NAME_globals)
        return 0
      elif NAME_commands "$place" > /dev/null; then
        NAME_offer < <(NAME_commands "$place")
        return 0
      else
        NAME_operand "$place" "$operand" || return 0
      fi
      case $REPLY in
        choices\ *)
          read -r -a choices <<< "${REPLY#choices }"
          NAME_offer < <(printf '%s\n' "${choices[@]}")
          ;;
        records\ *)
          NAME_offer < <("${COMP_WORDS[0]}" completion --candidates "${REPLY#records }" "${arguments[@]}" 2> /dev/null)
          ;;
        file) compopt -o default 2> /dev/null ;;
        directory) compopt -o dirnames 2> /dev/null ;;
      esac
      return 0
    }

    """#
}
