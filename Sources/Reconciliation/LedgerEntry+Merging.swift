// SPDX-License-Identifier: MIT

import CustomerModel

extension LedgerEntry {
    /// One past out of several of what has turned out to be one customer.
    ///
    /// The key given first stays. Of two invitations an uncertain one counts, else the one that left the house last; what
    /// ended once, ended.
    init?(merging entries: [LedgerEntry]) {
        let sorted = entries.sorted { ($0.firstSeen, $0.key) < ($1.firstSeen, $1.key) }
        guard let oldest = sorted.first else { return nil }
        var domains: [DomainName] = []
        for domain in sorted.flatMap(\.domains) where !domains.contains(domain) { domains.append(domain) }
        let assigned = sorted.compactMap(\.assigned)
        let invitations = sorted.compactMap(\.invitation)
        let weightiest = invitations.max { $0.weight < $1.weight }
        // What has gone to either of them has gone to this one: it is counted, and its pause goes on.
        let invitation = invitations.reduce(weightiest) { $0?.counting($1) }
        let otherMails = invitations.filter { $0.attempts > 0 && $0 != weightiest }.map(\.day)
        self.init(
            key: oldest.key,
            aliases: (sorted.dropFirst().map(\.key) + sorted.flatMap(\.aliases))
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            tenantID: sorted.lazy.compactMap(\.tenantID).first,
            domains: domains,
            name: oldest.name,
            firstSeen: oldest.firstSeen,
            gapSince: sorted.compactMap(\.gapSince).min(),
            resellerSeen: sorted.compactMap(\.resellerSeen).max(),
            lostOn: sorted.compactMap(\.lostOn).max(),
            providersSeen: sorted.map(\.providersSeen).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: max) },
            assigned: assigned.isEmpty ? nil : assigned.flatMap(\.self),
            membership: sorted.lazy.compactMap(\.membership).first { $0 != .customer }
                ?? sorted.lazy.compactMap(\.membership).first,
            invitation: invitation,
            wasEnded: sorted.contains(where: \.wasEnded),
            mailedOn: (sorted.compactMap(\.mailedOn) + otherMails).max(),
            wasListed: sorted.contains(where: \.wasListed)
        )
    }
}

extension RememberedInvitation {
    /// What nobody knows about weighs most, so that no letter goes out before a person has looked; then what has left
    /// the house, then the later day.
    fileprivate var weight: Int {
        switch state {
        case .uncertain: 2_000_000 + day.number
        case .open, .failed, .bounced, .said: 1_000_000 + day.number
        case .draft: day.number
        }
    }
}
