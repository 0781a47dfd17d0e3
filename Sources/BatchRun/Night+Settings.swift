// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import RecordLinkage
import Reconciliation
import RunLedger

extension LinkageSetting {
    init(_ exports: TonightsExports, _ setting: NightSetting, judgements: [Decision]) {
        let configuration = setting.configuration
        self.init(
            sources: exports.sources,
            partnerTenants: Set([configuration.partner.tenant] + configuration.providers.map(\.tenant)),
            ownDomains: Set([configuration.partner.sender?.address.domain].compactMap(\.self)),
            judgements: judgements,
            remembered: setting.memory.entries
        )
        mode = configuration.linkage
        isExplaining = setting.isExplaining
    }
}

extension ReconciliationSetting {
    init(_ configuration: Configuration) {
        let usable = configuration.links
            .filter { $0.isUsable(partner: configuration.partner, providers: configuration.providers) }
        self.init(
            partner: configuration.partner,
            providers: configuration.providers,
            policy: configuration.policy,
            links: Set(usable.map { ConfiguredLink(kind: $0.kind, country: $0.country) })
        )
    }
}

extension InvitationInputs {
    init(_ exports: TonightsExports, _ setting: NightSetting, holdsAll: Bool) {
        let configuration = setting.configuration
        self.init(
            records: exports.records,
            sources: exports.sources,
            partner: configuration.partner,
            providers: configuration.providers,
            policy: configuration.policy,
            links: configuration.links,
            memory: setting.memory,
            today: setting.clock
        )
        isBaselineAccepted = setting.isBaselineAccepted
        areBrakesUnread = setting.doubts.contains(where: \.withholds)
        isListHeld = holdsAll
        wasAnyHandedOver = setting.letters.wasAnyHandedOver
    }
}
