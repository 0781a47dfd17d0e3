// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Intake

/// What tonight's export of a source is compared with.
struct Comparison {
    /// The last export of the source that was believed; `nil` when none ever was.
    var remembered: RememberedExport?
    /// The SHA-256 of tonight's bytes.
    var digest = ""
    /// Whom tonight's rows are about; empty for roles that are not compared by that.
    var identities: [UInt64] = []

    /// Whether tonight's bytes are those of the last believed export.
    var isUnchanged: Bool { remembered?.digest == digest }

    /// The day on which tonight's bytes were first seen, when the file says `day`.
    func contentSince(of day: Day?) -> Day? {
        guard isUnchanged, let remembered else { return day }
        return remembered.since ?? remembered.night
    }
}

extension GuardedSource {
    /// The findings that need the last export that was believed.
    var findingsAgainstMemory: [GuardFinding] {
        guard let remembered = comparison.remembered else { return [] }
        return [shrunkenList(since: remembered), otherIdentities(than: remembered), sameBytes(as: remembered)]
            .compactMap(\.self)
    }

    /// A list that lost many rows was cut or filtered on its way; one of objections must not lose any.
    private func shrunkenList(since remembered: RememberedExport) -> GuardFinding? {
        let (now, before) = (export.records.count, remembered.records)
        guard let limits = setting.shrinkLimits, now < before else { return nil }
        let (lost, percent) = ((before - now) * 100, (before - now) * 100 / before)
        let holds = limits.hold.map { lost >= before * $0 } ?? false
        guard holds || lost >= before * limits.warn else { return nil }
        return GuardFinding(
            decision: holds ? .hold : .warn,
            code: .listShrunk,
            message: "the list has \(now) records, \(percent) % fewer than the \(before) on \(remembered.night)",
            advice: "a list that was cut or filtered on its way looks like this: export it again",
            name: .rows
        )
    }

    /// Another partner's or another tenant's list may lie in its place, however long it is.
    private func otherIdentities(than remembered: RememberedExport) -> GuardFinding? {
        let sample = remembered.identities
        guard setting.role.isComparedByIdentity, sample.hashes.count >= leastIdentities else { return nil }
        let known = Set(sample.hashes)
        let found = sample.found(in: Set(comparison.identities.lazy.filter(known.contains)))
        guard found * 100 < sample.hashes.count * leastShareFound else { return nil }
        let share = found * 100 / sample.hashes.count
        return GuardFinding(
            decision: .hold,
            code: .identitiesDiffer,
            message: "only \(share) % of those it listed on \(remembered.night) are in the list, "
                + "expected at least \(leastShareFound) %",
            advice: "is this the right list? another one may lie in its place",
            name: .identities
        )
    }

    /// The export may have failed and left the file of last time; where a list may rest for weeks, that says nothing.
    private func sameBytes(as remembered: RememberedExport) -> GuardFinding? {
        guard comparison.isUnchanged, setting.role.changesDaily else { return nil }
        return GuardFinding(
            decision: .warn,
            code: .fileUnchanged,
            message: "the file is byte for byte the one that the night of \(remembered.night) read",
            advice: "check whether the export still runs"
        )
    }
}

/// Fewer identities than this may all be others.
private let leastIdentities = 5

/// The share in per cent of the identities of last time that a list must still have.
private let leastShareFound = 80

/// How many per cent fewer records are warned of, and hold a list.
struct ShrinkLimits {
    let warn: Int
    /// `nil` never holds it.
    let hold: Int?

    init(hold: Int?) {
        self.hold = hold
        warn = min(5, hold ?? 5)
    }
}

extension SourceSetting {
    /// The limits for this list; `nil` where its length tells nothing.
    ///
    /// Invoices vary from month to month, leads and contacts come and go; whoever knows better writes `max-shrink`.
    var shrinkLimits: ShrinkLimits? {
        switch role {
        case .objections: ShrinkLimits(hold: 0)
        case .orders: maxShrink.map { ShrinkLimits(hold: $0) }
        case .leads, .contacts: ShrinkLimits(hold: maxShrink)
        case .partnerCenterCustomers, .relationships, .customerList, .providerAccounts, .adminRelationships,
            .resellers:
            ShrinkLimits(hold: maxShrink ?? 20)
        }
    }
}

extension SourceRole {
    /// Whether most of those it listed last time must be in it tonight.
    var isComparedByIdentity: Bool {
        switch self {
        case .partnerCenterCustomers, .relationships, .customerList, .providerAccounts, .adminRelationships: true
        case .orders, .leads, .contacts, .objections, .resellers: false
        }
    }

    /// Whether it is exported anew each day, so that the same bytes are worth a look.
    fileprivate var changesDaily: Bool { isComparedByIdentity }
}
