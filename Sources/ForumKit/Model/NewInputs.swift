extension [Input] {
  /// Adds inputs at the end, with ids that none has and instants that grow by a millisecond.
  ///
  /// - Parameters:
  ///   - new: The inputs, in their order; what they have for an id and an instant is replaced.
  ///   - instant: When they are recorded.
  /// - Returns: The new ids, in the order of the inputs.
  public mutating func add(_ new: [Input], at instant: Instant) -> [ID<Input>] {
    var taken = Set(map(\.id))
    let new = new.recorded(at: instant, after: last?.created, besides: &taken)
    self += new
    return new.map(\.id)
  }

  /// The inputs with ids and instants of their own.
  ///
  /// - Parameters:
  ///   - instant: When they are recorded.
  ///   - last: When the input before them was.
  ///   - taken: The ids that they may not have; theirs are added.
  func recorded(at instant: Instant, after last: Instant?, besides taken: inout Set<ID<Input>>) -> [Input] {
    var generator = SystemRandomNumberGenerator()
    // The list stands in the order of the instants, also where a clock has been set back.
    var created = last.map { Swift.max(instant, $0.adding(milliseconds: 1)) } ?? instant
    return map { input in
      var input = input
      repeat { input.id = .random(using: &generator) } while !taken.insert(input.id).inserted
      input.created = created
      created = created.adding(milliseconds: 1)
      return input
    }
  }
}
