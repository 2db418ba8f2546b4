import SVGCharts

/// Draws how long the converted visitors took.
struct TimingFigure {
    let report: WeeklyReport
    let part: TimingPart

    private static let key = "time-to-convert"

    private var whole: Int { part.drawn }
    private var name: String {
        VisitorText.inSentence(report.funnels.first { $0.key == part.funnel }?.name ?? part.funnel)
    }

    /// Nil where too few converted for a drawing to mean anything; the section's sentence says it all then.
    var figure: Figure? {
        guard !part.isThin, whole > 0 else { return nil }
        return Figure(
            key: Self.key, numbers: "\(part.funnel).times", heading: heading, sub: sub,
            caption: Figure.caption(
                Self.key, localized("Time to convert, \(name), \(report.week.name)"), description),
            chart: Histogram(bins: bars, isPartial: part.isFinal == false),
            sentence: nil,
            table: table, csv: "data/times.csv")
    }

    private var noun: String { report.funnels.first { $0.key == part.funnel }?.noun ?? "visitor" }

    private var heading: String {
        guard let median = part.medianSeconds else { return name }
        return localized("\(name): half within \(NumberText.duration(median))")
    }

    private var sub: String {
        var text = localized("Share of those who converted by the time they took, \(report.week.name).")
        if part.previousDrawn != nil, let previous = report.week.previousWeek {
            text += localized(" Dashed line: \(DateText.shortWeek(previous)).")
        }
        if part.immediate > 0 {
            text += localized(
                " Not drawn: \(Wording.plural(part.immediate, noun)) with both steps at the same moment.")
        }
        return text
    }

    private var description: String {
        guard let median = part.medianSeconds, let p90 = part.p90Seconds else { return localized("No one converted.") }
        return localized(
            "\(Wording.plural(part.converted, noun)) converted: half within \(NumberText.duration(median)), ",
            "nine in ten within \(NumberText.duration(p90)).")
    }

    private var bars: [Histogram.Bin] {
        var sum = 0
        return part.shownBins.indices.map { index in
            let bin = part.bins[index]
            sum += bin.count
            return Histogram.Bin(
                label: Self.label(bin), share: share(bin.count, of: whole),
                shareLabel: NumberText.share(share(bin.count, of: whole)),
                previousShare: part.previousShare(of: index),
                cumulativeLabel: localized("\(NumberText.wholePercent(share(sum, of: whole))) by here"),
                note: note(index))
        }
    }

    /// The median and the time of nine in ten, in the bin that holds them.
    private func note(_ index: Int) -> String? {
        let notes = [
            part.medianSeconds.flatMap {
                part.bin(of: $0) == index ? localized("median \(NumberText.duration($0))") : nil
            },
            part.p90Seconds.flatMap {
                part.bin(of: $0) == index ? localized("nine in ten within \(NumberText.duration($0))") : nil
            },
        ].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: "; ")
    }

    private func share(_ count: Int, of whole: Int) -> Double { whole > 0 ? Double(count) / Double(whole) : 0 }

    /// "≤ 1 min", "1–5 min", "4–24 h", "> 14 d".
    static func label(_ bin: TimingPart.Bin) -> String {
        let (nb, dash) = (NumberText.noBreak, NumberText.enDash)
        guard let end = bin.toSeconds else { return ">\(nb)\(amount(bin.fromSeconds, bin.fromSeconds))" }
        guard bin.fromSeconds > 0 else { return "≤\(nb)\(amount(end, end))" }
        return "\(Int(bin.fromSeconds / unit(end).seconds))\(dash)\(amount(end, end))"
    }

    private static func amount(_ seconds: Double, _ end: Double) -> String {
        "\(Int(seconds / unit(end).seconds))\(NumberText.noBreak)\(unit(end).name)"
    }

    /// The unit of a bin by its end: the first hour in minutes, the first day in hours.
    private static func unit(_ end: Double) -> (seconds: Double, name: String) {
        let style = Language.current.numbers
        return end <= 3600 ? (60, style.minute) : end <= 86_400 ? (3600, style.hour) : (86_400, style.day)
    }

    private var table: Table {
        var head = [localized("Time"), localized("Visitors"), localized("Share"), localized("Up to here")]
        if part.previousDrawn != nil { head.append(localized("Share before")) }
        var sum = 0
        let rows = part.shownBins.indices.map { index -> [String] in
            let bin = part.bins[index]
            sum += bin.count
            let row = [
                Self.label(bin) + (note(index).map { ", \($0)" } ?? ""), NumberText.count(bin.count),
                NumberText.share(share(bin.count, of: whole)),
                NumberText.wholePercent(share(sum, of: whole)),
            ]
            guard part.previousDrawn != nil else { return row }
            return row + [part.previousShare(of: index).map(NumberText.share) ?? NumberText.missing]
        }
        return Table(
            label: localized("Time to convert: data"), head: head, rows: rows,
            rowNumbers: part.shownBins.indices.map { String($0 + 1) }, columnNumbers: ["", "", "up_to", ""])
    }
}
