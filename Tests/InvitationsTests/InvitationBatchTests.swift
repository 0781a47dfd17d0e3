// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation
import Testing

@Suite struct InvitationBatchTests {
    @Test func draftsTheLetterOfAPlainNight() throws {
        let batch = try Night().decided()
        let letter = try #require(batch.invitations.first)
        #expect(batch.withheld.isEmpty && batch.invitations.count == 1)
        #expect(letter.companyName == "Kunde 0 GmbH")
        #expect(letter.recipient == Contact(name: "Eva 0", email: try Sample.address("eva@kunde0.example")))
        #expect(letter.language == .german)
        #expect(letter.url == Sample.resellerURL)
        #expect(letter.tenantID?.description == Night.key(0))
        #expect(letter.domain?.text == "kunde0.example")
        #expect(letter.fileName == "kunde-0-gmbh-5acf3557-reseller.eml")
    }

    @Test(arguments: WithholdingCauses.causes.indices)
    func withholdsForEachReason(_ index: Int) throws {
        var night = try Night()
        let (reason, cause) = WithholdingCauses.causes[index]
        try cause(&night)
        let batch = night.decided()
        #expect(batch.invitations.isEmpty)
        #expect(batch.withheld == [Night.key(0): reason])
    }

    @Test func hasATestForEveryReason() {
        let elsewhere: Set<WithholdingReason> = [.providerDoubtful, .noIdentifier, .sharedRecipient, .canary]
        let tested = Set(WithholdingCauses.causes.map(\.0)).union(elsewhere)
        #expect(WithholdingReason.allCases.filter { !tested.contains($0) } == [])
    }

    @Test func theFirstReasonInTheOrderOfTheListWins() throws {
        let order = WithholdingReason.allCases
        let causes = order.compactMap { reason in WithholdingCauses.causes.first { $0.0 == reason } }
        #expect(causes.count == 14)
        for (first, later) in causes.indices.flatMap({ one in causes.indices.map { (one, $0) } }) where first != later {
            let reasons = [causes[first].0, causes[later].0]
            // Nobody to write to and somebody doubtful cannot both be.
            if Set(reasons) == [.noRecipient, .doubtfulRecipient] { continue }
            var night = try Night()
            try causes[first].1(&night)
            try causes[later].1(&night)
            let expected = order.first { reasons.contains($0) }
            #expect(night.decided().withheld[Night.key(0)] == expected, "\(reasons)")
        }
    }

    @Test func asksOnlyAboutLettersTheTableAllows() throws {
        var night = try Night()
        let records = night.customers[0].customer.records
        let tenant = night.customers[0].customer.tenantID
        night.customers = [
            Night.customer(0, records: records, tenant: tenant, wish: nil),
            Night.customer(1, records: records, tenant: tenant, mayDraft: false),
            Night.customer(2, records: records, tenant: tenant, withheld: .noIdentifier),
        ]
        #expect(night.decided() == InvitationBatch(invitations: [], withheld: [:]))
    }

    @Test(arguments: [
        (WithholdingReason.wasEnded, DecisionKind.returned, ""), (.noMicrosoftTenant, .microsoftTenant, "yes"),
        (.noLegalBasis, .legalBasis, "existing-customer"),
        (.noRecipient, .contact, "it@kunde0.example"), (.doubtfulRecipient, .contact, "Ida <it@kunde0.example>"),
    ])
    func aPersonsWordLiftsIt(_ reason: WithholdingReason, _ kind: DecisionKind, _ value: String) throws {
        var night = try Night()
        let cause = try #require(WithholdingCauses.causes.first { $0.0 == reason })
        try cause.1(&night)
        #expect(night.decided().withheld.values.first == reason)
        night.say(kind, value)
        #expect(night.decided().invitations.count == 1)
    }

    @Test func coolsOffForTheDaysOfThePolicyAndNoLonger() throws {
        var night = try Night()
        night.replace(0, memory: try WithholdingCauses.entry(invitation: .open, on: "2026-11-08"))
        #expect(night.decided().invitations.count == 1)
        night.replace(0, memory: try WithholdingCauses.entry(invitation: .draft, on: "2026-11-21"))
        #expect(night.decided().invitations.count == 1)
        night.say(.later, until: try Sample.day("2026-11-21"))
        night.say(.invitedByHand, "reseller", when: try Sample.day("2026-11-08"))
        #expect(night.decided().invitations.count == 1)
    }

