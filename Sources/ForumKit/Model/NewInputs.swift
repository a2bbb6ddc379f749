extension [Input] {
  /// Adds inputs at the end, with ids that none has and instants that grow by a millisecond.
  ///
  /// - Parameters:
  ///   - new: The inputs, in their order; what they have for an id and an instant is replaced.
  ///   - instant: When they are recorded.
  /// - Returns: The new ids, in the order of the inputs.
  public mutating func add(_ new: [Input], at instant: Instant) -> [ID<Input>] {
    var taken = Set(map(\.id))
    var generator = SystemRandomNumberGenerator()
    // The list stands in the order of the instants, also where a clock has been set back.
    var created = last?.created.map { Swift.max(instant, $0.adding(milliseconds: 1)) } ?? instant
    var ids: [ID<Input>] = []
    for var input in new {
      repeat { input.id = .random(using: &generator) } while !taken.insert(input.id).inserted
      input.created = created
      append(input)
      ids.append(input.id)
      created = created.adding(milliseconds: 1)
    }
    return ids
  }
}
