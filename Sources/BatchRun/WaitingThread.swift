// SPDX-License-Identifier: MIT

import Dispatch
import Synchronization

/// The calling thread, made to run asynchronous work to its end.
///
/// The verbs are synchronous. An asynchronous `main` is no way out: on Linux the main thread then ends and every verb runs
/// on a small thread of the pool. A semaphore alone is none either: the pool has as many threads as there are cores, and
/// callers that block them all wait for ever. So the jobs come to the thread that waits for them, which needs no other.
final class WaitingThread: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    private let arrived = DispatchSemaphore(value: 0)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        arrived.signal()
    }

    /// Runs work to its end on the calling thread.
    ///
    /// Tasks of its own that outlive it must be worth nothing then: nobody runs their jobs any more.
    func result<Value: Sendable>(of work: @escaping @Sendable () async -> Value) -> Value {
        let slot = Slot<Value>()
        Task(executorPreference: self) {
            let value = await work()
            slot.value.withLock { $0 = value }
        }
        while true {
            arrived.wait()
            let job = jobs.withLock { $0.removeFirst() }
            unsafe job.runSynchronously(on: asUnownedTaskExecutor())
            if let value = slot.value.withLock({ $0 }) { return value }
        }
    }
}

/// Where a result is put.
private final class Slot<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}
