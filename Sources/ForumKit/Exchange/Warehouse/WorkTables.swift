/// The tables of councils and of measures.
struct WorkTables: Sendable {
  private let councils: TableOf<CouncilsView.Entry>
  private let members: TableOf<Placed<CouncilsView.Seat>>
  private let deadlines: TableOf<Placed<CouncilsView.Deadline>>
  private let reports: TableOf<Placed<CouncilsView.Report>>
  private let measures: TableOf<MeasuresView.Entry>
  private let responsible: TableOf<Placed<NamedOrganisation>>
  private let partners: TableOf<Placed<NamedOrganisation>>
  private let followUps: TableOf<Placed<MeasuresView.FollowUp>>
  private let isHouse: Bool

  init(_ scope: WarehouseScope) {
    isHouse = scope.isHouse
    councils = scope.table(
      "councils", "A standing body of several organisations", key: ["id"],
      references: [.toWorkspace, .to("councils", by: "parent"), .to("organisations", by: "convener")],
      [
        .text("id", "The id of the council", required: true) { $0.id.text },
        .text("name", "What it is called", required: true) { $0.name },
        .choice("level", "Where in the country it works") { $0.level },
        .text("area", "The part of the country that it is for") { $0.area },
        .text("parent", "The council that it stands under") { $0.parentID?.text },
        .flag("template", "Whether it stands for all of its kind") { $0.isTemplate },
        .text("convener", "The organisation that calls it together") { $0.convener?.id.text },
        .date("established", "When it was set up") { $0.established },
        .text("mandate", "What it is for, in Markdown") { $0.mandate },
      ])
    members = scope.table(
      "council_members", "An organisation's seat in a council, on the day of the export",
      key: ["council", "seat"],
      references: [.to("councils", by: "council"), .to("organisations", by: "organisation")],
      [
        .text("council", "The id of the council", required: true) { $0.holder },
        .number("seat", "The number of the seat in this export, from 1", required: true) { $0.position },
        .text("organisation", "Whose seat it is", required: true) { $0.element.organisation.id.text },
        .choice("role", "What it does there", required: true) { $0.element.role },
        .text("occasions", "On what occasions it takes part; empty is always") { $0.element.when },
        .date("member_from", "The first day; empty is from the beginning") { $0.element.from },
        .date("member_to", "The last day; empty where no end is known") { $0.element.to },
      ])
    deadlines = scope.table(
      "council_deadlines", "Something that a council has to do by a day", key: ["council", "position"],
      references: [.to("councils", by: "council")],
      [
        .text("council", "The id of the council", required: true) { $0.holder },
        .number("position", "Its place in the list, from 1", required: true) { $0.position },
        .text("title", "What is to be done", required: true) { $0.element.title },
        .date("due", "The last day for it, as far as is known") { $0.element.due },
        .day("due_last_day", "The last day that due can mean", required: true) { $0.element.due.latest },
        .date("met", "When it was done; empty while it has not been") { $0.element.met },
      ])
    reports = scope.table(
      "council_reports", "Something that a council has to report", key: ["council", "position"],
      references: [.to("councils", by: "council")],
      [
        .text("council", "The id of the council", required: true) { $0.holder },
        .number("position", "Its place in the list, from 1", required: true) { $0.position },
        .text("title", "What is reported", required: true) { $0.element.title },
        .date("due", "The last day for it, as far as is known") { $0.element.due },
        .day("due_last_day", "The last day that due can mean") { $0.element.due?.latest },
        .date("delivered", "When it was delivered; empty while it has not been") { $0.element.delivered },
        .text("contents", "What is to stand in it, in Markdown") { $0.element.contents },
      ])
    measures = Self.measures(scope)
    responsible = scope.organisations(
      "measure_responsible", "An organisation that answers for a measure", of: "measure", in: "measures")
    partners = scope.organisations(
      "measure_partners", "An organisation with which a measure is done", of: "measure", in: "measures")
    followUps = scope.table(
      "follow_ups", "What had come of a measure on a day", key: ["measure", "position"],
      references: [.to("measures", by: "measure")],
      [
        .text("measure", "The id of the measure", required: true) { $0.holder },
        .number("position", "Its place in the list, from 1", required: true) { $0.position },
        .day("followed_up", "The day of which it is told", required: true) { $0.element.date },
        .text("text", "What had come of it") { $0.element.text },
      ])
  }

  /// The tables of councils, each after those that its rows name.
  var ofCouncils: [FlatTable] {
    [councils.table, members.table] + (isHouse ? [deadlines.table, reports.table] : [])
  }

  /// The tables of measures, each after those that its rows name.
  var ofMeasures: [FlatTable] {
    [measures.table, responsible.table, partners.table] + (isHouse ? [followUps.table] : [])
  }

  func add(_ view: CouncilsView, to rows: inout FlatRows) {
    rows.add(view.councils, to: councils)
    for council in view.councils {
      let id = council.id.text
      rows.add(Placed.list(council.members, of: id), to: members)
      guard isHouse else { continue }
      rows.add(Placed.list(council.deadlines, of: id), to: deadlines)
      rows.add(Placed.list(council.reports, of: id), to: reports)
    }
  }

  func add(_ view: MeasuresView, to rows: inout FlatRows) {
    rows.add(view.measures, to: measures)
    for measure in view.measures {
      let id = measure.id.text
      rows.add(Placed.distinct(measure.responsible, of: id), to: responsible)
      rows.add(Placed.distinct(measure.with, of: id), to: partners)
      if isHouse { rows.add(Placed.list(measure.followUps, of: id), to: followUps) }
    }
  }

  private static func measures(_ scope: WarehouseScope) -> TableOf<MeasuresView.Entry> {
    scope.table(
      "measures", "Something decided or proposed", key: ["id"], references: [.toWorkspace],
      [
        .text("id", "The id of the measure", required: true) { $0.id.text },
        .text("title", "What is to be done", required: true) { $0.title },
        .text("objective", "What it is to achieve") { $0.objective },
        .choice("target", "The side of the crime triangle") { $0.target },
        .choice("level", "The level of prevention") { $0.level },
        .choice("horizon", "How soon it is to work") { $0.horizon },
        .text("plan", "How it is to be done, in Markdown") { $0.plan },
        .date("due", "The last day for it, as far as is known") { $0.due },
        .day("due_last_day", "The last day that due can mean") { $0.due?.latest },
        .choice("status", "How far it has come", required: true) { $0.status },
      ])
  }
}
