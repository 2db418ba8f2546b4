import Analysis
import Archive
import Foundation
import Reports
import Smartlook

extension Explanation {
    /// The explanation as lines of a name and a text, for people.
    var lines: [(name: String, text: String)] {
        var lines = [("Number", "\(number.name), \(number.week): \(number.text)")]
        if !number.definition.isEmpty { lines.append(("Definition", number.definition)) }
        lines.append(("Formula", formula))
        if let interval = number.intervalText { lines.append(("Interval", "\(interval) (95%, Wilson)")) }
        if let previous = number.previous {
            var text = number.text(previous)
            if let change = number.changeText { text += "; change \(change)" }
            if let bounds = number.differenceInterval {
                text += " (95%, Newcombe: \(NumberText.pointsInterval(bounds.lower, bounds.upper)))"
            }
            lines.append(("Week before", text))
        }
        if let usual = number.usualText, let range = number.usualRange {
            let signal = number.signal.map { "; unusual: \($0.rawValue)" } ?? ""
            lines.append(("Usual range", "\(usual), from \(range.weeks) weeks\(signal)"))
        }
        if let goal = number.goal {
            let met = goal.isMet.map { $0 ? ", met" : ", not reached" } ?? ""
            lines.append(("Goal", "\(number.text(goal.target)), \(goal.better.rawValue) is better\(met)"))
        }
        if let ripening = number.ripening { lines += Self.lines(ripening) }
        for (name, count) in number.companions.sorted(by: { $0.key < $1.key }) {
            lines.append((name.replacing("_", with: " ").capitalized, NumberText.count(count)))
        }
        lines.append(("Period", "\(period.lowerBound) to \(period.upperBound) (\(report.timezone))"))
        if let funnel { lines.append(("Window", windowText(funnel))) }
        if let definitionHash { lines.append(("Rule hash", definitionHash)) }
        lines += coverage + sources + publication
        lines.append(("Count again", command))
        lines.append(("Program", report.generator))
        return lines
    }

    private var formula: String {
        guard number.kind == .rate, let part = number.numerator, let whole = number.denominator else {
            return "\(number.formula) = \(number.text)"
        }
        return "\(number.formula) = \(NumberText.count(part)) / \(NumberText.count(whole)) = \(number.text)"
    }

    private static func lines(_ ripening: Ripening) -> [(String, String)] {
        func text(_ share: Ripening.Share) -> String {
            "\(NumberText.rate(share.rate)) (\(NumberText.count(share.successes)) of \(NumberText.count(share.trials)))"
        }
        return [("So far", text(ripening.soFar))]
            + (ripening.closed.map { [("Windows closed", text($0))] } ?? [])
            + (ripening.expected.map { [("Expected", NumberText.rate($0))] } ?? [])
    }

    private func windowText(_ funnel: ReportFunnel) -> String {
        guard funnel.question.window != nil else { return "none: however long it took" }
        let isClosed = end <= horizon.to
        return "\(DurationText.text(funnel.question.window)); "
            + (isClosed ? "closed for everybody of the week" : "open until \(end)")
    }

    private var coverage: [(String, String)] {
        let whole = week.isComplete ? "the whole week" : "\(week.coveredFrom) to \(week.coveredTo) of the week"
        return [("Data", "\(whole); the archive covers \(horizon.from) to \(horizon.to)")]
            + gaps.map { ("Gap", "\($0.lowerBound) to \($0.upperBound) was never read") }
    }

    private var sources: [(String, String)] {
        guard !origins.isEmpty else { return [("Sources", "no rows of this period")] }
        let names = Array(Set(origins.map(\.source))).sorted()
        let totals = names.map { name in
            let own = origins.filter { $0.source == name }
            let times = own.map(\.time)
            let rows = own.reduce(0) { $0 + $1.rows }
            return (
                "Source",
                "\(name): \(NumberText.count(rows)) rows from \(NumberText.count(own.count)) answers or files, read "
                    + "\(times.min().map(\.description) ?? "") to \(times.max().map(\.description) ?? "")"
            )
        }
        let shown = origins.prefix(Self.originsShown).map { origin in
            (
                "Request",
                "\(origin.request), \(origin.time), \(NumberText.count(origin.rows)) rows, sha256 \(origin.sha256.prefix(12))"
            )
        }
        let rest = origins.count - shown.count
        return totals + shown + (rest > 0 ? [("", "and \(NumberText.count(rest)) more; --json lists them all")] : [])
    }

    private static let originsShown = 3

    private var publication: [(String, String)] {
        var lines = ledger.map { published in
            let counts = published.numerator.flatMap { part in
                published.denominator.map { " (\(NumberText.count(part)) of \(NumberText.count($0)))" }
            }
            return (
                "Published",
                "\(published.published): \(number.text(published.value))\(counts ?? ""), with data to \(published.dataTo)"
            )
        }
        switch page {
        case .missing(let path): lines.append(("Page", "\(path) is not there"))
        case .unreadable(let path): lines.append(("Page", "\(path) cannot be read by this version"))
        case .silent(let path): lines.append(("Page", "\(path) has no such number"))
        case .says(let published, let path): lines.append(("Page", "\(path) says \(published.text)"))
        }
        switch agrees {
        case true?: lines.append(("Agrees", "yes: the archive gives what was published"))
        case false?:
            let why = reason.map { ": \($0)" } ?? ""
            lines.append(("Agrees", "NO: the archive gives \(number.text) now, which is not what was published\(why)"))
        case nil: lines.append(("Agrees", "nothing was published of it yet"))
        }
        return lines
    }
}
