// SPDX-License-Identifier: MIT

import FoundationEssentials

extension RunTime {
    /// The clock's moment, in whole seconds.
    package static var now: RunTime {
        RunTime(seconds: Int(Date().timeIntervalSince1970.rounded(.down)))
    }
}
