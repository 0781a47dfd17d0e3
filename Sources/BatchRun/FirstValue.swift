// SPDX-License-Identifier: MIT

import Synchronization

/// The value of a task that may never end; `nil` when the limit comes first.
///
/// Cancelling whoever waits does not shorten the waiting.
func firstValue<Value: Sendable>(of task: Task<Value, Never>, within limit: Duration) async -> Value? {
    await withCheckedContinuation { continuation in
        let answer = FirstAnswer(continuation)
        let clock = Task {
            try await Task.sleep(for: limit)
            answer.give(nil)
        }
        Task {
            answer.give(await task.value)
            clock.cancel()
        }
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
