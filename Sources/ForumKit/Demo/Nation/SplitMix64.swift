/// Numbers that look random and follow from a seed alone, the same on every platform: SplitMix64 (Steele, Lea and
/// Flood, OOPSLA 2014).
///
/// Only whole numbers come of it: what libraries make of logarithms differs in the last digit.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for a thing with a number, so that things can be made in any order.
  ///
  /// - Parameter stream: Tells the streams of one thing apart.
  init(seed: UInt64, stream: Stream, _ number: Int) {
    var source = SplitMix64(seed: seed)
    var mixed = SplitMix64(seed: source.next() ^ (UInt64(truncatingIfNeeded: number) << 8 | stream.rawValue))
    state = mixed.next()
  }

  /// What streams there are.
  enum Stream: UInt64 {
    case slot, forum, participants, themes, themeTexts, inputs, organisation, declaration, council, measure
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to just below a bound, which is above 0. Lemire's multiplication; that some numbers are likelier
  /// by a billionth does not matter here.
  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  /// A number of a range.
  mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// Whether something happens that happens so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of some things, of which there is at least one.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Some of some things in their order, each taken so many times in a hundred.
  mutating func some<Element>(_ elements: [Element], _ percent: Int) -> [Element] {
    elements.filter { _ in chance(percent) }
  }

  /// So many of some things, or all if there are fewer, in an order of their own.
  mutating func several<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var rest = elements
    for place in 0..<min(count, rest.count) { rest.swapAt(place, number(in: place...rest.count - 1)) }
    return Array(rest.prefix(count))
  }

  /// A place in a list of weights, the heavier the likelier.
  mutating func weighted(_ weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    return weights.firstIndex { weight in
      rest -= weight
      return rest < 0
    } ?? 0
  }
}
