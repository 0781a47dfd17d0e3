// SPDX-License-Identifier: MIT

import CustomerModel
import FoundationEssentials
import GRDB

/// The changing columns of one customer's row, beginning at `first`, in the order of `changingColumns`.
struct CustomerColumns {
    let row: Row
    let first: Int

    var standing: Int64? { row[first + 7] }
    var mergedInto: Int64? { row[first + 8] }

    private func day(_ column: Int) -> Day? {
        let number: Int? = row[first + column]
        return number.map { Day(number: $0) }
    }

    func stored(id: Int64) -> StoredCells {
        StoredCells(
            id: id,
            standing: standing ?? 0,
            resellerSeen: row[first + 4],
            providersSeen: row[first + 6]
        )
    }

    func entry(
        key: String,
        aliases: [String],
        firstSeen: Day,
        mailedOn: Day?,
        standings: StandingTable,
        newest: [Counterpart: Day]
    ) throws -> LedgerEntry {
        guard let standing, let words = standings.words[standing] else { throw LedgerDefect.unreadable("a standing") }
        return LedgerEntry(
            key: key,
            aliases: aliases,
            tenantID: try tenant(row[first]),
            domains: domains(row[first + 2]),
            name: row[first + 1] ?? "",
            firstSeen: firstSeen,
            gapSince: day(3),
            resellerSeen: seenDay(row[first + 4], newest: newest[.us]),
            lostOn: day(5),
            providersSeen: try providersSeen(row[first + 6], newest: newest),
            assigned: words.assigned,
            membership: words.membership,
            invitation: try invitation(),
            wasEnded: words.wasEnded,
            mailedOn: mailedOn,
            wasListed: gapSinceIsListed(words.said)
        )
    }

    /// A gap that was held back, or was of a partner or a business that is over, stood in no list.
    private func gapSinceIsListed(_ said: VerdictWords) -> Bool {
        let isOver =
            said.verdict == "not-invitable" && ["partner-tenant", "ended", "left-all-lists"].contains(said.reason)
        return day(3) != nil && !isOver
    }

    func invitation() throws -> RememberedInvitation? {
        let kind: String? = row[first + 9]
        guard let kind else { return nil }
        let state: String = row[first + 10]
        guard let kind = invitationKind(kind), let state = InvitationState(rawValue: state), let day = day(11) else {
            throw LedgerDefect.unreadable("an invitation")
        }
        return RememberedInvitation(
            kind: kind,
            state: state,
            day: day,
            attempts: row[first + 13] ?? 0,
            goodNights: row[first + 14] ?? 0,
            countedOn: self.day(15),
            startedOn: self.day(12),
            approvedOn: self.day(16),
            halfAcceptedOn: self.day(17)
        )
    }
}

extension LedgerEntry {
    /// The cells of its changing columns but for `standing` and `merged_into`, which come in between.
    func cells(standing: Int64, newest: [Counterpart: Day]) -> [(any DatabaseValueConvertible)?] {
        [
            cell(tenantID), name.isEmpty ? nil : name, cell(domains), gapSince?.number,
            seenCell(resellerSeen, newest: newest[.us]), lostOn?.number, cell(providersSeen, newest: newest), standing,
            nil, invitation.map { cell($0.kind) }, invitation?.state.rawValue, invitation?.day.number,
            invitation?.startedOn.number, invitation?.attempts, invitation?.goodNights, invitation?.countedOn?.number,
            invitation?.approvedOn?.number, invitation?.halfAcceptedOn?.number,
        ]
    }

    /// Whether its row would be written with the same cells.
    func isWritten(as cells: StoredCells, of old: LedgerEntry, standing: Int64, newest: [Counterpart: Day]) -> Bool {
        cells.standing == standing && tenantID == old.tenantID && gapSince == old.gapSince
            && lostOn == old.lostOn
            && invitation == old.invitation && aliases == old.aliases && name == old.name && domains == old.domains
            && cells.resellerSeen == seenCell(resellerSeen, newest: newest[.us])
            && (providersSeen.isEmpty
                ? cells.providersSeen == nil : cells.providersSeen == cell(providersSeen, newest: newest))
    }
}
