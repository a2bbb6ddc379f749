/// An area that has forums of its own: the country, a county, or a municipality.
struct NationArea: Sendable {
  let name: String
  /// The name as part of an id.
  let slug: String
  let level: Level
  /// The place of the area that it lies in; `nil` for the country.
  let parent: Int?
  /// The region of the police that it lies in; `nil` for the country.
  let region: String?

  private init(_ name: String, _ level: Level, in parent: Int?, _ region: String?) {
    self.name = name
    slug = Slug.make(from: name) ?? ""
    self.level = level
    self.parent = parent
    self.region = region
  }

  /// The country, and then each county with its municipalities: whatever number of them is taken from the beginning,
  /// no area is without the one that it lies in.
  static let all: [NationArea] = {
    var areas = [NationArea("Sverige", .national, in: nil, nil)]
    for county in SwedishAreas.counties {
      let place = areas.count
      areas.append(NationArea(county.name, .regional, in: 0, county.region))
      areas += county.municipalities.map { NationArea($0, .local, in: place, county.region) }
    }
    return areas
  }()
}
