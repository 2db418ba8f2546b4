import Analysis
import Archive

extension ReportMaker {
    /// One funnel in the week of the report; discoveries among its segments are marked later, over all funnels.
    func funnelPart(_ funnel: FunnelSeries, points: Int = MeasureMaker.mostPoints) -> FunnelPart {
        let definition = funnel.definition
        let now = funnel.weeks[index]
        let before = previousIndex.map { funnel.weeks[$0] }.flatMap { $0.isKnown ? $0 : nil }
        let broken = brokenSeries(funnel)
        let arrived = funnel.weeks.indices.map { $0 <= index ? arrivedShare(funnel, week: $0) : nil }
        // Optional steps are nobody's place in the line.
        let allNames = Wording.stepNames(definition)
        let names = definition.question.line.map { allNames[$0] }
        let count = names.count
        let maker = measures(from: broken?.start ?? 0, isJudged: broken?.isBlocking != true)

        func rate(_ step: Int, from base: Int) -> [MeasureMaker.Value] {
            zip(funnel.weeks, arrived).map { week, arrived in
                .rate(
                    week.steps[step], of: week.steps[base], isFinal: week.isRipe, arrived: arrived,
                    closed: week.closed.map { ($0[step], $0[base]) }, isForetold: base == 0 && step == count - 1)
            }
        }
        let key = definition.key
        let name = VisitorText.clean(definition.name)
        let conversion = maker.measure(
            key: "\(key).conversion", name: Wording.conversionName(name), kind: .rate, values: rate(count - 1, from: 0),
            upTo: index, points: points)
        let stepRates = (1..<max(count, 1)).map { step in
            maker.measure(
                key: "\(key).step.\(step + 1)", name: Wording.transition(names[step - 1], names[step]), kind: .rate,
                values: rate(step, from: step - 1), upTo: index)
        }
        let converted = maker.measure(
            key: "\(key).converted", name: Wording.convertedName(name, definition.question.scope), kind: .count,
            values: zip(funnel.weeks, arrived).map { week, arrived in
                .init(
                    value: week.isKnown ? Double(week.steps[count - 1]) : nil, isFinal: week.isRipe, arrived: arrived)
            }, upTo: index)
        let median = maker.measure(
            key: "\(key).median_time", name: Wording.medianName(name), kind: .duration,
            values: funnel.weeks.map {
                .init(
                    value: TimeToConvert($0.durations).medianSeconds, denominator: $0.durations.count,
                    isFinal: $0.isRipe)
            }, upTo: index)
        let difference = before.flatMap { rateDifference(now.steps, $0.steps, count - 1, 0) }
        let ledger = before.flatMap { StepLedger(steps: now.steps, previous: $0.steps) }
        let total = ledger?.total ?? 0
        return FunnelPart(
            key: key, name: name, isPrimary: definition.isPrimary,
            question: .init(
                steps: names, windowSeconds: definition.question.window.map { Double($0) / 1_000_000 },
                entry: definition.question.entry.rawValue, completion: definition.question.completion.rawValue,
                scope: definition.question.scope == .visitor ? nil : definition.question.scope.rawValue),
            isRipe: now.isRipe, arrivedShare: arrived[index].map(Self.rounded),
            steps: steps(names, now.steps, before?.steps), conversion: conversion,
            stepRates: stepRates, converted: converted, medianTime: median,
            p90Seconds: TimeToConvert(now.durations).p90Seconds, difference: difference?.value,
            differenceInterval: difference?.interval,
            ledger: total == 0 ? nil : ledger?.changes.map { Self.rounded($0 / total) },
            dominantTransition: ledger?.dominant,
            dimensions: dimensions.indices.compactMap { dimensionPart(funnel, dimension: $0) },
            smartlook: now.smartlook, brokenBecause: broken?.isBlocking == true ? broken?.reason : nil)
    }

    private func steps(_ names: [String], _ now: [Int], _ before: [Int]?) -> [FunnelPart.Step] {
        now.indices.map { step in
            let last = step > 0 ? rateDifference(now, before, step, step - 1) : nil
            return FunnelPart.Step(
                name: names[step], visitors: now[step], rateFromStart: Self.ratio(now[step], now[0]),
                intervalFromStart: step > 0 ? Bounds(Interval.wilson(now[step], of: now[0])) : nil,
                rateFromPrevious: step > 0 ? Self.ratio(now[step], now[step - 1]) : nil,
                intervalFromPrevious: step > 0 ? Bounds(Interval.wilson(now[step], of: now[step - 1])) : nil,
                previousVisitors: before?[step], previousRateFromStart: before.flatMap { Self.ratio($0[step], $0[0]) },
                previousRateFromPrevious: step > 0 ? before.flatMap { Self.ratio($0[step], $0[step - 1]) } : nil,
                difference: last?.value, differenceInterval: last?.interval)
        }
    }

    /// A rate now minus before, with its interval.
    private func rateDifference(
        _ now: [Int], _ before: [Int]?, _ step: Int, _ base: Int
    ) -> (value: Double, interval: Bounds?)? {
        guard let before, let one = Self.ratio(now[step], now[base]), let two = Self.ratio(before[step], before[base])
        else { return nil }
        let interval = Interval.newcombe((now[step], of: now[base]), minus: (before[step], of: before[base]))
        return (one - two, Bounds(interval))
    }

    /// Where the newest break leaves a funnel: blocked while old would stand beside new, or if its steps only know a name
    /// that is no more; otherwise with a new beginning.
    func brokenSeries(_ funnel: FunnelSeries) -> (start: Int, isBlocking: Bool, reason: String)? {
        let names = Set(funnel.definition.question.steps.flatMap(\.names).map { ExactText($0) })
        for found in breaks.reversed() {
            switch found.kind {
            case .renamedEvent:
                let knowsOld = names.contains(ExactText(found.oldName))
                guard knowsOld != names.contains(ExactText(found.newName)) else { continue }
                return (
                    found.firstWhole, knowsOld || found.separates(index),
                    Wording.renameReason(found.oldName, found.newName)
                )
            default:
                guard found.isBlocking, found.subject == funnel.definition.key else { continue }
                return (found.firstWhole, found.separates(index), BreakWords.reason(found))
            }
        }
        return nil
    }

    static func ratio(_ part: Int, _ whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }

    /// Logarithms differ in their last digits from machine to machine; four decimals do not.
    static func rounded(_ value: Double) -> Double {
        (value * 10_000).rounded() / 10_000 + 0
    }
}
