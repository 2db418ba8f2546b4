import Foundation
import Testing

@testable import weeklook

@Suite struct LaterTests {
    /// Also those that asked before it was there, and a value that is nothing.
    @Test func everyoneGetsTheSameValue() async {
        let gate = DispatchSemaphore(value: 0)
        let later = Later { () -> Int? in
            gate.wait()
            return nil
        }
        let values = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        Thread.detachNewThread { continuation.resume(returning: later.value) }
                    }
                }
            }
            gate.signal()
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(values == [nil, nil, nil])
        #expect(later.value == nil && Later("known").value == "known")
    }
}
