/// A named person: a representative or a contact. All of it is personal data.
public struct Person: Record {
  public static let name = "person"

  /// The name in full.
  public var name = ""
  /// What the person is where they work, for example `Verksamhetsledare`.
  public var title = ""
  /// An e-mail address, as it was written.
  public var email = ""
  /// A phone number, as it was written.
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
