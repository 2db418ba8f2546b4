import Dispatch
import Foundation

/// Maps elements on all cores, in their order.
package func onAllCores<Element: Sendable, Value: Sendable>(
    _ elements: [Element], _ map: @Sendable (Element) -> Value
) -> [Value] {
    let values = Collected<Value>(count: elements.count)
    DispatchQueue.concurrentPerform(iterations: elements.count) { values.set($0, map(elements[$0])) }
    return values.all
}

/// A place for every value, filled from several threads.
private final class Collected<Value>: @unchecked Sendable {
    private var values: [Value?]
    private let lock = NSLock()

    init(count: Int) { values = [Value?](repeating: nil, count: count) }

    func set(_ index: Int, _ value: Value) { lock.withLock { values[index] = value } }

    var all: [Value] { lock.withLock { values.compactMap { $0 } } }
}
