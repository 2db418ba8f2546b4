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
            "note": note, "columns": (1...max(columns, 1)).map { String($0) },
            "rows": [average] + part.cohorts.indices.map { row($0, labels[$0]) }, "table": markdown.context,
        ]
    }

    private var note: String {
        var text = localized("Percent of each week’s new visitors who were active again, one column a week.")
        if !part.incompleteWeeks.isEmpty {
            text += localized(" Dashed: a week that the data holds only a part of.")
        }
        if part.cohorts.contains(where: \.isThin) { text += localized(" Grey: fewer than 30 visitors.") }
        return text
    }

    private var average: TemplateContext {
        rowContext(
            localized("Average"), "average", part.cohorts.filter(part.isComplete).reduce(0) { $0 + $1.size },
            isAverage: true,
            part.average.map { cell($0.active, of: $0.size, isOpen: false) })
    }

    private func row(_ index: Int, _ label: String) -> TemplateContext {
        let cohort = part.cohorts[index]
        return rowContext(
            part.isComplete(cohort) ? label : localized("\(label), a part"), cohort.week, cohort.size, isAverage: false,
            cohort.cells.indices.map { later in
                cell(cohort.cells[later], of: cohort.size, isOpen: !part.isComplete(index, cell: later))
            })
    }

    private func rowContext(
        _ label: String, _ numbers: String, _ size: Int, isAverage: Bool, _ cells: [TemplateContext]
    ) -> TemplateContext {
        [
            "label": label, "numbers": numbers, "hasNumbers": numbers != label, "size": NumberText.count(size),
            "isAverage": isAverage, "cells": cells,
            "isOver": cells.count >= columns, "left": String(columns - cells.count),
        ]
    }

    private func cell(_ active: Int, of size: Int, isOpen: Bool) -> TemplateContext {
        guard size > 0 else { return ["look": "thin", "text": NumberText.missing, "isOpen": false] }
        let rate = Self.rounded(active, of: size)
        let look = size < SegmentRow.thin ? "thin" : "heat\(Self.steps.count { $0 <= rate })"
        return ["look": isOpen ? "\(look) open" : look, "text": Self.number(active, of: size), "isOpen": isOpen]
    }

    static func percent(_ active: Int, of size: Int) -> String {
        size > 0 ? number(active, of: size) + NumberText.percent : NumberText.missing
    }

    /// Whole percents, which a narrow cell has room for; one decimal where there are visitors enough to tell.
    private static func number(_ active: Int, of size: Int) -> String {
        let percent = rounded(active, of: size) * 100
        return active > 0 && percent == 0 ? "<1" : NumberText.fixed(percent, size >= manyVisitors ? 1 : 0)
    }

    /// The rate as it is written, so that equal numbers have equal colours.
    private static func rounded(_ active: Int, of size: Int) -> Double {
        let scale = size >= manyVisitors ? 1000.0 : 100
        return (Double(active) / Double(size) * scale).rounded() / scale
    }

    private static let manyVisitors = 10_000

    private var markdown: Table {
        let shown = min(columns, Self.columnsOfMarkdown)
        func texts(_ cells: [String]) -> [String] {
            cells.prefix(shown) + [String](repeating: "", count: max(shown - cells.count, 0))
        }
        return Table(
            label: localized("Retention"),
            head: [localized("First seen"), localized("Visitors")] + (0..<shown).map { "+\($0 + 1)" },
            rows: [[localized("Average"), ""] + texts(part.average.map { Self.percent($0.active, of: $0.size) })]
                + part.cohorts.indices.map { index in
                    let cohort = part.cohorts[index]
                    let label = part.isComplete(cohort) ? cohort.week : localized("\(cohort.week), a part")
                    return [label, NumberText.count(cohort.size)]
                        + texts(
                            cohort.cells.indices.map { later in
                                Self.percent(cohort.cells[later], of: cohort.size)
                                    + (part.isComplete(index, cell: later) ? "" : localized(" so far"))
                            })
                })
    }
}
