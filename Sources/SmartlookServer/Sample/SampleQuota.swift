/// Deals out a share of a group evenly, so that weeks and countries of the sample differ by little more than rounding.
struct SampleQuota: Sendable {
    private var carried = 0

    /// How many of a group a share in parts of a million is, what was rounded off added to the next time.
    mutating func share(_ millionths: Int, of count: Int) -> Int {
        let exact = count * millionths + carried
        let whole = exact / 1_000_000
        carried = exact - whole * 1_000_000
        return whole
    }

    /// So many elements, spread evenly over a list, from a random start.
    static func spread(_ count: Int, over list: [Int], using random: inout SplitMix64) -> [Int] {
        guard count > 0, !list.isEmpty else { return [] }
        guard count < list.count else { return list }
        let start = random.number(below: list.count)
        return (0..<count).map { list[($0 * list.count + start) / count % list.count] }
    }
}
