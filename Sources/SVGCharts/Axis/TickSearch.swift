/// The search for the best sequence of ticks; names and bounds follow the paper.
struct TickSearch {
    struct Candidate {
        let step: Ticks.Step
        let start: Int
        let count: Int
        let score: Double

        var values: [Double] { (0..<count).map { step.multiple(start + $0 * step.skip) } }
    }

    /// Leading numbers in tenths, the most liked first.
    private static let bases = [10, 50, 20, 25, 40, 30]
    private static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05)
    /// An axis with more labels is not read.
    private static let mostTicks = 7

    let low: Double, high: Double
    let count: Int
    let cover: Ticks.Cover
    private(set) var best: Candidate?

    init(low: Double, high: Double, count: Int, cover: Ticks.Cover) {
        self.low = low
        self.high = high
        self.count = count
        self.cover = cover
    }

    private var bestScore: Double { best?.score ?? -2 }

    /// Goes through sequences in such an order that a bound on what can still come ends each loop early.
    mutating func run(admits: (Ticks.Step) -> Bool) {
        var skip = 1
        while true {
            for (rank, base) in Self.bases.enumerated() {
                let simplicity = simplicity(rank: rank, skip: skip, hasZero: true)
                guard score(simplicity, 1, 1) >= bestScore else { return }
                for ticks in 2...Self.mostTicks {
                    let density = densityBound(ticks)
                    guard score(simplicity, 1, density) >= bestScore else { break }
                    var exponent = decimalExponent(
                        atLeast: (high - low) / Double((ticks + 1) * skip) / (Double(base) / 10))
                    while true {
                        let step = Ticks.Step(base: base, skip: skip, exponent: exponent)
                        let coverage = coverageBound(step.value * Double(ticks - 1))
                        guard score(simplicity, coverage, density) >= bestScore else { break }
                        if admits(step) { consider(step, rank: rank, count: ticks) }
                        exponent += 1
                    }
                }
            }
            skip += 1
        }
    }

    private mutating func consider(_ step: Ticks.Step, rank: Int, count: Int) {
        let size = step.value
        let first = (high / size).rounded(.down) - Double(count - 1)
        let last = (low / size).rounded(.up)
        guard first <= last, max(abs(first), abs(last)) * Double(step.skip) < 1e12 else { return }
        for start in Int(first) * step.skip...Int(last) * step.skip {
            let (from, to) = (step.multiple(start), step.multiple(start + (count - 1) * step.skip))
            let covers =
                switch cover {
                case .some: true
                case .upper: to >= high
                case .all: from <= low && to >= high
                }
            guard covers else { continue }
            let hasZero = from <= 0 && to >= 0 && start % step.skip == 0
            let score = score(
                simplicity(rank: rank, skip: step.skip, hasZero: hasZero), coverage(from, to),
                density(count, from, to))
            if score > bestScore { best = Candidate(step: step, start: start, count: count, score: score) }
        }
    }

    /// Every label we write can be read, so legibility is always one.
    private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
        let weights = Self.weights
        return weights.simplicity * simplicity + weights.coverage * coverage + weights.density * density
            + weights.legibility
    }

    private func simplicity(rank: Int, skip: Int, hasZero: Bool) -> Double {
        1 - Double(rank) / Double(Self.bases.count - 1) - Double(skip) + (hasZero ? 1 : 0)
    }

    private func coverage(_ from: Double, _ to: Double) -> Double {
        let tenth = 0.1 * (high - low)
        return 1 - 0.5 * ((high - to) * (high - to) + (low - from) * (low - from)) / (tenth * tenth)
    }

    private func coverageBound(_ span: Double) -> Double {
        let tenth = 0.1 * (high - low)
        let half = max(0, span - (high - low)) / 2
        return 1 - half * half / (tenth * tenth)
    }

    private func density(_ ticks: Int, _ from: Double, _ to: Double) -> Double {
        let actual = Double(ticks - 1) / (to - from)
        let wanted = Double(count - 1) / (max(to, high) - min(from, low))
        return 2 - max(actual / wanted, wanted / actual)
    }

    private func densityBound(_ ticks: Int) -> Double {
        ticks >= count ? 2 - Double(ticks - 1) / Double(count - 1) : 1
    }
}
