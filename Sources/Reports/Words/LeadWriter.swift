import Analysis

/// Writes the two or three sentences under the headline: how many came, how many converted, where it changed.
struct LeadWriter {
    let report: WeeklyReport

    var sentences: [String] {
        if report.isEmpty {
            var result = ["The week is covered by the data, and nothing was recorded in it."]
            if let before = report.visitors.measure.previous?.value, before > 0 {
                result.append("The week before had \(Wording.plural(Int(before), "visitor")).")
            }
            return result + ["Either nobody came, or recording had stopped."]
        }
        return [volume, conversion, place].compactMap(\.self)
    }

    private var volume: String? {
        let measure = report.visitors.measure
        guard let value = measure.value else { return nil }
        let people = value == 1 ? "1 visitor" : "\(NumberText.count(Int(value))) visitors"
        guard report.week.complete else { return "\(people) so far, \(report.week.coverageText.lowercasedFirst)." }
        guard report.week.previousWeek != nil else {
            return "\(people) came; there is no complete week to compare with."
        }
        var text = "\(people) came"
        if let change = measure.changeText {
            text +=
                change == "no change"
                ? ", as many as the week before"
                : change == "0 last week" ? "; none the week before" : ", \(change) on the week before"
        }
        if let usual = measure.usualText, let range = measure.usualRange {
            let name = range.isProvisional ? "provisional range" : "usual range"
            switch measure.signal {
            case .outside: text += ", \(measure.isHigh ? "above" : "below") the \(name) of \(usual)"
            case .run:
                text +=
                    ", the \(Ordinal.text(measure.runLength)) week in a row \(measure.isHigh ? "above" : "below") average"
            case .drift: text += ", near the \(measure.isHigh ? "upper" : "lower") end of the \(name) of \(usual)"
            case nil:
                let isInside = value >= range.lower && value <= range.upper
                if isInside { text += ", within the \(name) of \(usual)" }
            }
        }
        return text + "."
    }

    private var conversion: String? {
        guard let funnel = report.primaryFunnel else { return nil }
        let name = VisitorText.inSentence(funnel.name)
        guard let rate = funnel.conversion.value else {
            return "No one entered \(name)."
        }
        let converted = funnel.steps.last?.visitors ?? 0
        var text =
            "Of \(NumberText.count(funnel.entrants)) who entered \(name), \(NumberText.count(converted)) converted"
        text += ": \(NumberText.rate(rate))"
        if let interval = funnel.conversion.current?.interval {
            text += " (95% interval \(NumberText.rateInterval(interval.lower, interval.upper)))"
        }
        if funnel.isComparable, let difference = funnel.difference {
            let change = NumberText.points(difference)
            text += change == "no change" ? ", unchanged" : ", \(change) on the week before"
        }
        if funnel.isRipe == false {
            text += ", so far"
            if let expected = funnel.expectedConversion {
                text += " and \(NumberText.rate(expected)) to be expected once all windows have closed"
            }
        }
        return text + "."
    }

    private var place: String? {
        guard report.week.complete, let funnel = report.primaryFunnel else { return nil }
        if let segment = report.changes.callouts.first(where: { $0.kind == .segment }), funnel.conversion.signal != nil
        {
            return [LedgerWriter(funnel: funnel).shortSentence, "\(segment.title)."].compactMap(\.self)
                .joined(separator: " ")
        }
        if funnel.conversion.signal != nil, let ledger = LedgerWriter(funnel: funnel).shortSentence { return ledger }
        let own = report.headline.measure
        let news = report.changes.callouts.filter { $0.kind != .rename }
        if let first = news.first(where: { !$0.title.hasPrefix(nameOfMeasure(own)) }) { return "\(first.title)." }
        if let rename = report.changes.callouts.first(where: { $0.kind == .rename }) {
            return rename.detail.split(separator: ";").first.map { "\($0)." }
        }
        return report.changes.callouts.isEmpty ? report.changes.sentence : nil
    }

    private func nameOfMeasure(_ key: String?) -> String {
        if key == "visitors" { return report.visitors.measure.name }
        return report.funnels.first { $0.conversion.key == key }?.conversion.name ?? "\u{0}"
    }
}

/// 8th, 21st, 12th.
enum Ordinal {
    static func text(_ number: Int) -> String {
        let teens = (11...13).contains(number % 100)
        let ending =
            switch number % 10 {
            case 1 where !teens: "st"
            case 2 where !teens: "nd"
            case 3 where !teens: "rd"
            default: "th"
            }
        return "\(NumberText.count(number))\(ending)"
    }
}
