// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Reconciliation
import Reporting

/// So many customers with a gap that had none last night, that one list or the other is likelier to be wrong.
struct GapsJump {
    /// The keys of those customers.
    let keys: Set<String>
    /// How many there may be.
    let limit: Int
    /// Whether all letters are withheld; a person may say that the gaps are right.
    let holds: Bool

    /// The jump, if there is one; the first night has nothing to jump from.
    init?(_ customers: [ReconciledCustomer], _ setting: NightSetting) {
        guard setting.memory.lastNight != nil else { return nil }
        keys = Set(customers.filter(\.isNewGap).map(\.key))
        limit = setting.configuration.policy.maxNewGaps ?? max(10, customers.count * 5 / 100)
        guard keys.count > limit else { return nil }
        holds = !setting.accepted.contains(.newGaps)
    }

    /// The customers whose gap is not believed tonight.
    var unbelieved: Set<String> { holds ? keys : [] }

    var diagnostic: Diagnostic {
        let message = "\(keys.count) customers have a gap that had none last night, expected at most \(limit)"
        let lifted = GuardName.newGaps.text
        guard holds else { return Diagnostic(.warning, .gapsJump, "held guard '\(lifted)' was lifted: \(message)") }
        return Diagnostic(
            .error,
            .gapsJump,
            message,
            suggestion: "all letters are withheld: one of the lists may be the wrong one; "
                + "if that is right: run --accept \(lifted)"
        )
    }
}

extension ReconciledCustomer {
    /// Whether it is in `gaps.csv` tonight and was not last night.
    ///
    /// One who was linked and is lost gets no letter in any case: removals have two witnesses of their own.
    fileprivate var isNewGap: Bool { isListedGap && decided.verdict != .removed && memory?.wasListed != true }
}
