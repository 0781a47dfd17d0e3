// SPDX-License-Identifier: MIT

package import CustomerModel

/// Everything beside the customers that decides tonight's letters.
package struct InvitationInputs: Sendable {
    /// Tonight's records; customers point into this list.
    package var records: [CustomerRecord]
    /// Tonight's sources; records point into this list.
    package var sources: [Source]
    /// The partner who writes.
    package var partner: Partner
    /// Its indirect providers.
    package var providers: [Provider]
    /// Its rules for invitations.
    package var policy: InvitationPolicy
    /// The configured links; a wrong one counts as missing.
    package var links: [InvitationLink]
    /// What is remembered.
    package var memory: Memory
    /// The day of the run.
    package var today: Day
    /// Whether a person has accepted what the first night found.
    package var isBaselineAccepted = false
    /// Whether a guard over the whole run withholds all letters; held, refused and missing sources do so anyway.
    package var isListHeld = false
    /// Whether objections, decisions or ledger could not be read.
    package var areBrakesUnread = false
    /// Whether the ledger knows of any letter handed over, beside those in `memory`; ends the canary.
    package var wasAnyHandedOver = false

    /// The inputs of a night without guards and exceptions.
    package init(
        records: [CustomerRecord],
        sources: [Source],
        partner: Partner,
        providers: [Provider],
        policy: InvitationPolicy,
        links: [InvitationLink],
        memory: Memory,
        today: Day
    ) {
        self.records = records
        self.sources = sources
        self.partner = partner
        self.providers = providers
        self.policy = policy
        self.links = links
        self.memory = memory
        self.today = today
    }
}
