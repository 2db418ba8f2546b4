import SVGCharts

/// A drawing with its name, its words for those who do not see it, and the table of its values.
struct Figure {
    var key: String
    /// The path of the numbers in it, or that which their paths begin with.
    var numbers: String
    /// The finding or the subject, above the drawing.
    var heading: String
    /// Measure, unit and period.
    var sub: String
    var caption: ChartCaption
    var chart: (any Chart)?
    /// Whether there is a second drawing for wide columns.
    var hasWide = true
    /// What stands in place of a drawing.
    var sentence: String?
    var table: Table
    /// A file with the same numbers.
    var csv: String

    /// The drawing's title and description, of lengths that screen readers and readers bear.
    static func caption(_ key: String, _ title: String, _ description: String) -> ChartCaption {
        var description = VisitorText.plain(description)
        if description.count < 60 { description += localized(" All values are in the table below the drawing.") }
        if description.count > 390 { description = description.prefix(389) + "…" }
        let title = VisitorText.plain(title)
        return ChartCaption(
            key: key, title: title.count > 78 ? title.prefix(77) + "…" : title, description: description)
    }

    /// A part of an id or file name: small letters, digits and hyphens only.
    static func slug(_ text: String) -> String {
        String(text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }

    /// The drawing as files.
    var files: [(path: String, text: String)] {
        guard let chart else { return [] }
        var caption = caption
        caption.key = key
        var result = [("charts/\(key)-compact.svg", chart.standaloneSVG(.compact, caption: caption))]
        if hasWide { result.append(("charts/\(key)-wide.svg", chart.standaloneSVG(.wide, caption: caption))) }
        return result
    }

    var context: TemplateContext {
        [
            "id": key, "numbers": numbers, "heading": Sentence.context(heading), "sub": Sentence.context(sub),
            "hasChart": chart != nil, "hasWide": chart != nil && hasWide,
            "compact": chart?.inlineSVG(.compact, caption: caption) ?? "",
            "wide": hasWide ? chart?.inlineSVG(.wide, caption: caption) ?? "" : "",
            "sentence": sentence.map { Sentence.context($0) } ?? [], "hasSentence": sentence != nil,
            "table": table.context, "csv": csv, "alt": caption.title, "headingText": VisitorText.plain(heading),
            "file": "charts/\(key)-compact.svg", "subText": sub, "sentenceText": sentence ?? "",
        ]
    }
}

/// A table of texts, its first column being the names of the rows.
struct Table {
    var label: String
    var head: [String]
    /// Each begins with the name of the row.
    var rows: [[String]]
    /// What the paths of the numbers in it begin with, where nothing around it says so.
    var numbers = ""
    /// The part of each row in those paths; without any, each row is named by its first cell.
    var rowNumbers: [String] = []
    /// The part of each column but the first; without any, all numbers of a row have its path.
    var columnNumbers: [String] = []

    var context: TemplateContext {
        [
            "label": VisitorText.plain(label), "first": head.first ?? "", "numbers": numbers,
            "hasNumbers": !numbers.isEmpty,
            "head": head.dropFirst().enumerated().map { index, text -> TemplateContext in
                let part = columnNumbers.indices.contains(index) ? columnNumbers[index] : ""
                return ["text": text, "numbers": part, "hasNumbers": !part.isEmpty]
            },
            "rows": rows.enumerated().map { index, row -> TemplateContext in
                // A row that shows its part says it already.
                let part = rowNumbers.indices.contains(index) ? rowNumbers[index] : ""
                return [
                    "name": Sentence.context(row.first ?? ""), "nameText": row.first ?? "",
                    "cells": Array(row.dropFirst()), "numbers": part,
                    "hasNumbers": !part.isEmpty && part != row.first,
                ]
            },
        ]
    }
}

/// Sentences for templates, as parts: our words, and names from the data that are set apart.
enum Sentence {
    static func context(_ sentence: String) -> [TemplateContext] {
        VisitorText.parts(sentence).map { ["text": $0.text, "isName": $0.isName] }
    }
}
