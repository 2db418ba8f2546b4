/// Who came back, as a table whose cells are the darker the more did.
struct RetentionTable {
    let part: RetentionPart

    /// Where one colour ends and the next begins: the same every week, so that weeks can be compared by eye.
    private static let steps = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4]
    /// What fits a page of Markdown.
    private static let columnsOfMarkdown = 6

    private var columns: Int { part.average.count }
    private var hasVisitors: Bool { part.cohorts.contains { $0.size > 0 } }

    var context: TemplateContext {
        let labels = DateText.axisWeeks(part.cohorts.map(\.week))
        return [
            "sentence": Sentence.context(part.sentence), "sentenceText": part.sentence, "hasTable": hasVisitors,
            "note": note, "columns": (1...max(columns, 1)).map { "+\($0)" },
            "rows": [average] + zip(part.cohorts, labels).map(row), "table": markdown.context,
        ]
    }

    private var note: String {
        var text = "Share of each week’s new visitors who were active again, one column a week. Darker is more."
        if part.cohorts.contains(where: { !$0.cells.allSatisfy(\.complete) }) {
            text += " Dashed: a week that the data holds only a part of."
        }
        if part.cohorts.contains(where: \.isThin) { text += " Grey: fewer than 30 visitors." }
        return text
    }

    private var average: TemplateContext {
        rowContext(
            "Average", part.cohorts.filter(\.complete).reduce(0) { $0 + $1.size }, isAverage: true,
            part.average.map { share in
                cell(share.active, of: share.size, isOpen: false, isThin: share.size < SegmentRow.thin)
            })
    }

    private func row(_ cohort: RetentionPart.Cohort, _ label: String) -> TemplateContext {
        rowContext(
            cohort.complete ? label : "\(label), a part", cohort.size, isAverage: false,
            cohort.cells.map {
                cell($0.active, of: cohort.size, isOpen: !$0.complete || !cohort.complete, isThin: cohort.isThin)
            })
    }

    private func rowContext(
        _ label: String, _ size: Int, isAverage: Bool, _ cells: [TemplateContext]
    ) -> TemplateContext {
        [
            "label": label, "size": NumberText.count(size), "isAverage": isAverage, "cells": cells,
            "isOver": cells.count >= columns, "left": String(columns - cells.count),
        ]
    }

    private func cell(_ active: Int, of size: Int, isOpen: Bool, isThin: Bool) -> TemplateContext {
        guard size > 0 else { return ["look": "thin", "text": NumberText.missing, "isOpen": false] }
        let rate = Double(active) / Double(size)
        let look = isThin ? "thin" : "heat\(Self.steps.count { $0 <= rate })"
        return ["look": isOpen ? "\(look) open" : look, "text": Self.percent(active, of: size), "isOpen": isOpen]
    }

    /// Whole percents, which a narrow cell has room for; one decimal where there are visitors enough to tell.
    static func percent(_ active: Int, of size: Int) -> String {
        guard size > 0 else { return NumberText.missing }
        let rate = Double(active) / Double(size)
        if size >= 10_000 { return NumberText.share(rate) }
        return active > 0 && rate < 0.005 ? "<1%" : "\(NumberText.fixed(rate * 100, 0))%"
    }

    private var markdown: Table {
        let shown = min(columns, Self.columnsOfMarkdown)
        func texts(_ cells: [String]) -> [String] {
            cells.prefix(shown) + [String](repeating: "", count: max(shown - cells.count, 0))
        }
        return Table(
            label: "Retention", head: ["First seen", "Visitors"] + (0..<shown).map { "+\($0 + 1)" },
            rows: [["Average", ""] + texts(part.average.map { Self.percent($0.active, of: $0.size) })]
                + part.cohorts.map { cohort in
                    [cohort.complete ? cohort.week : "\(cohort.week), a part", NumberText.count(cohort.size)]
                        + texts(
                            cohort.cells.map { cell in
                                Self.percent(cell.active, of: cohort.size) + (cell.complete ? "" : " so far")
                            })
                })
    }
}
