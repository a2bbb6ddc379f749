/// Something in a record that should not stand there, because it shows a person or an organisation that may not
/// be named. It tells where, and what kind of thing, and never the thing itself: logs of CI are public.
public struct PrivacyFault: Sendable, Equatable {
  /// What sort of thing stands there.
  public enum Kind: String, Sendable, CaseIterable {
    /// An e-mail address.
    case emailAddress
    /// A Swedish phone number.
    case phoneNumber
    /// A personnummer or a samordningsnummer with a valid check digit.
    case personalIdentityNumber
    /// The name of somebody that the workspace knows: a representative, a contact, a signer, or somebody who has
    /// been erased.
    case personName
    /// The name of an organisation that may not be named in public there.
    case organisationName
    /// A function that only one person can hold (see ``SinglePersonFunction``).
    case functionOfOnePerson
  }

  /// The file, from the workspace's folder. It is for finding the line: it can itself hold a name, and
  /// ``shownPath`` is what may be printed.
  public let path: String
  /// The path with `*` for each step that would name somebody.
  public let shownPath: String
  /// The key of the record in the file's list, or the word for its kind where the key would name somebody;
  /// `nil` where the file is one record.
  public let record: String?
  /// The way to the value from the root of the file, for example `inputs[3].text`. Under keys that this version
  /// does not know it ends where a key would itself show something.
  public let place: JSONPath
  /// What sort of thing stands there.
  public let kind: Kind
}

extension PrivacyFault.Kind {
  /// The same sort of thing, as publication calls it.
  public init(_ kind: SensitiveText.Kind) {
    switch kind {
    case .emailAddress: self = .emailAddress
    case .phoneNumber: self = .phoneNumber
    case .personalIdentityNumber: self = .personalIdentityNumber
    case .personName: self = .personName
    case .organisationName: self = .organisationName
    }
  }
}
