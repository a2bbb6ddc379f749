import ForumKit

@main
struct Forumctl {
  static func main() {}
}
