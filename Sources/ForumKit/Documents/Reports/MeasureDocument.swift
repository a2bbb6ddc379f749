/// The measures of a workspace under their objectives.
public struct MeasureDocument {
  private let imprint: Imprint

  /// The document for the audience of a view.
  public static func document(_ view: MeasuresView, _ imprint: Imprint) -> Document {
    let list = MeasureDocument(imprint: imprint)
    var objectives: [String] = []
    for measure in view.measures where !objectives.contains(measure.objective) {
      objectives.append(measure.objective)
    }
    // What has no objective stands last.
    let ordered = objectives.filter { !$0.isEmpty } + objectives.filter(\.isEmpty)
    let grouped = Dictionary(grouping: view.measures, by: \.objective)
    let blocks = ordered.flatMap { objective -> [Block] in
      let title = objective.isEmpty ? imprint.phrases.withoutObjective : objective
      return [.heading(level: 1, title)] + grouped[objective, default: []].flatMap(list.blocks)
    }
    return imprint.document(
      title: imprint.text(.measures), subtitle: [view.title],
      markings: imprint.markings(for: view.audience, isDraft: false),
      blocks.isEmpty ? [.paragraph(imprint.phrases.noMeasuresToShow)] : blocks)
  }

  private func blocks(_ measure: MeasuresView.Entry) -> [Block] {
    [.heading(level: 2, measure.title)]
      + imprint.facts([
        (.status, imprint.text(.measureStatus, measure.status)),
        (.responsible, imprint.phrases.list(measure.responsible.map(\.name))),
        (.with, imprint.phrases.list(measure.with.map(\.name))),
        (.due, imprint.text(measure.due)), (.target, imprint.text(.measureTarget, measure.target)),
        (.preventionLevel, imprint.text(.measureLevel, measure.level)),
        (.horizon, imprint.text(.measureHorizon, measure.horizon)),
      ])
      + RecordText.blocks(measure.plan, under: 2) + followUps(measure)
  }

  private func followUps(_ measure: MeasuresView.Entry) -> [Block] {
    guard !measure.followUps.isEmpty else { return [] }
    let items = measure.followUps.map { followUp in
      [Block.paragraph("\(DateWords.text(followUp.date, in: imprint.language)): \(followUp.text)")]
    }
    return [.heading(level: 3, imprint.text(.followUp)), .bulletList(items)]
  }
}
