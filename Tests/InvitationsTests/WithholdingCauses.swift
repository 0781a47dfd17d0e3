// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation

/// For each reason to withhold a letter, what makes it hold on a plain night.
enum WithholdingCauses {
    /// What makes each reason hold, and nothing else.
    static let causes: [(WithholdingReason, @Sendable (inout Night) throws -> Void)] = [
        (.baseline, { $0.inputs.memory = .blank }),
        (.listHeld, { $0.inputs.sources.append(Source(id: "x", role: .orders, path: "x", condition: .missing)) }),
        (
            .listHeld,
            { $0.inputs.sources.append(Source(id: "x", role: .leads, path: "x", condition: .refused(reason: ""))) }
        ),
        (
            .listHeld,
            { $0.inputs.sources.append(Source(id: "x", role: .contacts, path: "x", condition: .held(reason: ""))) }
        ),
        (.listHeld, { $0.inputs.isListHeld = true }),
        (.objectionsOrDecisionsUnread, { $0.inputs.areBrakesUnread = true }),
        (
            .objectionsOrDecisionsUnread,
            { $0.inputs.sources.append(Source(id: "x", role: .objections, path: "x", condition: .missing)) }
        ),
        (
            .noMicrosoftTenant,
            { night in
                night.inputs.records[0].tenantID = nil
                night.replace(0, withoutTenant: true)
            }
        ),
        (
            .domainElsewhere,
            { $0.replace(0, evidence: [.domainElsewhere(try Sample.domain("a.example"), record: 0, other: 1)]) }
        ),
        (.wasEnded, { $0.replace(0, memory: try entry(wasEnded: true)) }),
        (
            .marketDoubtful,
            { night in
                night.inputs.records[0].country = try Sample.country("US")
            }
        ),
        (.noLegalBasis, { $0.inputs.records[0].legalBasis = LegalBasis.none }),
        (.noLegalBasis, { $0.say(.legalBasis, "none") }),
        (.noLegalBasis, { $0.inputs.sources[0] = Source(id: "crm", role: .leads, path: "x") }),
        (.noLegalBasis, { $0.inputs.sources[0] = Source(id: "crm", role: .adminRelationships, path: "x") }),
        (.noLegalBasis, { $0.inputs.records[0].status = .prospect }),
        (.noRecipient, { $0.inputs.records[0].contacts = [] }),
        (.doubtfulRecipient, { $0.inputs.records[0].contacts = [try contact("no-reply+x@kunde0.example")] }),
        (.doubtfulRecipient, { $0.inputs.records[0].contacts = [try contact("it@mail.contoso-systemhaus.example")] }),
        (
            .doubtfulRecipient,
            { night in
                let domain = try Sample.domain("nordwind.example")
                let theirs = CustomerRecord(
                    source: 1,
                    line: 9,
                    name: "Nordwind",
                    tenantID: try Sample.tenant(Sample.theirs),
                    domains: [domain]
                )
                night.inputs.records.append(theirs)
                night.inputs.records[0].contacts = [try contact("kunde@nordwind.example")]
            }
        ),
        (.doubtfulRecipient, { $0.say(.contact, "not an address") }),
        (
            .doubtfulRecipient,
            {
                $0.say(.contact, "a@kunde0.example")
                $0.say(.contact, "b@kunde0.example")
            }
        ),
        (
            .doubtfulRecipient,
            { night in
                night.inputs.sources.append(Source(id: "no", role: .objections, path: "no.csv"))
                var objection = CustomerRecord(source: 2, line: 2, name: "")
                objection.contacts = [try contact("EVA@kunde0.example")]
                night.inputs.records.append(objection)
            }
        ),
        (.noLink, { $0.inputs.links = [] }),
        (.noLink, { $0.inputs.links = [InvitationLink(kind: .reseller, url: Sample.providerURL)] }),
        (.coolingOff, { $0.replace(0, memory: try entry(invitation: .open, on: "2026-11-09")) }),
        (.coolingOff, { $0.say(.later, until: try Sample.day("2026-11-22")) }),
        (.coolingOff, { $0.say(.invitedByHand, "reseller", when: try Sample.day("2026-11-09")) }),
        (.coolingOff, { $0.say(.invitedByHand, "reseller") }),
        (.quietDay, { $0.inputs.policy.quietDays = [$0.inputs.today] }),
        (.cap, { $0.inputs.policy.cap = 0 }),
    ]

    static func contact(_ address: String) throws -> Contact {
        Contact(name: nil, email: try Sample.address(address))
    }

    static func entry(
        wasEnded: Bool = false,
        invitation state: InvitationState? = nil,
        on day: String = "2026-11-01"
    ) throws -> LedgerEntry {
        let day = try Sample.day(day)
        let invitation = state.map {
            RememberedInvitation(kind: .reseller, state: $0, day: day, attempts: $0 == .draft ? 0 : 1)
        }
        return LedgerEntry(
            key: Night.key(0),
            name: "x",
            firstSeen: Day(number: 20_000),
            invitation: invitation,
            wasEnded: wasEnded
        )
    }
}
