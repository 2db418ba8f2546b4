/// Numbers the combinations of values that occur, in the order in which they do.
///
/// Many at a time: `begin`, then `append` for every dimension, then `forEachIndex`.
struct Combinations: Sendable {
    /// How many numbers each dimension's values have.
    private let sizes: [Int]
    /// The values' numbers of every combination.
    private(set) var numbers: [[Int]] = []
    /// By the place of a combination among all possible ones, one more than its index; empty where they are too many.
    private var table: [Int32]
    private var indices: [[Int]: Int] = [:]
    /// The combinations at hand: their places, or the numbers of one after the other.
    private var places: [Int] = []
    private var keys: [[Int]] = []

    private static let largestTable = 1 << 16

    init(sizes: [Int]) {
        self.sizes = sizes
        var possible = 1
        for size in sizes where possible <= Self.largestTable { possible *= min(size, Self.largestTable + 1) }
        table = possible <= Self.largestTable ? [Int32](repeating: 0, count: possible) : []
    }

    mutating func begin(_ count: Int) {
        places.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        if table.isEmpty {
            keys.append(contentsOf: repeatElement([], count: count))
        } else {
            places.append(contentsOf: repeatElement(0, count: count))
        }
    }

    /// Adds a dimension to the combinations at hand.
    ///
    /// - Parameter size: how many numbers its values have.
    @inline(__always)
    mutating func append(_ size: Int, _ number: (Int) -> Int) {
        places.withUnsafeMutableBufferPointer { places in
            for index in places.indices { places[index] = places[index] &* size &+ number(index) }
        }
        for index in keys.indices { keys[index].append(number(index)) }
    }

    /// Calls back with the index of every combination at hand; a new one has the next index.
    mutating func forEachIndex(_ body: (_ index: Int, _ combination: Int) -> Void) {
        for index in places.indices {
            let known = Int(table[places[index]])
            body(index, known != 0 ? known &- 1 : add(places[index]))
        }
        for index in keys.indices { body(index, self.index(of: keys[index])) }
    }

    /// The index of one combination.
    mutating func index(of key: [Int]) -> Int {
        guard table.isEmpty else {
            let place = zip(key, sizes).reduce(0) { $0 * $1.1 + $1.0 }
            return table[place] != 0 ? Int(table[place]) - 1 : add(place)
        }
        if let index = indices[key] { return index }
        indices[key] = numbers.count
        numbers.append(key)
        return numbers.count - 1
    }

    private mutating func add(_ place: Int) -> Int {
        var rest = place
        var key: [Int] = []
        for size in sizes.reversed() {
            key.append(rest % size)
            rest /= size
        }
        numbers.append(key.reversed())
        table[place] = Int32(numbers.count)
        return numbers.count - 1
    }
}
