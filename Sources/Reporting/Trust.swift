// SPDX-License-Identifier: MIT

import CustomerModel

/// Whether last night's data can be believed: the traffic light of report and mail.
package enum Trust: String, Sendable, CaseIterable {
    /// Every source was read, complete and fresh.
    case good
    /// Something is stale or held: read and reported, but with doubt.
    case doubtful
    /// A source was not used at all.
    case broken
}

extension NightReport {
    /// The light tonight: the worst source decides, and status 3 is never green.
    var trust: Trust {
        let levels = sources.map(\.condition.trust)
        if levels.contains(.broken) { return .broken }
        return levels.contains(.doubtful) || status != 0 ? .doubtful : .good
    }
}

extension SourceCondition {
    /// What this condition of one source means for the whole night.
    var trust: Trust {
        switch self {
        case .good: .good
        case .stale, .held: .doubtful
        case .missing, .refused: .broken
        }
    }
}
