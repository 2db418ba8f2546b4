import Foundation

/// Runs work that blocks or computes for long on a thread of its own, so that the few threads that answer requests stay
/// free.
func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work()) }
    }
}
