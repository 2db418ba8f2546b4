/// A small generator of pseudo-random numbers (Steele, Lea and Flood's SplitMix64): one seed, one sequence, everywhere.
struct SplitMix64: Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 up to a bound; the bias of the remainder is below 1 in 2^40 for the bounds used here.
    mutating func number(below bound: Int) -> Int {
        Int(next() % UInt64(max(1, bound)))
    }

    /// A whole number of a closed range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + number(below: range.count)
    }

    /// True so many times in a thousand.
    mutating func chance(_ permille: Int) -> Bool {
        number(below: 1000) < permille
    }

    /// The position of one of some weights, heavier ones more often.
    mutating func position(weights: [Int]) -> Int {
        var rest = number(below: weights.reduce(0, +))
        for (position, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return position }
        }
        return 0
    }

    /// One of some values by weight.
    mutating func pick<Value>(_ choices: [(value: Value, weight: Int)]) -> Value {
        choices[position(weights: choices.map(\.weight))].value
    }

    /// One of some values, each as often.
    mutating func pick<Value>(_ choices: [Value]) -> Value {
        choices[number(below: choices.count)]
    }

    /// A text of so many letters and digits, as ids of visitors look.
    mutating func token(_ length: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
        return String(decoding: (0..<length).map { _ in letters[number(below: letters.count)] }, as: UTF8.self)
    }
}
