import Foundation
import Synchronization

/// A value that another thread works out.
final class Later<Value: Sendable>: Sendable {
    private let made: Mutex<Value?>
    private let isMade = DispatchSemaphore(value: 0)

    init(_ value: Value) { made = Mutex(value) }

    init(_ make: @escaping @Sendable () -> Value) {
        made = Mutex(nil)
        Thread.detachNewThread {
            let value = make()
            self.made.withLock { $0 = value }
            self.isMade.signal()
        }
    }

    /// Waits for it.
    var value: Value {
        while true {
            if let value = made.withLock({ $0 }) { return value }
            isMade.wait()
            // For the next who waits.
            isMade.signal()
        }
    }
}
