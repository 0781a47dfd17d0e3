// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Intake

/// The rules for invitations; what is not written keeps its default.
func readPolicy(in root: StrictMapping, log: inout DiagnosticLog) -> InvitationPolicy {
    let keys = [
        "cooling-off-days", "reminders", "remind-after-days", "cap", "canary", "quiet-days", "when-provider-unknown",
        "combined-for-provider-gap", "half-linked-after", "max-new-gaps",
    ]
    var policy = InvitationPolicy()
    guard let node = root.mapping("invitation", keys: keys, log: &log) else { return policy }
    read("cooling-off-days", 1...365, into: &policy.coolingOffInDays, of: node, log: &log)
    read("reminders", 0...2, into: &policy.reminders, of: node, log: &log)
    read("remind-after-days", 1...365, into: &policy.remindAfterInDays, of: node, log: &log)
    read("cap", 0...100_000, into: &policy.cap, of: node, log: &log)
    read("canary", 0...100_000, into: &policy.canary, of: node, log: &log)
    read("half-linked-after", 1...30, into: &policy.halfLinkedAfterNights, of: node, log: &log)
    policy.maxNewGaps = integer("max-new-gaps", of: node, log: &log)
    if let text = node.text("when-provider-unknown", log: &log) {
        let key = "when-provider-unknown"
        policy.whenProviderUnknown =
            word(text, of: UnknownProviderPolicy.self, key: key, in: node, log: &log) ?? policy.whenProviderUnknown
    }
    switch node.text("combined-for-provider-gap", log: &log) {
    case nil, "yes", "true": break
    case "no", "false": policy.combinedForProviderGap = false
    case let other?:
        node.record("\(quoted(other)) is neither yes nor no", at: "combined-for-provider-gap", log: &log)
    }
    policy.quietDays = node.texts("quiet-days", log: &log).compactMap { text in
        if let day = Day(parsing: text) { return day }
        node.record("\(quoted(text)) is no day, expected 2026-12-24", at: "quiet-days", log: &log)
        return nil
    }
    return policy
}

private func read(
    _ key: String,
    _ range: ClosedRange<Int>,
    into value: inout Int,
    of node: StrictMapping,
    log: inout DiagnosticLog
) {
    guard let number = integer(key, of: node, log: &log) else { return }
    if range.contains(number) {
        value = number
    } else {
        node.record(
            "\(number) is out of range, expected \(range.lowerBound) to \(range.upperBound)",
            at: key,
            log: &log
        )
    }
}
