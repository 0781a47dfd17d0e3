// SPDX-License-Identifier: MIT

import Dispatch
import Synchronization

/// Does the same for stretches of records on some threads, and gives the results in the order of the stretches.
///
/// The stretches do not depend on the number of threads, so that sums of their results do not either.
func inParallel<Result: Sendable>(
    _ count: Int,
    threads: Int,
    _ body: @Sendable (Range<Int>) -> Result
) -> [Result] {
    let stretches = stride(from: 0, to: count, by: 1024).map { $0..<min(count, $0 + 1024) }
    guard threads > 1, stretches.count > 1 else { return stretches.map(body) }
    let next = Atomic(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: stretches.count))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
        while true {
            let number = next.add(1, ordering: .relaxed).oldValue
            guard number < stretches.count else { return }
            let result = body(stretches[number])
            results.withLock { $0[number] = result }
        }
    }
    return results.withLock { $0.compactMap(\.self) }
}
