// SPDX-License-Identifier: MIT

import Dispatch
import Synchronization

/// What asynchronous work comes to, for a caller that is not asynchronous: a verb on the main thread.
///
/// Blocks the calling thread, which must not be one of the pool's: those are as many as there are cores, and when all are
/// blocked like this nobody is left to do the work. An asynchronous `main` would block nobody, but after its first `await`
/// a verb goes on on one of the pool's small threads; so the main thread keeps the verbs, and waits.
package func finished<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
    let slot = Slot<Value>()
    let isFilled = DispatchSemaphore(value: 0)
    Task.detached {
        let value = await work()
        slot.value.withLock { $0 = value }
        isFilled.signal()
    }
    while true {
        isFilled.wait()
        if let value = slot.value.withLock({ $0 }) { return value }
    }
}

/// Where a result is put.
private final class Slot<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}
