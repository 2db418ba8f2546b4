import SVGCharts

/// Draws what came after one event.
struct PathFigure {
    let report: WeeklyReport
    let part: PathsPart
    /// Which of the lists.
    let index: Int

    private var list: NextEvents { part.lists[index] }
    private var name: String { VisitorText.inSentence(list.event) }

    var figure: Figure {
        let key = "paths-\(index + 1)"
        return Figure(
            key: key, numbers: "paths.\(NumberID.part(list.event))",
            heading: heading, sub: sub,
            caption: Figure.caption(
                key,
                index == 0
                    ? localized("What came after \(name), \(report.week.name)")
                    : localized(
                        "What came after \(name) that followed \(VisitorText.inSentence(part.event)), \(report.week.name)"
                    ),
                description),
            chart: part.isThin || list.occurrences == 0 ? nil : RankedBars(rows: bars), hasWide: false, sentence: nil,
            table: table, csv: "data/paths.csv")
    }

    private var heading: String {
        index == 0 ? localized("After \(name)") : localized("After \(VisitorText.inSentence(part.event)) → \(name)")
    }

    private var sub: String {
        let start = VisitorText.inSentence(part.event)
        guard index == 0 else {
            return localized("What came next, \(Wording.plural(list.occurrences, "time")) right after \(start).")
        }
        var text =
            localized(
                "What came next, \(Wording.plural(list.occurrences, "time")) in \(Wording.plural(part.sessions, "session"))."
            )
        if part.again > 0 { text += localized(" \(Wording.plural(part.again, "immediate repeat")) not counted.") }
        return text
    }

    private var description: String {
        let parts = list.rows.prefix(3).map { "\(VisitorText.shown($0.event, limit: 40)) \(share($0.count))" }
        return localized(
            "Most often next: \(parts.isEmpty ? localized("nothing") : parts.joined(separator: ", ")). ",
            "The session ended: \(share(list.ends)) of \(Wording.plural(list.occurrences, "time")).")
    }

    private func share(_ count: Int) -> String { PathWriter.share(count, list) }

    private var bars: [RankedBars.Row] {
        func bar(_ name: String, _ count: Int, isEnd: Bool = false, isRest: Bool = false) -> RankedBars.Row {
            .init(
                name: name, countLabel: NumberText.count(count), share: Double(count) / Double(list.occurrences),
                shareLabel: share(count), isHollow: isEnd, isRest: isRest)
        }
        return list.rows.map { bar(VisitorText.shown($0.event), $0.count) }
            + (list.other > 0 ? [bar(other, list.other, isRest: true)] : [])
            + [bar(localized("Session ended"), list.ends, isEnd: true)]
    }

    private var other: String { localized("Other (\(NumberText.count(list.otherNames)))") }

    private var table: Table {
        func row(_ name: String, _ count: Int) -> [String] { [name, NumberText.count(count), share(count)] }
        return Table(
            label: localized("What came after \(name): data"),
            head: [localized("Next"), localized("Times"), localized("Share")],
            rows: list.rows.map { row(VisitorText.inSentence($0.event), $0.count) }
                + (list.other > 0 ? [row(other, list.other)] : []) + [row(localized("Session ended"), list.ends)],
            rowNumbers: list.rows.map { NumberID.part($0.event) } + (list.other > 0 ? ["_other"] : []) + ["_ended"])
    }
}
