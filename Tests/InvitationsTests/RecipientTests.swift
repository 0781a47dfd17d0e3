// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation
import Testing

/// Whom a letter is held for, and why in words.
@Suite struct RecipientTests {
    @Test(arguments: [
        ("no-reply@kunde0.example", nil, RecipientDoubt.roleBox), ("Abuse@kunde0.example", nil, .roleBox),
        ("info@gmx.de", "Eva", .roleBox), ("In.Fo+x@gmail.com", nil, .roleBox), ("kontakt@t-online.de", nil, .roleBox),
        ("it@contoso-systemhaus.example", nil, .partner), ("it@x.contoso-systemhaus.example", nil, .partner),
        ("it@c\u{43E}ntoso-systemhaus.example", nil, .lookAlike), ("eva@kund\u{435}0.example", nil, .lookAlike),
        ("eva@kundeo.example", nil, .lookAlike), ("eva@xn--kund0-2we.example", nil, .lookAlike),
        ("eva@fr\u{435}md.example", nil, .lookAlike), ("eva@\u{3B1}bc.example", nil, .lookAlike),
        ("eva@kunde0.example", "\"chef@kunde9.example\"", .otherAddressShown),
        ("eva@kunde0.example", "Chef <chef@kunde0.example>", .otherAddressShown),
        ("eva@kunde0.example", "chef\u{FF20}kunde0.example", .otherAddressShown),
    ])
    func holdsWhatIsDoubtful(_ address: String, _ name: String?, _ doubt: RecipientDoubt) throws {
        var night = try Night()
        night.inputs.records[0].contacts = [Contact(name: name, email: try Sample.address(address))]
        let batch = night.decided()
        #expect(batch.withheld == [Night.key(0): .doubtfulRecipient])
        #expect(batch.doubts == [Night.key(0): doubt])
        // Whoever else is known gets it.
        night.inputs.records[0].contacts.append(try WithholdingCauses.contact("eva@kunde0.example"))
        #expect(night.decided().invitations.map(\.recipient.email.address) == ["eva@kunde0.example"])
        #expect(night.decided().doubts == [:])
    }

    @Test(arguments: [
        ("info@kunde0.example", nil), ("office@kunde0.example", "Büro"), ("kontakt@kunde0.example", nil),
        ("eva.muster@gmail.com", nil), ("eva@gmx.de", "Eva"), ("eva@mail.kunde0.example", nil),
        ("eva@steuerberater.example", "Eva"), ("eva@b\u{E4}ckerei.example", nil),
        ("eva@\u{43F}\u{440}\u{438}\u{43C}\u{435}\u{440}.example", nil), ("eva@kunde0.example", "eva@kunde0.example"),
        ("EVA@kunde0.example", "Eva (eva@KUNDE0.example)"), ("eva@stern.example", nil),
    ])
    func holdsNobodyElse(_ address: String, _ name: String?) throws {
        var night = try Night()
        let contact = Contact(name: name, email: try Sample.address(address))
        night.inputs.records[0].contacts = [contact]
        #expect(night.decided().invitations.map(\.recipient) == [contact])
        #expect(night.decided().doubts == [:])
    }

    @Test func aDomainThatReadsLikeTheCustomersIsHeld() throws {
        for (own, other) in [("stern.example", "stem.example"), ("wald.example", "vvald.example")] {
            var night = try Night()
            let domain = try Sample.domain(own)
            night.inputs.records[0].domains = [domain]
            night.inputs.records[0].contacts = [try WithholdingCauses.contact("eva@\(other)")]
            night.customers[0] = Night.customer(
                0,
                records: [0],
                tenant: night.customers[0].customer.tenantID,
                domains: [domain]
            )
            #expect(night.decided().doubts == [Night.key(0): .lookAlike], "\(other)")
        }
    }

