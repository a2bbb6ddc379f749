/// The way from the root of a JSON document to one value, for example `participants[2].roles[0]`.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
  /// From a value to one in it: the member of an object, or the element of an array.
  public enum Step: Sendable, Hashable {
    /// The member of an object.
    case key(String)
    /// The element of an array, counted from 0.
    case index(Int)
  }

  /// The steps from the root; none for the root itself.
  public private(set) var steps: [Step]

  /// The way that takes some steps from the root.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The root of the document.
  public static let root = JSONPath()

  /// The way to a member of what this leads to.
  public func key(_ key: String) -> JSONPath { JSONPath(steps + [.key(key)]) }
  /// The way to an element of what this leads to, counted from 0.
  public func index(_ index: Int) -> JSONPath { JSONPath(steps + [.index(index)]) }

  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }
}
