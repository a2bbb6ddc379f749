/// A named person: a representative or a contact. All of it is personal data.
public struct Person: Record {
  public static let name = "person"

  public var name = ""
  public var title = ""
  public var email = ""
  public var phone = ""
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Person>([
    Field("name", \.name, [.required, .personal]),
    Field("title", \.title, .personal),
    Field("email", \.email, .personal),
    Field("phone", \.phone, .personal),
  ])
}