    @Test func saysWhichDoubtOfAPersonsWord() throws {
        var night = try Night()
        night.say(.contact, "Ida <nobody>")
        #expect(night.decided().doubts == [Night.key(0): .unclearChoice])
        night.decisions = []
        // Whom a person names, the person knows.
        night.say(.contact, "info@gmx.de")
        #expect(night.decided().invitations.map(\.recipient.email.address) == ["info@gmx.de"])
        night.decisions = []
        night.say(.contact, "\"chef@x.example\" <eva@kunde0.example>")
        #expect(night.decided().doubts == [Night.key(0): .otherAddressShown])
    }

    @Test func saysThatSomebodyObjected() throws {
        var night = try Night()
        let cause = WithholdingCauses.causes.last { $0.0 == .doubtfulRecipient }
        try cause?.1(&night)
        #expect(night.decided().doubts == [Night.key(0): .objected])
        // No person's choice of the same address lifts an objection.
        night.say(.contact, "eva@kunde0.example")
        #expect(night.decided().withheld == [Night.key(0): .doubtfulRecipient])
    }
}

/// No mail without a ground that somebody recorded.
@Suite struct LegalBasisTests {
    @Test(
        arguments: [
            (SourceRole.customerList, nil, nil, LegalBasis.existingCustomer), (.orders, nil, nil, .existingCustomer),
            (.leads, nil, nil, .none), (.leads, .existingCustomer, nil, .existingCustomer),
            (.leads, .consent(nil), nil, .none),
            (.leads, .consent(Day(number: 20_000)), nil, .consent(Day(number: 20_000))),
            (.leads, nil, .consent(Day(number: 20_000)), .consent(Day(number: 20_000))),
            (.leads, nil, .consent(nil), .none),
            (.leads, .existingCustomer, LegalBasis.none, .none), (.customerList, LegalBasis.none, nil, .none),
            (.customerList, .consent(nil), nil, .none), (.contacts, nil, nil, .none),
            (.adminRelationships, nil, nil, .none),
            (.customerList, nil, .consent(nil), .none),
            (.leads, .consent(Day(number: 90_000)), nil, .none), (.leads, nil, .consent(Day(number: 90_000)), .none),
        ] as [(SourceRole, LegalBasis?, LegalBasis?, LegalBasis)]
    )
    func isWhatSourceAndRowSay(_ role: SourceRole, source: LegalBasis?, row: LegalBasis?, expected: LegalBasis) throws {
        var night = try Night()
        night.inputs.sources[0] = Source(id: "crm", role: role, path: "x", legalBasis: source)
        night.inputs.records[0].legalBasis = row
        let batch = night.decided()
        if expected.permitsMail(on: try Sample.day("2026-11-20")) {
            #expect(batch.grounds == [Night.key(0): expected])
            #expect(batch.invitations.count == 1)
        } else {
            #expect(batch.withheld == [Night.key(0): .noLegalBasis])
            #expect(batch.grounds == [:])
        }
    }

    @Test func consentIsWorthItsDate() throws {
        let day = try Sample.day("2026-09-03")
        var night = try Night()
        night.inputs.records[0].legalBasis = LegalBasis.none
        night.say(.legalBasis, "consent")
        #expect(night.decided().withheld == [Night.key(0): .noLegalBasis])
        night.say(.legalBasis, "consent", when: day)
        #expect(night.decided().grounds == [Night.key(0): .consent(day)])
        // Night's own day is in time, the one after it is not.
        night.say(.legalBasis, "consent", when: night.inputs.today)
        #expect(night.decided().grounds == [Night.key(0): .consent(night.inputs.today)])
        night.decisions = []
        night.say(.legalBasis, "consent", when: night.inputs.today + 1)
        #expect(night.decided().withheld == [Night.key(0): .noLegalBasis])
        night.decisions = []
        night.say(.legalBasis, "none", when: day)
        #expect(night.decided().withheld == [Night.key(0): .noLegalBasis])
    }
}
