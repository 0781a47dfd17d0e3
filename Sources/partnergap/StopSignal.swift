// SPDX-License-Identifier: MIT

import Glibc
import Synchronization

/// The signal that asks to stop; 0 while none does.
var stopSignal: Int32 { askedSignal.load(ordering: .relaxed) }

private let askedSignal = Atomic<Int32>(0)

/// From now on an interruption or a request to end is remembered, for work that must not end in the middle.
func stopOnSignals() {
    // Made before the first signal can ask for it.
    askedSignal.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
        _ = signal(number) { askedSignal.store($0, ordering: .relaxed) }
    }
}
