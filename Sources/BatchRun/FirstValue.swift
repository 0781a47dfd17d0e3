// SPDX-License-Identifier: MIT

import Dispatch
import Synchronization

/// The value of a task that may never end; `nil` when the limit comes first.
///
/// Cancelling whoever waits does not shorten the waiting. The clock is the system's and not the pool's, so that it goes on
/// when all threads of the pool are blocked.
func firstValue<Value: Sendable>(
    of task: Task<Value, Never>,
    within limit: Duration,
    on executor: (any TaskExecutor)?
) async -> Value? {
    let clock = DispatchSource.makeTimerSource()
    defer { clock.cancel() }
    return await withCheckedContinuation { continuation in
        let answer = FirstAnswer(continuation)
        clock.setEventHandler { answer.give(nil) }
        clock.schedule(deadline: .now() + .milliseconds(Int(limit / .milliseconds(1))))
        clock.resume()
        Task(executorPreference: executor) { answer.give(await task.value) }
    }
}

/// A continuation that two may resume, of whom the first does.
private final class FirstAnswer<Value: Sendable>: Sendable {
    private let continuation: Mutex<CheckedContinuation<Value?, Never>?>

    init(_ continuation: CheckedContinuation<Value?, Never>) {
        self.continuation = Mutex(continuation)
    }

    func give(_ value: Value?) {
        let first = continuation.withLock { waiting in
            defer { waiting = nil }
            return waiting
        }
        first?.resume(returning: value)
    }
}
