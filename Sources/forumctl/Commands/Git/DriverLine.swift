/// The line of shell that git runs to merge a file of records.
///
/// It is more than the program's name because of what git does with a driver that fails: it reports a
/// conflict, leaves *our* side in the file without markers, and the next `git add` has lost theirs. So,
/// where the program does not end with 0, or with 1 and markers in the file, in this order: git's own merge by lines, which marks what it
/// cannot put together; both sides whole between markers; and where not even that can be written, no result
/// at all, at which git stops and touches nothing. (`git merge-file` ends with the number of conflicts; 126
/// and 127 are the shell's, for what cannot be run.)
enum DriverLine {
  /// - Parameter program: The path of the program; its name, looked for on the path, where it is not known
  ///   or no longer there.
  static func text(program: String?) -> String {
    let find = program.map { "f=\(quoted($0)); [ -x \"$f\" ] || f=forumctl; " } ?? "f=forumctl; "
    return find
      + "\"$f\" merge-driver -- %O %A %B %P; s=$?; [ $s -eq 0 ] && exit 0; "
      + "[ $s -eq 1 ] && grep -q '^<<<<<<< ' %A && exit 1; "
      + "echo 'forumctl could not merge this; git merges it by lines' >&2; "
      + "git merge-file -p -L ours -L base -L theirs %A %O %B >%A.both; "
      + "[ $? -le 125 ] && mv -f %A.both %A && exit 1; "
      + "{ echo '<<<<<<< ours' && cat %A && echo && echo '=======' && cat %B && echo && echo '>>>>>>> theirs'; }"
      + " >%A.both && mv -f %A.both %A && exit 1; rm -f %A %A.both; exit 1"
  }

  /// A text as one word of shell, in which git finds no placeholder.
  private static func quoted(_ text: String) -> String {
    var word = "'"
    for character in text.unicodeScalars {
      switch character {
      case "'": word += "'\\''"
      case "%": word += "%%"
      default: word.unicodeScalars.append(character)
      }
    }
    return word + "'"
  }
}
