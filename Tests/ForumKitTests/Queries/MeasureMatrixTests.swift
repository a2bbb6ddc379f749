import Testing

@testable import ForumKit

@Suite("Measures crossed by two axes")
struct MeasureMatrixTests {
  private typealias Value = MeasureMatrix.Value

  private let organisations: OrganisationIndex = {
    var alfa = Organisation()
    alfa.id = Made.id("alfa")
    alfa.formerIds = [Made.id("alfa-gammal")]
    alfa.name = "Örnen"
    var beta = Organisation()
    beta.id = Made.id("beta")
    beta.name = "Ängen"
    return OrganisationIndex([alfa, beta])
  }()

  private func measure(
    _ id: String, _ objective: String, _ responsible: [String], _ target: Measure.Target? = nil
  ) -> Measure {
    var measure = Measure()
    measure.id = Made.id(id)
    measure.title = id
    measure.objective = objective
    measure.responsible = responsible.map { Made.id($0) }
    measure.target = target
    return measure
  }

  @Test("A measure of two stands in two columns, and is counted once in the totals")
  func totals() {
    let matrix = MeasureMatrix(
      [
        measure("a", "Senare", ["alfa", "beta"]), measure("b", "Först", ["alfa-gammal"]),
        measure("c", "", []), measure("d", "Senare", ["beta"]),
      ], rows: .objective, columns: .responsible, organisations)
    // Objectives as the plan has them, organisations in Swedish order, what is not stated last.
    #expect(matrix.rows.map(\.key) == ["Senare", "Först", nil])
    #expect(matrix.columns.map(\.key) == ["beta", "alfa", nil])
    let later = Value(key: "Senare")
    #expect(matrix[later, Value(key: "beta")].map(\.title) == ["a", "d"])
    #expect(matrix[later, Value(key: "alfa")].map(\.title) == ["a"])
    #expect(matrix[later, nil].map(\.title) == ["a", "d"])
    #expect(matrix[nil, Value(key: "alfa")].map(\.title) == ["a", "b"])
    #expect(matrix[Value(key: nil), Value(key: nil)].map(\.title) == ["c"])
    #expect(matrix[nil, nil].map(\.title) == ["a", "b", "c", "d"])
    #expect(matrix[Value(key: "Först"), Value(key: "beta")].isEmpty)
  }

  @Test("Choices stand in their own order, and those that none has are left out")
  func choices() {
    let matrix = MeasureMatrix(
      [measure("a", "x", [], .arena), measure("b", "x", [], .offender), measure("c", "y", [], nil)],
      rows: .target, columns: .status, organisations)
    #expect(matrix.rows.map(\.key) == ["offender", "arena", nil])
    #expect(matrix.columns.map(\.key) == ["proposed"])
  }
}