    @Test func nobodyOfASharedAddressGetsALetter() throws {
        var night = try Night(customers: 3)
        night.inputs.records[2].contacts = [try WithholdingCauses.contact("Eva@kunde0.example")]
        let batch = night.decided()
        #expect(batch.invitations.map(\.key) == [Night.key(1)])
        // The address lies in the first customer's domain: shared there, and elsewhere for the other.
        #expect(batch.withheld == [Night.key(0): .sharedRecipient, Night.key(2): .doubtfulRecipient])
        // Doubt about the one must not free the other.
        night.customers[2] = Night.customer(
            2,
            records: [2],
            tenant: nil,
            wish: nil,
            reseller: .doubt(.missing),
            verdict: .unknown,
            mayDraft: false
        )
        #expect(night.decided().withheld == [Night.key(0): .sharedRecipient])
        night.customers[2] = Night.customer(
            2,
            records: [2],
            tenant: nil,
            wish: nil,
            reseller: .present,
            verdict: .linked
        )
        #expect(night.decided().withheld == [:])
    }

    @Test func capAndCanaryServePendingDraftsFirst() throws {
        var night = try Night(customers: 5)
        night.inputs.policy.cap = 4
        night.inputs.policy.canary = 2
        night.customers[3] = Night.customer(
            3,
            records: [3],
            tenant: nil,
            domains: [try Sample.domain("a.onmicrosoft.com")],
            memory: try WithholdingCauses.entry(invitation: .draft, on: "2026-11-21")
        )
        #expect(night.decided().invitations.map(\.key) == [Night.key(0), Night.key(3)])
        #expect(night.decided().withheld == [Night.key(1): .canary, Night.key(2): .canary, Night.key(4): .cap])
        night.inputs.wasAnyHandedOver = true
        #expect(night.decided().withheld == [Night.key(4): .cap])
        night.inputs.wasAnyHandedOver = false
        night.inputs.memory = Memory(
            lastNight: night.inputs.memory.lastNight,
            entries: [try WithholdingCauses.entry(invitation: .open)]
        )
        #expect(night.decided().withheld == [Night.key(4): .cap])
    }

    @Test func aBaselineAcceptedIsNoBaseline() throws {
        var night = try Night()
        night.inputs.memory = .blank
        night.inputs.isBaselineAccepted = true
        #expect(night.decided().invitations.count == 1)
    }

    @Test func contactListsComeBeforeOtherSources() throws {
        var night = try Night()
        var record = CustomerRecord(source: 1, line: 2, name: "Kunde 0 GmbH")
        record.contacts = [
            try WithholdingCauses.contact("postmaster@kunde0.example"),
            try WithholdingCauses.contact("chef@kunde0.example"),
        ]
        night.inputs.records.append(record)
        #expect(night.decided().invitations.map(\.recipient.email.address) == ["eva@kunde0.example"])
        let customer = night.customers[0].customer
        night.customers[0] = Night.customer(0, records: [0, 1], tenant: customer.tenantID)
        #expect(night.decided().invitations.map(\.recipient.email.address) == ["chef@kunde0.example"])
        night.say(.contact, "alt@kunde0.example", when: try Sample.day("2026-10-01"))
        night.say(.contact, "eva@kunde0.example", when: try Sample.day("2026-11-01"))
        let chosen = night.decided().invitations.map(\.recipient)
        #expect(chosen == [Contact(name: "Eva 0", email: try Sample.address("eva@kunde0.example"))])
    }

    @Test func writesInTheLanguageOfPersonRecordOrCountry() throws {
        var night = try Night()
        night.inputs.records[0].country = nil
        #expect(night.decided().invitations.map(\.language) == [.german])
        for (country, language) in [("FR", Language.french), ("AT", .german), ("LU", .german), ("LI", .german)] {
            night.inputs.records[0].country = try Sample.country(country)
            #expect(night.decided().invitations.map(\.language) == [language])
        }
        night.inputs.records[0].language = .english
        #expect(night.decided().invitations.map(\.language) == [.english])
        night.say(.language, "deutsch")
        #expect(night.decided().invitations.map(\.language) == [.german])
    }

    @Test func theCombinedLinkServesAProvidersGapWherePolicyLetsIt() throws {
        var night = try Night()
        let wish = LetterWish(kind: .provider(Sample.provider), reminder: 1)
        night.customers[0] = Night.customer(
            0,
            records: [0],
            tenant: night.customers[0].customer.tenantID,
            wish: wish,
            reseller: .present,
            provider: .absent,
            verdict: .missingProvider
        )
        #expect(night.decided().invitations.map(\.url) == [Sample.providerURL])
        night.inputs.links.removeLast()
        let letter = try #require(night.decided().invitations.first)
        #expect(letter.url == Sample.combinedURL)
        #expect(letter.kind == .resellerAndProvider(Sample.provider))
        #expect(letter.fileName == "kunde-0-gmbh-5acf3557-reseller-provider-reminder1.eml")
        night.inputs.policy.combinedForProviderGap = false
        #expect(night.decided().withheld == [Night.key(0): .noLink])
    }

    @Test func hidesADamagedName() throws {
        var night = try Night()
        night.inputs.records[0].nameIsDamaged = true
        #expect(night.decided().invitations.map(\.companyName) == [nil])
    }
}
