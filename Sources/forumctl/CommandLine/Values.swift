/// What was given for the parameters of one command and for the global options.
struct Values: Sendable {
  /// The words of the command, without the program's name: `["forum", "add"]`.
  let path: [String]
  private let results: [String: any Sendable]

  /// - Parameter results: The result of every parameter, by its spelling.
  init(path: [String], results: [String: any Sendable]) {
    self.path = path
    self.results = results
  }

  /// What the parameter gives.
  ///
  /// - Precondition: The parameter is one of the command's, or a global one.
  subscript<Result>(_ parameter: Parameter<Result>) -> Result {
    guard let stored = results[parameter.form.spelling], let result = stored as? Result else {
      preconditionFailure(
        "\(path.joined(separator: " ")) does not declare \(parameter.form.spelling)")
    }
    return result
  }

  /// The same values with another result for one parameter.
  func setting<Result>(_ parameter: Parameter<Result>, _ result: Result) -> Values {
    Values(path: path, results: results.merging([parameter.form.spelling: result]) { $1 })
  }

  /// A fault in the usage that only the command itself can see, ready to be thrown.
  func usageError(_ fault: UsageError.Fault) -> UsageError { UsageError(fault, path: path) }
}
